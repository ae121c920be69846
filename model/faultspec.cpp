#include "faultspec.h"

#include <algorithm>
#include <array>

namespace feedscope {

namespace {

struct KindName
{
    FaultKind kind;
    QLatin1StringView name;
};

constexpr std::array kKinds{
    KindName{FaultKind::NetworkDrop, QLatin1StringView("network-drop")},
    KindName{FaultKind::Close, QLatin1StringView("close")},
    KindName{FaultKind::Reset, QLatin1StringView("reset")},
    KindName{FaultKind::Fin, QLatin1StringView("fin")},
    KindName{FaultKind::BlackHole, QLatin1StringView("black-hole")},
    KindName{FaultKind::Refuse, QLatin1StringView("refuse")},
    KindName{FaultKind::Dns, QLatin1StringView("dns")},
    KindName{FaultKind::ConnectTimeout, QLatin1StringView("connect-timeout")},
    KindName{FaultKind::Latency, QLatin1StringView("latency")},
    KindName{FaultKind::Throttle, QLatin1StringView("throttle")},
    KindName{FaultKind::CutAfter, QLatin1StringView("cut-after")},
    KindName{FaultKind::Flap, QLatin1StringView("flap")},
    KindName{FaultKind::Http, QLatin1StringView("http")},
    KindName{FaultKind::BlockUpgrade, QLatin1StringView("block-upgrade")},
    KindName{FaultKind::HeartbeatLoss, QLatin1StringView("heartbeat-loss")},
    KindName{FaultKind::DropMessages, QLatin1StringView("drop")},
    KindName{FaultKind::DuplicateMessages, QLatin1StringView("duplicate")},
    KindName{FaultKind::ReorderMessages, QLatin1StringView("reorder")},
    KindName{FaultKind::CorruptMessages, QLatin1StringView("corrupt")},
    KindName{FaultKind::DelayMessages, QLatin1StringView("delay")},
};

struct DirectionName
{
    FaultDirection direction;
    QLatin1StringView name;
};

constexpr std::array kDirections{
    DirectionName{FaultDirection::Both, QLatin1StringView("both")},
    DirectionName{FaultDirection::In, QLatin1StringView("in")},
    DirectionName{FaultDirection::Out, QLatin1StringView("out")},
};

} // namespace

QString faultName(FaultKind kind)
{
    const auto row = std::find_if(kKinds.begin(), kKinds.end(),
                                  [kind](const KindName &r) { return r.kind == kind; });
    return QString(row->name);
}

std::optional<FaultKind> faultKindNamed(const QString &name)
{
    for (const KindName &row : kKinds) {
        if (row.name == name)
            return row.kind;
    }
    return std::nullopt;
}

QList<FaultKind> allFaultKinds()
{
    QList<FaultKind> kinds;
    for (const KindName &row : kKinds)
        kinds.append(row.kind);
    return kinds;
}

QString faultDirectionName(FaultDirection direction)
{
    const auto row =
        std::find_if(kDirections.begin(), kDirections.end(),
                     [direction](const DirectionName &r) { return r.direction == direction; });
    return QString(row->name);
}

std::optional<FaultDirection> faultDirectionNamed(const QString &name)
{
    for (const DirectionName &row : kDirections) {
        if (row.name == name)
            return row.direction;
    }
    return std::nullopt;
}

bool isOneShot(FaultKind kind)
{
    return kind == FaultKind::Close || kind == FaultKind::Reset || kind == FaultKind::Fin;
}

bool isMessageFault(FaultKind kind)
{
    return kind >= FaultKind::DropMessages;
}

} // namespace feedscope
