// Messages on their way to the log: numbers, marks, and one look at the wall clock for many.
#include "feedmessages.h"

#include <QTest>

using namespace feedscope;
using namespace std::chrono_literals;

namespace {

struct Rig
{
    FeedMessages::Keep keep;
    int looks = 0;
    qint64 wallStart = 5'000;
    FeedMessages messages{keep, nullptr, [this](Instant at) {
                              ++looks;
                              return WallTime{wallStart + toMillis(at - Instant{}).count()};
                          }};

    void take(Instant at)
    {
        Message message;
        message.receivedAt = at;
        messages.take(message, {}, MessageVerdict::Delivered, TransportKind::Sse);
    }
    void takeOf(const QByteArray &stream, const QByteArray &payload,
                MessageVerdict verdict = MessageVerdict::Delivered)
    {
        Message message;
        message.payload = payload;
        MessageFields fields;
        fields.stream = stream;
        messages.take(message, fields, verdict, TransportKind::Sse);
    }
    // What the log has, oldest first: payload and how many it stands for.
    QString kept() const
    {
        QStringList parts;
        for (const LoggedMessage &entry : messages.log()->after(0, 1'000'000))
            parts << QString::fromLatin1(entry.message.payload) + QLatin1Char('+') +
                         QString::number(entry.marks.conflated);
        return parts.join(QLatin1Char(' '));
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

    void conflationKeepsTheNewestOfEachStream()
    {
        Rig rig{conflating()};
        rig.takeOf("x", "x1");
        rig.takeOf("y", "y1");
        rig.takeOf("x", "x2");
        rig.takeOf("z", "z1");
        rig.takeOf("x", "x3");
        QCOMPARE(rig.kept(), QString());
        rig.messages.flush();
        QCOMPARE(rig.kept(), QStringLiteral("y1+0 z1+0 x3+2"));
        QCOMPARE(rig.messages.log()->conflated(), quint64(2));
        QCOMPARE(rig.messages.log()->lastNumber(), quint64(5));
        rig.takeOf("x", "x4");
        rig.messages.flush();
        QCOMPARE(rig.kept(), QStringLiteral("y1+0 z1+0 x3+2 x4+0"));
    }

    void onlyWhatWasDeliveredAndHasAStreamIsConflated()
    {
        Rig rig{conflating()};
        rig.takeOf("", "1");
        rig.takeOf("", "2");
        rig.takeOf("x", "3", MessageVerdict::Duplicate);
        rig.takeOf("x", "4");
        rig.takeOf("x", "5", MessageVerdict::Stale);
        rig.messages.flush();
        QCOMPARE(rig.kept(), QStringLiteral("1+0 2+0 3+0 4+0 5+0"));
    }

    void aMessageInheritsTheMarksOfThoseItStandsFor()
    {
        Rig rig{conflating()};
        rig.messages.note(GapFound{{}, 5, 9, 4});
        rig.takeOf("x", "1");
        rig.messages.note(GapFound{{}, 10, 12, 2});
        rig.takeOf("x", "2");
        rig.takeOf("x", "3");
        rig.messages.flush();
        QCOMPARE(rig.last().marks, (MessageMarks{6, false, false, false, 2}));
    }

    void whatIsHeldBackIsBounded()
    {
        Rig rig{conflating()};
        for (size_t n = 0; n < FeedMessages::kMostHeld; ++n)
            rig.takeOf(QByteArray::number(qulonglong(n)), "x");
        QCOMPARE(rig.messages.log()->size(), FeedMessages::kMostHeld);
        rig.takeOf("large", QByteArray(qsizetype(FeedMessages::kMostHeldBytes), 'x'));
        QCOMPARE(rig.messages.log()->size(), FeedMessages::kMostHeld + 1);
    }

    void switchingConflationOffLosesNothing()
    {
        Rig rig{conflating()};
        rig.takeOf("x", "1");
        rig.takeOf("x", "2");
        rig.messages.setKeep({});
        rig.takeOf("x", "3");
        QCOMPARE(rig.kept(), QStringLiteral("2+1 3+0"));
    }

private:
    static FeedMessages::Keep conflating() { return {{}, true}; }
};

QTEST_GUILESS_MAIN(FeedMessagesTest)
#include "tst_feedmessages.moc"
