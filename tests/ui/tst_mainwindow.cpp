#include "configproblempage.h"
#include "detailspane.h"
#include "factsection.h"
#include "feedtable.h"
#include "firstrun.h"
#include "mainstatusbar.h"
#include "mainwindow.h"
#include "searchbox.h"
#include "statusbanner.h"
#include "typography.h"
#include "windowdesk.h"

#include <QAbstractButton>
#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolBar>

using namespace feedscope;
using namespace feedscope::test;

class TestMainWindow : public QObject
{
    Q_OBJECT

private:
    static QString s(const char *text) { return QString::fromLatin1(text); }

private slots:
    void selectingAFeedShowsItsDetails()
    {
        Desk desk({makeFeed(s("a")), makeFeed(s("orders-eu"), DisplayState::Reconnecting)});
        desk.table().select(FeedId{s("orders-eu")});
        QString text;
        for (const auto *section : desk.window.findChildren<FactSection *>())
            text += section->text() + QLatin1Char('\n');
        QVERIFY2(text.contains(s("no close frame received")), qPrintable(text));
        QVERIFY(text.contains(s("adds up")));
    }
    void theSelectionFollowsTheFeedNotTheRow()
    {
        Desk desk({makeFeed(s("b"))});
        desk.table().select(FeedId{s("b")});
        desk.publish(makeFeed(s("a"), DisplayState::Silent));
        QCOMPARE(desk.table().selectedFeed().value, s("b"));
    }
    void hiddenAndMinimisedWindowsAreToldToTheFeeds()
    {
        Desk desk({makeFeed(s("a"))});
        desk.window.show();
        QCOMPARE(desk.control.windowHidden, std::optional(false));
        desk.window.setWindowState(Qt::WindowMinimized);
        QTRY_COMPARE(desk.control.windowHidden, std::optional(true));
        desk.window.setWindowState(Qt::WindowNoState);
        QTRY_COMPARE(desk.control.windowHidden, std::optional(false));
        desk.window.hide();
        QCOMPARE(desk.control.windowHidden, std::optional(true));
    }
    void simulateDropCallsSetFault()
    {
        Desk desk({makeFeed(s("a")), makeFeed(s("b"))});
        QVERIFY(!desk.action("networkDrop").isEnabled());
        desk.table().select(FeedId{s("b")});
        desk.action("networkDrop").trigger();
        QCOMPARE(desk.control.calls, QStringList(s("fault on b")));
        auto dropped = makeFeed(s("b"), DisplayState::Reconnecting);
        dropped->faults = {FaultSpec()};
        desk.publish(dropped);
        QVERIFY(desk.action("networkDrop").isChecked());
        desk.action("networkDrop").trigger();
        QCOMPARE(desk.control.calls.last(), s("fault off b"));
    }
    void theTitleSaysSimulatedWhileAnyFaultIsOn()
    {
        auto feed = makeFeed(s("a"));
        feed->faults = {FaultSpec()};
        Desk desk({feed});
        QVERIFY(desk.window.windowTitle().contains(s("SIMULATED")));
        desk.publish(makeFeed(s("a")));
        QVERIFY(!desk.window.windowTitle().contains(s("SIMULATED")));
    }
    void endAllSimulationsEndsEachOfThem()
    {
        auto a = makeFeed(s("a"));
        a->faults = {FaultSpec()};
        Desk desk({a, makeFeed(s("b"))});
        desk.action("endSimulations").trigger();
        QCOMPARE(desk.control.calls, QStringList(s("fault off a")));
    }
    void retryInTheBannerRetriesTheFeed()
    {
        Desk desk({makeFeed(s("a")), makeFeed(s("b"), DisplayState::Reconnecting)});
        auto *banner = desk.window.findChild<StatusBanner *>();
        emit banner->retryRequested({FeedId{s("b")}});
        QCOMPARE(desk.control.calls, QStringList(s("retry b")));
    }
    void aRefusedTokenOffersRetryInTheBanner()
    {
        Desk desk({makeFeed(s("a")), makeFeed(s("b"), DisplayState::Disconnected)});
        auto *button = desk.window.findChild<QAbstractButton *>(s("bannerButton0"));
        QVERIFY(button);
        button->click();
        QCOMPARE(desk.control.calls, QStringList(s("retry b")));
    }
    void stopInTheBannerStopsTheFeed()
    {
        Desk desk({makeFeed(s("b"), DisplayState::Reconnecting)});
        emit desk.window.findChild<StatusBanner *>()->stopRequested({FeedId{s("b")}});
        QCOMPARE(desk.control.calls, QStringList(s("stop b")));
    }
    void aTallyFiltersTheTableAndASecondClickEndsIt()
    {
        Desk desk({makeFeed(s("a")), makeFeed(s("b"), DisplayState::Reconnecting)});
        auto *banner = desk.window.findChild<StatusBanner *>();
        emit banner->filterRequested(DisplayState::Reconnecting);
        QCOMPARE(desk.table().model()->rowCount(), 1);
        QVERIFY(desk.action("clearStateFilter").isVisible());
        emit banner->filterRequested(DisplayState::Reconnecting);
        QCOMPARE(desk.table().model()->rowCount(), 2);
    }
    void theBannerSelectsAFeedThatWasFilteredAway()
    {
        Desk desk({makeFeed(s("a")), makeFeed(s("b"), DisplayState::Reconnecting)});
        desk.window.findChild<QLineEdit *>(s("search"))->setText(s("a"));
        QCOMPARE(desk.table().model()->rowCount(), 1);
        emit desk.window.findChild<StatusBanner *>()->feedSelected(FeedId{s("b")});
        QCOMPARE(desk.table().selectedFeed().value, s("b"));
    }
    void pauseAllStopsEveryRunningFeedAndResumesWhenAllArePaused()
    {
        Desk desk({makeFeed(s("a")), makeFeed(s("b"), DisplayState::Paused)});
        desk.action("pauseAll").trigger();
        QCOMPARE(desk.control.calls, QStringList(s("stop a")));
        desk.publish(makeFeed(s("a"), DisplayState::Paused));
        desk.action("pauseAll").trigger();
        desk.control.calls.sort();
        QCOMPARE(desk.control.calls, QStringList({s("start a"), s("start b"), s("stop a")}));
    }
    void reconnectAllLeavesPausedFeedsAlone()
    {
        Desk desk({makeFeed(s("a")), makeFeed(s("b"), DisplayState::Paused)});
        desk.action("reconnectAll").trigger();
        QCOMPARE(desk.control.calls, QStringList(s("retry a")));
    }
    void spacePausesAndResumesTheFeedInTheTable()
    {
        Desk desk({makeFeed(s("a"))});
        desk.table().select(FeedId{s("a")});
        QTest::keyClick(&desk.table(), Qt::Key_Space);
        desk.publish(makeFeed(s("a"), DisplayState::Paused));
        QTest::keyClick(&desk.table(), Qt::Key_Space);
        QCOMPARE(desk.control.calls, QStringList({s("stop a"), s("start a")}));
    }
    void theThemeSwitchesLiveAndIsKept()
    {
        Desk desk({makeFeed(s("a"))});
        desk.action("theme-light").trigger();
        QCOMPARE(desk.window.palette().color(QPalette::Base), Theme::light().surface);
        desk.action("theme-dark").trigger();
        QCOMPARE(desk.window.palette().color(QPalette::Base), Theme::dark().surface);
        const auto *details = desk.window.findChild<DetailsPane *>();
        QCOMPARE(details->palette().color(QPalette::WindowText), Theme::dark().ink);
        QCOMPARE(desk.settings.value(s("view/theme")).toString(), s("dark"));
    }
    void theThemeSwitchKeepsTheFont()
    {
        Desk desk({makeFeed(s("a"))});
        desk.table().select(FeedId{s("a")});
        desk.action("theme-dark").trigger();
        desk.action("theme-light").trigger();
        const QString family = feedscope::font(TextRole::Body).family();
        for (const auto *button : desk.window.findChildren<QPushButton *>())
            QCOMPARE(button->font().family(), family);
        QCOMPARE(desk.window.menuBar()->font().family(), family);
        QCOMPARE(desk.table().horizontalHeader()->font().family(), family);
    }
    void aDesktopsOwnFontForMenusGivesWay()
    {
        Desk desk({makeFeed(s("a"))});
        QApplication::setFont(QFont(s("Some other face")), "QMenuBar");
        desk.action("theme-dark").trigger();
        desk.window.menuBar()->ensurePolished();
        QCOMPARE(desk.window.menuBar()->font().family(), feedscope::font(TextRole::Body).family());
    }
    void theThemeOfThisRunIsNotKept()
    {
        Desk desk({});
        MainWindow::Dependencies dependencies = desk.dependencies();
        dependencies.theme = ThemeMode::Dark;
        const MainWindow window(dependencies);
        QCOMPARE(QApplication::palette().color(QPalette::Base), Theme::dark().surface);
        QVERIFY(!desk.settings.values.contains(s("view/theme")));
    }
    void theStatusBarWarnsWhenABeatIsLate()
    {
        MainStatusBar bar;
        bar.resize(1440, 24);
        bar.setTheme(Theme::dark());
        bar.refresh({}, seconds(1.9), {}, kNow);
        QVERIFY2(bar.text().contains(s("is running,|refreshed")), qPrintable(bar.text()));
        bar.refresh({}, seconds(3.1), {}, kNow);
        QVERIFY2(bar.text().contains(QStringLiteral("Feedscope is 3.1\u202Fs behind")),
                 qPrintable(bar.text()));
        const auto *self = bar.findChild<QLabel *>(s("selfCheck"));
        QVERIFY(self->styleSheet().contains(Theme::dark().down.name()));
        bar.refresh({}, seconds(0.1), {}, kNow + seconds(60)); // it is told for a while
        QVERIFY(self->styleSheet().contains(Theme::dark().ink2.name()));
    }
    void thatItStoodStillIsToldForAWhile()
    {
        MainStatusBar bar;
        bar.resize(1440, 24);
        bar.refresh({makeFeed(QStringLiteral("a"))}, Millis(3'100), {}, kNow);
        bar.refresh({makeFeed(QStringLiteral("a"))}, Millis(100), {}, kNow + seconds(0.1));
        QVERIFY2(bar.text().contains(QStringLiteral("stood still for 3.1")),
                 qPrintable(bar.text()));
        bar.refresh({makeFeed(QStringLiteral("a"))}, Millis(100), {}, kNow + seconds(60));
        QVERIFY(bar.text().contains(QStringLiteral("itself is running")));
    }
    void theStatusBarSaysWhatTheHostSays()
    {
        MainStatusBar bar;
        bar.resize(1440, 24);
        bar.refresh({makeFeed(s("a"))}, seconds(0.1), {}, kNow);
        QVERIFY2(bar.text().contains(s("Network: not known")), qPrintable(bar.text()));
        QVERIFY(bar.text().contains(s("Clock not synchronised")));
        QVERIFY(bar.text().contains(QStringLiteral("last 15\u202Fmin of 24 h")));
        bar.refresh({}, seconds(0.1), {true, Millis(12)}, kNow);
        QVERIFY(bar.text().contains(s("Network: online")));
        QVERIFY(bar.text().contains(QStringLiteral("within 12\u202Fms of NTP")));
        QVERIFY(bar.text().contains(s("Nothing is sent anywhere")));
    }
    void offlineIsSaidOnlyWhileNothingIsOpen()
    {
        Desk desk({makeFeed(s("a")), makeFeed(s("b"), DisplayState::Reconnecting)});
        MainWindow::Dependencies dependencies = desk.dependencies();
        dependencies.host = [] { return HostFacts{false, {}}; };
        MainWindow window(dependencies);
        window.pump().beat();
        const auto *banner = window.findChild<StatusBanner *>();
        QVERIFY(!banner->content().headline.contains(s("offline")));
        desk.board.publish(makeFeed(s("a"), DisplayState::Reconnecting));
        window.pump().beat();
        QVERIFY2(banner->content().headline.contains(s("offline")),
                 qPrintable(banner->content().headline));
    }
    void theShortcutIsShownWhileTheSearchIsEmpty()
    {
        Desk desk({makeFeed(s("a"))});
        auto *search = desk.window.findChild<SearchBox *>(s("search"));
        QVERIFY(!search->hintRect().isEmpty());
        search->setText(s("x"));
        QVERIFY(search->hintRect().isEmpty());
    }
    void barsHaveTheHeightsOfTheSpec()
    {
        Desk desk({makeFeed(s("b"), DisplayState::Reconnecting)});
        desk.window.resize(1440, 900);
        desk.table().select(FeedId{s("b")});
        QApplication::sendPostedEvents();
        QCOMPARE(desk.window.findChild<StatusBanner *>()->height(), 56);
        QCOMPARE(desk.window.findChild<QToolBar *>(s("tools"))->height(), 40);
        QCOMPARE(desk.window.menuBar()->height(), 24);
        QCOMPARE(desk.window.statusBar()->height(), 24);
        QCOMPARE(desk.table().horizontalHeader()->height(), 29);
        QCOMPARE(desk.table().rowHeight(0), 28);
        QCOMPARE(desk.window.findChild<DetailsPane *>()->width(), 336);
    }
    void aBrokenConfigIsShownWithEveryIssue()
    {
        Desk desk({});
        QSignalSpy reload(&desk.window, &MainWindow::reloadRequested);
        desk.window.showConfigProblem(
            s("feeds.json"), {{s("/feeds/0/url"), s("found 5")}, {QString(), s("not JSON")}});
        const auto *page = desk.window.findChild<ConfigProblemPage *>();
        QVERIFY(page->isVisible());
        QVERIFY(page->text().contains(s("/feeds/0/url: found 5")));
        QVERIFY(page->text().contains(s("not JSON")));
        QVERIFY(page->text().contains(s("left alone")));
        page->findChild<QPushButton *>(s("reload"))->click();
        QCOMPARE(reload.size(), 1);
    }
    void theFirstRunOffersTheDemo()
    {
        Desk desk({});
        QSignalSpy demo(&desk.window, &MainWindow::demoRequested);
        desk.window.showFirstRun();
        desk.window.findChild<QPushButton *>(s("tryDemo"))->click();
        QCOMPARE(demo.size(), 1);
    }
    void booksThatDoNotAddUpSaySo()
    {
        auto feed = makeFeed(s("a"));
        feed->counters.received = 10;
        feed->counters.delivered = 7;
        Desk desk({feed});
        desk.table().select(FeedId{s("a")});
        QString text;
        for (const auto *section : desk.window.findChildren<FactSection *>())
            text += section->text();
        QVERIFY(text.contains(s("Does not add up: 3 unaccounted for")));
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
