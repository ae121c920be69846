// Message faults are pure: the same faults, seeds and messages give the same result.
#include "manualscheduler.h"
#include "messagelane.h"

#include <QTest>

using namespace feedscope;
using namespace feedscope::test;
using namespace std::chrono_literals;

namespace {

Message message(int number)
{
    Message made;
    made.payload = QByteArray::number(number);
    return made;
}

struct Lane
{
    explicit Lane(const QList<FaultSpec> &faults)
    {
        for (const FaultSpec &fault : faults)
            lane.begin(fault);
    }
    QByteArray offer(int first, int last)
    {
        for (int i = first; i <= last; ++i)
            lane.offer(message(i));
        return out.join(' ');
    }

    ManualScheduler scheduler;
    QByteArrayList out;
    MessageLane lane{scheduler, [this](const Message &passed) { out.append(passed.payload); }};
};

FaultSpec fault(FaultKind kind)
{
    return FaultSpec{kind};
}

FaultSpec counted(FaultKind kind, int count)
{
    FaultSpec spec{kind};
    spec.count = count;
    return spec;
}

FaultSpec every(FaultKind kind, int every)
{
    FaultSpec spec{kind};
    spec.every = every;
    return spec;
}

FaultSpec drawn(FaultKind kind, double probability, quint64 seed)
{
    FaultSpec spec{kind};
    spec.probability = probability;
    spec.seed = seed;
    return spec;
}

} // namespace

class TestMessageFaults : public QObject
{
    Q_OBJECT

private slots:
    void dropsAllByDefault() { QCOMPARE(Lane({fault(FaultKind::DropMessages)}).offer(1, 5), ""); }
    void dropsTheFirstSoMany()
    {
        Lane lane({counted(FaultKind::DropMessages, 2)});
        QCOMPARE(lane.offer(1, 5), "3 4 5");
        QCOMPARE(lane.lane.spent().size(), 1);
    }
    void dropsEachNth()
    {
        QCOMPARE(Lane({every(FaultKind::DropMessages, 3)}).offer(1, 7), "1 2 4 5 7");
    }
    void sameSeedSameDraw()
    {
        const FaultSpec half = drawn(FaultKind::DropMessages, 0.5, 7);
        const QByteArray once = Lane({half}).offer(1, 200);
        QCOMPARE(Lane({half}).offer(1, 200), once);
        QVERIFY(Lane({drawn(FaultKind::DropMessages, 0.5, 8)}).offer(1, 200) != once);
        const auto left = once.count(' ') + 1;
        QVERIFY(left > 70 && left < 130);
    }
    void duplicatesFollowTheirOriginal()
    {
        QCOMPARE(Lane({every(FaultKind::DuplicateMessages, 2)}).offer(1, 4), "1 2 2 3 4 4");
    }
    void reorderedMessageChangesPlacesWithTheNext()
    {
        QCOMPARE(Lane({every(FaultKind::ReorderMessages, 2)}).offer(1, 5), "1 3 2 5 4");
    }
    void reorderedMessageWithoutSuccessorWaitsASecondAtMost()
    {
        Lane lane({fault(FaultKind::ReorderMessages)});
        QCOMPARE(lane.offer(1, 1), "");
        lane.scheduler.advance(999ms);
        QVERIFY(lane.out.isEmpty());
        lane.scheduler.advance(1ms);
        QCOMPARE(lane.out.join(' '), "1");
    }
    void corruptionChangesOneByteAndKeepsTextText()
    {
        MessageFaults faults;
        faults.begin(fault(FaultKind::CorruptMessages));
        Message text;
        text.payload = QByteArrayLiteral("{\"seq\":1,\"name\":\"\xc3\xa9\xc3\xa9\"}");
        for (int i = 0; i < 100; ++i) {
            const QByteArray after = faults.offer(text).front().message.payload;
            QCOMPARE(after.size(), text.payload.size());
            QCOMPARE(std::inner_product(after.begin(), after.end(), text.payload.begin(), 0,
                                        std::plus<>(), std::not_equal_to<>()),
                     1);
            QVERIFY(QString::fromUtf8(after).toUtf8() == after);
        }
    }
    void corruptionOfNothingIsNothing()
    {
        MessageFaults faults;
        faults.begin(fault(FaultKind::CorruptMessages));
        QCOMPARE(faults.offer(Message()).front().message.payload, QByteArray());
    }
    void delayedMessageHoldsBackThoseBehindIt()
    {
        FaultSpec late = every(FaultKind::DelayMessages, 2);
        late.delay = 100ms;
        Lane lane({late});
        QCOMPARE(lane.offer(1, 3), "1");
        lane.scheduler.advance(99ms);
        QCOMPARE(lane.out.size(), 1);
        lane.scheduler.advance(1ms);
        QCOMPARE(lane.out.join(' '), "1 2 3");
    }
    void delayedMessageArrivedWhenItCameOut()
    {
        FaultSpec late = fault(FaultKind::DelayMessages);
        late.delay = 100ms;
        ManualScheduler scheduler;
        Instant arrived;
        MessageLane lane(scheduler, [&](const Message &m) { arrived = m.receivedAt; });
        lane.begin(late);
        const Instant sent = scheduler.now();
        lane.offer(message(1));
        scheduler.advance(100ms);
        QCOMPARE(arrived - sent, Nanos(100ms));
    }
    void whatWaitsGoesOnWhenTheFaultEnds()
    {
        FaultSpec late = fault(FaultKind::DelayMessages);
        late.delay = 1h;
        Lane lane({late});
        lane.offer(1, 3);
        lane.lane.end(late);
        QCOMPARE(lane.out.join(' '), "1 2 3");
        QVERIFY(lane.lane.isIdle());
    }
    void whatWaitsIsLostWithTheConnection()
    {
        FaultSpec late = fault(FaultKind::DelayMessages);
        late.delay = 100ms;
        Lane lane({late});
        lane.offer(1, 3);
        lane.lane.clear();
        lane.scheduler.advance(1s);
        QVERIFY(lane.out.isEmpty());
    }
    void tooManyWaitingGoOnAtOnce()
    {
        FaultSpec late = fault(FaultKind::DelayMessages);
        late.delay = 1h;
        Lane lane({late});
        lane.offer(1, int(MessageLane::kMostWaiting) + 3);
        QCOMPARE(lane.out.join(' '), "1 2 3");
    }
    void faultsActInTheOrderInWhichTheyBegan()
    {
        const FaultSpec twice = fault(FaultKind::DuplicateMessages);
        const FaultSpec second = every(FaultKind::DropMessages, 2);
        QCOMPARE(Lane({twice, second}).offer(1, 3), "1 2 3");
        QCOMPARE(Lane({second, twice}).offer(1, 3), "1 1 3 3");
    }
};

QTEST_GUILESS_MAIN(TestMessageFaults)
#include "tst_messagefaults.moc"
