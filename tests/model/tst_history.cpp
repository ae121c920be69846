#include "history.h"

#include <QTest>

using namespace feedscope;
using namespace std::chrono_literals;

namespace {

constexpr Instant kStart{1h};

Instant at(Nanos after)
{
    return kStart + after;
}

QString text(const std::vector<StateSpan> &spans)
{
    QStringList parts;
    for (const StateSpan &span : spans) {
        const auto seconds = [](Instant i) { return QString::number(toSeconds(i - kStart)); };
        parts << QStringLiteral("%1 %2-%3")
                     .arg(int(span.state))
                     .arg(seconds(span.from), span.to ? seconds(*span.to) : QString());
    }
    return parts.join(QStringLiteral(", "));
}

void enter(History &history, DisplayState state, Nanos after)
{
    history.enter(state, false, {}, at(after));
}

} // namespace

class TestHistory : public QObject
{
    Q_OBJECT

private slots:
    void eachSecondHasItsBucket()
    {
        History history;
        history.at(at(0ms)).messages = 1;
        ++history.at(at(999ms)).messages;
        history.at(at(1s)).messages = 7;
        history.at(at(61s)).messages = 9;
        const auto view = history.view();
        QCOMPARE(view->minutes.size(), size_t(2));
        QCOMPARE(view->bucket(at(500ms))->messages, 2u);
        QCOMPARE(view->bucket(at(1999ms))->messages, 7u);
        QCOMPARE(view->bucket(at(61s))->messages, 9u);
        QCOMPARE(view->bucket(at(62s))->messages, 0u);
    }

    void minuteWithoutRecordsHasNoBucket()
    {
        History history;
        history.at(at(0s));
        history.at(at(10min));
        const auto view = history.view();
        QVERIFY(view->bucket(at(0s)));
        QVERIFY(view->bucket(at(10min)));
        QVERIFY(!view->bucket(at(5min)));
        QVERIFY(!view->bucket(at(-1s)));
        QVERIFY(!view->bucket(at(11min)));
        QVERIFY(!HistoryView{}.bucket(at(0s)));
    }

    void bucketIsFoundAmongAllMinutes()
    {
        History history;
        for (int minute = 0; minute < 500; ++minute)
            history.at(at(std::chrono::minutes(minute * 3))).messages = quint32(minute + 1);
        const auto view = history.view();
        for (int minute = 0; minute < 500; ++minute)
            QCOMPARE(view->bucket(at(std::chrono::minutes(minute * 3)))->messages,
                     quint32(minute + 1));
    }

    void timeBeforeTheOpenMinuteIsBookedAtItsStart()
    {
        History history;
        history.at(at(2min));
        history.at(at(90s)).messages = 5;
        QCOMPARE(history.view()->bucket(at(2min))->messages, 5u);
        QVERIFY(!history.view()->bucket(at(90s)));
    }

    void oldestMinuteLeavesAtTheCap()
    {
        History history;
        for (size_t minute = 0; minute < History::kMaxMinutes + 1; ++minute)
            history.at(at(std::chrono::minutes(minute)));
        const auto view = history.view();
        QCOMPARE(view->minutes.size(), History::kMaxMinutes);
        QVERIFY(!view->bucket(at(0s)));
        QVERIFY(view->bucket(at(1min)));
    }

    void minuteThatLeavesIsSummedUpInTenSeconds()
    {
        History history;
        for (int second = 0; second < 60; ++second)
            history.at(at(std::chrono::seconds(second))).messages = 2;
        history.at(at(12s)).missing = 5;
        history.at(at(12s)).connected = true;
        history.at(at(13s)).attemptNumber = 7;
        history.at(at(14s)).attemptNumber = 3;
        history.at(at(15s)).rttMs = 1.5f;
        history.at(at(16s)).rttMs = 2.5f;
        QVERIFY(!history.view()->olderBucket(at(12s)));
        for (size_t minute = 1; minute < History::kMaxMinutes + 1; ++minute)
            history.at(at(std::chrono::minutes(minute)));
        const auto view = history.view();
        QVERIFY(!view->bucket(at(12s)));
        const HistoryBucket *sum = view->olderBucket(at(19s));
        QVERIFY(sum);
        QCOMPARE(sum->messages, 20u);
        QCOMPARE(sum->missing, 5u);
        QCOMPARE(sum->attemptNumber, quint16(7));
        QCOMPARE(sum->rttMs, 2.5f);
        QVERIFY(sum->connected);
        QCOMPARE(view->olderBucket(at(9s))->missing, 0u);
        QCOMPARE(view->olderBucket(at(20s))->messages, 20u);
        QVERIFY(!view->olderBucket(at(-1s)));
    }

