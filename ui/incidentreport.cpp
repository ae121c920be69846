#include "incidentreport.h"

#include "detailsfacts.h"
#include "errorsentence.h"
#include "eventexport.h"
#include "eventtext.h"
#include "feedcelltext.h"
#include "format.h"
#include "missingranges.h"

#include <QCoreApplication>
#include <QDateTime>

namespace feedscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(IncidentReport)
};

QString number(quint64 value)
{
    return format::count(value, QLocale());
}

bool sawState(const Incident &incident, DisplayState state)
{
    if (!incident.feed->history)
        return false;
    const Instant end = incident.row.end.value_or(incident.now);
    for (const StateSpan &span : incident.feed->history->spans) {
        if (span.state == state && span.from < end &&
            span.to.value_or(incident.now) > incident.row.start)
            return true;
    }
    return false;
}

WallTime startOf(const Incident &incident)
{
    return incident.at.value_or(incident.feed->wallAt(incident.row.start));
}

WallTime endOf(const Incident &incident)
{
    const Nanos lasted = incident.row.end.value_or(incident.now) - incident.row.start;
    return {startOf(incident).msSinceEpoch + toMillis(lasted).count()};
}

QString title(const Incident &incident)
{
    const LedgerRow &row = incident.row;
    const QString &name = incident.feed->name;
    if (row.kind == LedgerRow::Kind::Skip)
        return Words::tr("%1 skipped numbers while connected").arg(name);
    const QString lasted = format::duration(row.end.value_or(incident.now) - row.start, QLocale());
    const bool silent = sawState(incident, DisplayState::Silent);
    if (!row.end && incident.isPast)
        return Words::tr("%1 was lost for %2 or more").arg(name, lasted);
    if (!row.end)
        return silent ? Words::tr("%1 went silent, then was lost, %2 so far").arg(name, lasted)
                      : Words::tr("%1 was lost, %2 so far").arg(name, lasted);
    return silent ? Words::tr("%1 went silent, then was lost, for %2").arg(name, lasted)
                  : Words::tr("%1 was lost for %2").arg(name, lasted);
}

QString when(const Incident &incident)
{
    const LedgerRow &row = incident.row;
    const QTimeZone zone = QTimeZone::systemTimeZone();
    const WallTime start = startOf(incident);
    QString text = QLocale().toString(QDateTime::fromMSecsSinceEpoch(start.msSinceEpoch, zone),
                                      QStringLiteral("ddd d MMM yyyy, ")) +
                   format::timeOfDay(start, zone, format::TimePrecision::Seconds);
    if (row.end && row.kind == LedgerRow::Kind::Outage)
        text = Words::tr("%1 to %2")
                   .arg(text,
                        format::timeOfDay(endOf(incident), zone, format::TimePrecision::Seconds));
    text += QStringLiteral(" (%1). ").arg(format::offsetName(start, zone)) +
            transportTitle(incident.feed->transport) + QStringLiteral(". ");
    return text + (row.simulated ? Words::tr("Simulated, not a real outage.")
                                 : Words::tr("A real outage, not simulated."));
}

QList<Fact> facts(const Incident &incident)
{
    const LedgerRow &row = incident.row;
    const bool outage = row.kind == LedgerRow::Kind::Outage;
    const QLocale locale;
    return {{Words::tr("Outage"),
             outage ? format::duration(row.end.value_or(incident.now) - row.start, locale)
                    : format::noValue()},
            {Words::tr("Noticed after"),
             outage ? format::exactDuration(row.noticedAfter, locale) : format::noValue()},
            {Words::tr("Attempts"), number(quint64(row.attempts))},
            {Words::tr("Missed"), row.missing ? number(*row.missing) : Words::tr("not known")},
            {Words::tr("Recovered"), number(row.recovered), false, row.recovered > 0},
            {Words::tr("Lost for good"), number(row.lost), row.lost > 0}};
}

void tellSteps(const Incident &incident, IncidentReport &report)
{
    const LedgerRow &row = incident.row;
    QList<Fact> &list = report.steps;
    if (row.noticedAfter > Nanos{0}) {
        report.moments.push_back(row.start);
        list.append({format::timeOfDay(startOf(incident), QTimeZone::systemTimeZone(),
                                       format::TimePrecision::Tenths),
                     row.firstId.isEmpty()
                         ? Words::tr("Last byte received.")
                         : Words::tr("Last message, id %1.").arg(QString::fromUtf8(row.firstId))});
    }
    const std::vector<FeedEvent> own = eventsOf(row, incident.events);
    for (const FeedEvent &event : own) {
        if (list.size() == kMostSteps) {
            list.append({QString(), Words::tr("and %1 more, see the event log")
                                        .arg(number(own.size() - size_t(kMostSteps)))});
            break;
        }
        report.moments.push_back(event.at);
        list.append({format::timeOfDay(event.wallTime, QTimeZone::systemTimeZone(),
                                       format::TimePrecision::Tenths),
                     eventText(event), isTroubleEvent(event)});
    }
}

