// A FeedConnection with everything around it under the test's control: time, transports, observer.
#pragma once

#include "fakesecrets.h"
#include "faketransport.h"
#include "feedconnection.h"
#include "manualscheduler.h"
#include "recordingobserver.h"

#include <QPointer>

namespace feedscope::test {

struct FeedRig
{
    static FeedConfig sse()
    {
        FeedConfig config;
        config.id = {QStringLiteral("orders")};
        config.url = QUrl(QStringLiteral("http://127.0.0.1:1/sse"));
        config.transports = {TransportKind::Sse};
        config.backoff.jitter = Jitter::None;
        return config;
    }

    explicit FeedRig(FeedConfig config = sse())
        : feed(std::move(config), {scheduler, observer,
                                   [this](const AttemptSpec &spec, Scheduler &) {
                                       auto made = std::make_unique<FakeTransport>(spec.kind);
                                       transport = made.get();
                                       authorization = spec.authorization;
                                       headers = spec.config->headers;
                                       url = spec.config->url;
                                       subscribe = spec.config->subscribe;
                                       pingInterval = spec.config->pingInterval;
                                       attempts++;
                                       return made;
                                   },
                                   secrets.fetch(), 1})
    {
    }

    ~FeedRig() { observer.audit(feed.config().id, feed.counters()); }

    void open()
    {
        feed.start();
        if (!transport)
            scheduler.advance(Nanos(0)); // its secret comes first
        emit transport->opened();
    }
    void close(ErrorKind kind, int code = 0) { emit transport->closed({kind, code, {}, {}}); }
    void deliver(const QByteArray &payload, std::optional<QByteArray> id = {})
    {
        Message message;
        message.receivedAt = scheduler.now();
        message.payload = payload;
        message.id = std::move(id);
        transport->deliver(message);
    }
    // Time passes while the server shows that it is there.
    void heartbeats(Nanos time)
    {
        const Instant end = scheduler.now() + time;
        while (scheduler.now() < end) {
            scheduler.advance(std::min<Nanos>(std::chrono::seconds(5), end - scheduler.now()));
            if (transport && feed.connection().phase == ConnectionPhase::Live)
                emit transport->alive();
        }
    }
    StateChanged lastChange() const { return observer.of<StateChanged>().back(); }
    // Every state told so far, as words with a space between.
    QString states() const
    {
        QStringList words;
        for (const auto &change : observer.of<StateChanged>())
            words << feedStateName(change.to);
        return words.join(QLatin1Char(' '));
    }

    ManualScheduler scheduler;
    FakeSecrets secrets{scheduler};
    RecordingObserver observer;
    QPointer<FakeTransport> transport;
    QByteArray authorization;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QUrl url;
    QStringList subscribe;
    Millis pingInterval{0};
    int attempts = 0;
    FeedConnection feed;
};

} // namespace feedscope::test
