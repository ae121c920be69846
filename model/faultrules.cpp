#include "faultrules.h"

#include "duration.h"
#include "issuetext.h"

#include <array>
#include <cmath>

namespace feedscope {

namespace {

using Kinds = quint32;

constexpr Kinds bit(FaultKind kind)
{
    return Kinds(1) << int(kind);
}

template <typename... Kind>
constexpr Kinds only(Kind... kinds)
{
    return (bit(kinds) | ...);
}

constexpr Kinds kAll = ~Kinds(0);
constexpr Kinds kOneShots = only(FaultKind::Close, FaultKind::Reset, FaultKind::Fin);
constexpr Kinds kMessages =
    only(FaultKind::DropMessages, FaultKind::DuplicateMessages, FaultKind::ReorderMessages,
         FaultKind::CorruptMessages, FaultKind::DelayMessages);
constexpr Kinds kDirected = kMessages | only(FaultKind::BlackHole, FaultKind::Latency,
                                             FaultKind::Throttle, FaultKind::CutAfter);
constexpr Kinds kDrawn = kAll & ~(only(FaultKind::NetworkDrop, FaultKind::Flap));
constexpr qint64 kMostBytes = 1'099'511'627'776; // 1 TiB
constexpr qsizetype kLongestReason = 123;        // bytes of UTF-8 in a close frame (RFC 6455 5.5)

// One of the members, with its range: durations in milliseconds.
struct Rule
{
    QLatin1StringView name;
    Kinds kinds;
    Millis FaultSpec::*duration = nullptr;
    qint64 FaultSpec::*size = nullptr;
    int FaultSpec::*number = nullptr;
    qint64 least = 0;
    qint64 most = 0;
};

Rule durationRule(const char *name, Kinds kinds, Millis FaultSpec::*member, qint64 least)
{
    return {QLatin1StringView(name),    kinds, member, nullptr, nullptr, least,
            FaultSpec::kLongest.count()};
}

Rule sizeRule(const char *name, Kinds kinds, qint64 FaultSpec::*member)
{
    return {QLatin1StringView(name), kinds, nullptr, member, nullptr, 1, kMostBytes};
}

Rule numberRule(const char *name, Kinds kinds, int FaultSpec::*member, qint64 least, qint64 most)
{
    return {QLatin1StringView(name), kinds, nullptr, nullptr, member, least, most};
}

const std::array<Rule, 11> &rules()
{
    static const std::array<Rule, 11> table{
        durationRule("for", kAll & ~kOneShots, &FaultSpec::lasts, 1),
        durationRule("ms", only(FaultKind::Latency, FaultKind::DelayMessages), &FaultSpec::delay,
                     0),
        durationRule("jitter", only(FaultKind::Latency), &FaultSpec::jitter, 0),
        durationRule("up", only(FaultKind::Flap), &FaultSpec::up, 1),
        durationRule("down", only(FaultKind::Flap), &FaultSpec::down, 1),
        sizeRule("bytesPerSecond", only(FaultKind::Throttle), &FaultSpec::bytesPerSecond),
        sizeRule("bytes", only(FaultKind::CutAfter), &FaultSpec::bytes),
        numberRule("code", only(FaultKind::Close), &FaultSpec::code, 1000, 4999),
        numberRule("status", only(FaultKind::Http), &FaultSpec::status, 400, 599),
        numberRule("count", kMessages, &FaultSpec::count, 1, 1'000'000),
        numberRule("every", kMessages, &FaultSpec::every, 1, 1'000'000),
    };
    return table;
}

bool takes(Kinds kinds, FaultKind kind)
{
    return (kinds & bit(kind)) != 0;
}

QString wrong(const QString &value, const QString &allowed)
{
    return issueMessage(quoted(value), allowed);
}

QString allowedBy(const Rule &rule)
{
    if (rule.duration)
        return QStringLiteral("a duration from %1 to %2")
            .arg(formatDuration(Millis(rule.least)), formatDuration(Millis(rule.most)));
    return QStringLiteral("a whole number from %1 to %2").arg(rule.least).arg(rule.most);
}

bool isDigits(const QString &text)
{
    return !text.isEmpty() && text.size() <= 18 &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

std::optional<qint64> readValue(const Rule &rule, const QString &text)
{
    std::optional<qint64> value;
    // "latency (ms, jitter)": a bare number there can only be milliseconds.
    const bool isBareMs =
        rule.name == QLatin1StringView("ms") || rule.name == QLatin1StringView("jitter");
    if (isDigits(text) && (!rule.duration || isBareMs))
        value = text.toLongLong();
    else if (rule.duration) {
        if (const auto duration = parseDuration(text))
            value = duration->count();
    }
    if (value && (*value < rule.least || *value > rule.most))
        return std::nullopt;
    return value;
}

QString valueOf(const Rule &rule, const FaultSpec &fault)
{
    if (rule.duration)
        return formatDuration(fault.*rule.duration);
    const qint64 value = rule.size ? fault.*rule.size : fault.*rule.number;
    return value == 0 ? QString() : QString::number(value);
}

struct TextRule
{
    QLatin1StringView name;
    Kinds kinds;
    QLatin1StringView allowed;
    bool (*set)(FaultSpec &, const QString &);
    QString (*get)(const FaultSpec &);
    bool isNumber;
};

bool setDirection(FaultSpec &fault, const QString &value)
{
    const auto direction = faultDirectionNamed(value);
    fault.direction = direction.value_or(fault.direction);
    return direction.has_value();
}

bool setProbability(FaultSpec &fault, const QString &value)
{
    bool isNumber = false;
    const double probability = value.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(probability) || probability <= 0 || probability > 1)
        return false;
    fault.probability = probability;
    return true;
}

bool setSeed(FaultSpec &fault, const QString &value)
{
    if (!isDigits(value))
        return false;
    fault.seed = value.toULongLong();
    return true;
}

bool setReason(FaultSpec &fault, const QString &value)
{
    if (value.toUtf8().size() > kLongestReason)
        return false;
    fault.reason = value;
    return true;
}

bool setRetryAfter(FaultSpec &fault, const QString &value)
{
    const auto duration = parseDuration(value);
    if (!duration || *duration > FaultSpec::kLongest || duration->count() % 1000 != 0)
        return false;
    fault.retryAfter = *duration;
    return true;
}

const std::array<TextRule, 5> &textRules()
{
    static const std::array<TextRule, 5> table{
        TextRule{QLatin1StringView("direction"), kDirected, QLatin1StringView("both, in, out"),
                 setDirection, [](const FaultSpec &f) { return faultDirectionName(f.direction); },
                 false},
        TextRule{QLatin1StringView("probability"), kDrawn,
                 QLatin1StringView("a number above 0, at most 1"), setProbability,
                 [](const FaultSpec &f) { return QString::number(f.probability); }, true},
        TextRule{QLatin1StringView("seed"), kDrawn | only(FaultKind::Latency),
                 QLatin1StringView("a whole number of at most 18 digits"), setSeed,
                 [](const FaultSpec &f) { return QString::number(f.seed); }, true},
        TextRule{QLatin1StringView("reason"), only(FaultKind::Close),
                 QLatin1StringView("a text of at most 123 bytes"), setReason,
                 [](const FaultSpec &f) { return f.reason; }, false},
        TextRule{QLatin1StringView("retryAfter"), only(FaultKind::Http),
                 QLatin1StringView("a duration in whole seconds up to 1h"), setRetryAfter,
                 [](const FaultSpec &f) {
                     return f.retryAfter ? formatDuration(*f.retryAfter) : QString();
                 },
                 false},
    };
    return table;
}

// With the defaults of every parameter.
FaultSpec plainFault(FaultKind kind)
{
    FaultSpec fault;
    fault.kind = kind;
    return fault;
}

QStringList names(FaultKind kind)
{
    QStringList names;
    for (const FaultParameter &parameter : faultParameters(plainFault(kind)))
        names.append(parameter.name);
    return names;
}

} // namespace

QList<FaultParameter> faultParameters(const FaultSpec &fault)
{
    QList<FaultParameter> all;
    for (const Rule &rule : rules()) {
        if (takes(rule.kinds, fault.kind))
            all.append({QString(rule.name), allowedBy(rule), valueOf(rule, fault), !rule.duration});
    }
    for (const TextRule &rule : textRules()) {
        if (takes(rule.kinds, fault.kind))
            all.append({QString(rule.name), QString(rule.allowed), rule.get(fault), rule.isNumber});
    }
    return all;
}

QList<FaultParameter> givenFaultParameters(const FaultSpec &fault)
{
    QList<FaultParameter> given;
    const QList<FaultParameter> defaults = faultParameters(plainFault(fault.kind));
    const QList<FaultParameter> all = faultParameters(fault);
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (all.at(i).value != defaults.at(i).value)
            given.append(all.at(i));
    }
    return given;
}

