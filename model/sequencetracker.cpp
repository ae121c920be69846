#include "sequencetracker.h"

#include <algorithm>
#include <limits>

namespace feedscope {

namespace {

// The range that could hold `sequence`: the first that does not end below it.
template <typename Ranges>
auto rangeAt(Ranges &ranges, quint64 sequence)
{
    return std::lower_bound(ranges.begin(), ranges.end(), sequence,
                            [](const SequenceRange &r, quint64 number) { return r.to < number; });
}

bool holds(const std::vector<SequenceRange> &ranges, quint64 sequence)
{
    const auto it = rangeAt(ranges, sequence);
    return it != ranges.end() && it->from <= sequence;
}

// How many numbers in a row say that a sequence began again.
constexpr int kSureByBytes = 2;
constexpr int kSureByCount = 3;

constexpr quint64 kMostNumber = std::numeric_limits<quint64>::max();

// Never 0, which stands for not known.
quint32 digestOf(QByteArrayView payload)
{
    return quint32(qHash(payload)) | 1u;
}

// Calls `change` on the totals of one stream and on those of the feed.
template <typename Change>
void both(SequenceTotals &stream, SequenceTotals &feed, Change change)
{
    change(stream);
    change(feed);
}

} // namespace

SequenceObservation SequenceTracker::observe(const QByteArray &stream, quint64 sequence,
                                             QByteArrayView payload)
{
    if (Stream *counting = expecting(stream, sequence))
        return countUp(*counting, payload);
    SequenceObservation seen;
    const size_t known = m_streams.size();
    const auto position = find(BoundedKey(stream));
    if (!position) {
        ++m_untracked;
        ++m_totals.expected;
        ++m_totals.delivered;
        seen.kind = SequenceKind::InOrder;
        seen.expected = sequence;
        return seen;
    }
    Stream &entry = m_streams[*position];
    if (m_streams.size() > known) {
        seen.kind = SequenceKind::First;
        seen.expected = sequence;
    } else {
        seen.kind = classify(entry, sequence);
        seen.expected = entry.highest + 1;
        if (seen.kind != SequenceKind::Duplicate)
            entry.run = {};
        else if (beginsAgain(entry, sequence, payload))
            seen.kind = SequenceKind::Restart;
    }
    account(entry, sequence, seen);
    if (seen.kind != SequenceKind::Duplicate)
        keepDigest(entry, sequence, payload);
    if (entry.highest == sequence)
        entry.raisedIn = m_connection;
    return seen;
}

SequenceTracker::Stream *SequenceTracker::expecting(const QByteArray &stream, quint64 sequence)
{
    if (m_last >= m_streams.size())
        return nullptr;
    Stream &last = m_streams[m_last];
    const bool isNext = sequence != 0 && sequence - 1 == last.highest && last.missing.empty() &&
                        last.key.isOf(stream);
    return isNext ? &last : nullptr;
}

SequenceObservation SequenceTracker::countUp(Stream &stream, QByteArrayView payload)
{
    const quint64 sequence = ++stream.highest;
    both(stream.totals, m_totals, [](SequenceTotals &t) {
        ++t.expected;
        ++t.delivered;
    });
    stream.run = {};
    stream.raisedIn = m_connection;
    keepDigest(stream, sequence, payload);
    SequenceObservation seen;
    seen.kind = SequenceKind::InOrder;
    seen.expected = sequence;
    return seen;
}

bool SequenceTracker::beginsAgain(Stream &stream, quint64 sequence, QByteArrayView payload) const
{
    Run &run = stream.run;
    const bool start = sequence <= 1 || sequence == stream.base;
    if (run.length == 0 || sequence != run.next)
        run = {sequence, 0, 0, start, stream.raisedIn == m_connection};
    ++run.length;
    run.next = sequence + 1;
    const quint64 place = sequence - stream.base;
    const bool known = sequence >= stream.base && place < stream.digests.size() &&
                       stream.digests[place] != 0 && !payload.isEmpty();
    const bool other = known && stream.digests[place] != digestOf(payload);
    run.others = other ? run.others + 1 : 0;
    if (other && start && !run.inMidConnection)
        return true;
    return run.others >= kSureByBytes ||
           (run.fromStart && run.inMidConnection && run.length >= kSureByCount);
}

void SequenceTracker::keepDigest(Stream &stream, quint64 sequence, QByteArrayView payload)
{
    const quint64 place = sequence - stream.base;
    if (sequence < stream.base || place >= kStart || payload.isEmpty())
        return;
    if (stream.digests.size() <= place)
        stream.digests.resize(place + 1);
    stream.digests[place] = digestOf(payload);
}

quint64 SequenceTracker::supersede(const QByteArray &stream, quint64 number)
{
    const auto it = m_index.constFind(BoundedKey(stream));
    if (it == m_index.constEnd())
        return 0;
    Stream &entry = m_streams[*it];
    const size_t others = m_ranges - entry.missing.size();
    if (number > entry.highest && number - entry.highest > kRestartWindow)
        return 0;
    quint64 wereMissing = 0;
    const auto last = rangeAt(entry.missing, number);
    for (auto range = entry.missing.begin(); range != last; ++range)
        wereMissing += range->count();
    const bool cutWhole = last != entry.missing.end() && last->to == number;
    if (last != entry.missing.end() && last->from <= number) {
        wereMissing += number - last->from + 1;
        last->from = number + 1;
    }
    // The range that was cut may be empty now.
    entry.missing.erase(entry.missing.begin(), last + (cutWhole ? 1 : 0));
    countRanges(entry, others);
    const quint64 ahead = number > entry.highest ? number - entry.highest : 0;
    entry.highest += ahead;
    entry.floor = std::max(entry.floor, number < kMostNumber ? number + 1 : number);
    both(entry.totals, m_totals, [wereMissing, ahead](SequenceTotals &t) {
        t.expected -= wereMissing;
        t.missing -= wereMissing;
        t.superseded += wereMissing + ahead;
    });
    return wereMissing + ahead;
}

SequenceTotals SequenceTracker::totals(const QByteArray &stream) const
{
    const Stream *entry = look(stream);
    return entry ? entry->totals : SequenceTotals{};
}

std::vector<SequenceRange> SequenceTracker::missing(const QByteArray &stream) const
{
    const Stream *entry = look(stream);
    return entry ? entry->missing : std::vector<SequenceRange>{};
}

std::optional<quint64> SequenceTracker::highest(const QByteArray &stream) const
{
    const Stream *entry = look(stream);
    return entry ? std::optional(entry->highest) : std::nullopt;
}

std::optional<size_t> SequenceTracker::find(const BoundedKey &key)
{
    if (m_last < m_streams.size() && m_streams[m_last].key == key)
        return m_last;
    if (const auto it = m_index.constFind(key); it != m_index.constEnd()) {
        m_last = *it;
        return m_last;
    }
    if (m_streams.size() >= size_t(kMaxStreams))
        return std::nullopt;
    m_last = m_streams.size();
    m_streams.push_back({key, 0, 0, 0, {}, {}, 0, {}, {}, m_connection});
    m_index.insert(key, m_last);
    return m_last;
}

const SequenceTracker::Stream *SequenceTracker::look(const QByteArray &stream) const
{
    const auto it = m_index.constFind(BoundedKey(stream));
    return it == m_index.constEnd() ? nullptr : &m_streams[*it];
}

SequenceKind SequenceTracker::classify(const Stream &stream, quint64 sequence) const
{
    if (sequence > stream.highest) {
        const quint64 ahead = sequence - stream.highest;
        if (ahead == 1)
            return SequenceKind::InOrder;
        return ahead > kRestartWindow ? SequenceKind::Restart : SequenceKind::Gap;
    }
    if (holds(stream.missing, sequence))
        return SequenceKind::Late;
    const quint64 behind = stream.highest - sequence;
    // One that was just joined may have its first numbers out of order.
    const bool hasCountedUp = stream.highest - stream.first >= kSureByBytes;
    const bool belowAll = sequence <= 1 && stream.first - sequence > 1 && stream.first > sequence;
    if (behind > kRestartWindow || (sequence <= 1 && behind > kNearby) ||
        (belowAll && hasCountedUp))
        return SequenceKind::Restart;
    if (sequence >= stream.floor)
        return SequenceKind::Duplicate;
    // Below a floor raised since the sequence began, the first number is no longer the edge.
    const bool atEdge = stream.floor == stream.first && behind <= kNearby;
    return atEdge ? SequenceKind::Earlier : SequenceKind::Stale;
}

void SequenceTracker::account(Stream &stream, quint64 sequence, SequenceObservation &seen)
{
    if (seen.kind == SequenceKind::Duplicate || seen.kind == SequenceKind::Stale) {
        const auto counter =
            seen.kind == SequenceKind::Stale ? &SequenceTotals::stale : &SequenceTotals::duplicates;
        both(stream.totals, m_totals, [counter](SequenceTotals &t) { ++(t.*counter); });
        return;
    }
    const size_t others = m_ranges - stream.missing.size();
    both(stream.totals, m_totals, [](SequenceTotals &t) {
        ++t.expected;
        ++t.delivered;
    });
    switch (seen.kind) {
    case SequenceKind::First:
    case SequenceKind::Restart:
        beginSequence(stream, sequence, seen);
        break;
    case SequenceKind::Gap:
        addMissing(stream, {stream.highest + 1, sequence - 1}, seen);
        [[fallthrough]];
    case SequenceKind::InOrder:
        stream.highest = sequence;
        break;
    case SequenceKind::Late:
        fill(stream, sequence);
        break;
    case SequenceKind::Earlier:
        if (sequence + 1 < stream.first)
            addMissing(stream, {sequence + 1, stream.first - 1}, seen);
        stream.first = stream.floor = sequence;
        break;
    case SequenceKind::Duplicate:
    case SequenceKind::Stale:
        break;
    }
    enforceWindow(stream, others, seen);
    countRanges(stream, others);
}

void SequenceTracker::addMissing(Stream &stream, SequenceRange range, SequenceObservation &seen)
{
    seen.from = range.from;
    seen.to = range.to;
    seen.missing = range.count();
    stream.missing.insert(rangeAt(stream.missing, range.from), range);
    both(stream.totals, m_totals, [&range](SequenceTotals &t) {
        t.expected += range.count();
        t.missing += range.count();
        ++t.gaps;
    });
}

void SequenceTracker::fill(Stream &stream, quint64 sequence)
{
    const auto it = rangeAt(stream.missing, sequence);
    if (it->from == it->to) {
        stream.missing.erase(it);
    } else if (it->from == sequence) {
        ++it->from;
    } else if (it->to == sequence) {
        --it->to;
    } else {
        const SequenceRange below{it->from, sequence - 1};
        it->from = sequence + 1;
        stream.missing.insert(it, below);
    }
    both(stream.totals, m_totals, [](SequenceTotals &t) {
        --t.expected; // it was expected when the gap was found
        --t.missing;
        ++t.recovered;
    });
}

void SequenceTracker::countRanges(Stream &stream, size_t others)
{
    m_ranges = others + stream.missing.size();
    // A stream that once had many gaps does not keep the room for them.
    if (stream.missing.capacity() > 16 && stream.missing.size() < stream.missing.capacity() / 4)
        stream.missing.shrink_to_fit();
}

void SequenceTracker::enforceWindow(Stream &stream, size_t others, SequenceObservation &seen)
{
    quint64 lost = 0;
    const size_t room = kMaxRangesOfAll - std::min(kMaxRangesOfAll, others);
    while (stream.missing.size() > std::min(size_t(kMaxRanges), room)) {
        const SequenceRange oldest = stream.missing.front();
        lost += oldest.count();
        stream.floor = oldest.to + 1;
        stream.missing.erase(stream.missing.begin());
    }
    while (!stream.missing.empty() &&
           stream.highest - stream.missing.front().from > kRestartWindow) {
        SequenceRange &oldest = stream.missing.front();
        const quint64 lowest = stream.highest - kRestartWindow;
        if (oldest.to >= lowest) {
            lost += lowest - oldest.from;
            oldest.from = lowest;
        } else {
            lost += oldest.count();
            stream.missing.erase(stream.missing.begin());
        }
    }
    if (lost == 0)
        return;
    seen.lost += lost;
    both(stream.totals, m_totals, [lost](SequenceTotals &t) { t.lost += lost; });
}

void SequenceTracker::beginSequence(Stream &stream, quint64 sequence, SequenceObservation &seen)
{
    for (const SequenceRange &range : stream.missing)
        seen.lost += range.count();
    stream.missing.clear();
    stream.highest = stream.base = sequence;
    // Those of the run that showed it did come, whatever they were taken for.
    stream.first = stream.floor = sequence - quint64(std::max(0, stream.run.length - 1));
    stream.digests.clear();
    stream.run = {};
    const bool again = seen.kind == SequenceKind::Restart;
    both(stream.totals, m_totals, [&seen, again](SequenceTotals &t) {
        t.lost += seen.lost;
        t.restarts += again ? 1 : 0;
    });
}

} // namespace feedscope
