// Where the parts of the window stand at 1440x900: the coordinates of screens 01, 02 and 05.
#include "bottomtabs.h"
#include "dashboardpage.h"
#include "detailspane.h"
#include "explainpopover.h"
#include "feedheader.h"
#include "firstrun.h"
#include "focusfollower.h"
#include "linkedchartview.h"
#include "mainstatusbar.h"
#include "skylinestrip.h"
#include "statusbanner.h"
#include "tabularlabel.h"
#include "tabulartext.h"
#include "timeaxis.h"
#include "windowdesk.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTest>
#include <QToolBar>
#include <QToolButton>

using namespace feedscope;
using namespace feedscope::test;

class TestScreenGeometry : public QObject
{
    Q_OBJECT

private:
    static QString s(const char *text) { return QString::fromLatin1(text); }
    static QRect in(const QWidget &window, const QWidget *part)
    {
        return {part->mapTo(&window, QPoint()), part->size()};
    }
    static QList<std::shared_ptr<FeedSnapshot>> eight()
    {
        QList<std::shared_ptr<FeedSnapshot>> feeds{
            makeFeed(s("orders-eu"), DisplayState::Reconnecting)};
        for (const char *name : {"a", "b", "c", "d", "e", "f", "g"})
            feeds.append(makeFeed(s(name)));
        return feeds;
    }
    static void open(Desk &desk, const char *selected)
    {
        desk.window.resize(1440, 900);
        desk.table().select(FeedId{s(selected)});
        desk.window.pump().beat();
        QApplication::sendPostedEvents();
        QApplication::processEvents();
    }

private slots:
    void theBandsStandAsOnScreen01()
    {
        Desk desk(eight());
        open(desk, "orders-eu");
        const QWidget &window = desk.window;
        const QWidget &page = *window.findChild<DashboardPage *>();
        const auto rectOf = [&](const QWidget *part) { return in(window, part); };
        QCOMPARE(rectOf(window.findChild<StatusBanner *>()), QRect(0, 64, 1440, 56));
        QCOMPARE(rectOf(&desk.table()), QRect(0, 120, 1440, 253));
        QCOMPARE(rectOf(page.findChild<FeedHeader *>()), QRect(0, 373, 1104, 36));
        QCOMPARE(rectOf(page.findChild<SkylineStrip *>()), QRect(0, 409, 1104, 37));
        QList<int> charts;
        for (const auto *chart : page.findChildren<LinkedChartView *>())
            if (chart->isVisible())
                charts << rectOf(chart).top() << chart->height();
        QCOMPARE(charts, (QList<int>{446, 92, 538, 48, 586, 44, 630, 40}));
        QCOMPARE(rectOf(page.findChild<TimeAxis *>()).top(), 670);
        QCOMPARE(rectOf(window.findChild<BottomTabs *>()), QRect(0, 686, 1104, 190));
        QCOMPARE(rectOf(page.findChild<DetailsPane *>()), QRect(1104, 373, 336, 503));
        QCOMPARE(rectOf(window.findChild<MainStatusBar *>()), QRect(0, 876, 1440, 24));
    }
    void toolsKeepTheSidePadding()
    {
        Desk desk(eight());
        open(desk, "orders-eu");
        auto *bar = desk.window.findChild<QToolBar *>(s("tools"));
        const QWidget *first = bar->findChild<QWidget *>(s("pages"));
        QCOMPARE(in(*bar, first).left(), 16);
        const QList<QAction *> actions = bar->actions();
        const QWidget *last = bar->widgetForAction(actions.at(actions.size() - 2));
        QCOMPARE(in(*bar, last).right() + 1, 1440 - 16);
        const QWidget *search = bar->findChild<QWidget *>(s("search"));
        for (const QWidget *part : {first, last, search}) {
            QCOMPARE(in(*bar, part).top(), 6);
            QCOMPARE(part->height(), 28);
        }
    }
    void headsOfPanesHaveSmallControls()
    {
        Desk desk(eight());
        open(desk, "orders-eu");
        for (const char *name : {"live", "zoomIn", "detailsMore", "pauseList", "messageFilter"})
            QCOMPARE(
                desk.window.findChild<DashboardPage *>()->findChild<QWidget *>(s(name))->height(),
                24);
    }
    void theSumOfAllFeedsHasNoZoom()
    {
        Desk desk(eight());
        const auto zoom = [&desk] {
            return desk.window.findChild<DashboardPage *>()->findChild<QPushButton *>(s("zoomIn"));
        };
        open(desk, "nobody");
        QVERIFY(zoom()->isHidden());
        open(desk, "orders-eu");
        QVERIFY(!zoom()->isHidden());
    }
    void theFocusedButtonHasARingAroundItAndAFieldHasNone()
    {
        Desk desk(eight());
        open(desk, "orders-eu");
        auto *focus = desk.window.findChild<FocusFollower *>();
        auto *button = desk.window.findChild<QPushButton *>(s("pauseList"));
        const QSize before = button->size();
        focus->follow(button);
        const auto *ring = desk.window.findChild<FocusRing *>();
        QVERIFY(ring && ring->isVisible());
        QCOMPARE(in(desk.window, ring), in(desk.window, button)
                                            .adjusted(-FocusRing::kReach, -FocusRing::kReach,
                                                      FocusRing::kReach, FocusRing::kReach));
        QCOMPARE(button->size(), before);
        focus->follow(desk.window.findChild<QWidget *>(s("search")));
        QVERIFY(!ring->isVisible());
    }
    void aPopOverLeavesTheBannerFree()
    {
        Desk desk(eight());
        open(desk, "orders-eu");
        const QModelIndex number = desk.table().model()->index(0, FeedTableModel::LastMessage);
        QTest::mouseClick(desk.table().viewport(), Qt::LeftButton, {},
                          desk.table().visualRect(number).center());
        const auto *popover = desk.window.findChild<ExplainPopover *>();
        QVERIFY(popover);
        const auto *banner = desk.window.findChild<StatusBanner *>();
        QVERIFY(popover->geometry().top() > banner->mapToGlobal(banner->rect().bottomLeft()).y());
    }
    void wordsInTheCountdownsPlaceFitBesideTheButtons()
    {
        auto feed = makeFeed(s("orders-eu"), DisplayState::Reconnecting);
        feed->connection.deadline = kNow;
        Desk desk({feed});
        open(desk, "orders-eu");
        const auto *value = desk.window.findChild<TabularLabel *>(s("detailsNext"));
        QVERIFY(TabularText::width(value->font(), value->text()) <= value->width());
        QVERIFY(value->text().size() > 8);
    }
    void theBannerIsThereButOnThePageWithoutFeeds()
    {
        Desk desk({});
        desk.window.showFirstRun();
        auto *banner = desk.window.findChild<StatusBanner *>();
        QVERIFY(!banner->isVisible());
        desk.window.showConfigProblem(s("feeds.json"), {});
        QVERIFY(banner->isVisible());
        desk.window.showFirstRun();
        desk.window.showDashboard();
        QVERIFY(banner->isVisible());
    }
    void aWindowClosedWithoutFeedsOpensWithItsBanner()
    {
        Desk before({});
        before.window.showFirstRun();
        before.window.close();
        Desk after({});
        for (auto at = before.settings.values.cbegin(); at != before.settings.values.cend(); ++at)
            after.settings.values.insert(at.key(), at.value());
        MainWindow window(after.dependencies());
        window.show();
        QVERIFY(window.findChild<StatusBanner *>()->isVisible());
    }
};

QTEST_MAIN(TestScreenGeometry)
#include "tst_screengeometry.moc"
