// The long-poll transport against a server that plays exact bytes: what it asks and when, what it
// makes of every answer and every end.
#include "longpolltransport.h"
#include "scriptedserver.h"
#include "transportattempt.h"

#include <QTest>

using namespace feedscope;
using namespace feedscope::test;

class TstLongPollTransport : public QObject
{
    Q_OBJECT

private slots:
    void messagesAreDeliveredThenTheCursorAndTheNextQuestionFollowsAtOnce()
    {
        ScriptedServer server;
        server.answer(Script::ok(
            "{\"lastId\":\"12\",\"messages\":[{\"id\":11,\"event\":\"x\",\"data\":\"a\"},"
            "{\"id\":\"12\",\"data\":{ \"b\":1}}]}"));
        PollAttempt poll(TransportKind::LongPoll, server.url(QStringLiteral("/lp?t=1")));
        poll.open();
        QTRY_COMPARE(poll.told(), 4);
        QCOMPARE(poll.trace(),
                 lines({"opened", "message x|a|id=11",
                        "message message|{\"id\":\"12\",\"data\":{ \"b\":1}}|id=12", "resume 12"}));
        QCOMPARE(server.requests().first().target, QByteArray("/lp?t=1"));
        poll.scheduler.advance(Millis(0));
        QTRY_COMPARE(server.requests().size(), 2);
        QCOMPARE(server.requests()[1].target, QByteArray("/lp?t=1&lastId=12"));
        QCOMPARE(server.accepted(), 1);
    }

