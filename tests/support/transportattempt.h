// A transport over real sockets, its configuration, and all it says. Thread: the test's.
// SseAttempt runs on the real clock, PollAttempt on one of the test's own.
#pragma once

#include "manualscheduler.h"
#include "proxysettings.h"
#include "qtscheduler.h"
#include "transportfactory.h"
#include "transportrecorder.h"

#include <memory>

namespace feedscope::test {

template <typename Clock>
struct TransportAttempt
{
    Clock scheduler;
    FeedConfig config;
    QByteArray authorization;
    TransportKind kind;
    std::unique_ptr<Transport> transport;
    std::unique_ptr<TransportRecorder> recorder;

    TransportAttempt(TransportKind which, const QUrl &url)
        : kind(which)
    {
        useNoSystemProxy(); // as the program does
        config.url = url;
    }

    void open(const ResumePoint &resume = {})
    {
        transport = networkTransportFactory()({kind, &config, authorization}, scheduler);
        recorder = std::make_unique<TransportRecorder>(*transport);
        transport->open(resume);
    }
    const QStringList &trace() const { return recorder->trace; }
    bool isClosed() const { return recorder->isClosed(); }
    const FeedError &error() const { return recorder->error; }
    // Written for QTRY_COMPARE: how much was told so far.
    qsizetype told() const { return recorder->trace.size(); }
};

struct SseAttempt : TransportAttempt<QtScheduler>
{
    explicit SseAttempt(const QUrl &url)
        : TransportAttempt(TransportKind::Sse, url)
    {
    }
};

// A poll or a long poll.
struct PollAttempt : TransportAttempt<ManualScheduler>
{
    PollAttempt(TransportKind which, const QUrl &url)
        : TransportAttempt(which, url)
    {
        config.pollInterval = Millis(1'000);
        config.pollMaxInterval = Millis(3'000);
    }
};

// A trace to compare with.
inline QStringList lines(std::initializer_list<const char *> texts)
{
    QStringList list;
    for (const char *text : texts)
        list << QString::fromUtf8(text);
    return list;
}

} // namespace feedscope::test
