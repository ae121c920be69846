#include "bannermodel.h"
#include "format.h"
#include "uifixtures.h"
#include "wallboard.h"
#include "walltiletext.h"

#include <QSet>
#include <QTest>

using namespace feedscope;
using namespace feedscope::test;

class TestWallboard : public QObject
{
    Q_OBJECT

private:
    static QString s(const char *text) { return QString::fromLatin1(text); }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void eightTilesFitInFourByTwo()
    {
        QCOMPARE(wallGrid(8), (WallGrid{4, 2}));
        QCOMPARE(wallGrid(9), (WallGrid{6, 4}));
        const QSizeF board(1440, 900);
        QCOMPARE(wallTile(board, {4, 2}, 0).toRect(), QRect(24, 124, 336, 360));
        QCOMPARE(wallTile(board, {4, 2}, 7).toRect(), QRect(1080, 500, 336, 360));
    }
    void tilesNeverOverlap_data()
    {
        QTest::addColumn<int>("feeds");
        QTest::newRow("few") << 8;
        QTest::newRow("many") << 24;
    }
    void tilesNeverOverlap()
    {
        QFETCH(int, feeds);
        const WallGrid grid = wallGrid(feeds);
        for (int a = 0; a < feeds; ++a) {
            const QRectF tile = wallTile({1024, 640}, grid, a);
            QVERIFY(QRectF(0, kWallHeader, 1024, 640 - kWallHeader).contains(tile));
            for (int b = 0; b < a; ++b)
                QVERIFY(!tile.intersects(wallTile({1024, 640}, grid, b)));
        }
    }
    void aTroubledFeedKeepsItsPlaceOnOnePage()
    {
        QList<bool> calm(8, false);
        QList<bool> trouble = calm;
        trouble[5] = true;
        QCOMPARE(wallPage(trouble, 0), wallPage(calm, 0));
    }
    void everyFeedIsOnSomePageAndTroubleOnEach()
    {
        QList<bool> troubled(70, false);
        troubled[69] = troubled[3] = true;
        QSet<qsizetype> seen;
        for (int page = 0; page < wallPages(troubled); ++page) {
            const auto feeds = wallPage(troubled, page);
            QVERIFY(feeds.size() <= 24);
            QVERIFY(feeds.contains(69) && feeds.contains(3));
            seen += QSet<qsizetype>(feeds.begin(), feeds.end());
        }
        QCOMPARE(seen.size(), 70);
    }
    void aTroubledTileShowsTheTimeWithoutData()
    {
        const WallTileText tile =
            wallTileText(*makeFeed(s("orders-eu"), DisplayState::Reconnecting), kNow);
        QCOMPARE(tile.value, s("50"));
        QCOMPARE(tile.unit, s("s"));
        QCOMPARE(tile.first, s("without data"));
        QVERIFY2(tile.second.startsWith(s("Attempt 3, next try in")), qPrintable(tile.second));
        QVERIFY(tile.alarming);
    }
    void aConnectedTileShowsTheRate()
    {
        const WallTileText tile = wallTileText(*makeFeed(s("a")), kNow);
        QCOMPARE(tile.value, s("16.4"));
        QCOMPARE(tile.unit, s("msg/s"));
        QVERIFY(!tile.alarming);
    }
    void aQuietPollSaysWhenItAsksNext()
    {
        auto feed = makeFeed(QStringLiteral("ref-data"), DisplayState::Quiet);
        feed->transport = feed->wanted = TransportKind::Poll;
        feed->pollInterval = Millis(30'000);
        feed->lastByteAt = ago(12);
        QCOMPARE(wallTileText(*feed, kNow).second, QStringLiteral("Next poll in 18\u202Fs"));
        QCOMPARE(wallTileText(*feed, kNow + seconds(20)).second, QStringLiteral("Polling now"));
    }
    void aPausedTileSaysWhoAndWhenToTheMinute()
    {
        const auto feed = makeFeed(s("audit-log"), DisplayState::Paused);
        const QString when =
            format::timeOfDay(feed->wallAt(feed->connection.since), QTimeZone::systemTimeZone(),
                              format::TimePrecision::Minutes);
        QCOMPARE(wallTileText(*feed, kNow).second, s("By an operator, at ") + when);
    }
    void silenceIsSplitOnASolidTileToo()
    {
        auto feed = makeFeed(s("a"), DisplayState::Silent);
        auto history = std::make_shared<HistoryView>();
        history->spans = {span(900, {}, DisplayState::Silent)};
        feed->history = history;
        Wallboard wall([] { return kNow; });
        wall.setTheme(Theme::light());
        wall.resize(1440, 900);
        wall.show();
        wall.refresh({feed}, {}, {}, kNow);
        const QRectF tile = wallTile(wall.size(), wallGrid(1), 0);
        const QImage image = wall.grab().toImage();
        const int x = int(tile.center().x());
        QSet<QRgb> colours;
        for (int y = int(tile.bottom()) - 60; y < int(tile.bottom()) - 30; ++y)
            colours.insert(image.pixel(x, y));
        QVERIFY(colours.contains(Theme::light().silentSolid.rgb())); // the gap
        QVERIFY(colours.contains(Theme::light().silentOn.rgb()));
    }
    void placesDoNotDependOnWhoCameFirst()
    {
        const auto a = makeFeed(QStringLiteral("a"));
        const auto b = makeFeed(QStringLiteral("b"), DisplayState::Silent);
        for (const auto &feeds : {QList<SnapshotBoard::Snapshot>{a, b}, {b, a}}) {
            Wallboard wall([] { return kNow; });
            wall.setTheme(Theme::light());
            wall.resize(1440, 900);
            wall.show();
            wall.refresh(feeds, {}, {}, kNow);
            const QPoint second =
                wallTile(wall.size(), wallGrid(2), 1).topLeft().toPoint() + QPoint(12, 20);
            QCOMPARE(wall.grab().toImage().pixelColor(second), Theme::light().silentSolid);
        }
    }
    void theHeaderSaysWhenTheScreenStopped()
    {
        Instant now = kNow;
        Wallboard board([&now] { return now; });
        BannerModel model;
        const QList<SnapshotPtr> feeds{makeFeed(s("a")), makeFeed(s("b"), DisplayState::Silent)};
        board.refresh(feeds, model.update(feeds, now), s("14:47:20"), now);
        QCOMPARE(board.headline(), s("1 silent"));
        now += std::chrono::seconds(3);
        QCOMPARE(board.headline(), s("This screen stopped updating at 14:47:20"));
    }
    void paintsEveryStateWithoutColourToo()
    {
        QSet<QByteArray> pictures;
        for (int state = 0; state < 7; ++state) {
            Instant now = kNow;
            Wallboard board([&now] { return now; });
            BannerModel model;
            const QList<SnapshotPtr> feeds{makeFeed(s("a"), DisplayState(state))};
            board.resize(1024, 640);
            board.refresh(feeds, model.update(feeds, now), s("14:47:20"), now);
            const QImage image = board.grab()
                                     .toImage()
                                     .copy(24, 124, 232, 60)
                                     .convertToFormat(QImage::Format_Grayscale8);
            pictures.insert(
                QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes()));
        }
        QCOMPARE(pictures.size(), 7);
    }
    void escLeaves()
    {
        Wallboard board([] { return kNow; });
        board.show();
        QTest::keyClick(&board, Qt::Key_Escape);
        QVERIFY(!board.isVisible());
    }
};

QTEST_MAIN(TestWallboard)
#include "tst_wallboard.moc"
