#include "feedsortproxy.h"
#include "feedtablemodel.h"
#include "uifixtures.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace feedscope;
using namespace feedscope::test;

class TestFeedTableModel : public QObject
{
    Q_OBJECT

private:
    struct Table
    {
        FeedTableModel model;
        FeedSortProxy proxy;
        QAbstractItemModelTester modelTester{&model,
                                             QAbstractItemModelTester::FailureReportingMode::Fatal};
        std::unique_ptr<QAbstractItemModelTester> proxyTester;

        Table()
        {
            proxy.setSourceModel(&model);
            proxyTester = std::make_unique<QAbstractItemModelTester>(
                &proxy, QAbstractItemModelTester::FailureReportingMode::Fatal);
        }
        void update(const QList<FeedTableModel::Snapshot> &feeds, Instant now, bool held = false)
        {
            model.update(feeds, now);
            proxy.advance(now, held);
        }
        QStringList order() const
        {
            QStringList names;
            for (int row = 0; row < proxy.rowCount(); ++row)
                names << proxy.index(row, FeedTableModel::Feed).data().toString();
            return names;
        }
        QString text(int row, int column) const
        {
            return model.index(row, column).data().toString();
        }
    };

    static QString s(const char *text) { return QString::fromLatin1(text); }

private slots:
    void updateEmitsOneRangeWithRolesAndNeverResets()
    {
        Table table;
        table.update({makeFeed(s("a")), makeFeed(s("b")), makeFeed(s("c"))}, kNow);
        QSignalSpy changed(&table.model, &QAbstractItemModel::dataChanged);
        QSignalSpy reset(&table.model, &QAbstractItemModel::modelReset);
        QSignalSpy inserted(&table.model, &QAbstractItemModel::rowsInserted);
        table.update({makeFeed(s("a")), makeFeed(s("b")), makeFeed(s("c"))}, kNow + seconds(0.1));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().at(0).toModelIndex(), table.model.index(0, FeedTableModel::Rate));
        QCOMPARE(changed.first().at(1).toModelIndex(),
                 table.model.index(2, FeedTableModel::LastMessage));
        QVERIFY(changed.first().at(2).value<QList<int>>().contains(Qt::DisplayRole));
        QCOMPARE(reset.size(), 0);
        QCOMPARE(inserted.size(), 0);
    }
    void everyColumnChangesOnceASecondAndWithTheState()
    {
        FeedTableModel model;
        model.update({makeFeed(s("a"))}, kNow);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.update({makeFeed(s("a"), DisplayState::Silent)}, kNow + seconds(0.1));
        QCOMPARE(changed.takeFirst().at(0).toModelIndex(), model.index(0, 0));
        model.update({makeFeed(s("a"), DisplayState::Silent)}, kNow + seconds(0.2));
        QCOMPARE(changed.takeFirst().at(0).toModelIndex(), model.index(0, FeedTableModel::Rate));
        model.update({makeFeed(s("a"), DisplayState::Silent)}, kNow + seconds(1.1));
        QCOMPARE(changed.takeFirst().at(0).toModelIndex(), model.index(0, 0));
    }
    void feedsComeAndGoAsRows()
    {
        Table table;
        table.update({makeFeed(s("a")), makeFeed(s("b")), makeFeed(s("c"))}, kNow);
        QPersistentModelIndex b = table.model.index(1, 0);
        table.update({makeFeed(s("b")), makeFeed(s("d"))}, kNow);
        QCOMPARE(table.model.rowCount(), 2);
        QVERIFY(b.isValid());
        QCOMPARE(table.text(b.row(), FeedTableModel::Feed), s("b"));
        QCOMPARE(table.model.snapshot(FeedId{s("d")})->name, s("d"));
        QVERIFY(!table.model.snapshot(FeedId{s("a")}));
        table.update({}, kNow);
        QCOMPARE(table.proxy.rowCount(), 0);
    }
    void ageMovesOnWithoutNewSnapshots()
    {
        Table table;
        const auto feed = makeFeed(s("a"));
        table.update({feed}, kNow);
        const QString before = table.text(0, FeedTableModel::LastMessage);
        table.update({feed}, kNow + seconds(20));
        QVERIFY(table.text(0, FeedTableModel::LastMessage) != before);
    }
    void aBeatOfRatesAndAgesReadsNoStates()
    {
        struct Counting : FeedTableModel
        {
            mutable int reads = 0;
            QVariant data(const QModelIndex &index, int role) const override
            {
                reads += role == StateRole || role == IdRole ? 1 : 0;
                return FeedTableModel::data(index, role);
            }
        };
        Counting model;
        FeedSortProxy proxy;
        proxy.setSourceModel(&model);
        model.update({makeFeed(s("a")), makeFeed(s("b"))}, kNow);
        proxy.advance(kNow, false);
        model.reads = 0;
        model.update({makeFeed(s("a")), makeFeed(s("b"))}, kNow + seconds(0.1));
        proxy.advance(kNow + seconds(0.1), false);
        QCOMPARE(model.reads, 0);
        model.update({makeFeed(s("a")), makeFeed(s("b"), DisplayState::Silent)},
                     kNow + seconds(0.2));
        proxy.advance(kNow + seconds(0.2), false);
        QVERIFY(model.reads > 0);
    }
    void worstStateComesFirstThenTheName()
    {
        Table table;
        table.update({makeFeed(s("zulu")), makeFeed(s("alfa")),
                      makeFeed(s("rec"), DisplayState::Reconnecting),
                      makeFeed(s("silent"), DisplayState::Silent),
                      makeFeed(s("down"), DisplayState::Disconnected)},
                     kNow);
        QCOMPARE(table.order(),
                 QStringList({s("silent"), s("down"), s("rec"), s("alfa"), s("zulu")}));
    }
    void groupsStandTogetherEachWithItsCaption()
    {
        Table table;
        const auto in = [](const char *group, const char *name,
                           DisplayState state = DisplayState::Connected) {
            auto feed = makeFeed(s(name), state);
            feed->group = s(group);
            return feed;
        };
        table.update({in("", "loose", DisplayState::Silent), in("Europe", "quiet"),
                      in("Europe", "bad", DisplayState::Reconnecting), in("Asia", "a")},
                     kNow);
        QCOMPARE(table.order(), QStringList({s("a"), s("bad"), s("quiet"), s("loose")}));
        QStringList captions;
        for (int row = 0; row < 4; ++row)
            captions << table.proxy.index(row, 0).data(FeedTableModel::CaptionRole).toString();
        QCOMPARE(captions, QStringList({s("Asia"), s("Europe"), s(""), s("In no group")}));
        table.proxy.sort(FeedTableModel::Feed, Qt::DescendingOrder);
        QCOMPARE(table.order(), QStringList({s("a"), s("quiet"), s("bad"), s("loose")}));
        table.proxy.sort(FeedTableModel::State);
        // A feed that a person puts into another group goes there at once.
        table.update({in("", "loose", DisplayState::Silent), in("Europe", "quiet"),
                      in("Asia", "bad", DisplayState::Reconnecting), in("Asia", "a")},
                     kNow);
        QCOMPARE(table.order(), QStringList({s("bad"), s("a"), s("quiet"), s("loose")}));
        table.proxy.setTextFilter(s("asia"));
        QCOMPARE(table.order(), QStringList({s("bad"), s("a")}));
        table.proxy.setTextFilter({});
        table.proxy.setGrouped(false);
        QCOMPARE(table.order(), QStringList({s("loose"), s("bad"), s("a"), s("quiet")}));
        QCOMPARE(table.proxy.index(0, 0).data(FeedTableModel::CaptionRole).toString(), QString());
    }
    void withoutGroupsThereIsNoCaption()
    {
        Table table;
        table.update({makeFeed(s("a")), makeFeed(s("b"))}, kNow);
        for (int row = 0; row < 2; ++row)
            QCOMPARE(table.proxy.index(row, 0).data(FeedTableModel::CaptionRole).toString(),
                     QString());
    }
    void aRowMovesOnlyAfterTwoStableSeconds()
    {
        Table table;
        const auto a = makeFeed(s("a"));
        const auto bad = makeFeed(s("b"), DisplayState::Reconnecting);
        table.update({a, makeFeed(s("b"))}, kNow);
        table.update({a, bad}, kNow + seconds(1));
        table.update({a, bad}, kNow + seconds(2.9));
        QCOMPARE(table.order(), QStringList({s("a"), s("b")}));
        table.update({a, bad}, kNow + seconds(3));
        QCOMPARE(table.order(), QStringList({s("b"), s("a")}));
    }
    void aFlickerDoesNotMoveTheRow()
    {
        Table table;
        const auto a = makeFeed(s("a"));
        const auto good = makeFeed(s("b"));
        const auto bad = makeFeed(s("b"), DisplayState::Reconnecting);
        table.update({a, good}, kNow);
        for (int i = 1; i < 10; ++i) {
            table.update({a, i % 2 ? bad : good}, kNow + seconds(i * 1.5));
            QCOMPARE(table.order(), QStringList({s("a"), s("b")}));
        }
    }
    void nothingMovesWhilePointerOrFocusIsInTheTable()
    {
        Table table;
        const auto a = makeFeed(s("a"));
        const auto bad = makeFeed(s("b"), DisplayState::Silent);
        table.update({a, makeFeed(s("b"))}, kNow);
        table.update({a, bad}, kNow + seconds(1), true);
        table.update({a, bad}, kNow + seconds(9), true);
        QCOMPARE(table.order(), QStringList({s("a"), s("b")}));
        table.update({a, bad}, kNow + seconds(9.1), false);
        QCOMPARE(table.order(), QStringList({s("b"), s("a")}));
    }
    void filtersByTextAndByState()
    {
        Table table;
        table.update({makeFeed(s("orders-eu")), makeFeed(s("Orders-us"), DisplayState::Silent),
                      makeFeed(s("quotes"))},
                     kNow);
        table.proxy.setTextFilter(s("ord"));
        QCOMPARE(table.proxy.rowCount(), 2);
        table.proxy.setStateFilter(DisplayState::Silent);
        QCOMPARE(table.order(), QStringList(s("Orders-us")));
        table.proxy.setTextFilter({});
        table.proxy.setStateFilter({});
        QCOMPARE(table.proxy.rowCount(), 3);
    }
    void theStateFilterFollowsTheState()
    {
        Table table;
        table.update({makeFeed(s("a"))}, kNow);
        table.proxy.setStateFilter(DisplayState::Reconnecting);
        QCOMPARE(table.proxy.rowCount(), 0);
        table.update({makeFeed(s("a"), DisplayState::Reconnecting)}, kNow + seconds(1));
        QCOMPARE(table.proxy.rowCount(), 1);
    }
    void aColumnSortsByItsValue()
    {
        Table table;
        auto fast = makeFeed(s("fast"));
        fast->messagesPerSecond = 1000;
        auto slow = makeFeed(s("slow"));
        slow->messagesPerSecond = 9;
        table.update({fast, slow}, kNow);
        table.proxy.sort(FeedTableModel::Rate, Qt::AscendingOrder);
        QCOMPARE(table.order(), QStringList({s("slow"), s("fast")}));
    }
    void anUnsequencedFeedHasNoMissingCount()
    {
        Table table;
        auto feed = makeFeed(s("a"));
        feed->sequenced = false;
        table.update({feed}, kNow);
        QCOMPARE(table.text(0, FeedTableModel::Missing), s("n/a"));
        QVERIFY(faceAt(table.model.index(0, FeedTableModel::Missing)).weak);
    }
    void zerosAreWeakAndMissingIsStrong()
    {
        Table table;
        auto feed = makeFeed(s("a"));
        table.update({feed}, kNow);
        const auto missing = table.model.index(0, FeedTableModel::Missing);
        QVERIFY(faceAt(missing).weak);
        auto lossy = makeFeed(s("a"));
        lossy->counters.missing = 23;
        table.update({lossy}, kNow);
        QCOMPARE(missing.data().toString(), s("23"));
        QVERIFY(faceAt(missing).strong);
        QVERIFY(!faceAt(missing).weak);
    }
    void fallbackShowsWhatWasWanted()
    {
        Table table;
        auto feed = makeFeed(s("a"));
        feed->transport = TransportKind::Sse;
        table.update({feed}, kNow);
        QCOMPARE(table.text(0, FeedTableModel::Transport), s("SSE"));
        QCOMPARE(faceAt(table.model.index(0, FeedTableModel::Transport)).badge,
                 s("fallback from WebSocket"));
    }
    void aScreenReaderHearsTheWholeRow()
    {
        Table table;
        table.update({makeFeed(s("orders-eu"), DisplayState::Reconnecting)}, kNow);
        QCOMPARE(table.model.index(0, 0).data(Qt::AccessibleTextRole).toString(),
                 s("orders-eu, reconnecting, attempt 3, last message 50 seconds ago"));
    }
    void simulatedFeedsSaySo()
    {
        Table table;
        auto feed = makeFeed(s("a"), DisplayState::Reconnecting);
        feed->faults = {FaultSpec()};
        table.update({feed}, kNow);
        QVERIFY(faceAt(table.model.index(0, 0)).simulated);
        QVERIFY(table.model.index(0, 0)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(s("simulated")));
    }
    void uptimeIsADashUntilSomethingWasWatched()
    {
        Table table;
        auto feed = makeFeed(s("a"));
        feed->history = std::make_shared<HistoryView>();
        table.update({feed}, kNow);
        QCOMPARE(table.text(0, FeedTableModel::Uptime), QStringLiteral("—"));
    }
};

QTEST_GUILESS_MAIN(TestFeedTableModel)
#include "tst_feedtablemodel.moc"
