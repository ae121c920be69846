// Asking a feed's own proxy for a tunnel: bytes in, bytes out, and how it ended. Pure.
// Thread: one at a time.
// Cap: an answer of kMostAnswer bytes; a longer one is a failure.
// Errors: the outcome is the status our own client is told in turn: 503 refused, 404 no such host,
//   else what the proxy itself said, or 502.
// Source: RFC 9110 9.3.6 (CONNECT), RFC 1928 (SOCKS5), RFC 1929 (user and password).
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>
#include <optional>

namespace feedscope {

class ProxyHandshake
{
public:
    static constexpr qsizetype kMostAnswer = 16'384;

    ProxyHandshake(const QUrl &proxy, const QString &host, quint16 port);

    // What is to be sent first.
    QByteArray opening() const;
    // Takes what the proxy said off `received`; what it answers to that is added to `reply`.
    // Once there is a status, 200 is an open tunnel and `received` holds its first bytes.
    std::optional<int> take(QByteArray &received, QByteArray &reply);

private:
    enum class Stage { Greeting, Password, Request };

    std::optional<int> takeHttp(QByteArray &received);
    std::optional<int> takeSocks(QByteArray &received, QByteArray &reply);
    QByteArray socksRequest() const;

    const QUrl m_proxy;
    const QString m_host;
    const quint16 m_port;
    const bool m_isSocks;
    Stage m_stage = Stage::Greeting;
};

} // namespace feedscope
