// What happened in one outage or skip, as a report to read, to copy and to hand on.
// Thread: UI (translations). Pure otherwise.
// Units: times of day of this computer in the report, UTC with milliseconds in the export.
// Caps: kMostSteps steps; what is left out is said.
// Errors: none; what is not known is said as unknown. No address, header or token is in it.
// Source: ui-spec.md section 6 (History), screen 06 (incident report).
#pragma once

#include "exportrow.h"
#include "factsection.h"
#include "feedevent.h"
#include "feedsnapshot.h"
#include "outagefacts.h"
#include "outagerecord.h"

namespace feedscope {

// What a report is made from.
struct Incident
{
    std::shared_ptr<const FeedSnapshot> feed;
    LedgerRow row;
    std::vector<FeedEvent> events; // of this feed, oldest first
    QList<std::shared_ptr<const FeedSnapshot>> all;
    Instant now;
    std::optional<OutagePeers> peers = {}; // as they were; none: as `all` has them
    QString note = {};                     // a person's own words
    bool isPast = false;                   // of an earlier run: an open end stays open
    OutageKey key = {};                    // to keep the note under
    std::optional<WallTime> at = {};       // of the row's start; none: as the feed's clock has it
};

struct IncidentReport
{
    QString title; // "orders-eu went silent, then was lost, for 2 min 44 s"
    QString when;
    QList<Fact> facts;
    QList<Fact> steps;            // time of day, what happened
    std::vector<Instant> moments; // of the steps, as far as they are events
    QString where;                // the fault most likely was
    QString missing;              // what still is
};

constexpr qsizetype kMostSteps = 40;

IncidentReport incidentReport(const Incident &incident);
QString incidentMarkdown(const IncidentReport &report, const QString &note);
// One row for each event, one for each range that is still missing, and one with the note, if any.
std::vector<ExportRow> incidentRows(const Incident &incident, const QString &note);

} // namespace feedscope
