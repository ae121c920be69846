#include "faultwords.h"

#include <QCoreApplication>

namespace feedscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FaultWords)
};

} // namespace

QString faultTitle(FaultKind kind)
{
    switch (kind) {
    case FaultKind::NetworkDrop:
        return Words::tr("Network drop");
    case FaultKind::Close:
        return Words::tr("Clean close");
    case FaultKind::Reset:
        return Words::tr("Reset");
    case FaultKind::Fin:
        return Words::tr("End of stream");
    case FaultKind::BlackHole:
        return Words::tr("Black-hole");
    case FaultKind::Refuse:
        return Words::tr("Refuse connections");
    case FaultKind::Dns:
        return Words::tr("Name not found");
    case FaultKind::ConnectTimeout:
        return Words::tr("Connect timeout");
    case FaultKind::Latency:
        return Words::tr("Latency and jitter");
    case FaultKind::Throttle:
        return Words::tr("Throttle");
    case FaultKind::CutAfter:
        return Words::tr("Cut after");
    case FaultKind::Flap:
        return Words::tr("Flap");
    case FaultKind::Http:
        return Words::tr("HTTP error");
    case FaultKind::BlockUpgrade:
        return Words::tr("Block WebSocket upgrade");
    case FaultKind::HeartbeatLoss:
        return Words::tr("Withhold heartbeats");
    case FaultKind::DropMessages:
        return Words::tr("Drop messages");
    case FaultKind::DuplicateMessages:
        return Words::tr("Duplicate messages");
    case FaultKind::ReorderMessages:
        return Words::tr("Reorder messages");
    case FaultKind::CorruptMessages:
        return Words::tr("Corrupt messages");
    case FaultKind::DelayMessages:
        return Words::tr("Delay messages");
    }
    Q_UNREACHABLE();
}

QString faultTitleLower(FaultKind kind)
{
    if (kind == FaultKind::Http) // stays as it is inside a sentence
        return faultTitle(kind);
    QString title = faultTitle(kind);
    title[0] = title.at(0).toLower();
    return title;
}

QString faultHint(FaultKind kind)
{
    switch (kind) {
    case FaultKind::NetworkDrop:
        return Words::tr("cut now, new attempts fail");
    case FaultKind::Close:
        return Words::tr("a close frame, once");
    case FaultKind::Reset:
        return Words::tr("TCP reset, no close frame");
    case FaultKind::Fin:
        return Words::tr("TCP FIN, no close frame");
    case FaultKind::BlackHole:
        return Words::tr("socket stays open, nothing arrives");
    case FaultKind::Refuse:
        return Words::tr("new attempts fail at once");
    case FaultKind::Dns:
        return Words::tr("new attempts find no such name");
    case FaultKind::ConnectTimeout:
        return Words::tr("new attempts are never answered");
    case FaultKind::Latency:
        return Words::tr("all arrives later, in order");
    case FaultKind::Throttle:
        return Words::tr("so many bytes a second");
    case FaultKind::CutAfter:
        return Words::tr("each connection is reset after so many bytes");
    case FaultKind::Flap:
        return Words::tr("up and down, again and again");
    case FaultKind::Http:
        return Words::tr("requests are answered with this status");
    case FaultKind::BlockUpgrade:
        return Words::tr("forces the fallback order");
    case FaultKind::HeartbeatLoss:
        return Words::tr("messages pass, heartbeats do not");
    case FaultKind::DropMessages:
        return Words::tr("messages vanish before the books");
    case FaultKind::DuplicateMessages:
        return Words::tr("messages come twice");
    case FaultKind::ReorderMessages:
        return Words::tr("each changes places with the next");
    case FaultKind::CorruptMessages:
        return Words::tr("one byte becomes another");
    case FaultKind::DelayMessages:
        return Words::tr("messages come later");
    }
    Q_UNREACHABLE();
}

ParameterWords parameterWords(const QString &name)
{
    const struct
    {
        const char *name;
        ParameterWords words;
    } table[] = {
        {"code", {Words::tr("code"), {}, Words::tr("Close code")}},
        {"reason", {Words::tr("reason"), {}, Words::tr("Close reason")}},
        {"ms", {Words::tr("by"), {}, Words::tr("Delay")}},
        {"jitter", {QStringLiteral("\u00b1"), {}, Words::tr("Jitter")}},
        {"bytesPerSecond", {{}, Words::tr("B/s"), Words::tr("Bytes per second")}},
        {"bytes", {{}, Words::tr("B"), Words::tr("Bytes")}},
        {"up", {Words::tr("up"), {}, Words::tr("Time up")}},
        {"down", {Words::tr("down"), {}, Words::tr("Time down")}},
        {"status", {Words::tr("status"), {}, Words::tr("HTTP status")}},
        {"retryAfter", {Words::tr("Retry-After"), {}, Words::tr("Retry-After")}},
        {"direction", {Words::tr("direction"), {}, Words::tr("Direction")}},
        {"probability", {Words::tr("probability"), {}, Words::tr("Probability")}},
        {"seed", {Words::tr("seed"), {}, Words::tr("Seed of the draws")}},
        {"count", {Words::tr("first"), {}, Words::tr("Only the first so many")}},
        {"every", {Words::tr("each n-th"), {}, Words::tr("Only each n-th")}},
    };
    for (const auto &row : table) {
        if (name == QLatin1StringView(row.name))
            return row.words;
    }
    return {name, {}, name};
}

bool isFineTuning(const QString &parameter)
{
    for (const char *name : {"direction", "probability", "seed", "reason", "count", "every"}) {
        if (parameter == QLatin1StringView(name))
            return true;
    }
    return false;
}

} // namespace feedscope
