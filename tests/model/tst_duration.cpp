#include "duration.h"

#include <QRandomGenerator>
#include <QTest>

using namespace feedscope;

class TestDuration : public QObject
{
    Q_OBJECT

private slots:
    void readsTheFormsOfTheContract_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("ms");
        QTest::newRow("milliseconds") << "250ms" << qint64(250);
        QTest::newRow("seconds") << "5s" << qint64(5'000);
        QTest::newRow("minutes and seconds") << "1m30s" << qint64(90'000);
        QTest::newRow("hours") << "2h" << qint64(7'200'000);
        QTest::newRow("all four") << "1h2m3s4ms" << qint64(3'723'004);
        QTest::newRow("seconds past a minute") << "90s" << qint64(90'000);
        QTest::newRow("zero") << "0s" << qint64(0);
        QTest::newRow("hour and millisecond") << "1h1ms" << qint64(3'600'001);
    }

    void readsTheFormsOfTheContract()
    {
        QFETCH(QString, text);
        QFETCH(qint64, ms);
        QCOMPARE(parseDuration(text), std::optional(Millis(ms)));
    }

    void refusesEverythingElse_data()
    {
        QTest::addColumn<QString>("text");
        const char *const bad[] = {"",      "5",      "s",    " 5s",  "5s ",
                                   "5 s",   "-5s",    "+5s",  "5S",   "1.5s",
                                   "30s1m", "5s5s",   "05s",  "5sec", "1d",
                                   "0x5s",  "5ms5s",  "1e3s", "5,s",  "9999999999999h",
                                   "m30s",  "87601h", "5ss",  "h",    "3650000h",
                                   "1m30"};
        for (const char *text : bad)
            QTest::addRow("'%s'", text) << QString::fromLatin1(text);
        QTest::newRow("line feed") << QStringLiteral("5s\n");
        QTest::newRow("arabic digit") << QStringLiteral("\u0665s");
        QTest::newRow("nul") << QString(QChar(0)) + QStringLiteral("5s");
    }

    void refusesEverythingElse()
    {
        QFETCH(QString, text);
        QVERIFY(!parseDuration(text));
    }

    void readsBackWhatItWrote()
    {
        QRandomGenerator random(20);
        for (int i = 0; i < 2000; ++i) {
            const Millis value(random.bounded(1 << random.bounded(1, 31)));
            QCOMPARE(parseDuration(formatDuration(value)), std::optional(value));
        }
    }

    void writesTheShortestForm()
    {
        QCOMPARE(formatDuration(Millis(90'000)), QStringLiteral("1m30s"));
        QCOMPARE(formatDuration(Millis(1'250)), QStringLiteral("1s250ms"));
        QCOMPARE(formatDuration(Millis(7'200'000)), QStringLiteral("2h"));
        QCOMPARE(formatDuration(Millis(-5)), QStringLiteral("0s"));
    }
};

QTEST_APPLESS_MAIN(TestDuration)
#include "tst_duration.moc"
