#include "commandline.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace feedscope;

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

} // namespace

class CommandLineTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingMeansTheDashboard()
    {
        const CommandLine line = parseCommandLine({});
        QCOMPARE(line.command, Command::Dashboard);
        QVERIFY(line.error.isEmpty());
        QVERIFY(!line.dashboard.demo);
    }

    void commandKeepsTheRest_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<int>("command");
        QTest::newRow("probe") << QStringLiteral("probe") << int(Command::Probe);
        QTest::newRow("lab") << QStringLiteral("lab") << int(Command::Lab);
        QTest::newRow("check") << QStringLiteral("check") << int(Command::Check);
    }
    void commandKeepsTheRest()
    {
        QFETCH(QString, word);
        QFETCH(int, command);
        const QStringList rest{QStringLiteral("--help"), QStringLiteral("--demo")};
        const CommandLine line = parseCommandLine(QStringList{word} + rest);
        QCOMPARE(int(line.command), command);
        QCOMPARE(line.rest, rest);
        QVERIFY(line.error.isEmpty());
    }

    void dashboardTakesDemoOrConfig()
    {
        QVERIFY(parseCommandLine({QStringLiteral("--demo")}).dashboard.demo);
        QCOMPARE(parseCommandLine({QStringLiteral("--config"), QStringLiteral("a=b")})
                     .dashboard.configFile,
                 QStringLiteral("a=b"));
        QCOMPARE(parseCommandLine({QStringLiteral("--config=x.json")}).dashboard.configFile,
                 QStringLiteral("x.json"));
    }

    void dashboardTakesThemeSizeAndScreenshot()
    {
        const auto s = [](const char *text) { return QString::fromLatin1(text); };
        const DashboardOptions options =
            parseCommandLine({s("--demo"), s("--theme=dark"), s("--size"), s("1440x900"),
                              s("--screenshot"), s("a.png"), s("--screenshot-after=40")})
                .dashboard;
        QCOMPARE(options.theme, s("dark"));
        QCOMPARE(options.size, QSize(1440, 900));
        QVERIFY(options.screenshot);
        QCOMPARE(options.screenshot->file, s("a.png"));
        QCOMPARE(options.screenshot->after, Millis(40'000));
        QVERIFY(!parseCommandLine({s("--demo")}).dashboard.screenshot);
    }

    void helpAndVersionStandAlone()
    {
        QCOMPARE(parseCommandLine({QStringLiteral("--help")}).command, Command::Help);
        QCOMPARE(parseCommandLine({QStringLiteral("--version")}).command, Command::Version);
        QCOMPARE(parseCommandLine({QStringLiteral("--selftest")}).command, Command::SelfTest);
        QVERIFY(parseCommandLine({QStringLiteral("--version"), QStringLiteral("x")})
                    .error.contains(QStringLiteral("--version")));
    }

    void usageErrorNamesWhatIsWrong_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");
        const auto s = [](const char *text) { return QString::fromLatin1(text); };
        QTest::newRow("unknown option") << QStringList{s("--frobnicate")} << s("--frobnicate");
        QTest::newRow("unknown command") << QStringList{s("prob")} << s("\"prob\"");
        QTest::newRow("config without file") << QStringList{s("--config")} << s("--config");
        QTest::newRow("config with empty file") << QStringList{s("--config=")} << s("--config");
        QTest::newRow("config twice")
            << QStringList{s("--config=a"), s("--config=b")} << s("--config");
        QTest::newRow("demo and config")
            << QStringList{s("--demo"), s("--config=a")} << s("--demo");
        QTest::newRow("no such theme") << QStringList{s("--theme=blue")} << s("\"blue\"");
        QTest::newRow("no such text size") << QStringList{s("--text-size=110")} << s("150");
        QTest::newRow("no such language") << QStringList{s("--language=xx")} << s("en or de");
        QTest::newRow("theme without value") << QStringList{s("--theme")} << s("light, dark");
        QTest::newRow("no size") << QStringList{s("--size=big")} << s("1024x640");
        QTest::newRow("size too small") << QStringList{s("--size=1024x639")} << s("1024x640");
        QTest::newRow("size too large") << QStringList{s("--size=9999x900")} << s("7680x4320");
        QTest::newRow("size with three parts")
            << QStringList{s("--size=1440x900x1")} << s("--size");
        QTest::newRow("wait for no screenshot")
            << QStringList{s("--screenshot-after=3")} << s("needs --screenshot FILE");
        QTest::newRow("part of no screenshot")
            << QStringList{s("--screenshot-of=charts")} << s("needs --screenshot FILE");
        QTest::newRow("no such part")
            << QStringList{s("--screenshot=a"), s("--screenshot-of=x")} << s("charts or messages");
        QTest::newRow("no wait") << QStringList{s("--screenshot=a"), s("--screenshot-after=0")}
                                 << s("--screenshot-after");
        QTest::newRow("two addresses")
            << QStringList{s("http://h/"), s("ws://i/")} << s("feedscope probe");
    }
    void anAddressIsAFeedToAdd()
    {
        const CommandLine line = parseCommandLine({s("wss://h/x"), s("--theme=dark")});
        QCOMPARE(line.error, QString());
        QCOMPARE(line.command, Command::Dashboard);
        QCOMPARE(line.dashboard.address, s("wss://h/x"));
    }
    void aJsonFileIsTheConfigFile()
    {
        const QString file = QStringLiteral("/home/me/My Feeds.JSON");
        const CommandLine line = parseCommandLine({file});
        QCOMPARE(line.error, QString());
        QCOMPARE(line.dashboard.configFile, file);
        const QString url = QStringLiteral("file:///home/me/My%20Feeds.JSON");
        QCOMPARE(parseCommandLine({url}).dashboard.configFile, file);
        QVERIFY(parseCommandLine({file, file}).error.contains(QLatin1StringView("given twice")));
        QVERIFY(!parseCommandLine({QStringLiteral("--demo"), file}).error.isEmpty());
        QVERIFY(!parseCommandLine({QStringLiteral("feeds.txt")}).error.isEmpty());
    }
    void anOpenedFileIsTakenForWhatItHolds()
    {
        QTemporaryDir folder;
        const auto opened = [&](const char *name, const QByteArray &bytes) {
            QFile file(folder.filePath(QString::fromUtf8(name)));
            if (file.open(QIODevice::WriteOnly))
                file.write(bytes);
            file.close();
            return withOpenedFile(parseCommandLine({file.fileName()}).dashboard);
        };
        const auto config = opened("feeds.json", "{\"version\":1,\"feeds\":[]}");
        QVERIFY(config.configFile.endsWith(QLatin1StringView("feeds.json")));
        QCOMPARE(config.scenario, QString());
        const auto scenario = opened("drop.json", "{\"version\":1,\"steps\":[]}");
        QCOMPARE(scenario.configFile, QString());
        QCOMPARE(scenario.scenario, folder.filePath(QStringLiteral("drop.json")));
        // Said with --config it is a config, whatever is in it.
        const QStringList named{QStringLiteral("--config"), scenario.scenario};
        QCOMPARE(withOpenedFile(parseCommandLine(named).dashboard).configFile, scenario.scenario);
        const QString missing = folder.filePath(QStringLiteral("none.json"));
        QCOMPARE(withOpenedFile(parseCommandLine({missing}).dashboard).configFile, missing);
    }
    void usageErrorNamesWhatIsWrong()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, named);
        const QString error = parseCommandLine(arguments).error;
        QVERIFY2(error.contains(named), qPrintable(error));
    }

    void helpNamesEveryCommand()
    {
        for (const char *name :
             {"--demo", "--config", "--theme", "--size", "--screenshot FILE", "--screenshot-after",
              "probe", "feedscope run", "lab", "check", "--version"})
            QVERIFY2(programHelp().contains(QLatin1StringView(name)), name);
    }
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_commandline.moc"
