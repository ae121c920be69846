#include "outagejson.h"

#include "eventjson.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace feedscope {

namespace {

using Key = QLatin1StringView;

void put(QJsonObject &json, Key key, const QString &text)
{
    if (!text.isEmpty())
        json[key] = text;
}

void put(QJsonObject &json, Key key, const QByteArray &id)
{
    put(json, key, QString::fromUtf8(id.left(OutageRecord::kMostId)));
}

void put(QJsonObject &json, Key key, quint64 number)
{
    if (number > 0)
        json[key] = QString::number(number);
}

QJsonObject keyed(const OutageKey &key, const QString &kind)
{
    return {{QStringLiteral("kind"), kind},
            {QStringLiteral("feed"), key.feed.value},
            {QStringLiteral("number"), QString::number(key.number)},
            {QStringLiteral("at"), timeText(key.at)}};
}

QByteArray lineOf(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

RecoveryMeans meansOf(const QString &name)
{
    for (const RecoveryMeans means : {RecoveryMeans::LastEventId, RecoveryMeans::LastId,
                                      RecoveryMeans::Subscribe, RecoveryMeans::Snapshot}) {
        if (recoveryMeansName(means) == name)
            return means;
    }
    return RecoveryMeans::None;
}

void putRow(QJsonObject &json, const LedgerRow &row)
{
    json[Key("type")] =
        row.kind == LedgerRow::Kind::Skip ? QStringLiteral("skip") : QStringLiteral("outage");
    json[Key("noticedAfterMs")] = qint64(toMillis(row.noticedAfter).count());
    if (row.end)
        json[Key("lastedMs")] = qint64(toMillis(*row.end - row.start).count());
    json[Key("attempts")] = row.attempts;
    if (!row.cause.isNone())
        json[Key("cause")] = errorJson(row.cause);
    if (row.simulated)
        json[Key("simulated")] = true;
    put(json, Key("stream"), row.stream);
    put(json, Key("firstId"), row.firstId);
    put(json, Key("lastId"), row.lastId);
    if (row.missing)
        json[Key("missing")] = QString::number(*row.missing);
    put(json, Key("recovered"), row.recovered);
    put(json, Key("superseded"), row.superseded);
    put(json, Key("lost"), row.lost);
    put(json, Key("by"), recoveryMeansName(row.by));
}

LedgerRow rowOf(const QJsonObject &json, Instant start)
{
    LedgerRow row;
    row.number = numberOf(json, Key("number"));
    row.kind = json.value(Key("type")) == QLatin1StringView("skip") ? LedgerRow::Kind::Skip
                                                                    : LedgerRow::Kind::Outage;
    row.start = start;
    row.noticedAfter = millisOf(json, Key("noticedAfterMs"));
    if (json.contains(Key("lastedMs")))
        row.end = start + millisOf(json, Key("lastedMs"));
    row.attempts = json.value(Key("attempts")).toInt();
    row.cause = errorOf(json.value(Key("cause")).toObject());
    row.simulated = json.value(Key("simulated")).toBool();
    row.stream = json.value(Key("stream")).toString().toUtf8();
    row.firstId = json.value(Key("firstId")).toString().toUtf8();
    row.lastId = json.value(Key("lastId")).toString().toUtf8();
    if (json.contains(Key("missing")))
        row.missing = numberOf(json, Key("missing"));
    row.recovered = numberOf(json, Key("recovered"));
    row.superseded = numberOf(json, Key("superseded"));
    row.lost = numberOf(json, Key("lost"));
    row.by = meansOf(json.value(Key("by")).toString());
    return row;
}

} // namespace

QByteArray outageLine(const OutageRecord &record)
{
    QJsonObject json = keyed(record.key(), QStringLiteral("outage"));
    json[Key("seen")] = timeText(record.seen);
    put(json, Key("name"), record.name.left(OutageRecord::kMostText));
    json[Key("transport")] = transportName(record.transport);
    json[Key("worst")] = displayStateWord(record.worst);
    putRow(json, record.row);
    json[Key("others")] = record.others;
    json[Key("othersLost")] = record.othersLost;
    QJsonArray story;
    for (const FeedEvent &event : record.story) {
        if (const auto each = eventJson(event))
            story.append(*each);
    }
    if (!story.isEmpty())
        json[Key("story")] = story;
    if (!record.trace.isEmpty())
        json[Key("trace")] = QJsonDocument::fromJson(record.trace).object();
    put(json, Key("note"), record.note.left(OutageRecord::kMostNote));
    return lineOf(json);
}

QByteArray noteLine(const OutageKey &outage, const QString &note)
{
    QJsonObject json = keyed(outage, QStringLiteral("note"));
    json[Key("note")] = note.left(OutageRecord::kMostNote);
    return lineOf(json);
}

std::optional<OutageKey> keyOf(const QJsonObject &json)
{
    const auto at = timeOf(json.value(Key("at")));
    const FeedId feed{json.value(Key("feed")).toString()};
    if (!at || feed.value.isEmpty())
        return std::nullopt;
    return OutageKey{*at, feed, numberOf(json, Key("number"))};
}

std::optional<OutageRecord> outageOf(const QJsonObject &json, const TimeAnchor &anchor)
{
    const auto key = keyOf(json);
    if (!key)
        return std::nullopt;
    OutageRecord record;
    record.feed = key->feed;
    record.at = key->at;
    record.seen = timeOf(json.value(Key("seen"))).value_or(key->at);
    record.name = json.value(Key("name")).toString(key->feed.value);
    record.transport = transportFromName(json.value(Key("transport")).toString())
                           .value_or(TransportKind::WebSocket);
    record.worst = displayStateOf(json.value(Key("worst"))).value_or(DisplayState::Reconnecting);
    record.row = rowOf(json, anchor.instantOf(key->at));
    record.others = json.value(Key("others")).toInt();
    record.othersLost = json.value(Key("othersLost")).toInt();
    for (const QJsonValue &each : json.value(Key("story")).toArray()) {
        auto event = eventOf(each.toObject(), record.feed, anchor);
        if (!event || record.story.size() == OutageRecord::kMostStory)
            continue;
        if (auto *ended = std::get_if<OutageEnded>(&event->body))
            ended->row = record.row;
        record.story.push_back(std::move(*event));
    }
    if (const QJsonObject trace = json.value(Key("trace")).toObject(); !trace.isEmpty())
        record.trace = QJsonDocument(trace).toJson(QJsonDocument::Compact);
    record.note = json.value(Key("note")).toString().left(OutageRecord::kMostNote);
    return record;
}

} // namespace feedscope
