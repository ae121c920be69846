// Quitting takes less than a second whatever the network, the resolver or standard output do.
#include "hubrig.h"
#include "processstats.h"
#include "recordtrace.h"
#include "scriptedserver.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QThread>
#include <QtTest>
#include <atomic>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

using namespace feedscope;
using namespace feedscope::test;

namespace {

constexpr int kPatienceMs = 20'000;
constexpr qint64 kQuitMs = 1000;
const QByteArray kStream = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

} // namespace
Q_DECLARE_METATYPE(feedscope::test::Script)

class QuitTest : public QObject
{
    Q_OBJECT

private slots:
    // Qt keeps a few threads of its own from the first connection on.
    void initTestCase()
    {
        ScriptedServer server;
        server.answer(Script(kStream));
        HubRig rig(1);
        const FeedConfig feed = HubRig::feed(s("first"), server.url());
        rig.hub.applyConfig({feed});
        QTRY_COMPARE_WITH_TIMEOUT(rig.observer.state(feed.id), FeedState::Connected, kPatienceMs);
        rig.hub.shutdown();
        QTRY_COMPARE_WITH_TIMEOUT(server.disconnects(), 1, kPatienceMs);
        m_threads = runningThreads();
    }

    void hubEndsWithinASecond_data() { scenarios(); }
    void hubEndsWithinASecond()
    {
        QFETCH(Script, script);
        QFETCH(TransportKind, transport);
        QFETCH(bool, opens);
        ScriptedServer server;
        for (int i = 0; i < 3; ++i)
            server.answer(script);
        HubRig rig(2);
        QList<FeedConfig> feeds;
        for (int i = 0; i < 3; ++i)
            feeds << HubRig::feed(QString::number(i), urlFor(server, transport), transport);
        rig.hub.applyConfig(feeds);
        QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), 3, kPatienceMs);
        if (opens) {
            QTRY_VERIFY_WITH_TIMEOUT(
                rig.observer.all(
                    3, [](const auto &told) { return told.state() == FeedState::Connected; }),
                kPatienceMs);
        }
        QElapsedTimer clock;
        clock.start();
        rig.hub.shutdown();
        const qint64 took = clock.elapsed();
        qInfo("shutdown took %lld ms", took);
        QVERIFY2(took < kQuitMs, qPrintable(QString::number(took)));
        const quint64 calls = rig.observer.calls();
        QTRY_VERIFY_WITH_TIMEOUT(runningThreads() <= m_threads, kPatienceMs);
        QCOMPARE(rig.observer.calls(), calls);
        for (const FeedConfig &feed : std::as_const(feeds)) {
            QCOMPARE(unbalanced(rig.observer.counters(feed.id)), QString());
            QCOMPARE(rig.observer.state(feed.id), FeedState::Disconnected);
        }
    }

    void probeEndsWithinASecondOfTheSignal_data() { scenarios(); }
    void probeEndsWithinASecondOfTheSignal()
    {
        QFETCH(Script, script);
        QFETCH(TransportKind, transport);
        QFETCH(bool, opens);
        if (!canSignal())
            QSKIP("POSIX signals and FEEDSCOPE_BIN, which ctest sets");
        ScriptedServer server;
        server.answer(script);
        QProcess probe;
        QByteArray output;
        connect(&probe, &QProcess::readyReadStandardOutput, &probe,
                [&] { output += probe.readAllStandardOutput(); });
        probe.start(program(), {s("probe"), urlFor(server, transport).toString(), s("--quiet"),
                                s("--transport=") + transportName(transport)});
        QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), 1, kPatienceMs);
        if (opens)
            QTRY_VERIFY_WITH_TIMEOUT(output.contains("\"to\":\"connected\""), kPatienceMs);
        const qint64 took = interrupt(probe);
        QVERIFY2(took < kQuitMs, qPrintable(QString::number(took)));
        QCOMPARE(probe.exitCode(), 130);
        output += probe.readAllStandardOutput();
        QVERIFY2(output.contains("\"kind\":\"summary\""), output.right(300).constData());
        QVERIFY(!recordsOf(output).isEmpty()); // which audits the books
    }

    void probeEndsWithinASecondWhileANameServerHangs()
    {
        const QString resolver = qEnvironmentVariable("FEEDSCOPE_SLOW_RESOLVER");
        if (!canSignal() || resolver.isEmpty())
            QSKIP("needs Linux without sanitizers: a resolver is preloaded");
        QProcess probe;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(s("LD_PRELOAD"), resolver);
        probe.setProcessEnvironment(environment);
        QByteArray output;
        connect(&probe, &QProcess::readyReadStandardOutput, &probe,
                [&] { output += probe.readAllStandardOutput(); });
        probe.start(program(), {s("probe"), s("http://feed.invalid/"), s("--quiet")});
        QTRY_VERIFY_WITH_TIMEOUT(output.contains("connecting"), kPatienceMs);
        const qint64 took = interrupt(probe);
        QVERIFY2(took < kQuitMs, qPrintable(QString::number(took)));
        QCOMPARE(probe.exitCode(), 130);
        output += probe.readAllStandardOutput();
        QVERIFY2(output.contains("\"kind\":\"summary\""), output.constData());
        QVERIFY(!recordsOf(output).isEmpty());
    }

    void probeWhoseOutputNobodyReadsEndsWithinASecondOfTheSignal()
    {
        if (!canSignal())
            QSKIP("POSIX signals and FEEDSCOPE_BIN, which ctest sets");
        ScriptedServer server;
        server.answer(
            Script(kStream).flood(QByteArray("data: ") + QByteArray(900, 'x') + "\n\n", 1'000'000));
        // A shell holds the pipe's other end open and never reads it.
        QProcess shell;
        shell.start(s("sh"), {s("-c"),
                              s("{ \"$0\" probe \"$1\" & echo $! >&2; wait $!; echo "
                                "exit $? >&2; } | exec sleep 30"),
                              program(), server.url().toString()});
        QByteArray errors;
        connect(&shell, &QProcess::readyReadStandardError, &shell,
                [&] { errors += shell.readAllStandardError(); });
        QTRY_VERIFY_WITH_TIMEOUT(errors.contains('\n'), kPatienceMs);
        const auto pid = errors.left(errors.indexOf('\n')).toLongLong();
        QVERIFY(pid > 0);
        // Held back by its output, the probe has stopped reading.
        QTRY_VERIFY_WITH_TIMEOUT(isStuck(server), kPatienceMs);
        QElapsedTimer clock;
        clock.start();
#ifdef Q_OS_UNIX
        ::kill(pid_t(pid), SIGINT);
#endif
        QTRY_VERIFY_WITH_TIMEOUT(errors.contains("exit "), kPatienceMs);
        const qint64 took = clock.elapsed();
        shell.kill();
        shell.waitForFinished(kPatienceMs);
        qInfo("the probe ended after %lld ms", took);
        QVERIFY2(took < kQuitMs, qPrintable(QString::number(took)));
        QVERIFY2(errors.contains("exit 130"), errors.constData());
        QVERIFY2(errors.contains("Standard output is not read"), errors.constData());
    }