    void cursorIsEncodedByteForByte_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("plain") << QByteArray("12-a_b.c~") << QByteArray("/?lastId=12-a_b.c~");
        QTest::newRow("reserved") << QByteArray("a b+c&d=e%/#?")
                                  << QByteArray("/?lastId=a%20b%2Bc%26d%3De%25%2F%23%3F");
        QTest::newRow("utf8") << QByteArray("\xE2\x82\xAC") << QByteArray("/?lastId=%E2%82%AC");
        QTest::newRow("noText") << QByteArray("\xFF\x01") << QByteArray("/?lastId=%FF%01");
        QTest::newRow("none") << QByteArray() << QByteArray("/");
    }
    void cursorIsEncodedByteForByte()
    {
        QFETCH(QByteArray, id);
        QFETCH(QByteArray, target);
        ScriptedServer server;
        PollAttempt poll(TransportKind::LongPoll, server.url());
        ResumePoint resume;
        resume.lastId = id;
        poll.open(resume);
        QTRY_COMPARE(server.requests().size(), 1);
        QCOMPARE(server.requests().first().target, target);
    }

    void cursorTakesThePlaceOfOneInTheUrl()
    {
        ScriptedServer server;
        PollAttempt poll(TransportKind::LongPoll,
                         server.url(QStringLiteral("/?a=%2B&lastId=1&b=2")));
        ResumePoint resume;
        resume.lastId = "5";
        poll.open(resume);
        QTRY_COMPARE(server.requests().size(), 1);
        QCOMPARE(server.requests().first().target, QByteArray("/?a=%2B&b=2&lastId=5"));
    }

    void nothingNewIsAlive_data()
    {
        QTest::addColumn<Script>("script");
        QTest::newRow("204") << Script::noContent();
        QTest::newRow("emptyBody") << Script::ok("");
        QTest::newRow("emptyList") << Script::ok("{\"messages\":[]}");
        QTest::newRow("emptyArray") << Script::ok("[]");
    }
    void nothingNewIsAlive()
    {
        QFETCH(Script, script);
        ScriptedServer server;
        server.answer(script);
        PollAttempt poll(TransportKind::LongPoll, server.url());
        poll.open();
        QTRY_COMPARE(poll.trace(), lines({"opened", "alive"}));
    }

    void hotLoopIsPaced_data()
    {
        QTest::addColumn<Script>("script");
        QTest::newRow("emptyAtOnce") << Script::noContent();
        QTest::newRow("sameListForEver") << Script::ok("[{\"id\":1,\"data\":\"a\"}]");
        QTest::newRow("listWithoutIds") << Script::ok("[{\"data\":\"a\"}]");
    }
    void hotLoopIsPaced()
    {
        QFETCH(Script, script);
        ScriptedServer server;
        for (int i = 0; i < 6; ++i)
            server.answer(script);
        PollAttempt poll(TransportKind::LongPoll, server.url());
        ResumePoint resume;
        resume.lastId = "1";
        poll.open(resume);
        for (qsizetype asked = 1; asked <= 4; ++asked) {
            QTRY_COMPARE(poll.told(), asked + 1);
            QTRY_COMPARE(poll.scheduler.pending(), size_t(1));
            poll.scheduler.advance(Millis(99));
            QCoreApplication::processEvents();
            QCOMPARE(server.requests().size(), asked);
            poll.scheduler.advance(Millis(1));
            QTRY_COMPARE(server.requests().size(), asked + 1);
        }
    }

    void heldRequestOpensAfterItsGrace()
    {
        ScriptedServer server;
        PollAttempt poll(TransportKind::LongPoll, server.url());
        poll.open();
        QTRY_COMPARE(server.requests().size(), 1);
        QTRY_COMPARE(poll.scheduler.pending(), size_t(1));
        poll.scheduler.advance(LongPollTransport::kHeldAfter - Millis(1));
        QVERIFY(poll.trace().isEmpty());
        poll.scheduler.advance(Millis(1));
        QCOMPARE(poll.trace(), lines({"opened"}));
        poll.scheduler.advance(Millis(25'000));
        server.send(Script::noContent().steps.first().bytes);
        QTRY_COMPARE(poll.trace(), lines({"opened", "alive"}));
    }

    void heldRequestThatIsDroppedIsADropAlthoughTheConnectionWasKept()
    {
        ScriptedServer server;
        server.answer(Script::ok("[{\"id\":1,\"data\":\"a\"}]"));
        PollAttempt poll(TransportKind::LongPoll, server.url());
        poll.open();
        QTRY_COMPARE(poll.told(), 3);
        poll.scheduler.advance(Millis(0));
        QTRY_COMPARE(server.requests().size(), 2);
        // requestSent reaches us through Qt's own thread: the time of the request is what counts.
        poll.scheduler.advance(Millis(20'000));
        server.reset();
        QTRY_COMPARE(poll.trace(),
                     lines({"opened", "message message|a|id=1", "resume 1", "closed dropped"}));
    }

    void connectionClosedJustAsWeAskLosesAndDoublesNothing()
    {
        ScriptedServer server;
        server.answer(Script::ok("[{\"id\":1,\"data\":\"a\"}]"));
        server.answer(Script().reset());
        server.answer(Script::ok("[{\"id\":2,\"data\":\"b\"}]"));
        PollAttempt poll(TransportKind::LongPoll, server.url());
        poll.open();
        QTRY_COMPARE(poll.told(), 3);
        poll.scheduler.advance(Millis(0));
        QTRY_COMPARE(poll.told(), 5);
        QCOMPARE(poll.trace(), lines({"opened", "message message|a|id=1", "resume 1",
                                      "message message|b|id=2", "resume 2"}));
        QCOMPARE(server.requests()[2].target, QByteArray("/?lastId=1"));
    }

    void whatIsNoListIsAProtocolError_data()
    {
        QTest::addColumn<QByteArray>("body");
        for (const char *body : {"{\"a\":1}", "5", "oops", "[{\"id\":1"})
            QTest::newRow(body) << QByteArray(body);
    }
    void whatIsNoListIsAProtocolError()
    {
        QFETCH(QByteArray, body);
        ScriptedServer server;
        server.answer(Script::ok(body));
        PollAttempt poll(TransportKind::LongPoll, server.url());
        poll.open();
        QTRY_VERIFY(poll.isClosed());
        QCOMPARE(poll.error().kind, ErrorKind::Protocol);
        QVERIFY(poll.error().detail.endsWith(QString::fromLatin1(body)));
    }

    void refusalNeverOpens_data()
    {
        QTest::addColumn<Script>("script");
        QTest::addColumn<QString>("closed");
        QTest::newRow("html") << Script::ok("<p>", "Content-Type: text/html\r\n")
                              << QStringLiteral("closed content-type");
        QTest::newRow("notFound") << Script::status(404)
                                  << QStringLiteral("closed http-status 404");
        QTest::newRow("tooLarge") << Script::ok(QByteArray(101, ' '))
                                  << QStringLiteral("closed too-large");
    }
    void refusalNeverOpens()
    {
        QFETCH(Script, script);
        QFETCH(QString, closed);
        ScriptedServer server;
        server.answer(script);
        PollAttempt poll(TransportKind::LongPoll, server.url());
        poll.config.maxMessageBytes = 100;
        poll.open();
        QTRY_COMPARE(poll.trace(), QStringList{closed});
    }

    void heartbeatEventIsAliveNotAMessage()
    {
        ScriptedServer server;
        server.answer(Script::ok("[{\"id\":1,\"event\":\"ping\",\"data\":\"\"}]"));
        PollAttempt poll(TransportKind::LongPoll, server.url());
        poll.config.heartbeatEvent = "ping";
        poll.open();
        QTRY_COMPARE(poll.trace(), lines({"opened", "alive", "resume 1"}));
    }

    void abortInsideAMessageDeliversNoMoreAndKeepsTheCursor()
    {
        ScriptedServer server;
        server.answer(Script::ok("[{\"id\":1,\"data\":\"a\"},{\"id\":2,\"data\":\"b\"}]"));
        PollAttempt poll(TransportKind::LongPoll, server.url());
        poll.open();
        connect(poll.recorder.get(), &TransportRecorder::received, this,
                [&] { poll.transport->abort(); });
        QTRY_COMPARE(poll.told(), 2);
        QCOMPARE(poll.scheduler.pending(), size_t(0));
        QCOMPARE(poll.trace(), lines({"opened", "message message|a|id=1"}));
    }
};

QTEST_GUILESS_MAIN(TstLongPollTransport)
#include "tst_longpolltransport.moc"
