// The poll transport against a server that plays exact bytes: what it asks and when, what it makes
// of every answer and every end.
#include "scriptedserver.h"
#include "transportattempt.h"

#include <QTest>

using namespace feedscope;
using namespace feedscope::test;

namespace {

const QByteArray kNotModified = "HTTP/1.1 304 Not Modified\r\n\r\n";

} // namespace

class TstPollingTransport : public QObject
{
    Q_OBJECT

private slots:
    void changedBodyIsAMessageEqualBodyIsNot()
    {
        ScriptedServer server;
        for (const char *body : {"a", "a", "b", "a"})
            server.answer(Script::ok(body));
        PollAttempt poll(TransportKind::Poll, server.url());
        poll.open();
        for (int told = 2; told <= 5; ++told) {
            QTRY_COMPARE(poll.told(), told);
            poll.scheduler.advance(Millis(3'000));
        }
        QCOMPARE(poll.trace(), lines({"opened", "message message|a", "alive", "message message|b",
                                      "message message|a"}));
        QVERIFY(poll.recorder->roundTrips.size() >= 4);
    }

    void nothingNewIsAliveAndOpens_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("304") << kNotModified;
        QTest::newRow("204") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n");
    }
    void nothingNewIsAliveAndOpens()
    {
        QFETCH(QByteArray, answer);
        ScriptedServer server;
        server.answer(Script(answer));
        PollAttempt poll(TransportKind::Poll, server.url());
        poll.open();
        QTRY_COMPARE(poll.trace(), lines({"opened", "alive"}));
    }

    void intervalGrowsWhileUnchangedAndReturnsAfterAChange()
    {
        ScriptedServer server;
        for (const char *body : {"a", "a", "a", "a", "a", "b", "b"})
            server.answer(Script::ok(body));
        PollAttempt poll(TransportKind::Poll, server.url());
        poll.open();
        QList<qint64> intervals;
        connect(poll.transport.get(), &Transport::pollIntervalChanged, this,
                [&intervals](Millis interval) { intervals << interval.count(); });
        qsizetype asked = 1;
        for (const int wait : {1000, 1500, 2250, 3000, 3000, 1000}) {
            QTRY_COMPARE(poll.told(), asked + 1);
            poll.scheduler.advance(Millis(wait - 1));
            QCoreApplication::processEvents();
            QCOMPARE(server.requests().size(), asked);
            poll.scheduler.advance(Millis(1));
            ++asked;
            QTRY_COMPARE(server.requests().size(), asked);
        }
        QTRY_COMPARE(intervals, (QList<qint64>{1000, 1500, 2250, 3000, 1000, 1500}));
    }

    void hiddenWindowSlowsTheFeedThatAllowsItUntilItIsShown_data()
    {
        QTest::addColumn<bool>("allowed");
        QTest::newRow("allowed") << true;
        QTest::newRow("not allowed") << false;
    }
    void hiddenWindowSlowsTheFeedThatAllowsItUntilItIsShown()
    {
        QFETCH(bool, allowed);
        ScriptedServer server;
        for (const char *body : {"a", "b", "c", "d"})
            server.answer(Script::ok(body));
        PollAttempt poll(TransportKind::Poll, server.url());
        poll.config.pollSlowWhenHidden = allowed;
        poll.open();
        QTRY_COMPARE(poll.told(), 2);
        QTRY_COMPARE(poll.scheduler.pending(), size_t(1));
        QList<qint64> intervals;
        connect(poll.transport.get(), &Transport::pollIntervalChanged, this,
                [&intervals](Millis interval) { intervals << interval.count(); });
        poll.transport->setWindowHidden(true);
        poll.scheduler.advance(Millis(1'500));
        if (!allowed) {
            QTRY_COMPARE(poll.told(), 3);
            QVERIFY(intervals.isEmpty());
            return;
        }
        QCoreApplication::processEvents();
        QCOMPARE(server.requests().size(), 1);
        // A change while it is hidden does not make it ask more often.
        poll.scheduler.advance(Millis(1'500));
        QTRY_COMPARE(poll.told(), 3);
        poll.scheduler.advance(Millis(1'500));
        QCoreApplication::processEvents();
        QCOMPARE(server.requests().size(), 2);
        // Shown: what was due by then is asked at once, and the pace is the old one.
        poll.transport->setWindowHidden(false);
        poll.scheduler.advance(Millis(0));
        QTRY_COMPARE(poll.told(), 4);
        poll.scheduler.advance(Millis(1'000));
        QTRY_COMPARE(poll.told(), 5);
        QCOMPARE(intervals, (QList<qint64>{3000, 1000}));
    }

    void validatorsGoOutByteForByte()
    {
        const QByteArray etag = "W/\"a b\\\xC3\xA9,x\"";
        const QByteArray date = "Wed,  21 Oct 2015 07:28:00 GMT";
        ScriptedServer server;
        server.answer(Script::ok("a", "ETag: " + etag + "\r\nLast-Modified: " + date + "\r\n"));
        server.answer(Script(kNotModified));
        server.answer(Script::ok("b"));
        PollAttempt poll(TransportKind::Poll, server.url(QStringLiteral("/p?x=1")));
        poll.open();
        for (const int told : {2, 3, 4}) {
            QTRY_COMPARE(poll.told(), told);
            poll.scheduler.advance(Millis(3'000));
        }
        QTRY_COMPARE(server.requests().size(), 4);
        QVERIFY(!server.requests()[0].hasHeader("if-none-match"));
        QVERIFY(!server.requests()[0].hasHeader("if-modified-since"));
        for (const int i : {1, 2}) {
            QCOMPARE(server.requests()[i].target, QByteArray("/p?x=1"));
            QCOMPARE(server.requests()[i].header("if-none-match"), etag);
            QCOMPARE(server.requests()[i].header("if-modified-since"), date);
        }
        // A new body without validators leaves none.
        QVERIFY(!server.requests()[3].hasHeader("if-none-match"));
        QVERIFY(!server.requests()[3].hasHeader("if-modified-since"));
    }

    void unchangedBodyIsNotDeliveredAgainAfterAReconnect()
    {
        ScriptedServer server;
        server.answer(Script::ok("a", "ETag: \"1\"\r\n"));
        server.answer(Script::ok("a", "ETag: \"1\"\r\n"));
        PollAttempt first(TransportKind::Poll, server.url());
        first.open();
        QTRY_COMPARE(first.told(), 2);
        PollAttempt second(TransportKind::Poll, server.url());
        ResumePoint resume;
        resume.poll = first.recorder->cursor;
        second.open(resume);
        QTRY_COMPARE(second.trace(), lines({"opened", "alive"}));
        QCOMPARE(server.requests()[1].header("if-none-match"), QByteArray("\"1\""));
    }

    void cursorIsToldAfterItsMessage()
    {
        ScriptedServer server;
        server.answer(Script::ok("a", "ETag: \"1\"\r\n"));
        PollAttempt poll(TransportKind::Poll, server.url());
        poll.open();
        bool toldBefore = true;
        connect(poll.recorder.get(), &TransportRecorder::received, this,
                [&] { toldBefore = !poll.recorder->cursor.bodyHash.isEmpty(); });
        QTRY_VERIFY(!poll.recorder->cursor.bodyHash.isEmpty());
        QVERIFY(!toldBefore);
        QCOMPARE(poll.recorder->cursor.etag, QByteArray("\"1\""));
    }

    void postSendsTheBodyAndNoConditions()
    {
        ScriptedServer server;
        server.answer(Script::ok("a", "ETag: \"1\"\r\n"));
        PollAttempt poll(TransportKind::Poll, server.url());
        poll.config.method = "POST";
        poll.config.body = "{\"q\":1}";
        poll.open();
        QTRY_COMPARE(poll.told(), 2);
        poll.scheduler.advance(Millis(1'000));
        QTRY_COMPARE(server.requests().size(), 2);
        QCOMPARE(server.requests()[1].method, QByteArray("POST"));
        QCOMPARE(server.requests()[1].body, QByteArray("{\"q\":1}"));
        QVERIFY(!server.requests()[1].hasHeader("if-none-match"));
    }

    void errorClosesWithItsKind_data()
    {
        QTest::addColumn<Script>("script");
        QTest::addColumn<QString>("closed");
        const auto row = [](const char *name, const Script &script, const char *closed) {
            QTest::newRow(name) << script << QString::fromLatin1(closed);
        };
        row("html", Script::ok("<p>", "Content-Type: Text/HTML; charset=utf-8\r\n"),
            "closed content-type");
        row("eventStream", Script::ok("data: a\n\n", "Content-Type: text/event-stream\r\n"),
            "closed content-type");
        row("compressed", Script::ok("x", "Content-Encoding: gzip\r\n"), "closed content-type");
        row("created", Script::status(201), "closed http-status 201");
        row("unauthorized", Script::status(401), "closed http-status 401");
        row("unavailable", Script::status(503), "closed http-status 503");
        row("resetBeforeTheAnswer", Script().reset(), "closed dropped");
        row("tooLargeByLength", Script::ok(QByteArray(101, 'x')), "closed too-large");
    }
    void errorClosesWithItsKind()
    {
        QFETCH(Script, script);
        QFETCH(QString, closed);
        ScriptedServer server;
        server.answer(script);
        PollAttempt poll(TransportKind::Poll, server.url());
        poll.config.maxMessageBytes = 100;
        poll.open();
        QTRY_COMPARE(poll.trace(), QStringList{closed});
    }

    void bodyBeyondItsCapIsCutOff()
    {
        ScriptedServer server;
        server.answer(Script("HTTP/1.1 200 OK\r\n\r\n").flood(QByteArray(65'536, 'x'), 5'000));
        PollAttempt poll(TransportKind::Poll, server.url());
        poll.config.maxMessageBytes = 1'000'000;
        poll.open();
        QTRY_VERIFY(poll.isClosed());
        QCOMPARE(poll.error().kind, ErrorKind::TooLarge);
        QVERIFY(poll.error().detail.contains(QStringLiteral("1000000")));
        QTRY_COMPARE(server.disconnects(), 1);
        QVERIFY(server.bytesTaken() < 50'000'000);
    }

    void bodyAtItsCapIsRead()
    {
        ScriptedServer server;
        server.answer(Script::ok(QByteArray(100, 'x')));
        PollAttempt poll(TransportKind::Poll, server.url());
        poll.config.maxMessageBytes = 100;
        poll.open();
        QTRY_COMPARE(poll.recorder->messages.size(), 1);
    }

    void bodyCutShortIsADropNotAMessage()
    {
        ScriptedServer server;
        server.answer(Script("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc").fin());
        PollAttempt poll(TransportKind::Poll, server.url());
        poll.open();
        QTRY_COMPARE(poll.trace(), lines({"opened", "closed dropped"}));
    }

    void retryAfterIsPassedOn()
    {
        ScriptedServer server;
        server.answer(Script::status(429, "Retry-After: 7\r\n"));
        PollAttempt poll(TransportKind::Poll, server.url());
        poll.open();
        QTRY_VERIFY(poll.isClosed());
        QCOMPARE(poll.error().retryAfter, Millis(7'000));
    }

    void silenceIsAConnectTimeout_data()
    {
        QTest::addColumn<Script>("script");
        QTest::newRow("noAnswer") << Script();
        QTest::newRow("halfABody") << Script("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
    }
    void silenceIsAConnectTimeout()
    {
        QFETCH(Script, script);
        ScriptedServer server;
        server.answer(Script::ok("a"));
        server.answer(script);
        PollAttempt poll(TransportKind::Poll, server.url());
        poll.config.connectTimeout = Millis(700);
        poll.open();
        QTRY_COMPARE(poll.told(), 2);
        poll.scheduler.advance(Millis(1'000));
        QTRY_COMPARE(poll.scheduler.pending(), size_t(1));
        QTRY_COMPARE(server.requests().size(), 2);
        QTRY_COMPARE(poll.recorder->roundTrips.size(), script.steps.isEmpty() ? 1 : 2);
        poll.scheduler.advance(Millis(699));
        QVERIFY(!poll.isClosed());
        poll.scheduler.advance(Millis(1));
        QCOMPARE(poll.error().kind, ErrorKind::ConnectTimeout);
    }

    void connectionIsKeptAndUsedAgain()
    {
        ScriptedServer server;
        server.answer(Script::ok("a"));
        server.answer(Script::ok("b"));
        server.answer(Script(kNotModified));
        PollAttempt poll(TransportKind::Poll, server.url());
        poll.open();
        for (const int told : {2, 3, 4}) {
            QTRY_COMPARE(poll.told(), told);
            poll.scheduler.advance(Millis(1'000));
        }
        QCOMPARE(server.accepted(), 1);
    }

    void connectionClosedJustAsWeAskLosesAndDoublesNothing()
    {
        for (const bool reset : {true, false}) {
            ScriptedServer server;
            server.answer(Script::ok("a"));
            server.answer(reset ? Script().reset() : Script().fin());
            server.answer(Script::ok("b"));
            PollAttempt poll(TransportKind::Poll, server.url());
            poll.open();
            QTRY_COMPARE(poll.told(), 2);
            poll.scheduler.advance(Millis(1'000));
            QTRY_COMPARE(poll.told(), 3);
            QCOMPARE(poll.trace(), lines({"opened", "message message|a", "message message|b"}));
            QCOMPARE(server.accepted(), 2);
        }
    }

    void secondLossInARowIsADrop()
    {
        ScriptedServer server;
        server.answer(Script::ok("a"));
        for (int i = 0; i < 4; ++i)
            server.answer(Script().reset());
        PollAttempt poll(TransportKind::Poll, server.url());
        poll.open();
        QTRY_COMPARE(poll.told(), 2);
        poll.scheduler.advance(Millis(1'000));
        QTRY_COMPARE(poll.trace(), lines({"opened", "message message|a", "closed dropped"}));
    }

    void redirectLeavesCredentialsBehindAndEachPollStartsAtItsOwnUrl()
    {
        ScriptedServer first;
        ScriptedServer second;
        for (int i = 0; i < 2; ++i) {
            first.answer(Script::status(302, "Location: " + second.url().toEncoded() + "\r\n"));
            second.answer(Script::ok(QByteArray::number(i), "ETag: \"e\"\r\n"));
        }
        PollAttempt poll(TransportKind::Poll, first.url());
        poll.authorization = "Bearer secret";
        poll.config.headers = {{"X-Key", "secret"}};
        poll.open();
        QTRY_COMPARE(poll.told(), 2);
        poll.scheduler.advance(Millis(1'000));
        QTRY_COMPARE(poll.told(), 3);
        QCOMPARE(first.requests().size(), 2);
        QVERIFY(first.requests()[1].hasHeader("authorization"));
        for (const auto &request : second.requests()) {
            QVERIFY(!request.hasHeader("authorization"));
            QVERIFY(!request.hasHeader("x-key"));
        }
        QCOMPARE(second.requests()[1].header("if-none-match"), QByteArray("\"e\""));
    }

    void endMarkerEndsTheFeed()
    {
        ScriptedServer server;
        server.answer(Script::ok("[DONE]"));
        PollAttempt poll(TransportKind::Poll, server.url());
        poll.config.endMarker = "[DONE]";
        poll.open();
        QTRY_COMPARE(poll.trace(), lines({"opened", "closed end-marker"}));
    }

    void abortInsideAMessageAsksNoMore()
    {
        ScriptedServer server;
        server.answer(Script::ok("a"));
        PollAttempt poll(TransportKind::Poll, server.url());
        poll.open();
        connect(poll.recorder.get(), &TransportRecorder::received, this,
                [&] { poll.transport->abort(); });
        QTRY_COMPARE(poll.told(), 2);
        QCOMPARE(poll.scheduler.pending(), size_t(0));
        QVERIFY(poll.recorder->cursor.bodyHash.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TstPollingTransport)
#include "tst_pollingtransport.moc"
