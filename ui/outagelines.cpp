#include "outagelines.h"

#include <QDateTime>
#include <algorithm>

namespace feedscope {

namespace {

using Kind = OutageLine::Kind;

QDate dayOf(const OutageModel::Row &row)
{
    return QDateTime::fromMSecsSinceEpoch(row.at.msSinceEpoch).date();
}

bool belongs(const OutageModel &model, const std::vector<int> &rows, int candidate)
{
    const OutageModel::Row &first = model.row(rows.front()); // the newest
    const OutageModel::Row &other = model.row(candidate);
    return other.row.kind == LedgerRow::Kind::Outage &&
           other.row.simulated == first.row.simulated && dayOf(other) == dayOf(first) &&
           std::none_of(rows.begin(), rows.end(),
                        [&](int row) { return model.row(row).feed == other.feed; });
}

// Those from `from` on that began together with it.
std::vector<int> together(const OutageModel &model, int from, const std::vector<bool> &taken)
{
    std::vector<int> rows{from};
    if (model.row(from).row.kind != LedgerRow::Kind::Outage)
        return rows;
    const qint64 newest = model.row(from).at.msSinceEpoch;
    for (int row = from + 1; row < model.rowCount(); ++row) {
        if (newest - model.row(row).at.msSinceEpoch > kTogether.count())
            break;
        if (!taken[size_t(row)] && belongs(model, rows, row))
            rows.push_back(row);
    }
    return rows;
}

Nanos lasted(const OutageModel &model, int row)
{
    const LedgerRow &ledger = model.row(row).row;
    return ledger.end.value_or(model.now()) - ledger.start;
}

} // namespace

OutageKey nameOf(const OutageLine &line, const OutageModel &model)
{
    const OutageModel::Row &first = model.row(line.rows.back());
    return {{toMillis(first.row.start.time_since_epoch()).count()}, first.feed, first.row.number};
}

std::vector<OutageLine> outageLines(const OutageModel &model, const OpenLines &open)
{
    std::vector<OutageLine> lines;
    std::vector<bool> taken(size_t(model.rowCount()), false);
    QDate day;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (taken[size_t(row)])
            continue;
        if (const QDate began = dayOf(model.row(row)); began != day) {
            day = began;
            lines.push_back({Kind::Day, day, {}});
        }
        OutageLine line{Kind::Single, day, together(model, row, taken)};
        for (const int each : line.rows)
            taken[size_t(each)] = true;
        if (line.rows.size() == 1) {
            lines.push_back(std::move(line));
            continue;
        }
        line.kind = Kind::Joint;
        line.open = open.count(nameOf(line, model)) > 0;
        lines.push_back(line);
        if (!line.open)
            continue;
        for (const int each : line.rows)
            lines.push_back({Kind::Member, day, {each}});
    }
    return lines;
}

int rowOf(const OutageLine &line, const OutageModel &model)
{
    if (line.rows.empty())
        return -1;
    return *std::max_element(line.rows.begin(), line.rows.end(),
                             [&](int a, int b) { return lasted(model, a) < lasted(model, b); });
}

} // namespace feedscope
