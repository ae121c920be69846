#include "proxyhandshake.h"

namespace feedscope {

namespace {

constexpr int kOpen = 200;
constexpr int kNoSuchHost = 404;
constexpr int kProxyFailed = 502;
constexpr int kRefused = 503;
constexpr qsizetype kLongestField = 255; // of a name in SOCKS5

int statusOfSocksReply(char reply)
{
    switch (reply) {
    case 0:
        return kOpen;
    case 4: // host unreachable: what proxies say of names they cannot resolve
        return kNoSuchHost;
    case 5:
        return kRefused;
    default:
        return kProxyFailed;
    }
}

QByteArray field(const QString &text)
{
    const QByteArray bytes = text.toUtf8().left(kLongestField);
    return char(bytes.size()) + bytes;
}

QByteArray authority(const QString &host, quint16 port)
{
    const QByteArray name = host.toUtf8();
    return (name.contains(':') ? '[' + name + ']' : name) + ':' + QByteArray::number(port);
}

} // namespace

ProxyHandshake::ProxyHandshake(const QUrl &proxy, const QString &host, quint16 port)
    : m_proxy(proxy)
    , m_host(host)
    , m_port(port)
    , m_isSocks(proxy.scheme().startsWith(QLatin1StringView("socks5")))
{
}

QByteArray ProxyHandshake::opening() const
{
    if (m_isSocks)
        return m_proxy.userName().isEmpty() ? QByteArray("\x05\x01\x00", 3)
                                            : QByteArray("\x05\x01\x02", 3);
    const QByteArray target = authority(m_host, m_port);
    QByteArray request = "CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n";
    if (!m_proxy.userName().isEmpty()) {
        const QString user =
            m_proxy.userName(QUrl::FullyDecoded) + u':' + m_proxy.password(QUrl::FullyDecoded);
        request += "Proxy-Authorization: Basic " + user.toUtf8().toBase64() + "\r\n";
    }
    return request + "\r\n";
}

std::optional<int> ProxyHandshake::take(QByteArray &received, QByteArray &reply)
{
    const auto status = m_isSocks ? takeSocks(received, reply) : takeHttp(received);
    if (!status && received.size() > kMostAnswer)
        return kProxyFailed;
    return status;
}

std::optional<int> ProxyHandshake::takeHttp(QByteArray &received)
{
    const qsizetype end = received.indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    const int status = received.startsWith("HTTP/1.") ? received.mid(9, 3).toInt() : 0;
    received.remove(0, end + 4);
    if (status >= 200 && status < 300)
        return kOpen;
    return status >= 300 && status < 600 ? status : kProxyFailed;
}

std::optional<int> ProxyHandshake::takeSocks(QByteArray &received, QByteArray &reply)
{
    if (m_stage != Stage::Request) {
        if (received.size() < 2)
            return std::nullopt;
        const char method = received.at(1);
        received.remove(0, 2);
        const bool wantsPassword = m_stage == Stage::Greeting && method == 2;
        if (!wantsPassword && method != 0)
            return kProxyFailed;
        m_stage = wantsPassword ? Stage::Password : Stage::Request;
        reply += wantsPassword ? '\x01' + field(m_proxy.userName(QUrl::FullyDecoded)) +
                                     field(m_proxy.password(QUrl::FullyDecoded))
                               : socksRequest();
        return std::nullopt;
    }
    if (received.size() < 5)
        return std::nullopt;
    const char kind = received.at(3);
    const qsizetype address = kind == 1 ? 4 : kind == 4 ? 16 : 1 + uchar(received.at(4));
    const qsizetype size = 4 + address + 2;
    if (received.size() < size)
        return std::nullopt;
    const int status = statusOfSocksReply(received.at(1));
    received.remove(0, size);
    return status;
}

// By name: the proxy resolves it.
QByteArray ProxyHandshake::socksRequest() const
{
    return QByteArray("\x05\x01\x00\x03", 4) + field(m_host) + char(m_port >> 8) +
           char(m_port & 0xff);
}

} // namespace feedscope
