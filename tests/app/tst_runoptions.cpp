#include "runoptions.h"

#include <QTest>

using namespace feedscope;

static QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

class TestRunOptions : public QObject
{
    Q_OBJECT

private slots:
    void everyOptionIsTaken()
    {
        const ParsedRun parsed = parseRunOptions(
            words("a.json --seed 9 --repeat=5 --junit j.xml b --json r.json -- --c.json"));
        QCOMPARE(parsed.error, QString());
        QCOMPARE(parsed.options.paths, words("a.json b --c.json"));
        QCOMPARE(parsed.options.seed, quint64(9));
        QCOMPARE(parsed.options.repeat, 5);
        QCOMPARE(parsed.options.junit, QStringLiteral("j.xml"));
        QCOMPARE(parsed.options.json, QStringLiteral("r.json"));
    }

    void helpNamesEveryOptionAndExitCode()
    {
        QVERIFY(parseRunOptions(words("a --help")).help);
        for (const char *part : {"--seed", "--repeat", "--junit", "--json", "130", "143"})
            QVERIFY2(runHelp().contains(QLatin1StringView(part)), part);
    }

    void wrongOptionsAreNamed_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("part");
        const auto row = [](const char *arguments, const char *part) {
            QTest::newRow(arguments) << QString::fromLatin1(arguments) << QString::fromLatin1(part);
        };
        row("", "SCENARIO: none given");
        row("a --seed", "--seed: needs a value: --seed N");
        row("a --seed -1", "--seed: found \"-1\", allowed: ");
        row("a --repeat 0", "--repeat: found \"0\", allowed: ");
        row("a --repeat 2 --repeat 3", "--repeat: given twice, allowed: once");
        row("a --junit=", "--junit: found nothing");
        row("a --jnuit x", "--jnuit: no such option");
    }

    void wrongOptionsAreNamed()
    {
        QFETCH(QString, arguments);
        QFETCH(QString, part);
        const QString error =
            parseRunOptions(arguments.split(QLatin1Char(' '), Qt::SkipEmptyParts)).error;
        QVERIFY2(error.contains(part), qPrintable(error));
    }
};

QTEST_APPLESS_MAIN(TestRunOptions)
#include "tst_runoptions.moc"
