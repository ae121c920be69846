#include "format.h"

#include <QTest>

using namespace feedscope;
using namespace std::chrono_literals;

namespace {

const QLocale kEnglish(QLocale::English, QLocale::UnitedKingdom);
const QLocale kGerman(QLocale::German, QLocale::Germany);

// Rows are written with '_' where the narrow no-break space belongs.
QString expected(const char *text)
{
    return QString::fromUtf8(text).replace(QLatin1Char('_'), QChar(0x202F));
}

} // namespace

class TestFormat : public QObject
{
    Q_OBJECT

private slots:
    void rateReadsAtAGlance_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, double value, const char *text) {
            QTest::newRow(name) << value << expected(text);
        };
        row("none", 0, "0.0");
        row("a trickle is not nothing", 0.01, "<0.1");
        row("just below a tenth", 0.0999, "<0.1");
        row("a tenth", 0.1, "0.1");
        row("decimal", 16.44, "16.4");
        row("largest with a decimal", 99.94, "99.9");
        row("rounds up to an integer", 99.96, "100");
        row("integer", 412.4, "412");
        row("thousands", 3302, "3,302");
        row("largest in full", 99'999.4, "99,999");
        row("thousands from 100,000", 99'999.6, "100_k");
        row("k", 128'400, "128_k");
        row("k never claims more", 128'999, "128_k");
        row("millions stay in k", 1'280'000, "1,280_k");
        row("not a number", qQNaN(), "\u2014");
        row("endless", qInf(), "\u2014");
        row("negative", -1, "\u2014");
    }
    void rateReadsAtAGlance()
    {
        QFETCH(double, value);
        QFETCH(QString, text);
        QCOMPARE(format::rate(value, kEnglish), text);
    }

    void timesReadByTheirKind_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<QString>("age");
        QTest::addColumn<QString>("duration");
        QTest::addColumn<QString>("exact");
        QTest::addColumn<QString>("countdown");
        QTest::addColumn<QString>("wallboard");
        const auto row = [](const char *name, std::chrono::milliseconds value, const char *age,
                            const char *duration, const char *exact, const char *countdown,
                            const char *wallboard) {
            QTest::newRow(name) << qint64(value.count()) << expected(age) << expected(duration)
                                << expected(exact) << expected(countdown) << expected(wallboard);
        };
        row("past due", -5ms, "0.0_s", "0.0_s", "0.0_s", "trying now", "0_s");
        row("zero", 0ms, "0.0_s", "0.0_s", "0.0_s", "trying now", "0_s");
        row("a moment", 1ms, "0.0_s", "0.0_s", "0.0_s", "0.1_s", "0_s");
        row("tenths", 4'160ms, "4.1_s", "4.2_s", "4.2_s", "4.2_s", "4_s");
        row("below ten", 9'999ms, "9.9_s", "10_s", "10.0_s", "10.0_s", "9_s");
        row("ten", 10s, "10_s", "10_s", "10.0_s", "10.0_s", "10_s");
        row("below a minute", 59'999ms, "59_s", "1_min", "1_min 0.0_s", "1_min", "59_s");
        row("a minute", 60s, "1_min", "1_min", "1_min 0.0_s", "1_min", "1:00_min");
        row("a minute and more", 108s, "1_min", "1_min 48_s", "1_min 48.0_s", "1_min 48_s",
            "1:48_min");
        row("minutes", 164'300ms, "2_min", "2_min 44_s", "2_min 44.3_s", "2_min 45_s", "2:44_min");
        row("below an hour", 3'599'960ms, "59_min", "1_h", "1_h", "1_h", "59:59_min");
        row("an hour", 1h, "1_h", "1_h", "1_h", "1_h", "1:00_h");
        row("hours", 64min, "1_h 4_min", "1_h 4_min", "1_h 4_min", "1_h 4_min", "1:04_h");
        row("below a day", 24h - 1ms, "23_h 59_min", "1_d", "1_d", "1_d", "23:59_h");
        row("days", 51h, "2_d 3_h", "2_d 3_h", "2_d 3_h", "2_d 3_h", "51:00_h");
    }
    void timesReadByTheirKind()
    {
        QFETCH(qint64, ms);
        const Nanos value = Millis{ms};
        QTEST(format::age(value, kEnglish), "age");
        QTEST(format::duration(value, kEnglish), "duration");
        QTEST(format::exactDuration(value, kEnglish), "exact");
        QTEST(format::countdown(value, kEnglish), "countdown");
        QTEST(format::wallboardAge(value, kEnglish), "wallboard");
    }

    void wallboardCountdownIsWhole()
    {
        QCOMPARE(format::wallboardCountdown(4'200ms, kEnglish), expected("5_s"));
        QCOMPARE(format::wallboardCountdown(0ms, kEnglish), QStringLiteral("trying now"));
        QCOMPARE(format::wallboardCountdown(90s, kEnglish), expected("1:30_min"));
    }

    void percentIsRoundedDown_data()
    {
        QTest::addColumn<quint64>("part");
        QTest::addColumn<quint64>("whole");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, quint64 part, quint64 whole, const char *text) {
            QTest::newRow(name) << part << whole << expected(text);
        };
        row("all", 86'400, 86'400, "100_%");
        row("one lost in a day of nanoseconds", 86'399'999'999'999, 86'400'000'000'000, "99.99_%");
        row("one of ten thousand", 9'999, 10'000, "99.99_%");
        row("exact hundredths", 9'966, 10'000, "99.66_%");
        row("third", 1, 3, "33.33_%");
        row("none", 0, 5, "0.00_%");
        row("nothing watched", 0, 0, "\u2014");
        row("more than all cannot be", 6, 5, "\u2014");
        row("largest numbers", std::numeric_limits<quint64>::max() / 2,
            std::numeric_limits<quint64>::max() - 1, "49.99_%");
    }
    void percentIsRoundedDown()
    {
        QFETCH(quint64, part);
        QFETCH(quint64, whole);
        QTEST(format::percent(part, whole, kEnglish), "text");
    }

    void roundTripIsShort_data()
    {
        QTest::addColumn<double>("ms");
        QTest::addColumn<QString>("text");
        QTest::newRow("not measured") << -1.0 << expected("\u2014");
        QTest::newRow("loopback") << 0.2 << expected("<1_ms");
        QTest::newRow("usual") << 88.4 << expected("88_ms");
        QTest::newRow("largest in ms") << 999.4 << expected("999_ms");
        QTest::newRow("a second") << 999.6 << expected("1.0_s");
        QTest::newRow("slow") << 1234.0 << expected("1.2_s");
        QTest::newRow("not a number") << qQNaN() << expected("\u2014");
    }
    void roundTripIsShort()
    {
        QFETCH(double, ms);
        QTEST(format::roundTrip(ms, kEnglish), "text");
    }

    void bytesAreSi_data()
    {
        QTest::addColumn<quint64>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << quint64(0) << expected("0_B");
        QTest::newRow("bytes") << quint64(412) << expected("412_B");
        QTest::newRow("largest in B") << quint64(999) << expected("999_B");
        QTest::newRow("kilo") << quint64(1000) << expected("1.0_kB");
        QTest::newRow("no decimal from 100") << quint64(99'950) << expected("100_kB");
        QTest::newRow("rounds into the next unit") << quint64(999'600) << expected("1.0_MB");
        QTest::newRow("mega") << quint64(16'777'216) << expected("16.8_MB");
        QTest::newRow("giga") << quint64(5'800'000'000) << expected("5.8_GB");
    }
    void bytesAreSi()
    {
        QFETCH(quint64, value);
        QTEST(format::bytes(value, kEnglish), "text");
    }

    void ratesOfBytesAreBits()
    {
        QCOMPARE(format::bitRate(0, kEnglish), expected("0_bit/s"));
        QCOMPARE(format::bitRate(80'000, kEnglish), expected("640_kbit/s"));
        QCOMPARE(format::bitRate(387'500, kEnglish), expected("3.1_Mbit/s"));
        QCOMPARE(format::bitRate(-1, kEnglish), format::noValue());
    }

    void separatorsAreThoseOfTheLocale()
    {
        QCOMPARE(format::count(938'412, kEnglish), QStringLiteral("938,412"));
        QCOMPARE(format::count(938'412, kGerman), QStringLiteral("938.412"));
        QCOMPARE(format::rate(16.4, kGerman), QStringLiteral("16,4"));
        QCOMPARE(format::age(4'200ms, kGerman), expected("4,2_s"));
    }

    void clockTimesAreCutNotRounded()
    {
        const QTimeZone zone(3600);
        const WallTime at{1'795'271'527'999}; // 2026-11-21 14:32:07.999 UTC
        QCOMPARE(format::timeOfDay(at, zone, format::TimePrecision::Minutes),
                 QStringLiteral("15:32"));
        QCOMPARE(format::timeOfDay(at, zone, format::TimePrecision::Seconds),
                 QStringLiteral("15:32:07"));
        QCOMPARE(format::timeOfDay(at, zone, format::TimePrecision::Tenths),
                 QStringLiteral("15:32:07.9"));
        QCOMPARE(format::timeOfDay(at, zone, format::TimePrecision::Millis),
                 QStringLiteral("15:32:07.999"));
        QCOMPARE(format::isoUtc(at), QStringLiteral("2026-11-21T14:32:07.999Z"));
        QCOMPARE(format::dateTimeWithOffset(at, zone),
                 QStringLiteral("2026-11-21 15:32:07 UTC+01:00"));
        QCOMPARE(format::offsetName(at, QTimeZone(-12'600)), QStringLiteral("UTC-03:30"));
    }
};

QTEST_GUILESS_MAIN(TestFormat)
#include "tst_format.moc"
