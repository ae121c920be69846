#include "explainpopover.h"
#include "explanation.h"
#include "numberexplanation.h"
#include "uifixtures.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace feedscope;
using namespace feedscope::test;

class TestExplanation : public QObject
{
    Q_OBJECT

private:
    static QString s(const char *text) { return QString::fromLatin1(text); }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void everyNumberInTheTableIsExplained_data()
    {
        QTest::addColumn<int>("column");
        for (const auto column :
             {FeedTableModel::Rate, FeedTableModel::LastMessage, FeedTableModel::Missing,
              FeedTableModel::Duplicates, FeedTableModel::Reconnects, FeedTableModel::Rtt,
              FeedTableModel::Uptime})
            QTest::addRow("column %d", int(column)) << int(column);
    }
    void everyNumberInTheTableIsExplained()
    {
        QFETCH(int, column);
        const auto feed = makeFeed(s("quotes-fx"));
        const auto e = explainCell(*feed, FeedTableModel::Column(column), kNow);
        QVERIFY(e);
        QVERIFY2(e->title.endsWith(s(", quotes-fx")), qPrintable(e->title));
        QVERIFY(!e->sentence.isEmpty());
        QVERIFY(!e->value.isEmpty());
        QVERIFY(e->text().contains(e->sentence));
    }
    void wordsAreNotExplained()
    {
        const auto feed = makeFeed(s("a"));
        for (const auto column :
             {FeedTableModel::State, FeedTableModel::Feed, FeedTableModel::Transport})
            QVERIFY(!explainCell(*feed, column, kNow));
    }
    void uptimeFillsItsFormulaIn()
    {
        auto feed = makeFeed(s("a"));
        auto history = std::make_shared<HistoryView>();
        history->spans = {span(1000, 100, DisplayState::Connected),
                          span(100, 90, DisplayState::Reconnecting),
                          span(90, {}, DisplayState::Connected)};
        feed->history = history;
        const auto e = explainCell(*feed, FeedTableModel::Uptime, kNow);
        QCOMPARE(e->formula,
                 QStringLiteral("(1,000.0 \u2212 10.0) \u00F7 1,000.0 = 99.000\u202F%"));
        QCOMPARE(e->value, QStringLiteral("99.00\u202F%"));
    }
    void aRateIsMessagesOverTwoSeconds()
    {
        auto feed = makeFeed(s("a"));
        feed->messagesPerSecond = 16.5;
        const auto e = explainCell(*feed, FeedTableModel::Rate, kNow);
        QCOMPARE(e->formula, QStringLiteral("33 \u00F7 2.0 = 16.5"));
    }
    void missingWithoutASequenceSaysWhy()
    {
        auto feed = makeFeed(s("a"));
        feed->sequenced = false;
        const auto e = explainCell(*feed, FeedTableModel::Missing, kNow);
        QVERIFY(e->sentence.contains(s("No sequence field is set")));
        QVERIFY(e->formula.isEmpty());
    }
    void theBooksAddUpInTheFormula()
    {
        Counters counters;
        counters.received = 938'412;
        counters.delivered = 937'846;
        counters.duplicates = 541;
        counters.stale = 22;
        counters.dropped = 3;
        const Explanation e =
            explainBook({s("+ Duplicates"), s("541")}, s("orders-eu"), {counters, {}, {}, {}});
        QCOMPARE(e.title, s("Duplicates, orders-eu"));
        QCOMPARE(e.formula, s("937,846 + 541 + 22 + 3 = 938,412"));
    }
    void thePopoverStaysOnTheScreen_data()
    {
        QTest::addColumn<QRect>("number");
        QTest::newRow("top left") << QRect(0, 0, 40, 20);
        QTest::newRow("top right") << QRect(1400, 0, 40, 20);
        QTest::newRow("middle") << QRect(700, 450, 40, 20);
        QTest::newRow("bottom right") << QRect(1400, 880, 40, 20);
    }
    void thePopoverStaysOnTheScreen()
    {
        QFETCH(QRect, number);
        const QRect screen(0, 0, 1440, 900);
        const QRect rect = popoverRect(QSize(368, 240), number, screen);
        QVERIFY(screen.contains(rect));
        QVERIFY(!rect.intersects(number));
    }
    void theNumberOfTheMissingChartIsThatOfItsBars()
    {
        auto feed = makeFeed(s("a"));
        auto history = std::make_shared<HistoryView>();
        history->spans = {span(900, {}, DisplayState::Connected)};
        fillBuckets(*history, 100, 0,
                    [](HistoryBucket &bucket, qint64 ago) { bucket.missing = ago == 50 ? 7 : 0; });
        feed->history = history;
        const Explanation e = explainChart(*feed, ChartNumber::Missing, {ago(300), kNow}, kNow);
        QCOMPARE(e.value, s("7"));
        QVERIFY(e.formula.endsWith(s("= 7")));
    }
    void theSumNamesWhatItIsMadeOf()
    {
        QList<SnapshotBoard::Snapshot> feeds;
        for (int i = 0; i < 9; ++i)
            feeds.append(makeFeed(QString::number(i)));
        const Explanation e = explainSum(feeds);
        QCOMPARE(e.inputs.size(), 7); // six by name and the rest
        QCOMPARE(e.value, s("148"));
        QVERIFY(e.formula.endsWith(s("= 148")));
    }
    void theRunningNumberIsWorkedOutFromTheDeadline()
    {
        const auto waiting = makeFeed(s("a"), DisplayState::Reconnecting);
        const Explanation e = explainRunning(*waiting, kNow);
        QCOMPARE(e.value, QStringLiteral("4.2\u202Fs"));
        QVERIFY(e.formula.endsWith(QStringLiteral("= 4.2\u202Fs")));
        const auto silent = makeFeed(s("a"), DisplayState::Silent);
        QVERIFY(explainRunning(*silent, kNow).title.startsWith(s("Nothing received")));
    }
    void thePopoverCopiesAndClosesAndGivesTheFocusBack()
    {
        QWidget window;
        auto *before = new QPushButton(&window);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        before->setFocus();
        const auto e = explainCell(*makeFeed(s("a")), FeedTableModel::Rate, kNow);
        const QPointer<ExplainPopover> popover = new ExplainPopover(*e, Theme::light(), &window);
        popover->showAt(QRect(100, 100, 40, 20), QRect(0, 0, 1440, 900));
        QVERIFY(popover->findChild<QLabel *>(s("formula"))->text().contains(QChar(0xF7)));
        popover->findChild<QPushButton *>(s("copyExplanation"))->click();
        QCOMPARE(QApplication::clipboard()->text(), e->text());
        QTRY_VERIFY(!popover);
        // The offscreen platform takes a pop-up for the active window, and with it goes the window.
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QVERIFY(before->hasFocus());
    }
};

QTEST_MAIN(TestExplanation)
#include "tst_explanation.moc"
