// Messages on their way to the log: numbers, marks, and one look at the wall clock for many.
#include "feedmessages.h"

#include <QTest>

using namespace feedscope;
using namespace std::chrono_literals;

namespace {

struct Rig
{
    int looks = 0;
    qint64 wallStart = 5'000;
    FeedMessages messages{{}, nullptr, [this](Instant at) {
                              ++looks;
                              return WallTime{wallStart + toMillis(at - Instant{}).count()};
                          }};

    void take(Instant at)
    {
        Message message;
        message.receivedAt = at;
        messages.take(message, {}, MessageVerdict::Delivered, TransportKind::Sse);
    }
    LoggedMessage last() const { return messages.log()->newest(1).front(); }
};

} // namespace

class FeedMessagesTest : public QObject
{
    Q_OBJECT

private slots:
    void numbersAscendByOne()
    {
        Rig rig;
        for (int n = 0; n < 3; ++n)
            rig.take(Instant{});
        const auto kept = rig.messages.log()->after(0, 9);
        QCOMPARE(kept.size(), size_t(3));
        for (size_t n = 0; n < kept.size(); ++n)
            QCOMPARE(kept[n].number, quint64(n + 1));
    }

    void timeOnTheWallIsExactBetweenTwoLooks()
    {
        Rig rig;
        rig.take(Instant{} + 10ms);
        rig.take(Instant{} + 15ms);
        rig.take(Instant{} + 10ms + FeedMessages::kWallEvery - 1ms);
        QCOMPARE(rig.looks, 1);
        QCOMPARE(rig.last().wallTime, WallTime{5'109});
        QCOMPARE(rig.messages.log()->after(1, 1).front().wallTime, WallTime{5'015});
    }

    void aWallClockThatWasSetIsFollowedAfterAMoment()
    {
        Rig rig;
        rig.take(Instant{});
        rig.wallStart = 9'000;
        rig.take(Instant{} + FeedMessages::kWallEvery);
        QCOMPARE(rig.last().wallTime, WallTime{9'100});
        QCOMPARE(rig.looks, 2);
    }

    void aMessageOlderThanTheLastLookIsLookedUpAgain()
    {
        Rig rig;
        rig.take(Instant{} + 50ms);
        rig.take(Instant{} + 20ms);
        QCOMPARE(rig.looks, 2);
        QCOMPARE(rig.last().wallTime, WallTime{5'020});
    }

    void marksAreOfTheNextMessageOnly()
    {
        Rig rig;
        rig.messages.note(GapFound{{}, 5, 9, 4});
        rig.messages.note(GapFound{{}, 10, 12, 2});
        rig.take(Instant{});
        QCOMPARE(rig.last().marks, (MessageMarks{6, false, false, false}));
        rig.take(Instant{});
        QCOMPARE(rig.last().marks, MessageMarks{});
    }
};

QTEST_GUILESS_MAIN(FeedMessagesTest)
#include "tst_feedmessages.moc"
