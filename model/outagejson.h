// An outage as one line of the file of outages, and back.
// Thread: any; pure.
// Units: times UTC ISO 8601 with milliseconds; durations in milliseconds, in names that end in Ms.
// Errors: a line that is no outage reads as nothing.
// Format: {"kind":"outage","feed":ID,"number":"N","at":TIME,"seen":TIME,"name":TEXT,"transport":NAME,
//   "type":"outage"|"skip","worst":STATE,"noticedAfterMs":N,"lastedMs":N (left out while it lasts),
//   "attempts":N,"cause":{"kind":NAME,"code":N,"detail":TEXT},"simulated":true,"stream":TEXT,
//   "firstId":TEXT,"lastId":TEXT,"missing":"N","recovered":"N","superseded":"N","lost":"N",
//   "by":NAME,"others":N,"othersLost":N,"story":[EVENT],"trace":TRACE,"note":TEXT}; what is empty is left out.
//   A note alone: {"kind":"note","feed":ID,"number":"N","at":TIME,"note":TEXT}.
// Source: eventjson.h for the events, outagetrace.h for the trace.
#pragma once

#include "outagerecord.h"
#include "timeanchor.h"

#include <QJsonObject>

namespace feedscope {

// Both with their line end.
QByteArray outageLine(const OutageRecord &record);
QByteArray noteLine(const OutageKey &outage, const QString &note);

std::optional<OutageKey> keyOf(const QJsonObject &json);
std::optional<OutageRecord> outageOf(const QJsonObject &json, const TimeAnchor &anchor);

} // namespace feedscope
