#include "feedaccount.h"

#include "samebuffer.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace feedscope {

namespace {

// Charts draw whole seconds: a newer view of the history than this is not worth its copy.
constexpr Millis kHistoryEvery{1000};

// The stream of numbers read from ids. No JSON string is this byte, so no stream of the feed's own
// numbers is ever mixed with it.
QByteArray idBooks()
{
    return QByteArrayLiteral("\xff");
}

void raiseAttempt(HistoryBucket &bucket, int attemptNumber)
{
    const int number = std::clamp(attemptNumber, 0, int(std::numeric_limits<quint16>::max()));
    bucket.attemptNumber = std::max(bucket.attemptNumber, quint16(number));
}

} // namespace

Judgement FeedAccount::receive(const Message &message, const MessageFields &fields)
{
    const Instant now = message.receivedAt;
    ++m_counters.received;
    m_counters.bytes += quint64(message.payload.size());
    m_lastMessage = now;
    m_lastByte = now;
    m_silence.heard(now);
    markConnected(now);
    const SequenceTotals before = m_sequences.totals();
    const quint64 swaps = m_swaps;
    Judgement judgement = judge(message, fields);
    const bool uneventful = judgement.events.empty();
    if (m_swap && m_swap->message != m_counters.received) {
        auto told = settleSwap();
        judgement.events.insert(judgement.events.begin(), told.begin(), told.end());
    }
    book(judgement.verdict);
    const quint64 replayed = countReplay(message, fields, before, uneventful);
    if (!fields.id.isEmpty() || message.id)
        assign(m_lastId, fields.id.isEmpty() ? *message.id : fields.id);
    m_lastSequence = fields.sequence;
    const bool live = judgement.verdict == MessageVerdict::Delivered && replayed == 0 &&
                      m_sequences.totals().recovered - before.recovered == m_swaps - swaps;
    m_rate.add(now, live ? 1 : 0, quint64(message.payload.size()));
    if (live)
        ++m_history.at(now).messages;
    return judgement;
}

quint64 FeedAccount::countReplay(const Message &message, const MessageFields &fields,
                                 const SequenceTotals &before, bool uneventful)
{
    if (!m_ledger.isSettling())
        return 0;
    const SequenceTotals &totals = m_sequences.totals();
    const Instant now = message.receivedAt;
    const quint64 replayed =
        m_ledger.message(now, label(message, fields), fields.sequence ? fields.stream : idBooks(),
                         totals != before, totals.delivered > before.delivered && uneventful);
    if (replayed > 0) {
        m_counters.recovered += replayed;
        m_history.at(now).recovered += quint32(replayed);
    }
    return replayed;
}

std::optional<Instant> FeedAccount::swapDue() const
{
    return m_swap ? std::optional(m_swap->at + kSwapTime) : std::nullopt;
}

std::vector<FeedEventBody> FeedAccount::settleSwap()
{
    if (!m_swap)
        return {};
    const MaybeSwap gap = *std::exchange(m_swap, std::nullopt);
    found(gap.mark(), gap.seen, gap.at);
    return {GapFound{gap.shown, gap.seen.expected, gap.sequence, gap.seen.missing}};
}

quint64 FeedAccount::supersede(const std::optional<QByteArray> &stream, quint64 number, Instant now)
{
    const QByteArray key = stream.value_or(idBooks());
    const auto highest = m_sequences.highest(key);
    const quint64 count = m_sequences.supersede(key, number);
    if (count == 0)
        return 0;
    // What had not been found missing yet was missed as well.
    if (number > *highest)
        m_ledger.missed(key, {*highest + 1, number},
                        {stream.value_or(QByteArray()), QByteArray::number(number), now});
    m_ledger.superseded(key, m_sequences.missing(key), now);
    m_history.at(now).recovered += quint32(count);
    return count;
}

QByteArray FeedAccount::label(const Message &message, const MessageFields &fields)
{
    if (!fields.id.isEmpty())
        return fields.id;
    if (message.id && !message.id->isEmpty())
        return *message.id;
    return fields.sequence ? QByteArray::number(*fields.sequence) : QByteArray();
}

std::optional<LedgerRow> FeedAccount::lost(Instant at, Instant now, const FeedError &cause,
                                           bool simulated)
{
    const QByteArray last =
        m_lastSequence && m_lastId.isEmpty() ? QByteArray::number(*m_lastSequence) : m_lastId;
    return m_ledger.begin({at, now, cause, simulated, last, m_rate.perSecond(at)});
}

