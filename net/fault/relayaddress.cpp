#include "relayaddress.h"

namespace feedscope {

bool RelayAddress::isEncrypted() const
{
    return upstream.scheme() == QLatin1StringView("https") ||
           upstream.scheme() == QLatin1StringView("wss");
}

quint16 RelayAddress::port() const
{
    return quint16(upstream.port(isEncrypted() ? 443 : 80));
}

QByteArray RelayAddress::authority() const
{
    QByteArray host = upstream.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    return upstream.port() > 0 ? host + ':' + QByteArray::number(upstream.port()) : host;
}

QByteArray RelayAddress::origin() const
{
    return (isEncrypted() ? "https://" : "http://") + authority();
}

QByteArray RelayAddress::target(const QByteArray &asked) const
{
    QByteArray base = upstream.path(QUrl::FullyEncoded).toUtf8();
    const bool isWhole = asked == "/";
    if (isWhole && upstream.hasQuery())
        return (base.isEmpty() ? QByteArray("/") : base) + '?' +
               upstream.query(QUrl::FullyEncoded).toUtf8();
    if (isWhole && !base.isEmpty())
        return base;
    while (base.endsWith('/'))
        base.chop(1);
    if (asked.startsWith("/?") && !base.isEmpty())
        return base + asked.mid(1);
    return base + asked;
}

void RelayAddress::rewriteRequest(HttpLines &head, QByteArray &host) const
{
    host = head.value("Host");
    QList<QByteArray> words = head.startWords();
    if (words.size() == 3) {
        QByteArray &asked = words[1];
        if (const qsizetype scheme = asked.indexOf("://"); scheme > 0 && !asked.startsWith('/')) {
            const qsizetype path = asked.indexOf('/', scheme + 3);
            asked = path < 0 ? QByteArray("/") : asked.mid(path);
        }
        if (asked.startsWith('/'))
            asked = target(asked);
        head.setStart(words.join(' '));
    }
    head.set("Host", authority());
    if (!host.isEmpty() && head.value("Origin").endsWith("://" + host))
        head.set("Origin", origin());
    // Compressed messages could not be told apart.
    head.remove("Sec-WebSocket-Extensions");
    if (head.says("Accept", "text/event-stream"))
        head.set("Accept-Encoding", "identity");
}

void RelayAddress::rewriteAnswer(HttpLines &head, const QByteArray &host) const
{
    const QByteArray location = head.value("Location");
    if (!host.isEmpty() && location.startsWith(origin() + '/'))
        head.set("Location", "http://" + host + location.mid(origin().size()));
}

} // namespace feedscope
