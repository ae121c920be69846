#include "skylinegeometry.h"
#include "uifixtures.h"

#include <QTest>

using namespace feedscope;
using namespace feedscope::test;

class TestSkylineGeometry : public QObject
{
    Q_OBJECT

private:
    const QRectF m_area{10, 4, 900, 18};
    const TimeRange m_range{ago(900), kNow};

private slots:
    void heightCarriesTheState_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<double>("height");
        QTest::newRow("silent") << int(DisplayState::Silent) << 18.0;
        QTest::newRow("disconnected") << int(DisplayState::Disconnected) << 18.0;
        QTest::newRow("reconnecting") << int(DisplayState::Reconnecting) << 18 * 0.72;
        QTest::newRow("connecting") << int(DisplayState::Connecting) << 9.0;
        QTest::newRow("paused") << int(DisplayState::Paused) << 18 * 0.22;
        QTest::newRow("quiet") << int(DisplayState::Quiet) << 18 * 0.22;
        QTest::newRow("connected") << int(DisplayState::Connected) << 18 * 0.22;
    }
    void heightCarriesTheState()
    {
        QFETCH(int, state);
        QFETCH(double, height);
        const auto segments =
            skylineSegments({span(900, {}, DisplayState(state))}, m_range, m_area);
        QCOMPARE(segments.size(), 1);
        QCOMPARE(segments.first().block.height(), height);
        QCOMPARE(segments.first().block.bottom(), m_area.bottom());
        QCOMPARE(segments.first().block.width(), m_area.width());
    }
    void aOneSecondDropStaysVisibleInADay()
    {
        const TimeRange day{ago(86400), kNow};
        const auto segments = skylineSegments({span(86400, 5000, DisplayState::Connected),
                                               span(5000, 4999, DisplayState::Reconnecting),
                                               span(4999, {}, DisplayState::Connected)},
                                              day, m_area);
        QCOMPARE(segments.size(), 3);
        QCOMPARE(segments.last().state, DisplayState::Reconnecting);
        QCOMPARE(segments.last().block.width(), kMinSkylineWidth);
    }
    void aDropAtTheVeryEndStaysInside()
    {
        const auto segments =
            skylineSegments({span(0.1, {}, DisplayState::Silent)}, m_range, m_area);
        QCOMPARE(segments.first().block.width(), kMinSkylineWidth);
        QVERIFY(m_area.contains(segments.first().block));
    }
    void silentIsSplitAndDisconnectedIsNot()
    {
        const auto silent = skylineSegments({span(60, {}, DisplayState::Silent)}, m_range, m_area);
        QVERIFY(!silent.first().upper.isEmpty() && !silent.first().lower.isEmpty());
        QVERIFY(silent.first().upper.bottom() < silent.first().lower.top());
        QCOMPARE(silent.first().lower.bottom(), m_area.bottom());
        const auto down =
            skylineSegments({span(60, {}, DisplayState::Disconnected)}, m_range, m_area);
        QVERIFY(down.first().upper.isEmpty());
    }
    void glyphOnlyWhereItFits()
    {
        const QRectF tall(0, 0, 900, 28);
        QVERIFY(skylineSegments({span(30, {}, DisplayState::Silent)}, m_range, tall).first().glyph);
        QVERIFY(
            !skylineSegments({span(10, {}, DisplayState::Silent)}, m_range, tall).first().glyph);
        QVERIFY(
            !skylineSegments({span(30, {}, DisplayState::Silent)}, m_range, m_area).first().glyph);
    }
    void worseStatesLieOnTop()
    {
        const auto segments = skylineSegments(
            {span(100, 99.9, DisplayState::Silent), span(99.9, {}, DisplayState::Connected)},
            m_range, m_area);
        QCOMPARE(segments.last().state, DisplayState::Silent);
    }
    void whatIsOutOfRangeIsLeftOut()
    {
        QVERIFY(
            skylineSegments({span(5000, 4000, DisplayState::Silent)}, m_range, m_area).isEmpty());
        QVERIFY(
            skylineSegments({span(10, {}, DisplayState::Silent)}, {kNow, kNow}, m_area).isEmpty());
        QVERIFY(skylineSegments({span(10, {}, DisplayState::Silent)}, m_range, QRectF()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSkylineGeometry)
#include "tst_skylinegeometry.moc"