QString setFaultParameter(FaultSpec &fault, const QString &name, const QString &value)
{
    for (const Rule &rule : rules()) {
        if (rule.name != name || !takes(rule.kinds, fault.kind))
            continue;
        const auto read = readValue(rule, value);
        if (!read)
            return wrong(value, allowedBy(rule));
        if (rule.duration)
            fault.*rule.duration = Millis(*read);
        else if (rule.size)
            fault.*rule.size = *read;
        else
            fault.*rule.number = int(*read);
        return {};
    }
    for (const TextRule &rule : textRules()) {
        if (rule.name == name && takes(rule.kinds, fault.kind))
            return rule.set(fault, value) ? QString() : wrong(value, QString(rule.allowed));
    }
    return issueMessage(quoted(name) +
                            QStringLiteral(", which %1 does not take").arg(faultName(fault.kind)),
                        joined(names(fault.kind)));
}

QString faultConflict(const FaultSpec &fault)
{
    const int ways = int(fault.count > 0) + int(fault.every > 0) + int(fault.probability < 1);
    if (isMessageFault(fault.kind) && ways > 1)
        return issueMessage(QStringLiteral("more than one of count, every and probability"),
                            QStringLiteral("one of them"));
    // What no peer may put into a close frame (RFC 6455 7.4).
    if (fault.kind == FaultKind::Close &&
        (fault.code == 1004 || (fault.code >= 1015 && fault.code < 3000)))
        return issueMessage(QString::number(fault.code),
                            QStringLiteral("1000 to 1003, 1005 to 1014, 3000 to 4999"));
    return {};
}

QString unknownFaultKind(const QString &name)
{
    QStringList known;
    for (const FaultKind kind : allFaultKinds())
        known.append(faultName(kind));
    return issueMessage(quoted(name), joined(known));
}

} // namespace feedscope
