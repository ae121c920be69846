#include "messagefilterparser.h"
#include "messagelistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace feedscope;

class TestMessageSearch : public QObject
{
    Q_OBJECT

private:
    static std::shared_ptr<MessageLog> logOf(quint64 messages)
    {
        auto log = std::make_shared<MessageLog>(MessageLog::Limits{100'000, 64u << 20});
        append(*log, 1, messages);
        return log;
    }
    static void append(MessageLog &log, quint64 from, quint64 to)
    {
        for (quint64 number = from; number <= to; ++number) {
            LoggedMessage entry;
            entry.number = number;
            entry.fields.sequence = number;
            entry.message.payload = number % 1000 == 0 ? "thousand" : "other";
            log.append(std::move(entry));
        }
    }
    static MessageFilter filter(const char *text)
    {
        return parseMessageFilter(QString::fromLatin1(text)).filter;
    }

private slots:
    void resultsComeOffTheUiThreadAndFollowTheLog()
    {
        auto log = logOf(20'000);
        MessageListModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setLog(log);
        QSignalSpy progressed(&model, &MessageListModel::filterProgressed);
        model.setFilter(filter("thousand"));
        QCOMPARE(model.rowCount(), 0); // nothing is searched here
        QTRY_VERIFY(model.progress().done);
        QVERIFY(!progressed.isEmpty());
        QCOMPARE(model.rowCount(), 20);
        QCOMPARE(model.message(0)->number, quint64(20'000));
        QCOMPARE(model.progress().looked, quint64(20'000));
        append(*log, 20'001, 21'000);
        model.refresh();
        QTRY_COMPARE(model.rowCount(), 21);
        QCOMPARE(model.message(0)->number, quint64(21'000));
    }

    void emptyFilterShowsTheNewestAgain()
    {
        MessageListModel model;
        model.setLog(logOf(5'000));
        model.setFilter(filter("thousand"));
        QTRY_COMPARE(model.rowCount(), 5);
        model.setFilter({});
        QCOMPARE(size_t(model.rowCount()), MessageListModel::kLiveRows);
        QVERIFY(!model.isFiltered());
    }

    void frozenResultsStayWhileTheLogGoesOn()
    {
        auto log = logOf(3'000);
        MessageListModel model;
        model.setLog(log);
        model.setFilter(filter("thousand"));
        QTRY_VERIFY(model.progress().done);
        model.setFrozen(true);
        append(*log, 3'001, 4'000);
        model.refresh();
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.newSinceFrozen(), quint64(1'000));
        model.setFrozen(false);
        QTRY_COMPARE(model.rowCount(), 4);
    }

    void anotherFilterForgetsTheSearchBefore()
    {
        MessageListModel model;
        model.setLog(logOf(50'000));
        for (int i = 0; i < 20; ++i)
            model.setFilter(filter(i % 2 ? "thousand" : "seq<11"));
        QTRY_VERIFY(model.progress().done);
        QCOMPARE(model.rowCount(), 50);
        model.setLog(logOf(2'000));
        QTRY_COMPARE(model.rowCount(), 2);
    }

    void searchUnderWayEndsWithItsModel()
    {
        for (int i = 0; i < 20; ++i) {
            MessageListModel model;
            model.setLog(logOf(10'000));
            model.setFilter(filter("nothing"));
        }
    }

    void stalledUiPilesNothingUp()
    {
        MessageSearch search;
        QSignalSpy changed(&search, &MessageSearch::changed);
        search.start(logOf(100'000), filter("-nothing"));
        QTRY_VERIFY(!changed.isEmpty() && search.results()->done);
        // Fifty pages were looked at; what the UI did not take in time was replaced by the next.
        QVERIFY(changed.size() <= 50);
        QCOMPARE(search.results()->rows.size(), LogSearch::kMaxRows);
    }

    void cancelledSearchTellsNothing()
    {
        MessageSearch search;
        QSignalSpy changed(&search, &MessageSearch::changed);
        auto first = logOf(10'000);
        search.start(first, filter("nothing"));
        search.cancel();
        search.start(logOf(10), filter("seq=3"));
        QTRY_VERIFY(search.results()->done);
        QCOMPARE(search.results()->looked, quint64(10));
        QCOMPARE(search.results()->rows.size(), size_t(1));
    }
};

QTEST_MAIN(TestMessageSearch)
#include "tst_messagesearch.moc"
