#include "transportladder.h"

#include <QTest>

using namespace feedscope;

namespace {

using enum TransportKind;

Instant at(int seconds)
{
    return Instant(std::chrono::seconds(seconds));
}

TransportLadder fullLadder()
{
    return TransportLadder({WebSocket, Sse, LongPoll, Poll});
}

// On SSE, which delivers, since a refused upgrade at 0 s; the top is due at 600 s.
TransportLadder workingOnSse()
{
    TransportLadder ladder = fullLadder();
    ladder.started(at(0));
    ladder.failed(true, at(0));
    ladder.started(at(0));
    ladder.delivered(at(1));
    return ladder;
}

// The same, trying the top again since 600 s.
TransportLadder tryingTheTop()
{
    TransportLadder ladder = workingOnSse();
    ladder.tryTop(at(600));
    ladder.started(at(600));
    return ladder;
}

} // namespace

class TestTransportLadder : public QObject
{
    Q_OBJECT

private slots:
    void beginsAtTheTop()
    {
        const auto ladder = fullLadder();
        QCOMPARE(ladder.current(), WebSocket);
        QCOMPARE(ladder.top(), WebSocket);
        QVERIFY(ladder.lowerRungLeft());
        QVERIFY(!ladder.isTryingTop());
        QVERIFY(!ladder.recoverAt());
        QVERIFY(!ladder.fallbackAt());
    }

    void refusalStepsDownAtOnce()
    {
        auto ladder = fullLadder();
        ladder.started(at(0));
        QVERIFY(ladder.failed(true, at(1)));
        QCOMPARE(ladder.current(), Sse);
        QCOMPARE(*ladder.recoverAt(), at(601));
    }
    void refusalStepsDownEvenARungThatDelivered()
    {
        auto ladder = fullLadder();
        ladder.started(at(0));
        ladder.delivered(at(1));
        QVERIFY(ladder.failed(true, at(2)));
        QCOMPARE(ladder.current(), Sse);
    }

    void thirdFailureWithoutAMessageStepsDown()
    {
        auto ladder = fullLadder();
        for (int i = 0; i < TransportLadder::kFallbackFailures - 1; ++i) {
            ladder.started(at(i));
            QVERIFY(!ladder.failed(false, at(i)));
            QCOMPARE(ladder.current(), WebSocket);
        }
        ladder.started(at(2));
        QVERIFY(ladder.failed(false, at(2)));
        QCOMPARE(ladder.current(), Sse);
    }
    void failuresAreCountedAnewOnTheNextRung()
    {
        auto ladder = fullLadder();
        for (int i = 0; i < 5; ++i)
            ladder.failed(false, at(i));
        QCOMPARE(ladder.current(), Sse);
        QVERIFY(ladder.failed(false, at(5)));
        QCOMPARE(ladder.current(), LongPoll);
    }
    void aRungThatDeliveredIsNotLeftForFailures()
    {
        auto ladder = fullLadder();
        ladder.started(at(0));
        ladder.delivered(at(1));
        for (int i = 0; i < 100; ++i)
            QVERIFY(!ladder.failed(false, at(2 + i)));
        QCOMPARE(ladder.current(), WebSocket);
    }

    void tenSecondsWithoutAMessageStepDown()
    {
        auto ladder = fullLadder();
        ladder.started(at(5));
        QCOMPARE(*ladder.fallbackAt(), at(15));
        QVERIFY(!ladder.overdue(at(15) - Nanos(1)));
        QCOMPARE(ladder.current(), WebSocket);
        QVERIFY(ladder.overdue(at(15)));
        QCOMPARE(ladder.current(), Sse);
        QVERIFY(!ladder.fallbackAt()); // until an attempt begins there
    }
    void laterAttemptsShareTheFirstOnesTenSeconds()
    {
        auto ladder = fullLadder();
        ladder.started(at(0));
        ladder.failed(false, at(1));
        ladder.started(at(3));
        QCOMPARE(*ladder.fallbackAt(), at(10));
    }
    void aRungThatDeliveredIsNeverOverdue()
    {
        auto ladder = fullLadder();
        ladder.started(at(0));
        ladder.delivered(at(9));
        QVERIFY(!ladder.fallbackAt());
        QVERIFY(!ladder.overdue(at(1000)));
        QCOMPARE(ladder.current(), WebSocket);
    }

