// A polling transport (poll or long poll) over real sockets on a clock of the test's own, its
// configuration, and all it says. Thread: the test's.
#pragma once

#include "manualscheduler.h"
#include "scriptedserver.h"
#include "transportfactory.h"
#include "transportrecorder.h"

#include <memory>

namespace feedscope::test {

struct PollAttempt
{
    ManualScheduler scheduler;
    FeedConfig config;
    QByteArray authorization;
    TransportKind kind;
    std::unique_ptr<Transport> transport;
    std::unique_ptr<TransportRecorder> recorder;
    PollCursor cursor; // the last one told
    QList<double> roundTrips;

    PollAttempt(TransportKind which, const QUrl &url)
        : kind(which)
    {
        config.url = url;
        config.pollInterval = Millis(1'000);
        config.pollMaxInterval = Millis(3'000);
    }

    void open(const ResumePoint &resume = {})
    {
        transport = networkTransportFactory()({kind, &config, authorization}, scheduler);
        recorder = std::make_unique<TransportRecorder>(*transport);
        QObject::connect(transport.get(), &Transport::cursorChanged, transport.get(),
                         [this](const PollCursor &told) { cursor = told; });
        QObject::connect(transport.get(), &Transport::roundTrip, transport.get(),
                         [this](double ms) { roundTrips << ms; });
        transport->open(resume);
    }
    const QStringList &trace() const { return recorder->trace; }
    bool isClosed() const { return recorder->isClosed(); }
    const FeedError &error() const { return recorder->error; }
    // Written for QTRY_COMPARE: how much was told so far.
    qsizetype told() const { return recorder->trace.size(); }
};

} // namespace feedscope::test
