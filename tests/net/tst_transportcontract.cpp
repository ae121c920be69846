// What every transport promises (net/transport.h), run over each of them as a row: add one to
// rows() with what its server has to say.
#include "proxysettings.h"
#include "qtscheduler.h"
#include "scriptedserver.h"
#include "transportfactory.h"
#include "transportrecorder.h"

#include <QPointer>
#include <QTest>

using namespace feedscope;
using namespace feedscope::test;

namespace {

struct Row
{
    TransportKind kind;
    Script live;          // connects and delivers one message, and stays
    QList<Script> ending; // the same, and then ends: one script for each request
    Script refusal;
};

QList<Row> rows()
{
    return {
        {TransportKind::Sse,
         Script::eventStream("data: a\n\n"),
         {Script::eventStream("data: a\n\n").fin()},
         Script::status(503)},
        {TransportKind::WebSocket,
         Script::webSocket("\x81\x01"
                           "a"),
         {Script::webSocket("\x81\x01"
                            "a\x88\x02\x03\xe9")},
         Script::status(503)},
        {TransportKind::LongPoll,
         Script::status(200, {}, "[{\"data\":\"a\"}]"),
         {Script::status(200, {}, "[{\"data\":\"a\"}]"), Script::status(503)},
         Script::status(503)},
        {TransportKind::Poll,
         Script::status(200, {}, "a"),
         {Script::status(200, {}, "a"), Script::status(503)},
         Script::status(503)},
    };
}

struct Subject
{
    QtScheduler scheduler;
    ScriptedServer server;
    FeedConfig config;
    std::unique_ptr<Transport> transport;
    std::unique_ptr<TransportRecorder> recorder;

    explicit Subject(TransportKind kind)
    {
        useNoSystemProxy(); // as the program does
        config.url = server.url();
        config.transports = {kind};
        config.pollInterval = Millis(10);
        transport = networkTransportFactory()({kind, &config, {}}, scheduler);
        recorder = std::make_unique<TransportRecorder>(*transport);
    }
    void answer(const QList<Script> &scripts)
    {
        for (const Script &script : scripts)
            server.answer(script);
    }
    const QStringList &trace() const { return recorder->trace; }
};

// Lets everything that is queued, and everything the network still has, come in.
void settle(Subject &subject)
{
    bool over = false;
    Alarm alarm(subject.scheduler);
    alarm.at(subject.scheduler.now() + Millis(60), [&] { over = true; });
    QTRY_VERIFY(over);
}

} // namespace

class TstTransportContract : public QObject
{
    Q_OBJECT

private slots:
    void kindIsWhatWasAskedFor_data() { addRows(); }
    void kindIsWhatWasAskedFor()
    {
        const Row one = row();
        QCOMPARE(Subject(one.kind).transport->kind(), one.kind);
    }

    void openReturnsBeforeAnythingIsTold_data() { addRows(); }
    void openReturnsBeforeAnythingIsTold()
    {
        Subject subject(row().kind);
        subject.server.answer(row().live);
        subject.transport->open({});
        QVERIFY(subject.trace().isEmpty());
        QTRY_VERIFY(!subject.trace().isEmpty());
    }

    void openedComesOnceAndBeforeTheFirstMessage_data() { addRows(); }
    void openedComesOnceAndBeforeTheFirstMessage()
    {
        Subject subject(row().kind);
        subject.answer(row().ending);
        subject.transport->open({});
        QTRY_VERIFY(subject.recorder->isClosed());
        QCOMPARE(subject.trace().first(), QStringLiteral("opened"));
        QCOMPARE(subject.trace().count(QStringLiteral("opened")), 1);
        QCOMPARE(subject.recorder->messages.size(), 1);
        QCOMPARE(subject.recorder->messages.first().payload, QByteArray("a"));
    }

    void closedComesOnceAndLast_data() { addRows(); }
    void closedComesOnceAndLast()
    {
        for (const auto &scripts :
             {row().ending, QList<Script>(5, row().refusal), QList<Script>(5, Script().reset())}) {
            Subject subject(row().kind);
            subject.answer(scripts);
            subject.transport->open({});
            QTRY_VERIFY(subject.recorder->isClosed());
            settle(subject);
            QCOMPARE(subject.recorder->closedTimes, 1);
            QVERIFY(subject.trace().last().startsWith(QStringLiteral("closed ")));
            QVERIFY(!subject.recorder->error.isNone());
        }
    }

