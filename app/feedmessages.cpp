#include "feedmessages.h"

#include <utility>

namespace feedscope {

FeedMessages::FeedMessages(MessageLog::Limits limits, std::shared_ptr<MessageBudget> budget,
                           WallClock wallTimeOf)
    : m_log(std::make_shared<MessageLog>(limits, std::move(budget)))
    , m_wallTimeOf(std::move(wallTimeOf))
{
}

void FeedMessages::take(const Message &message, const MessageFields &fields, MessageVerdict verdict,
                        TransportKind)
{
    // One feed lives on one thread, so nobody else takes this number.
    m_log->append({++m_lastNumber, message, fields, verdict, wallTime(message.receivedAt),
                   std::exchange(m_marks, {})});
}

void FeedMessages::note(const FeedEventBody &event)
{
    if (const auto *gap = std::get_if<GapFound>(&event))
        m_marks.missingBefore += gap->missing;
    else if (std::holds_alternative<Recovered>(event))
        m_marks.late = true;
    else if (std::holds_alternative<SequenceRestarted>(event))
        m_marks.restarted = true;
    else if (const auto *state = std::get_if<StateChanged>(&event))
        m_marks.reconnected |=
            state->to == FeedState::Connected && state->from == FeedState::Reconnecting;
}

WallTime FeedMessages::wallTime(Instant at)
{
    if (!m_lookedAt || at < *m_lookedAt || at - *m_lookedAt >= kWallEvery) {
        m_wallThen = m_wallTimeOf(at);
        m_lookedAt = at;
    }
    return {m_wallThen.msSinceEpoch + toMillis(at - *m_lookedAt).count()};
}

} // namespace feedscope
