#include "dashboardobserver.h"

#include <QtTest>
#include <thread>

using namespace feedscope;
using namespace std::chrono_literals;

namespace {

const FeedId kFeed{QStringLiteral("a")};

FeedConfig feedKeeping(int messages)
{
    FeedConfig feed;
    feed.id = kFeed;
    feed.keepMessages = messages;
    return feed;
}

DashboardObserver::WallClock clockFrom(qint64 wallStart)
{
    return
        [wallStart](Instant at) { return WallTime{wallStart + toMillis(at - Instant{}).count()}; };
}

} // namespace

class DashboardObserverTest : public QObject
{
    Q_OBJECT

private slots:
    void messageLandsInTheLogOfItsFeed()
    {
        DashboardObserver observer(clockFrom(1000));
        observer.prepare({feedKeeping(2)});
        Message message;
        message.receivedAt = Instant{} + 5ms;
        for (const char *payload : {"1", "2", "3"}) {
            message.payload = payload;
            observer.onMessage(kFeed, message, {}, MessageVerdict::Stale, TransportKind::Sse);
        }
        const auto log = observer.log(kFeed);
        QVERIFY(log);
        QCOMPARE(log->size(), size_t(2));
        const auto newest = log->newest(1);
        QCOMPARE(newest.front().message.payload, QByteArray("3"));
        QCOMPARE(newest.front().number, quint64(3));
        QCOMPARE(newest.front().verdict, MessageVerdict::Stale);
        QCOMPARE(newest.front().wallTime, WallTime{1005});
    }

    void messageOfAnUnknownFeedIsIgnored()
    {
        DashboardObserver observer(clockFrom(0));
        observer.onMessage(kFeed, {}, {}, MessageVerdict::Delivered, TransportKind::Sse);
        QVERIFY(!observer.log(kFeed));
    }

    void removedFeedLeavesTheBoard()
    {
        DashboardObserver observer(clockFrom(0));
        auto snapshot = std::make_shared<FeedSnapshot>();
        snapshot->id = kFeed;
        observer.onSnapshot(snapshot);
        QCOMPARE(observer.board().latest(kFeed).get(), snapshot.get());
        observer.onRemoved(kFeed);
        QVERIFY(!observer.board().latest(kFeed));
    }

    void restartedFeedKeepsItsMessages()
    {
        DashboardObserver observer(clockFrom(0));
        observer.prepare({feedKeeping(10)});
        observer.onMessage(kFeed, {}, {}, MessageVerdict::Delivered, TransportKind::Sse);
        observer.prepare({feedKeeping(20)});
        observer.onRemoved(kFeed);
        QCOMPARE(observer.log(kFeed)->size(), size_t(1));
    }

