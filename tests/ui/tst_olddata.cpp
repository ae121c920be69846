// What a silent or lost feed sent last looks old wherever it shows, and the lines end where its data
// ended.
#include "aggregate.h"
#include "bannertext.h"
#include "detailsfacts.h"
#include "feedtable.h"
#include "historyseries.h"
#include "jsontreedelegate.h"
#include "messagecelldelegate.h"
#include "messageinspector.h"
#include "messageview.h"
#include "oldness.h"
#include "uifixtures.h"

#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QTableView>
#include <QTest>
#include <QTreeView>

using namespace feedscope;
using namespace feedscope::test;

namespace {

constexpr DisplayState kOld[] = {DisplayState::Silent, DisplayState::Reconnecting,
                                 DisplayState::Disconnected, DisplayState::Paused};

void states()
{
    QTest::addColumn<int>("state");
    for (const DisplayState state : kOld)
        QTest::newRow(qPrintable(displayStateWord(state))) << int(state);
}

// Sixteen messages a second up to `fromAgo` seconds ago, then `state`.
std::shared_ptr<FeedSnapshot> feedIn(DisplayState state, double fromAgo = 60)
{
    auto feed = makeFeed(QStringLiteral("orders-eu"), state);
    feed->lastMessageAt = feed->lastByteAt = ago(fromAgo);
    feed->messagesPerSecond = 0;
    feed->rttMs = 42;
    auto history = std::make_shared<HistoryView>();
    history->spans = {span(900, fromAgo, DisplayState::Connected), span(fromAgo, {}, state)};
    fillBuckets(*history, 900, qint64(fromAgo), [](HistoryBucket &bucket, qint64 secondsAgo) {
        bucket.messages = quint32(10 + secondsAgo % 7);
        bucket.rttMs = 40;
    });
    feed->history = history;
    return feed;
}

QImage painted(const QAbstractItemDelegate &delegate, const QModelIndex &index, const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Theme::light().surface);
    QPainter painter(&image);
    QStyleOptionViewItem option;
    option.rect = image.rect();
    option.state = QStyle::State_Enabled;
    delegate.paint(&painter, option, index);
    return image;
}

// The darkest it gets, 0 to 255: text in the colour of hints never gets as dark as text in ink.
int darkest(const QImage &image)
{
    int least = 255;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            least = std::min(least, qGray(image.pixel(x, y)));
    }
    return least;
}

int grey(const QColor &colour)
{
    return qGray(colour.rgb());
}

std::shared_ptr<MessageLog> someMessages()
{
    auto log = std::make_shared<MessageLog>(MessageLog::Limits{});
    for (quint64 number = 1; number <= 5; ++number) {
        LoggedMessage m;
        m.number = number;
        m.message.receivedAt = ago(60);
        m.message.payload = "{\"MMMM\":" + QByteArray::number(number) + "}";
        m.fields.sequence = number;
        log->append(m);
    }
    return log;
}

MessageFeed messagesOf(const FeedSnapshot &feed, std::shared_ptr<const MessageLog> log)
{
    MessageFeed shown;
    shown.name = feed.name;
    shown.log = std::move(log);
    shown.old = oldness(feed, kNow);
    return shown;
}

} // namespace

class TestOldData : public QObject
{
    Q_OBJECT

private slots:
    void oldnessHasAnAgeInWords_data() { states(); }
    void oldnessHasAnAgeInWords()
    {
        QFETCH(int, state);
        const auto old = oldness(*feedIn(DisplayState(state), 50), kNow);
        QVERIFY(old);
        QCOMPARE(QString(old->age).replace(QChar(0x202F), u' '), QStringLiteral("50 s"));
        QVERIFY2(old->sentence.endsWith(QStringLiteral(" ago")), qPrintable(old->sentence));
        auto never = feedIn(DisplayState(state));
        never->lastMessageAt.reset();
        QVERIFY(oldness(*never, kNow)->sentence.endsWith(QStringLiteral("no message yet")));
    }
    void currentFeedIsNotOld()
    {
        QVERIFY(!oldness(*feedIn(DisplayState::Connected), kNow));
        QVERIFY(!oldness(*feedIn(DisplayState::Quiet), kNow));
    }

