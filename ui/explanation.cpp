#include "explanation.h"

#include "detailsfacts.h"
#include "feedcelltext.h"
#include "format.h"
#include "ratemeter.h"
#include "statespans.h"

#include <QCoreApplication>
#include <array>

namespace feedscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Explain)
};

QString number(quint64 value)
{
    return format::count(value, QLocale());
}

QString fraction(double value, int decimals)
{
    return QLocale().toString(value, 'f', decimals);
}

Fact plain(const QString &label, const QString &value)
{
    return {label, value};
}

Explanation begin(const FeedSnapshot &feed, FeedTableModel::Column column, Instant now,
                  quint64 earlier)
{
    return {Words::tr("%1, %2", "a number and its feed").arg(columnTitle(column), feed.name),
            cellText(feed, column, now, earlier),
            {},
            {},
            {}};
}

void explainRate(Explanation &e, const FeedSnapshot &feed)
{
    const double window = toSeconds(RateMeter::kSlot) * RateMeter::kSlots;
    const auto counted = quint64(std::llround(feed.messagesPerSecond * window));
    e.sentence = Words::tr("Messages delivered live, over the last %1 s. Replayed ones are left "
                           "out.")
                     .arg(fraction(window, 0));
    e.inputs = {
        plain(Words::tr("Messages in the last %1 s").arg(fraction(window, 0)), number(counted)),
        plain(Words::tr("Bytes per second"),
              format::bytes(quint64(std::max(0.0, feed.bytesPerSecond)), QLocale()))};
    e.formula =
        QStringLiteral("%1 \u00F7 %2 = %3")
            .arg(number(counted), fraction(window, 1), fraction(double(counted) / window, 1));
}

void explainAge(Explanation &e, const FeedSnapshot &feed, Instant now)
{
    e.sentence = Words::tr("Time since the last message was received. A heartbeat is no message.");
    if (!feed.lastMessageAt)
        return;
    e.inputs = {plain(Words::tr("Now"), clockText(feed, now)),
                plain(Words::tr("Last message"), clockText(feed, *feed.lastMessageAt))};
    if (feed.lastByteAt)
        e.inputs.append(
            plain(Words::tr("Last byte of any kind"), clockText(feed, *feed.lastByteAt)));
    if (feed.silentAfter > Millis{0})
        e.inputs.append(
            plain(Words::tr("Silent after"), format::wholeDuration(feed.silentAfter, QLocale())));
    e.formula = QStringLiteral("%1 \u2212 %2 = %3")
                    .arg(clockText(feed, now), clockText(feed, *feed.lastMessageAt),
                         format::exactDuration(now - *feed.lastMessageAt, QLocale()));
}

void explainMissing(Explanation &e, const FeedSnapshot &feed)
{
    if (!feed.sequenced) {
        e.sentence = Words::tr("No sequence field is set, so gaps cannot be seen. Set one.");
        return;
    }
    const Counters &c = feed.counters;
    e.sentence = Words::tr("Messages whose sequence number was skipped and that never arrived, "
                           "since start.");
    e.inputs = {plain(Words::tr("Found missing"), number(c.missing + c.recovered)),
                plain(Words::tr("Arrived later"), number(c.recovered)),
                plain(Words::tr("Given up"), number(c.lost)),
                plain(Words::tr("Gaps"), number(c.gaps))};
    e.formula = QStringLiteral("%1 \u2212 %2 = %3")
                    .arg(number(c.missing + c.recovered), number(c.recovered), number(c.missing));
}

void explainDuplicates(Explanation &e, const FeedSnapshot &feed)
{
    const Counters &c = feed.counters;
    e.sentence = Words::tr("Messages that had been received before, by sequence number or id. They "
                           "are counted and not delivered again.");
    e.inputs = {plain(Words::tr("Received"), number(c.received)),
                plain(Words::tr("Delivered"), number(c.delivered)),
                plain(Words::tr("Stale"), number(c.stale)),
                plain(Words::tr("Dropped by Feedscope"), number(c.dropped))};
    e.formula = QStringLiteral("%1 \u2212 %2 \u2212 %3 \u2212 %4 = %5")
                    .arg(number(c.received), number(c.delivered), number(c.stale),
                         number(c.dropped), number(c.duplicates));
}

void explainReconnects(Explanation &e, const FeedSnapshot &feed, quint64 earlier)
{
    e.sentence =
        Words::tr("Times this feed became connected again by itself since midnight while Feedscope "
                  "ran. Pauses and simulated faults are left out.");
    e.inputs = {plain(Words::tr("Reconnects since start, all"), number(feed.counters.reconnects)),
                plain(Words::tr("Attempts since start"), number(feed.counters.attempts)),
                plain(Words::tr("Failures in a row now"),
                      number(quint64(std::max(0, feed.connection.failures))))};
    if (earlier > 0)
        e.inputs.prepend(
            plain(Words::tr("Of them before Feedscope was restarted"), number(earlier)));
}

void explainRoundTrip(Explanation &e, const FeedSnapshot &feed)
{
    if (feed.transport != TransportKind::WebSocket) {
        e.sentence = Words::tr("The time from a request to its answer, where the transport asks. A "
                               "stream that only sends cannot be measured.");
        return;
    }
    e.sentence =
        Words::tr("The time from a ping to its own pong, the last one measured. Nothing is "
                  "shown while the connection is not open.");
}

struct TimeByState
{
    std::array<Nanos, 7> real{};
    Nanos simulated{0};
    Nanos of(DisplayState state) const { return real[size_t(state)]; }
};

