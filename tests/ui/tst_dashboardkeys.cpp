#include "dashboardpage.h"
#include "detailspane.h"
#include "explainpopover.h"
#include "historypage.h"
#include "windowdesk.h"

#include <QAccessible>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QSplitter>
#include <QTest>
#include <QToolBar>

using namespace feedscope;
using namespace feedscope::test;

class TestDashboardKeys : public QObject
{
    Q_OBJECT

private:
    static QString s(const char *text) { return QString::fromLatin1(text); }
    static void activate(MainWindow &window)
    {
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void noTwoActionsShareAShortcut()
    {
        Desk desk({makeFeed(s("a"))});
        QHash<QKeySequence, QString> owners;
        for (const auto *action : desk.window.findChildren<QAction *>()) {
            for (const QKeySequence &keys : action->shortcuts()) {
                QVERIFY2(!owners.contains(keys),
                         qPrintable(keys.toString() + s(" twice: ") + action->objectName()));
                owners.insert(keys, action->objectName());
            }
        }
        for (const char *keys :
             {"F5", "Shift+F5", "Ctrl+F", "Ctrl+Shift+F", "L", "+", "-", "0", "[", "]", "Ctrl+1",
              "Ctrl+2", "Ctrl+D", "Ctrl+Shift+D", "Ctrl+Shift+.", "F11", "F6", "Shift+F6"})
            QVERIFY2(owners.contains(QKeySequence(s(keys))), keys);
    }
    void f6GoesThroughEveryPaneAndBack()
    {
        Desk desk({makeFeed(s("a"), DisplayState::Reconnecting)});
        desk.table().select(FeedId{s("a")});
        activate(desk.window);
        desk.table().setFocus();
        QSet<QWidget *> places;
        for (int press = 0; press < 12; ++press) {
            desk.action("nextPane").trigger();
            places.insert(QApplication::focusWidget());
        }
        QVERIFY2(places.size() >= 5, qPrintable(QString::number(places.size())));
        QVERIFY(places.contains(&desk.table()));
        desk.table().setFocus();
        desk.action("nextPane").trigger();
        desk.action("previousPane").trigger();
        QVERIFY(desk.table().hasFocus());
    }
    void enterExplainsTheNumberInTheCell()
    {
        Desk desk({makeFeed(s("quotes-fx"))});
        activate(desk.window);
        desk.table().setCurrentIndex(desk.table().model()->index(0, FeedTableModel::Uptime));
        desk.table().setFocus();
        QTest::keyClick(&desk.table(), Qt::Key_Return);
        const QPointer<ExplainPopover> popover = desk.window.findChild<ExplainPopover *>();
        QVERIFY(popover);
        QVERIFY(popover->accessibleName().startsWith(s("Uptime 24 h, quotes-fx")));
        QTest::keyClick(popover, Qt::Key_Escape);
        QTRY_VERIFY(!popover);
    }
    void aClickOnANumberExplainsItAndOneOnAWordDoesNot()
    {
        Desk desk({makeFeed(s("a"))});
        desk.window.resize(1440, 900);
        QSignalSpy explain(&desk.table(), &FeedTable::explainWanted);
        const auto click = [&](int column) {
            const QRect cell = desk.table().visualRect(desk.table().model()->index(0, column));
            QTest::mouseClick(desk.table().viewport(), Qt::LeftButton, {}, cell.center());
        };
        click(FeedTableModel::Feed);
        QCOMPARE(explain.size(), 0);
        click(FeedTableModel::Missing);
        QCOMPARE(explain.size(), 1);
    }
    void showInHistoryOpensThePageOnTheFeed()
    {
        Desk desk({makeFeed(s("a")), makeFeed(s("b"))});
        emit desk.table().historyWanted(FeedId{s("b")});
        auto *page = desk.window.findChild<HistoryPage *>();
        QVERIFY(page->isVisible());
        QCOMPARE(page->model().feed().value, s("b"));
        desk.action("showLive").trigger();
        QVERIFY(!page->isVisible());
        QVERIFY(desk.table().isVisible());
    }
    void theHeightOfTheTabsIsKeptAndReset()
    {
        Desk desk({makeFeed(s("a"))});
        desk.window.resize(1440, 900);
        desk.table().select(FeedId{s("a")});
        QApplication::sendPostedEvents();
        auto *split = desk.window.findChild<QSplitter *>(s("chartsAndTabs"));
        const QList<int> before = split->sizes();
        QCOMPARE(before.value(1), 190);
        split->setSizes({before.value(0) - 60, before.value(1) + 60});
        emit split->splitterMoved(before.value(0) - 60, 1);
        const QList<int> moved = split->sizes();
        desk.window.close();

        MainWindow again(desk.dependencies());
        again.resize(1440, 900);
        again.show();
        desk.board.publish(makeFeed(s("a"))); // the first window has taken the other
        again.pump().beat();
        again.selectFeed(FeedId{s("a")});
        QApplication::sendPostedEvents();
        auto *restored = again.findChild<QSplitter *>(s("chartsAndTabs"));
        QTRY_VERIFY(std::abs(restored->sizes().value(1) - moved.value(1)) <= 2);
        again.findChild<QAction *>(s("resetLayout"))->trigger();
        QCOMPARE(restored->sizes().value(1), 190);
    }
    void panesAndCellsHaveTheNamesOfTheSpec()
    {
        Desk desk({makeFeed(s("orders-eu"), DisplayState::Reconnecting)});
        desk.table().select(FeedId{s("orders-eu")});
        QAccessibleInterface *table = QAccessible::queryAccessibleInterface(&desk.table());
        QCOMPARE(table->text(QAccessible::Name), s("Feeds"));
        QCOMPARE(desk.table()
                     .model()
                     ->index(0, FeedTableModel::Feed)
                     .data(Qt::AccessibleTextRole)
                     .toString(),
                 s("orders-eu, reconnecting, attempt 3, last message 50 seconds ago"));
        for (auto *button : desk.window.findChildren<QAbstractButton *>()) {
            if (!button->isVisible())
                continue;
            QAccessibleInterface *face = QAccessible::queryAccessibleInterface(button);
            QVERIFY2(!face->text(QAccessible::Name).isEmpty(),
                     qPrintable(s("a button without a name: ") + button->objectName()));
        }
    }
    void aWindowHiddenForAnHourComesBackCurrent()
    {
        Desk desk({makeFeed(s("a"))});
        desk.table().select(FeedId{s("a")});
        desk.window.hide();
        for (int beat = 0; beat < 100; ++beat)
            desk.window.pump().beat();
        auto feed = makeFeed(s("a"), DisplayState::Reconnecting);
        feed->counters.received = 12'345;
        desk.board.publish(feed);
        desk.window.pump().beat();
        desk.window.show();
        const auto index = desk.table().model()->index(0, FeedTableModel::State);
        QCOMPARE(index.data().toString(), s("Reconnecting"));
        QVERIFY(desk.window.findChild<DetailsPane *>()->text().contains(s("12,345")));
    }
};

QTEST_MAIN(TestDashboardKeys)
#include "tst_dashboardkeys.moc"
