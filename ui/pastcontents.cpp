#include "pastcontents.h"

#include "format.h"

#include <QCoreApplication>

namespace feedscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ChartStack)
};

QString number(quint64 value)
{
    return format::count(value, QLocale());
}

quint64 messagesIn(const HistoryView &history, TimeRange range)
{
    const auto sum = [range](const auto &parts, auto beginOf, Nanos bucket) {
        quint64 messages = 0;
        for (const auto &part : parts) {
            Instant at = beginOf(*part);
            if (at >= range.to || at + bucket * qint64(part->buckets.size()) <= range.from)
                continue;
            for (const HistoryBucket &each : part->buckets) {
                if (at >= range.from && at + bucket <= range.to)
                    messages += each.messages;
                at += bucket;
            }
        }
        return messages;
    };
    using std::chrono::hours;
    using std::chrono::minutes;
    return sum(
               history.minutes,
               [](const HistoryMinute &part) { return Instant{} + minutes(part.minute); },
               std::chrono::seconds(1)) +
           sum(
               history.hours, [](const HistoryHour &part) { return Instant{} + hours(part.hour); },
               Nanos(HistoryHour::kBucket));
}

QString meanRate(const HistoryView &history, TimeRange range)
{
    if (range.length() <= Nanos{0})
        return format::noValue();
    return format::rate(double(messagesIn(history, range)) / toSeconds(range.length()), QLocale());
}

} // namespace

void tellPastRate(ChartContent &rate, const PastView &view)
{
    const bool outage = view.incident && view.incident->row.kind == LedgerRow::Kind::Outage;
    const TimeRange range = outage ? view.incident->range : view.range;
    rate.valueColour = QColor();
    rate.value = rate.lines.isEmpty() ? format::noValue() : meanRate(*view.feed.history, range);
    rate.unit = outage ? Words::tr("msg/s during") : Words::tr("msg/s in view");
    rate.watermark = false;
    if (!view.incident)
        return;
    int step = 0;
    for (const Instant at : view.incident->steps) {
        ++step;
        if (at >= view.range.from && at <= view.range.to)
            rate.steps.append({toSeconds(at - view.range.to), step});
    }
}

void tellPastMissing(ChartContent &missing, const PastView &view)
{
    if (!view.incident)
        return;
    const LedgerRow &row = view.incident->row;
    if (!row.missing) {
        missing.value = format::notMeasured();
        missing.unit = Words::tr("not known");
        return;
    }
    missing.value = number(*row.missing - std::min(*row.missing, row.recovered));
    missing.unit = Words::tr("of %1 missing").arg(number(*row.missing));
}

void tellPastAttempts(ChartContent &attempts, const PastView &view)
{
    attempts.valueColour = QColor();
    attempts.plannedX.reset();
    if (view.incident) {
        const int tried = view.incident->row.attempts;
        const int worked = view.incident->row.end && tried > 0 ? 1 : 0;
        attempts.value = number(quint64(tried));
        attempts.unit = Words::tr("%1 failed, %2 worked").arg(tried - worked).arg(worked);
        return;
    }
    quint64 failed = 0;
    for (const AttemptMark &mark : std::as_const(attempts.marks))
        failed += mark.connected ? 0 : 1;
    attempts.value = number(failed);
    attempts.unit = Words::tr("failed in view");
}

void tellPastRoundTrip(ChartContent &roundTrip, const PastView &view)
{
    // The last one before the outage, else the last in view.
    const double until =
        view.incident ? toSeconds(view.incident->range.from - view.range.to) + 1 : 0;
    std::optional<double> last;
    for (const auto &segment : std::as_const(roundTrip.lines)) {
        for (const QPointF &point : segment) {
            if (point.x() <= until)
                last = point.y();
        }
    }
    roundTrip.value = last ? format::roundTrip(*last, QLocale()) : QString();
    roundTrip.unit = last ? Words::tr("at the end") : Words::tr("not measured");
}

QString pastConnection(const PastView &view)
{
    if (!view.incident || view.incident->row.kind == LedgerRow::Kind::Skip)
        return {};
    return Words::tr("%1 lost").arg(format::duration(view.incident->range.length(), QLocale()));
}

} // namespace feedscope