TimeByState timeByState(const FeedSnapshot &feed, Instant from, Instant now)
{
    TimeByState times;
    for (const StateSpan &span : feed.history->spans) {
        const Nanos length = std::min(span.to.value_or(now), now) - std::max(span.from, from);
        if (length <= Nanos{0})
            continue;
        (span.simulated ? times.simulated : times.real[size_t(span.state)]) += length;
    }
    return times;
}

void explainShare(Explanation &e, const FeedSnapshot &feed, Nanos window, Instant now)
{
    e.sentence = Words::tr("Time connected or quiet, divided by the time watched. Rounded down, so "
                           "100 % means not one second was lost.");
    if (!feed.history)
        return;
    const auto share = connectionShare(feed.history->spans, now - window, now);
    const TimeByState times = timeByState(feed, now - window, now);
    const auto exact = [](Nanos time) { return format::exactDuration(time, QLocale()); };
    e.inputs = {
        plain(Words::tr("Watched"), exact(share.watched)),
        plain(Words::tr("Connecting, reconnecting"),
              exact(times.of(DisplayState::Connecting) + times.of(DisplayState::Reconnecting))),
        plain(Words::tr("Silent, disconnected"),
              exact(times.of(DisplayState::Silent) + times.of(DisplayState::Disconnected))),
        plain(Words::tr("Paused, not counted"), exact(times.of(DisplayState::Paused)))};
    if (times.simulated > Nanos{0})
        e.inputs.append(plain(Words::tr("Simulated, not counted"), exact(times.simulated)));
    const double watched = toSeconds(share.watched);
    if (watched <= 0)
        return;
    const double lost = watched - toSeconds(share.connected);
    e.formula = QStringLiteral("(%1 \u2212 %2) \u00F7 %1 = %3\u202F%")
                    .arg(fraction(watched, 1), fraction(lost, 1),
                         fraction(100 * toSeconds(share.connected) / watched, 3));
}

} // namespace

QString Explanation::text() const
{
    QStringList lines{title + QStringLiteral(": ") + value, sentence};
    for (const Fact &input : inputs)
        lines << input.label + QStringLiteral(": ") + input.value;
    if (!formula.isEmpty())
        lines << formula;
    return lines.join(QLatin1Char('\n'));
}

std::optional<Explanation> explainCell(const FeedSnapshot &feed, FeedTableModel::Column column,
                                       Instant now, quint64 earlier)
{
    Explanation e = begin(feed, column, now, earlier);
    switch (column) {
    case FeedTableModel::Rate:
        explainRate(e, feed);
        return e;
    case FeedTableModel::LastMessage:
        explainAge(e, feed, now);
        return e;
    case FeedTableModel::Missing:
        explainMissing(e, feed);
        return e;
    case FeedTableModel::Duplicates:
        explainDuplicates(e, feed);
        return e;
    case FeedTableModel::Reconnects:
        explainReconnects(e, feed, earlier);
        return e;
    case FeedTableModel::Rtt:
        explainRoundTrip(e, feed);
        return e;
    case FeedTableModel::Uptime:
        explainShare(e, feed, std::chrono::hours(24), now);
        return e;
    default:
        return std::nullopt;
    }
}

Explanation explainConnected(const FeedSnapshot &feed, TimeRange range)
{
    Explanation e;
    e.title = Words::tr("%1, %2", "a number and its feed")
                  .arg(Words::tr("Connected, %1")
                           .arg(format::wholeDuration(toMillis(range.length()), QLocale())),
                       feed.name);
    explainShare(e, feed, range.length(), range.to);
    if (feed.history) {
        const auto share = connectionShare(feed.history->spans, range.from, range.to);
        e.value = share.watched > Nanos{0}
                      ? format::percent(quint64(share.connected.count()),
                                        quint64(share.watched.count()), QLocale())
                      : format::noValue();
    }
    return e;
}

static QString spanOf(const TodayTotals &today)
{
    return today.since ? Words::tr("Counted today since %1, when Feedscope began to watch.")
                             .arg(format::timeOfDay(*today.since, QTimeZone::systemTimeZone(),
                                                    format::TimePrecision::Minutes))
                       : Words::tr("Counted since midnight while Feedscope ran.");
}

Explanation explainBook(const Fact &line, const QString &name, const TodayTotals &today)
{
    const Counters &c = today.counters;
    QString label = line.label;
    while (!label.isEmpty() && !label.front().isLetter())
        label.remove(0, 1);
    Explanation e{Words::tr("%1, %2", "a number and its feed").arg(label, name),
                  line.value,
                  spanOf(today) + QLatin1Char(' ') +
                      Words::tr("Each received message is exactly one of the four kinds; each "
                                "number expected arrived or is missing."),
                  {plain(Words::tr("Delivered, new and in time"), number(c.delivered)),
                   plain(Words::tr("Duplicates, received before"), number(c.duplicates)),
                   plain(Words::tr("Stale, came too late"), number(c.stale)),
                   plain(Words::tr("Dropped, not readable"), number(c.dropped)),
                   plain(Words::tr("Arrived by number"), number(c.sequenced)),
                   plain(Words::tr("Missing, never arrived"), number(c.missing))},
                  QStringLiteral("%1 + %2 + %3 + %4 = %5")
                      .arg(number(c.delivered), number(c.duplicates), number(c.stale),
                           number(c.dropped), number(c.received))};
    return e;
}

} // namespace feedscope
