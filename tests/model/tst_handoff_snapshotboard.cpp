// Many writers, one reader; built with ThreadSanitizer as well.
#include "snapshotboard.h"

#include <QTest>
#include <atomic>
#include <thread>

using namespace feedscope;

namespace {

FeedId feed(int number)
{
    return {QString::number(number)};
}

SnapshotBoard::Snapshot snapshot(const FeedId &id, quint64 received)
{
    auto result = std::make_shared<FeedSnapshot>();
    result->id = id;
    result->counters.received = received;
    return result;
}

} // namespace

class TestSnapshotBoard : public QObject
{
    Q_OBJECT

private slots:
    void latestWins()
    {
        SnapshotBoard board;
        board.publish(snapshot(feed(1), 1));
        board.publish(snapshot(feed(1), 2));
        const auto taken = board.take();
        QCOMPARE(taken.size(), size_t(1));
        QCOMPARE(taken.front()->counters.received, quint64(2));
    }

    void eachSnapshotIsTakenOnce()
    {
        SnapshotBoard board;
        board.publish(snapshot(feed(1), 1));
        board.publish(snapshot(feed(2), 1));
        QCOMPARE(board.take().size(), size_t(2));
        QVERIFY(board.take().empty());
        board.publish(snapshot(feed(2), 2));
        const auto taken = board.take();
        QCOMPARE(taken.size(), size_t(1));
        QCOMPARE(taken.front()->id, feed(2));
    }

    void latestStaysAfterItWasTaken()
    {
        SnapshotBoard board;
        board.publish(snapshot(feed(1), 7));
        board.take();
        QCOMPARE(board.latest(feed(1))->counters.received, quint64(7));
        QVERIFY(!board.latest(feed(2)));
    }

    void removedFeedIsGone()
    {
        SnapshotBoard board;
        board.publish(snapshot(feed(1), 1));
        board.remove(feed(1));
        board.remove(feed(2));
        QVERIFY(board.take().empty());
        QVERIFY(!board.latest(feed(1)));
    }

    void nullSnapshotIsIgnored()
    {
        SnapshotBoard board;
        board.publish(nullptr);
        QVERIFY(board.take().empty());
    }

    void replacedSnapshotIsReleased()
    {
        SnapshotBoard board;
        const auto old = snapshot(feed(1), 1);
        board.publish(old);
        board.publish(snapshot(feed(1), 2));
        QCOMPARE(old.use_count(), 1L);
    }

    void readerSeesEveryFeedsLastSnapshotAndNeverGoesBack()
    {
        constexpr int writers = 3;
        constexpr quint64 total = 5'000;
        SnapshotBoard board;
        std::vector<std::thread> threads;
        std::atomic<int> running = writers;
        for (int writer = 0; writer < writers; ++writer) {
            threads.emplace_back([&board, &running, writer] {
                for (quint64 i = 1; i <= total; ++i)
                    board.publish(snapshot(feed(writer), i));
                board.publish(snapshot(feed(writer + 100), 1));
                board.remove(feed(writer + 100));
                --running;
            });
        }
        std::array<quint64, writers> last{};
        int broken = 0;
        bool done = false;
        while (!done) {
            done = running.load() == 0; // before the take, which then sees everything
            for (const auto &each : board.take()) {
                const int writer = each->id.value.toInt();
                if (writer >= writers)
                    continue;
                quint64 &before = last[size_t(writer)];
                broken += each->counters.received <= before ? 1 : 0;
                before = each->counters.received;
            }
        }
        for (auto &thread : threads)
            thread.join();
        QCOMPARE(broken, 0);
        for (const quint64 each : last)
            QCOMPARE(each, total);
    }
};

QTEST_GUILESS_MAIN(TestSnapshotBoard)
#include "tst_handoff_snapshotboard.moc"
