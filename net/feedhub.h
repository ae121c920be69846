// All feeds of the dashboard on their I/O threads, behind the FeedControl interface.
// Thread: made, called and destroyed on the UI thread; feeds live on I/O threads (cores less one,
//   at least one).
// Owner: app. The observer outlives the hub and is called from the I/O threads.
// Errors: none; shutdown() returns within 1 s whatever the network does.
#pragma once

#include "feedcontrol.h"
#include "feedhost.h"
#include "networkwatch.h"

#include <memory>
#include <vector>

namespace feedscope {

class FeedHub : public FeedControl
{
public:
    struct Options
    {
        int threads = 0; // 0: cores less one, at least one
        quint64 seed = 0;
    };

    FeedHub(FeedHost::Wiring wiring, Options options);
    ~FeedHub() override;

    void start(const FeedId &feed) override;
    void stop(const FeedId &feed) override;
    void retryNow(const FeedId &feed) override;
    void setFaults(const FeedId &feed, const QList<FaultSpec> &faults) override;
    void addFault(const FeedId &feed, const FaultSpec &fault) override;
    void applyConfig(const QList<FeedConfig> &feeds) override;
    void send(const FeedId &feed, const QString &text) override;
    void setWindowHidden(bool hidden) override;

    // How busy each I/O thread is.
    std::vector<LoopHealth> load() const;

    // Stops every feed, waits for the threads, deletes them. Calls after this do nothing.
    void shutdown();

private:
    struct IoThread;
    struct Placement
    {
        FeedConfig config;
        IoThread *thread = nullptr;
    };

    template <typename Call>
    void onEveryHost(Call call);
    template <typename Call>
    void onThreadOf(const FeedId &feed, Call call);
    void add(const FeedConfig &config, IoThread *thread);
    void rename(const FeedConfig &config);
    // The thread the feed was on.
    IoThread *remove(const FeedId &feed);
    IoThread *nextThread();

    quint64 m_nextSeed;
    std::vector<std::unique_ptr<IoThread>> m_threads;
    QHash<FeedId, Placement> m_feeds;
    size_t m_nextThread = 0;
    NetworkWatch m_network;
};

} // namespace feedscope
