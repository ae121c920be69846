#include "logsearch.h"
#include "messagefilterparser.h"

#include <QTest>

using namespace feedscope;

class TestLogSearch : public QObject
{
    Q_OBJECT

private:
    static void append(MessageLog &log, quint64 from, quint64 to)
    {
        for (quint64 number = from; number <= to; ++number) {
            LoggedMessage entry;
            entry.number = number;
            entry.fields.sequence = number;
            entry.message.payload = number % 10 == 0 ? "ten" : "other";
            log.append(std::move(entry));
        }
    }
    static MessageFilter filter(const char *text)
    {
        return parseMessageFilter(QString::fromLatin1(text)).filter;
    }
    static QList<quint64> numbers(const LogSearch &search)
    {
        QList<quint64> result;
        for (const LoggedMessage &entry : search.rows())
            result << entry.number;
        return result;
    }
    static void finish(LogSearch &search)
    {
        while (search.step(7)) {
        }
    }

private slots:
    void resultsGrowFromTheNewestBack()
    {
        auto log = std::make_shared<MessageLog>(MessageLog::Limits{});
        append(*log, 1, 50);
        LogSearch search(log, filter("ten"));
        QCOMPARE(search.toLook(), quint64(50));
        QVERIFY(search.step(15));
        QCOMPARE(numbers(search), (QList<quint64>{50, 40}));
        QCOMPARE(search.looked(), quint64(15));
        QCOMPARE(search.toLook(), quint64(35));
        finish(search);
        QCOMPARE(numbers(search), (QList<quint64>{50, 40, 30, 20, 10}));
        QCOMPARE(search.looked(), quint64(50));
        QCOMPARE(search.toLook(), quint64(0));
        QVERIFY(!search.step(15));
    }

    void newMessagesComeFirst()
    {
        auto log = std::make_shared<MessageLog>(MessageLog::Limits{});
        append(*log, 1, 20);
        LogSearch search(log, filter("ten"));
        search.step(5);
        append(*log, 21, 40);
        QCOMPARE(search.toLook(), quint64(35));
        finish(search);
        QCOMPARE(numbers(search), (QList<quint64>{40, 30, 20, 10}));
        append(*log, 41, 50);
        finish(search);
        QCOMPARE(numbers(search), (QList<quint64>{50, 40, 30, 20, 10}));
        QCOMPARE(search.passedBy(), quint64(0));
    }

    void feedAtFullSpeedDoesNotKeepItFromLookingBack()
    {
        auto log = std::make_shared<MessageLog>(MessageLog::Limits{});
        append(*log, 1, 1'000);
        LogSearch search(log, filter("ten"));
        quint64 next = 1'001;
        for (int i = 0; i < 200; ++i) {
            append(*log, next, next + 9);
            next += 10;
            search.step(20);
        }
        QCOMPARE(search.found(), size_t((next - 1) / 10));
    }

    void resultsThatLeftTheLogLeave()
    {
        auto log = std::make_shared<MessageLog>(MessageLog::Limits{20, 1u << 20});
        append(*log, 1, 20);
        LogSearch search(log, filter("ten"));
        finish(search);
        QCOMPARE(numbers(search), (QList<quint64>{20, 10}));
        append(*log, 21, 35);
        finish(search);
        QCOMPARE(numbers(search), (QList<quint64>{30, 20}));
    }

    void messagesThatLeftUnseenAreCounted()
    {
        auto log = std::make_shared<MessageLog>(MessageLog::Limits{10, 1u << 20});
        append(*log, 1, 10);
        LogSearch search(log, filter("ten"));
        finish(search);
        append(*log, 11, 35); // of 11 to 25 nobody will know
        finish(search);
        QCOMPARE(search.passedBy(), quint64(15));
        QCOMPARE(numbers(search), (QList<quint64>{30}));
    }

    void resultsAreCapped()
    {
        const auto most = quint64(LogSearch::kMaxRows);
        auto log = std::make_shared<MessageLog>(MessageLog::Limits{30'000, 64u << 20});
        append(*log, 1, most + 500);
        LogSearch search(log, filter("-nothing"));
        finish(search);
        QCOMPARE(search.found(), LogSearch::kMaxRows);
        QCOMPARE(search.toLook(), quint64(0));
        append(*log, most + 501, most + 600);
        finish(search);
        QCOMPARE(search.found(), LogSearch::kMaxRows);
        QCOMPARE(search.rows().front().number, most + 600);
    }

    void emptyLogHasNothing()
    {
        LogSearch search(std::make_shared<MessageLog>(MessageLog::Limits{}), filter("x"));
        QVERIFY(!search.step(5));
        QCOMPARE(search.toLook(), quint64(0));
    }
};

QTEST_GUILESS_MAIN(TestLogSearch)
#include "tst_logsearch.moc"