    void theLastRungIsNeverLeftDownwards()
    {
        TransportLadder ladder({Poll});
        ladder.started(at(0));
        QVERIFY(!ladder.lowerRungLeft());
        QVERIFY(!ladder.fallbackAt());
        QVERIFY(!ladder.overdue(at(100)));
        for (int i = 0; i < 10; ++i)
            QVERIFY(!ladder.failed(true, at(i)));
        QCOMPARE(ladder.current(), Poll);
        QVERIFY(!ladder.recoverAt());
    }
    void refusalsWalkDownRungByRung()
    {
        auto ladder = fullLadder();
        QList<TransportKind> seen{ladder.current()};
        while (ladder.failed(true, at(int(seen.size()))))
            seen.append(ladder.current());
        QCOMPARE(seen, (QList<TransportKind>{WebSocket, Sse, LongPoll, Poll}));
        QCOMPARE(*ladder.recoverAt(), at(603)); // ten minutes after the last step
    }

    void theTopIsTriedAgainWhenDueAndNotBefore()
    {
        auto ladder = workingOnSse();
        QVERIFY(!ladder.tryTop(at(600) - Nanos(1)));
        QCOMPARE(ladder.current(), Sse);
        QVERIFY(ladder.tryTop(at(600)));
        QCOMPARE(ladder.current(), WebSocket);
        QVERIFY(ladder.isTryingTop());
        QVERIFY(!ladder.recoverAt());
        QVERIFY(!ladder.tryTop(at(601)));
    }
    void theTopIsNotTriedWhileOnIt()
    {
        auto ladder = fullLadder();
        QVERIFY(!ladder.tryTop(at(100000)));
    }
    void oneFailureOfTheTriedTopReturnsToTheRungThatWorked()
    {
        auto ladder = tryingTheTop();
        QVERIFY(ladder.failed(false, at(603)));
        QCOMPARE(ladder.current(), Sse);
        QVERIFY(!ladder.isTryingTop());
        QCOMPARE(*ladder.recoverAt(), at(1203));
    }
    void refusalOfTheTriedTopReturnsToTheRungThatWorked()
    {
        auto ladder = tryingTheTop();
        QVERIFY(ladder.failed(true, at(603)));
        QCOMPARE(ladder.current(), Sse);
    }
    void aTriedTopThatStaysEmptyReturnsToTheRungThatWorked()
    {
        auto ladder = tryingTheTop();
        QCOMPARE(*ladder.fallbackAt(), at(610));
        QVERIFY(ladder.overdue(at(610)));
        QCOMPARE(ladder.current(), Sse);
    }
    void theRungThatWorkedStaysProvenAfterATryOfTheTop()
    {
        auto ladder = tryingTheTop();
        ladder.failed(false, at(603));
        ladder.started(at(603));
        QVERIFY(!ladder.fallbackAt());
        for (int i = 0; i < 10; ++i)
            QVERIFY(!ladder.failed(false, at(604 + i)));
        QCOMPARE(ladder.current(), Sse);
    }
    void aTriedTopThatDeliversIsKept()
    {
        auto ladder = tryingTheTop();
        ladder.delivered(at(601));
        QVERIFY(!ladder.isTryingTop());
        QVERIFY(!ladder.recoverAt());
        QVERIFY(!ladder.failed(false, at(700)));
        QCOMPARE(ladder.current(), WebSocket);
    }
    void theTryReturnsPastTheRungsBetween()
    {
        auto ladder = fullLadder();
        for (int i = 0; i < 3; ++i)
            ladder.failed(true, at(0));
        ladder.started(at(0));
        ladder.delivered(at(1));
        QVERIFY(ladder.tryTop(at(600)));
        QVERIFY(ladder.failed(true, at(601)));
        QCOMPARE(ladder.current(), Poll);
    }
    void whereNothingWorkedTheLadderIsBegunAgain()
    {
        auto ladder = fullLadder();
        for (int i = 0; i < 3; ++i)
            ladder.failed(true, at(0));
        QVERIFY(ladder.tryTop(at(600)));
        QCOMPARE(ladder.current(), WebSocket);
        QVERIFY(!ladder.isTryingTop());
        QVERIFY(ladder.failed(true, at(601)));
        QCOMPARE(ladder.current(), Sse);
    }
};

QTEST_GUILESS_MAIN(TestTransportLadder)
#include "tst_transportladder.moc"
