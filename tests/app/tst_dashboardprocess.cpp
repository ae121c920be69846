// The dashboard as a process, drawn offscreen: it starts, and it leaves at once when asked to.
#include <QProcess>
#include <QTemporaryDir>
#include <QtEndian>
#include <QtTest>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

class DashboardProcessTest : public QObject
{
    Q_OBJECT

private slots:
    void signalEndsItCleanlyAndTheFileIsLeftAlone_data()
    {
        QTest::addColumn<bool>("demo");
        QTest::newRow("demo feeds") << true;
        QTest::newRow("broken config") << false;
    }
    void signalEndsItCleanlyAndTheFileIsLeftAlone()
    {
#ifdef Q_OS_LINUX
        if (qEnvironmentVariableIsEmpty("FEEDSCOPE_BIN"))
            QSKIP("FEEDSCOPE_BIN names no program; run this through ctest");
        QFETCH(bool, demo);
        const QByteArray broken = "{\"version\":1,\"feeds\":[{\"id\":5}]}";
        QTemporaryDir folder;
        QFile config(folder.filePath(QStringLiteral("feeds.json")));
        QVERIFY(config.open(QIODevice::ReadWrite));
        config.write(broken);
        config.flush();

        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), folder.path());
        environment.insert(QStringLiteral("XDG_DATA_HOME"), folder.path());
        QProcess program;
        program.setProcessEnvironment(environment);
        const QStringList arguments =
            demo ? QStringList{QStringLiteral("--demo")}
                 : QStringList{QStringLiteral("--config"), config.fileName()};
        program.start(qEnvironmentVariable("FEEDSCOPE_BIN"), arguments);
        QVERIFY(program.waitForStarted());
        const auto catchesInterrupt = [&] {
            QFile status(QStringLiteral("/proc/%1/status").arg(program.processId()));
            if (!status.open(QIODevice::ReadOnly))
                return false;
            for (const QByteArray &line : status.readAll().split('\n')) {
                if (line.startsWith("SigCgt:"))
                    return (line.mid(7).trimmed().toULongLong(nullptr, 16) & 2) != 0;
            }
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(catchesInterrupt(), 20'000);
        ::kill(pid_t(program.processId()), SIGINT);
        QVERIFY(program.waitForFinished(20'000));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 130);
        QVERIFY(config.seek(0));
        QCOMPARE(config.readAll(), broken);
#else
        QSKIP("reads /proc");
#endif
    }

    void screenshotSavesThePictureAndQuits()
    {
        if (qEnvironmentVariableIsEmpty("FEEDSCOPE_BIN"))
            QSKIP("FEEDSCOPE_BIN names no program; run this through ctest");
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("window.png"));
        QProcess program;
        program.start(qEnvironmentVariable("FEEDSCOPE_BIN"),
                      {QStringLiteral("--demo"), QStringLiteral("--theme=dark"),
                       QStringLiteral("--size=1100x700"), QStringLiteral("--screenshot"), file,
                       QStringLiteral("--screenshot-after=0.5")});
        QVERIFY(program.waitForFinished(30'000));
        QCOMPARE(program.exitCode(), 0);
        QFile picture(file);
        QVERIFY(picture.open(QIODevice::ReadOnly));
        const QByteArray head = picture.read(24);
        QVERIFY(head.startsWith("\x89PNG"));
        // Width and height lead the first chunk, 16 bytes in.
        QCOMPARE(qFromBigEndian<quint32>(head.constData() + 16), 1100u);
        QCOMPARE(qFromBigEndian<quint32>(head.constData() + 20), 700u);
    }

    void aPictureThatCannotBeWrittenIsAnError()
    {
        if (qEnvironmentVariableIsEmpty("FEEDSCOPE_BIN"))
            QSKIP("FEEDSCOPE_BIN names no program; run this through ctest");
        QTemporaryDir folder;
        QProcess program;
        program.start(qEnvironmentVariable("FEEDSCOPE_BIN"),
                      {QStringLiteral("--demo"), QStringLiteral("--screenshot"),
                       folder.filePath(QStringLiteral("none/window.png")),
                       QStringLiteral("--screenshot-after=0.1")});
        QVERIFY(program.waitForFinished(30'000));
        QCOMPARE(program.exitCode(), 1);
        QVERIFY(program.readAllStandardError().contains("cannot be written"));
    }
};

QTEST_GUILESS_MAIN(DashboardProcessTest)
#include "tst_dashboardprocess.moc"
