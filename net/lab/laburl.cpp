#include "laburl.h"

namespace feedscope {

namespace {

QString pathOf(TransportKind transport)
{
    switch (transport) {
    case TransportKind::WebSocket:
        return QStringLiteral("/ws");
    case TransportKind::Sse:
        return QStringLiteral("/sse");
    case TransportKind::LongPoll:
        return QStringLiteral("/long-poll");
    case TransportKind::Poll:
        return QStringLiteral("/poll");
    }
    Q_UNREACHABLE();
}

} // namespace

QUrl labUrl(QUrl base, TransportKind transport)
{
    if (transport == TransportKind::WebSocket)
        base.setScheme(base.scheme() == QLatin1StringView("https") ? QStringLiteral("wss")
                                                                   : QStringLiteral("ws"));
    base.setPath(pathOf(transport));
    return base;
}

} // namespace feedscope
