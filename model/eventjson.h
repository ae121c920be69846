// The events of an outage's story as JSON, and back.
// Thread: any; pure.
// Units: times UTC ISO 8601 with milliseconds; numbers of sequences as texts, since JSON readers keep
//   only 53 bits of a number.
// Errors: what is no such event reads as nothing; details beyond OutageRecord's caps are cut.
// Source: the records of CONTRACT.md section 2, whose names are used.
#pragma once

#include "feedevent.h"
#include "timeanchor.h"

#include <QJsonObject>

namespace feedscope {

QString timeText(WallTime at);
std::optional<WallTime> timeOf(const QJsonValue &value);          // 1970 to 2200
Millis millisOf(const QJsonObject &json, QLatin1StringView key);  // 0 to 10 years
quint64 numberOf(const QJsonObject &json, QLatin1StringView key); // 0: none
std::optional<DisplayState> displayStateOf(const QJsonValue &word);

QJsonObject errorJson(const FeedError &error);
FeedError errorOf(const QJsonObject &json);

// Nothing for those a story does not hold.
std::optional<QJsonObject> eventJson(const FeedEvent &event);
// OutageEnded comes back without its row.
std::optional<FeedEvent> eventOf(const QJsonObject &json, const FeedId &feed,
                                 const TimeAnchor &anchor);

} // namespace feedscope
