// Everything of the dashboard that is not its window: the feeds on their threads, what they leave
// for the UI to fetch, and how the UI acts on them.
// Thread: UI.
// Owner: the application; made before the window and ended after it.
// Errors: none; shutdown() returns within 1 s.
#pragma once

#include "dashboardobserver.h"
#include "feedhub.h"
#include "qtscheduler.h"

namespace feedscope {

class DashboardSession : public FeedControl
{
public:
    struct Network
    {
        TransportFactory transports;
        SecretFetch secrets; // where tokens and passwords come from
        int threads = 0;     // 0: cores less one, at least one
        quint64 seed = 0;
    };

    explicit DashboardSession(Network network);
    ~DashboardSession() override;

    DashboardObserver &observer() { return m_observer; }
    // The timeline of every snapshot and event.
    Instant now() const { return m_clock.now(); }
    const Scheduler &clock() const { return m_clock; }
    // Of its threads and buffers; the window's part is not known here.
    Health health();

    void start(const FeedId &feed) override { m_hub.start(feed); }
    void stop(const FeedId &feed) override { m_hub.stop(feed); }
    void retryNow(const FeedId &feed) override { m_hub.retryNow(feed); }
    void setFaults(const FeedId &feed, const QList<FaultSpec> &faults) override;
    void addFault(const FeedId &feed, const FaultSpec &fault) override;
    void applyConfig(const QList<FeedConfig> &feeds) override;
    void send(const FeedId &feed, const QString &text) override { m_hub.send(feed, text); }
    void setWindowHidden(bool hidden) override { m_hub.setWindowHidden(hidden); }

    // Ends every feed; afterwards nothing changes any more.
    void shutdown() { m_hub.shutdown(); }

private:
    QtScheduler m_clock;
    DashboardObserver m_observer;
    FeedHub m_hub; // last: it ends before what it tells
};

} // namespace feedscope
