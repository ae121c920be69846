// What the cells of the feed table say: one snapshot and one moment in, words and weights out.
// Thread: UI (translations). Pure otherwise.
// Units: formatted as in ui-spec.md section 10.
// Errors: none; what is not known is a dash, what cannot be measured is "n/a".
// Source: ui-spec.md sections 4, 6 and 8.
#pragma once

#include "feedsnapshot.h"
#include "feedtablemodel.h"

#include <QString>
#include <QVariant>

namespace feedscope {

QString columnTitle(FeedTableModel::Column column);
// `earlier`: reconnects of today before this run.
QString cellText(const FeedSnapshot &feed, FeedTableModel::Column column, Instant now,
                 quint64 earlier = 0);
QString cellToolTip(const FeedSnapshot &feed, FeedTableModel::Column column, Instant now);
// "orders-eu, reconnecting, attempt 3, last message 50 seconds ago" for the state and the name, the
// column's name and value elsewhere.
QString cellAccessibleText(const FeedSnapshot &feed, FeedTableModel::Column column, Instant now,
                           quint64 earlier = 0);
QVariant cellSortKey(const FeedSnapshot &feed, FeedTableModel::Column column, Instant now,
                     quint64 earlier = 0);
bool cellIsWeak(const FeedSnapshot &feed, FeedTableModel::Column column, Instant now);
bool cellIsStrong(const FeedSnapshot &feed, FeedTableModel::Column column);

QString transportTitle(TransportKind transport); // "WebSocket", "SSE", "Long poll", "Poll"
QString missingBadge(const FeedSnapshot &feed);  // "4 missing" or empty
QString fallbackBadge(const FeedSnapshot &feed); // "fallback from WebSocket" or empty
QString stateWord(DisplayState state);           // translated

} // namespace feedscope
