// A window that reads right to left: panes and cells are mirrored, time is not.
#include "bannerlayout.h"
#include "chartstack.h"
#include "dashboardpage.h"
#include "detailspane.h"
#include "feedheader.h"
#include "linkedchartview.h"
#include "mainstatusbar.h"
#include "statusbanner.h"
#include "windowdesk.h"

#include <QLineEdit>
#include <QTest>

using namespace feedscope;
using namespace feedscope::test;

class TestRightToLeft : public QObject
{
    Q_OBJECT

private:
    static QString s(const char *text) { return QString::fromLatin1(text); }
    // The page, which is not the only one with charts.
    static DashboardPage &live(const Desk &desk)
    {
        return *desk.window.findChild<DashboardPage *>();
    }
    static int centreIn(const QWidget &window, const QWidget &part)
    {
        return part.mapTo(&window, part.rect().center()).x();
    }
    static bool holds(const QImage &image, const QRect &area, const QColor &colour)
    {
        for (int y = area.top(); y <= area.bottom(); ++y) {
            for (int x = area.left(); x <= area.right(); ++x) {
                if (QColor(image.pixel(x, y)) == colour)
                    return true;
            }
        }
        return false;
    }

private slots:
    void initTestCase() { QApplication::setLayoutDirection(Qt::RightToLeft); }
    void cleanupTestCase() { QApplication::setLayoutDirection(Qt::LeftToRight); }
    void panesAreMirrored()
    {
        Desk desk({makeFeed(s("a"), DisplayState::Reconnecting)});
        desk.window.resize(1440, 900);
        desk.table().select(FeedId{s("a")});
        QApplication::sendPostedEvents();
        const auto *charts = live(desk).findChild<ChartStack *>();
        const auto *details = desk.window.findChild<DetailsPane *>();
        QVERIFY(centreIn(desk.window, *details) < centreIn(desk.window, *charts));
        const QRect state = desk.table().visualRect(desk.table().model()->index(0, 0));
        QVERIFY(state.left() > desk.table().width() / 2);
        const auto *search = desk.window.findChild<QLineEdit *>(s("search"));
        QVERIFY(centreIn(desk.window, *search) < desk.window.width() / 2);
    }
    void theBannersButtonsAndTalliesAreMirroredAndApart()
    {
        Desk desk({makeFeed(s("a"), DisplayState::Reconnecting), makeFeed(s("b"))});
        desk.window.resize(1440, 900);
        desk.window.pump().beat();
        QApplication::sendPostedEvents();
        const auto *banner = desk.window.findChild<StatusBanner *>();
        const auto *retry = banner->findChild<QWidget *>(s("bannerButton0"));
        const auto *tally = banner->findChild<QWidget *>(s("bannerTally0"));
        QVERIFY(retry->isVisible());
        QVERIFY(tally->isVisible());
        QVERIFY(tally->geometry().right() < retry->geometry().left());
        QVERIFY(tally->geometry().left() >= 0);
    }
    void theStateInCellAndHeaderIsOnTheRight()
    {
        Desk desk({makeFeed(s("a"), DisplayState::Silent)});
        desk.window.resize(1440, 900);
        desk.table().select(FeedId{s("a")});
        desk.window.pump().beat();
        QApplication::sendPostedEvents();
        const QColor fill = Theme::light().silentSolid;
        const QImage header = live(desk).findChild<FeedHeader *>()->grab().toImage();
        QVERIFY(holds(header, {header.width() - 96, 4, 90, header.height() - 8}, fill));
        const QImage table = desk.table().viewport()->grab().toImage();
        const QRect cell = desk.table().visualRect(desk.table().model()->index(0, 0));
        QVERIFY(holds(table, {cell.center().x(), cell.top(), 40, cell.height()}, fill));
        QVERIFY(!holds(table, {cell.left(), cell.top(), 30, cell.height()}, fill));
    }
    void theStatusBarBeginsOnTheRight()
    {
        Desk desk({makeFeed(s("a"))});
        desk.window.resize(1440, 900);
        QApplication::sendPostedEvents();
        auto *bar = desk.window.findChild<MainStatusBar *>();
        const auto *self = bar->findChild<QWidget *>(s("selfCheck"));
        QVERIFY(self->geometry().left() > bar->width() / 2);
        QVERIFY(self->geometry().right() < bar->width() - 16);
    }
    void timeStillRunsToTheRight()
    {
        Desk desk({makeFeed(s("a"))});
        desk.window.resize(1440, 900);
        auto feed = makeFeed(s("a"));
        auto history = std::make_shared<HistoryView>();
        history->spans = {span(900, {}, DisplayState::Connected)};
        fillBuckets(*history, 900, 0,
                    [](HistoryBucket &b, qint64 ago) { b.messages = ago < 450 ? 40 : 10; });
        feed->history = history;
        desk.publish(feed);
        desk.table().select(FeedId{s("a")});
        desk.window.pump().beat();
        QApplication::sendPostedEvents();
        auto *rate = live(desk).findChild<LinkedChartView *>();
        const QImage image = rate->grab().toImage();
        const QRectF plot = rate->plotArea();
        const auto highestInk = [&](double from, double to) {
            for (int y = 0; y < image.height(); ++y) {
                if (holds(image, {int(from), y, int(to - from), 1}, Theme::light().data))
                    return y;
            }
            return image.height();
        };
        const double middle = plot.center().x();
        QVERIFY(highestInk(middle + 30, plot.right() - 30) <
                highestInk(plot.left() + 10, middle - 30));
    }
    void aMirroredLayoutIsTheSameSeenFromTheOtherSide()
    {
        BannerContent content;
        content.state = DisplayState::Reconnecting;
        content.look = BannerLook::Full;
        content.headline = s("1 of 8 feeds reconnecting");
        content.detail = s("orders-eu: attempt 3");
        const BannerParts parts{1440, TextScale::Percent100, {100, 80}, 300, 200};
        const BannerLayout plain = layOutBanner(content, parts);
        const BannerLayout seen = mirrored(plain);
        QCOMPARE(seen.headlineRect.right(), 1439 - plain.headlineRect.left());
        QCOMPARE(seen.headlineRect.size(), plain.headlineRect.size());
        QVERIFY(seen.buttons.at(1).right() < seen.buttons.at(0).left());
        QVERIFY(seen.buttons.at(0).right() < seen.headlineRect.left());
        QVERIFY(mirrored(seen).headlineRect == plain.headlineRect);
        QCOMPARE(mirrored(seen).talliesLeft, plain.talliesLeft);
    }
};

QTEST_MAIN(TestRightToLeft)
#include "tst_righttoleft.moc"
