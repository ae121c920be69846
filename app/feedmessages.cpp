#include "feedmessages.h"

#include <utility>

namespace feedscope {

namespace {

// The marks of a message that also stands for the one before it.
void inherit(MessageMarks &marks, const MessageMarks &older)
{
    marks.missingBefore += older.missingBefore;
    marks.late |= older.late;
    marks.restarted |= older.restarted;
    marks.reconnected |= older.reconnected;
    marks.conflated += older.conflated + 1;
}

} // namespace

FeedMessages::FeedMessages(Keep keep, std::shared_ptr<MessageBudget> budget, WallClock wallTimeOf)
    : m_log(std::make_shared<MessageLog>(keep.limits, std::move(budget)))
    , m_wallTimeOf(std::move(wallTimeOf))
    , m_conflate(keep.conflate)
{
}

void FeedMessages::setKeep(Keep keep)
{
    m_log->setLimits(keep.limits);
    m_conflate = keep.conflate;
}

void FeedMessages::take(const Message &message, const MessageFields &fields, MessageVerdict verdict,
                        TransportKind)
{
    // One feed lives on one thread, so nobody else takes this number.
    const JudgedMessage view{++m_lastNumber, message, fields, verdict, wallTime(message.receivedAt),
                             m_marks};
    m_marks = {};
    if (m_conflate)
        return hold({view.number, message, fields, verdict, view.wallTime, view.marks});
    flush();
    m_log->append(view);
}

void FeedMessages::hold(LoggedMessage message)
{
    const auto bytes = size_t(message.message.payload.size());
    const bool hasKey =
        !message.fields.stream.isEmpty() && message.verdict == MessageVerdict::Delivered;
    m_heldBytes += bytes;
    const quint64 number = message.number;
    if (const quint64 older = hasKey ? m_newest.value(message.fields.stream) : 0) {
        auto place = m_held.extract(older);
        m_heldBytes -= size_t(place.mapped().message.payload.size());
        inherit(message.marks, place.mapped().marks);
        place.key() = number;
        place.mapped() = std::move(message);
        m_newest[place.mapped().fields.stream] = number;
        m_held.insert(m_held.end(), std::move(place));
    } else {
        if (hasKey)
            m_newest.insert(message.fields.stream, number);
        m_held.emplace_hint(m_held.end(), number, std::move(message));
    }
    if (m_held.size() >= kMostHeld || m_heldBytes >= kMostHeldBytes)
        flush();
}

void FeedMessages::flush()
{
    if (m_held.empty())
        return;
    for (auto &[number, message] : m_held)
        m_log->append(message);
    m_held.clear();
    m_newest.clear();
    m_heldBytes = 0;
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
