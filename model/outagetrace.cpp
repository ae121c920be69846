#include "outagetrace.h"

#include "eventjson.h"

#include <QJsonArray>
#include <algorithm>
#include <map>

namespace feedscope {

namespace {

using Key = QLatin1StringView;
constexpr double kMicros = 1'000;

struct Field
{
    const char *name;
    qint64 (*get)(const HistoryBucket &);
    void (*set)(HistoryBucket &, qint64);
};

constexpr Field kFields[] = {
    {"messages", [](const HistoryBucket &b) { return qint64(b.messages); },
     [](HistoryBucket &b, qint64 v) { b.messages = quint32(v); }},
    {"missing", [](const HistoryBucket &b) { return qint64(b.missing); },
     [](HistoryBucket &b, qint64 v) { b.missing = quint32(v); }},
    {"recovered", [](const HistoryBucket &b) { return qint64(b.recovered); },
     [](HistoryBucket &b, qint64 v) { b.recovered = quint32(v); }},
    {"attempts", [](const HistoryBucket &b) { return qint64(b.attempts); },
     [](HistoryBucket &b, qint64 v) { b.attempts = quint32(v); }},
    {"failures", [](const HistoryBucket &b) { return qint64(b.failures); },
     [](HistoryBucket &b, qint64 v) { b.failures = quint32(v); }},
    {"attemptNumber", [](const HistoryBucket &b) { return qint64(b.attemptNumber); },
     [](HistoryBucket &b, qint64 v) { b.attemptNumber = quint16(std::min<qint64>(v, 65'535)); }},
    {"connected", [](const HistoryBucket &b) { return qint64(b.connected ? 1 : 0); },
     [](HistoryBucket &b, qint64 v) { b.connected = v != 0; }},
    // Zero stands for not measured.
    {"rttUs",
     [](const HistoryBucket &b) {
         return b.rttMs < 0 ? qint64(0) : std::max<qint64>(1, qint64(double(b.rttMs) * kMicros));
     },
     [](HistoryBucket &b, qint64 v) { b.rttMs = float(double(v) / kMicros); }},
};

Instant wholeSecond(Instant at)
{
    return std::chrono::floor<std::chrono::seconds>(at);
}

OutageTrace::Piece pieceOf(const HistoryView &history, Instant from, Instant to)
{
    OutageTrace::Piece piece{wholeSecond(from), {}};
    for (Instant at = piece.from; at < to; at += std::chrono::seconds(1)) {
        const HistoryBucket *bucket = history.bucket(at);
        piece.seconds.push_back(bucket ? *bucket : HistoryBucket());
    }
    return piece;
}

QString time(const TimeAnchor &anchor, Instant at)
{
    return timeText(anchor.wallOf(at));
}

QJsonObject pieceJson(const OutageTrace::Piece &piece, const TimeAnchor &anchor)
{
    QJsonObject json{{QStringLiteral("from"), time(anchor, piece.from)},
                     {QStringLiteral("count"), int(piece.seconds.size())}};
    for (const Field &field : kFields) {
        QJsonArray values;
        for (size_t i = 0; i < piece.seconds.size(); ++i) {
            if (const qint64 value = field.get(piece.seconds[i]); value != 0) {
                values.append(int(i));
                values.append(value);
            }
        }
        if (!values.isEmpty())
            json[Key(field.name)] = values;
    }
    return json;
}

std::optional<OutageTrace::Piece> pieceFrom(const QJsonObject &json, const TimeAnchor &anchor)
{
    const auto at = timeOf(json.value(Key("from")));
    const int count = json.value(Key("count")).toInt();
    if (!at || count < 1 || size_t(count) > OutageTrace::kMostSeconds)
        return std::nullopt;
    OutageTrace::Piece piece{wholeSecond(anchor.instantOf(*at)),
                             std::vector<HistoryBucket>(size_t(count))};
    for (const Field &field : kFields) {
        const QJsonArray values = json.value(Key(field.name)).toArray();
        for (qsizetype i = 0; i + 1 < values.size(); i += 2) {
            const int index = values.at(i).toInt(-1);
            const qint64 value = values.at(i + 1).toInteger();
            if (index >= 0 && index < count && value >= 0)
                field.set(piece.seconds[size_t(index)],
                          std::min<qint64>(value, std::numeric_limits<quint32>::max()));
        }
    }
    return piece;
}

std::optional<StateSpan> spanFrom(const QJsonObject &json, const TimeAnchor &anchor)
{
    const auto from = timeOf(json.value(Key("from")));
    const auto to = timeOf(json.value(Key("to")));
    const auto state = displayStateOf(json.value(Key("state")));
    if (!from || !to || *to < *from || !state)
        return std::nullopt;
    return StateSpan{anchor.instantOf(*from),
                     anchor.instantOf(*to),
                     *state,
                     json.value(Key("simulated")).toBool(),
                     {}};
}

} // namespace

OutageTrace traceOf(const HistoryView &history, Instant from, Instant to)
{
    OutageTrace trace;
    constexpr std::chrono::seconds kHalf{OutageTrace::kMostSeconds / 2};
    if (to - from <= 2 * kHalf) {
        trace.pieces.push_back(pieceOf(history, from, to));
    } else {
        trace.pieces.push_back(pieceOf(history, from, from + kHalf));
        trace.pieces.push_back(pieceOf(history, to - kHalf, to));
    }
    for (auto &piece : trace.pieces) {
        if (piece.seconds.size() > OutageTrace::kMostSeconds)
            piece.seconds.resize(OutageTrace::kMostSeconds);
    }
    for (const StateSpan &span : history.spans) {
        const Instant begin = std::max(span.from, from);
        const Instant end = std::min(span.to.value_or(to), to);
        if (begin < end)
            trace.spans.push_back({begin, end, span.state, span.simulated, {}});
    }
    if (trace.spans.size() > OutageTrace::kMostSpans)
        trace.spans.erase(trace.spans.begin(),
                          trace.spans.end() - qsizetype(OutageTrace::kMostSpans));
    return trace;
}

QJsonObject traceJson(const OutageTrace &trace, const TimeAnchor &anchor)
{
    QJsonArray seconds;
    for (const OutageTrace::Piece &piece : trace.pieces)
        seconds.append(pieceJson(piece, anchor));
    QJsonArray spans;
    for (const StateSpan &span : trace.spans) {
        QJsonObject json{{QStringLiteral("from"), time(anchor, span.from)},
                         {QStringLiteral("to"), time(anchor, *span.to)},
                         {QStringLiteral("state"), displayStateWord(span.state)}};
        if (span.simulated)
            json[Key("simulated")] = true;
        spans.append(json);
    }
    return {{QStringLiteral("seconds"), seconds}, {QStringLiteral("spans"), spans}};
}

OutageTrace traceFrom(const QJsonObject &json, const TimeAnchor &anchor)
{
    OutageTrace trace;
    for (const QJsonValue &each : json.value(Key("seconds")).toArray()) {
        auto piece = pieceFrom(each.toObject(), anchor);
        if (piece && trace.pieces.size() < 2)
            trace.pieces.push_back(std::move(*piece));
    }
    for (const QJsonValue &each : json.value(Key("spans")).toArray()) {
        auto span = spanFrom(each.toObject(), anchor);
        const bool inOrder = span && (trace.spans.empty() || *trace.spans.back().to <= span->from);
        if (inOrder && trace.spans.size() < OutageTrace::kMostSpans)
            trace.spans.push_back(std::move(*span));
    }
    return trace;
}

std::shared_ptr<const HistoryView> withTrace(const HistoryView &history, const OutageTrace &trace)
{
    using std::chrono::floor;
    using std::chrono::minutes;
    std::map<qint64, std::shared_ptr<HistoryMinute>> own;
    for (const OutageTrace::Piece &piece : trace.pieces) {
        Instant at = piece.from;
        for (const HistoryBucket &bucket : piece.seconds) {
            const auto minute = floor<minutes>(at.time_since_epoch());
            auto &made = own[minute.count()];
            if (!made)
                made = std::make_shared<HistoryMinute>();
            made->minute = minute.count();
            made->buckets[size_t((at.time_since_epoch() - minute) / std::chrono::seconds(1))] =
                bucket;
            at += std::chrono::seconds(1);
        }
    }
    std::map<qint64, std::shared_ptr<const HistoryMinute>> all(own.begin(), own.end());
    for (const auto &minute : history.minutes)
        all[minute->minute] = minute;
    auto longer = std::make_shared<HistoryView>();
    longer->hours = history.hours;
    for (auto &[number, minute] : all)
        longer->minutes.push_back(std::move(minute));
    // The trace has the edges of its own stretch.
    std::vector<StateSpan> spans = trace.spans;
    for (const StateSpan &span : history.spans) {
        const bool covered =
            std::any_of(trace.spans.begin(), trace.spans.end(), [&](const auto &kept) {
                return span.from < *kept.to && (!span.to || *span.to > kept.from);
            });
        if (!covered)
            spans.push_back(span);
    }
    std::stable_sort(spans.begin(), spans.end(),
                     [](const StateSpan &a, const StateSpan &b) { return a.from < b.from; });
    longer->spans = std::move(spans);
    return longer;
}

} // namespace feedscope
