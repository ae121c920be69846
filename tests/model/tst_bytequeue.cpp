// Runs of bytes must stay as they were written until they are popped, in blocks that do not pile up.
#include "bytequeue.h"

#include <QTest>
#include <cstring>
#include <deque>
#include <random>

using namespace feedscope;

class ByteQueueTest : public QObject
{
    Q_OBJECT

private slots:
    void runsStayWhereTheyAreUntilTheyArePopped()
    {
        std::mt19937 random(20'261'121);
        ByteQueue queue;
        std::deque<std::pair<const char *, QByteArray>> expected;
        for (int round = 0; round < 20'000; ++round) {
            const bool isHuge = random() % 1'000 == 0;
            const size_t size = isHuge ? 300'000 : random() % 500;
            char *const at = queue.push(size);
            std::memset(at, round % 251, size);
            expected.emplace_back(at, QByteArray(qsizetype(size), char(round % 251)));
            while (!expected.empty() && random() % 100 < 48) {
                const auto &[from, bytes] = expected.front();
                QCOMPARE(QByteArray(from, bytes.size()), bytes);
                queue.pop();
                expected.pop_front();
            }
        }
        QVERIFY(expected.size() > 100);
        for (; !expected.empty(); expected.pop_front(), queue.pop())
            QCOMPARE(QByteArray(expected.front().first, expected.front().second.size()),
                     expected.front().second);
    }

    void aCalmQueueStaysSmall()
    {
        ByteQueue queue;
        QCOMPARE(queue.capacity(), size_t(0));
        for (int i = 0; i < 10'000; ++i) {
            queue.push(1'000);
            queue.pop();
        }
        QCOMPARE(queue.capacity(), ByteQueue::kLeastBlock);
    }

    void whatIsFreeIsThreeBlocksAtMost()
    {
        constexpr size_t kHeld = 4'000;
        constexpr size_t kRun = 700;
        ByteQueue queue;
        for (int i = 0; i < 100'000; ++i) {
            queue.push(kRun);
            if (i >= int(kHeld))
                queue.pop();
        }
        // The end of each block is too short for a run.
        const size_t needed = kHeld * kRun * 101 / 100;
        QVERIFY(queue.capacity() >= kHeld * kRun);
        QVERIFY2(queue.capacity() <= needed + 3 * ByteQueue::kLargestBlock,
                 qPrintable(QString::number(queue.capacity())));
        for (size_t i = 0; i < kHeld; ++i)
            queue.pop();
        QVERIFY(queue.capacity() <= 2 * ByteQueue::kLargestBlock);
    }

    void aHugeRunIsGivenBack()
    {
        ByteQueue queue;
        queue.push(10'000'000);
        queue.push(10);
        QVERIFY(queue.capacity() >= 10'000'000);
        queue.pop();
        QVERIFY(queue.capacity() <= 2 * ByteQueue::kLargestBlock);
    }
};

QTEST_GUILESS_MAIN(ByteQueueTest)
#include "tst_bytequeue.moc"
