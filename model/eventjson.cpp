#include "eventjson.h"

#include "messageexport.h"
#include "outagerecord.h"

#include <QDateTime>
#include <algorithm>

namespace feedscope {

namespace {

// The names of what has few values, in the order of the values.
template <typename Enum>
QString nameIn(const QStringList &names, Enum value)
{
    return names.value(int(value));
}
template <typename Enum>
Enum valueIn(const QStringList &names, const QJsonValue &name, Enum otherwise)
{
    const qsizetype at = names.indexOf(name.toString());
    return at < 0 ? otherwise : Enum(int(at));
}

const QStringList &states()
{
    static const QStringList names{
        feedStateName(FeedState::Connecting), feedStateName(FeedState::Connected),
        feedStateName(FeedState::Reconnecting), feedStateName(FeedState::Disconnected)};
    return names;
}
const QStringList &freshnesses()
{
    static const QStringList names{freshnessName(Freshness::Live), freshnessName(Freshness::Quiet),
                                   freshnessName(Freshness::Silent)};
    return names;
}
const QStringList &stopCauses()
{
    static const QStringList names{QStringLiteral("not-started"), QStringLiteral("person"),
                                   QStringLiteral("permanent"),   QStringLiteral("ended"),
                                   QStringLiteral("gave-up"),     QStringLiteral("sign-in")};
    return names;
}

QString cut(const QString &text)
{
    return text.left(OutageRecord::kMostText);
}
QString streamText(const QByteArray &stream)
{
    return QString::fromUtf8(stream.left(OutageRecord::kMostId));
}
QString digits(quint64 value)
{
    return QString::number(value);
}
std::optional<Millis> maybeMillis(const QJsonObject &json, QLatin1StringView key)
{
    return json.contains(key) ? std::optional(millisOf(json, key)) : std::nullopt;
}

constexpr QLatin1StringView kStream("stream");
constexpr QLatin1StringView kFrom("from");
constexpr QLatin1StringView kTo("to");
constexpr QLatin1StringView kExpected("expected");
constexpr QLatin1StringView kGot("got");
constexpr QLatin1StringView kError("error");

// What is particular to each kind; its name, or none for what is not kept.
struct Writer
{
    QJsonObject &json;