    void sevenDaysAreKeptInAFixedNumberOfHours()
    {
        History history;
        constexpr int kDays = 9;
        for (int minute = 0; minute < kDays * 24 * 60; ++minute)
            history.at(at(std::chrono::minutes(minute))).messages = 1;
        const auto view = history.view();
        QCOMPARE(view->minutes.size(), History::kMaxMinutes);
        QCOMPARE(view->hours.size(), History::kMaxHours);
        const Nanos end = std::chrono::days(kDays);
        quint64 sum = 0;
        for (Nanos time = end - std::chrono::days(7); time < end - 24h; time += 10s) {
            const HistoryBucket *bucket = view->olderBucket(at(time));
            QVERIFY(bucket);
            sum += bucket->messages;
        }
        QCOMPARE(sum, quint64(6 * 24 * 60));
        QVERIFY(!view->olderBucket(at(end - std::chrono::days(8))));
    }

    void viewKeepsItsHoursWhileTheyGrow()
    {
        History history;
        for (size_t minute = 0; minute < History::kMaxMinutes + 1; ++minute)
            history.at(at(std::chrono::minutes(minute))).messages = 1;
        const auto before = history.view();
        history.at(at(std::chrono::minutes(History::kMaxMinutes + 1)));
        QCOMPARE(before->olderBucket(at(1min))->messages, 0u);
        QCOMPARE(history.view()->olderBucket(at(1min))->messages, 1u);
    }

    void viewsShareClosedMinutesAndDoNotChange()
    {
        History history;
        history.at(at(0s)).messages = 1;
        history.at(at(1min)).messages = 2;
        const auto before = history.view();
        history.at(at(1min)).messages = 3;
        const auto after = history.view();
        QCOMPARE(before->minutes.front(), after->minutes.front());
        QCOMPARE(before->bucket(at(1min))->messages, 2u);
        QCOMPARE(after->bucket(at(1min))->messages, 3u);
    }

    void unchangedHistoryGivesTheSameView()
    {
        History history;
        enter(history, DisplayState::Connected, 0s);
        const auto view = history.view();
        enter(history, DisplayState::Connected, 5s);
        QCOMPARE(history.view(), view);
        enter(history, DisplayState::Quiet, 6s);
        QVERIFY(history.view() != view);
    }

    void statesFollowEachOther()
    {
        History history;
        enter(history, DisplayState::Connecting, 0s);
        enter(history, DisplayState::Connected, 1s);
        enter(history, DisplayState::Connected, 2s);
        QCOMPARE(text(history.view()->spans), QStringLiteral("3 0-1, 6 1-"));
    }

    void backDatedStateEndsTheSpansItOverlaps_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("from");
        QTest::addColumn<QString>("spans");
        // Connecting 0-10, Connected 10-20, Quiet from 20.
        const auto row = [](const char *name, DisplayState state, int from, const char *spans) {
            QTest::newRow(name) << int(state) << from << QString::fromLatin1(spans);
        };
        row("inside the last", DisplayState::Silent, 25, "3 0-10, 6 10-20, 5 20-25, 0 25-");
        row("at the start of the last", DisplayState::Silent, 20, "3 0-10, 6 10-20, 0 20-");
        row("inside the one before", DisplayState::Silent, 15, "3 0-10, 6 10-15, 0 15-");
        row("inside the first", DisplayState::Silent, 5, "3 0-5, 0 5-");
        row("before everything", DisplayState::Silent, -5, "0 -5-");
        row("the same as the one before", DisplayState::Connected, 15, "3 0-10, 6 10-");
        row("the same, earlier", DisplayState::Quiet, 15, "3 0-10, 6 10-15, 5 15-");
        row("the same, later", DisplayState::Quiet, 25, "3 0-10, 6 10-20, 5 20-");
    }
    void backDatedStateEndsTheSpansItOverlaps()
    {
        QFETCH(int, state);
        QFETCH(int, from);
        QFETCH(QString, spans);
        History history;
        enter(history, DisplayState::Connecting, 0s);
        enter(history, DisplayState::Connected, 10s);
        enter(history, DisplayState::Quiet, 20s);
        enter(history, DisplayState(state), std::chrono::seconds(from));
        QCOMPARE(text(history.view()->spans), spans);
    }

    void simulatedOrAnotherCauseIsAnotherSpan()
    {
        History history;
        const QString cause = QStringLiteral("refused");
        history.enter(DisplayState::Reconnecting, false, {}, at(0s));
        history.enter(DisplayState::Reconnecting, true, {}, at(1s));
        history.enter(DisplayState::Reconnecting, true, cause, at(2s));
        const auto spans = history.view()->spans;
        QCOMPARE(spans.size(), size_t(3));
        QVERIFY(!spans[0].simulated && spans[1].simulated);
        QCOMPARE(spans[2].cause, cause);
    }

    void oldestSpanLeavesAtTheCap()
    {
        History history;
        for (size_t i = 0; i < History::kMaxSpans + 1; ++i)
            enter(history, i % 2 ? DisplayState::Quiet : DisplayState::Connected,
                  std::chrono::seconds(i));
        const auto view = history.view();
        QCOMPARE(view->spans.size(), History::kMaxSpans);
        QCOMPARE(view->spans.front().from, at(1s));
    }
};

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
