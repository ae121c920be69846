// `feedscope run` as a build server starts it.
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

namespace {

constexpr int kPatienceMs = 30'000;

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

struct Run
{
    int exit = -1;
    QString out;
    QString err;
};

// A test suite as any reader of JUnit sees it.
struct Suite
{
    QString name;
    int tests = 0;
    int failures = 0;
    QStringList cases;
    QStringList failed; // "NAME: MESSAGE"
};

QList<Suite> readJunit(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Suite> suites;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto text = [&](const char *name) {
            return xml.attributes().value(QLatin1StringView(name)).toString();
        };
        if (xml.name() == u"testsuite")
            suites.append({text("name"), text("tests").toInt(), text("failures").toInt(), {}, {}});
        else if (xml.name() == u"testcase")
            suites.last().cases << text("name");
        else if (xml.name() == u"failure")
            suites.last().failed << suites.last().cases.last() + s(": ") + text("message");
    }
    return xml.hasError() ? QList<Suite>() : suites;
}

} // namespace

class TestRunProcess : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString path(const char *name) const { return m_folder.filePath(s(name)); }
    QString write(const char *name, const QByteArray &text) const
    {
        QFile file(path(name));
        const bool written = file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
        return written ? file.fileName() : QString();
    }
    // A scenario whose server keeps `replay` messages for who comes back.
    static QByteArray resume(int replay)
    {
        return "{\"version\": 1, \"name\": \"resume\", \"seed\": 5, \"duration\": \"2500ms\", "
               "\"lab\": {\"rate\": 50, \"replay\": " +
               QByteArray::number(replay) +
               "}, \"feeds\": [{\"id\": \"a\", \"url\": \"lab:/sse\", \"fields\": {\"sequence\": "
               "\"/seq\"}, \"backoff\": {\"base\": \"400ms\", \"jitter\": \"none\"}}], \"steps\": "
               "[{\"at\": \"1s\", \"restart-lab\": true}], \"expect\": [{\"feed\": \"a\", "
               "\"state\": \"connected\", \"after\": 1, \"within\": \"1s\"}, {\"feed\": \"a\", "
               "\"recovered\": \"all\"}, {\"feed\": \"a\", \"attempts\": 2}, {\"feed\": \"a\", "
               "\"unaccounted\": 0}]}";
    }
    static QByteArray endless()
    {
        return "{\"version\": 1, \"duration\": \"1h\", \"feeds\": [{\"id\": \"a\", \"url\": "
               "\"lab:/sse\"}], \"expect\": [{\"state\": \"connected\"}, {\"state\": "
               "\"disconnected\"}]}";
    }
    static void begin(QProcess &process, const QStringList &arguments)
    {
        QProcessEnvironment bare = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            bare.remove(s(name));
        process.setProcessEnvironment(bare);
        process.start(qEnvironmentVariable("FEEDSCOPE_BIN"), QStringList{s("run")} + arguments);
    }
    static Run finish(QProcess &process)
    {
        if (!process.waitForFinished(kPatienceMs))
            process.kill();
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }
    static Run run(const QStringList &arguments)
    {
        QProcess process;
        begin(process, arguments);
        return finish(process);
    }