Judgement FeedAccount::judge(const Message &message, const MessageFields &fields)
{
    if (fields.sequence) {
        m_ids.retire();
        return judgeSequence({fields.stream, fields.stream, *fields.sequence, fields.id}, message);
    }
    const bool pointed = !fields.id.isEmpty();
    if (!pointed && (!message.id || message.id->isEmpty()))
        return judgeTime(fields, message.receivedAt);
    const QByteArray &id = pointed ? fields.id : *message.id;
    // The transport's ids number the feed; ids found in the messages may number each stream.
    const bool ofFeed = fields.stream.isEmpty() || message.id == id;
    return judgeId(id, message, fields, ofFeed);
}

Judgement FeedAccount::judgeTime(const MessageFields &fields, Instant now)
{
    if (!fields.timestamp || m_times.show(fields.stream, *fields.timestamp, now))
        return {};
    ++m_counters.outOfOrder;
    return {MessageVerdict::Stale, {OutOfOrderSeen{fields.stream, 0, fields.timestamp}}};
}

Judgement FeedAccount::judgeId(const QByteArray &id, const Message &message,
                               const MessageFields &fields, bool ofFeed)
{
    const Instant now = message.receivedAt;
    const auto duplicate = [&] {
        return Judgement{MessageVerdict::Duplicate,
                         {DuplicateSeen{fields.stream, std::nullopt, id}}};
    };
    // The length keeps stream "a" with id "bc" apart from stream "ab" with id "c".
    const auto isNew = [&] {
        return m_seen.insert(
            ofFeed ? id : QByteArray::number(fields.stream.size()) + ' ' + fields.stream + id, now);
    };
    if (!ofFeed)
        return isNew() ? judgeTime(fields, now) : duplicate();
    if (m_ids.phase() != IdSequence::Phase::Established && !isNew())
        return duplicate();
    const auto reading = m_ids.read(id);
    if (!reading) {
        const bool known = m_ids.phase() == IdSequence::Phase::Established && !isNew();
        return known ? duplicate() : judgeTime(fields, now);
    }
    if (reading->establishes)
        m_sequences.observe(idBooks(), reading->number - 1);
    Judgement judgement = judgeSequence({idBooks(), {}, reading->number, id}, message);
    // Older than the sequence, but seen while it was not one yet.
    if (judgement.verdict == MessageVerdict::Stale && !isNew())
        return duplicate();
    return judgement;
}

bool FeedAccount::isSwap(const Mark &mark, Instant now) const
{
    return m_swap && m_swap->seen.from == mark.sequence && now - m_swap->at <= kSwapTime &&
           m_swap->key == mark.key;
}

void FeedAccount::found(const Mark &mark, const SequenceObservation &seen, Instant now)
{
    m_history.at(now).missing += quint32(seen.missing);
    m_ledger.missed(
        mark.key, {seen.from, seen.to},
        {mark.shown, mark.id.isEmpty() ? QByteArray::number(mark.sequence) : mark.id, now});
}

void FeedAccount::skipped(const Mark &mark, const SequenceObservation &seen, Instant now,
                          Judgement &result)
{
    if (seen.kind == SequenceKind::Gap && seen.missing == 1 && !m_ledger.isSettling()) {
        m_swap =
            MaybeSwap{mark.key, mark.shown, mark.sequence, mark.id, seen, now, m_counters.received};
        return;
    }
    found(mark, seen, now);
    const quint64 expected = seen.kind == SequenceKind::Gap ? seen.expected : seen.from;
    const quint64 got = seen.kind == SequenceKind::Gap ? mark.sequence : seen.to + 1;
    result.events.push_back(GapFound{mark.shown, expected, got, seen.missing});
}

Judgement FeedAccount::judgeSequence(const Mark &mark, const Message &message)
{
    const Instant now = message.receivedAt;
    const bool swap = isSwap(mark, now);
    Judgement result;
    if (!swap)
        result.events = settleSwap();
    const SequenceObservation seen = m_sequences.observe(mark.key, mark.sequence, message.payload);
    if (seen.kind == SequenceKind::Earlier || seen.kind == SequenceKind::Stale ||
        seen.kind == SequenceKind::Late) {
        ++m_counters.outOfOrder;
        result.events.push_back(OutOfOrderSeen{mark.shown, mark.sequence, {}});
    }
    if (seen.missing > 0)
        skipped(mark, seen, now, result);
    if (seen.lost > 0)
        m_ledger.gaveUp(mark.key, m_sequences.missing(mark.key));
    switch (seen.kind) {
    case SequenceKind::First:
    case SequenceKind::InOrder:
    case SequenceKind::Gap:
    case SequenceKind::Earlier:
        break;
    case SequenceKind::Late:
        if (swap) {
            ++m_swaps;
            m_swap.reset();
            break;
        }
        ++m_history.at(now).recovered;
        m_ledger.recovered(mark.key, mark.sequence, now);
        result.events.push_back(Recovered{mark.shown, mark.sequence, mark.sequence});
        break;
    case SequenceKind::Duplicate:
        result.verdict = MessageVerdict::Duplicate;
        result.events.push_back(DuplicateSeen{mark.shown, mark.sequence, mark.id});
        break;
    case SequenceKind::Stale:
        result.verdict = MessageVerdict::Stale;
        break;
    case SequenceKind::Restart:
        m_ledger.restarted();
        result.events.push_back(SequenceRestarted{mark.shown, seen.expected, mark.sequence});
        break;
    }
    return result;
}

