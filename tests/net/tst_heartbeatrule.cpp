// Named heartbeats on every transport, as rule and as what a feed makes of them.
#include "heartbeatrule.h"

#include "feedrig.h"

#include <QTest>

using namespace feedscope;
using namespace feedscope::test;
using namespace std::chrono_literals;

class TestHeartbeatRule : public QObject
{
    Q_OBJECT

private slots:
    void aHeartbeatIsKnownByItsName_data()
    {
        QTest::addColumn<TransportKind>("transport");
        QTest::addColumn<QByteArray>("event");
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<bool>("matches");
        const auto ws = TransportKind::WebSocket;
        QTest::newRow("sse event")
            << TransportKind::Sse << QByteArray("beat") << QByteArray("x") << true;
        QTest::newRow("long-poll item")
            << TransportKind::LongPoll << QByteArray("beat") << QByteArray("x") << true;
        QTest::newRow("other event")
            << TransportKind::Sse << QByteArray("trade") << QByteArray("x") << false;
        QTest::newRow("sse data that says so")
            << TransportKind::Sse << QByteArray("message") << QByteArray("beat") << false;
        QTest::newRow("bare text") << ws << QByteArray("message") << QByteArray("beat") << true;
        QTest::newRow("json event")
            << ws << QByteArray("message") << QByteArray("{\"event\":\"beat\",\"n\":1}") << true;
        QTest::newRow("json type")
            << ws << QByteArray("message") << QByteArray("{\"type\":\"beat\"}") << true;
        QTest::newRow("name elsewhere")
            << ws << QByteArray("message") << QByteArray("{\"data\":{\"type\":\"beat\"}}") << false;
        QTest::newRow("broken json")
            << ws << QByteArray("message") << QByteArray("{\"typ") << false;
    }
    void aHeartbeatIsKnownByItsName()
    {
        QFETCH(TransportKind, transport);
        FeedConfig config;
        config.heartbeatEvent = "beat";
        HeartbeatRule rule(config);
        Message message;
        QFETCH(QByteArray, event);
        QFETCH(QByteArray, payload);
        message.eventType = event;
        message.payload = payload;
        QTEST(rule.matches(message, transport), "matches");
        HeartbeatRule none{FeedConfig()};
        QVERIFY(!none.matches(message, transport));
        QVERIFY(!none.matches({}, transport));
    }

    void namedHeartbeatKeepsAWebSocketAliveAndIsNoMessage()
    {
        FeedConfig config = FeedRig::sse();
        config.transports = {TransportKind::WebSocket};
        config.heartbeatEvent = "beat";
        FeedRig rig(config);
        rig.open();
        for (int i = 0; i < 10; ++i) {
            rig.scheduler.advance(40s);
            rig.deliver("{\"type\":\"beat\"}");
        }
        QCOMPARE(rig.feed.connection().phase, ConnectionPhase::Live);
        QCOMPARE(rig.feed.counters().received, quint64(0));
        QCOMPARE(rig.feed.counters().unaccounted(), 0);
        QVERIFY(rig.observer.messages.empty());
    }
};

QTEST_GUILESS_MAIN(TestHeartbeatRule)
#include "tst_heartbeatrule.moc"
