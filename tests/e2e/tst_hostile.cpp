// Peers that send too much, nonsense, or nothing: bounded memory, one clear error, nobody else
// suffers.
#include "hubrig.h"
#include "processstats.h"
#include "scriptedserver.h"

#include "labserver.h"

#include <QThread>
#include <QTimer>
#include <QtTest>
#include <random>

using namespace feedscope;
using namespace feedscope::test;

namespace {

constexpr int kPatienceMs = 60'000;
constexpr qint64 kMemoryBound = 64 * 1024 * 1024;
constexpr int kEndless = 1'000'000;
const QByteArray kStream = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";

QByteArray rubbish()
{
    std::mt19937 random(1);
    QByteArray bytes(65'536, '\0');
    for (char &byte : bytes)
        byte = char(random());
    return bytes;
}

// The most memory the process was seen to use while this lives.
class MemoryWatch
{
public:
    MemoryWatch()
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            m_turns++;
            m_peak = std::max(m_peak, residentBytes());
        });
        m_timer.start(10);
    }
    qint64 growth() const { return m_peak - m_before; }
    int turns() const { return m_turns; }

private:
    QTimer m_timer;
    const qint64 m_before = residentBytes();
    qint64 m_peak = m_before;
    int m_turns = 0;
};

} // namespace
Q_DECLARE_METATYPE(feedscope::test::Script)

