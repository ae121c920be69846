// The way to a server below HTTP, step by step: its name, TCP, TLS with the facts of its certificate.
// Nothing is sent to the server; the real connection comes after.
// Thread: that of the object.
// Owner: ConnectionProbe.
// Rules: behind a proxy the name and TCP are the proxy's business, so nothing is tried.
// Caps: kPatience for all of it.
// Errors: steps that failed; ended(false). Nothing after destruction.
#pragma once

#include "connectiontest.h"
#include "scheduler.h"

#include <QObject>
#include <QSslSocket>
#include <QUrl>

class QHostInfo;

namespace feedscope {

class SocketProbe : public QObject
{
    Q_OBJECT

public:
    static constexpr Millis kPatience{15'000};

    explicit SocketProbe(Scheduler &scheduler, QObject *parent = nullptr);
    ~SocketProbe() override;

    void start(const QUrl &url, const FeedConfig &config);
    const QList<TestStep> &steps() const { return m_steps; }

signals:
    void stepped();
    void ended(bool reached);

private:
    void resolved(const QHostInfo &info);
    void connectTo(const QString &address);
    void encrypt();
    void encrypted();
    void begin(const QString &text);
    void finish(TestStep::State state, const QString &text, const QString &detail);
    void fail(const QString &text);
    void end(bool reached);
    QString took() const;

    Scheduler &m_scheduler;
    FeedConfig m_config;
    QUrl m_url;
    QSslSocket m_socket;
    QList<TestStep> m_steps;
    Instant m_since;
    Alarm m_patience;
    int m_lookup = -1;
    bool m_hasEnded = false;
};

} // namespace feedscope
