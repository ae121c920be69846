// The window at rest: a beat paints what a person can see change, and nothing else; and no number
// that runs has anything laid out anew.
#include "chartstack.h"
#include "crosshairoverlay.h"
#include "detailspane.h"
#include "factsection.h"
#include "linkedchartview.h"
#include "mainstatusbar.h"
#include "paintwatch.h"
#include "statusbanner.h"
#include "trayicon.h"
#include "windowdesk.h"

#include <QComboBox>
#include <QDockWidget>
#include <QEnterEvent>
#include <QLabel>
#include <QScrollArea>
#include <QTest>

using namespace feedscope;
using namespace feedscope::test;

class TestCalmWindow : public QObject
{
    Q_OBJECT

private:
    static QString s(const char *text) { return QString::fromLatin1(text); }

    // A window whose time is in the test's hand.
    struct Calm : Desk
    {
        Instant now = kNow;
        MainWindow calm;
        PaintWatch watch;

        explicit Calm(const QList<std::shared_ptr<FeedSnapshot>> &feeds)
            : Desk({})
            , calm(running())
        {
            window.hide();
            for (const auto &feed : feeds)
                board.publish(feed);
            calm.show();
            calm.pump().beat();
            watch.begin();
            calm.pump().beat(); // what is as wide as its text has its width now
            watch.begin();
        }
        MainWindow::Dependencies running()
        {
            MainWindow::Dependencies parts = dependencies();
            parts.clock = [this] { return now; };
            return parts;
        }
        void beat(Nanos later)
        {
            watch.begin();
            now += later;
            calm.pump().beat();
            watch.finish();
        }
        QString paintedNow() const
        {
            QStringList names;
            for (const auto *widget : calm.findChildren<QWidget *>()) {
                if (!watch.painted(widget).isEmpty() || watch.laidOut(widget) > 0)
                    names << QString::fromLatin1(widget->metaObject()->className()) +
                                 QLatin1Char(' ') + widget->objectName();
            }
            return names.join(QStringLiteral(", "));
        }
        FeedTable &feeds() { return *calm.findChild<FeedTable *>(); }
        QRegion column(int column)
        {
            QRegion cells;
            for (int row = 0; row < feeds().model()->rowCount(); ++row)
                cells += feeds().visualRect(feeds().model()->index(row, column));
            return cells;
        }
    };
    static QList<std::shared_ptr<FeedSnapshot>> three()
    {
        return {makeFeed(s("a")), makeFeed(s("b")), makeFeed(s("c"))};
    }

private slots:
    void aBeatThatChangesNothingPaintsNothing_data()
    {
        QTest::addColumn<bool>("selected");
        QTest::newRow("no selection") << false;
        QTest::newRow("a feed is selected") << true;
    }
    void aBeatThatChangesNothingPaintsNothing()
    {
        QFETCH(bool, selected);
        Calm desk(three());
        if (selected)
            desk.calm.selectFeed(FeedId{s("a")});
        desk.beat(Nanos(0));
        desk.beat(Nanos(0));
        QCOMPARE(desk.paintedNow(), QString());
        QVERIFY(desk.watch.painted(&desk.calm).isEmpty());
    }
    void anAgeCountsInTenthsAndOnlyItsCellIsPainted()
    {
        Calm desk(three());
        desk.beat(Millis(100));
        const QRegion ages = desk.column(FeedTableModel::LastMessage);
        QCOMPARE(desk.watch.painted(desk.feeds().viewport()), ages);
        desk.beat(Millis(100));
        QCOMPARE(desk.watch.painted(desk.feeds().viewport()), ages);
    }
    void anAgeOfMinutesIsPaintedOnceAMinute()
    {
        auto feed = makeFeed(s("a"), DisplayState::Quiet);
        feed->lastMessageAt = ago(150);
        Calm desk({feed});
        desk.beat(Millis(100));
        QCOMPARE(desk.watch.painted(desk.feeds().viewport()), QRegion());
        desk.beat(std::chrono::seconds(31));
        QVERIFY(desk.watch.painted(desk.feeds().viewport())
                    .contains(desk.column(FeedTableModel::LastMessage).boundingRect()));
    }
    void aStripOfOneStateIsNotPaintedAsTimePasses()
    {
        auto feed = makeFeed(s("a"));
        auto history = std::make_shared<HistoryView>(*feed->history);
        history->spans = {span(3'600, {}, DisplayState::Connected)};
        feed->history = history;
        Calm desk({feed});
        const QRect strip = desk.column(FeedTableModel::Skyline).boundingRect();
        desk.beat(std::chrono::seconds(5));
        QVERIFY(!desk.watch.painted(desk.feeds().viewport()).intersects(strip));
        auto lost = std::make_shared<FeedSnapshot>(*feed);
        auto torn = std::make_shared<HistoryView>(*history);
        torn->spans = {span(3'600, 3, DisplayState::Connected),
                       span(3, {}, DisplayState::Reconnecting)};
        lost->history = torn;
        desk.board.publish(lost);
        desk.beat(std::chrono::seconds(1));
        QVERIFY(desk.watch.painted(desk.feeds().viewport()).intersects(strip));
    }
    void aNewStateIsPaintedAcrossItsRowAtOnce()
    {
        Calm desk(three());
        // Quiet rather than Silent: the banner would grow and everything below it would move.
        auto quiet = makeFeed(s("b"), DisplayState::Quiet);
        quiet->sequenced = false;
        desk.board.publish(quiet);
        desk.beat(Millis(100));
        const auto &table = desk.feeds();
        const QRegion painted = desk.watch.painted(table.viewport());
        for (const auto column :
             {FeedTableModel::State, FeedTableModel::Feed, FeedTableModel::Transport,
              FeedTableModel::Rate, FeedTableModel::LastMessage, FeedTableModel::Missing})
            QVERIFY(painted.contains(table.visualRect(table.model()->index(1, column))));
        QVERIFY(!painted.contains(
            table.visualRect(table.model()->index(0, FeedTableModel::State)).center()));
    }
    void rowsThatMoveArePaintedWhole()
    {
        Calm desk(three());
        desk.feeds().sortByColumn(FeedTableModel::Feed, Qt::DescendingOrder);
        desk.watch.begin();
        desk.feeds().sortByColumn(FeedTableModel::Feed, Qt::AscendingOrder);
        desk.watch.finish();
        QVERIFY(desk.watch.painted(desk.feeds().viewport())
                    .contains(desk.column(FeedTableModel::Feed).boundingRect()));
    }
    void aRunningNumberInTheDetailsLaysNothingOut()
    {
        Calm desk(three());
        desk.calm.selectFeed(FeedId{s("a")});
        desk.beat(Millis(100));
        desk.beat(Millis(100));
        const auto *books = desk.calm.findChild<FactSection *>(s("detailsBooks"));
        auto more = makeFeed(s("a"));
        more->counters.received = more->counters.delivered = 7;
        desk.board.publish(more);
        desk.beat(Millis(100));
        QVERIFY(books->text().contains(s("Received: 7")));
        QVERIFY(!desk.watch.painted(books).isEmpty());
        QCOMPARE(desk.watch.laidOut(books->parentWidget()), 0);
        QCOMPARE(desk.watch.laidOut(&desk.calm), 0);
    }
    void aSectionGrowsWithWhatItSays()
    {
        FactSection section(s("Recovery"), FactSection::Align::Left);
        section.resize(300, 100);
        section.setFacts({{s("Backoff"), s("short")}});
        const int one = section.heightForWidth(300);
        section.setFacts({{s("Backoff"), QString(30, u'w') + u' ' + QString(30, u'w')}});
        QVERIFY(section.heightForWidth(300) > one);
        QVERIFY(section.heightForWidth(900) < section.heightForWidth(300));
        section.setFacts({{s("Backoff"), s("short")}, {s("Failures"), s("2 in a row")}});
        const int two = section.heightForWidth(300);
        QVERIFY(two > one);
        section.setFacts({{s("Backoff"), s("short")}});
        QCOMPARE(section.heightForWidth(300), one);
    }
    void aFactCanBeSelectedUnderThePointer()
    {
        FactSection section(s("Recovery"), FactSection::Align::Left);
        section.setFacts({{s("Backoff"), s("short")}});
        auto *value = section.findChildren<QLabel *>().last();
        QCOMPARE(value->text(), s("short"));
        QEnterEvent enter({}, {}, {});
        QApplication::sendEvent(value, &enter);
        QVERIFY(value->textInteractionFlags().testFlag(Qt::TextSelectableByMouse));
        value->setSelection(0, 3);
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(value, &leave);
        QCOMPARE(value->selectedText(), s("sho")); // and so it can be copied
        value->setSelection(0, 0);
        QApplication::sendEvent(value, &leave);
        QVERIFY(!value->textInteractionFlags().testFlag(Qt::TextSelectableByMouse));
    }
    void theTrayIsAskedForOnceASecond()
    {
        int asked = 0;
        TrayIcon tray(nullptr, [&asked] {
            ++asked;
            return false;
        });
        for (int beat = 0; beat < 20; ++beat)
            tray.show({}, kNow + beat * Millis(100));
        QCOMPARE(asked, 2);
    }
    void theFaultPanelFollowsOnlyWhileItShows()
    {
        Calm desk(three());
        auto *dock = desk.calm.findChild<QDockWidget *>();
        const auto *feeds = dock->findChild<QComboBox *>();
        QVERIFY(dock->isHidden());
        QCOMPARE(feeds->count(), 0);
        desk.calm.selectFeed(FeedId{s("b")});
        dock->show();
        QCOMPARE(feeds->count(), 3);
        QCOMPARE(feeds->currentText(), s("b"));
        dock->hide();
        desk.board.publish(makeFeed(s("d")));
        desk.beat(Millis(100));
        desk.calm.selectFeed(FeedId{s("d")});
        QCOMPARE(feeds->count(), 3);
        dock->show();
        QCOMPARE(feeds->currentText(), s("d"));
    }
    void aSectionIsNeverWiderThanItsPane()
    {
        FactSection section(s("Messages since start"), FactSection::Align::Right);
        section.resize(200, 100);
        section.setFacts({{s("a label that is much longer than the pane is wide"), s("1,234")}});
        section.resize(200, section.heightForWidth(200));
        section.show();
        QVERIFY(section.minimumSizeHint().width() <= 200);
        for (const auto *label : section.findChildren<QLabel *>())
            QVERIFY(section.rect().contains(label->geometry()));
    }
    void theDetailsAreAsWideAsTheirPaneWhateverTheySay()
    {
        auto feed = makeFeed(s("a"));
        feed->resumeId = QByteArray(200, 'w'); // a word that no line can be broken in
        Calm desk({feed});
        desk.calm.selectFeed(FeedId{s("a")});
        desk.beat(Millis(100));
        const auto *area = desk.calm.findChild<DetailsPane *>()->findChild<QScrollArea *>();
        QCOMPARE(area->widget()->width(), area->viewport()->width());
        desk.calm.hide();
        feed = makeFeed(s("a"), DisplayState::Reconnecting);
        feed->lastError.detail = QString(300, u'w');
        desk.board.publish(feed);
        desk.beat(std::chrono::minutes(1));
        desk.calm.show();
        desk.beat(Millis(100));
        QCOMPARE(area->widget()->width(), area->viewport()->width());
        QCOMPARE(desk.calm.findChild<DetailsPane *>()->width(), DetailsPane::kWidth);
    }
    void theNoteInTheBannerIsPaintedAlone()
    {
        Calm desk(three());
        desk.beat(Millis(100));
        auto *banner = desk.calm.findChild<StatusBanner *>();
        const QRect painted = desk.watch.painted(banner).boundingRect();
        QVERIFY(!painted.isEmpty()); // "Worst message age 0.2 s"
        QVERIFY(painted.left() > banner->width() / 2);
        QCOMPARE(desk.watch.laidOut(banner->parentWidget()), 0);
    }
    void aPartOfTheStatusBarIsPaintedAlone()
    {
        MainStatusBar bar;
        bar.resize(1440, 24);
        auto feed = makeFeed(s("a"));
        feed->messagesPerSecond = 20.0;
        bar.refresh({feed}, Millis(100), {}, kNow);
        bar.show();
        PaintWatch watch;
        watch.begin();
        feed->messagesPerSecond = 20.1;
        bar.refresh({feed}, Millis(100), {}, kNow + Millis(100));
        watch.finish();
        const auto *rate = bar.findChild<QLabel *>(s("rateIn"));
        QVERIFY(rate->text().contains(s("20.1")));
        QVERIFY(!watch.painted(rate).isEmpty());
        QCOMPARE(watch.laidOut(&bar), 0);
        QCOMPARE(watch.painted(&bar).boundingRect(), rate->geometry());
        feed->messagesPerSecond = 123'456;
        bar.refresh({feed}, Millis(100), {}, kNow + Millis(200));
        watch.finish();
        QVERIFY(rate->width() >= rate->sizeHint().width()); // never cut
    }
    void theChartsStandStillWithinASecondButTheirNumbersRun()
    {
        ChartStack stack;
        stack.resize(1104, 480);
        auto feed = makeFeed(s("a"));
        stack.show();
        stack.refresh(feed, {feed}, kNow);
        PaintWatch watch;
        watch.begin();
        auto faster = std::make_shared<FeedSnapshot>(*feed);
        faster->messagesPerSecond = 17.3;
        stack.refresh(faster, {faster}, kNow + Millis(300));
        watch.finish();
        const auto charts = stack.findChildren<LinkedChartView *>();
        const QRect plot = charts.first()->plotArea().toRect();
        QVERIFY(!watch.painted(charts.first()->viewport()).isEmpty());
        QVERIFY(!watch.painted(charts.first()->viewport()).intersects(plot));
        QVERIFY(watch.painted(charts.at(1)->viewport()).isEmpty());
        QVERIFY(charts.first()->accessibleDescription().contains(s("17.3")));
        stack.refresh(faster, {faster}, kNow + Millis(1'000));
        watch.finish();
        QVERIFY(watch.painted(charts.first()->viewport()).contains(plot));
    }
    void aCrosshairThatDoesNotShowIsNotThere()
    {
        ChartStack stack;
        stack.resize(1104, 480);
        auto feed = makeFeed(s("a"));
        stack.show();
        stack.refresh(feed, {feed}, kNow);
        const auto *overlay = stack.findChild<CrosshairOverlay *>();
        QVERIFY(overlay->isHidden());
        auto history = std::make_shared<HistoryView>(*feed->history);
        history->spans = {span(900, 300, DisplayState::Connected),
                          span(300, 200, DisplayState::Reconnecting),
                          span(200, {}, DisplayState::Connected)};
        feed->history = history;
        stack.showOutage(-1);
        QVERIFY(!overlay->isHidden());
    }
};

QTEST_MAIN(TestCalmWindow)
#include "tst_calmwindow.moc"
