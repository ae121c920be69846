#include "recordtext.h"

#include "issuetext.h"
#include "timetext.h"

namespace feedscope {

namespace {

QByteArray safe(const QString &text)
{
    return escaped(text).toUtf8();
}

QByteArray safe(QByteArrayView bytes)
{
    return safe(QString::fromUtf8(bytes));
}

// A reason inside a longer line, without the full stop of its own.
QByteArray because(const FeedError &error)
{
    QByteArray text = safe(describe(error));
    if (text.endsWith('.'))
        text.chop(1);
    return text;
}

QByteArray begin(WallTime at, const FeedId &feed)
{
    return isoUtc(at).mid(11, 12) + "  " + safe(feed.value) + "  ";
}

QByteArray inStream(const QByteArray &stream)
{
    return stream.isEmpty() ? QByteArray() : " in " + safe(QByteArrayView(stream));
}

QByteArray seconds(Nanos duration)
{
    return QByteArray::number(toSeconds(duration), 'f', 1) + " s";
}

struct Words
{
    QByteArray operator()(const StateChanged &e) const
    {
        QByteArray text = feedStateName(e.to).toUtf8();
        if (e.transport)
            text += " (" + transportName(*e.transport).toUtf8() + ')';
        if (!e.error.isNone())
            text += ": " + because(e.error);
        if (e.error.code != 0)
            text += " [" + QByteArray::number(e.error.code) + ']';
        if (e.retryIn)
            text += ", retry " + QByteArray::number(e.attempt) + " in " + seconds(*e.retryIn);
        return e.simulated ? text + " (simulated)" : text;
    }
    QByteArray operator()(const FreshnessChanged &e) const
    {
        const QByteArray word = freshnessName(e.to).toUtf8();
        const QByteArray text =
            e.silentFor.count() > 0 ? word + " for " + seconds(e.silentFor) : word;
        return e.nothingYet ? text + ", no message yet" : text;
    }
    QByteArray operator()(const GapFound &e) const
    {
        return "gap" + inStream(e.stream) + ": expected " + QByteArray::number(e.expected) +
               ", got " + QByteArray::number(e.got) + ", " + QByteArray::number(e.missing) +
               " missing";
    }
    QByteArray operator()(const DuplicateSeen &e) const
    {
        const QByteArray what =
            e.sequence ? QByteArray::number(*e.sequence) : safe(QByteArrayView(e.id));
        return "duplicate" + inStream(e.stream) + ": " + what;
    }
    QByteArray operator()(const OutOfOrderSeen &e) const
    {
        return "out of order" + inStream(e.stream) + ": " +
               (e.timestamp ? isoUtc(*e.timestamp) : QByteArray::number(e.sequence));
    }
    QByteArray operator()(const Recovered &e) const
    {
        return "recovered" + inStream(e.stream) + ": " + QByteArray::number(e.from) + " to " +
               QByteArray::number(e.to);
    }
    QByteArray operator()(const SequenceRestarted &e) const
    {
        return "sequence restarted" + inStream(e.stream) + ": expected " +
               QByteArray::number(e.expected) + ", got " + QByteArray::number(e.got);
    }
    QByteArray operator()(const FellBack &e) const
    {
        const QByteArray why = e.reason.isNone() ? QByteArray("the preferred transport works again")
                                                 : because(e.reason);
        return "fallback from " + transportName(e.from).toUtf8() + " to " +
               transportName(e.to).toUtf8() + ": " + why;
    }
    QByteArray operator()(const FaultChanged &e) const
    {
        return "simulated fault " + safe(e.fault) + (e.on ? " on" : " off");
    }
    QByteArray operator()(const OutageEnded &e) const
    {
        const LedgerRow &row = e.row;
        QByteArray text = "outage: noticed after " + seconds(row.noticedAfter) + ", ";
        const auto recover = row.timeToRecover();
        text += recover ? "back after " + seconds(*recover) : QByteArray("not back");
        text += ", attempts " + QByteArray::number(row.attempts);
        text += row.missing ? ", recovered " + QByteArray::number(row.recovered) + " of " +
                                  QByteArray::number(*row.missing)
                            : QByteArray(", missing unknown");
        return row.simulated ? text + " (simulated)" : text;
    }
    QByteArray operator()(const SnapshotFetched &e) const
    {
        if (!e.error.isNone())
            return "snapshot did not come: " + because(e.error);
        return "snapshot: " + QByteArray::number(e.states) + " states, superseded " +
               QByteArray::number(e.superseded);
    }
    QByteArray operator()(const Notice &e) const { return "note: " + safe(e.text); }
};

QByteArray totals(const FeedSummary &feed)
{
    const Counters &c = feed.counters;
    const auto n = [](quint64 value) { return QByteArray::number(value); };
    return "exit " + QByteArray::number(feed.exit) + ": received " + n(c.received) +
           ", delivered " + n(c.delivered) + ", duplicates " + n(c.duplicates) + ", stale " +
           n(c.stale) + ", dropped " + n(c.dropped) + ", missing " + n(c.missing) + ", recovered " +
           n(c.recovered) + ", gaps " + n(c.gaps) + ", attempts " + n(c.attempts) +
           ", reconnects " + n(c.reconnects) + ", bytes " + n(c.bytes) + ", connected " +
           seconds(c.connected);
}

} // namespace

QByteArray eventLine(const FeedEvent &event)
{
    const bool saysSoItself = std::holds_alternative<StateChanged>(event.body) ||
                              std::holds_alternative<OutageEnded>(event.body) ||
                              std::holds_alternative<FaultChanged>(event.body);
    const char *mark = event.simulated && !saysSoItself ? " (simulated)" : "";
    return begin(event.wallTime, event.feed) + std::visit(Words{}, event.body) + mark;
}

QByteArray messageLine(const MessageRecord &record)
{
    const Message &message = record.message;
    QByteArray text = begin(record.at, record.feed);
    if (record.verdict == MessageVerdict::Duplicate)
        text += "[duplicate] ";
    else if (record.verdict == MessageVerdict::Stale)
        text += "[stale] ";
    else if (record.verdict == MessageVerdict::Dropped)
        text += "[dropped] ";
    if (message.id)
        text += '#' + safe(QByteArrayView(*message.id)) + ' ';
    if (message.eventType != "message")
        text += safe(QByteArrayView(message.eventType)) + ' ';
    if (message.binary)
        return text + "binary, " + QByteArray::number(message.payload.size()) + " bytes";
    return text + safe(QByteArrayView(message.payload));
}

QByteArray summaryLine(const RunSummary &run, WallTime at)
{
    QByteArray text;
    for (const FeedSummary &feed : run.feeds)
        text += begin(at, feed.feed) + totals(feed) + '\n';
    return text + begin(at, run.totals.feed) + totals(run.totals);
}

} // namespace feedscope
