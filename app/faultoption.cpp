#include "faultoption.h"

#include "duration.h"

namespace feedscope {

namespace {

constexpr Millis kLongest{3'600'000};
constexpr Millis kLatestStart{24 * 3'600'000};

Checked<PlannedFault> wrong(const QString &found, const QString &allowed)
{
    return {{}, foundAllowed(found, allowed)};
}

} // namespace

Checked<PlannedFault> faultOption(const QString &spec)
{
    const QStringList parts = spec.split(u',');
    PlannedFault fault;
    if (parts.first() != faultName(FaultKind::NetworkDrop))
        return wrong(parts.first(), QStringLiteral("network-drop[,for=DURATION][,at=DURATION]"));
    bool forGiven = false;
    bool atGiven = false;
    for (const QString &part : parts.mid(1)) {
        const QString key = part.section(u'=', 0, 0);
        const auto duration = parseDuration(part.section(u'=', 1));
        const bool isFor = key == QLatin1StringView("for");
        bool &given = isFor ? forGiven : atGiven;
        if (!isFor && key != QLatin1StringView("at"))
            return wrong(part, QStringLiteral("for=DURATION or at=DURATION"));
        if (given)
            return wrong(part, QStringLiteral("%1 once").arg(key));
        given = true;
        const Millis least{isFor ? 1 : 0};
        const Millis most = isFor ? kLongest : kLatestStart;
        if (!duration || *duration < least || *duration > most)
            return wrong(part, QStringLiteral("a duration such as 250ms, 5s or 1m30s, up to %1 h")
                                   .arg(most / Millis(3'600'000)));
        (isFor ? fault.spec.lasts : fault.at) = *duration;
    }
    return {fault, {}};
}

} // namespace feedscope
