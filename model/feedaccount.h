// The books of one feed: judges every message, keeps counters, rates, history and freshness in
// step.
// Thread: the feed's I/O thread.
// Owner: net/feedconnection.
// Invariant: after every call counters().unaccounted() == 0 and expected == sequenced + missing.
// Caps: those of SequenceTracker, SeenIds, ShownTimes, History and RateMeter.
// Rules: Places swapped: one number skipped that comes with the very next message, or within
//   kSwapTime, is out of order and no more: neither a gap nor recovered. So the gap of a single
//   number is told, counted in `gaps` and put into the ledger only with the message after, at
//   swapDue(), or when the connection ends; its number is missing meanwhile. Any longer gap, and any
//   gap found while an outage settles, is told at once.
//   Stale: what a snapshot superseded, what is older than the books know, and, where a feed has no
//   numbers, what is older by its time than the newest of its stream. A number that fills a gap is
//   none of these: it is delivered, and counts as recovered.
//   Replayed after an outage (gapledger.h): delivered and recovered, but not part of the live rate.
// Source: CONTRACT.md section 2 (keys, verdicts).
#pragma once

#include "counters.h"
#include "feedevent.h"
#include "feedsnapshot.h"
#include "freshness.h"
#include "gapledger.h"
#include "history.h"
#include "idsequence.h"
#include "message.h"
#include "ratemeter.h"
#include "seenids.h"
#include "sequencetracker.h"
#include "showntimes.h"
#include "silencelimit.h"

#include <algorithm>
#include <vector>

namespace feedscope {

struct Judgement
{
    MessageVerdict verdict = MessageVerdict::Delivered;
    std::vector<FeedEventBody>
        events; // in the order the contract wants them, before the message's own record
};

class FeedAccount
{
public:
    // `silentAfter` over 0 is a limit that a person configured.
    explicit FeedAccount(Millis silentAfter = Millis{0})
        : m_silence(silentAfter)
    {
    }

    static constexpr Nanos kSwapTime = std::chrono::seconds(1);

    // Sequence first, else id, else time, else delivered as it is. Rate and history count what was
    // delivered live: a message that fills a gap or is replayed is recovered instead.
    Judgement receive(const Message &message, const MessageFields &fields);
    // What goes missing from now on is, or is not, a simulated fault's doing.
    void simulate(bool simulated) { m_ledger.simulateSkips(simulated); }
    // Bytes that were no message: heartbeat, comment.
    void alive(Instant now);
    // A pong: the link is alive, of the feed it says nothing.
    void linkAlive(Instant now);

    void attemptBegun(Instant now, int attemptNumber);
    void attemptFailed(Instant now, int attemptNumber);
    void connected(Instant now, bool again);
    void disconnected(Instant now);
    // The connection was lost at `at`; attempts and connected() belong to that outage then. The row
    // of the outage before, when it had not settled.
    std::optional<LedgerRow> lost(Instant at, Instant now, const FeedError &cause, bool simulated);
    // When a single number that was skipped is a gap for good; nothing while there is none.
    std::optional<Instant> swapDue() const;
    // Takes it for a gap: what there is to tell.
    std::vector<FeedEventBody> settleSwap();
    // A snapshot holds the state of `stream` up to `number`; without a stream, of the feed by its
    // ids. How many numbers that superseded.
    quint64 supersede(const std::optional<QByteArray> &stream, quint64 number, Instant now);
    void awaitSnapshot(bool awaited, Instant now) { m_ledger.awaitSnapshot(awaited, now); }
    void recoversBy(Instant now, RecoveryMeans means) { m_ledger.connected(now, means); }
    std::optional<LedgerRow> closeOutage() { return m_ledger.close(); }
    void roundTrip(Instant now, double ms);
    void enterState(DisplayState state, bool simulated, const QString &cause, Instant from)
    {
        m_history.enter(state, simulated, cause, from);
        m_historyView.reset();
    }

    // Fills in what the books know: counters, rates, last signs of life, history, ledger.
    void describe(FeedSnapshot &snapshot, Instant now);
    Counters counters(Instant now) const; // with the time connected up to now
    double messagesPerSecond(Instant now) const { return m_rate.perSecond(now); }
    double bytesPerSecond(Instant now) const { return m_rate.bytesPerSecond(now); }
    double rttMs() const { return m_rttMs; }
    std::optional<Instant> lastMessage() const { return m_lastMessage; }
    // Of the feed or the link.
    std::optional<Instant> lastByte() const { return std::max(m_lastByte, m_lastPong); }
    FreshnessInput signs(Instant connectedAt) const
    {
        return {connectedAt, m_lastMessage, m_lastByte, m_lastPong, m_silence.current()};
    }
    Millis silentAfter() const { return m_silence.current(); }
    // Polls, this often; 0 for a transport over which the feed tells by itself.
    void askedEvery(Millis interval) { m_silence.askedEvery(interval); }
    std::shared_ptr<const HistoryView> history() const { return m_history.view(); }
    const GapLedger &ledger() const { return m_ledger; }
    const SequenceTracker &sequences() const { return m_sequences; }

private:
    // What a message is known by: `key` names its books, `shown` is what its events say.
    struct Mark
    {
        const QByteArray &key;
        const QByteArray &shown;
        quint64 sequence = 0;
        const QByteArray &id;
    };
    // A gap of one number that may still be two that changed places.
    struct MaybeSwap
    {
        // Of the message that skipped it.
        QByteArray key;
        QByteArray shown;
        quint64 sequence = 0;
        QByteArray id;
        SequenceObservation seen;
        Instant at;
        quint64 message = 0; // its place among the received
        Mark mark() const { return {key, shown, sequence, id}; }
    };
    static QByteArray label(const Message &message, const MessageFields &fields);
    Judgement judge(const Message &message, const MessageFields &fields);
    Judgement judgeId(const QByteArray &id, const Message &message, const MessageFields &fields,
                      bool ofFeed);
    Judgement judgeSequence(const Mark &mark, const Message &message);
    Judgement judgeTime(const MessageFields &fields, Instant now);
    void skipped(const Mark &mark, const SequenceObservation &seen, Instant now, Judgement &result);
    bool isSwap(const Mark &mark, Instant now) const;
    void found(const Mark &mark, const SequenceObservation &seen, Instant now);
    quint64 countReplay(const Message &message, const MessageFields &fields,
                        const SequenceTotals &before, bool uneventful);
    void book(MessageVerdict verdict);
    void markConnected(Instant now);

    Counters m_counters; // what the sequences know is added by counters(); recovered: by replay
    SequenceTracker m_sequences;
    IdSequence m_ids;
    SeenIds m_seen;
    ShownTimes m_times;
    std::optional<MaybeSwap> m_swap;
    quint64 m_swaps = 0;
    SilenceLimit m_silence;
    GapLedger m_ledger;
    QByteArray m_lastId; // of the last message that had one
    std::optional<quint64> m_lastSequence;
    RateMeter m_rate;
    History m_history;
    std::shared_ptr<const HistoryView> m_historyView;
    Instant m_historyTakenAt;
    double m_rttMs = -1;
    std::optional<Instant> m_lastMessage;
    std::optional<Instant> m_lastByte; // of the feed
    std::optional<Instant> m_lastPong;
    std::optional<Instant> m_connectedSince;
    Instant m_markedUntil; // seconds before this one are marked connected in the history
};

} // namespace feedscope
