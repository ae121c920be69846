// Tries a feed's settings for the feed dialog: the way to the server, then the feed itself for a
// while, exactly as it would run, without keeping anything.
// Thread: that of the object, all of it; the UI's. kMostMessages end a test early, so that a fast
//   feed cannot hold the window up.
// Owner: the feed dialog.
// Errors: steps that failed. Failures of a transport that has a fallback are steps of their own.
// Source: screen 04 (Test connection).
#pragma once

#include "connectiontest.h"
#include "feedobserver.h"
#include "qtscheduler.h"
#include "secret.h"
#include "transportfactory.h"

#include <memory>

namespace feedscope {

class FeedConnection;
class SocketProbe;

class ConnectionProbe : public ConnectionTest, private FeedObserver
{
    Q_OBJECT

public:
    static constexpr Millis kWatched{15'000};
    static constexpr Millis kPatience{30'000}; // until it is connected
    static constexpr quint64 kMostMessages = 5'000;

    // Fills in what a feed leaves to the program's settings; may be empty.
    using Complete = std::function<FeedConfig(const FeedConfig &)>;

    ConnectionProbe(TransportFactory transports, SecretFetch secrets, Complete complete = {},
                    QObject *parent = nullptr);
    ~ConnectionProbe() override;

    void start(const FeedConfig &config, const QByteArray &token) override;
    void stop() override;

private:
    using State = TestStep::State;

    void watch();
    void awaitConnection();
    void connected(const StateChanged &change);
    void disturbed(const StateChanged &change);
    void takeFirst(const Message &message, const MessageFields &fields);
    void showField(const QString &name, const QString &pointer, const QString &value);
    void finish(TestProgress::Phase phase, const QString &headline, const QString &detail);
    void addStep(State state, const QString &text, const QString &detail = {});
    void tell();
    SecretFetch fetchWith(const QByteArray &token) const;
    QString elapsed() const;

    void onEvent(const FeedEvent &event) override;
    void onMessage(const FeedId &feed, const Message &message, const MessageFields &fields,
                   MessageVerdict verdict, TransportKind transport) override;
    void onSnapshot(std::shared_ptr<const FeedSnapshot>) override {}
    void onRemoved(const FeedId &) override {}

    const TransportFactory m_transports;
    const SecretFetch m_secrets;
    const Complete m_complete;
    QtScheduler m_scheduler;
    FeedConfig m_config;
    QByteArray m_token;
    TestProgress m_progress;
    QList<TestStep> m_steps; // of the feed itself
    std::unique_ptr<SocketProbe> m_way;
    std::unique_ptr<FeedConnection> m_feed;
    quint64 m_messages = 0;
    Instant m_since;
    std::optional<Instant> m_connectedAt;
    std::optional<TransportKind> m_openedOn; // the transport that was connected last
    bool m_hasEnded = false;
    Alarm m_alarm;
    Alarm m_beat;
    Alarm m_farewell; // the feed is not destroyed inside a call of its own
};

} // namespace feedscope
