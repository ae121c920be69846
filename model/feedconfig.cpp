#include "feedconfig.h"

namespace feedscope {

static bool isWebSocketScheme(const QString &scheme)
{
    return scheme == QLatin1StringView("ws") || scheme == QLatin1StringView("wss");
}

static bool isSecureScheme(const QString &scheme)
{
    return scheme == QLatin1StringView("wss") || scheme == QLatin1StringView("https");
}

QList<TransportKind> defaultLadder(const QUrl &url)
{
    QList<TransportKind> rungs{TransportKind::Sse, TransportKind::LongPoll, TransportKind::Poll};
    if (isWebSocketScheme(url.scheme()))
        rungs.prepend(TransportKind::WebSocket);
    return rungs;
}

QList<TransportKind> ladderOf(const FeedConfig &config)
{
    return config.transports.isEmpty() ? defaultLadder(config.url) : config.transports;
}

QUrl endpointFor(const FeedConfig &config, TransportKind transport)
{
    const auto own = config.endpoints.constFind(transport);
    if (own != config.endpoints.cend())
        return *own;
    QUrl url = config.url;
    const QString scheme = url.scheme();
    const bool isKnown = isWebSocketScheme(scheme) || scheme == QLatin1StringView("http") ||
                         scheme == QLatin1StringView("https");
    const bool wantsWebSocket = transport == TransportKind::WebSocket;
    if (!isKnown || wantsWebSocket == isWebSocketScheme(scheme))
        return url;
    const QString plain = wantsWebSocket ? QStringLiteral("ws") : QStringLiteral("http");
    url.setScheme(isSecureScheme(scheme) ? plain + QLatin1Char('s') : plain);
    return url;
}

} // namespace feedscope
