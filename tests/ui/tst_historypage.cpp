#include "archivetext.h"
#include "fakearchive.h"
#include "fleetgantt.h"
#include "historypage.h"
#include "incidentpane.h"
#include "outagelist.h"

#include <QAbstractItemModelTester>
#include <QDateTime>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
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

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void outagesOfEarlierRunsAreListedToo()
    {
        FakeArchive archive;
        OutageModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setArchive(&archive);
        archive.put(recordOf("gone", outage(1, 90'000, 89'000)));
        archive.put(recordOf("a", outage(1, 500, 490))); // the ledger has it as well
        model.update({feedWith("a", {outage(1, 500, 490)})}, kNow);
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(!model.row(0).isPast && model.row(0).record);
        QVERIFY(model.row(1).isPast);
        QCOMPARE(model.row(1).name, s("gone"));
        QCOMPARE(model.stateOf(1), DisplayState::Silent);
        archive.put(recordOf("a", outage(3, 80'000, {})));
        model.update({feedWith("a", {outage(1, 500, 490)})}, kNow);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(1, OutageModel::Lasted).data().toString(), s("no end seen"));
    }
    void theReportOnAnEarlierRunNeedsNoFeed()
    {
        FakeArchive archive;
        OutageRecord kept = recordOf("gone", outage(1, 90'000, 89'000));
        kept.others = 3;
        kept.note = s("the proxy");
        archive.put(kept);
        HistoryPage page;
        page.setArchive(&archive);
        page.setTheme(Theme::light());
        page.show();
        page.refresh({feedWith("a", {})}, kNow);
        const IncidentReport &report = page.report().report();
        QVERIFY2(report.title.startsWith(s("gone went silent")), qPrintable(report.title));
        QVERIFY2(report.where.contains(s("All 3")), qPrintable(report.where));
        auto *note = page.findChild<QLineEdit *>(s("incidentNote"));
        QCOMPARE(note->text(), s("the proxy"));
    }
    void aNoteIsKeptWithItsOutage()
    {
        FakeArchive archive;
        const OutageRecord first = recordOf("b", outage(1, 900, 890));
        const OutageRecord second = recordOf("b", outage(2, 700, 690));
        archive.put(first);
        archive.put(second);
        HistoryPage page;
        page.setArchive(&archive);
        page.setTheme(Theme::light());
        page.show();
        page.refresh({feedWith("a", {})}, kNow);
        auto *note = page.findChild<QLineEdit *>(s("incidentNote"));
        QTest::keyClicks(note, s("switch"));
        // At once to another: what was written belongs to the one before.
        page.list().select(1);
        QCOMPARE(archive.kept.at(second.key())->note, s("switch"));
        QCOMPARE(archive.kept.at(first.key())->note, QString());
        QCOMPARE(note->text(), QString());
    }
    void whatIsWrongWithTheFileIsSaid_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("diskFull");
        QTest::addColumn<QString>("said");
        using Status = OutageArchive::Status;
        QTest::newRow("reading") << int(Status::Reading) << false << s("Reading history, 0 so far");
        QTest::newRow("recording") << int(Status::Recording) << false << QString();
        QTest::newRow("full") << int(Status::Stopped) << true
                              << s("History stopped at 14:02, disk full");
        QTest::newRow("not written") << int(Status::Stopped) << false
                                     << s("History stopped at 14:02, its file cannot be written");
        QTest::newRow("unreadable") << int(Status::Unreadable) << false
                                    << s("History file cannot be read. Live data is not affected.");
    }
    void whatIsWrongWithTheFileIsSaid()
    {
        QFETCH(int, status);
        QFETCH(bool, diskFull);
        QFETCH(QString, said);
        FakeArchive archive;
        archive.state.status = OutageArchive::Status(status);
        archive.state.diskFull = diskFull;
        archive.state.stoppedAt =
            WallTime{QDateTime(QDate(2025, 11, 20), QTime(14, 2)).toMSecsSinceEpoch()};
        QCOMPARE(archiveText(archive).sentence, said);
        HistoryPage page;
        page.setArchive(&archive);
        page.setTheme(Theme::light());
        page.show();
        page.refresh({feedWith("a", {})}, kNow);
        const auto *label = page.findChild<QLabel *>(s("historyCondition"));
        QCOMPARE(label->isVisible(), !said.isEmpty());
        QVERIFY(label->text().contains(said));
        QCOMPARE(label->text().contains(s("Show file")),
                 archive.state.status >= OutageArchive::Status::Stopped);
    }
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
    void anOutageInWhichTheFeedWasStoppedDoesNotGrow()
    {
        auto feed = makeFeed(s("a"), DisplayState::Paused);
        auto ledger = std::make_shared<LedgerView>();
        ledger->rows = {outage(1, 50, {})};
        feed->ledger = ledger;
        OutageModel model;
        model.update({feed}, kNow);
        QCOMPARE(model.index(0, OutageModel::Lasted).data().toString(), s("until stopped"));
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
        emit table->activated(page.list().lines().index(1, 0));
        QCOMPARE(wanted.size(), 1);
        const auto range = wanted.first().at(1).value<TimeRange>();
        QVERIFY(range.from < ago(500) && range.to > ago(490));
    }
    void theFirstOutageIsSelectedAndReported()
    {
        HistoryPage page;
        page.resize(1440, 800);
        page.setTheme(Theme::light());
        page.show();
        page.refresh({feedWith("a", {outage(1, 500, 490)}), feedWith("b", {outage(1, 50, 40)})},
                     kNow);
        QVERIFY(page.report().report().title.startsWith(s("b was lost")));
        // The others of the page follow the list.
        page.list().select(1);
        QVERIFY(page.report().report().title.startsWith(s("a was lost")));
    }
    void aClickOnTheAxisSelectsTheOutageThatWasThen()
    {
        HistoryPage page;
        page.setTheme(Theme::light());
        page.show();
        page.refresh({feedWith("a", {outage(1, 500, 490)}), feedWith("b", {outage(1, 50, 40)})},
                     kNow);
        emit page.findChild<FleetGantt *>()->momentWanted(FeedId{s("a")}, ago(495));
        QVERIFY(page.report().report().title.startsWith(s("a was lost")));
        emit page.findChild<FleetGantt *>()->momentWanted(FeedId{s("b")}, ago(495));
        QVERIFY(page.report().report().title.isEmpty());
    }
    void aNewOutageDoesNotTakeTheSelectionAway()
    {
        HistoryPage page;
        page.setTheme(Theme::light());
        page.show();
        page.refresh({feedWith("a", {outage(1, 500, 490)})}, kNow);
        page.refresh({feedWith("a", {outage(1, 500, 490), outage(2, 20, {})})}, kNow + seconds(2));
        QVERIFY(page.report().report().title.contains(s("for 10")));
        QCOMPARE(page.findChild<QTableView *>(s("outageTable"))->currentIndex().row(), 2);
    }
    void simulatedOutagesAreLeftOutUntilAskedFor()
    {
        HistoryPage page;
        page.setTheme(Theme::light());
        page.show();
        LedgerRow simulated = outage(1, 500, 490);
        simulated.simulated = true;
        page.refresh({feedWith("a", {simulated})}, kNow);
        QCOMPARE(page.model().rowCount(), 0);
        QCOMPARE(page.model().hiddenSimulated(), 1);
        page.findChild<QPushButton *>(s("historySimulated"))->click();
        QCOMPARE(page.model().rowCount(), 1);
    }
    void everyFeedHasARowOnTheAxis()
    {
        FleetGantt gantt;
        gantt.setTheme(Theme::light());
        gantt.resize(600, 24 * 2 + 24);
        auto lost = makeFeed(s("b"));
        auto history = std::make_shared<HistoryView>();
        history->spans = {span(3000, 1500, DisplayState::Connected),
                          span(1500, {}, DisplayState::Disconnected)};
        lost->history = history;
        gantt.setContent({makeFeed(s("a")), lost}, {ago(3600), kNow}, {1'700'000'000'000});
        const QImage image = gantt.viewport()->grab().toImage();
        const auto holds = [&](qsizetype row, const QColor &colour) {
            const QRect rect = gantt.rowRect(row);
            for (int x = 0; x < image.width(); ++x) {
                for (int y = rect.top(); y <= rect.bottom(); ++y) {
                    if (image.pixelColor(x, y) == colour)
                        return true;
                }
            }
            return false;
        };
        QVERIFY(!holds(0, Theme::light().downSolid));
        QVERIFY(holds(1, Theme::light().downSolid));
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
