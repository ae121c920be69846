// Connect and drop, again and again: nothing is left behind.
// FEEDSCOPE_CYCLES in the environment asks for more of them; `tst_cycles -maxwarnings 0` then tells
// the figures.
#include "hubrig.h"
#include "processstats.h"

#include "labserver.h"

#include <QtTest>
#include <atomic>

using namespace feedscope;
using namespace feedscope::test;

namespace {

constexpr qint64 kMemoryBound = 16 * 1024 * 1024;
constexpr int kPatienceMs = 60'000;

int cycles()
{
    const int wanted = qEnvironmentVariableIntValue("FEEDSCOPE_CYCLES");
    return wanted > 0 ? wanted : 200;
}

struct Cost
{
    qint64 resident = residentBytes();
    int descriptors = openDescriptors();
    int threads = runningThreads();
};

} // namespace

class CyclesTest : public QObject
{
    Q_OBJECT

private slots:
    void connectAndDropLeavesNothingBehind_data()
    {
        QTest::addColumn<TransportKind>("transport");
        QTest::newRow("SSE") << TransportKind::Sse;
        QTest::newRow("WebSocket") << TransportKind::WebSocket;
    }
    void connectAndDropLeavesNothingBehind()
    {
        QFETCH(TransportKind, transport);
        QtScheduler scheduler;
        LabServer lab(scheduler, {});
        QString error;
        QVERIFY2(lab.listen(QHostAddress::LocalHost, 0, &error), qPrintable(error));
        // A transport says when it is gone; only its own thread counts it up and down.
        std::atomic<int> alive = 0;
        HubRig rig(1, [&](const AttemptSpec &spec, Scheduler &time) {
            auto made = networkTransportFactory()(spec, time);
            alive++;
            QObject::connect(made.get(), &QObject::destroyed, [&alive] { alive--; });
            return made;
        });
        rig.observer.forgetEvents();
        const FeedConfig feed = droppedFeed(lab.baseUrl(), transport);
        rig.hub.applyConfig({feed});
        const auto cyclesDone = [&] { return int(rig.observer.counters(feed.id).reconnects); };
        QTRY_VERIFY_WITH_TIMEOUT(cyclesDone() >= cycles() / 4, kPatienceMs * (1 + cycles() / 200));
        const Cost before;
        QTRY_VERIFY_WITH_TIMEOUT(cyclesDone() >= cycles(), kPatienceMs * (1 + cycles() / 200));
        const Cost after;
        const int left = alive;
        qInfo("%d cycles: resident %lld KiB to %lld KiB, descriptors %d to %d, threads %d to %d, "
              "%d transports alive",
              cyclesDone(), before.resident / 1024, after.resident / 1024, before.descriptors,
              after.descriptors, before.threads, after.threads, left);
        // The attempt under way, and those just retired.
        QVERIFY(left <= 3);
        QVERIFY(after.descriptors <= before.descriptors + 8);
        QVERIFY(after.threads <= before.threads + 4);
        if (memoryIsMeasurable())
            QVERIFY(after.resident - before.resident < kMemoryBound);
        rig.hub.shutdown();
        QCOMPARE(int(alive), 0);
        QCOMPARE(unbalanced(rig.observer.counters(feed.id)), QString());
        QCOMPARE(rig.observer.counters(feed.id).missing, quint64(0));
    }

private:
    static FeedConfig droppedFeed(const QUrl &base, TransportKind transport)
    {
        const bool webSocket = transport == TransportKind::WebSocket;
        QUrl url(base.toString() + (webSocket ? QStringLiteral("/ws") : QStringLiteral("/sse")) +
                 QStringLiteral("?rate=200&drop=1"));
        if (webSocket)
            url.setScheme(QStringLiteral("ws"));
        FeedConfig config = HubRig::feed(QStringLiteral("cycled"), url, transport);
        config.backoff.base = Millis(1);
        config.backoff.factor = 1;
        config.fields.sequence.clear(); // a drop within 1 ms hardly ever has seen a message
        return config;
    }
};

QTEST_GUILESS_MAIN(CyclesTest)
#include "tst_cycles.moc"
