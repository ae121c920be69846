#include "transportkind.h"

namespace feedscope {

QString transportName(TransportKind kind)
{
    switch (kind) {
    case TransportKind::WebSocket:
        return QStringLiteral("websocket");
    case TransportKind::Sse:
        return QStringLiteral("sse");
    case TransportKind::LongPoll:
        return QStringLiteral("long-poll");
    case TransportKind::Poll:
        return QStringLiteral("poll");
    }
    Q_UNREACHABLE();
}

std::optional<TransportKind> transportFromName(const QString &name)
{
    for (const auto kind : {TransportKind::WebSocket, TransportKind::Sse, TransportKind::LongPoll,
                            TransportKind::Poll}) {
        if (transportName(kind) == name)
            return kind;
    }
    return std::nullopt;
}

} // namespace feedscope
