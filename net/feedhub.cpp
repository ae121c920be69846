#include "feedhub.h"

#include <QDeadlineTimer>
#include <QSet>
#include <QThread>

namespace feedscope {

namespace {

// A thread that has not ended by then is left to the operating system: quitting must not wait for
// it.
constexpr qint64 kJoinMs = 800;

} // namespace

struct FeedHub::IoThread
{
    explicit IoThread(const FeedHost::Wiring &wiring)
        : host(new FeedHost(wiring))
    {
        host->moveToThread(&thread);
        QObject::connect(&thread, &QThread::finished, host, &QObject::deleteLater);
        thread.setObjectName(QStringLiteral("feeds"));
        thread.start();
        QMetaObject::invokeMethod(
            host, [h = host] { h->run(); }, Qt::QueuedConnection);
    }

    QThread thread;
    FeedHost *host; // deleted by its thread as that ends
};

FeedHub::FeedHub(FeedHost::Wiring wiring, Options options)
    : m_nextSeed(options.seed)
{
    const int wanted = options.threads > 0 ? options.threads : QThread::idealThreadCount() - 1;
    for (int i = 0; i < std::max(1, wanted); ++i)
        m_threads.push_back(std::make_unique<IoThread>(wiring));
    QObject::connect(&m_network, &NetworkWatch::cameBack, &m_network,
                     [this] { onEveryHost([](FeedHost &host) { host.retryWaiting(); }); });
    // Later: finding a backend takes its time, and the first window does not wait for it.
    QMetaObject::invokeMethod(
        &m_network, [this] { m_network.start(); }, Qt::QueuedConnection);
}

FeedHub::~FeedHub()
{
    shutdown();
}

template <typename Call>
void FeedHub::onEveryHost(Call call)
{
    for (const auto &io : m_threads) {
        QMetaObject::invokeMethod(
            io->host, [host = io->host, call] { call(*host); }, Qt::QueuedConnection);
    }
}

template <typename Call>
void FeedHub::onThreadOf(const FeedId &feed, Call call)
{
    const auto placed = m_feeds.constFind(feed);
    if (placed == m_feeds.cend())
        return;
    FeedHost *host = placed->thread->host;
    QMetaObject::invokeMethod(
        host,
        [host, feed, call] {
            if (FeedConnection *connection = host->find(feed))
                call(*connection);
        },
        Qt::QueuedConnection);
}

void FeedHub::start(const FeedId &feed)
{
    onThreadOf(feed, [](FeedConnection &connection) { connection.start(); });
}

void FeedHub::stop(const FeedId &feed)
{
    onThreadOf(feed, [](FeedConnection &connection) { connection.stop(); });
}

void FeedHub::retryNow(const FeedId &feed)
{
    onThreadOf(feed, [](FeedConnection &connection) { connection.retryNow(); });
}

void FeedHub::setFaults(const FeedId &feed, const QList<FaultSpec> &faults)
{
    onThreadOf(feed, [faults](FeedConnection &connection) { connection.setFaults(faults); });
}

void FeedHub::addFault(const FeedId &feed, const FaultSpec &fault)
{
    onThreadOf(feed, [fault](FeedConnection &connection) { connection.addFault(fault); });
}

void FeedHub::send(const FeedId &feed, const QString &text)
{
    onThreadOf(feed, [text](FeedConnection &connection) { connection.send(text); });
}

void FeedHub::setWindowHidden(bool hidden)
{
    onEveryHost([hidden](FeedHost &host) { host.setWindowHidden(hidden); });
}

// A feed that is only called or grouped otherwise keeps its connection.
static bool onlyNamesDiffer(FeedConfig before, const FeedConfig &after)
{
    if (before == after)
        return false;
    before.name = after.name;
    before.group = after.group;
    return before == after;
}

void FeedHub::applyConfig(const QList<FeedConfig> &feeds)
{
    if (m_threads.empty())
        return;
    QSet<FeedId> wanted;
    for (const auto &config : feeds)
        wanted.insert(config.id);
    const auto present = m_feeds.keys();
    for (const FeedId &id : present) {
        if (!wanted.contains(id))
            remove(id);
    }
    for (const auto &config : feeds) {
        const auto placed = m_feeds.constFind(config.id);
        if (placed == m_feeds.cend())
            add(config, nextThread());
        else if (onlyNamesDiffer(placed->config, config))
            rename(config);
        else if (placed->config != config)
            // On its old thread, so that the end of the old feed comes before the new one begins.
            add(config, remove(config.id));
    }
}

void FeedHub::rename(const FeedConfig &config)
{
    Placement &placed = m_feeds[config.id];
    placed.config = config;
    QMetaObject::invokeMethod(
        placed.thread->host,
        [host = placed.thread->host, config] {
            if (FeedConnection *feed = host->find(config.id))
                feed->setNames(config.name, config.group);
        },
        Qt::QueuedConnection);
}

void FeedHub::add(const FeedConfig &config, IoThread *thread)
{
    m_feeds.insert(config.id, {config, thread});
    QMetaObject::invokeMethod(
        thread->host,
        [host = thread->host, config, seed = m_nextSeed++] { host->add(config, seed); },
        Qt::QueuedConnection);
}

FeedHub::IoThread *FeedHub::remove(const FeedId &feed)
{
    IoThread *thread = m_feeds.take(feed).thread;
    QMetaObject::invokeMethod(
        thread->host, [host = thread->host, feed] { host->remove(feed); }, Qt::QueuedConnection);
    return thread;
}

FeedHub::IoThread *FeedHub::nextThread()
{
    return m_threads.at(m_nextThread++ % m_threads.size()).get();
}

std::vector<LoopHealth> FeedHub::load() const
{
    std::vector<LoopHealth> load;
    for (const auto &io : m_threads)
        load.push_back(io->host->load());
    return load;
}

void FeedHub::shutdown()
{
    m_feeds.clear();
    for (const auto &io : m_threads) {
        QMetaObject::invokeMethod(
            io->host, [host = io->host] { host->shutdown(); }, Qt::QueuedConnection);
        // Queued behind the shutdown: quit() from here could overtake it.
        QMetaObject::invokeMethod(
            io->host, [thread = &io->thread] { thread->quit(); }, Qt::QueuedConnection);
    }
    const QDeadlineTimer deadline(kJoinMs);
    for (auto &io : m_threads) {
        if (!io->thread.wait(deadline))
            Q_UNUSED(io.release()) // destroying a running QThread would abort the program
    }
    m_threads.clear();
}

} // namespace feedscope
