#include "feedtable.h"
#include "firstrun.h"
#include "mainwindow.h"
#include "statusbanner.h"
#include "uifixtures.h"
#include "viewactions.h"

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QStatusBar>
#include <QTest>
#include <QToolBar>

using namespace feedscope;
using namespace feedscope::test;

class TestViewSettings : public QObject
{
    Q_OBJECT

private:
    struct Desk
    {
        RecordingControl control;
        SnapshotBoard board;
        Journal journal;
        MemorySettings &settings;
        MainWindow window;

        explicit Desk(MemorySettings &store)
            : settings(store)
            , window({control,
                      board,
                      journal,
                      [](const FeedId &) { return std::shared_ptr<const MessageLog>(); },
                      [] { return kNow; },
                      &settings,
                      {},
                      {}})
        {
            board.publish(makeFeed(QStringLiteral("orders-eu")));
            window.show();
            window.pump().beat();
        }
        FeedTable &table() { return *window.findChild<FeedTable *>(); }
        void trigger(const char *name)
        {
            auto *action = window.findChild<QAction *>(QString::fromLatin1(name));
            QVERIFY2(action, name);
            action->trigger();
            QApplication::sendPostedEvents();
        }
    };
    static QString s(const char *text) { return QString::fromLatin1(text); }

private slots:
    void whatIsWrittenReadsBack()
    {
        MemorySettings store;
        for (const Density density : {Density::Compact, Density::Normal, Density::Distance}) {
            const ViewSettings settings{ThemeMode::Dark, TextScale::Percent125, density,
                                        density == Density::Normal};
            writeViewSettings(store, settings);
            QCOMPARE(readViewSettings(store), settings);
        }
    }
    void whatMeansNothingIsTheDefault()
    {
        MemorySettings store;
        QCOMPARE(readViewSettings(store), ViewSettings());
        store.setValue(s("view/theme"), s("sepia"));
        store.setValue(s("view/textPercent"), 900);
        store.setValue(s("view/rows"), 3);
        QCOMPARE(readViewSettings(store), ViewSettings());
    }
    void rowsHaveTheHeightsOfTheirDensity_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<int>("height");
        QTest::newRow("compact") << s("rows-compact") << 24;
        QTest::newRow("normal") << s("rows-normal") << 28;
        QTest::newRow("from a distance") << s("rows-distance") << 40;
    }
    void rowsHaveTheHeightsOfTheirDensity()
    {
        QFETCH(QString, action);
        QFETCH(int, height);
        MemorySettings store;
        Desk desk(store);
        desk.trigger(action.toLatin1().constData());
        QCOMPARE(desk.table().rowHeight(0), height);
        QVERIFY(desk.window.findChild<QAction *>(action)->isChecked());
        const Desk next(store);
        QCOMPARE(next.window.findChild<FeedTable *>()->rowHeight(0), height);
    }
    void theFirstRowOfAGroupHasRoomForItsCaption()
    {
        MemorySettings store;
        Desk desk(store);
        auto grouped = makeFeed(s("a"));
        grouped->group = s("Asia");
        desk.board.publish(grouped);
        desk.window.pump().beat();
        QCOMPARE(desk.table().rowHeight(0), 52); // in the group
        QCOMPARE(desk.table().rowHeight(1), 52); // in no group
        QCOMPARE(desk.table().fullHeight(), 28 + 104 + 1);
        desk.trigger("groupFeeds");
        QCOMPARE(desk.table().rowHeight(0), 28);
        QVERIFY(!readViewSettings(store).grouped);
        const Desk next(store);
        QVERIFY(!next.window.findChild<QAction *>(s("groupFeeds"))->isChecked());
    }
    void textSizeGrowsTypeAndRowsTogether()
    {
        MemorySettings store;
        Desk desk(store);
        const int feedColumn = desk.table().columnWidth(FeedTableModel::Feed);
        desk.trigger("text-150");
        QCOMPARE(desk.table().rowHeight(0), 42);
        QCOMPARE(desk.table().columnWidth(FeedTableModel::Feed), qRound(feedColumn * 20 / 13.0));
        QCOMPARE(desk.table().horizontalHeader()->height(), 43);
        QCOMPARE(desk.window.findChild<StatusBanner *>()->sizeHint().height(), 48);
        QCOMPARE(desk.window.findChild<QToolBar *>(s("tools"))->height(), 60);
        QCOMPARE(desk.window.statusBar()->height(), 36);
        QCOMPARE(desk.window.menuBar()->font().pixelSize(), 18);
        QCOMPARE(store.value(s("view/textPercent")).toInt(), 150);
    }
    void textSizeGoesBackToWhatItWas()
    {
        MemorySettings store;
        Desk desk(store);
        const auto picture = [&] { return desk.window.grab().toImage(); };
        desk.window.setFocus();
        desk.trigger("text-100");
        const QImage before = picture();
        desk.trigger("text-125");
        QVERIFY(picture() != before);
        desk.trigger("text-100");
        QCOMPARE(picture(), before);
    }
    void everyLabelOfEveryPageGrows()
    {
        MemorySettings store;
        Desk desk(store);
        desk.window.showFirstRun();
        desk.table().select(FeedId{s("orders-eu")});
        QHash<QLabel *, int> before;
        for (auto *label : desk.window.findChildren<QLabel *>())
            before[label] = label->font().pixelSize();
        desk.trigger("text-150");
        for (auto it = before.cbegin(); it != before.cend(); ++it) {
            it.key()->ensurePolished();
            QVERIFY2(it.key()->font().pixelSize() > it.value(),
                     qPrintable(it.key()->objectName() + it.key()->text()));
        }
    }
};

QTEST_MAIN(TestViewSettings)
#include "tst_viewsettings.moc"
