#include "feedtable.h"
#include "uifixtures.h"

#include <QHeaderView>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace feedscope;
using namespace feedscope::test;

class TestFeedDelegates : public QObject
{
    Q_OBJECT

private:
    struct Table
    {
        FeedTableModel model;
        FeedSortProxy proxy;
        std::unique_ptr<FeedTable> view;
        explicit Table(const QList<FeedTableModel::Snapshot> &feeds)
        {
            proxy.setSourceModel(&model);
            view = std::make_unique<FeedTable>(proxy);
            model.update(feeds, kNow);
            proxy.advance(kNow, false);
        }
        // One cell in the middle of a field of one colour, to see whether it stays inside.
        QImage cell(int column, double ratio, const QColor &field = Qt::magenta) const
        {
            const QRect rect(20, 20, 180, 28);
            QImage image(QSize(220, 68) * ratio, QImage::Format_RGB32);
            image.setDevicePixelRatio(ratio);
            image.fill(field);
            QPainter painter(&image);
            QStyleOptionViewItem option;
            option.rect = rect;
            option.state = QStyle::State_Enabled;
            view->itemDelegateForIndex(proxy.index(0, column))
                ->paint(&painter, option, proxy.index(0, column));
            return image;
        }
    };
    static QString s(const char *text) { return QString::fromLatin1(text); }
    static void columns()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<double>("ratio");
        for (int column = 0; column < FeedTableModel::ColumnCount; ++column) {
            for (const double ratio : {1.0, 2.0}) {
                QTest::addRow("column %d at %g", column, ratio) << column << ratio;
            }
        }
    }

private slots:
    void everyCellDrawsSomethingAndNothingOutside_data() { columns(); }
    void everyCellDrawsSomethingAndNothingOutside()
    {
        QFETCH(int, column);
        QFETCH(double, ratio);
        auto feed = makeFeed(s("orders-eu"), DisplayState::Reconnecting);
        feed->transport = TransportKind::Sse;
        feed->faults = {FaultSpec()};
        const QImage image = Table({feed}).cell(column, ratio);
        const QRect inside(QPoint(20, 20) * ratio, QSize(180, 28) * ratio);
        QSet<QRgb> colours;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (inside.contains(x, y))
                    colours.insert(image.pixel(x, y));
                else
                    QCOMPARE(QColor(image.pixel(x, y)), QColor(Qt::magenta));
            }
        }
        QVERIFY(colours.size() > 2);
        QVERIFY(!colours.contains(QColor(Qt::magenta).rgb()));
    }
    void statesDifferInGreyscale()
    {
        QList<QImage> seen;
        for (const auto state :
             {DisplayState::Silent, DisplayState::Disconnected, DisplayState::Reconnecting,
              DisplayState::Connecting, DisplayState::Paused, DisplayState::Quiet,
              DisplayState::Connected}) {
            const QImage grey = Table({makeFeed(s("a"), state)})
                                    .cell(FeedTableModel::State, 1)
                                    .convertToFormat(QImage::Format_Grayscale8);
            QVERIFY(!seen.contains(grey));
            seen.append(grey);
        }
    }
    void troubleHasASolidEdgeOnTheLeft()
    {
        const QImage bad =
            Table({makeFeed(s("a"), DisplayState::Silent)}).cell(FeedTableModel::State, 1);
        for (int x = 20; x < 26; ++x)
            QCOMPARE(QColor(bad.pixel(x, 34)), Theme::light().silentSolid);
        const QImage good = Table({makeFeed(s("a"))}).cell(FeedTableModel::State, 1);
        QCOMPARE(QColor(good.pixel(22, 34)), Theme::light().surface);
    }
    void simulatedRowsAreTintedAsSuch()
    {
        auto feed = makeFeed(s("a"));
        feed->faults = {FaultSpec()};
        const QImage image = Table({feed}).cell(FeedTableModel::Missing, 1);
        QCOMPARE(QColor(image.pixel(24, 24)), Theme::light().simTint);
    }
    void columnsHaveTheWidthsOfTheSpec()
    {
        Table table({makeFeed(s("a"))});
        QCOMPARE(table.view->columnWidth(FeedTableModel::State), 144);
        QCOMPARE(table.view->columnWidth(FeedTableModel::Transport), 216);
        QCOMPARE(table.view->columnWidth(FeedTableModel::Rate), 160);
        QCOMPARE(table.view->rowHeight(0), 28);
    }
    void columnsHideInOrderWhenNarrow()
    {
        QVERIFY(columnsHiddenAt(1440).isEmpty());
        QCOMPARE(columnsHiddenAt(1300), QList<FeedTableModel::Column>({FeedTableModel::Uptime}));
        QVERIFY(!columnsHiddenAt(100).contains(FeedTableModel::State));
        QVERIFY(!columnsHiddenAt(100).contains(FeedTableModel::Skyline));
    }
};

QTEST_MAIN(TestFeedDelegates)
#include "tst_feeddelegates.moc"
