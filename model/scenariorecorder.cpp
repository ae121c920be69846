#include "scenariorecorder.h"

#include "feedstate.h"
#include "scenariolimits.h"

#include <algorithm>

namespace feedscope {

namespace {

// Up to the next second, as a person would write it.
Millis wholeSeconds(Millis duration)
{
    return std::chrono::ceil<std::chrono::seconds>(duration);
}

QList<FeedId> *feedsOf(ScenarioStep &step)
{
    return std::visit(
        [](auto &action) -> QList<FeedId> * {
            if constexpr (requires { action.feeds; })
                return &action.feeds;
            else
                return nullptr;
        },
        step.action);
}

// One click on several feeds comes as an action for each: it is one step. Adds the feeds of `next`
// to `last`; false, and nothing done: it is another step.
bool joins(ScenarioStep &last, ScenarioStep next)
{
    QList<FeedId> *known = feedsOf(last);
    QList<FeedId> *more = feedsOf(next);
    if (!known || !more || known->isEmpty() || more->isEmpty())
        return false;
    const QList<FeedId> added = *more;
    *more = *known;
    const bool isRepeat = std::any_of(added.begin(), added.end(),
                                      [&](const FeedId &id) { return known->contains(id); });
    if (isRepeat || next != last)
        return false;
    *known += added;
    return true;
}

} // namespace

void ScenarioRecorder::begin(Instant now, const QList<FeedConfig> &feeds)
{
    m_start = now;
    m_feeds = feeds;
    m_steps.clear();
    m_touched.clear();
    m_leftOut = 0;
}

void ScenarioRecorder::fault(Instant now, const FaultSpec &fault, const QList<FeedId> &feeds)
{
    add(now, feeds, FaultStep{fault, feeds});
}

void ScenarioRecorder::feed(Instant now, FeedStep::Kind what, const QList<FeedId> &feeds)
{
    add(now, feeds, FeedStep{what, feeds});
}

void ScenarioRecorder::send(Instant now, const QString &text, const QList<FeedId> &feeds)
{
    add(now, feeds, SendStep{text, feeds});
}

void ScenarioRecorder::add(Instant now, const QList<FeedId> &feeds, Action action)
{
    if (!m_start)
        return;
    const bool known = std::all_of(feeds.begin(), feeds.end(), [this](const FeedId &id) {
        return std::any_of(m_feeds.begin(), m_feeds.end(),
                           [&](const FeedConfig &feed) { return feed.id == id; });
    });
    const Millis at = std::max(toMillis(now - *m_start), Millis(0));
    if (!known || m_steps.size() >= scenariolimits::kMaxSteps || at > scenariolimits::kAt.max) {
        ++m_leftOut;
        return;
    }
    // A clock that steps back must not put a step before the one that was made first.
    const ScenarioStep step{m_steps.isEmpty() ? at : std::max(at, m_steps.last().at),
                            std::move(action)};
    if (m_steps.isEmpty() || !joins(m_steps.last(), step))
        m_steps.append(step);
    QList<FeedId> meant = feeds;
    if (meant.isEmpty()) {
        for (const FeedConfig &feed : m_feeds)
            meant.append(feed.id);
    }
    for (const FeedId &id : meant) {
        if (!m_touched.contains(id))
            m_touched.append(id);
    }
}

QList<Expectation> ScenarioRecorder::expectations() const
{
    QList<Expectation> expectations;
    for (const FeedId &id : m_touched) {
        Expectation back;
        back.feed = id;
        back.subject = ExpectationSubject::State;
        back.word = feedStateName(FeedState::Connected);
        back.after = int(m_steps.size());
        expectations.append(back);
    }
    Expectation even;
    even.subject = ExpectationSubject::Unaccounted;
    even.range = NumberRange::exactly(0);
    expectations.append(even);
    return expectations;
}

Scenario ScenarioRecorder::end(Instant now, const QString &name)
{
    Scenario scenario;
    if (!m_start)
        return scenario;
    scenario.name = name.left(scenariolimits::kName.max);
    const Millis recorded = std::max(toMillis(now - *m_start), Millis(0));
    const Millis needed = m_steps.isEmpty() ? recorded : m_steps.last().at + kAfterwards;
    scenario.duration = std::min<Millis>(wholeSeconds(std::max({recorded, needed, Millis(1'000)})),
                                         scenariolimits::kDuration.max);
    for (const FeedConfig &feed : std::as_const(m_feeds))
        scenario.feeds.append({feed, 1});
    scenario.steps = m_steps;
    scenario.expectations = expectations();
    m_start.reset();
    return scenario;
}

} // namespace feedscope
