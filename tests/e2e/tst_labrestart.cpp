// A server goes away under many feeds and comes back on the same port.
#include "hubrig.h"

#include "labserver.h"

#include <QRegularExpression>
#include <QSet>
#include <QTcpSocket>
#include <QtTest>

using namespace feedscope;
using namespace feedscope::test;

namespace {

constexpr int kFeeds = 8;
constexpr int kPatienceMs = 30'000;
// Retries seen before the server comes back: enough to see the wait grow to its cap.
constexpr size_t kRetries = 5;

enum class Death { Reset, Fin };

} // namespace
Q_DECLARE_METATYPE(Death)

class LabRestartTest : public QObject
{
    Q_OBJECT

private slots:
    void killedServerIsNoticedAtOnceAndNothingIsLostOrDoubled_data()
    {
        QTest::addColumn<TransportKind>("transport");
        QTest::addColumn<Death>("death");
        QTest::newRow("SSE, reset") << TransportKind::Sse << Death::Reset;
        QTest::newRow("SSE, FIN") << TransportKind::Sse << Death::Fin;
        QTest::newRow("WebSocket, reset") << TransportKind::WebSocket << Death::Reset;
    }
    void killedServerIsNoticedAtOnceAndNothingIsLostOrDoubled()
    {
        QFETCH(Death, death);
        QTest::failOnWarning(QRegularExpression(QStringLiteral("device not open")));
        start();
        receiveMore(20);
        const quint16 port = quint16(m_lab->baseUrl().port());
        kill(death);
        // The heartbeat would take 45 s: the socket itself tells.
        const Instant killed = m_scheduler.now();
        QTRY_VERIFY_WITH_TIMEOUT(all([](const auto &told) { return !told.failures().empty(); }),
                                 kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(
            all([](const auto &told) { return told.failures().size() >= kRetries; }), kPatienceMs);
        reportLatency(killed);
        checkWaits();
        QString error;
        QVERIFY2(m_lab->listen(QHostAddress::LocalHost, port, &error), qPrintable(error));
        QTRY_VERIFY_WITH_TIMEOUT(
            all([](const auto &told) { return told.state() == FeedState::Connected; }),
            kPatienceMs);
        receiveMore(100);
        checkBooks();
    }

private:
    void start()
    {
        QFETCH(TransportKind, transport);
        m_rig.reset();
        m_lab = std::make_unique<LabServer>(m_scheduler, LabServer::Options{});
        QString error;
        QVERIFY2(m_lab->listen(QHostAddress::LocalHost, 0, &error), qPrintable(error));
        m_rig = std::make_unique<HubRig>(2);
        m_feeds.clear();
        for (int i = 0; i < kFeeds; ++i)
            m_feeds << feed(i, transport);
        m_rig->hub.applyConfig(m_feeds);
    }
    FeedConfig feed(int number, TransportKind transport) const
    {
        const bool webSocket = transport == TransportKind::WebSocket;
        QUrl url(m_lab->baseUrl().toString() +
                 QStringLiteral("/%1?rate=100&seed=%2")
                     .arg(webSocket ? QStringLiteral("ws") : QStringLiteral("sse"))
                     .arg(number));
        FeedConfig config = HubRig::feed(QString::number(number), url, transport);
        if (webSocket) {
            url.setScheme(QStringLiteral("ws"));
            // Nothing live before the subscription, or what came meanwhile would come late.
            url.setQuery(url.query() + QStringLiteral("&subscribe=1"));
            config.url = url;
            config.fields.id = QStringLiteral("/id");
            config.subscribe = {
                QStringLiteral("{\"op\":\"subscribe\",\"after\":\"{{lastSequence}}\"}")};
        }
        return config;
    }
    template <typename What>
    bool all(What what) const
    {
        return m_rig->observer.all(kFeeds, what);
    }
    void receiveMore(quint64 messages)
    {
        QHash<QString, quint64> wanted;
        for (const FeedConfig &feed : std::as_const(m_feeds))
            wanted.insert(feed.id.value, m_rig->observer.told(feed.id).messages + messages);
        for (const FeedConfig &feed : std::as_const(m_feeds))
            QTRY_VERIFY_WITH_TIMEOUT(
                m_rig->observer.told(feed.id).messages >= wanted.value(feed.id.value), kPatienceMs);
    }
    void kill(Death death)
    {
        if (death == Death::Fin) {
            const auto sockets = m_lab->findChildren<QTcpSocket *>();
            QCOMPARE(sockets.size(), kFeeds);
            for (QTcpSocket *socket : sockets)
                socket->disconnectFromHost();
        }
        m_lab->close();
    }
    void reportLatency(Instant killed)
    {
        Nanos slowest{0};
        for (const FeedConfig &feed : std::as_const(m_feeds)) {
            for (const FeedEvent &event : m_rig->observer.told(feed.id).events) {
                const auto *change = std::get_if<StateChanged>(&event.body);
                if (!change || change->to != FeedState::Reconnecting)
                    continue;
                slowest = std::max(slowest, event.at - killed);
                break;
            }
        }
        qInfo("the slowest feed was reconnecting %.1f ms after the kill",
              toSeconds(slowest) * 1000);
    }
    void checkWaits()
    {
        QSet<qint64> waits;
        for (const FeedConfig &feed : std::as_const(m_feeds)) {
            const auto failures = m_rig->observer.told(feed.id).failures();
            QVERIFY2(failures.front().error.kind == ErrorKind::Dropped ||
                         failures.front().error.kind == ErrorKind::StreamEnded,
                     qPrintable(errorKindName(failures.front().error.kind)));
            for (size_t i = 0; i < kRetries; ++i) {
                const StateChanged &failure = failures[i];
                QCOMPARE(failure.to, FeedState::Reconnecting);
                QCOMPARE(failure.attempt, int(i) + 1);
                const qint64 full =
                    std::min<qint64>(feed.backoff.base.count() << i, feed.backoff.cap.count());
                QVERIFY(failure.retryIn);
                QVERIFY(failure.retryIn->count() >= full / 2 && failure.retryIn->count() <= full);
                waits.insert(failures[kRetries - 1].retryIn->count());
            }
        }
        QVERIFY2(waits.size() > 1, "the feeds all come back in the same instant");
    }
    void checkBooks()
    {
        m_rig->hub.shutdown();
        for (const FeedConfig &feed : std::as_const(m_feeds)) {
            const Counters c = m_rig->observer.counters(feed.id);
            QCOMPARE(unbalanced(c), QString());
            QCOMPARE(c.missing, quint64(0));
            QCOMPARE(c.duplicates, quint64(0));
            QCOMPARE(c.sequenced, c.received);
            QCOMPARE(c.outOfOrder + c.restarts + c.gaps, quint64(0));
            QCOMPARE(c.reconnects, quint64(1));
            QCOMPARE(c.received, m_rig->observer.told(feed.id).messages);
        }
    }

    QtScheduler m_scheduler;
    std::unique_ptr<LabServer> m_lab;
    std::unique_ptr<HubRig> m_rig;
    QList<FeedConfig> m_feeds;
};

QTEST_GUILESS_MAIN(LabRestartTest)
#include "tst_labrestart.moc"
