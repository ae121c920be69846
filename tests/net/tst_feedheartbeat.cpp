// Pings on a real WebSocket: a server that swallows them is given up at the heartbeat timeout, one
// that answers is not. The clock is the test's.
#include "feedconnection.h"
#include "manualscheduler.h"
#include "proxysettings.h"
#include "recordingobserver.h"
#include "scriptedserver.h"
#include "wsframes.h"

#include <QTest>

using namespace feedscope;
using namespace feedscope::test;
using namespace std::chrono_literals;

namespace {

struct Rig
{
    static FeedConfig feedAt(QUrl url)
    {
        FeedConfig config;
        config.id = {QStringLiteral("pinged")};
        url.setScheme(QStringLiteral("ws"));
        config.url = url;
        config.transports = {TransportKind::WebSocket};
        config.pingInterval = 20s;
        config.heartbeatTimeout = 45s;
        config.backoff.jitter = Jitter::None;
        return config;
    }

    Rig()
        : feed(feedAt(server.url()), {scheduler, observer, networkTransportFactory(), {}, 1})
    {
        useNoSystemProxy(); // as the program does
        for (int i = 0; i < 2; ++i)
            server.answer(Script::webSocket());
    }
    bool isLive() const { return feed.connection().phase == ConnectionPhase::Live; }
    qsizetype pings() const
    {
        return clientFrames(server.unread()).filter(QStringLiteral("ping")).size();
    }

    ScriptedServer server;
    ManualScheduler scheduler;
    RecordingObserver observer;
    FeedConnection feed;
};

} // namespace

class TstFeedHeartbeat : public QObject
{
    Q_OBJECT

private slots:
    void serverThatSwallowsPingsIsGivenUpAndDialledAgain()
    {
        Rig rig;
        rig.feed.start();
        QTRY_VERIFY(rig.isLive());
        const Instant opened = rig.scheduler.now();
        QTRY_COMPARE(rig.pings(), 1); // at once
        rig.scheduler.advance(20s);
        QTRY_COMPARE(rig.pings(), 2);
        rig.scheduler.advance(20s);
        QTRY_COMPARE(rig.pings(), 3);
        rig.scheduler.advance(4999ms);
        QVERIFY(rig.isLive());
        rig.scheduler.advance(1ms);
        QVERIFY(!rig.isLive());
        const StateChanged lost = rig.observer.of<StateChanged>().back();
        QCOMPARE(lost.to, FeedState::Reconnecting);
        QCOMPARE(lost.error.kind, ErrorKind::HeartbeatMissed);
        QCOMPARE(lost.error.detail, QStringLiteral("nothing for 45000 ms"));
        rig.feed.publish();
        QVERIFY(rig.observer.snapshot->lostAt == opened); // when the last byte came
        rig.scheduler.advance(1s);
        QTRY_COMPARE(rig.server.accepted(), 2);
        QTRY_VERIFY(rig.isLive());
    }

    void serverThatAnswersPingsIsKept()
    {
        Rig rig;
        rig.feed.start();
        QTRY_VERIFY(rig.isLive());
        for (int i = 0; i < 10; ++i) {
            QTRY_COMPARE(rig.pings(), i + 1);
            const QString ping =
                clientFrames(rig.server.unread()).filter(QStringLiteral("ping")).last();
            rig.scheduler.advance(1ms);
            rig.server.send(frame(kPong, ping.section(u' ', 1).toLatin1()));
            QTRY_VERIFY(heardAt(rig) == rig.scheduler.now());
            rig.scheduler.advance(19'999ms);
            QVERIFY(rig.isLive());
        }
        QCOMPARE(rig.server.accepted(), 1);
    }

private:
    // When the pong was taken note of.
    static Instant heardAt(Rig &rig)
    {
        return rig.feed.connection().deadline.value_or(Instant{}) - 45s;
    }
};

QTEST_GUILESS_MAIN(TstFeedHeartbeat)
#include "tst_feedheartbeat.moc"
