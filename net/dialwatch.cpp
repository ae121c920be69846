#include "dialwatch.h"

#include <QSocketNotifier>

#ifdef Q_OS_LINUX
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#endif

namespace feedscope {

namespace {

// Whether the system has got further with a dial than to have asked: Qt notices that at once.
bool isAnswered(const QAbstractSocket &socket)
{
#ifdef Q_OS_LINUX
    // A socket tells its descriptor only once it is connected; who waits for it knows it before.
    const auto *notifier = socket.findChild<QSocketNotifier *>();
    tcp_info info{};
    socklen_t size = sizeof info;
    return notifier &&
           ::getsockopt(int(notifier->socket()), IPPROTO_TCP, TCP_INFO, &info, &size) == 0 &&
           info.tcpi_state != TCP_SYN_SENT;
#else
    Q_UNUSED(socket)
    return false;
#endif
}

} // namespace

DialWatch::DialWatch(Scheduler &scheduler)
    : m_scheduler(scheduler)
    , m_alarm(scheduler)
{
}

void DialWatch::watch(QAbstractSocket &socket, std::function<void()> repeats)
{
    m_socket = &socket;
    m_repeats = std::move(repeats);
    m_answered = 0;
    m_alarm.at(m_scheduler.now() + kEvery, [this] { look(); });
}

void DialWatch::look()
{
    const auto state = m_socket ? m_socket->state() : QAbstractSocket::UnconnectedState;
    if (state != QAbstractSocket::HostLookupState && state != QAbstractSocket::ConnectingState)
        return;
    if (state == QAbstractSocket::ConnectingState && isAnswered(*m_socket))
        ++m_answered;
    if (m_answered >= kAnswered)
        return m_repeats();
    m_alarm.at(m_scheduler.now() + kEvery, [this] { look(); });
}

} // namespace feedscope
