#include "backoff.h"

#include <QTest>
#include <limits>

using namespace feedscope;

namespace {

constexpr double kAlmostOne = 0.999999;
constexpr int kIntMax = std::numeric_limits<int>::max();

BackoffConfig config(Millis base, double factor, Millis cap, Jitter jitter)
{
    BackoffConfig c;
    c.base = base;
    c.factor = factor;
    c.cap = cap;
    c.jitter = jitter;
    return c;
}

} // namespace

class TestBackoff : public QObject
{
    Q_OBJECT

private slots:
    void waitsAsTheContractSays_data()
    {
        QTest::addColumn<Jitter>("jitter");
        QTest::addColumn<int>("attempt");
        QTest::addColumn<double>("draw");
        QTest::addColumn<qint64>("ms");
        const auto row = [](const char *name, Jitter jitter, int attempt, double draw, qint64 ms) {
            QTest::newRow(name) << jitter << attempt << draw << ms;
        };
        row("none: first retry is the base", Jitter::None, 0, 0.3, 1000);
        row("none: second doubles", Jitter::None, 1, 0.3, 2000);
        row("none: fifth is the last below the cap", Jitter::None, 4, 0.3, 16000);
        row("none: sixth is the cap", Jitter::None, 5, 0.3, 30000);
        row("none: beyond the mantissa", Jitter::None, 53, 0.3, 30000);
        row("none: beyond 64 bits", Jitter::None, 64, 0.3, 30000);
        row("none: INT_MAX", Jitter::None, kIntMax, 0.3, 30000);
        row("none: a negative attempt is the first", Jitter::None, -1, 0.3, 1000);
        row("equal: lowest draw is half", Jitter::Equal, 0, 0.0, 500);
        row("equal: middle draw", Jitter::Equal, 1, 0.5, 1500);
        row("equal: highest draw stays below the whole", Jitter::Equal, 0, kAlmostOne, 999);
        row("equal: half of the cap", Jitter::Equal, kIntMax, 0.0, 15000);
        row("full: lowest draw is no wait", Jitter::Full, 3, 0.0, 0);
        row("full: middle draw", Jitter::Full, 1, 0.5, 1000);
        row("full: highest draw", Jitter::Full, 0, kAlmostOne, 999);
        row("full: highest draw of the cap", Jitter::Full, 64, kAlmostOne, 29999);
        row("additive: lowest draw adds nothing", Jitter::Additive, 0, 0.0, 1000);
        row("additive: half a second", Jitter::Additive, 1, 0.5, 2500);
        row("additive: adds to the cap", Jitter::Additive, 64, kAlmostOne, 30999);
        row("a draw below the range counts as 0", Jitter::Full, 0, -5.0, 0);
        row("a draw above the range counts as 1", Jitter::Full, 0, 7.0, 1000);
        row("a draw that is no number counts as 0", Jitter::Full, 0,
            std::numeric_limits<double>::quiet_NaN(), 0);
    }
    void waitsAsTheContractSays()
    {
        QFETCH(Jitter, jitter);
        QFETCH(int, attempt);
        QFETCH(double, draw);
        QFETCH(qint64, ms);
        const auto c = config(Millis(1000), 2.0, Millis(30000), jitter);
        QCOMPARE(qint64(backoffDelay(c, attempt, draw).count()), ms);
    }

    void extremesStayBetweenZeroAndTheCap_data()
    {
        QTest::addColumn<qint64>("base");
        QTest::addColumn<double>("factor");
        QTest::addColumn<qint64>("cap");
        QTest::addColumn<qint64>("atIntMax"); // without jitter
        constexpr qint64 huge = std::numeric_limits<qint64>::max();
        constexpr double inf = std::numeric_limits<double>::infinity();
        constexpr double nan = std::numeric_limits<double>::quiet_NaN();
        const qint64 longest = kLongestWait.count();
        QTest::newRow("zero base") << qint64(0) << 2.0 << qint64(30000) << qint64(0);
        QTest::newRow("negative base") << qint64(-5) << 2.0 << qint64(30000) << qint64(0);
        QTest::newRow("zero factor") << qint64(1000) << 0.0 << qint64(30000) << qint64(0);
        QTest::newRow("zero base and infinite factor")
            << qint64(0) << inf << qint64(1) << qint64(0);
        QTest::newRow("shrinking factor") << qint64(1000) << 0.5 << qint64(30000) << qint64(0);
        QTest::newRow("negative factor") << qint64(1000) << -2.0 << qint64(30000) << qint64(0);
        QTest::newRow("huge base") << huge << 2.0 << qint64(30000) << qint64(30000);
        QTest::newRow("huge factor") << qint64(1000) << 1e300 << qint64(30000) << qint64(30000);
        QTest::newRow("factor not a number")
            << qint64(1000) << nan << qint64(30000) << qint64(30000);
        QTest::newRow("zero cap") << qint64(1000) << 2.0 << qint64(0) << qint64(0);
        QTest::newRow("negative cap") << qint64(1000) << 2.0 << qint64(-1) << qint64(0);
        QTest::newRow("huge cap") << qint64(1000) << 2.0 << huge << longest;
        QTest::newRow("everything huge") << huge << 1e308 << huge << longest;
    }
    void extremesStayBetweenZeroAndTheCap()
    {
        QFETCH(qint64, base);
        QFETCH(double, factor);
        QFETCH(qint64, cap);
        QFETCH(qint64, atIntMax);
        const Millis top = std::clamp(Millis(cap), Millis(0), kLongestWait);
        for (const Jitter jitter : {Jitter::Equal, Jitter::Full, Jitter::Additive, Jitter::None}) {
            const auto c = config(Millis(base), factor, Millis(cap), jitter);
            for (const int attempt : {0, 1, 2, 53, 64, 1024, kIntMax - 1, kIntMax}) {
                for (const double draw : {0.0, 0.5, kAlmostOne}) {
                    const Millis wait = backoffDelay(c, attempt, draw);
                    QVERIFY(wait >= Millis(0));
                    QVERIFY(wait <= top + (jitter == Jitter::Additive ? Millis(1000) : Millis(0)));
                }
            }
        }
        // INT_MAX is odd, so a negative factor gives a negative product.
        const auto plain = config(Millis(base), factor, Millis(cap), Jitter::None);
        QCOMPARE(qint64(backoffDelay(plain, kIntMax, 0.5).count()), atIntMax);
    }

    void sameDrawGivesTheSameWait()
    {
        const BackoffConfig defaults;
        QCOMPARE(backoffDelay(defaults, 3, 0.25), backoffDelay(defaults, 3, 0.25));
    }

    void jitterNamesReadBack()
    {
        for (const auto &name : {QStringLiteral("equal"), QStringLiteral("full"),
                                 QStringLiteral("additive"), QStringLiteral("none")}) {
            const auto jitter = jitterFromName(name);
            QVERIFY(jitter.has_value());
            QCOMPARE(jitterName(*jitter), name);
        }
        QVERIFY(!jitterFromName(QStringLiteral("Equal")));
        QVERIFY(!jitterFromName(QString()));
    }
};

QTEST_GUILESS_MAIN(TestBackoff)
#include "tst_backoff.moc"
