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
    ladder.opened();
    ladder.delivered();
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
        QVERIFY(ladder.hasAlternative());
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
        ladder.delivered();
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
        ladder.delivered();
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
    void failureAfterTheTenSecondsStepsDownAtOnce()
    {
        auto ladder = fullLadder();
        ladder.started(at(0));
        QVERIFY(!ladder.failed(false, at(9)));
        QVERIFY(ladder.failed(false, at(10)));
        QCOMPARE(ladder.current(), Sse);
    }
    void aRungThatDeliveredIsNeverOverdue()
    {
        auto ladder = fullLadder();
        ladder.started(at(0));
        ladder.delivered();
        QVERIFY(!ladder.fallbackAt());
        QVERIFY(!ladder.overdue(at(1000)));
        QCOMPARE(ladder.current(), WebSocket);
    }

    void aSingleRungIsNeverLeft()
    {
        TransportLadder ladder({Poll});
        ladder.started(at(0));
        ladder.opened();
        QVERIFY(!ladder.hasAlternative());
        QVERIFY(!ladder.fallbackAt());
        QVERIFY(!ladder.overdue(at(100)));
        for (int i = 0; i < 10; ++i)
            QVERIFY(!ladder.failed(true, at(i)));
        QVERIFY(!ladder.recoverAt());
    }
    void refusalsWalkDownRungByRungAndEndThere()
    {
        auto ladder = fullLadder();
        QList<TransportKind> seen{ladder.current()};
        while (ladder.failed(true, at(int(seen.size()))))
            seen.append(ladder.current());
        QCOMPARE(seen, (QList<TransportKind>{WebSocket, Sse, LongPoll, Poll}));
        QCOMPARE(*ladder.recoverAt(), at(603)); // ten minutes after the last step
        QVERIFY(!ladder.hasAlternative());
    }

    void aQuietRungThatOpenedIsBetterThanRungsThatRefuse()
    {
        auto ladder = fullLadder();
        ladder.failed(true, at(0));
        ladder.started(at(0));
        ladder.opened(); // SSE opens, but nothing is due on this feed
        QVERIFY(ladder.overdue(at(10)));
        QVERIFY(ladder.failed(true, at(11)));
        QVERIFY(ladder.hasAlternative());
        QVERIFY(ladder.failed(true, at(12))); // the last rung refuses too
        QCOMPARE(ladder.current(), Sse);
        ladder.started(at(12));
        QVERIFY(!ladder.fallbackAt()); // and there it stays
        QVERIFY(!ladder.failed(false, at(30)));
        QCOMPARE(*ladder.recoverAt(), at(612));
    }
    void theTopThatOpenedIsKeptWhenNothingBelowDelivers()
    {
        TransportLadder ladder({Sse, Poll});
        ladder.started(at(0));
        ladder.opened();
        QVERIFY(ladder.overdue(at(10)));
        QVERIFY(ladder.failed(true, at(11)));
        QCOMPARE(ladder.current(), Sse);
        QVERIFY(!ladder.recoverAt());
        QVERIFY(!ladder.hasAlternative());
    }

    void theTopIsDueTenMinutesAfterItWasLeft()
    {
        const auto ladder = workingOnSse();
        QCOMPARE(*ladder.recoverAt(), at(600));
        QCOMPARE(ladder.current(), Sse); // trying it leaves the working rung alone
    }
    void theTopIsLeftAloneAsLongAsConfigured()
    {
        TransportLadder ladder({WebSocket, Sse}, Millis(3'000));
        ladder.started(at(0));
        ladder.failed(true, at(0));
        QCOMPARE(*ladder.recoverAt(), at(3));
    }
    void aFailedTryOfTheTopOnlyPutsOffTheNext()
    {
        auto ladder = workingOnSse();
        ladder.topFailed(at(605));
        QCOMPARE(ladder.current(), Sse);
        QCOMPARE(*ladder.recoverAt(), at(1205));
        QVERIFY(!ladder.fallbackAt());
    }
    void aTopThatWorksIsKept()
    {
        auto ladder = workingOnSse();
        ladder.topWorked();
        QCOMPARE(ladder.current(), WebSocket);
        QVERIFY(!ladder.recoverAt());
        QVERIFY(!ladder.failed(false, at(700)));
        QCOMPARE(ladder.current(), WebSocket);
    }
};

QTEST_GUILESS_MAIN(TestTransportLadder)
#include "tst_transportladder.moc"
