// Which stretch the history of all feeds shows, by the calendar.
#include "chartgrid.h"
#include "historystretch.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>

using namespace feedscope;
using std::chrono::hours;

class TestHistoryStretch : public QObject
{
    Q_OBJECT

private:
    static TimeAnchor at(const QDateTime &time)
    {
        return {Instant{} + hours(2), {time.toMSecsSinceEpoch()}};
    }
    static QTimeZone berlin() { return QTimeZone("Europe/Berlin"); }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void aDayBeginsAtMidnightAndEndsNow()
    {
        const auto now = at(QDateTime(QDate(2025, 11, 20), QTime(14, 32), berlin()));
        const HistoryStretch today = historyStretch(HistoryLength::Day, 0, now, berlin());
        QCOMPARE(today.range.to, now.instant);
        QCOMPARE(today.range.length(), Nanos(hours(14) + std::chrono::minutes(32)));
        QCOMPARE(today.title, QStringLiteral("Thu 20 Nov, all feeds"));
        const HistoryStretch before = historyStretch(HistoryLength::Day, 1, now, berlin());
        QCOMPARE(before.range.to, today.range.from);
        QCOMPARE(before.range.length(), Nanos(hours(24)));
        QCOMPARE(before.title, QStringLiteral("Wed 19 Nov, all feeds"));
    }
    void theDayTheClocksChangeIsLonger()
    {
        const auto now = at(QDateTime(QDate(2025, 10, 27), QTime(9, 0), berlin()));
        const HistoryStretch sunday = historyStretch(HistoryLength::Day, 1, now, berlin());
        QCOMPARE(sunday.range.length(), Nanos(hours(25)));
    }
    void weekAndMonthAreWholeDays()
    {
        const auto now = at(QDateTime(QDate(2025, 11, 20), QTime(12, 0), QTimeZone::utc()));
        const HistoryStretch week = historyStretch(HistoryLength::Week, 0, now, QTimeZone::utc());
        QCOMPARE(week.range.length(), Nanos(hours(6 * 24 + 12)));
        QCOMPARE(week.title, QStringLiteral("Fri 14 Nov to Thu 20 Nov, all feeds"));
        const HistoryStretch month = historyStretch(HistoryLength::Month, 1, now, QTimeZone::utc());
        QCOMPARE(month.range.length(), Nanos(hours(30 * 24)));
    }
    void thereIsAnEndToGoingBack()
    {
        const auto now = at(QDateTime(QDate(2025, 11, 20), QTime(12, 0), QTimeZone::utc()));
        const auto hasEarlier = [&](HistoryLength length, int back) {
            return historyStretch(length, back, now, QTimeZone::utc()).hasEarlier;
        };
        QVERIFY(hasEarlier(HistoryLength::Month, 1));
        QVERIFY(!hasEarlier(HistoryLength::Month, 2));
        QVERIFY(hasEarlier(HistoryLength::Day, 88));
        QVERIFY(!hasEarlier(HistoryLength::Day, 89));
        QVERIFY(!hasEarlier(HistoryLength::Hour, 90 * 24 - 1));
    }
    void justAfterMidnightThereIsSomethingToShow()
    {
        const auto now = at(QDateTime(QDate(2025, 11, 20), QTime(0, 0), QTimeZone::utc()));
        const HistoryStretch day = historyStretch(HistoryLength::Day, 0, now, QTimeZone::utc());
        QVERIFY(day.range.length() > Nanos{0});
    }
    void linesAreAtWholeHoursOfTheLocalClock()
    {
        const QDateTime end(QDate(2025, 11, 20), QTime(14, 0), berlin());
        ChartGrid grid{hours(14), {end.toMSecsSinceEpoch()}, 0, 0, ChartGrid::End::Past, hours(1)};
        for (const ChartGrid::Line &line : grid.lines(800)) {
            const QTime time =
                QDateTime::fromMSecsSinceEpoch(line.at.msSinceEpoch, berlin()).time();
            QVERIFY(!line.labelled || time.hour() % 2 == 0);
            QCOMPARE(line.x, double(line.at.msSinceEpoch - end.toMSecsSinceEpoch()) / 1000);
        }
    }
};

QTEST_GUILESS_MAIN(TestHistoryStretch)
#include "tst_historystretch.moc"
