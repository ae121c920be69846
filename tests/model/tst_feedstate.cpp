#include "feedstate.h"

#include <QTest>

using namespace feedscope;

namespace {

struct Row
{
    const char *name;
    ConnectionPhase phase;
    StopCause cause;
    int failures;
    bool everLive;
    Freshness freshness;
    const char *state;
    const char *display;
};

using P = ConnectionPhase;
using C = StopCause;
using F = Freshness;

const Row kRows[] = {
    {"not started", P::Stopped, C::NotStarted, 0, false, F::Live, "disconnected", "Paused"},
    {"stopped by a person", P::Stopped, C::Person, 2, true, F::Live, "disconnected", "Paused"},
    {"stopped for another reason", P::Stopped, C::Permanent, 0, true, F::Live, "disconnected",
     "Disconnected"},
    {"failed for good", P::Failed, C::Permanent, 0, false, F::Live, "disconnected", "Disconnected"},
    {"ended by the server", P::Failed, C::Ended, 0, true, F::Live, "disconnected", "Disconnected"},
    {"gave up", P::Failed, C::GaveUp, 3, false, F::Live, "disconnected", "Disconnected"},
    {"first connect", P::Connecting, C::NotStarted, 0, false, F::Live, "connecting", "Connecting"},
    {"second try of the first connect", P::Connecting, C::NotStarted, 1, false, F::Live,
     "reconnecting", "Reconnecting"},
    {"reconnect by hand", P::Connecting, C::NotStarted, 0, true, F::Live, "reconnecting",
     "Reconnecting"},
    {"waiting after a failure", P::Waiting, C::NotStarted, 1, false, F::Live, "reconnecting",
     "Reconnecting"},
    {"waiting after a drop", P::Waiting, C::NotStarted, 1, true, F::Live, "reconnecting",
     "Reconnecting"},
    {"between two rungs of the first connect", P::Waiting, C::NotStarted, 0, false, F::Live,
     "connecting", "Connecting"},
    {"live", P::Live, C::NotStarted, 0, true, F::Live, "connected", "Connected"},
    {"live and quiet", P::Live, C::NotStarted, 0, true, F::Quiet, "connected", "Quiet"},
    {"live and silent", P::Live, C::NotStarted, 4, true, F::Silent, "connected", "Silent"},
    {"freshness of a lost connection does not show", P::Waiting, C::NotStarted, 1, true, F::Silent,
     "reconnecting", "Reconnecting"},
};

} // namespace

class TestFeedState : public QObject
{
    Q_OBJECT

private slots:
    void whatAPersonIsTold_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(std::size(kRows)); ++i)
            QTest::newRow(kRows[i].name) << i;
    }
    void whatAPersonIsTold()
    {
        QFETCH(int, index);
        const Row &row = kRows[index];
        ConnectionState state;
        state.phase = row.phase;
        state.stopCause = row.cause;
        state.failures = row.failures;
        state.everLive = row.everLive;
        QCOMPARE(feedStateName(feedState(state)), QString::fromLatin1(row.state));
        QCOMPARE(displayStateWord(displayState(state, row.freshness)),
                 QString::fromLatin1(row.display));
    }

    // Views sort by the enum, so its order is the severity of ui-spec.md section 2.
    void displayStatesAreOrderedWorstFirst()
    {
        QStringList words;
        for (int i = 0; i <= int(DisplayState::Connected); ++i)
            words.append(displayStateWord(DisplayState(i)));
        QCOMPARE(
            words.join(u' '),
            QStringLiteral("Silent Disconnected Reconnecting Connecting Paused Quiet Connected"));
    }
};

QTEST_GUILESS_MAIN(TestFeedState)
#include "tst_feedstate.moc"