class HostileTest : public QObject
{
    Q_OBJECT

private slots:
    void costsBoundedMemoryAndGivesOneClearError_data()
    {
        QTest::addColumn<Script>("script");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const Script &script, ErrorKind kind,
                            const char *says) {
            QTest::newRow(name) << script << kind << QString::fromLatin1(says);
        };
        row("endless line", Script(kStream).flood(QByteArray(65'536, 'x'), kEndless),
            ErrorKind::TooLarge, "line is longer than 65542 bytes");
        row("endless event of many lines",
            Script(kStream).flood("data: " + QByteArray(1000, 'x') + "\n", kEndless),
            ErrorKind::TooLarge, "event is larger than 65536 bytes");
        row("endless event of empty lines of data",
            Script(kStream).flood(QByteArray("data\n").repeated(10'000), kEndless),
            ErrorKind::TooLarge, "event is larger than 65536 bytes");
        row("binary rubbish as an answer", Script().flood(rubbish(), kEndless), ErrorKind::Dropped,
            "before the answer\'s headers");
        row("endless header lines",
            Script("HTTP/1.1 200 OK\r\n")
                .flood(QByteArray("X-Rubbish: abcdefgh\r\n").repeated(3000), kEndless),
            ErrorKind::ConnectTimeout, "");
        row("endless header line",
            Script("HTTP/1.1 200 OK\r\nX-Rubbish: ").flood(QByteArray(65'536, 'x'), kEndless),
            ErrorKind::ConnectTimeout, "");
        row("no answer", Script(), ErrorKind::ConnectTimeout, "");
        row("an answer byte by byte, too slow",
            Script().flood("H", 1).pause(400).send("T").pause(400).send("T").pause(400).send("P"),
            ErrorKind::ConnectTimeout, "");
    }
    void costsBoundedMemoryAndGivesOneClearError()
    {
        QFETCH(Script, script);
        QFETCH(ErrorKind, kind);
        QFETCH(QString, says);
        ScriptedServer server;
        server.answer(script);
        HubRig rig(1);
        const MemoryWatch memory;
        FeedConfig feed = hostile(server.url());
        // Qt keeps every header it reads; only the connect deadline bounds a flood of them.
        if (kind == ErrorKind::ConnectTimeout)
            feed.connectTimeout = Millis(200);
        rig.hub.applyConfig({feed});
        QTRY_VERIFY_WITH_TIMEOUT(!rig.observer.told(feed.id).failures().empty(), kPatienceMs);
        rig.hub.shutdown();
        const auto told = rig.observer.told(feed.id);
        QCOMPARE(told.failures().size(), size_t(1));
        const FeedError error = told.failures().front().error;
        QCOMPARE(errorKindName(error.kind), errorKindName(kind));
        QVERIFY2(error.detail.contains(says), qPrintable(error.detail));
        QVERIFY(error.detail.size() < 500);
        checkCost(memory);
        QCOMPARE(unbalanced(told.counters()), QString());
        // The feed never ran on the thread of this test, which would be the window's.
        QVERIFY(std::find(told.threads.begin(), told.threads.end(), QThread::currentThread()) ==
                told.threads.end());
    }

    // The standard has lines it does not know ignored; they are signs of life all the same.
    void rubbishAsAStreamIsReadAndIgnored()
    {
        constexpr qint64 kEnough = 32 * 1024 * 1024;
        ScriptedServer server;
        server.answer(Script(kStream).flood(rubbish(), kEndless));
        HubRig rig(1);
        const MemoryWatch memory;
        const FeedConfig feed = hostile(server.url());
        rig.hub.applyConfig({feed});
        QTRY_VERIFY_WITH_TIMEOUT(server.bytesTaken() > kEnough, kPatienceMs);
        rig.hub.shutdown();
        QVERIFY(rig.observer.told(feed.id).failures().empty());
        QCOMPARE(unbalanced(rig.observer.counters(feed.id)), QString());
        checkCost(memory);
    }

    // Bytes come all the time; the event they belong to takes longer than the heartbeat timeout.
    void slowLargeEventIsNoMissedHeartbeat()
    {
        ScriptedServer server;
        Script script(kStream + "data: ");
        for (int i = 0; i < 30; ++i)
            script.send(QByteArray(1000, 'x')).pause(100);
        server.answer(script.send("\n\n"));
        HubRig rig(1);
        FeedConfig feed = hostile(server.url());
        feed.heartbeatTimeout = Millis(1000);
        rig.hub.applyConfig({feed});
        QTRY_VERIFY_WITH_TIMEOUT(rig.observer.counters(feed.id).received == 1 ||
                                     !rig.observer.told(feed.id).failures().empty(),
                                 kPatienceMs);
        rig.hub.shutdown();
        QVERIFY(rig.observer.told(feed.id).failures().empty());
        QCOMPARE(rig.observer.counters(feed.id).bytes, quint64(30'000));
    }

    void byteByByteStillArrives()
    {
        ScriptedServer server;
        server.answer(Script().sendByteByByte(kStream + "id: 1\ndata: whole\n\n"));
        HubRig rig(1);
        FeedConfig feed = hostile(server.url());
        feed.connectTimeout = Millis(kPatienceMs);
        rig.hub.applyConfig({feed});
        QTRY_COMPARE_WITH_TIMEOUT(rig.observer.counters(feed.id).received, quint64(1), kPatienceMs);
        rig.hub.shutdown();
        QVERIFY(rig.observer.told(feed.id).failures().empty());
        QCOMPARE(unbalanced(rig.observer.counters(feed.id)), QString());
    }

    void endlessRedirectsEndTheFeed()
    {
        ScriptedServer server;
        for (int i = 0; i < 50; ++i)
            server.answer(Script::status(302, "Location: /again\r\n"));
        HubRig rig(1);
        const FeedConfig feed = hostile(server.url());
        rig.hub.applyConfig({feed});
        QTRY_VERIFY_WITH_TIMEOUT(!rig.observer.told(feed.id).failures().empty(), kPatienceMs);
        rig.hub.shutdown();
        const auto failures = rig.observer.told(feed.id).failures();
        QCOMPARE(errorKindName(failures.front().error.kind), errorKindName(ErrorKind::Redirect));
        QCOMPARE(failures.front().to, FeedState::Disconnected);
        QCOMPARE(server.requests().size(), 11); // the first and ten hops
        QCOMPARE(unbalanced(rig.observer.counters(feed.id)), QString());
    }

    void manyTinyEventsAreAllCounted()
    {
        constexpr int kTimes = 30;
        constexpr int kAtOnce = 10'000;
        ScriptedServer server;
        server.answer(
            Script(kStream).flood(QByteArray("data:x\n\n").repeated(kAtOnce), kTimes).fin());
        HubRig rig(1);
        const MemoryWatch memory;
        const FeedConfig feed = hostile(server.url());
        rig.hub.applyConfig({feed});
        QTRY_VERIFY_WITH_TIMEOUT(!rig.observer.told(feed.id).failures().empty(), kPatienceMs);
        rig.hub.shutdown();
        const Counters counters = rig.observer.counters(feed.id);
        QCOMPARE(counters.received, quint64(kTimes) * kAtOnce);
        QCOMPARE(counters.delivered, counters.received);
        QCOMPARE(unbalanced(counters), QString());
        checkCost(memory);
    }

    void floodDoesNotStarveTheOtherFeedsOfItsThread_data()
    {
        QTest::addColumn<Script>("script");
        QTest::newRow("tiny events")
            << Script(kStream).flood(QByteArray("data:x\n\n").repeated(8192), kEndless);
        QTest::newRow("rubbish") << Script(kStream).flood(rubbish(), kEndless);
        QTest::newRow("header lines")
            << Script("HTTP/1.1 200 OK\r\n")
                   .flood(QByteArray("X-Rubbish: abcdefgh\r\n").repeated(3000), kEndless);
    }
    void floodDoesNotStarveTheOtherFeedsOfItsThread()
    {
        QFETCH(Script, script);
        QtScheduler scheduler;
        LabServer lab(scheduler, {});
        QString error;
        QVERIFY2(lab.listen(QHostAddress::LocalHost, 0, &error), qPrintable(error));
        ScriptedServer server;
        server.answer(script);
        HubRig rig(1);
        FeedConfig flooding = hostile(server.url());
        flooding.heartbeatTimeout = Millis(0);
        flooding.connectTimeout = Millis(kPatienceMs);
        const FeedConfig calm =
            HubRig::feed(QStringLiteral("calm"),
                         QUrl(lab.baseUrl().toString() + QStringLiteral("/sse?rate=50")));
        rig.hub.applyConfig({flooding, calm});
        QTRY_VERIFY_WITH_TIMEOUT(rig.observer.counters(calm.id).received >= 50, kPatienceMs);
        const qint64 taken = server.bytesTaken();
        QTRY_VERIFY_WITH_TIMEOUT(server.bytesTaken() > taken, kPatienceMs); // it floods still
        rig.hub.shutdown();
        const auto told = rig.observer.told(calm.id);
        QVERIFY(told.failures().empty());
        QCOMPARE(told.counters().missing, quint64(0));
        QCOMPARE(unbalanced(told.counters()), QString());
        QCOMPARE(unbalanced(rig.observer.counters(flooding.id)), QString());
    }

private:
    static FeedConfig hostile(const QUrl &url)
    {
        FeedConfig config = HubRig::feed(QStringLiteral("hostile"), url);
        config.maxMessageBytes = 65'536;
        config.connectTimeout = Millis(700);
        config.heartbeatTimeout = Millis(700);
        config.backoff.base = Millis(3'600'000);
        config.backoff.cap = Millis(3'600'000);
        return config;
    }
    static void checkCost(const MemoryWatch &memory)
    {
        qInfo("%.1f MiB at most", double(memory.growth()) / 1024 / 1024);
        QVERIFY(memory.turns() > 0);
        if (memoryIsMeasurable())
            QVERIFY2(memory.growth() < kMemoryBound, qPrintable(QString::number(memory.growth())));
    }
};

QTEST_GUILESS_MAIN(HostileTest)
#include "tst_hostile.moc"
