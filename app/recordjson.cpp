#include "recordjson.h"

#include "jsonline.h"
#include "timetext.h"

namespace feedscope {

namespace {

JsonLine begin(QByteArrayView kind, const FeedId &feed, WallTime at, Nanos elapsed)
{
    JsonLine line;
    line.text("kind", kind);
    line.text("feed", feed.value);
    line.text("at", QByteArrayView(isoUtc(at)));
    line.raw("t", elapsedMillis(elapsed));
    return line;
}

QByteArrayView kindOf(const FeedEventBody &body)
{
    struct
    {
        QByteArrayView operator()(const StateChanged &) { return "state"; }
        QByteArrayView operator()(const FreshnessChanged &) { return "freshness"; }
        QByteArrayView operator()(const GapFound &) { return "gap"; }
        QByteArrayView operator()(const DuplicateSeen &) { return "duplicate"; }
        QByteArrayView operator()(const OutOfOrderSeen &) { return "out_of_order"; }
        QByteArrayView operator()(const Recovered &) { return "recovered"; }
        QByteArrayView operator()(const SequenceRestarted &) { return "restart"; }
        QByteArrayView operator()(const FellBack &) { return "fallback"; }
        QByteArrayView operator()(const FaultChanged &) { return "fault"; }
        QByteArrayView operator()(const OutageEnded &) { return "outage"; }
        QByteArrayView operator()(const SnapshotFetched &) { return "snapshot"; }
        QByteArrayView operator()(const Notice &) { return "notice"; }
    } names;
    return std::visit(names, body);
}

bool isSimulated(const FeedEvent &event)
{
    if (const auto *outage = std::get_if<OutageEnded>(&event.body))
        return outage->row.simulated;
    if (const auto *change = std::get_if<StateChanged>(&event.body))
        return change->simulated;
    return event.simulated || std::holds_alternative<FaultChanged>(event.body);
}

// Writes what is particular to each kind.
struct Details
{
    JsonLine &line;
    Instant start;

    void why(const FeedError &error)
    {
        if (error.isNone())
            return;
        line.text("reason", describe(error)).text("error", errorKindName(error.kind));
        if (error.code != 0)
            line.number("code", error.code);
        if (!error.detail.isEmpty())
            line.text("detail", error.detail);
    }

