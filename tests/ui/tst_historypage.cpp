#include "historypage.h"
#include "uifixtures.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace feedscope;
using namespace feedscope::test;

class TestHistoryPage : public QObject
{
    Q_OBJECT

private:
    static QString s(const char *text) { return QString::fromLatin1(text); }
    static SnapshotBoard::Snapshot feedWith(const char *name, std::vector<LedgerRow> rows)
    {
        auto feed = makeFeed(s(name));
        auto ledger = std::make_shared<LedgerView>();
        ledger->rows = std::move(rows);
        feed->ledger = ledger;
        return feed;
    }
    static LedgerRow outage(quint64 number, double from, std::optional<double> to)
    {
        LedgerRow row;
        row.number = number;
        row.start = ago(from);
        if (to)
            row.end = ago(*to);
        row.cause = {ErrorKind::Refused, 0, {}, {}};
        row.missing = 4;
        return row;
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void theNewestOutageOfAllFeedsIsFirst()
    {
        OutageModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.update({feedWith("a", {outage(1, 500, 490), outage(2, 50, {})}),
                      feedWith("b", {outage(1, 100, 90)})},
                     kNow);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.row(0).name, s("a"));
        QCOMPARE(model.index(0, OutageModel::Lasted).data().toString(),
                 QStringLiteral("50\u202Fs so far"));
        QCOMPARE(model.row(1).name, s("b"));
        QCOMPARE(model.index(1, OutageModel::Missing).data().toString(), s("4"));
        model.setFeed(FeedId{s("b")});
        QCOMPARE(model.rowCount(), 1);
    }
    void anUnchangedLedgerIsNoReset()
    {
        OutageModel model;
        const auto feed = feedWith("a", {outage(1, 500, 490)});
        model.update({feed}, kNow);
        QSignalSpy reset(&model, &OutageModel::modelReset);
        model.update({feed}, kNow + seconds(1));
        QCOMPARE(reset.size(), 0);
    }
    void enterShowsThatMomentInTheCharts()
    {
        HistoryPage page;
        page.show();
        page.refresh({feedWith("a", {outage(1, 500, 490)})}, kNow);
        QSignalSpy wanted(&page, &HistoryPage::momentWanted);
        auto *table = page.findChild<QTableView *>(s("outageTable"));
        QVERIFY(table->isVisible());
        emit table->activated(page.model().index(0, 0));
        QCOMPARE(wanted.size(), 1);
        const auto range = wanted.first().at(1).value<TimeRange>();
        QVERIFY(range.from < ago(500) && range.to > ago(490));
    }
    void nothingToShowIsSaid()
    {
        HistoryPage page;
        page.show();
        page.refresh({makeFeed(s("a"))}, kNow);
        QVERIFY(!page.findChild<QTableView *>(s("outageTable"))->isVisible());
    }
};

QTEST_MAIN(TestHistoryPage)
#include "tst_historypage.moc"