void FeedAccount::book(MessageVerdict verdict)
{
    switch (verdict) {
    case MessageVerdict::Delivered:
        ++m_counters.delivered;
        break;
    case MessageVerdict::Duplicate:
        ++m_counters.duplicates;
        break;
    case MessageVerdict::Stale:
        ++m_counters.stale;
        break;
    case MessageVerdict::Dropped:
        ++m_counters.dropped;
        break;
    }
}

void FeedAccount::alive(Instant now)
{
    m_lastByte = now;
    m_silence.heard(now);
    markConnected(now);
}

void FeedAccount::linkAlive(Instant now)
{
    m_lastPong = now;
    markConnected(now);
}

void FeedAccount::attemptBegun(Instant now, int attemptNumber)
{
    ++m_counters.attempts;
    m_ledger.attempt();
    markConnected(now);
    HistoryBucket &bucket = m_history.at(now);
    ++bucket.attempts;
    raiseAttempt(bucket, attemptNumber);
}

void FeedAccount::attemptFailed(Instant now, int attemptNumber)
{
    markConnected(now);
    HistoryBucket &bucket = m_history.at(now);
    ++bucket.failures;
    raiseAttempt(bucket, attemptNumber);
}

void FeedAccount::connected(Instant now, bool again)
{
    disconnected(now);
    if (again)
        ++m_counters.reconnects;
    m_connectedSince = now;
    m_sequences.connected();
    m_silence.connected();
    m_markedUntil = now;
    markConnected(now);
}

void FeedAccount::disconnected(Instant now)
{
    if (!m_connectedSince)
        return;
    markConnected(now);
    m_counters.connected += now - *m_connectedSince;
    m_connectedSince.reset();
}

// Silent seconds are marked when the next thing happens, before it is booked, because the history
// only goes forward: a connection that stays up without a word for hours costs nothing meanwhile.
void FeedAccount::markConnected(Instant now)
{
    if (!m_connectedSince || now < m_markedUntil)
        return;
    constexpr auto kept = std::chrono::minutes(History::kMaxMinutes);
    Instant at = std::max(m_markedUntil, now - kept);
    for (; at < now; at += std::chrono::seconds(1))
        m_history.at(at).connected = true;
    m_history.at(now).connected = true;
    m_markedUntil = std::chrono::floor<std::chrono::seconds>(now) + std::chrono::seconds(1);
}

void FeedAccount::roundTrip(Instant now, double ms)
{
    m_rttMs = ms;
    markConnected(now);
    m_history.at(now).rttMs = float(ms);
}

void FeedAccount::describe(FeedSnapshot &snapshot, Instant now)
{
    if (!m_historyView || now - m_historyTakenAt >= kHistoryEvery) {
        m_historyView = m_history.view();
        m_historyTakenAt = now;
    }
    snapshot.history = m_historyView;
    snapshot.lastMessageAt = m_lastMessage;
    snapshot.lastByteAt = lastByte();
    snapshot.silentAfter = m_silence.current();
    snapshot.counters = counters(now);
    snapshot.sequenced = snapshot.counters.sequenced > 0;
    snapshot.messagesPerSecond = messagesPerSecond(now);
    snapshot.bytesPerSecond = bytesPerSecond(now);
    snapshot.ledger = m_ledger.view();
    snapshot.detect = m_ledger.totals().detect.summary();
    snapshot.recover = m_ledger.totals().recover.summary();
}

Counters FeedAccount::counters(Instant now) const
{
    Counters result = m_counters;
    const SequenceTotals sequences = m_sequences.totals();
    result.expected = sequences.expected;
    result.sequenced = sequences.delivered;
    result.missing = sequences.missing;
    result.recovered += sequences.recovered - m_swaps + sequences.superseded;
    result.superseded = sequences.superseded;
    result.lost = sequences.lost;
    result.gaps = sequences.gaps - m_swaps - (m_swap ? 1 : 0);
    result.restarts = sequences.restarts;
    result.untracked = m_sequences.untrackedMessages() + m_times.untracked();
    result.forgotten = m_seen.forgotten();
    if (m_connectedSince)
        result.connected += now - *m_connectedSince;
    return result;
}

} // namespace feedscope
