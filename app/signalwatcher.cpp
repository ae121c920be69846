#include "signalwatcher.h"

#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <qsystemdetection.h>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#else
#include <QSocketNotifier>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace feedscope {

namespace {

constexpr int kInterrupted = 130;
constexpr int kTerminated = 143;

// A signal handler reaches nothing but statics: how many signals came.
std::atomic<int> signalsSeen{0};

#ifdef Q_OS_WIN

std::atomic<SignalWatcher *> watcher{nullptr};
std::atomic<void (*)(int)> forward{nullptr};

BOOL WINAPI onConsoleEvent(DWORD event)
{
    const int exitCode =
        event == CTRL_C_EVENT || event == CTRL_BREAK_EVENT ? kInterrupted : kTerminated;
    if (signalsSeen.fetch_add(1) > 0)
        std::_Exit(exitCode);
    if (auto *call = forward.load())
        call(exitCode);
    // The system ends the process when this returns from a close, log-off or shutdown.
    if (exitCode == kTerminated)
        Sleep(1000);
    return TRUE;
}

#else

static_assert(std::atomic<int>::is_always_lock_free);
// Read end and write end of the self-pipe.
int pipeEnds[2] = {-1, -1};

void onSignal(int number)
{
    const int saved = errno;
    if (signalsSeen.fetch_add(1) > 0)
        std::_Exit(128 + number);
    const auto byte = static_cast<unsigned char>(number);
    [[maybe_unused]] const auto written = ::write(pipeEnds[1], &byte, 1);
    errno = saved;
}

void handleWith(void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

#endif

} // namespace

bool SignalWatcher::signalled()
{
    return signalsSeen.load() > 0;
}

#ifdef Q_OS_WIN

SignalWatcher::SignalWatcher(std::function<void(int)> told, QObject *parent)
    : QObject(parent)
    , m_told(std::move(told))
{
    signalsSeen = 0;
    watcher = this;
    forward = [](int exitCode) {
        if (SignalWatcher *self = watcher.load())
            QMetaObject::invokeMethod(
                self, [self, exitCode] { self->m_told(exitCode); }, Qt::QueuedConnection);
    };
    SetConsoleCtrlHandler(onConsoleEvent, TRUE);
}

SignalWatcher::~SignalWatcher()
{
    SetConsoleCtrlHandler(onConsoleEvent, FALSE);
    forward = nullptr;
    watcher = nullptr;
}

#else

SignalWatcher::SignalWatcher(std::function<void(int)> told, QObject *parent)
    : QObject(parent)
    , m_told(std::move(told))
{
    signalsSeen = 0;
    if (::pipe(pipeEnds) != 0)
        return; // out of descriptors: the signals keep their default, which ends the process
    for (const int end : pipeEnds) {
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
        ::fcntl(end, F_SETFL, O_NONBLOCK);
    }
    auto *notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        unsigned char number = 0;
        if (::read(pipeEnds[0], &number, 1) == 1)
            m_told(number == SIGINT ? kInterrupted : kTerminated);
    });
    handleWith(onSignal);
}

SignalWatcher::~SignalWatcher()
{
    handleWith(SIG_DFL);
    // Before its descriptor goes.
    delete findChild<QSocketNotifier *>();
    for (int &end : pipeEnds) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

#endif

} // namespace feedscope
