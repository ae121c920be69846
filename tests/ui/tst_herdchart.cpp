#include "herdchart.h"

#include <QImage>
#include <QSpinBox>
#include <QtTest>

using namespace feedscope;

namespace {

BackoffConfig withoutJitter()
{
    BackoffConfig policy;
    policy.jitter = Jitter::None;
    return policy;
}

// Columns of the picture with anything of that colour in them.
int columnsOf(HerdChart &chart, const QColor &colour)
{
    const QImage picture = chart.grab().toImage();
    int columns = 0;
    for (int x = 0; x < picture.width(); ++x) {
        bool found = false;
        for (int y = 0; y < picture.height() && !found; ++y)
            found = picture.pixelColor(x, y) == colour;
        columns += found ? 1 : 0;
    }
    return columns;
}

} // namespace

class TestHerdChart : public QObject
{
    Q_OBJECT

private slots:
    void withoutJitterAllComeInTheSameSecond()
    {
        HerdChart chart;
        chart.setPolicy(withoutJitter());
        QVERIFY2(chart.sentence().startsWith(QStringLiteral("At most 200 retries in one second")),
                 qPrintable(chart.sentence()));
        QVERIFY(chart.accessibleName().contains(chart.sentence()));
    }
    void jitterSpreadsThem()
    {
        HerdChart chart;
        BackoffConfig policy;
        policy.jitter = Jitter::Full;
        policy.base = Millis(8'000);
        chart.setPolicy(policy);
        QVERIFY2(!chart.sentence().startsWith(QStringLiteral("At most 200 ")),
                 qPrintable(chart.sentence()));
    }
    void sizeOfTheHerdIsTaken()
    {
        HerdChart chart;
        chart.setPolicy(withoutJitter());
        chart.clients().setValue(7);
        QVERIFY2(chart.sentence().startsWith(QStringLiteral("At most 7 ")),
                 qPrintable(chart.sentence()));
        chart.clients().setValue(1'000'000);
        QCOMPARE(chart.clients().value(), HerdChart::kMostClients);
    }
    void libraryThatGivesUpStopsComing()
    {
        HerdChart chart;
        chart.clients().setValue(10);
        chart.setPolicy(presetBackoff(ReconnectPreset::SignalR));
        // At once, and after 2, 10 and 30 s.
        QVERIFY2(chart.sentence().contains(QStringLiteral(", 40 in the first minute")),
                 qPrintable(chart.sentence()));
    }
    void barsStandWhereTheRetriesAre()
    {
        HerdChart chart;
        chart.setTheme(Theme::dark());
        chart.resize(300, chart.sizeHint().height());
        chart.setPolicy(withoutJitter());
        // 1, 3, 7, 15 and 31 s after the drop, each a bar of at most one 60th.
        const int columns = columnsOf(chart, Theme::dark().data);
        QVERIFY2(columns >= 5 && columns <= 5 * 5, qPrintable(QString::number(columns)));
    }
};

QTEST_MAIN(TestHerdChart)
#include "tst_herdchart.moc"
