// The table of DESIGN.md section 3, cell by cell, then the rules around it.
#include "connectionmachine.h"

#include <QTest>
#include <random>

using namespace feedscope;

namespace {

using enum ConnectionPhase;
using I = ConnectionInputKind;
using E = ConnectionEffect;

constexpr Instant kEntered{Millis(100'000)};
constexpr Instant kNow{Millis(105'000)}; // short of stableAfter

ConnectionTiming timing()
{
    return {}; // 10 s to connect, 45 s heartbeat, 10 s stable, backoff 1 s to 30 s with equal
               // jitter
}

Instant after(Instant from, qint64 ms)
{
    return from + Millis(ms);
}

ConnectionInput input(I kind, CloseVerdict verdict = CloseVerdict::Retry)
{
    ConnectionInput in;
    in.kind = kind;
    in.verdict = verdict;
    return in;
}

// A state as it stands since kEntered, with two failures and a deadline that is due at kNow.
ConnectionState sample(ConnectionPhase phase)
{
    ConnectionState state;
    state.phase = phase;
    state.failures = 2;
    state.everLive = phase == Live || phase == Failed;
    state.since = kEntered;
    if (phase == Connecting || phase == Live || phase == Waiting)
        state.deadline = kNow;
    if (phase == Waiting)
        state.wait = std::chrono::duration_cast<Millis>(kNow - kEntered);
    if (phase == Failed)
        state.stopCause = StopCause::GaveUp;
    return state;
}

struct Cell
{
    I kind;
    CloseVerdict verdict;
    const char *inputName;
    // Per starting phase: where it leads and with what effect. Same phase and None: nothing at all.
    struct To
    {
        ConnectionPhase phase;
        E effect;
        StopCause cause = StopCause::NotStarted;
        bool renews = false; // stays, but not untouched
    };
    To stopped, connecting, live, waiting, failed;
};

constexpr auto R = CloseVerdict::Retry;
constexpr Cell::To kStay{Stopped, E::None};
constexpr Cell::To kSame{Connecting, E::None};
constexpr Cell::To kUp{Live, E::None};
constexpr Cell::To kWait{Waiting, E::None};
constexpr Cell::To kDead{Failed, E::None, StopCause::GaveUp};
constexpr Cell::To kOpen{Connecting, E::Open};
constexpr Cell::To kPaused{Stopped, E::None, StopCause::Person};
constexpr Cell::To kHungUp{Stopped, E::Abort, StopCause::Person};
constexpr Cell::To kLost{Waiting, E::None};
constexpr Cell::To kDropped{Waiting, E::Abort};
constexpr Cell::To kPermanent{Failed, E::None, StopCause::Permanent};
constexpr Cell::To kSignIn{Failed, E::None, StopCause::SignIn};
constexpr Cell::To kAnew{Connecting, E::None, StopCause::NotStarted, true};
constexpr Cell::To kGoodbye{Failed, E::None, StopCause::Ended};
constexpr Cell::To kRenewed{Live, E::None, StopCause::NotStarted, true};
constexpr Cell::To kReopen{Connecting, E::AbortAndOpen};

const Cell kTable[] = {
    {I::Start, R, "Start", kOpen, kSame, kUp, kWait, kOpen},
    {I::Stop, R, "Stop", kStay, kHungUp, kHungUp, kPaused, kPaused},
    {I::RetryNow, R, "RetryNow", kStay, kSame, kReopen, kOpen, kOpen},
    {I::SignedIn, R, "SignedIn", kStay, kAnew, kUp, kWait, kDead},
    {I::Opened, R, "Opened", kStay, kUp, kUp, kWait, kDead},
    {I::Activity, R, "Activity", kStay, kSame, kRenewed, kWait, kDead},
    {I::Delivered, R, "Delivered", kStay, kSame, kRenewed, kWait, kDead},
    {I::Closed, R, "Closed, retry", kStay, kLost, kLost, kWait, kDead},
    {I::Closed, CloseVerdict::RefreshToken, "Closed, refresh", kStay, kLost, kLost, kWait, kDead},
    {I::Closed, CloseVerdict::StepDown, "Closed, step down", kStay, kLost, kLost, kWait, kDead},
    {I::Closed, CloseVerdict::Stop, "Closed, stop", kStay, kPermanent, kPermanent, kWait, kDead},
    {I::Closed, CloseVerdict::SignIn, "Closed, sign in", kStay, kSignIn, kSignIn, kWait, kDead},
    {I::Closed, CloseVerdict::Ended, "Closed, ended", kStay, kGoodbye, kGoodbye, kWait, kDead},
    {I::Deadline, R, "Deadline", kStay, kDropped, kDropped, kOpen, kDead},
};

void addCell(const Cell &cell, ConnectionPhase from, const Cell::To &to)
{
    const bool untouched = from == to.phase && to.effect == E::None && !to.renews;
    QTest::addRow("%s: %s", qPrintable(phaseName(from)), cell.inputName)
        << int(from) << int(cell.kind) << int(cell.verdict) << int(to.phase) << int(to.effect)
        << int(to.cause) << untouched;
}

bool hasDeadline(ConnectionPhase phase)
{
    return phase == Connecting || phase == Live || phase == Waiting;
}

} // namespace

class TestConnectionMachine : public QObject
{
    Q_OBJECT

private slots:
    void table_data()
    {
        for (const char *column : {"from", "input", "verdict", "to", "effect", "cause"})
            QTest::addColumn<int>(column);
        QTest::addColumn<bool>("untouched");
        for (const Cell &cell : kTable) {
            addCell(cell, Stopped, cell.stopped);
            addCell(cell, Connecting, cell.connecting);
            addCell(cell, Live, cell.live);
            addCell(cell, Waiting, cell.waiting);
            addCell(cell, Failed, cell.failed);
        }
    }
    void table()
    {
        QFETCH(int, from);
        QFETCH(int, input);
        QFETCH(int, verdict);
        QFETCH(int, to);
        QFETCH(int, effect);
        QFETCH(int, cause);
        QFETCH(bool, untouched);
        const ConnectionState before = sample(ConnectionPhase(from));
        const auto stepped = step(before, ::input(I(input), CloseVerdict(verdict)), timing(), kNow);
        QCOMPARE(phaseName(stepped.state.phase), phaseName(ConnectionPhase(to)));
        QCOMPARE(int(stepped.effect), effect);
        QCOMPARE(int(stepped.state.stopCause), cause);
        QCOMPARE(stepped.state == before, untouched);
        QCOMPARE(stepped.state.deadline.has_value(), hasDeadline(stepped.state.phase));
        if (stepped.state.phase != before.phase || stepped.effect != E::None)
            QCOMPARE(stepped.state.since, kNow);
    }

    void deadlineBeforeItsTimeChangesNothing()
    {
        for (const auto phase : {Stopped, Connecting, Live, Waiting, Failed}) {
            const auto before = sample(phase);
            const auto stepped = step(before, input(I::Deadline), timing(), kNow - Nanos(1));
            QVERIFY(stepped.state == before);
            QCOMPARE(int(stepped.effect), int(E::None));
        }
    }

    void deadlinesAreThoseOfThePhase()
    {
        const auto connecting = step({}, input(I::Start), timing(), kNow).state;
        QCOMPARE(*connecting.deadline, after(kNow, 10'000));
        const auto live = step(connecting, input(I::Opened), timing(), after(kNow, 500)).state;
        QCOMPARE(*live.deadline, after(kNow, 45'500));
        QVERIFY(live.everLive);
        for (const auto kind : {I::Activity, I::Delivered}) {
            const auto renewed = step(live, input(kind), timing(), after(kNow, 900)).state;
            QCOMPARE(*renewed.deadline, after(kNow, 45'900));
            QCOMPARE(renewed.since, live.since);
        }
    }

    void withoutAHeartbeatTimeoutALiveConnectionHasNoDeadline()
    {
        ConnectionTiming t = timing();
        t.heartbeatTimeout = Millis(0);
        auto state = step(sample(Connecting), input(I::Opened), t, kNow).state;
        QVERIFY(!state.deadline);
        state = step(state, input(I::Activity), t, after(kNow, 1)).state;
        QVERIFY(!state.deadline);
        QCOMPARE(step(state, input(I::Deadline), t, after(kNow, 1'000'000)).state, state);
    }

    void theWaitShownIsTheWaitKept()
    {
        for (const double draw : {0.0, 0.123456, 0.999999}) {
            ConnectionInput in = input(I::Closed);
            in.draw = draw;
            const auto state = step(sample(Live), in, timing(), kNow).state;
            QCOMPARE(state.wait, backoffDelay(timing().backoff, 2, draw));
            QCOMPARE(Nanos(*state.deadline - kNow), Nanos(state.wait));
        }
    }
    void retryAfterIsAFloorUnderTheWait()
    {
        ConnectionInput in = input(I::Closed);
        in.draw = 0.0;
        in.notBefore = Millis(60'000);
        QCOMPARE(step(sample(Live), in, timing(), kNow).state.wait, Millis(60'000));
        in.notBefore = Millis(1);
        QCOMPARE(step(sample(Live), in, timing(), kNow).state.wait, Millis(2'000));
        in.notBefore = Millis(-5);
        QCOMPARE(step(sample(Live), in, timing(), kNow).state.wait, Millis(2'000));
    }
    void firstRetryWaitsForTheBase()
    {
        auto state = step({}, input(I::Start), timing(), kNow).state;
        QCOMPARE(state.failures, 0);
        ConnectionInput in = input(I::Closed);
        in.draw = 0.0;
        state = step(state, in, timing(), kNow).state;
        QCOMPARE(state.failures, 1);
        QCOMPARE(state.wait, Millis(500));
    }

    void refreshAndStepDownOpenAtOnceAndAreNoFailure()
    {
        for (const auto verdict : {CloseVerdict::RefreshToken, CloseVerdict::StepDown}) {
            ConnectionTiming t = timing();
            t.backoff.maxAttempts = 1;
            ConnectionInput in = input(I::Closed, verdict);
            in.notBefore = Millis(5'000);
            const auto state = step(sample(Connecting), in, t, kNow).state;
            QCOMPARE(phaseName(state.phase), phaseName(Waiting));
            QCOMPARE(state.failures, 2);
            QCOMPARE(state.wait, Millis(0));
            QCOMPARE(*state.deadline, kNow);
            const auto next = step(state, input(I::Deadline), t, kNow);
            QCOMPARE(int(next.effect), int(E::Open));
        }
    }

    void deliveryStartsANewCount()
    {
        QCOMPARE(step(sample(Live), input(I::Activity), timing(), kNow).state.failures, 2);
        QCOMPARE(step(sample(Live), input(I::Delivered), timing(), kNow).state.failures, 0);
    }
    void openingAloneDoesNotStartANewCount()
    {
        const auto live = step(sample(Connecting), input(I::Opened), timing(), kNow).state;
        QCOMPARE(live.failures, 2);
        QCOMPARE(step(live, input(I::Closed), timing(), after(kNow, 9'999)).state.failures, 3);
    }
    void stayingUpStartsANewCount_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("verdict");
        QTest::addColumn<int>("failures");
        QTest::newRow("drop") << int(I::Closed) << int(CloseVerdict::Retry) << 1;
        QTest::newRow("refresh") << int(I::Closed) << int(CloseVerdict::RefreshToken) << 0;
        QTest::newRow("step down") << int(I::Closed) << int(CloseVerdict::StepDown) << 0;
        QTest::newRow("by hand") << int(I::RetryNow) << int(CloseVerdict::Retry) << 0;
    }
    void stayingUpStartsANewCount()
    {
        QFETCH(int, kind);
        QFETCH(int, verdict);
        QFETCH(int, failures);
        const auto live = step(sample(Connecting), input(I::Opened), timing(), kNow).state;
        const auto in = input(I(kind), CloseVerdict(verdict));
        QCOMPARE(step(live, in, timing(), after(kNow, 10'000)).state.failures, failures);
    }
    void retryByHandIsNoFailure()
    {
        QCOMPARE(step(sample(Live), input(I::RetryNow), timing(), kNow).state.failures, 2);
        QCOMPARE(step(sample(Waiting), input(I::RetryNow), timing(), kNow).state.failures, 2);
    }

    void givesUpAfterMaxAttemptsInARow_data()
    {
        QTest::addColumn<int>("maxAttempts");
        QTest::addColumn<bool>("byDeadline");
        for (const int n : {1, 2, 3, 7}) {
            QTest::addRow("%d refused", n) << n << false;
            QTest::addRow("%d without an answer", n) << n << true;
        }
    }
    void givesUpAfterMaxAttemptsInARow()
    {
        QFETCH(int, maxAttempts);
        QFETCH(bool, byDeadline);
        ConnectionTiming t = timing();
        t.backoff.maxAttempts = maxAttempts;
        Instant now = kNow;
        auto stepped = step({}, input(I::Start), t, now);
        int opened = 1;
        while (opened < 100) {
            now = byDeadline ? *stepped.state.deadline : after(now, 1);
            stepped = step(stepped.state, input(byDeadline ? I::Deadline : I::Closed), t, now);
            QCOMPARE(int(stepped.effect), int(byDeadline ? E::Abort : E::None));
            if (stepped.state.phase == Failed)
                break;
            now = *stepped.state.deadline;
            stepped = step(stepped.state, input(I::Deadline), t, now);
            QCOMPARE(int(stepped.effect), int(E::Open));
            ++opened;
        }
        QCOMPARE(opened, maxAttempts);
        QCOMPARE(int(stepped.state.stopCause), int(StopCause::GaveUp));
        QVERIFY(!stepped.state.everLive);
        QVERIFY(!stepped.state.deadline);
    }
    void withoutMaxAttemptsItNeverGivesUp()
    {
        auto state = sample(Connecting);
        state.failures = 1'000'000;
        state = step(state, input(I::Closed), timing(), kNow).state;
        QCOMPARE(phaseName(state.phase), phaseName(Waiting));
        state = sample(Connecting);
        state.failures = std::numeric_limits<int>::max();
        QVERIFY(step(state, input(I::Closed), timing(), kNow).state.failures > 0);
    }
    void aNewRunAfterGivingUpHasAllItsAttemptsAgain()
    {
        for (const auto kind : {I::Start, I::RetryNow}) {
            const auto state = step(sample(Failed), input(kind), timing(), kNow).state;
            QCOMPARE(state.failures, 0);
            QCOMPARE(int(state.stopCause), int(StopCause::NotStarted));
        }
    }
    void startForgetsEarlierRunsAndRetryDoesNot()
    {
        QVERIFY(!step(sample(Failed), input(I::Start), timing(), kNow).state.everLive);
        QVERIFY(step(sample(Failed), input(I::RetryNow), timing(), kNow).state.everLive);
    }

    void absurdTimingsStayInRange()
    {
        ConnectionTiming t;
        t.connectTimeout = Millis::max();
        t.heartbeatTimeout = Millis::max();
        t.stableAfter = Millis::max();
        t.backoff.base = Millis::max();
        t.backoff.cap = Millis::max();
        t.backoff.jitter = Jitter::Additive;
        auto state = step({}, input(I::Start), t, kNow).state;
        QCOMPARE(*state.deadline, kNow + kLongestWait);
        state = step(state, input(I::Opened), t, kNow).state;
        QCOMPARE(*state.deadline, kNow + kLongestWait);
        ConnectionInput in = input(I::Closed);
        in.notBefore = Millis::max();
        state = step(state, in, t, kNow).state;
        QCOMPARE(state.wait, kLongestWait);
        QCOMPARE(Nanos(*state.deadline - kNow), Nanos(state.wait));

        t.connectTimeout = Millis::min();
        QCOMPARE(*step({}, input(I::Start), t, kNow).state.deadline, kNow);
    }

    void invariantsHoldOnRandomInputs()
    {
        std::mt19937 random(20240607);
        std::uniform_int_distribution<int> kind(0, int(I::Deadline));
        std::uniform_int_distribution<int> verdict(0, int(CloseVerdict::Ended));
        std::uniform_int_distribution<int> pause(0, 3);
        std::uniform_real_distribution<double> draw(0.0, 1.0);
        ConnectionTiming t = timing();
        t.backoff.maxAttempts = 5;
        ConnectionState state;
        Instant now = kNow;
        std::array<int, 5> visits{};
        for (int i = 0; i < 100'000; ++i) {
            ConnectionInput in = input(I(kind(random)), CloseVerdict(verdict(random)));
            in.draw = draw(random);
            if (pause(random) == 0)
                in.notBefore = Millis(pause(random) * 20'000);
            // Half of the time exactly on the deadline, else somewhere before or after.
            if (state.deadline && pause(random) < 2)
                now = std::max(now, *state.deadline);
            else
                now += Millis(pause(random) * 4'000);
            const ConnectionStep stepped = step(state, in, t, now);
            checkInvariants(state, in, stepped, t, now);
            if (QTest::currentTestFailed())
                return;
            state = stepped.state;
            ++visits[size_t(state.phase)];
        }
        for (const int count : visits)
            QVERIFY(count > 1'000);
    }

    void renewIsWhatAStepOfALiveConnectionDoes()
    {
        for (const Millis heartbeat : {Millis(45'000), Millis(0)}) {
            ConnectionTiming t = timing();
            t.heartbeatTimeout = heartbeat;
            for (const I kind : {I::Activity, I::Delivered}) {
                ConnectionState renewed = sample(Live);
                renew(renewed, kind, t.heartbeatTimeout, kNow);
                QVERIFY(renewed == step(sample(Live), input(kind), t, kNow).state);
                QCOMPARE(renewed.failures, kind == I::Delivered ? 0 : 2);
                QCOMPARE(renewed.deadline.has_value(), heartbeat > Millis(0));
            }
        }
    }

    void phaseNamesAreWords()
    {
        QCOMPARE(phaseName(Stopped), QStringLiteral("stopped"));
        QCOMPARE(phaseName(Connecting), QStringLiteral("connecting"));
        QCOMPARE(phaseName(Live), QStringLiteral("live"));
        QCOMPARE(phaseName(Waiting), QStringLiteral("waiting"));
        QCOMPARE(phaseName(Failed), QStringLiteral("failed"));
    }

private:
    static void checkInvariants(const ConnectionState &before, const ConnectionInput &in,
                                const ConnectionStep &stepped, const ConnectionTiming &t,
                                Instant now)
    {
        const ConnectionState &state = stepped.state;
        const bool enteredNow = state.since == now && !(state == before);
        QCOMPARE(state.deadline.has_value(), hasDeadline(state.phase));
        QVERIFY(state.failures >= 0);
        QVERIFY(state.failures <= t.backoff.maxAttempts);
        QVERIFY(state.since <= now);
        if (enteredNow && state.deadline)
            QVERIFY(*state.deadline >= now);
        if (state.phase == Waiting)
            QCOMPARE(Nanos(*state.deadline - state.since), Nanos(state.wait));
        else
            QCOMPARE(state.wait, Millis(0));
        if (state.phase != Stopped && state.phase != Failed)
            QCOMPARE(int(state.stopCause), int(StopCause::NotStarted));
        if (state.phase == Live)
            QVERIFY(state.everLive);

        const bool opens = stepped.effect == E::Open || stepped.effect == E::AbortAndOpen;
        const bool aborts = stepped.effect == E::Abort || stepped.effect == E::AbortAndOpen;
        const bool hadSocket = before.phase == Connecting || before.phase == Live;
        const bool hasSocket = state.phase == Connecting || state.phase == Live;
        // A socket is opened exactly on entering Connecting, and never left behind.
        QCOMPARE(opens, state.phase == Connecting && enteredNow);
        QVERIFY(!aborts || hadSocket);
        if (hadSocket && !hasSocket && in.kind != I::Closed)
            QVERIFY(aborts);
        if (hadSocket && opens)
            QVERIFY(aborts);
    }
};

QTEST_GUILESS_MAIN(TestConnectionMachine)
#include "tst_connectionmachine.moc"
