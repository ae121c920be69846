#include "recordedcontrol.h"

#include <algorithm>

namespace feedscope {

RecordedControl::RecordedControl(FeedControl &control, Sources sources)
    : m_control(control)
    , m_sources(std::move(sources))
{
}

void RecordedControl::begin()
{
    m_recorder.begin(m_sources.clock(), m_sources.feeds());
}

Scenario RecordedControl::recorded(const QString &name) const
{
    ScenarioRecorder copy = m_recorder;
    return copy.end(m_sources.clock(), name);
}

void RecordedControl::end()
{
    m_recorder.end(m_sources.clock(), {});
}

void RecordedControl::start(const FeedId &feed)
{
    m_recorder.feed(m_sources.clock(), FeedStep::Kind::Start, {feed});
    m_control.start(feed);
}

void RecordedControl::stop(const FeedId &feed)
{
    m_recorder.feed(m_sources.clock(), FeedStep::Kind::Stop, {feed});
    m_control.stop(feed);
}

void RecordedControl::retryNow(const FeedId &feed)
{
    m_recorder.feed(m_sources.clock(), FeedStep::Kind::RetryNow, {feed});
    m_control.retryNow(feed);
}

void RecordedControl::setFaults(const FeedId &feed, const QList<FaultSpec> &faults)
{
    const QList<FaultSpec> before = m_faults.value(feed);
    const bool allStay = std::all_of(before.begin(), before.end(), [&](const FaultSpec &fault) {
        return faults.contains(fault);
    });
    const Instant now = m_sources.clock();
    if (!allStay || faults.isEmpty())
        m_recorder.feed(now, FeedStep::Kind::EndFault, {feed});
    for (const FaultSpec &fault : faults) {
        if (!allStay || !before.contains(fault))
            m_recorder.fault(now, fault, {feed});
    }
    m_faults.insert(feed, faults);
    m_control.setFaults(feed, faults);
}

void RecordedControl::addFault(const FeedId &feed, const FaultSpec &fault)
{
    m_recorder.fault(m_sources.clock(), fault, {feed});
    if (!isOneShot(fault.kind))
        m_faults[feed].append(fault);
    m_control.addFault(feed, fault);
}

void RecordedControl::send(const FeedId &feed, const QString &text)
{
    m_recorder.send(m_sources.clock(), text, {feed});
    m_control.send(feed, text);
}

} // namespace feedscope