    void tableRowShowsTheAgeInTheColourOfTheState_data() { states(); }
    void tableRowShowsTheAgeInTheColourOfTheState()
    {
        QFETCH(int, state);
        FeedTableModel model;
        model.update({feedIn(DisplayState(state), 50)}, kNow);
        const auto at = [&](int column) { return model.index(0, column); };
        QCOMPARE(at(FeedTableModel::LastMessage).data().toString().replace(QChar(0x202F), u' '),
                 QStringLiteral("50 s"));
        QVERIFY(faceAt(at(FeedTableModel::Rtt)).weak);
        if (DisplayState(state) != DisplayState::Paused)
            QVERIFY(faceAt(at(FeedTableModel::LastMessage)).strong);
        else
            QVERIFY(faceAt(at(FeedTableModel::LastMessage)).weak);
    }

    void feedThatNeverSentAnythingDoesNotLookHealthy()
    {
        for (const DisplayState state : {DisplayState::Quiet, DisplayState::Silent}) {
            auto feed = feedIn(state);
            feed->lastMessageAt.reset();
            FeedTableModel model;
            model.update({feed}, kNow);
            const QModelIndex cell = model.index(0, FeedTableModel::LastMessage);
            QCOMPARE(cell.data().toString(), QStringLiteral("none yet"));
            QVERIFY(faceAt(cell).strong);
        }
        auto feed = feedIn(DisplayState::Quiet);
        QVERIFY(!nextStep(*feed, kNow).caption.contains(QStringLiteral("no message")));
        feed->lastMessageAt.reset();
        QVERIFY(nextStep(*feed, kNow).caption.contains(QStringLiteral("no message yet")));
        const QList<SnapshotPtr> feeds{feed, makeFeed(QStringLiteral("b"))};
        const BannerContent banner = bannerContent(aggregate(feeds, kNow), kNow, {}, {});
        QCOMPARE(banner.headline, QStringLiteral("1 of 2 feeds sent nothing yet"));
        QVERIFY(banner.detail.startsWith(QStringLiteral("orders-eu: connected, but no message")));
    }

    void chartLineEndsWithTheData_data() { states(); }
    void chartLineEndsWithTheData()
    {
        QFETCH(int, state);
        const auto feed = feedIn(DisplayState(state));
        const TimeRange range{ago(900), kNow};
        const LineSegments lines[] = {rateSegments(*feed->history, range),
                                      rttSegments(*feed->history, range),
                                      rateSumSegments({feed->history}, range)};
        for (const LineSegments &line : lines) {
            QCOMPARE(line.size(), 1);
            QCOMPARE(line.first().last().x(), -60.5);
            QVERIFY(line.first().last().y() > 0);
        }
    }
    void silenceThatIsOverIsAHoleInTheLine()
    {
        HistoryView view;
        view.spans = {span(300, 100, DisplayState::Connected), span(100, 60, DisplayState::Silent),
                      span(60, {}, DisplayState::Connected)};
        fillBuckets(view, 300, 0, [](HistoryBucket &b, qint64 secondsAgo) {
            b.messages = secondsAgo > 100 || secondsAgo <= 60 ? 10 : 0;
            if (secondsAgo == 101)
                b.rttMs = 40;
        });
        const auto rate = rateSegments(view, {ago(300), kNow});
        QCOMPARE(rate.size(), 2);
        QCOMPARE(rate.first().last().x(), -100.5);
        QCOMPARE(rate.last().first().x(), -59.5);
        // What was measured before it is not held after it.
        QCOMPARE(rttSegments(view, {ago(300), kNow}).size(), 1);
    }
    void quietFeedKeepsItsLine()
    {
        const auto feed = feedIn(DisplayState::Quiet);
        const auto line = rateSegments(*feed->history, {ago(900), kNow});
        QCOMPARE(line.size(), 1);
        QCOMPARE(line.first().last().x(), -0.5);
    }