    void operator()(const StateChanged &e)
    {
        line.text("from", feedStateName(e.from)).text("to", feedStateName(e.to));
        if (e.transport)
            line.text("transport", transportName(*e.transport));
        line.number("attempt", e.attempt);
        why(e.error);
        if (e.retryIn)
            line.number("retryInMs", qint64(e.retryIn->count()));
    }
    void operator()(const FreshnessChanged &e)
    {
        line.text("to", freshnessName(e.to));
        line.number("silentForMs", qint64(toMillis(e.silentFor).count()));
        if (e.nothingYet)
            line.flag("nothingYet", true);
    }
    void operator()(const GapFound &e)
    {
        line.text("stream", QByteArrayView(e.stream)).number("expected", e.expected);
        line.number("got", e.got).number("missing", e.missing);
    }
    void operator()(const DuplicateSeen &e)
    {
        line.text("stream", QByteArrayView(e.stream));
        if (e.sequence)
            line.number("sequence", *e.sequence);
        if (!e.id.isEmpty())
            line.text("id", QByteArrayView(e.id));
    }
    void operator()(const OutOfOrderSeen &e)
    {
        line.text("stream", QByteArrayView(e.stream));
        if (e.timestamp)
            line.text("timestamp", QByteArrayView(isoUtc(*e.timestamp)));
        else
            line.number("sequence", e.sequence);
    }
    void operator()(const Recovered &e)
    {
        line.text("stream", QByteArrayView(e.stream)).number("from", e.from).number("to", e.to);
    }
    void operator()(const SequenceRestarted &e)
    {
        line.text("stream", QByteArrayView(e.stream)).number("expected", e.expected);
        line.number("got", e.got);
    }
    void operator()(const FellBack &e)
    {
        line.text("from", transportName(e.from)).text("to", transportName(e.to));
        if (e.reason.isNone())
            line.text("reason", QByteArrayView("The preferred transport works again."));
        why(e.reason);
        if (e.recoverIn)
            line.number("recoverInMs", qint64(e.recoverIn->count()));
    }
    void operator()(const FaultChanged &e)
    {
        line.text("fault", e.fault);
        line.text("phase", e.on ? QByteArrayView("on") : QByteArrayView("off"));
    }
    void operator()(const OutageEnded &e)
    {
        const LedgerRow &row = e.row;
        line.raw("startT", elapsedMillis(row.start - start));
        line.number("noticedAfterMs", qint64(toMillis(row.noticedAfter).count()));
        line.number("attempts", row.attempts);
        if (const auto recover = row.timeToRecover())
            line.number("recoverMs", qint64(toMillis(*recover).count()));
        else
            line.raw("recoverMs", "null");
        if (row.missing)
            line.number("missing", *row.missing);
        else
            line.raw("missing", "null");
        line.number("recovered", row.recovered).number("superseded", row.superseded);
        line.number("lost", row.lost);
        if (row.by == RecoveryMeans::None)
            line.raw("by", "null");
        else
            line.text("by", recoveryMeansName(row.by));
        line.text("firstId", QByteArrayView(row.firstId));
        line.text("lastId", QByteArrayView(row.lastId));
        line.text("error", errorKindName(row.cause.kind)).text("reason", describe(row.cause));
    }
    void operator()(const SnapshotFetched &e)
    {
        line.flag("ok", e.error.isNone());
        why(e.error);
        line.number("tookMs", qint64(toMillis(e.took).count())).number("bytes", e.bytes);
        line.number("states", e.states).number("superseded", e.superseded);
    }
    void operator()(const Notice &e) { line.text("text", e.text); }
};

QByteArray byTransport(const FeedSummary &feed)
{
    JsonLine kinds;
    for (const auto &[kind, totals] : feed.byTransport) {
        JsonLine one;
        one.number("received", totals.received).number("delivered", totals.delivered);
        one.number("bytes", totals.bytes);
        one.number("connectedMs", qint64(toMillis(totals.connected).count()));
        kinds.raw(transportName(kind).toLatin1(), one.object());
    }
    return kinds.object();
}

QByteArray distribution(const IntervalStats &times)
{
    const DurationSummary summary = times.summary();
    JsonLine line;
    line.raw("p50", elapsedMillis(summary.p50)).raw("p95", elapsedMillis(summary.p95));
    line.raw("max", elapsedMillis(summary.max)).number("count", summary.count);
    return line.object();
}

QByteArray health(const LoopHealth &loop)
{
    JsonLine line;
    line.raw("load", QByteArray::number(loop.load, 'f', 3));
    line.raw("timerLagMs", elapsedMillis(loop.lag));
    return line.object();
}

void addTotals(JsonLine &line, const FeedSummary &feed)
{
    const Counters &c = feed.counters;
    line.number("exit", feed.exit).number("received", c.received);
    line.number("delivered", c.delivered).number("duplicates", c.duplicates);
    line.number("stale", c.stale).number("dropped", c.dropped).number("missing", c.missing);
    line.number("recovered", c.recovered).number("gaps", c.gaps).number("attempts", c.attempts);
    line.number("reconnects", c.reconnects).number("bytes", c.bytes);
    line.number("connectedMs", qint64(toMillis(c.connected).count()));
    line.raw("byTransport", byTransport(feed));
    line.raw("detectMs", distribution(feed.detect)).raw("recoverMs", distribution(feed.recover));
    line.number("expected", c.expected).number("sequenced", c.sequenced);
    line.number("superseded", c.superseded).number("lost", c.lost);
    line.number("outOfOrder", c.outOfOrder).number("restarts", c.restarts);
    line.number("untracked", c.untracked).number("forgotten", c.forgotten);
}

} // namespace

QByteArray eventRecord(const FeedEvent &event, Instant start)
{
    JsonLine line = begin(kindOf(event.body), event.feed, event.wallTime, event.at - start);
    std::visit(Details{line, start}, event.body);
    if (isSimulated(event))
        line.flag("simulated", true);
    return line.object();
}

QByteArray messageRecord(const MessageRecord &record, Instant start)
{
    const Message &message = record.message;
    JsonLine line = begin("message", record.feed, record.at, message.receivedAt - start);
    line.text("transport", transportName(record.transport));
    line.text("event", QByteArrayView(message.eventType));
    if (message.id)
        line.text("id", QByteArrayView(*message.id));
    else if (!record.fields.id.isEmpty())
        line.text("id", QByteArrayView(record.fields.id));
    if (message.binary)
        line.text("base64", QByteArrayView(message.payload.toBase64()));
    else
        line.text("data", QByteArrayView(message.payload));
    line.number("bytes", qint64(message.payload.size()));
    switch (record.verdict) {
    case MessageVerdict::Delivered:
        break;
    case MessageVerdict::Duplicate:
        line.text("verdict", QByteArrayView("duplicate"));
        break;
    case MessageVerdict::Stale:
        line.text("verdict", QByteArrayView("stale"));
        break;
    case MessageVerdict::Dropped:
        line.text("verdict", QByteArrayView("dropped"));
        break;
    }
    return line.object();
}

QByteArray summaryRecord(const RunSummary &run, Nanos elapsed, WallTime at)
{
    JsonLine line = begin("summary", run.totals.feed, at, elapsed);
    addTotals(line, run.totals);
    if (run.health)
        line.raw("health", health(*run.health));
    if (run.feeds.empty())
        return line.object();
    QByteArray list;
    for (const FeedSummary &feed : run.feeds) {
        JsonLine one;
        one.text("feed", feed.feed.value);
        addTotals(one, feed);
        list += list.isEmpty() ? "[" : ",";
        list += one.object();
    }
    line.raw("feeds", list + ']');
    return line.object();
}

} // namespace feedscope
