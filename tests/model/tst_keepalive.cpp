#include "keepalive.h"

#include <QTest>

using namespace feedscope;
using namespace std::chrono_literals;

class TestKeepAlive : public QObject
{
    Q_OBJECT

private slots:
    void beginsAsConfigured() { QVERIFY(KeepAlive(20s).pingInterval() == 20s); }

    void twoCutsAfterTheSameIdleTimeTeachHalfOfIt()
    {
        KeepAlive keepAlive(20s);
        QVERIFY(!keepAlive.droppedAfter(3000ms));
        QVERIFY(keepAlive.droppedAfter(3100ms));
        QVERIFY(keepAlive.pingInterval() == 1500ms);
        QVERIFY(!keepAlive.droppedAfter(3100ms)); // nothing new
    }
    void cutsAfterDifferentTimesTeachNothing()
    {
        KeepAlive keepAlive(20s);
        for (const auto idle : {2s, 9s, 3s, 30s, 1s})
            QVERIFY(!keepAlive.droppedAfter(idle));
        QVERIFY(keepAlive.pingInterval() == 20s);
    }
    void cutsWhileDataFlowsTeachNothing()
    {
        KeepAlive keepAlive(20s);
        for (int i = 0; i < 5; ++i)
            QVERIFY(!keepAlive.droppedAfter(100ms));
    }
    void idleTimesBeyondTheIntervalTeachNothing()
    {
        KeepAlive keepAlive(20s);
        keepAlive.droppedAfter(60s);
        QVERIFY(!keepAlive.droppedAfter(60s));
    }
    void neverFasterThanTheLeastInterval()
    {
        KeepAlive keepAlive(700ms);
        keepAlive.droppedAfter(1s);
        QVERIFY(keepAlive.droppedAfter(1s));
        QVERIFY(keepAlive.pingInterval() == KeepAlive::kLeastInterval);
    }
    void switchedOffStaysOff()
    {
        KeepAlive keepAlive(0s);
        keepAlive.droppedAfter(3s);
        QVERIFY(!keepAlive.droppedAfter(3s));
        QVERIFY(keepAlive.pingInterval() == 0s);
    }
};

QTEST_GUILESS_MAIN(TestKeepAlive)
#include "tst_keepalive.moc"
