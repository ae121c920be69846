#include "snapshotpump.h"
#include "uifixtures.h"

#include <QSignalSpy>
#include <QTest>

using namespace feedscope;
using namespace feedscope::test;

class TestSnapshotPump : public QObject
{
    Q_OBJECT

private:
    struct Pump
    {
        SnapshotBoard board;
        Journal journal{2};
        Instant now = kNow;
        SnapshotPump pump{board, journal, [this] { return now; }};
        QStringList names() const
        {
            QStringList names;
            for (const auto &feed : pump.latest())
                names << feed->name;
            return names;
        }
    };
    static FeedEvent notice(const char *text)
    {
        return {FeedId{QStringLiteral("a")}, kNow, {}, Notice{QString::fromLatin1(text)}};
    }

private slots:
    void everyBeatHandsOverEveryFeedAndTheTime()
    {
        Pump p;
        QList<SnapshotBoard::Snapshot> seen;
        Instant at;
        connect(&p.pump, &SnapshotPump::refreshed, this,
                [&](const QList<SnapshotBoard::Snapshot> &feeds, Instant now) {
                    seen = feeds;
                    at = now;
                });
        p.board.publish(makeFeed(QStringLiteral("a")));
        p.pump.beat();
        QCOMPARE(seen.size(), 1);
        p.now += Millis(100);
        p.pump.beat();
        QCOMPARE(seen.size(), 1);
        QCOMPARE((at - kNow).count(), Nanos(Millis(100)).count());
    }
    void theLatestSnapshotReplacesTheOlder()
    {
        Pump p;
        p.board.publish(makeFeed(QStringLiteral("a")));
        p.board.publish(makeFeed(QStringLiteral("b")));
        p.pump.beat();
        const auto again = makeFeed(QStringLiteral("a"));
        p.board.publish(again);
        p.pump.beat();
        QCOMPARE(p.pump.latest().size(), 2);
        QVERIFY(p.pump.latest().contains(again));
    }
    void aRemovedFeedLeaves()
    {
        Pump p;
        p.board.publish(makeFeed(QStringLiteral("a")));
        p.board.publish(makeFeed(QStringLiteral("b")));
        p.pump.beat();
        p.board.remove(FeedId{QStringLiteral("a")});
        p.pump.beat();
        QCOMPARE(p.names(), QStringList(QStringLiteral("b")));
    }
    void whoStaysKeepsItsPlaceWhenAnotherLeavesAndOneComes()
    {
        Pump p;
        p.board.publish(makeFeed(QStringLiteral("a")));
        p.pump.beat();
        p.board.publish(makeFeed(QStringLiteral("b")));
        p.pump.beat();
        p.board.remove(FeedId{QStringLiteral("a")});
        p.board.publish(makeFeed(QStringLiteral("c")));
        p.pump.beat();
        const auto again = makeFeed(QStringLiteral("b"));
        p.board.publish(again);
        p.pump.beat();
        QCOMPARE(p.names(), QStringList({QStringLiteral("b"), QStringLiteral("c")}));
        QCOMPARE(p.pump.latest().first(), SnapshotBoard::Snapshot(again));
    }
    void eventsComeInOrderWithTheCountOfWhatDidNotFit()
    {
        Pump p;
        std::vector<FeedEvent> seen;
        quint64 lost = 0;
        connect(&p.pump, &SnapshotPump::happened, this,
                [&](const std::vector<FeedEvent> &events, quint64 dropped) {
                    seen = events;
                    lost = dropped;
                });
        p.journal.append(notice("one"));
        p.journal.append(notice("two"));
        p.journal.append(notice("three"));
        p.pump.beat();
        QCOMPARE(seen.size(), size_t(2));
        QCOMPARE(std::get<Notice>(seen.at(1).body).text, QStringLiteral("two"));
        QCOMPARE(lost, quint64(1));
    }
    void nothingHappenedIsNotAnnounced()
    {
        Pump p;
        QSignalSpy happened(&p.pump, &SnapshotPump::happened);
        p.pump.beat();
        QCOMPARE(happened.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestSnapshotPump)
#include "tst_snapshotpump.moc"
