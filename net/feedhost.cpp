#include "feedhost.h"

namespace feedscope {

FeedHost::FeedHost(Wiring wiring)
    : m_wiring(std::move(wiring))
    , m_scheduler(this)
    , m_tick(this)
    , m_sleep(m_scheduler,
              [this](Millis jump) {
                  for (const auto &[id, feed] : m_feeds)
                      feed->clockJumped(jump);
              })
    , m_meter(m_scheduler, m_wiring.publishEvery, &QtScheduler::threadCpuTime)
{
    m_tick.setInterval(m_wiring.publishEvery);
    m_tick.setTimerType(Qt::PreciseTimer); // its lateness says how the thread keeps up
    connect(&m_tick, &QTimer::timeout, this, [this] {
        for (const auto &[id, feed] : m_feeds)
            feed->publish();
        if (m_meter.tick()) {
            m_load = m_meter.health().load;
            m_lagNs = m_meter.health().lag.count();
        }
    });
}

LoopHealth FeedHost::load() const
{
    return {m_load, Nanos(m_lagNs.load())};
}

void FeedHost::run()
{
    m_tick.start();
    m_sleep.start();
    m_meter.begin();
}

void FeedHost::add(const FeedConfig &config, quint64 seed)
{
    auto feed = std::make_unique<FeedConnection>(
        config, FeedConnection::Environment{m_scheduler, m_wiring.observer, m_wiring.transports,
                                            m_wiring.secrets, seed, m_wiring.faultable});
    FeedConnection &added = *feed;
    added.setWindowHidden(m_windowHidden);
    m_feeds.insert_or_assign(config.id, std::move(feed));
    added.publish();
    if (config.enabled)
        added.start();
}

void FeedHost::remove(const FeedId &feed)
{
    const auto found = m_feeds.find(feed);
    if (found == m_feeds.end())
        return;
    found->second->stop();
    m_feeds.erase(found);
    m_wiring.observer.onRemoved(feed);
}

FeedConnection *FeedHost::find(const FeedId &feed) const
{
    const auto found = m_feeds.find(feed);
    return found == m_feeds.end() ? nullptr : found->second.get();
}

void FeedHost::retryWaiting()
{
    for (const auto &[id, feed] : m_feeds)
        feed->retryIfWaiting();
}

void FeedHost::setWindowHidden(bool hidden)
{
    m_windowHidden = hidden;
    for (const auto &[id, feed] : m_feeds)
        feed->setWindowHidden(hidden);
}

void FeedHost::shutdown()
{
    m_tick.stop();
    m_sleep.stop();
    for (const auto &[id, feed] : m_feeds)
        feed->stop();
    m_feeds.clear();
}

} // namespace feedscope