    void sparklineEndsWithTheData()
    {
        FeedTableModel model;
        FeedSortProxy proxy;
        proxy.setSourceModel(&model);
        FeedTable view(proxy);
        const auto sparkline = [&](DisplayState state) {
            model.update({feedIn(state, 120)}, kNow);
            proxy.advance(kNow, false);
            const QModelIndex index = proxy.index(0, FeedTableModel::Rate);
            return painted(*view.itemDelegateForIndex(index), index, {160, 28});
        };
        // The ink of data is blue beside every ground; marks of trouble are not.
        const auto lineIn = [](const QImage &image, int from, int to) {
            int count = 0;
            for (int y = 4; y < image.height() - 4; ++y) {
                for (int x = from; x < to; ++x)
                    count += qBlue(image.pixel(x, y)) - qRed(image.pixel(x, y)) >= 14 ? 1 : 0;
            }
            return count;
        };
        // Five minutes on 88 pixels from 64 on: the last two minutes are the last 35.
        const QImage silent = sparkline(DisplayState::Silent);
        QVERIFY(lineIn(silent, 66, 112) > 10);
        QCOMPARE(lineIn(silent, 124, 152), 0);
        QVERIFY(lineIn(sparkline(DisplayState::Quiet), 124, 152) > 10);
    }

    void messageListIsDimmedAndSaysHowOldItIs_data() { states(); }
    void messageListIsDimmedAndSaysHowOldItIs()
    {
        QFETCH(int, state);
        MessageView view;
        view.setTheme(Theme::light());
        const auto log = someMessages();
        const auto *bar = view.findChild<QLabel *>(QStringLiteral("messagesOld"));
        const auto *table = view.findChild<QTableView *>(QStringLiteral("messageTable"));
        const auto row = [&] {
            return painted(*table->itemDelegate(), view.model().index(0, MessageListModel::Content),
                           {200, 22})
                .copy(0, 0, 200, 20);
        };
        view.setFeed(messagesOf(*feedIn(DisplayState::Connected), log));
        QVERIFY(bar->isHidden());
        const int current = darkest(row());
        view.setFeed(messagesOf(*feedIn(DisplayState(state), 50), log));
        QVERIFY(!bar->isHidden());
        QVERIFY(bar->text().contains(QStringLiteral("50")));
        QVERIFY2(darkest(row()) >= current + 20, "the row is not dimmed");
        QVERIFY(darkest(row()) >= grey(Theme::light().ink3) - 5);
        view.setFeed(messagesOf(*feedIn(DisplayState::Connected), log)); // and back at once
        QVERIFY(bar->isHidden());
        QCOMPARE(darkest(row()), current);
    }

    void treeIsDimmedAndSaysHowOldItIs()
    {
        MessageInspector inspector;
        inspector.setTheme(Theme::light());
        LoggedMessage message;
        message.fields.sequence = 7;
        message.message.payload = "{\"MMMM\":\"MMMM\"}";
        inspector.setMessage(message, std::nullopt);
        const auto *tree = inspector.findChild<QTreeView *>(QStringLiteral("jsonTree"));
        const auto *title = inspector.findChild<QLabel *>(QStringLiteral("inspectorTitle"));
        const QModelIndex value = tree->model()->index(0, 0, tree->model()->index(0, 0));
        const auto row = [&] { return painted(*tree->itemDelegate(), value, {200, 20}); };
        const int current = darkest(row());
        inspector.setAge(QStringLiteral("50 s"));
        QVERIFY(darkest(row()) >= current + 20);
        QCOMPARE(title->text(), QStringLiteral("Message 7, from a feed without news for 50 s"));
        inspector.setAge({});
        QCOMPARE(darkest(row()), current);
        QCOMPARE(title->text(), QStringLiteral("Message 7"));
    }
};

QTEST_MAIN(TestOldData)
#include "tst_olddata.moc"
