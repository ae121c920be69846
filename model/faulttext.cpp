#include "faulttext.h"

#include "duration.h"
#include "faultrules.h"
#include "issuetext.h"

#include <QSet>

namespace feedscope {

namespace {

constexpr Millis kLatestStart{24 * 3'600'000};

// Empty: done.
QString setStart(PlannedFault &fault, const QString &value)
{
    const auto at = parseDuration(value);
    if (!at || *at > kLatestStart)
        return issueMessage(quoted(value), QStringLiteral("a duration from 0s to 24h"));
    fault.at = *at;
    return {};
}

} // namespace

FaultReading parseFault(const QString &text)
{
    const QStringList parts = text.split(u',');
    const auto kind = faultKindNamed(parts.first());
    if (!kind)
        return {{}, unknownFaultKind(parts.first())};
    PlannedFault fault;
    fault.spec.kind = *kind;
    QSet<QString> seen;
    for (const QString &part : parts.mid(1)) {
        const QString name = part.section(u'=', 0, 0);
        const QString value = part.section(u'=', 1);
        if (!part.contains(u'='))
            return {{}, issueMessage(quoted(part), QStringLiteral("NAME=VALUE"))};
        if (seen.contains(name))
            return {{}, issueMessage(quoted(part), QStringLiteral("%1 once").arg(name))};
        seen.insert(name);
        const QString error = name == QLatin1StringView("at")
                                  ? setStart(fault, value)
                                  : setFaultParameter(fault.spec, name, value);
        if (!error.isEmpty())
            return {{}, QStringLiteral("%1: %2").arg(escaped(name), error)};
    }
    if (const QString conflict = faultConflict(fault.spec); !conflict.isEmpty())
        return {{}, conflict};
    return {fault, {}};
}

QString faultText(const FaultSpec &fault)
{
    QString text = faultName(fault.kind);
    for (const FaultParameter &parameter : givenFaultParameters(fault))
        text += u',' + parameter.name + u'=' + parameter.value;
    return text;
}

QString faultKindsHelp()
{
    QString help;
    for (const FaultKind kind : allFaultKinds()) {
        QStringList names;
        for (const FaultParameter &parameter : faultParameters({kind}))
            names.append(parameter.name);
        help += QStringLiteral("    %1 %2\n").arg(faultName(kind), -16).arg(joined(names));
    }
    return help;
}

} // namespace feedscope
