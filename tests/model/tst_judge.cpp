#include "judge.h"

#include <QTest>

using namespace feedscope;

static Instant at(int ms)
{
    return Instant(Millis(ms));
}

static StateChanged state(FeedState from, FeedState to)
{
    StateChanged change;
    change.from = from;
    change.to = to;
    change.transport = TransportKind::Sse;
    return change;
}

// Ten seconds of feed "a": connected at 100, lost at 3,200 (step 1 at 3,000), back at 4,000.
static RunTrace outage()
{
    RunTrace trace;
    trace.start = at(0);
    trace.end = at(10'000);
    trace.complete = true;
    trace.steps = {at(3'000)};
    const FeedId a{QStringLiteral("a")};
    const auto add = [&](int ms, FeedEventBody body) {
        trace.events.push_back({a, at(ms), {}, std::move(body)});
    };
    add(0, state(FeedState::Disconnected, FeedState::Connecting));
    add(100, state(FeedState::Connecting, FeedState::Connected));
    StateChanged lost = state(FeedState::Connected, FeedState::Reconnecting);
    lost.error = {ErrorKind::Refused, 0, {}, {}};
    lost.retryIn = Millis(800);
    add(3'200, lost);
    add(4'000, state(FeedState::Reconnecting, FeedState::Connected));
    OutageEnded outage;
    outage.row.start = at(3'000);
    outage.row.noticedAfter = Millis(200);
    outage.row.end = at(4'000);
    add(5'000, outage);
    FeedOutcome outcome;
    outcome.feed = outcome.group = a;
    outcome.counters.expected = 100;
    outcome.counters.attempts = 2;
    outcome.counters.missing = 3;
    outcome.recovered = 37;
    outcome.outages = 1;
    trace.feeds.push_back(outcome);
    return trace;
}

static Expectation moment(ExpectationSubject subject, const char *word, int after = 0,
                          std::optional<Millis> within = {})
{
    Expectation expectation;
    expectation.subject = subject;
    expectation.word = QString::fromLatin1(word);
    expectation.after = after;
    expectation.within = within;
    return expectation;
}

static Expectation number(ExpectationSubject subject, NumberRange range)
{
    Expectation expectation;
    expectation.subject = subject;
    expectation.range = range;
    return expectation;
}

static QString told(const Verdict &verdict)
{
    return resultName(verdict.result) + QStringLiteral(": ") + verdict.measured;
}

class TestJudge : public QObject
{
    Q_OBJECT

private slots:
    void momentsAreFoundAfterTheirStep_data()
    {
        QTest::addColumn<int>("subject");
        QTest::addColumn<QByteArray>("word");
        QTest::addColumn<int>("after");
        QTest::addColumn<int>("within");
        QTest::addColumn<QString>("verdict");
        const auto row = [](const char *name, ExpectationSubject subject, const char *word,
                            int after, int within, const char *verdict) {
            QTest::newRow(name) << int(subject) << QByteArray(word) << after << within
                                << QString::fromLatin1(verdict);
        };
        using S = ExpectationSubject;
        row("in time", S::State, "reconnecting", 1, 500, "pass: reconnecting after 200ms");
        row("too late", S::State, "reconnecting", 1, 100, "fail: only reconnecting after 200ms");
        row("back", S::State, "connected", 1, 1500, "pass: connected after 1s");
        row("back too late", S::State, "connected", 1, 900, "fail: only connected after 1s");
        row("stays", S::State, "connected", 1, 150, "pass: connected all the time");
        row("never", S::State, "disconnected", 1, 500,
            "fail: not by the end of the run; it was reconnecting");
        row("from the start", S::State, "connected", 0, 500, "pass: connected after 100ms");
        row("transport", S::Transport, "sse", 0, 0, "pass: sse after 100ms");
        row("other transport", S::Transport, "poll", 0, 0,
            "fail: not by the end of the run; it was sse");
        row("cause by word", S::Cause, "refused", 1, 500,
            "pass: The server refused the connection. (refused) after 200ms");
        row("cause by sentence", S::Cause, "the server REFUSED", 0, 0,
            "pass: The server refused the connection. (refused) after 3s200ms");
        row("other cause", S::Cause, "reset", 1, 0,
            "fail: not by the end of the run; it was The server refused the connection. (refused)");
        row("no fallback", S::Fallback, "sse", 0, 0,
            "fail: not by the end of the run; it was none of them");
        row("fresh", S::Freshness, "live", 1, 0, "pass: live after 1s");
    }

    void momentsAreFoundAfterTheirStep()
    {
        QFETCH(int, subject);
        QFETCH(QByteArray, word);
        QFETCH(int, after);
        QFETCH(int, within);
        QFETCH(QString, verdict);
        const auto limit = within > 0 ? std::optional(Millis(within)) : std::nullopt;
        QCOMPARE(told(judge(moment(ExpectationSubject(subject), word.constData(), after, limit),
                            outage())),
                 verdict);
    }

    void fallbackWhileConnectedChangesTheTransportInUse()
    {
        RunTrace trace = outage();
        trace.events.push_back({trace.feeds[0].feed,
                                at(6'000),
                                {},
                                FellBack{TransportKind::Sse, TransportKind::WebSocket, {}, {}}});
        QCOMPARE(told(judge(moment(ExpectationSubject::Transport, "websocket", 1), trace)),
                 QStringLiteral("pass: websocket after 3s"));
        QCOMPARE(told(judge(moment(ExpectationSubject::Fallback, "websocket"), trace)),
                 QStringLiteral("pass: websocket after 6s"));
    }

    void numbersAreOfTheBooks()
    {
        using S = ExpectationSubject;
        QCOMPARE(told(judge(number(S::Missing, NumberRange::exactly(0)), outage())),
                 QStringLiteral("fail: 3"));
        QCOMPARE(told(judge(number(S::Attempts, {{}, 4.0}), outage())), QStringLiteral("pass: 2"));
        QCOMPARE(told(judge(number(S::Recovered, {37.0, {}}), outage())),
                 QStringLiteral("pass: 37"));
        QCOMPARE(told(judge(number(S::Outages, {1.0, 1.0}), outage())), QStringLiteral("pass: 1"));
        QCOMPARE(told(judge(number(S::Exit, {0.0, 0.0}), outage())), QStringLiteral("pass: 0"));
    }

    void allRecoveredMeansNothingIsMissing()
    {
        Expectation all;
        all.subject = ExpectationSubject::Recovered;
        all.all = true;
        RunTrace trace = outage();
        QCOMPARE(told(judge(all, trace)), QStringLiteral("fail: 37 of 40"));
        trace.feeds[0].counters.missing = 0;
        QCOMPARE(told(judge(all, trace)), QStringLiteral("pass: 37 of 37"));
        trace.feeds[0].recovered = 0;
        QCOMPARE(told(judge(all, trace)), QStringLiteral("pass: nothing was missed"));
    }

    void feedWithoutNumbersCannotPassByHavingNoGaps()
    {
        RunTrace trace = outage();
        trace.feeds[0].counters.expected = 0;
        trace.feeds[0].counters.missing = 0;
        const Verdict verdict =
            judge(number(ExpectationSubject::Missing, NumberRange::exactly(0)), trace);
        QCOMPARE(verdict.result, Result::Fail);
        QVERIFY(verdict.measured.startsWith(QStringLiteral("not known")));
    }

    void durationsAreJudgedByTheirQuantiles()
    {
        Expectation delay;
        delay.subject = ExpectationSubject::DelayMs;
        delay.quantiles = {{Quantile::Min, 500}, {Quantile::P95, 1'000}};
        QCOMPARE(told(judge(delay, outage())),
                 QStringLiteral("pass: min 800 ms, p95 800 ms (1 measured)"));
        delay.quantiles = {{Quantile::Min, 900}};
        QCOMPARE(judge(delay, outage()).result, Result::Fail);
        Expectation detect;
        detect.subject = ExpectationSubject::DetectMs;
        detect.quantiles = {{Quantile::Max, 199}};
        QCOMPARE(told(judge(detect, outage())), QStringLiteral("fail: max 200 ms (1 measured)"));
        detect.subject = ExpectationSubject::RecoverMs;
        QCOMPARE(told(judge(detect, outage())), QStringLiteral("fail: max 800 ms (1 measured)"));
        detect.subject = ExpectationSubject::LatencyMs;
        QCOMPARE(told(judge(detect, outage())), QStringLiteral("not reached: nothing to measure"));
    }

    void severalFeedsHoldWhenEachDoes()
    {
        RunTrace trace = outage();
        FeedOutcome second = trace.feeds[0];
        second.feed.value = QStringLiteral("b");
        second.counters.attempts = 5;
        trace.feeds.push_back(second);
        QCOMPARE(told(judge(number(ExpectationSubject::Attempts, {{}, 5.0}), trace)),
                 QStringLiteral("pass: 2 of 2 feeds; b: 5"));
        QCOMPARE(told(judge(number(ExpectationSubject::Attempts, {{}, 4.0}), trace)),
                 QStringLiteral("fail: 1 of 2 feeds; b: 5"));
        Expectation one = number(ExpectationSubject::Attempts, {{}, 4.0});
        one.feed.value = QStringLiteral("b");
        QCOMPARE(told(judge(one, trace)), QStringLiteral("fail: 5"));
    }

    void herdIsMeasuredByItsFirstRetries()
    {
        RunTrace trace;
        trace.end = at(5'000);
        trace.complete = true;
        for (const int wait : {100, 150, 160, 700}) {
            FeedOutcome outcome;
            outcome.feed.value = QStringLiteral("h-%1").arg(wait);
            outcome.group.value = QStringLiteral("h");
            trace.feeds.push_back(outcome);
            for (const int later : {0, 1'000}) {
                StateChanged lost = state(FeedState::Connected, FeedState::Reconnecting);
                lost.retryIn = Millis(wait);
                trace.events.push_back({outcome.feed, at(1'000 + later), {}, lost});
            }
        }
        Expectation spread = number(ExpectationSubject::RetrySpreadMs, {500.0, {}});
        spread.feed.value = QStringLiteral("h");
        QCOMPARE(told(judge(spread, trace)), QStringLiteral("pass: 600 ms (4 feeds)"));
        QCOMPARE(told(judge(number(ExpectationSubject::RetriesPer100Ms, {{}, 2.0}), trace)),
                 QStringLiteral("fail: 3 (4 feeds)"));
    }

    void interruptedRunHasNoFailures()
    {
        RunTrace trace = outage();
        trace.complete = false;
        QCOMPARE(judge(moment(ExpectationSubject::State, "disconnected"), trace).result,
                 Result::NotReached);
        QCOMPARE(judge(moment(ExpectationSubject::State, "reconnecting", 1), trace).result,
                 Result::Pass);
        trace.steps.clear();
        QCOMPARE(told(judge(moment(ExpectationSubject::State, "reconnecting", 1), trace)),
                 QStringLiteral("not reached: step 1 was not reached"));
    }

    void sequenceHasNoTimes()
    {
        RunTrace slow = outage();
        for (FeedEvent &event : slow.events)
            event.at += Millis(7);
        QCOMPARE(sequenceOf(slow), sequenceOf(outage()));
        QCOMPARE(sequenceOf(slow).at(2),
                 QStringLiteral("a: state connected -> reconnecting, attempt 0, sse, refused, "
                                "waits 800 ms"));
        std::swap(slow.events[2].body, slow.events[3].body);
        QVERIFY(sequenceOf(slow) != sequenceOf(outage()));
    }

    void expectationsAreNamedInWords()
    {
        QCOMPARE(summary(moment(ExpectationSubject::State, "connected", 1, Millis(3'000))),
                 QStringLiteral("state connected within 3s of step 1"));
        Expectation range = number(ExpectationSubject::Gaps, {1.0, 2.0});
        range.feed.value = QStringLiteral("a");
        QCOMPARE(summary(range), QStringLiteral("a: gaps 1 to 2"));
        range.name = QStringLiteral("mine");
        QCOMPARE(summary(range), QStringLiteral("mine"));
        QCOMPARE(expectedWords(number(ExpectationSubject::RetrySpreadMs, {500.0, {}})),
                 QStringLiteral("at least 500 ms"));
    }

    void booksThatDoNotAddUpNameTheFeed()
    {
        RunTrace trace;
        trace.feeds.resize(2);
        trace.feeds[0].feed = {QStringLiteral("a")};
        trace.feeds[1].feed = {QStringLiteral("b")};
        QCOMPARE(bookProblem(trace), QString());
        trace.feeds[1].counters.received = 3;
        QVERIFY(bookProblem(trace).contains(QStringLiteral("b: 3 of 3 messages")));
        trace.feeds[0].counters.expected = 2;
        QVERIFY(bookProblem(trace).contains(QStringLiteral("a: 2 numbers")));
    }
};

QTEST_APPLESS_MAIN(TestJudge)
#include "tst_judge.moc"
