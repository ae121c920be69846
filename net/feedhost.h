// The feeds of one I/O thread, with the scheduler and the publishing tick they share.
// Thread: made anywhere, then lives on its I/O thread; every call there, but for load().
// Owner: FeedHub, through the thread it moves this to.
#pragma once

#include "feedconnection.h"
#include "loadmeter.h"
#include "qtscheduler.h"
#include "sleepwatch.h"

#include <QTimer>
#include <atomic>
#include <map>
#include <memory>

namespace feedscope {

class FeedHost : public QObject
{
    Q_OBJECT

public:
    struct Wiring
    {
        FeedObserver &observer;
        TransportFactory transports;
        SecretFetch secrets;
        Millis publishEvery{100};
        bool faultable = false; // feeds go through the fault lab from their start
    };

    explicit FeedHost(Wiring wiring);

    // Begins the publishing tick; called once, on the thread.
    void run();
    void add(const FeedConfig &config, quint64 seed);
    void remove(const FeedId &feed);
    // Null when there is no such feed here.
    FeedConnection *find(const FeedId &feed) const;
    void retryWaiting();
    // Of feeds that are added later, too.
    void setWindowHidden(bool hidden);
    // Ends every feed and forgets it.
    void shutdown();
    // How busy the thread was in the last second that is over; asked from any thread.
    LoopHealth load() const;

private:
    const Wiring m_wiring;
    QtScheduler m_scheduler;
    QTimer m_tick;
    SleepWatch m_sleep;
    LoadMeter m_meter;
    std::atomic<double> m_load = 0;
    std::atomic<qint64> m_lagNs = 0;
    bool m_windowHidden = false;
    std::map<FeedId, std::unique_ptr<FeedConnection>> m_feeds;
};

} // namespace feedscope
