// What a number means and how it came about: one sentence, its inputs, and its formula with the
// values filled in.
// Thread: UI (translations). Pure otherwise.
// Units: formatted as in ui-spec.md section 10; the formula in seconds.
// Errors: none; what cannot be measured says why.
// Source: ui-spec.md section 6 (Explain pop-over), screen 02.
#pragma once

#include "factsection.h"
#include "feedtablemodel.h"
#include "skylinegeometry.h"
#include "todaybook.h"

#include <QString>
#include <optional>

namespace feedscope {

struct Explanation
{
    QString title; // "Uptime 24 h, quotes-fx"
    QString value;
    QString sentence;
    QList<Fact> inputs;
    QString formula; // empty: it is measured, not worked out

    QString text() const; // all of it, for Copy
};

// None where the column holds no number.
// `earlier`: reconnects of today before this run.
std::optional<Explanation> explainCell(const FeedSnapshot &feed, FeedTableModel::Column column,
                                       Instant now, quint64 earlier = 0);
// The share of a stretch of time that the feed was connected.
Explanation explainConnected(const FeedSnapshot &feed, TimeRange range);
// A line of the books: what the received messages and the numbers expected divide into.
Explanation explainBook(const Fact &line, const QString &name, const TodayTotals &today);

} // namespace feedscope
