#include "recoverytrial.h"

#include "transportladder.h"

namespace feedscope {

RecoveryTrial::RecoveryTrial(Scheduler &scheduler, QObject *parent)
    : QObject(parent)
    , m_scheduler(scheduler)
    , m_deadline(scheduler)
{
}

RecoveryTrial::~RecoveryTrial()
{
    cancel();
}

void RecoveryTrial::begin(std::unique_ptr<Transport> candidate, const ResumePoint &resume)
{
    cancel();
    m_candidate = candidate.release();
    m_candidate->setParent(this);
    m_candidate->setReceiver(this);
    connect(m_candidate, &Transport::alive, this, [this] { handOver({}); });
    connect(m_candidate, &Transport::closed, this, &RecoveryTrial::giveUp);
    m_deadline.at(m_scheduler.now() + TransportLadder::kFallbackAfter, [this] {
        giveUp({ErrorKind::ConnectTimeout, 0, {}, {}});
    });
    m_candidate->open(resume);
}

void RecoveryTrial::cancel()
{
    m_deadline.cancel();
    if (!m_candidate)
        return;
    Transport *dropped = std::exchange(m_candidate, nullptr);
    dropped->disconnect(this);
    dropped->setReceiver(nullptr);
    dropped->abort();
    dropped->deleteLater();
}

void RecoveryTrial::handOver(const std::optional<Message> &first)
{
    m_deadline.cancel();
    Transport *proven = std::exchange(m_candidate, nullptr);
    proven->disconnect(this);
    proven->setReceiver(nullptr);
    emit worked(proven, first);
}

void RecoveryTrial::giveUp(const FeedError &error)
{
    cancel();
    emit failed(error);
}

} // namespace feedscope
