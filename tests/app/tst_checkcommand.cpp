#include "checkcommand.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace feedscope;

struct CheckRun
{
    int exit = -1;
    QString out;
    QString err;
};

static CheckRun check(const QStringList &arguments)
{
    CheckRun run;
    QTextStream out(&run.out);
    QTextStream err(&run.err);
    run.exit = runCheckCommand(arguments, out, err);
    return run;
}

class TestCheckCommand : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString file(const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(QStringLiteral("c.json")));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        return file.fileName();
    }

private slots:
    void goodFileIsSilentAndZero()
    {
        const CheckRun run = check({file("{\"version\": 1, \"feeds\": []}")});
        QCOMPARE(run.exit, 0);
        QCOMPARE(run.out + run.err, QString());
    }

    void everyIssueIsALineOnStdoutAndOne()
    {
        const QString path = file("{\"version\": 1, \"feeds\": [{\"id\": \"\", \"url\": 5}]}");
        const CheckRun run = check({path});
        QCOMPARE(run.exit, 1);
        QCOMPARE(run.out,
                 path + QStringLiteral(": /feeds/0/id: found 0 characters, allowed: 1 to 100\n") +
                     path +
                     QStringLiteral(": /feeds/0/url: found 5, allowed: a URL as a string\n"));
        QCOMPARE(run.err, QString());
    }

    void scenarioFileIsRecognised()
    {
        const QByteArray start("{\"version\": 1, \"duration\": \"1s\", \"feeds\": [{\"id\": \"a\", "
                               "\"url\": \"lab:/sse?rate=5\"}],\n");
        const CheckRun good = check({file(start + "\"expect\": [{\"missing\": 0}]}")});
        QCOMPARE(good.out + good.err, QString());
        QCOMPARE(good.exit, 0);
        const CheckRun bad = check({file(start + "\"expect\": [{\"missing\": \"none\"}]}")});
        QCOMPARE(bad.exit, 1);
        QVERIFY2(bad.out.contains(QStringLiteral(": /expect/0/missing: line 2, column 24: found ")),
                 qPrintable(bad.out));
    }

    void knobsOfTheLabAreChecked()
    {
        const CheckRun run = check({file(
            "{\"version\": 1, \"duration\": \"1s\", \"lab\": {\"rate\": -1}, \"feeds\": [{\"id\": "
            "\"a\", \"url\": \"lab:/sse?ratte=5\"}], \"expect\": [{\"missing\": 0}]}")});
        QCOMPARE(run.exit, 1);
        QVERIFY2(run.out.contains(QStringLiteral("/lab/rate: line 1, column 50: The knob rate ")),
                 qPrintable(run.out));
        QVERIFY(run.out.contains(QStringLiteral("/feeds/0/url: line 1, column ")));
    }

    void fileCannotSteerTheTerminal()
    {
        const CheckRun run =
            check({file("{\"version\": 1, \"feeds\": [], \"a\\u001b[2J\\nb\": 1}")});
        QCOMPARE(run.exit, 1);
        QVERIFY(!run.out.contains(QChar(0x1b)));
        QCOMPARE(run.out.count(QLatin1Char('\n')), 1);
    }

    void unreadableFileIsTwoWithTheReasonOnStderr()
    {
        const CheckRun missing = check({m_folder.filePath(QStringLiteral("none.json"))});
        QCOMPARE(missing.exit, 2);
        QCOMPARE(missing.out, QString());
        QVERIFY(missing.err.contains(QStringLiteral("there is no such file")));
        const CheckRun folder = check({m_folder.path()});
        QCOMPARE(folder.exit, 2);
        QVERIFY(folder.err.contains(QStringLiteral("this is a folder")));
    }

    void wrongUsageIsTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("part");
        QTest::newRow("no file") << QStringList() << QStringLiteral("found 0 files");
        QTest::newRow("two files") << QStringList{QStringLiteral("a"), QStringLiteral("b")}
                                   << QStringLiteral("found 2 files");
        QTest::newRow("option") << QStringList{QStringLiteral("--strict")}
                                << QStringLiteral("unknown option \"--strict\"");
    }

    void wrongUsageIsTwo()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, part);
        const CheckRun run = check(arguments);
        QCOMPARE(run.exit, 2);
        QVERIFY(run.err.contains(part));
    }

    void helpIsZeroOnStdout()
    {
        const CheckRun run = check({QStringLiteral("--help")});
        QCOMPARE(run.exit, 0);
        QVERIFY(run.out.startsWith(QStringLiteral("Usage: feedscope check FILE")));
    }
};

QTEST_APPLESS_MAIN(TestCheckCommand)
#include "tst_checkcommand.moc"
