// One writer, many readers; built with ThreadSanitizer as well.
#include "messagelog.h"

#include <QTest>
#include <atomic>
#include <thread>

using namespace feedscope;

namespace {

LoggedMessage message(quint64 number, const QByteArray &payload = {})
{
    LoggedMessage entry;
    entry.number = number;
    entry.message.payload = payload;
    return entry;
}

// A budget for so many messages and their bytes together.
size_t room(size_t messages, size_t bytes)
{
    return messages * MessageLog::kEntryBytes + bytes;
}

QList<quint64> numbers(const std::vector<LoggedMessage> &entries)
{
    QList<quint64> result;
    for (const LoggedMessage &entry : entries)
        result << entry.number;
    return result;
}

} // namespace

class TestMessageLog : public QObject
{
    Q_OBJECT

private slots:
    void emptyLogHasNothing()
    {
        const MessageLog log({10, 100'000});
        QVERIFY(log.newest(5).empty());
        QCOMPARE(log.size(), size_t(0));
        QCOMPARE(log.lastNumber(), quint64(0));
        QCOMPARE(log.fallenOut(), quint64(0));
    }

    void newestComeFirst_data()
    {
        QTest::addColumn<size_t>("count");
        QTest::addColumn<size_t>("skip");
        QTest::addColumn<QList<quint64>>("expected");
        QTest::newRow("the newest") << size_t(1) << size_t(0) << QList<quint64>{5};
        QTest::newRow("all") << size_t(5) << size_t(0) << QList<quint64>{5, 4, 3, 2, 1};
        QTest::newRow("more than there are")
            << size_t(99) << size_t(0) << QList<quint64>{5, 4, 3, 2, 1};
        QTest::newRow("a page") << size_t(2) << size_t(2) << QList<quint64>{3, 2};
        QTest::newRow("the last page") << size_t(9) << size_t(4) << QList<quint64>{1};
        QTest::newRow("beyond the end") << size_t(9) << size_t(5) << QList<quint64>{};
        QTest::newRow("none") << size_t(0) << size_t(0) << QList<quint64>{};
    }
    void newestComeFirst()
    {
        QFETCH(size_t, count);
        QFETCH(size_t, skip);
        QFETCH(QList<quint64>, expected);
        MessageLog log({10, 100'000});
        for (quint64 i = 1; i <= 5; ++i)
            log.append(message(i));
        QCOMPARE(numbers(log.newest(count, skip)), expected);
    }

    void oldestFallOutAtTheCount()
    {
        MessageLog log({3, 100'000});
        for (quint64 i = 1; i <= 10; ++i)
            log.append(message(i));
        QCOMPARE(numbers(log.newest(9)), (QList<quint64>{10, 9, 8}));
        QCOMPARE(log.fallenOut(), quint64(7));
        QCOMPARE(log.lastNumber(), quint64(10));
    }

    void oldestFallOutAtTheByteBudget()
    {
        MessageLog log({100, room(3, 100)});
        for (quint64 i = 1; i <= 4; ++i)
            log.append(message(i, QByteArray(30, 'x')));
        QCOMPARE(numbers(log.newest(9)), (QList<quint64>{4, 3, 2}));
        log.append(message(5, QByteArray(50, 'x')));
        QCOMPARE(numbers(log.newest(9)), (QList<quint64>{5, 4}));
        QCOMPARE(log.fallenOut(), quint64(3));
    }

    void everyPartOfAMessageCountsAsBytes()
    {
        MessageLog log({100, room(2, 100)});
        LoggedMessage entry = message(1);
        entry.message.id = QByteArray(25, 'x');
        entry.message.eventType = QByteArray(25, 'x');
        entry.fields.id = QByteArray(25, 'x');
        entry.fields.stream = QByteArray(25, 'x');
        log.append(entry);
        log.append(message(2));
        QCOMPARE(log.size(), size_t(2));
        log.append(message(3, QByteArrayLiteral("x")));
        QCOMPARE(numbers(log.newest(9)), (QList<quint64>{3, 2}));
    }

    void messageBeyondTheWholeBudgetIsKeptAlone()
    {
        MessageLog log({100, room(1, 100)});
        log.append(message(1, QByteArray(10, 'x')));
        log.append(message(2, QByteArray(500, 'x')));
        QCOMPARE(numbers(log.newest(9)), (QList<quint64>{2}));
        log.append(message(3, QByteArray(10, 'x')));
        QCOMPARE(numbers(log.newest(9)), (QList<quint64>{3}));
        QCOMPARE(log.fallenOut(), quint64(2));
    }

    void logOfNoneCountsAll()
    {
        MessageLog log({0, 100});
        log.append(message(1));
        log.append(message(2));
        QCOMPARE(log.size(), size_t(0));
        QCOMPARE(log.fallenOut(), quint64(2));
        QCOMPARE(log.lastNumber(), quint64(2));
    }

    void pagesBeforeAndAfterANumber()
    {
        MessageLog log({5, 1u << 20});
        for (quint64 i = 1; i <= 8; ++i)
            log.append(message(i));
        QCOMPARE(log.firstNumber(), quint64(4));
        QCOMPARE(numbers(log.before(7, 2)), (QList<quint64>{6, 5}));
        QCOMPARE(numbers(log.before(5, 9)), (QList<quint64>{4}));
        QCOMPARE(numbers(log.before(4, 9)), QList<quint64>());
        QCOMPARE(numbers(log.before(0, 9)), QList<quint64>());
        QCOMPARE(numbers(log.before(100, 1)), (QList<quint64>{8}));
        QCOMPARE(numbers(log.after(5, 2)), (QList<quint64>{6, 7}));
        QCOMPARE(numbers(log.after(0, 9)), (QList<quint64>{4, 5, 6, 7, 8}));
        QCOMPARE(numbers(log.after(8, 9)), QList<quint64>());
    }

    void logsTogetherKeepWithinTheSharedBudget()
    {
        const auto budget = std::make_shared<MessageBudget>(room(100, 0));
        MessageLog busy({1'000, 1u << 20}, budget);
        MessageLog calm({1'000, 1u << 20}, budget);
        for (quint64 i = 1; i <= 5; ++i)
            calm.append(message(i));
        for (quint64 i = 1; i <= 500; ++i) {
            busy.append(message(i));
            QVERIFY(budget->held() <= budget->limit());
        }
        QCOMPARE(calm.size(), size_t(5)); // the one that holds most gives up
        QVERIFY(busy.size() > 90);
        QCOMPARE(busy.fallenOut() + busy.size(), quint64(500));
        QCOMPARE(budget->held(), room(busy.size() + calm.size(), 0));
    }

    void lastMessageOfALogIsNotGivenUp()
    {
        const auto budget = std::make_shared<MessageBudget>(room(1, 0));
        MessageLog first({10, 1u << 20}, budget);
        MessageLog second({10, 1u << 20}, budget);
        first.append(message(1));
        second.append(message(1));
        QCOMPARE(first.size() + second.size(), size_t(2));
        second.append(message(2));
        QCOMPARE(numbers(second.newest(9)), (QList<quint64>{2}));
    }

    void logThatIsGoneHoldsNothing()
    {
        const auto budget = std::make_shared<MessageBudget>(1u << 20);
        {
            MessageLog log({10, 1u << 20}, budget);
            log.append(message(1, "x"));
            QVERIFY(budget->held() > 0);
        }
        QCOMPARE(budget->held(), size_t(0));
    }

    void writersOfSeveralLogsShareOneBudget()
    {
        constexpr quint64 total = 20'000;
        const auto budget = std::make_shared<MessageBudget>(room(200, 0));
        std::vector<std::unique_ptr<MessageLog>> logs;
        for (int i = 0; i < 3; ++i)
            logs.push_back(
                std::make_unique<MessageLog>(MessageLog::Limits{10'000, 64u << 20}, budget));
        std::vector<std::thread> writers;
        for (const auto &log : logs) {
            writers.emplace_back([&log] {
                for (quint64 i = 1; i <= total; ++i)
                    log->append(message(i));
            });
        }
        for (std::thread &writer : writers)
            writer.join();
        size_t kept = 0;
        for (const auto &log : logs) {
            QCOMPARE(log->fallenOut() + log->size(), total);
            kept += log->size();
        }
        QCOMPARE(budget->held(), room(kept, 0));
        QVERIFY(budget->held() <= budget->limit());
    }

    void readersSeeAConsistentLogWhileItIsWritten()
    {
        constexpr quint64 total = 20'000;
        MessageLog log({500, 1u << 20});
        std::atomic<int> broken = 0;
        const auto read = [&] {
            for (int round = 0; round < 300; ++round) {
                const auto page = log.newest(50, 10);
                for (size_t i = 1; i < page.size(); ++i) {
                    if (page[i].number + 1 != page[i - 1].number ||
                        page[i].message.payload != QByteArray::number(page[i].number))
                        ++broken;
                }
                if (log.size() > 500 || log.fallenOut() > total || log.lastNumber() > total)
                    ++broken;
            }
        };
        std::thread first(read);
        std::thread second(read);
        for (quint64 i = 1; i <= total; ++i)
            log.append(message(i, QByteArray::number(i)));
        first.join();
        second.join();
        QCOMPARE(broken.load(), 0);
        QCOMPARE(log.fallenOut() + log.size(), total);
    }
};

QTEST_GUILESS_MAIN(TestMessageLog)
#include "tst_handoff_messagelog.moc"
