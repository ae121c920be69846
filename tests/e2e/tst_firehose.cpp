// Feeds that send as fast as they can: every message is counted whoever stalls, memory keeps within
// its bounds, and other feeds keep their turn.
#include "blaster.h"
#include "dashboardsession.h"
#include "hubrig.h"
#include "labserver.h"
#include "processstats.h"

#include <QtTest>

using namespace feedscope;
using namespace feedscope::test;

namespace {

constexpr int kPatienceMs = 90'000;
const FeedId kFeed{QStringLiteral("hose")};

FeedConfig hose(const Blaster &blaster, const QString &scheme, const QString &target)
{
    const auto kind = scheme == QLatin1String("ws") ? TransportKind::WebSocket : TransportKind::Sse;
    return HubRig::feed(kFeed.value, QUrl(blaster.url(scheme, target)), kind);
}

// Holds the I/O thread up inside a message, as a consumer does that cannot keep up.
class Gate : public LockedObserver
{
public:
    void onMessage(const FeedId &feed, const Message &message, const MessageFields &fields,
                   MessageVerdict verdict, TransportKind transport) override
    {
        LockedObserver::onMessage(feed, message, fields, verdict, transport);
        const std::lock_guard wait(m_gate);
    }
    void shut() { m_gate.lock(); }
    void open() { m_gate.unlock(); }

private:
    std::mutex m_gate;
};

// True once a figure has stood still over many looks at it.
class Standstill
{
public:
    bool reachedBy(quint64 figure)
    {
        m_looks = figure == m_figure ? m_looks + 1 : 0;
        m_figure = figure;
        return figure > 0 && m_looks >= 20;
    }

private:
    quint64 m_figure = 0;
    int m_looks = 0;
};

} // namespace

class FirehoseTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useNoSystemProxy(); }

    void everyMessageIsCountedWhileNobodyLooks_data() { transports(); }
    void everyMessageIsCountedWhileNobodyLooks()
    {
        QFETCH(QString, scheme);
        QFETCH(QString, path);
        constexpr quint64 kCount = 100'000;
        constexpr size_t kBudget = 4u << 20;
        Blaster blaster;
        DashboardSession session({networkTransportFactory(), {}, 1, 1});
        session.observer().setMessageBytes(kBudget);
        FeedConfig feed = hose(blaster, scheme, path + QStringLiteral("?bytes=120&count=100000"));
        feed.keepMessages = 1'000'000;
        session.applyConfig({feed});
        // The window is stalled: it takes neither snapshots nor events.
        const auto counters = [&] {
            const auto latest = session.observer().board().latest(kFeed);
            return latest ? latest->counters : Counters();
        };
        QTRY_COMPARE_WITH_TIMEOUT(counters().received, kCount, kPatienceMs);
        QCOMPARE(blaster.sent(), kCount);
        QCOMPARE(counters().delivered, kCount);
        QCOMPARE(counters().missing, quint64(0));
        QCOMPARE(unbalanced(counters()), QString());
        const auto log = session.observer().log(kFeed);
        QCOMPARE(log->size() + log->fallenOut(), kCount);
        QCOMPARE(log->newest(1).front().number, kCount);
        QVERIFY(log->fallenOut() > 0);
        QVERIFY(session.observer().budget().held() <= kBudget);
    }

    void healthTellsHowManyEventsWait()
    {
        Blaster blaster;
        DashboardSession session({networkTransportFactory(), {}, 1, 1});
        session.applyConfig(
            {hose(blaster, QStringLiteral("ws"), QStringLiteral("/ws?bytes=120&count=100"))});
        QTRY_VERIFY_WITH_TIMEOUT(session.observer().journal().size() >= 2, kPatienceMs);
        const size_t waiting = session.health().queuedEvents;
        QVERIFY(waiting >= 2);
        session.shutdown();
        const auto drained = session.observer().journal().drain();
        QVERIFY(drained.events.size() >= waiting);
        QCOMPARE(drained.dropped, quint64(0));
    }

    void consumerThatStallsHoldsTheSenderUpAndNotTheMemory_data() { transports(); }
    void consumerThatStallsHoldsTheSenderUpAndNotTheMemory()
    {
        QFETCH(QString, scheme);
        QFETCH(QString, path);
        constexpr quint64 kMessageBytes = 1'000;
        constexpr qint64 kBound = 32 << 20; // what the operating system and our read buffers hold
        Blaster blaster;
        Gate gate;
        FeedHub hub({gate, networkTransportFactory(), {}, Millis(20)}, {1, 1});
        gate.shut();
        const qint64 before = residentBytes();
        hub.applyConfig({hose(blaster, scheme, path + QStringLiteral("?bytes=1000"))});
        Standstill sender;
        QTRY_VERIFY_WITH_TIMEOUT(sender.reachedBy(blaster.sent()), kPatienceMs);
        const quint64 sent = blaster.sent();
        QVERIFY2(qint64(sent * kMessageBytes) < kBound, qPrintable(QString::number(sent)));
        if (memoryIsMeasurable() && before > 0)
            QVERIFY(residentBytes() - before < kBound);
        gate.open();
        // Nothing of what was held up is lost, and it goes on.
        QTRY_VERIFY_WITH_TIMEOUT(gate.counters(kFeed).received > sent, kPatienceMs);
        hub.shutdown();
        const Counters counters = gate.counters(kFeed);
        QCOMPARE(counters.missing, quint64(0));
        QCOMPARE(unbalanced(counters), QString());
    }

    void feedAtFullSpeedLeavesOthersOnItsThreadTheirTurn()
    {
        constexpr int kCalm = 20;
        Blaster blaster;
        QtScheduler scheduler;
        auto lab = std::make_unique<LabServer>(scheduler, LabServer::Options{});
        QString error;
        QVERIFY2(lab->listen(QHostAddress::LocalHost, 0, &error), qPrintable(error));
        HubRig rig(1);
        QList<FeedConfig> feeds{
            hose(blaster, QStringLiteral("ws"), QStringLiteral("/ws?bytes=120"))};
        for (int i = 0; i < kCalm; ++i)
            feeds << HubRig::feed(QString::number(i),
                                  QUrl(lab->baseUrl().toString() + QStringLiteral("/sse?rate=20")));
        rig.hub.applyConfig(feeds);
        QTRY_VERIFY_WITH_TIMEOUT(
            rig.observer.all(kCalm + 1, [](const auto &told) { return told.messages >= 10; }),
            kPatienceMs);
        lab.reset();
        // All that lost their server say so while the other one goes on at full speed.
        const quint64 then = rig.observer.counters(kFeed).received;
        QTRY_VERIFY_WITH_TIMEOUT(
            rig.observer.all(
                kCalm, [](const auto &told) { return told.state() == FeedState::Reconnecting; }),
            kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(rig.observer.counters(kFeed).received > then, kPatienceMs);
        QCOMPARE(rig.observer.counters(kFeed).missing, quint64(0));
        rig.hub.shutdown();
    }

private:
    static void transports()
    {
        QTest::addColumn<QString>("scheme");
        QTest::addColumn<QString>("path");
        QTest::newRow("WebSocket") << QStringLiteral("ws") << QStringLiteral("/ws");
        QTest::newRow("SSE, a chunk per event") << QStringLiteral("http") << QStringLiteral("/sse");
        QTest::newRow("SSE, plain") << QStringLiteral("http") << QStringLiteral("/sse-plain");
    }
};

QTEST_GUILESS_MAIN(FirehoseTest)
#include "tst_firehose.moc"