private slots:
    void passIsZeroWithoutADisplay()
    {
        const Run result = run({write("good.json", resume(500)), s("--junit"), path("good.xml")});
        QVERIFY2(result.exit == 0, qPrintable(result.out + result.err));
        QCOMPARE(result.err, QString());
        QVERIFY(result.out.contains(s("1 of 1 scenarios passed.")));
        const QList<Suite> suites = readJunit(path("good.xml"));
        QCOMPARE(suites.size(), 1);
        QCOMPARE(suites.first().name, path("good.json"));
        QCOMPARE(suites.first().tests, 4);
        QCOMPARE(suites.first().cases.size(), 4);
        QCOMPARE(suites.first().failures, 0);
    }

    void brokenResumeFailsExactlyTheRightExpectation()
    {
        const Run result = run({write("broken.json", resume(0)), s("--junit"), path("broken.xml")});
        QVERIFY2(result.exit == 1, qPrintable(result.out + result.err));
        const QList<Suite> suites = readJunit(path("broken.xml"));
        QCOMPARE(suites.size(), 1);
        QCOMPARE(suites.first().failures, 1);
        const QString failure = suites.first().failed.value(0);
        QVERIFY2(failure.startsWith(s("a: recovered all that was missed: expected all that was "
                                      "missed, measured 0 of ")),
                 qPrintable(failure));
    }

    void sameSeedRepeatsTheSameSequence()
    {
        const QString file = write("repeat.json", resume(500));
        const auto sequence = [&](const char *seed, const char *name) {
            run({file, s("--seed"), s(seed), s("--json"), path(name)});
            QFile json(path(name));
            if (!json.open(QIODevice::ReadOnly))
                return QJsonArray();
            return QJsonDocument::fromJson(json.readAll())
                .object()
                .value(s("scenarios"))
                .toArray()
                .at(0)
                .toObject()
                .value(s("runs"))
                .toArray()
                .at(0)
                .toObject()
                .value(s("sequence"))
                .toArray();
        };
        const QJsonArray first = sequence("9", "1.json");
        QVERIFY(first.size() > 4);
        QCOMPARE(sequence("9", "2.json"), first);
    }

    void repeatSaysWhetherItIsFlaky()
    {
        const Run result = run({write("r.json", resume(500)), s("--repeat"), s("2")});
        QCOMPARE(result.exit, 0);
        QVERIFY2(result.out.contains(s("not flaky: 2 of 2 runs passed, the same states, attempts "
                                       "and ledger entries in each")),
                 qPrintable(result.out));
    }

    void malformedFileIsTwoWithLineAndColumn()
    {
        const Run result =
            run({write("bad.json", "{\"version\": 1,\n \"duration\": \"1s\",\n \"feeds\": "
                                   "[],\n \"expect\": [{\"state\": \"x\"}]}"),
                 write("good.json", resume(500))});
        QCOMPARE(result.exit, 2);
        QVERIFY2(result.err.contains(path("bad.json") +
                                     s(": /expect/0/state: line 4, column 23: found \"x\"")),
                 qPrintable(result.err));
        QCOMPARE(result.out, QString());
    }

    void fileThatCannotBeWrittenIsTwoBeforeAnythingIsPlayed()
    {
        const Run result = run({write("e.json", endless()), s("--junit"), path("no/such/x.xml")});
        QCOMPARE(result.exit, 2);
        QVERIFY2(result.err.contains(s("x.xml: cannot be written")), qPrintable(result.err));
    }

    void fullDiskIsAnError()
    {
        if (!QFile::exists(s("/dev/full")))
            QSKIP("This system has no /dev/full.");
        const Run result = run({write("f.json", resume(500)), s("--json"), s("/dev/full")});
        QCOMPARE(result.exit, 4);
        QVERIFY2(result.err.contains(s("/dev/full: not all could be written")),
                 qPrintable(result.err));
    }

    void signalEndsItWithWhatWasReached_data()
    {
#ifdef Q_OS_UNIX
        QTest::addColumn<int>("signal");
        QTest::addColumn<int>("exit");
        QTest::newRow("SIGINT") << SIGINT << 130;
        QTest::newRow("SIGTERM") << SIGTERM << 143;
#else
        QSKIP("Signals are POSIX.");
#endif
    }

    void signalEndsItWithWhatWasReached()
    {
#ifdef Q_OS_UNIX
        QFETCH(int, signal);
        QFETCH(int, exit);
        // The first one is printed when the second is being played.
        QProcess process;
        begin(process, {write("a.json", resume(500)), write("b.json", endless()),
                        write("c.json", endless()), s("--junit"), path("i.xml")});
        QVERIFY(process.waitForReadyRead(kPatienceMs));
        ::kill(pid_t(process.processId()), signal);
        const Run result = finish(process);
        QCOMPARE(result.exit, exit);
        QVERIFY2(result.out.contains(s("Not reached state disconnected")), qPrintable(result.out));
        QVERIFY2(result.out.contains(s("1 of 3 scenarios passed, 1 failed, 1 not played.")),
                 qPrintable(result.out));
        QCOMPARE(readJunit(path("i.xml")).size(), 2);
#endif
    }
};

QTEST_GUILESS_MAIN(TestRunProcess)
#include "tst_runprocess.moc"
