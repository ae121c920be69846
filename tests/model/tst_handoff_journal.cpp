// Many writers, one reader; built with ThreadSanitizer as well.
#include "journal.h"

#include <QTest>
#include <array>
#include <atomic>
#include <thread>

using namespace feedscope;

namespace {

FeedEvent entry(const QString &feed, quint64 number)
{
    FeedEvent result;
    result.feed = {feed};
    result.body = OutOfOrderSeen{{}, number};
    return result;
}

quint64 numberOf(const FeedEvent &event)
{
    return std::get<OutOfOrderSeen>(event.body).sequence;
}

} // namespace

class TestJournal : public QObject
{
    Q_OBJECT

private slots:
    void eventsComeOutOnceAndInOrder()
    {
        Journal journal;
        for (quint64 i = 0; i < 5; ++i)
            journal.append(entry(QStringLiteral("a"), i));
        const auto drained = journal.drain();
        QCOMPARE(drained.events.size(), size_t(5));
        QCOMPARE(drained.dropped, quint64(0));
        for (quint64 i = 0; i < 5; ++i)
            QCOMPARE(numberOf(drained.events[size_t(i)]), i);
        QVERIFY(journal.drain().events.empty());
    }

    void beyondTheCapTheNewestAreCountedNotKept()
    {
        Journal journal(3);
        for (quint64 i = 0; i < 10; ++i)
            journal.append(entry(QStringLiteral("a"), i));
        const auto drained = journal.drain();
        QCOMPARE(drained.events.size(), size_t(3));
        QCOMPARE(numberOf(drained.events.back()), quint64(2));
        QCOMPARE(drained.dropped, quint64(7));
    }

    void drainMakesRoomAgain()
    {
        Journal journal(1);
        journal.append(entry(QStringLiteral("a"), 0));
        journal.append(entry(QStringLiteral("a"), 1));
        journal.drain();
        journal.append(entry(QStringLiteral("a"), 2));
        const auto drained = journal.drain();
        QCOMPARE(drained.events.size(), size_t(1));
        QCOMPARE(numberOf(drained.events.front()), quint64(2));
        QCOMPARE(drained.dropped, quint64(0));
    }

    void nothingIsLostBetweenSeveralWritersAndAReader()
    {
        constexpr int writers = 3;
        constexpr quint64 total = 5'000;
        Journal journal(200);
        std::vector<std::thread> threads;
        std::atomic<int> running = writers;
        for (int writer = 0; writer < writers; ++writer) {
            threads.emplace_back([&journal, &running, writer] {
                for (quint64 i = 1; i <= total; ++i)
                    journal.append(entry(QString::number(writer), i));
                --running;
            });
        }
        std::array<quint64, writers> last{};
        quint64 kept = 0;
        quint64 dropped = 0;
        int broken = 0;
        bool done = false;
        while (!done) {
            done = running.load() == 0; // before the drain, which then sees everything
            const auto drained = journal.drain();
            kept += drained.events.size();
            dropped += drained.dropped;
            broken += drained.events.size() > 200 ? 1 : 0;
            for (const FeedEvent &each : drained.events) {
                quint64 &before = last[size_t(each.feed.value.toInt())];
                broken += numberOf(each) <= before ? 1 : 0;
                before = numberOf(each);
            }
        }
        for (auto &thread : threads)
            thread.join();
        QCOMPARE(broken, 0);
        QCOMPARE(kept + dropped, writers * total);
    }
};

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_handoff_journal.moc"