private:
    static void scenarios()
    {
        QTest::addColumn<Script>("script");
        QTest::addColumn<TransportKind>("transport");
        QTest::addColumn<bool>("opens");
        QTest::newRow("no answer") << Script() << TransportKind::Sse << false;
        QTest::newRow("half an answer")
            << Script("HTTP/1.1 200 OK\r\nContent-Ty") << TransportKind::Sse << false;
        QTest::newRow("endless header")
            << Script("HTTP/1.1 200 OK\r\nA: ").flood(QByteArray(65'536, 'x'), 1'000'000)
            << TransportKind::Sse << false;
        QTest::newRow("mid-upgrade") << Script() << TransportKind::WebSocket << false;
        QTest::newRow("half an upgrade")
            << Script("HTTP/1.1 101 Switching Pro") << TransportKind::WebSocket << false;
        QTest::newRow("open and silent")
            << Script(kStream + "data: 1\n\n") << TransportKind::Sse << true;
        QTest::newRow("flood of tiny events")
            << Script(kStream).flood(QByteArray("data:x\n\n").repeated(8192), 1'000'000)
            << TransportKind::Sse << true;
        QTest::newRow("flood without a line end")
            << Script(kStream).flood(QByteArray(65'536, 'x'), 1'000'000) << TransportKind::Sse
            << false;
    }
    static QUrl urlFor(const ScriptedServer &server, TransportKind transport)
    {
        QUrl url = server.url();
        if (transport == TransportKind::WebSocket)
            url.setScheme(s("ws"));
        return url;
    }
    static QString program()
    {
        return qEnvironmentVariable("FEEDSCOPE_BIN");
    }
    static bool canSignal()
    {
#ifdef Q_OS_UNIX
        return !program().isEmpty();
#else
        return false;
#endif
    }
    // Milliseconds from the signal to the end; -1 when it never ended.
    static qint64 interrupt(QProcess &process)
    {
        QElapsedTimer clock;
        clock.start();
#ifdef Q_OS_UNIX
        ::kill(pid_t(process.processId()), SIGINT);
#endif
        if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, kPatienceMs))
            return kPatienceMs;
        qInfo("the probe ended after %lld ms", clock.elapsed());
        return clock.elapsed();
    }
    // Whether the server has sent something, and nothing for a while.
    static bool isStuck(const ScriptedServer &server)
    {
        const qint64 taken = server.bytesTaken();
        const bool moved = QTest::qWaitFor([&] { return server.bytesTaken() != taken; }, 500);
        return taken > 0 && !moved;
    }

    int m_threads = 0;
};

QTEST_GUILESS_MAIN(QuitTest)
#include "tst_quit.moc"