    void refusalNeverOpens_data() { addRows(); }
    void refusalNeverOpens()
    {
        Subject subject(row().kind);
        subject.server.answer(row().refusal);
        subject.transport->open({});
        QTRY_VERIFY(subject.recorder->isClosed());
        QCOMPARE(subject.trace().size(), 1);
    }

    void nothingIsToldAfterAbortOrFinish_data() { addRows(); }
    void nothingIsToldAfterAbortOrFinish()
    {
        for (const auto leave : {&Transport::abort, &Transport::finish}) {
            Subject subject(row().kind);
            subject.server.answer(row().live);
            subject.transport->open({});
            QTRY_COMPARE(subject.recorder->messages.size(), 1);
            const auto before = subject.trace();
            (subject.transport.get()->*leave)();
            subject.server.send("data: b\n\n");
            settle(subject);
            subject.server.reset();
            settle(subject);
            QCOMPARE(subject.trace(), before);
        }
    }

    void abortBeforeTheAnswerIsSilent_data() { addRows(); }
    void abortBeforeTheAnswerIsSilent()
    {
        for (const bool atOnce : {true, false}) {
            Subject subject(row().kind);
            subject.transport->open({});
            if (!atOnce)
                QTRY_COMPARE(subject.server.requests().size(), 1);
            subject.transport->abort();
            subject.transport->abort();
            settle(subject);
            QVERIFY(subject.trace().isEmpty());
        }
    }

    void abortBeforeOpenAndAfterClosedIsHarmless_data() { addRows(); }
    void abortBeforeOpenAndAfterClosedIsHarmless()
    {
        Subject idle(row().kind);
        idle.transport->abort();
        QVERIFY(idle.trace().isEmpty());
        Subject subject(row().kind);
        subject.server.answer(row().refusal);
        subject.transport->open({});
        QTRY_VERIFY(subject.recorder->isClosed());
        subject.transport->abort();
        settle(subject);
        QCOMPARE(subject.recorder->closedTimes, 1);
    }

    void abortFromInsideAHandlerIsTheLastWord_data() { addRows(); }
    void abortFromInsideAHandlerIsTheLastWord()
    {
        for (const bool inMessage : {false, true}) {
            Subject subject(row().kind);
            Transport *transport = subject.transport.get();
            if (inMessage)
                connect(subject.recorder.get(), &TransportRecorder::received, transport,
                        [transport] { transport->abort(); });
            else
                connect(transport, &Transport::opened, transport,
                        [transport] { transport->abort(); });
            subject.answer(row().ending);
            transport->open({});
            QTRY_COMPARE(subject.trace().size(), inMessage ? 2 : 1);
            settle(subject);
            QCOMPARE(subject.trace().size(), inMessage ? 2 : 1);
        }
    }

    void retiringFromInsideClosedIsSafe_data() { addRows(); }
    void retiringFromInsideClosedIsSafe()
    {
        Subject subject(row().kind);
        QPointer<Transport> transport = subject.transport.release();
        connect(transport, &Transport::closed, transport, [transport] {
            transport->abort();
            transport->deleteLater();
        });
        subject.answer(row().ending);
        transport->open({});
        QTRY_VERIFY(!transport);
    }

    void deletingALiveTransportClosesItsConnection_data() { addRows(); }
    void deletingALiveTransportClosesItsConnection()
    {
        Subject subject(row().kind);
        subject.server.answer(row().live);
        subject.transport->open({});
        QTRY_COMPARE(subject.recorder->messages.size(), 1);
        const auto before = subject.trace();
        subject.transport.reset();
        QTRY_COMPARE(subject.server.disconnects(), 1);
        QCOMPARE(subject.trace(), before);
    }

    void sendSaysWhetherThereIsAWayBack_data() { addRows(); }
    void sendSaysWhetherThereIsAWayBack()
    {
        Subject subject(row().kind);
        subject.server.answer(row().live);
        subject.transport->open({});
        QTRY_COMPARE(subject.recorder->messages.size(), 1);
        QCOMPARE(subject.transport->send(QStringLiteral("x")),
                 row().kind == TransportKind::WebSocket);
    }

private:
    static void addRows()
    {
        QTest::addColumn<int>("index");
        const auto all = rows();
        for (qsizetype i = 0; i < all.size(); ++i)
            QTest::newRow(qPrintable(transportName(all[i].kind))) << int(i);
    }
    static Row row()
    {
        QFETCH(int, index);
        return rows().at(index);
    }
};

QTEST_GUILESS_MAIN(TstTransportContract)
#include "tst_transportcontract.moc"
