// `feedscope --selftest` as a process: the report, its exit code, no display, nothing left behind.
#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

class SelfTestProcessTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (qEnvironmentVariableIsEmpty("FEEDSCOPE_BIN"))
            QSKIP("FEEDSCOPE_BIN names no program; run this through ctest");
    }

    void everyTransportMakesARoundTripAndEveryCheckHasOneLine()
    {
        const QTemporaryDir home;
        int exitCode = -1;
        const QString report = run(home.path(), home.path(), &exitCode);
        QVERIFY2(exitCode == 0, qPrintable(report));
        for (const char *transport : {"websocket", "sse", "long-poll", "poll"}) {
            const QRegularExpression line(
                QStringLiteral("^Lab %1 +ok +first message").arg(QLatin1StringView(transport)),
                QRegularExpression::MultilineOption);
            QVERIFY2(report.contains(line), qPrintable(report));
        }
        static const QRegularExpression check(QStringLiteral("^.{24}(ok|FAILED|not available) "),
                                              QRegularExpression::MultilineOption);
        static const QRegularExpression totals(QStringLiteral("(\\d+) checks: "));
        QCOMPARE(report.count(check), totals.match(report).captured(1).toInt());
        QVERIFY(QDir(home.path()).isEmpty());
    }

    void aFolderThatCannotBeWrittenToExitsWithOne()
    {
#ifdef Q_OS_LINUX
        const QTemporaryDir home;
        QFile file(home.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        int exitCode = -1;
        const QString report = run(home.path(), file.fileName(), &exitCode);
        QCOMPARE(exitCode, 1);
        static const QRegularExpression line(QStringLiteral("^Feeds folder +FAILED +~/file"),
                                             QRegularExpression::MultilineOption);
        QVERIFY2(report.contains(line), qPrintable(report));
#else
        QSKIP("the folder is chosen with XDG_CONFIG_HOME");
#endif
    }

private:
    static QString run(const QString &home, const QString &config, int *exitCode)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *display : {"DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"})
            environment.remove(QString::fromLatin1(display));
        environment.insert(QStringLiteral("HOME"), home);
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), config);
        QProcess program;
        program.setProcessEnvironment(environment);
        program.start(qEnvironmentVariable("FEEDSCOPE_BIN"), {QStringLiteral("--selftest")});
        if (!program.waitForFinished(70'000))
            return QStringLiteral("it did not end");
        *exitCode = program.exitCode();
        return QString::fromLocal8Bit(program.readAllStandardOutput());
    }
};

QTEST_GUILESS_MAIN(SelfTestProcessTest)
#include "tst_selftestprocess.moc"