    QString operator()(const StateChanged &e)
    {
        json[kFrom] = feedStateName(e.from);
        json[kTo] = feedStateName(e.to);
        if (e.transport)
            json[QStringLiteral("transport")] = transportName(*e.transport);
        json[QStringLiteral("attempt")] = e.attempt;
        if (!e.error.isNone())
            json[kError] = errorJson(e.error);
        if (e.to == FeedState::Disconnected)
            json[QStringLiteral("stopCause")] = nameIn(stopCauses(), e.stopCause);
        if (e.retryIn)
            json[QStringLiteral("retryInMs")] = qint64(e.retryIn->count());
        return QStringLiteral("state");
    }
    QString operator()(const FreshnessChanged &e)
    {
        json[kTo] = freshnessName(e.to);
        json[QStringLiteral("silentForMs")] = qint64(toMillis(e.silentFor).count());
        if (e.nothingYet)
            json[QStringLiteral("nothingYet")] = true;
        return QStringLiteral("freshness");
    }
    QString operator()(const GapFound &e)
    {
        json[kStream] = streamText(e.stream);
        json[kExpected] = digits(e.expected);
        json[kGot] = digits(e.got);
        json[QStringLiteral("missing")] = digits(e.missing);
        return QStringLiteral("gap");
    }
    QString operator()(const DuplicateSeen &) { return {}; }
    QString operator()(const OutOfOrderSeen &) { return {}; }
    QString operator()(const Recovered &e)
    {
        json[kStream] = streamText(e.stream);
        json[kFrom] = digits(e.from);
        json[kTo] = digits(e.to);
        return QStringLiteral("recovered");
    }
    QString operator()(const SequenceRestarted &e)
    {
        json[kStream] = streamText(e.stream);
        json[kExpected] = digits(e.expected);
        json[kGot] = digits(e.got);
        return QStringLiteral("restart");
    }
    QString operator()(const FellBack &e)
    {
        json[kFrom] = transportName(e.from);
        json[kTo] = transportName(e.to);
        if (!e.reason.isNone())
            json[kError] = errorJson(e.reason);
        if (e.recoverIn)
            json[QStringLiteral("recoverInMs")] = qint64(e.recoverIn->count());
        return QStringLiteral("fallback");
    }
    QString operator()(const FaultChanged &e)
    {
        json[QStringLiteral("fault")] = cut(e.fault);
        json[QStringLiteral("phase")] = e.on ? QStringLiteral("on") : QStringLiteral("off");
        return QStringLiteral("fault");
    }
    QString operator()(const OutageEnded &) { return QStringLiteral("outage"); }
    QString operator()(const SnapshotFetched &e)
    {
        if (!e.error.isNone())
            json[kError] = errorJson(e.error);
        json[QStringLiteral("tookMs")] = qint64(toMillis(e.took).count());
        json[QStringLiteral("states")] = digits(e.states);
        json[QStringLiteral("superseded")] = digits(e.superseded);
        return QStringLiteral("snapshot");
    }
    QString operator()(const Notice &e)
    {
        json[QStringLiteral("text")] = cut(e.text);
        return QStringLiteral("notice");
    }
};

StateChanged stateChanged(const QJsonObject &json)
{
    StateChanged e;
    e.from = valueIn(states(), json.value(kFrom), FeedState::Disconnected);
    e.to = valueIn(states(), json.value(kTo), FeedState::Disconnected);
    e.transport = transportFromName(json.value(QLatin1StringView("transport")).toString());
    e.attempt = json.value(QLatin1StringView("attempt")).toInt();
    e.error = errorOf(json.value(kError).toObject());
    e.stopCause =
        valueIn(stopCauses(), json.value(QLatin1StringView("stopCause")), StopCause::NotStarted);
    e.retryIn = maybeMillis(json, QLatin1StringView("retryInMs"));
    return e;
}

std::optional<FellBack> fellBack(const QJsonObject &json)
{
    const auto from = transportFromName(json.value(kFrom).toString());
    const auto to = transportFromName(json.value(kTo).toString());
    if (!from || !to)
        return std::nullopt;
    return FellBack{*from, *to, errorOf(json.value(kError).toObject()),
                    maybeMillis(json, QLatin1StringView("recoverInMs"))};
}

std::optional<FeedEventBody> bodyOf(const QJsonObject &json)
{
    const QString kind = json.value(QLatin1StringView("kind")).toString();
    const QByteArray stream = json.value(kStream).toString().toUtf8();
    if (kind == QLatin1StringView("state"))
        return stateChanged(json);
    if (kind == QLatin1StringView("freshness"))
        return FreshnessChanged{valueIn(freshnesses(), json.value(kTo), Freshness::Live),
                                millisOf(json, QLatin1StringView("silentForMs")),
                                json.value(QLatin1StringView("nothingYet")).toBool()};
    if (kind == QLatin1StringView("gap"))
        return GapFound{stream, numberOf(json, kExpected), numberOf(json, kGot),
                        numberOf(json, QLatin1StringView("missing"))};
    if (kind == QLatin1StringView("recovered"))
        return Recovered{stream, numberOf(json, kFrom), numberOf(json, kTo)};
    if (kind == QLatin1StringView("restart"))
        return SequenceRestarted{stream, numberOf(json, kExpected), numberOf(json, kGot)};
    if (kind == QLatin1StringView("fallback"))
        return fellBack(json);
    if (kind == QLatin1StringView("fault"))
        return FaultChanged{json.value(QLatin1StringView("fault")).toString(),
                            json.value(QLatin1StringView("phase")) == QLatin1StringView("on")};
    if (kind == QLatin1StringView("outage"))
        return OutageEnded{};
    if (kind == QLatin1StringView("snapshot"))
        return SnapshotFetched{errorOf(json.value(kError).toObject()), 0,
                               millisOf(json, QLatin1StringView("tookMs")),
                               numberOf(json, QLatin1StringView("states")),
                               numberOf(json, QLatin1StringView("superseded"))};
    if (kind == QLatin1StringView("notice"))
        return Notice{json.value(QLatin1StringView("text")).toString()};
    return std::nullopt;
}

} // namespace

QString timeText(WallTime at)
{
    return QString::fromLatin1(exportTime(at));
}

Millis millisOf(const QJsonObject &json, QLatin1StringView key)
{
    constexpr qint64 kMost = 10LL * 366 * 24 * 3'600'000; // no overflow, whatever stands there
    return Millis(std::clamp<qint64>(json.value(key).toInteger(), 0, kMost));
}

std::optional<WallTime> timeOf(const QJsonValue &value)
{
    // An Instant of nanoseconds reaches that far.
    const QDateTime latest(QDate(2200, 1, 1), QTime(0, 0), Qt::UTC);
    const QDateTime at = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    if (!at.isValid() || at.toMSecsSinceEpoch() < 0 || at > latest)
        return std::nullopt;
    return WallTime{at.toMSecsSinceEpoch()};
}

quint64 numberOf(const QJsonObject &json, QLatin1StringView key)
{
    return json.value(key).toString().toULongLong();
}

std::optional<DisplayState> displayStateOf(const QJsonValue &word)
{
    for (int state = 0; state <= int(DisplayState::Connected); ++state) {
        if (displayStateWord(DisplayState(state)) == word.toString())
            return DisplayState(state);
    }
    return std::nullopt;
}

QJsonObject errorJson(const FeedError &error)
{
    QJsonObject json;
    json[QStringLiteral("kind")] = errorKindName(error.kind);
    if (error.code != 0)
        json[QStringLiteral("code")] = error.code;
    if (!error.detail.isEmpty())
        json[QStringLiteral("detail")] = cut(error.detail);
    if (error.retryAfter)
        json[QStringLiteral("retryAfterMs")] = qint64(error.retryAfter->count());
    if (error.simulated)
        json[QStringLiteral("simulated")] = true;
    return json;
}

FeedError errorOf(const QJsonObject &json)
{
    FeedError error;
    if (json.isEmpty())
        return error;
    const QString name = json.value(QLatin1StringView("kind")).toString();
    error.kind = ErrorKind::Other;
    for (int kind = 0; kind <= int(ErrorKind::Other); ++kind) {
        if (errorKindName(ErrorKind(kind)) == name)
            error.kind = ErrorKind(kind);
    }
    error.code = json.value(QLatin1StringView("code")).toInt();
    error.detail = json.value(QLatin1StringView("detail")).toString();
    error.retryAfter = maybeMillis(json, QLatin1StringView("retryAfterMs"));
    error.simulated = json.value(QLatin1StringView("simulated")).toBool();
    return error;
}

std::optional<QJsonObject> eventJson(const FeedEvent &event)
{
    QJsonObject json;
    const QString kind = std::visit(Writer{json}, event.body);
    if (kind.isEmpty())
        return std::nullopt;
    json[QStringLiteral("kind")] = kind;
    json[QStringLiteral("at")] = timeText(event.wallTime);
    const auto *change = std::get_if<StateChanged>(&event.body);
    if (event.simulated || (change && change->simulated))
        json[QStringLiteral("simulated")] = true;
    return json;
}

std::optional<FeedEvent> eventOf(const QJsonObject &json, const FeedId &feed,
                                 const TimeAnchor &anchor)
{
    const auto at = timeOf(json.value(QLatin1StringView("at")));
    auto body = bodyOf(json);
    if (!at || !body)
        return std::nullopt;
    const bool simulated = json.value(QLatin1StringView("simulated")).toBool();
    if (auto *change = std::get_if<StateChanged>(&*body))
        change->simulated = simulated;
    return FeedEvent{feed, anchor.instantOf(*at), *at, std::move(*body), simulated};
}

} // namespace feedscope