    void feedThatStaysKeepsToItsNewLimits()
    {
        DashboardObserver observer(clockFrom(0));
        FeedConfig feed = feedKeeping(100);
        observer.prepare({feed});
        Message message;
        message.payload = QByteArray(50'000, 'x');
        for (int i = 0; i < 10; ++i)
            observer.onMessage(kFeed, message, {}, MessageVerdict::Delivered, TransportKind::Sse);
        QCOMPARE(observer.log(kFeed)->size(), size_t(10));
        feed.keepBytes = 120'000;
        observer.prepare({feed});
        QCOMPARE(observer.log(kFeed)->size(), size_t(2));
        QCOMPARE(observer.log(kFeed)->fallenOut(), quint64(8));
        feed.keepMessages = 1;
        observer.prepare({feed});
        QCOMPARE(observer.log(kFeed)->size(), size_t(1));
    }

    void lowerBudgetIsKeptToAtOnce()
    {
        DashboardObserver observer(clockFrom(0), 1'000'000);
        observer.prepare({feedKeeping(1000)});
        Message message;
        message.payload = QByteArray(1'000, 'x');
        for (int i = 0; i < 500; ++i)
            observer.onMessage(kFeed, message, {}, MessageVerdict::Delivered, TransportKind::Sse);
        QVERIFY(observer.budget().held() > 100'000);
        observer.setMessageBytes(100'000);
        QVERIFY(observer.budget().held() <= 100'000);
        const auto log = observer.log(kFeed);
        QCOMPARE(log->size() + log->fallenOut(), quint64(500));
        QCOMPARE(log->newest(1).front().number, quint64(500));
    }

    void conflatingFeedHoldsBackUntilItIsFlushed()
    {
        DashboardObserver observer(clockFrom(0));
        FeedConfig feed = feedKeeping(10);
        feed.conflate = true;
        observer.prepare({feed});
        MessageFields fields;
        fields.stream = "x";
        const auto sink = observer.messagesOf(kFeed);
        for (int i = 0; i < 5; ++i)
            sink->take({}, fields, MessageVerdict::Delivered, TransportKind::Sse);
        QCOMPARE(observer.log(kFeed)->size(), size_t(0));
        sink->flush();
        QCOMPARE(observer.log(kFeed)->size(), size_t(1));
        QCOMPARE(observer.log(kFeed)->conflated(), quint64(4));
    }

    void feedTakenOutOfTheListLosesItsLog()
    {
        DashboardObserver observer(clockFrom(0));
        observer.prepare({feedKeeping(10)});
        observer.prepare({});
        QVERIFY(!observer.log(kFeed));
    }

    void messageIsMarkedWithWhatStandsBeforeIt()
    {
        DashboardObserver observer(clockFrom(0));
        observer.prepare({feedKeeping(10)});
        const auto happens = [&](FeedEventBody body) {
            observer.onEvent({kFeed, Instant{}, {}, std::move(body)});
        };
        StateChanged up;
        up.from = FeedState::Reconnecting;
        up.to = FeedState::Connected;
        happens(up);
        happens(GapFound{{}, 5, 9, 4});
        observer.onMessage(kFeed, {}, {}, MessageVerdict::Delivered, TransportKind::Sse);
        happens(Recovered{{}, 5, 5});
        observer.onMessage(kFeed, {}, {}, MessageVerdict::Delivered, TransportKind::Sse);
        happens(SequenceRestarted{{}, 10, 1});
        observer.onMessage(kFeed, {}, {}, MessageVerdict::Delivered, TransportKind::Sse);
        const auto kept = observer.log(kFeed)->after(0, 9);
        QCOMPARE(kept.size(), size_t(3));
        QCOMPARE(kept[0].marks, (MessageMarks{4, false, false, true}));
        QCOMPARE(kept[1].marks, (MessageMarks{0, true, false, false}));
        QCOMPARE(kept[2].marks, (MessageMarks{0, false, true, false}));
    }

    void allLogsShareOneBudget()
    {
        DashboardObserver observer(clockFrom(0), 100'000);
        FeedConfig other = feedKeeping(1000);
        other.id = FeedId{QStringLiteral("b")};
        observer.prepare({feedKeeping(1000), other});
        Message message;
        message.payload = QByteArray(1'000, 'x');
        for (int i = 0; i < 500; ++i) {
            observer.onMessage(kFeed, message, {}, MessageVerdict::Delivered, TransportKind::Sse);
            observer.onMessage(other.id, message, {}, MessageVerdict::Delivered,
                               TransportKind::Sse);
        }
        QVERIFY(observer.budget().held() <= 100'000);
        const auto log = observer.log(kFeed);
        QVERIFY(log->size() > 20);
        QCOMPARE(log->size() + log->fallenOut(), quint64(500));
    }

    void eventsKeepTheirOrderInTheJournal()
    {
        DashboardObserver observer(clockFrom(0));
        observer.onEvent({kFeed, Instant{}, {}, Notice{QStringLiteral("1")}});
        observer.onEvent({kFeed, Instant{}, {}, Notice{QStringLiteral("2")}});
        const auto drained = observer.journal().drain();
        QCOMPARE(drained.events.size(), size_t(2));
        QCOMPARE(std::get<Notice>(drained.events.back().body).text, QStringLiteral("2"));
    }

    void threadsMayWriteWhileFeedsComeAndGo()
    {
        DashboardObserver observer(clockFrom(0));
        observer.prepare({feedKeeping(10)});
        std::thread writer([&] {
            for (int i = 0; i < 5000; ++i)
                observer.onMessage(kFeed, {}, {}, MessageVerdict::Delivered, TransportKind::Sse);
        });
        for (int i = 0; i < 500; ++i) {
            observer.prepare({});
            observer.prepare({feedKeeping(10)});
        }
        writer.join();
        QVERIFY(observer.log(kFeed));
    }
};

QTEST_GUILESS_MAIN(DashboardObserverTest)
#include "tst_dashboardobserver.moc"
