// The list of outages: its days, its joint lines, its filters, and what it says when it is empty.
#include "fakearchive.h"
#include "outagelist.h"
#include "pastspans.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QDateTime>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace feedscope;
using namespace feedscope::test;
using Kind = OutageLine::Kind;

class TestOutageList : public QObject
{
    Q_OBJECT

private:
    static QString s(const char *text) { return QString::fromLatin1(text); }
    static QList<Kind> kinds(const OutageLineModel &lines)
    {
        QList<Kind> list;
        for (int i = 0; i < lines.rowCount(); ++i)
            list << lines.line(i).kind;
        return list;
    }

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        qputenv("TZ", "UTC");
    }
    void eachDayHasAHeading()
    {
        OutageModel model;
        OutageLineModel lines(model);
        const QAbstractItemModelTester tester(
            &lines, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.update({feedWith("a", {outage(1, 90'000, 89'000), outage(2, 50, 40)})}, kNow);
        QCOMPARE(kinds(lines), (QList<Kind>{Kind::Day, Kind::Single, Kind::Day, Kind::Single}));
        QCOMPARE(lines.dayText(0), s("Today, Thu 20 Nov"));
        QCOMPARE(lines.dayText(2), s("Wed 19 Nov"));
        QCOMPARE(lines.flags(lines.index(0, 0)), Qt::ItemFlags(Qt::NoItemFlags));
    }
    void outagesOfSeveralFeedsAtOnceAreOneLineThatOpens()
    {
        OutageModel model;
        OutageLineModel lines(model);
        const QAbstractItemModelTester tester(
            &lines, QAbstractItemModelTester::FailureReportingMode::Fatal);
        LedgerRow skip = outage(9, 51, 51);
        skip.kind = LedgerRow::Kind::Skip;
        model.update({feedWith("a", {outage(1, 50, 40)}), feedWith("b", {outage(1, 51.5, 30)}),
                      feedWith("c", {outage(1, 60, 59), skip})},
                     kNow);
        QCOMPARE(kinds(lines), (QList<Kind>{Kind::Day, Kind::Joint, Kind::Single, Kind::Single}));
        QCOMPARE(lines.name(1), s("2 feeds"));
        QCOMPARE(lines.lasted(1), QStringLiteral("22\u202Fs"));
        QCOMPARE(lines.cost(1), s("8 missing"));
        QVERIFY(lines.data(lines.index(1, 0)).toString().startsWith(s("2 feeds, Reconnecting, ")));
        lines.toggle(1);
        QCOMPARE(kinds(lines), (QList<Kind>{Kind::Day, Kind::Joint, Kind::Member, Kind::Member,
                                            Kind::Single, Kind::Single}));
        QCOMPARE(lines.lineOf(0), 2);
        lines.toggle(1);
        QCOMPARE(lines.rowCount(), 4);
    }
    void anOpenLineStaysOpenWhenAnotherJoins()
    {
        OutageModel model;
        OutageLineModel lines(model);
        model.update({feedWith("a", {outage(1, 51, {})}), feedWith("b", {outage(1, 50.5, {})})},
                     kNow);
        lines.toggle(1);
        model.update({feedWith("a", {outage(1, 51, {})}), feedWith("b", {outage(1, 50.5, {})}),
                      feedWith("c", {outage(1, 50, {})})},
                     kNow);
        QCOMPARE(lines.rowCount(), 5);
        QVERIFY(lines.line(1).open);
    }
    void oneFeedTwiceIsNoJointLine()
    {
        OutageModel model;
        OutageLineModel lines(model);
        LedgerRow simulated = outage(1, 50.5, 50.4);
        simulated.simulated = true;
        model.update(
            {feedWith("a", {outage(1, 51, 50.9), outage(2, 50, 49)}), feedWith("b", {simulated})},
            kNow);
        QCOMPARE(kinds(lines), (QList<Kind>{Kind::Day, Kind::Single, Kind::Single, Kind::Single}));
    }
    void whatEveryOtherFeedHadWasHere()
    {
        FakeArchive archive;
        OutageModel model;
        model.setArchive(&archive);
        OutageLineModel lines(model);
        for (const char *feed : {"a", "b"}) {
            OutageRecord record = recordOf(feed, outage(1, 90'000, 89'000));
            record.row.missing = 0;
            record.others = record.othersLost = 4;
            archive.put(record);
        }
        model.update({feedWith("a", {})}, kNow);
        QCOMPARE(lines.cost(1), s("offline here"));
    }
    void aFallBackIsSaidWhereNothingIsMissing()
    {
        FakeArchive archive;
        OutageModel model;
        model.setArchive(&archive);
        OutageRecord record = recordOf("a", outage(1, 900, 890));
        record.row.missing = 0;
        record.story = {{record.feed, record.row.start, record.at,
                         FellBack{TransportKind::WebSocket,
                                  TransportKind::Sse,
                                  {ErrorKind::UpgradeRefused, 403, {}, {}},
                                  {}},
                         false}};
        archive.put(record);
        model.update({feedWith("a", {})}, kNow);
        QCOMPARE(model.costText(0), s("fell back to SSE"));
    }
    void theKeysOpenAndCloseAndStepOverDays()
    {
        OutageModel model;
        OutageList list(model);
        list.setTheme(Theme::light());
        list.resize(280, 600);
        list.show();
        model.update({feedWith("a", {outage(1, 50, 40), outage(2, 90'000, 89'000)}),
                      feedWith("b", {outage(1, 50.5, 30)})},
                     kNow);
        list.say();
        QSignalSpy selected(&list, &OutageList::selected);
        list.selectFirst();
        QCOMPARE(selected.size(), 1); // of a joint line the longest
        QCOMPARE(model.row(selected.last().first().toInt()).name, s("b"));
        QTableView &table = list.table();
        QTest::keyClick(&table, Qt::Key_Right);
        QCOMPARE(kinds(list.lines()).value(2), Kind::Member);
        QCOMPARE(table.currentIndex().row(), 1);
        QTest::keyClick(&table, Qt::Key_Left);
        QTest::keyClick(&table, Qt::Key_Down);
        QCOMPARE(table.currentIndex().row(), 3); // over the heading
        QCOMPARE(table.rowHeight(2), 32);
    }
    void anOutageInsideAJointLineIsShownWhenItIsWanted()
    {
        OutageModel model;
        OutageList list(model);
        list.setTheme(Theme::light());
        list.show();
        model.update({feedWith("a", {outage(1, 50, 40)}), feedWith("b", {outage(1, 50.5, 30)})},
                     kNow);
        QSignalSpy selected(&list, &OutageList::selected);
        list.select(0);
        QCOMPARE(selected.size(), 1);
        QCOMPARE(selected.first().first().toInt(), 0);
        QCOMPARE(list.lines().line(list.table().currentIndex().row()).kind, Kind::Member);
    }
    void thePeriodLeavesOutWhatIsOlder()
    {
        FakeArchive archive;
        for (int days : {0, 2, 10, 40, 80})
            archive.put(
                recordOf("a", outage(quint64(days + 1), days * 86'400 + 600, days * 86'400)));
        OutageModel model;
        model.setArchive(&archive);
        OutageList list(model);
        list.setArchive(&archive);
        model.update({feedWith("a", {})}, kNow);
        QCOMPARE(model.rowCount(), 2); // of the last 7 days
        auto *periods = list.findChild<QComboBox *>(s("historyPeriod"));
        QCOMPARE(periods->currentText(), s("Last 7 days"));
        const std::pair<int, int> counts[] = {{1, 1}, {2, 3}, {3, 5}};
        for (const auto &[choice, rows] : counts) {
            periods->setCurrentIndex(choice);
            emit periods->activated(choice);
            QCOMPARE(model.rowCount(), rows);
        }
    }
    void whatGetsOldLeavesTheList()
    {
        OutageModel model;
        model.setPeriod(std::chrono::hours(24));
        const auto feed = feedWith("a", {outage(1, 86'390, 86'380)});
        model.update({feed}, kNow);
        QCOMPARE(model.rowCount(), 1);
        model.update({feed}, kNow + seconds(11));
        QCOMPARE(model.rowCount(), 0);
    }
    void anEmptyListSaysForHowLong()
    {
        FakeArchive archive;
        OutageModel model;
        OutageList list(model);
        const auto *said = list.findChild<QLabel *>(s("historyEmpty"));
        list.say();
        QVERIFY(said->text().startsWith(s("No outages in the last 7 days\nThey are known since")));
        list.setArchive(&archive);
        archive.state.since = WallTime{1'763'600'000'000};
        list.say();
        QVERIFY2(said->text().startsWith(s("No outages in the last 7 days\nRecorded since 2025")),
                 qPrintable(said->text()));
        auto *periods = list.findChild<QComboBox *>(s("historyPeriod"));
        periods->setCurrentIndex(1);
        emit periods->activated(1);
        QVERIFY(said->text().startsWith(s("No outages in the last 24 h")));
        archive.state.status = OutageArchive::Status::Reading;
        list.say();
        QCOMPARE(said->text(), QString()); // not known yet
        archive.state.status = OutageArchive::Status::Unreadable;
        list.say();
        QVERIFY(said->text().endsWith(s("What was before is not known.")));
    }
    void hiddenSimulatedOutagesAreCounted()
    {
        OutageModel model;
        OutageList list(model);
        list.setTheme(Theme::light());
        LedgerRow simulated = outage(1, 50, 40);
        simulated.simulated = true;
        model.update({feedWith("a", {simulated})}, kNow);
        list.say();
        const auto *said = list.findChild<QLabel *>(s("historyEmpty"));
        QVERIFY(said->text().startsWith(
            s("No real outages in the last 7 days\nSimulated and not shown: 1")));
        auto *chip = list.findChild<QPushButton *>(s("historySimulated"));
        QCOMPARE(chip->text(), s("Simulated hidden"));
        chip->click();
        QCOMPARE(chip->text(), s("Simulated shown"));
        QCOMPARE(model.rowCount(), 1);
    }
    void noChoiceIsCutInANarrowList()
    {
        OutageModel model;
        OutageList list(model);
        list.setTheme(Theme::light());
        list.show();
        model.update({feedWith("a", {outage(1, 50, 40)})}, kNow);
        list.say();
        for (const int width : {280, 224, 400}) {
            list.resize(width, 600);
            QApplication::sendPostedEvents();
            for (const char *name : {"historySimulated", "historyPeriod"}) {
                const auto *choice = list.findChild<QWidget *>(s(name));
                QVERIFY2(choice->width() >= choice->sizeHint().width(), name);
                QVERIFY2(list.rect().contains(choice->geometry()), name);
            }
        }
    }
    void earlierOutagesAreOnTheTimeAxis()
    {
        FakeArchive archive;
        archive.put(recordOf("a", outage(1, 5'000, 4'900)));
        archive.put(recordOf("a", outage(2, 950, 880))); // the history begins in it
        PastSpans past;
        past.setArchive(&archive);
        const QList<SnapshotBoard::Snapshot> feeds{feedWith("a", {}), feedWith("b", {})};
        const auto added = past.added(feeds);
        const auto &spans = added.first()->history->spans;
        QCOMPARE(spans.size(), feeds.first()->history->spans.size() + 2);
        QCOMPARE(spans[0].from, ago(5'000));
        QCOMPARE(*spans[0].to, ago(4'900));
        QCOMPARE(spans[0].state, DisplayState::Silent);
        QCOMPARE(*spans[1].to, ago(900));
        QCOMPARE(added.last(), feeds.last());
        QCOMPARE(past.added(feeds).first()->history, added.first()->history); // made once
    }
    void theyAreThereWhereAHistoryBeganAnewAfterThem()
    {
        FakeArchive archive;
        archive.put(recordOf("a", outage(1, 500, 400)));
        PastSpans past;
        past.setArchive(&archive);
        const auto paused = std::make_shared<FeedSnapshot>(*feedWith("b", {}));
        paused->takenAt = ago(600); // nothing is new of it since
        const SnapshotBoard::Snapshot feed = feedWith("a", {});
        QCOMPARE(past.added({paused, feed}).last(), feed); // its own history has it
        const auto anew = std::make_shared<FeedSnapshot>(*feed);
        const auto history = std::make_shared<HistoryView>();
        history->spans = {{ago(100), std::nullopt, DisplayState::Connected, false, {}}};
        anew->history = history;
        const auto added = past.added({paused, anew});
        const auto &spans = added.last()->history->spans;
        QCOMPARE(spans.size(), size_t(2));
        QCOMPARE(spans[0].from, ago(500));
    }
};

QTEST_MAIN(TestOutageList)
#include "tst_outagelist.moc"
