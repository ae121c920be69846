// An SSE transport on the real clock, its configuration, and all it says.
// Thread: the test's.
#pragma once

#include "qtscheduler.h"
#include "ssetransport.h"
#include "transportrecorder.h"

#include <memory>

namespace feedscope::test {

struct SseAttempt
{
    QtScheduler scheduler;
    FeedConfig config;
    QByteArray authorization;
    std::unique_ptr<SseTransport> transport;
    std::unique_ptr<TransportRecorder> recorder;

    explicit SseAttempt(const QUrl &url) { config.url = url; }

    void open(const ResumePoint &resume = {})
    {
        transport = std::make_unique<SseTransport>(
            AttemptSpec{TransportKind::Sse, &config, authorization}, scheduler);
        recorder = std::make_unique<TransportRecorder>(*transport);
        transport->open(resume);
    }
    const QStringList &trace() const { return recorder->trace; }
    bool isClosed() const { return recorder->isClosed(); }
    const FeedError &error() const { return recorder->error; }
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
