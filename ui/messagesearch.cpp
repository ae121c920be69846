#include "messagesearch.h"

#include <atomic>
#include <mutex>

namespace feedscope {

struct MessageSearch::Job
{
    Job(std::shared_ptr<const MessageLog> log, MessageFilter filter)
        : search(std::move(log), std::move(filter))
    {
    }

    LogSearch search; // the worker's
    std::atomic<bool> cancelled = false;
    bool running = false; // the UI's: a run is under way or on its way
    std::mutex mutex;
    SharedResults latest; // on its way to the UI; null: the UI has it
};

MessageSearch::MessageSearch(QObject *parent)
    : QObject(parent)
    , m_worker(new QObject)
    , m_results(std::make_shared<const Results>())
{
    m_thread.setObjectName(QStringLiteral("search"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
}

MessageSearch::~MessageSearch()
{
    cancel();
    const bool started = m_thread.isRunning();
    m_thread.quit();
    m_thread.wait();
    if (!started)
        delete m_worker;
}

void MessageSearch::start(std::shared_ptr<const MessageLog> log, MessageFilter filter)
{
    cancel();
    m_job = std::make_shared<Job>(std::move(log), std::move(filter));
    if (!m_thread.isRunning())
        m_thread.start(QThread::LowPriority);
    refresh();
}

void MessageSearch::cancel()
{
    if (m_job)
        m_job->cancelled = true;
    m_job.reset();
    m_results = std::make_shared<const Results>();
}

void MessageSearch::refresh()
{
    if (!m_job || m_job->running)
        return;
    m_job->running = true;
    QMetaObject::invokeMethod(
        m_worker, [this, job = m_job] { run(job); }, Qt::QueuedConnection);
}

// On the worker's thread. The object outlives it: the destructor waits.
void MessageSearch::run(const std::shared_ptr<Job> &job)
{
    bool more = true;
    while (more && !job->cancelled) {
        more = job->search.step(kPage);
        offer(job, !more);
    }
}

void MessageSearch::offer(const std::shared_ptr<Job> &job, bool done)
{
    {
        const std::lock_guard lock(job->mutex);
        if (job->latest && !done)
            return;
    }
    auto results = std::make_shared<Results>();
    results->rows = job->search.rows();
    results->looked = job->search.looked();
    results->toLook = job->search.toLook();
    results->passedBy = job->search.passedBy();
    results->done = done;
    const std::lock_guard lock(job->mutex);
    const bool onItsWay = job->latest != nullptr;
    job->latest = std::move(results);
    if (!onItsWay)
        QMetaObject::invokeMethod(
            this, [this, job] { take(job); }, Qt::QueuedConnection);
}

void MessageSearch::take(const std::shared_ptr<Job> &job)
{
    SharedResults results;
    {
        const std::lock_guard lock(job->mutex);
        results = std::exchange(job->latest, nullptr);
    }
    if (job != m_job)
        return; // of a search that was given up
    m_job->running = !results->done;
    m_results = std::move(results);
    emit changed();
}

} // namespace feedscope
