// What every transport over HTTP has in common, whatever Qt does behind its back: one question is
// one request.
#include "httpexchange.h"
#include "scriptedserver.h"
#include "sharedcertificate.h"
#include "transportattempt.h"

#include <QTemporaryFile>
#include <QTest>

using namespace feedscope;
using namespace feedscope::test;

class TstHttpExchange : public QObject
{
    Q_OBJECT

private slots:
    void dropBeforeTheAnswerIsOneRequestAndOneDrop_data()
    {
        QTest::addColumn<TransportKind>("kind");
        QTest::addColumn<bool>("secure");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<bool>("reset");
        using Kind = TransportKind;
        for (const Kind kind : {Kind::Sse, Kind::LongPoll, Kind::Poll}) {
            for (const bool secure : {false, true}) {
                for (const char *method : {"GET", "POST", "POST body"}) {
                    for (const bool inHeaders : {false, true}) {
                        for (const bool reset : {false, true})
                            QTest::addRow("%s %s %s%s%s", qPrintable(transportName(kind)),
                                          secure ? "TLS" : "plain", method,
                                          inHeaders ? " in the headers" : "", reset ? " reset" : "")
                                << kind << secure << QByteArray(method)
                                << QByteArray(inHeaders ? "HTTP/1.1 200 OK\r\nContent-" : "")
                                << reset;
                    }
                }
            }
        }
    }
    void dropBeforeTheAnswerIsOneRequestAndOneDrop()
    {
        QFETCH(TransportKind, kind);
        QFETCH(bool, secure);
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, head);
        QFETCH(bool, reset);
        const auto server =
            secure ? std::make_unique<ScriptedServer>(sharedCertificate().configuration)
                   : std::make_unique<ScriptedServer>();
        for (int i = 0; i < 5; ++i) {
            Script script;
            if (!head.isEmpty())
                script.send(head).pause(5);
            server->answer(reset ? script.reset() : script.fin());
        }
        PollAttempt attempt(kind, server->url());
        QTemporaryFile ca;
        trust(attempt.config, ca, secure);
        attempt.config.method = method.split(' ').first();
        attempt.config.body = method.split(' ').value(1);
        attempt.open();
        QTRY_VERIFY(attempt.isClosed());
        QCOMPARE(attempt.trace(), QStringList{QStringLiteral("closed dropped")});
        attempt.transport.reset();
        QTRY_COMPARE(server->disconnects(), server->accepted());
        QCOMPARE(server->requests().size(), 1);
        QCOMPARE(server->requests().first().body, attempt.config.body);
        // Over TLS a second connection may be made, and is left without a word.
        QVERIFY(secure || server->accepted() == 1);
        const auto unread = server->unreadByConnection();
        for (const QByteArray &rest : unread)
            QCOMPARE(rest, QByteArray());
    }

    void keptConnectionClosedJustAsWeAskIsNotHeldAgainstIt_data()
    {
        QTest::addColumn<bool>("secure");
        QTest::addColumn<bool>("reset");
        QTest::newRow("plain fin") << false << false;
        QTest::newRow("plain reset") << false << true;
        QTest::newRow("TLS fin") << true << false;
        QTest::newRow("TLS reset") << true << true;
    }
    void keptConnectionClosedJustAsWeAskIsNotHeldAgainstIt()
    {
        QFETCH(bool, secure);
        QFETCH(bool, reset);
        const auto server =
            secure ? std::make_unique<ScriptedServer>(sharedCertificate().configuration)
                   : std::make_unique<ScriptedServer>();
        server->answer(Script::ok("a"));
        server->answer(reset ? Script().reset() : Script().fin());
        server->answer(Script::ok("b"));
        for (int i = 0; i < 4; ++i)
            server->answer(reset ? Script().reset() : Script().fin());
        PollAttempt poll(TransportKind::Poll, server->url());
        QTemporaryFile ca;
        trust(poll.config, ca, secure);
        poll.open();
        QTRY_COMPARE(poll.told(), 2);
        poll.scheduler.advance(Millis(1'000));
        QTRY_COMPARE(poll.told(), 3);
        QCOMPARE(poll.trace(), lines({"opened", "message message|a", "message message|b"}));
        QCOMPARE(server->requests().size(), 3);
        // Twice in a row is a drop, and no third try is made.
        poll.scheduler.advance(Millis(1'000));
        QTRY_VERIFY(poll.isClosed());
        QCOMPARE(poll.error().kind, ErrorKind::Dropped);
        QCOMPARE(server->requests().size(), 5);
    }

    void questionWithoutContentSaysSoOnPlainHttpOnly_data()
    {
        QTest::addColumn<bool>("secure");
        QTest::newRow("plain") << false;
        QTest::newRow("TLS") << true;
    }
    void questionWithoutContentSaysSoOnPlainHttpOnly()
    {
        QFETCH(bool, secure);
        const auto server =
            secure ? std::make_unique<ScriptedServer>(sharedCertificate().configuration)
                   : std::make_unique<ScriptedServer>();
        server->answer(Script::ok("a"));
        PollAttempt poll(TransportKind::Poll, server->url());
        QTemporaryFile ca;
        trust(poll.config, ca, secure);
        poll.open();
        QTRY_COMPARE(poll.told(), 2);
        const ScriptedRequest request = server->requests().first();
        QCOMPARE(request.hasHeader("content-length"), !secure);
        QVERIFY(!request.hasHeader("content-type"));
        QVERIFY(!request.hasHeader("upgrade"));
    }

    void answerThatIsNotReadHoldsTheServerBack_data()
    {
        QTest::addColumn<bool>("secure");
        QTest::addColumn<QByteArray>("method");
        for (const bool secure : {false, true}) {
            for (const char *method : {"GET", "POST", "POST body"})
                QTest::addRow("%s %s", secure ? "TLS" : "plain", method)
                    << secure << QByteArray(method);
        }
    }
    void answerThatIsNotReadHoldsTheServerBack()
    {
        QFETCH(bool, secure);
        QFETCH(QByteArray, method);
        const auto server =
            secure ? std::make_unique<ScriptedServer>(sharedCertificate().configuration)
                   : std::make_unique<ScriptedServer>();
        constexpr qint64 kAll = 100'000'000;
        server->answer(
            Script("HTTP/1.1 200 OK\r\n\r\n").flood(QByteArray(100'000, 'x'), kAll / 100'000));
        PollAttempt attempt(TransportKind::Sse, server->url());
        QTemporaryFile ca;
        trust(attempt.config, ca, secure);
        attempt.config.method = method.split(' ').first();
        attempt.config.body = method.split(' ').value(1);
        HttpExchange exchange({attempt.kind, &attempt.config, {}}, {"*/*"}, attempt.scheduler);
        exchange.ask(attempt.config.url, {});
        QTRY_COMPARE(exchange.status(), 200);
        // As much as both ends' buffers hold is taken; then nothing more is.
        QTRY_VERIFY(exchange.reply()->bytesAvailable() >= HttpExchange::kReadBuffer / 2);
        qint64 taken = -1;
        const auto isStuck = [&] { return std::exchange(taken, server->bytesTaken()) == taken; };
        QTRY_VERIFY(isStuck());
        QVERIFY2(taken < kAll / 4, qPrintable(QString::number(taken)));
        QVERIFY(exchange.reply()->bytesAvailable() <= 2 * HttpExchange::kReadBuffer);
    }

private:
    static void trust(FeedConfig &config, QTemporaryFile &ca, bool secure)
    {
        if (!secure)
            return;
        QVERIFY(!sharedCertificate().certificatePem.isEmpty());
        QVERIFY(ca.open());
        ca.write(sharedCertificate().certificatePem);
        ca.close();
        config.tls.ca = ca.fileName();
    }
};

QTEST_GUILESS_MAIN(TstHttpExchange)
#include "tst_httpexchange.moc"
