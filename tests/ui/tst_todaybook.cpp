// Today's totals: they begin at local midnight, survive a feed that is set up anew and a restart, and
// say since when where the whole day is not known.
#include "detailspane.h"
#include "feedcelltext.h"
#include "todaybook.h"
#include "uifixtures.h"

#include <QDateTime>
#include <QLabel>
#include <QTest>

using namespace feedscope;
using namespace feedscope::test;
using std::chrono::hours;
using std::chrono::minutes;

class TestTodayBook : public QObject
{
    Q_OBJECT

private:
    static QString s(const char *text) { return QString::fromLatin1(text); }
    // The feed as it is at that moment of 20 November 2025, or so many days later.
    static SnapshotBoard::Snapshot feedAt(const QTime &time, quint64 received, int days = 0,
                                          const char *name = "a")
    {
        auto feed = makeFeed(s(name));
        const QDateTime at(QDate(2025, 11, 20).addDays(days), time, QTimeZone::utc());
        feed->takenAtWall = {at.toMSecsSinceEpoch()};
        feed->takenAt =
            Instant{} + hours(100) + hours(24 * days) + Millis(time.msecsSinceStartOfDay());
        feed->counters.received = feed->counters.delivered = received;
        feed->counters.expected = feed->counters.sequenced = received;
        feed->counters.attempts = 1;
        auto ledger = std::make_shared<LedgerView>();
        ledger->counts.outages = received / 100;
        feed->ledger = ledger;
        auto history = std::make_shared<HistoryView>();
        const Instant now = feed->takenAt;
        history->spans = {
            {now - minutes(9), now - minutes(8), DisplayState::Connected, false, {}},
            {now - minutes(8), now - minutes(7), DisplayState::Reconnecting, false, {}},
            {now - minutes(7), std::nullopt, DisplayState::Connected, false, {}}};
        feed->history = history;
        return feed;
    }
    static void look(TodayBook &book, const SnapshotBoard::Snapshot &feed)
    {
        book.update({feed}, feed->takenAt);
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void theFirstDayIsKnownSinceTheStart()
    {
        TodayBook book(QTimeZone::utc());
        const auto feed = feedAt({14, 2}, 100);
        look(book, feed);
        const TodayTotals today = book.of(*feed);
        QCOMPARE(today.counters.received, quint64(100));
        QCOMPARE(*today.since, feed->takenAtWall);
    }
    void midnightBeginsAnew()
    {
        TodayBook book(QTimeZone::utc());
        look(book, feedAt({23, 59, 59}, 1'000));
        look(book, feedAt({0, 0, 1}, 1'010, 1));
        const auto feed = feedAt({9, 0}, 1'300, 1);
        look(book, feed);
        const TodayTotals today = book.of(*feed);
        QCOMPARE(today.counters.received,
                 quint64(300)); // what the last beat before had is yesterday's
        QCOMPARE(today.outages.outages, quint64(3));
        QVERIFY(!today.since);
        QVERIFY(today.counters.addsUp());
    }
    void midnightIsThatOfTheZone()
    {
        TodayBook book{QTimeZone("Europe/Berlin")};
        look(book, feedAt({22, 59, 59}, 1'000));
        const auto feed = feedAt({23, 0, 1}, 1'010); // 00:00:01 there
        look(book, feed);
        QCOMPARE(book.of(*feed).counters.received, quint64(10));
    }
    void whatWasMissingYesterdayAndComesTodayIsNotLessThanNone()
    {
        TodayBook book(QTimeZone::utc());
        auto before = std::make_shared<FeedSnapshot>(*feedAt({23, 59}, 100));
        before->counters.missing = 4;
        before->counters.expected = 104;
        look(book, before);
        const auto feed = feedAt({0, 1}, 104, 1); // the four came late
        look(book, feed);
        const TodayTotals today = book.of(*feed);
        QCOMPARE(today.counters.missing, quint64(0));
        QCOMPARE(today.counters.received, quint64(4));
        QVERIFY(today.counters.addsUp());
    }
    void aFeedThatIsSetUpAnewGoesOn()
    {
        TodayBook book(QTimeZone::utc());
        look(book, feedAt({14, 0}, 500));
        const auto feed = feedAt({14, 1}, 20); // its counters began anew
        look(book, feed);
        QCOMPARE(book.of(*feed).counters.received, quint64(520));
        QCOMPARE(book.of(*feed).outages.outages, quint64(5));
    }
    void allFeedsAreSummedUp()
    {
        TodayBook book(QTimeZone::utc());
        const QList<SnapshotBoard::Snapshot> feeds{feedAt({14, 0}, 500),
                                                   feedAt({14, 0}, 30, 0, "b")};
        book.update(feeds, feeds.first()->takenAt);
        QCOMPARE(book.all(feeds).counters.received, quint64(530));
    }
    void aRestartOnTheSameDayGoesOn()
    {
        TodayBook first(QTimeZone::utc());
        look(first, feedAt({9, 0}, 100));
        look(first, feedAt({10, 0}, 700));
        TodayBook second(QTimeZone::utc());
        second.goOnWith(first.kept());
        const auto feed = feedAt({10, 5}, 50);
        look(second, feed);
        const TodayTotals today = second.of(*feed);
        QCOMPARE(today.counters.received, quint64(750));
        QCOMPARE(today.outages.outages, quint64(7));
        QCOMPARE(*today.since, feedAt({9, 0}, 0)->takenAtWall);
        QCOMPARE(second.earlierReconnects(feed->id), quint64(1));
        QCOMPARE(cellText(*feed, FeedTableModel::Reconnects, feed->takenAt, 1), s("2"));
        // And the day after is a new one.
        const auto next = feedAt({8, 0}, 90, 1);
        look(second, next);
        QCOMPARE(second.of(*next).counters.received, quint64(40));
        QCOMPARE(second.earlierReconnects(feed->id), quint64(0));
    }
    void whatIsOfAnotherDayOrBrokenIsLeftOut_data()
    {
        QTest::addColumn<QByteArray>("kept");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("x{");
        QTest::newRow("yesterday") << QByteArray(
            "{\"day\":\"2025-11-19\",\"feeds\":{\"a\":{\"counters\":{\"received\":\"9\"}}}}");
        QTest::newRow("no day") << QByteArray(
            "{\"feeds\":{\"a\":{\"counters\":{\"received\":\"9\"}}}}");
    }
    void whatIsOfAnotherDayOrBrokenIsLeftOut()
    {
        QFETCH(QByteArray, kept);
        TodayBook book(QTimeZone::utc());
        book.goOnWith(kept);
        const auto feed = feedAt({14, 2}, 100);
        look(book, feed);
        QCOMPARE(book.of(*feed).counters.received, quint64(100));
        QCOMPARE(*book.of(*feed).since, feed->takenAtWall);
    }
    void theDetailsSayToday()
    {
        TodayBook book(QTimeZone::systemTimeZone());
        DetailsPane pane;
        pane.setToday(&book);
        auto feed = std::make_shared<FeedSnapshot>(*feedAt({14, 2}, 100));
        const QDateTime at(QDate(2025, 11, 20), QTime(14, 2));
        feed->takenAtWall = {at.toMSecsSinceEpoch()};
        look(book, feed);
        pane.refresh(nullptr, {feed}, feed->takenAt);
        const QList<QLabel *> labels = pane.findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->text() == s("Today since 14:02, all feeds");
        }));
        pane.refresh(feed, {feed}, feed->takenAt);
        QVERIFY2(pane.text().contains(s("Messages today since 14:02")), qPrintable(pane.text()));
        QVERIFY(pane.text().contains(s("Outages and gaps today since 14:02")));
    }
};

QTEST_MAIN(TestTodayBook)
#include "tst_todaybook.moc"
