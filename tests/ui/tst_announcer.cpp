#include "announcer.h"
#include "liveregion.h"
#include "notifier.h"
#include "uifixtures.h"

#include <QAccessible>
#include <QTest>

using namespace feedscope;
using namespace feedscope::test;

class TestAnnouncer : public QObject
{
    Q_OBJECT

private:
    static QString s(const char *text) { return QString::fromLatin1(text); }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void silenceIsToldAtOnceAndOnce()
    {
        Announcer announcer;
        QVERIFY(!announcer.update({makeFeed(s("orders-eu"))}, kNow));
        auto silent = makeFeed(s("orders-eu"), DisplayState::Silent);
        silent->freshness.since = ago(5);
        const auto told = announcer.update({silent}, kNow);
        QVERIFY(told);
        QCOMPARE(told->text, s("orders-eu is silent. Open, but nothing received for 5 seconds."));
        QCOMPARE(told->politeness, Politeness::Assertive);
        QVERIFY(!announcer.update({silent}, kNow + std::chrono::minutes(1)));
    }
    void aFeedThatWentAndCameAgainIsToldAnew()
    {
        Announcer announcer;
        const auto calm = makeFeed(s("b"));
        const auto silent = makeFeed(s("a"), DisplayState::Silent);
        QVERIFY(announcer.update({silent, calm}, kNow));
        QVERIFY(!announcer.update({silent, calm}, kNow + seconds(10)));
        QVERIFY(!announcer.update({calm}, kNow + seconds(20)));
        QVERIFY(announcer.update({silent, calm}, kNow + seconds(30)));
    }
    void eachAttemptIsToldOnceAndNeverEachTick()
    {
        Announcer announcer;
        announcer.update({makeFeed(s("orders-eu"))}, kNow);
        auto lost = makeFeed(s("orders-eu"), DisplayState::Reconnecting);
        const auto told = announcer.update({lost}, kNow);
        QVERIFY(told);
        QCOMPARE(told->text, s("orders-eu reconnecting, next try in 4 seconds."));
        QCOMPARE(told->politeness, Politeness::Polite);
        for (int tick = 1; tick < 40; ++tick)
            QVERIFY(!announcer.update({lost}, kNow + std::chrono::milliseconds(100 * tick)));
    }
    void recoverySaysWhatIsMissing()
    {
        Announcer announcer;
        announcer.update({makeFeed(s("orders-eu"), DisplayState::Reconnecting)}, kNow);
        const auto told = announcer.update({makeFeed(s("orders-eu"))}, kNow + seconds(6));
        QVERIFY(told);
        QCOMPARE(told->text, s("orders-eu connected again after 56 seconds. Nothing missing."));
    }
    void whatHappensWithinFiveSecondsIsJoined()
    {
        Announcer announcer;
        announcer.update({makeFeed(s("a")), makeFeed(s("b")), makeFeed(s("c"))}, kNow);
        const auto lost = [](const char *name) {
            return makeFeed(s(name), DisplayState::Reconnecting);
        };
        QVERIFY(announcer.update({lost("a"), makeFeed(s("b")), makeFeed(s("c"))}, kNow));
        QVERIFY(!announcer.update({lost("a"), lost("b"), lost("c")}, kNow + seconds(1)));
        const auto joined = announcer.update({lost("a"), lost("b"), lost("c")}, kNow + seconds(5));
        QVERIFY(joined);
        QCOMPARE(joined->text, s("2 feeds reconnecting."));
    }
    void simulationIsToldWhenItBeginsAndEnds()
    {
        Announcer announcer;
        announcer.update({makeFeed(s("orders-eu"))}, kNow);
        auto feed = makeFeed(s("orders-eu"));
        FaultSpec fault;
        fault.kind = FaultKind::BlackHole;
        fault.lasts = Millis(60'000);
        feed->faults = {fault};
        const auto on = announcer.update({feed}, kNow);
        QVERIFY(on);
        QCOMPARE(on->text, s("Simulation started: black-hole on orders-eu for 60 seconds."));
        QCOMPARE(on->politeness, Politeness::Assertive);
        const auto off = announcer.update({makeFeed(s("orders-eu"))}, kNow + seconds(10));
        QVERIFY(off);
        QCOMPARE(off->politeness, Politeness::Polite);
    }
    void theLiveRegionIsAnAlertThatSaysIt()
    {
        LiveRegion region;
        region.show();
        region.say({s("3 feeds reconnecting."), Politeness::Polite});
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(&region);
        QVERIFY(face);
        QCOMPARE(face->role(), QAccessible::AlertMessage);
        QCOMPARE(face->text(QAccessible::Name), s("3 feeds reconnecting."));
    }
    void aLongOutageCallsOnceAndItsEndToo()
    {
        Notifier notifier;
        QVERIFY(notifier.update({makeFeed(s("a"))}, kNow).isEmpty());
        const auto lost = makeFeed(s("a"), DisplayState::Reconnecting); // for 50 s
        QCOMPARE(notifier.update({lost}, kNow).size(), 1);
        QVERIFY(notifier.update({lost}, kNow + seconds(100)).isEmpty());
        const auto back = notifier.update({makeFeed(s("a"))}, kNow + seconds(110));
        QCOMPARE(back.size(), 1);
        QCOMPARE(back.first().title, s("a is connected again"));
    }
    void aShortReconnectDoesNotCall()
    {
        Notifier notifier;
        auto lost = makeFeed(s("a"), DisplayState::Reconnecting);
        lost->lostAt = ago(29);
        QVERIFY(notifier.update({lost}, kNow).isEmpty());
        QVERIFY(notifier.update({makeFeed(s("a"))}, kNow + seconds(1)).isEmpty());
    }
    void aFeedCallsAtMostOnceInFiveMinutes()
    {
        Notifier notifier;
        const auto lost = makeFeed(s("a"), DisplayState::Disconnected);
        QCOMPARE(notifier.update({lost}, kNow).size(), 1);
        notifier.update({makeFeed(s("a"))}, kNow + seconds(10));
        QVERIFY(notifier.update({lost}, kNow + seconds(20)).isEmpty());
        QCOMPARE(notifier.update({lost}, kNow + seconds(301)).size(), 1);
    }
    void whatIsSimulatedNeverCalls()
    {
        Notifier notifier;
        auto lost = makeFeed(s("a"), DisplayState::Disconnected);
        lost->faults = {FaultSpec()};
        QVERIFY(notifier.update({lost}, kNow).isEmpty());
    }
};

QTEST_MAIN(TestAnnouncer)
#include "tst_announcer.moc"
