#include "dashboardsession.h"

#include "faketransport.h"

#include <QtTest>

using namespace feedscope;

namespace {

// Opens at once and delivers one message.
class PromptTransport : public test::FakeTransport
{
public:
    using FakeTransport::FakeTransport;
    void open(const ResumePoint &) override
    {
        QMetaObject::invokeMethod(
            this,
            [this] {
                emit opened();
                Message message;
                message.payload = "hello";
                message.eventType = "message";
                deliver(message);
            },
            Qt::QueuedConnection);
    }
};

FeedConfig feed(const char *id)
{
    FeedConfig config;
    config.id = FeedId{QString::fromLatin1(id)};
    config.url = QUrl(QStringLiteral("http://h/"));
    config.transports = {TransportKind::Sse};
    return config;
}

std::unique_ptr<DashboardSession> session()
{
    DashboardSession::Network network;
    network.transports = [](const AttemptSpec &spec, Scheduler &) {
        return std::make_unique<PromptTransport>(spec.kind);
    };
    network.threads = 2;
    return std::make_unique<DashboardSession>(std::move(network));
}

} // namespace

class DashboardSessionTest : public QObject
{
    Q_OBJECT

private slots:
    void appliedFeedConnectsAndLeavesSnapshotEventsAndMessages()
    {
        const auto running = session();
        running->applyConfig({feed("a"), feed("b")});
        const FeedId b = feed("b").id;
        SnapshotBoard &board = running->observer().board();
        QTRY_VERIFY(board.latest(b) && board.latest(b)->counters.received == 1);
        QCOMPARE(board.latest(b)->state(), FeedState::Connected);
        QCOMPARE(running->observer().log(b)->newest(1).front().message.payload,
                 QByteArray("hello"));
        QVERIFY(!running->observer().journal().drain().events.empty());
    }

    void feedTakenOutIsForgotten()
    {
        const auto running = session();
        running->applyConfig({feed("a"), feed("b")});
        SnapshotBoard &board = running->observer().board();
        QTRY_VERIFY(board.latest(feed("a").id));
        running->applyConfig({feed("b")});
        QTRY_VERIFY(!board.latest(feed("a").id));
        QVERIFY(!running->observer().log(feed("a").id));
    }

    void stoppedFeedStartsAgain()
    {
        const auto running = session();
        running->applyConfig({feed("a")});
        const FeedId a = feed("a").id;
        SnapshotBoard &board = running->observer().board();
        QTRY_VERIFY(board.latest(a) && board.latest(a)->state() == FeedState::Connected);
        running->stop(a);
        QTRY_COMPARE(board.latest(a)->state(), FeedState::Disconnected);
        running->start(a);
        QTRY_COMPARE(board.latest(a)->state(), FeedState::Connected);
    }

    void callsAfterShutdownDoNothing()
    {
        const auto running = session();
        running->applyConfig({feed("a")});
        running->shutdown();
        running->applyConfig({feed("a"), feed("b")});
        running->start(feed("a").id);
        running->setFault(feed("a").id, FaultSpec{});
        QVERIFY(!running->observer().board().latest(feed("b").id));
    }
};

QTEST_GUILESS_MAIN(DashboardSessionTest)
#include "tst_dashboardsession.moc"
