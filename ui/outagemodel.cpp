#include "outagemodel.h"

#include "errorsentence.h"
#include "feedcelltext.h"
#include "format.h"
#include "outagefacts.h"
#include "timeanchor.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace feedscope {

namespace {

bool sameLedgers(const QList<SnapshotBoard::Snapshot> &a, const QList<SnapshotBoard::Snapshot> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const auto &left, const auto &right) {
                          return left->id == right->id && left->ledger == right->ledger &&
                                 left->connection.phase == right->connection.phase;
                      });
}

bool samePlaces(const std::vector<OutageModel::Row> &a, const std::vector<OutageModel::Row> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const auto &left, const auto &right) {
                          return left.feed == right.feed && left.row.start == right.row.start &&
                                 left.row.number == right.row.number;
                      });
}

} // namespace

bool OutageModel::isOld(WallTime at) const
{
    return m_period && m_wallNow.msSinceEpoch - at.msSinceEpoch > m_period->count();
}

bool OutageModel::isWanted(const FeedId &feed, bool simulated, WallTime at)
{
    if ((!m_feed.value.isEmpty() && feed != m_feed) || isOld(at))
        return false;
    if (simulated && !m_simulatedShown) {
        ++m_hidden;
        return false;
    }
    return true;
}

std::vector<OutageModel::Row> OutageModel::collect()
{
    using Known = std::tuple<FeedId, Instant, quint64>;
    std::vector<Row> rows;
    std::map<Known, size_t> known; // those of the ledgers, in `rows`; or nowhere
    constexpr size_t kNowhere = size_t(-1);
    m_hidden = 0;
    for (const auto &feed : m_feeds) {
        if (!feed->ledger)
            continue;
        const TimeAnchor clock = feed->anchor();
        for (const LedgerRow &row : feed->ledger->rows) {
            const WallTime at = clock.wallOf(row.start);
            const bool wanted = isWanted(feed->id, row.simulated, at);
            if (m_archive)
                known[{feed->id, row.start, row.number}] = wanted ? rows.size() : kNowhere;
            if (wanted)
                rows.push_back({feed->id, feed->name, row, at,
                                feed->connection.phase != ConnectionPhase::Stopped});
        }
    }
    if (m_archive) {
        for (const auto &[key, record] : m_archive->records()) {
            const auto live = known.find({record->feed, record->row.start, record->row.number});
            if (live == known.end()) {
                if (isWanted(record->feed, record->row.simulated, record->at))
                    rows.push_back(
                        {record->feed, record->name, record->row, record->at, false, record, true});
            } else if (live->second != kNowhere) {
                rows[live->second].record = record;
                rows[live->second].at = record->at;
            }
        }
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Row &a, const Row &b) { return a.at > b.at; });
    return rows;
}

void OutageModel::update(const QList<SnapshotBoard::Snapshot> &feeds, Instant now)
{
    m_now = now;
    const quint64 revision = m_archive ? m_archive->revision() : 0;
    const bool same = sameLedgers(feeds, m_feeds) && revision == m_revision;
    m_feeds = feeds;
    m_revision = revision;
    if (!feeds.isEmpty())
        m_wallNow = feeds.first()->wallAt(now);
    const bool oneGotOld = !m_rows.empty() && isOld(m_rows.back().at);
    if (!same || oneGotOld) {
        std::vector<Row> rows = collect();
        if (!samePlaces(rows, m_rows)) {
            beginResetModel();
            m_rows = std::move(rows);
            endResetModel();
            return;
        }
        m_rows = std::move(rows);
    }
    // What still lasts gets longer.
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {Qt::DisplayRole});
}

void OutageModel::recollect()
{
    beginResetModel();
    m_rows = collect();
    endResetModel();
}

void OutageModel::setFeed(const FeedId &feed)
{
    if (feed == m_feed)
        return;
    m_feed = feed;
    recollect();
}

void OutageModel::setSimulatedShown(bool shown)
{
    if (shown == m_simulatedShown)
        return;
    m_simulatedShown = shown;
    recollect();
}

void OutageModel::setPeriod(std::optional<Millis> period)
{
    if (period == m_period)
        return;
    m_period = period;
    recollect();
}

int OutageModel::find(const FeedId &feed, Instant start, quint64 number) const
{
    for (int i = 0; i < rowCount(); ++i) {
        if (row(i).feed == feed && row(i).row.start == start && row(i).row.number == number)
            return i;
    }
    return -1;
}

DisplayState OutageModel::stateOf(int at) const
{
    const Row &wanted = row(at);
    if (wanted.isPast)
        return wanted.record->worst;
    const auto feed = std::find_if(m_feeds.begin(), m_feeds.end(),
                                   [&](const auto &one) { return one->id == wanted.feed; });
    return worstStateIn(feed == m_feeds.end() ? nullptr : (*feed)->history.get(), wanted.row,
                        m_now);
}

quint64 OutageModel::stillMissing(int at) const
{
    const LedgerRow &ledger = row(at).row;
    const quint64 missing = ledger.missing.value_or(0);
    return missing - std::min(missing, ledger.recovered);
}

bool OutageModel::wasEverywhere(int at) const
{
    const Row &shown = row(at);
    if (shown.row.kind == LedgerRow::Kind::Skip || shown.row.simulated)
        return false;
    const OutagePeers peers = shown.record
                                  ? OutagePeers{shown.record->others, shown.record->othersLost}
                                  : outagePeers(shown.feed, shown.row, m_feeds, m_now);
    return peers.others > 0 && peers.others == peers.lost;
}

QString OutageModel::costText(int at) const
{
    const Row &shown = row(at);
    const LedgerRow &ledger = shown.row;
    if (!ledger.missing)
        return ledger.end ? tr("not known") : tr("not known yet");
    if (stillMissing(at) == 0 && shown.record) {
        for (const FeedEvent &event : shown.record->story) {
            const auto *fell = std::get_if<FellBack>(&event.body);
            if (fell && !fell->reason.isNone())
                return tr("fell back to %1").arg(transportTitle(fell->to));
        }
    }
    return tr("%1 missing").arg(format::count(stillMissing(at), QLocale()));
}

int OutageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int OutageModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString OutageModel::text(const Row &row, int column) const
{
    const QLocale locale;
    switch (column) {
    case Lasted:
        if (row.row.kind == LedgerRow::Kind::Skip)
            return format::noValue();
        if (row.row.end)
            return format::duration(*row.row.end - row.row.start, locale);
        return row.goesOn   ? tr("%1 so far").arg(format::duration(m_now - row.row.start, locale))
               : row.isPast ? tr("no end seen")
                            : tr("until stopped");
    case Missing:
        return row.row.missing ? format::count(*row.row.missing, locale) : tr("not known");
    case What:
        return row.row.kind == LedgerRow::Kind::Skip ? tr("Numbers were skipped while connected")
                                                     : errorSentence(row.row.cause);
    default:
        return {};
    }
}

QVariant OutageModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return role == Qt::DisplayRole ? text(m_rows[size_t(index.row())], index.column()) : QVariant();
}

} // namespace feedscope
