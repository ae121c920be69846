#include "gapledger.h"

#include <algorithm>
#include <utility>

namespace feedscope {

namespace {

quint64 overlap(const SequenceRange &a, const SequenceRange &b)
{
    const quint64 from = std::max(a.from, b.from);
    const quint64 to = std::min(a.to, b.to);
    return from <= to ? to - from + 1 : 0;
}

} // namespace

std::optional<LedgerRow> GapLedger::begin(const Start &start)
{
    std::optional<LedgerRow> before = close();
    LedgerRow row;
    row.start = start.at;
    row.noticedAfter = std::max(Nanos{0}, start.noticedAt - start.at);
    row.cause = start.cause;
    row.simulated = start.simulated;
    row.firstId = start.lastId;
    LedgerTotals &totals = book(row);
    ++totals.outages;
    totals.detect.add(row.noticedAfter);
    append(std::move(row));
    m_phase = Phase::Down;
    m_pace = start.pace;
    m_runStep = start.pace > 0 ? std::min(kRun, Nanos(qint64(0.25e9 / start.pace))) : kRun;
    return before;
}

void GapLedger::attempt()
{
    if (m_phase != Phase::Down)
        return;
    ++m_entries.back().row.attempts;
    m_view.reset();
}

void GapLedger::connected(Instant now, RecoveryMeans means)
{
    if (m_phase != Phase::Down)
        return;
    LedgerRow &row = m_entries.back().row;
    row.end = now;
    book(row).recover.add(*row.timeToRecover());
    m_phase = Phase::Settling;
    m_means = means;
    m_connectedAt = now;
    m_settleAt = now + kAwaitFirst;
    m_run = {};
    m_hasFirst = false;
    m_view.reset();
}

quint64 GapLedger::message(Instant now, const QByteArray &id, const QByteArray &stream,
                           bool sequenced, bool inOrder)
{
    if (m_phase != Phase::Settling)
        return 0;
    LedgerRow &row = m_entries.back().row;
    if (!m_hasFirst) {
        m_hasFirst = true;
        row.lastId = id;
        settleLater(now);
    }
    if (sequenced && !row.missing)
        row.missing = 0;
    m_view.reset();
    quint64 count = 0;
    if (m_means == RecoveryMeans::None) // the server was not told where to go on from
        return 0;
    const bool gapFound = std::exchange(m_run.gapFound, false);
    if (gapFound && m_run.messages == 0) {
        m_run.keptLater = true;
        count = hasty(stream, now);
    } else if (gapFound) {
        count = beforeGap();
    } else if (inOrder && (m_run.keptLater || !hasHole(stream))) {
        count = hasty(stream, now);
    }
    if (count == 0)
        return 0;
    m_run.counted += count;
    *row.missing += count;
    row.recovered += count;
    row.by = m_means;
    book(row).missing += count;
    book(row).recovered += count;
    settleLater(now);
    return count;
}

bool GapLedger::hasHole(const QByteArray &stream) const
{
    const auto &holes = m_entries.back().holes;
    return !holes.empty() &&
           std::any_of(holes.begin(), holes.end(),
                       [key = BoundedKey(stream)](const Hole &hole) { return hole.stream == key; });
}

quint64 GapLedger::hasty(const QByteArray &stream, Instant now)
{
    if (!m_run.stream)
        m_run.stream.emplace(stream);
    else if (!m_run.isMixed)
        m_run.isMixed = *m_run.stream != BoundedKey(stream);
    const Nanos step = now - std::exchange(m_run.last, now);
    ++m_run.open;
    ++m_run.messages;
    if (m_run.isOver)
        return 0;
    if (m_run.messages == 1) {
        m_run.first = now;
        return couldHold() >= 1 && !m_run.keptLater ? std::exchange(m_run.open, 0) : 0;
    }
    if (step > m_runStep) {
        m_run.isOver = m_run.hasPaused || step > kRun;
        m_run.hasPaused = true;
        return 0;
    }
    if (m_run.keptLater && m_run.messages < kSurely)
        return 0;
    const double wouldBeLive = 4 * m_pace * toSeconds(now - m_run.first);
    return double(m_run.messages - 1) >= wouldBeLive ? std::exchange(m_run.open, 0) : 0;
}

quint64 GapLedger::beforeGap()
{
    m_run.isOver |= m_run.keptLater;
    if (std::exchange(m_run.gapHeeded, true) || m_run.isMixed || m_run.keptLater ||
        double(m_run.messages) > 2 * couldHold() + 1)
        return 0;
    return m_run.messages - m_run.counted;
}

double GapLedger::couldHold() const
{
    return m_pace * toSeconds(m_connectedAt - m_entries.back().row.start);
}

void GapLedger::missed(const QByteArray &stream, SequenceRange range, const Told &told)
{
    if (m_phase == Phase::Settling) {
        Entry &outage = m_entries.back();
        outage.row.missing = outage.row.missing.value_or(0) + range.count();
        addHole(outage, stream, range);
        m_run.gapFound = true;
        settleLater(told.at);
        return;
    }
    LedgerRow row;
    row.kind = LedgerRow::Kind::Skip;
    row.start = told.at;
    row.end = told.at;
    row.stream = BoundedKey(told.shown).bytes();
    row.firstId = range.from > 0 ? QByteArray::number(range.from - 1) : QByteArray();
    row.lastId = told.id;
    row.missing = range.count();
    row.simulated = m_skipsSimulated;
    ++book(row).skips;
    addHole(append(std::move(row)), stream, range);
}

void GapLedger::addHole(Entry &entry, const QByteArray &stream, SequenceRange range)
{
    if (entry.holes.size() < kMaxRanges)
        entry.holes.push_back({BoundedKey(stream), range, 0, 0});
    book(entry.row).missing += range.count();
    m_view.reset();
}

void GapLedger::recovered(const QByteArray &stream, quint64 number, Instant now)
{
    const BoundedKey key(stream);
    const auto holds = [&](const Hole &hole) {
        return number >= hole.range.from && number <= hole.range.to && hole.open() > 0 &&
               hole.stream == key;
    };
    // What comes late was missed lately.
    for (auto entry = m_entries.rbegin(); entry != m_entries.rend(); ++entry) {
        const auto hole = std::find_if(entry->holes.begin(), entry->holes.end(), holds);
        if (hole == entry->holes.end())
            continue;
        ++hole->recovered;
        ++entry->row.recovered;
        ++book(entry->row).recovered;
        if (m_phase == Phase::Settling && entry == m_entries.rbegin()) {
            if (entry->row.by == RecoveryMeans::None)
                entry->row.by = m_means;
            settleLater(now);
        }
        m_view.reset();
        return;
    }
}

void GapLedger::closeHoles(const QByteArray &stream, const std::vector<SequenceRange> &open,
                           const std::function<void(Entry &, Hole &, quint64)> &told)
{
    const BoundedKey key(stream);
    for (Entry &entry : m_entries) {
        for (Hole &hole : entry.holes) {
            if (hole.open() == 0 || (!open.empty() && hole.range.from >= open.front().from) ||
                hole.stream != key)
                continue;
            quint64 left = 0;
            for (const SequenceRange &range : open) {
                if (range.from > hole.range.to)
                    break;
                left += overlap(range, hole.range);
            }
            if (const quint64 gone = hole.open() - std::min(left, hole.open()); gone > 0)
                told(entry, hole, gone);
        }
    }
    m_view.reset();
}

void GapLedger::gaveUp(const QByteArray &stream, const std::vector<SequenceRange> &open)
{
    closeHoles(stream, open, [this](Entry &entry, Hole &hole, quint64 gone) {
        hole.lost += gone;
        entry.row.lost += gone;
        book(entry.row).lost += gone;
    });
}

void GapLedger::superseded(const QByteArray &stream, const std::vector<SequenceRange> &open,
                           Instant now)
{
    closeHoles(stream, open, [this](Entry &entry, Hole &hole, quint64 gone) {
        hole.recovered += gone;
        entry.row.recovered += gone;
        entry.row.superseded += gone;
        entry.row.by = RecoveryMeans::Snapshot;
        book(entry.row).recovered += gone;
        book(entry.row).superseded += gone;
    });
    if (m_phase == Phase::Settling)
        settleLater(now);
}

void GapLedger::awaitSnapshot(bool awaited, Instant now)
{
    if (m_awaitsSnapshot == awaited)
        return;
    m_awaitsSnapshot = awaited;
    if (!awaited && m_hasFirst)
        m_settleAt = std::max(m_settleAt, std::min(now + kSettle, m_connectedAt + kLongestSettle));
}

std::optional<Instant> GapLedger::settlesAt() const
{
    if (m_phase != Phase::Settling)
        return std::nullopt;
    return m_awaitsSnapshot ? m_connectedAt + kLongestSettle : m_settleAt;
}

std::optional<LedgerRow> GapLedger::close()
{
    if (m_phase == Phase::Calm)
        return std::nullopt;
    m_phase = Phase::Calm;
    return m_entries.back().row;
}

std::shared_ptr<const LedgerView> GapLedger::view() const
{
    if (!m_view) {
        auto made = std::make_shared<LedgerView>();
        made->rows.reserve(m_entries.size());
        for (const Entry &entry : m_entries)
            made->rows.push_back(entry.row);
        made->fallenOut = m_rows - m_entries.size();
        made->counts = m_real;
        made->simulated = m_simulated;
        m_view = std::move(made);
    }
    return m_view;
}

GapLedger::Entry &GapLedger::append(LedgerRow row)
{
    row.number = ++m_rows;
    if (m_entries.size() >= kMaxRows)
        m_entries.pop_front();
    m_view.reset();
    return m_entries.emplace_back(Entry{std::move(row), {}});
}

void GapLedger::settleLater(Instant now)
{
    m_settleAt = std::min(now + kSettle, m_connectedAt + kLongestSettle);
}

} // namespace feedscope