QString where(const Incident &incident)
{
    const LedgerRow &row = incident.row;
    if (row.simulated)
        return Words::tr("In Feedscope itself: it was simulated on purpose.");
    const OutagePeers peers =
        incident.peers.value_or(outagePeers(incident.feed->id, row, incident.all, incident.now));
    const auto [others, lost] = peers;
    QString text;
    if (row.kind == LedgerRow::Kind::Skip)
        text = Words::tr("On the server's side: the connection was open all the time.");
    else if (others == 0)
        text = Words::tr("Not known: there is no other feed to compare with.");
    else if (lost == 0)
        text = others == 1
                   ? Words::tr("Most likely at the server or on the way to it. The other feed "
                               "stayed connected.")
                   : Words::tr("Most likely at the server or on the way to it. All %1 "
                               "other feeds stayed connected.")
                         .arg(number(quint64(others)));
    else if (lost == others)
        text = others == 1
                   ? Words::tr("Most likely this computer or its network. The other feed was "
                               "lost at the same time.")
                   : Words::tr("Most likely this computer or its network. All %1 other "
                               "feeds were lost at the same time.")
                         .arg(number(quint64(others)));
    else
        text = Words::tr("Not clear: %1 of the %2 other feeds were lost at the same time.")
                   .arg(number(quint64(lost)), number(quint64(others)));
    if (!row.cause.isNone())
        text += QLatin1Char(' ') + errorSentence(row.cause);
    return text;
}

QString missing(const Incident &incident)
{
    const LedgerRow &row = incident.row;
    if (!row.missing)
        return Words::tr("Not known: the feed has no sequence numbers, or it has not come back.");
    const std::vector<MissingRange> ranges = stillMissing(eventsOf(incident.row, incident.events));
    const quint64 open = *row.missing - std::min(*row.missing, row.recovered);
    if (open == 0)
        return Words::tr("Nothing.");
    if (ranges.empty())
        return Words::tr("%1 in all.").arg(number(open));
    QStringList texts;
    constexpr size_t kMostRanges = 8;
    for (size_t i = 0; i < ranges.size() && i < kMostRanges; ++i)
        texts << (ranges[i].from == ranges[i].to
                      ? QString::number(ranges[i].from)
                      : Words::tr("%1 to %2").arg(ranges[i].from).arg(ranges[i].to));
    if (ranges.size() > kMostRanges)
        texts << Words::tr("and %1 more ranges").arg(number(ranges.size() - kMostRanges));
    return Words::tr("%1 in all: sequence %2.").arg(number(open), texts.join(QStringLiteral(", ")));
}

} // namespace

IncidentReport incidentReport(const Incident &incident)
{
    IncidentReport report;
    report.title = title(incident);
    report.when = when(incident);
    report.facts = facts(incident);
    tellSteps(incident, report);
    report.where = where(incident);
    report.missing = missing(incident);
    return report;
}

QString incidentMarkdown(const IncidentReport &report, const QString &note)
{
    QString text = QStringLiteral("# %1\n\n%2\n\n").arg(report.title, report.when);
    for (const Fact &fact : report.facts)
        text += QStringLiteral("- %1: **%2**\n").arg(fact.label, fact.value);
    text += QStringLiteral("\n## %1\n\n").arg(Words::tr("What happened"));
    for (const Fact &step : report.steps)
        text += QStringLiteral("1. %1 %2\n").arg(step.label, step.value);
    text += QStringLiteral("\n## %1\n\n%2\n").arg(Words::tr("Where the fault was"), report.where);
    text +=
        QStringLiteral("\n## %1\n\n%2\n").arg(Words::tr("What is still missing"), report.missing);
    if (!note.trimmed().isEmpty())
        text += QStringLiteral("\n## %1\n\n%2\n").arg(Words::tr("Note"), note.trimmed());
    return text;
}

std::vector<ExportRow> incidentRows(const Incident &incident, const QString &note)
{
    std::vector<ExportRow> rows;
    const std::vector<FeedEvent> own = eventsOf(incident.row, incident.events);
    const auto withRange = [&rows](ExportRow row, const MissingRange *range) {
        using Value = decltype(ExportField::value);
        row.push_back({"stream", range ? Value(range->stream) : Value()});
        row.push_back({"missingFrom", range ? Value(range->from) : Value()});
        row.push_back({"missingTo", range ? Value(range->to) : Value()});
        rows.push_back(std::move(row));
    };
    for (const FeedEvent &event : own)
        withRange(eventExportRow(event, incident.feed->name), nullptr);
    FeedEvent line;
    line.feed = incident.feed->id;
    line.at = incident.row.start;
    line.wallTime = startOf(incident);
    line.simulated = incident.row.simulated;
    for (const MissingRange &range : stillMissing(own)) {
        line.body = Notice{Words::tr("Still missing")};
        withRange(eventExportRow(line, incident.feed->name), &range);
    }
    if (!note.isEmpty()) {
        line.body = Notice{Words::tr("Note: %1").arg(note)};
        withRange(eventExportRow(line, incident.feed->name), nullptr);
    }
    return rows;
}

} // namespace feedscope
