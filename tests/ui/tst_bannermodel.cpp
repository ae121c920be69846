#include "bannerscene.h"
#include "shortcause.h"

using namespace bannerscene;

class TestBannerModel : public QObject
{
    Q_OBJECT

private slots:
    void spokenTextDoesNotRun()
    {
        const Scene scene = eight([](Scene &s) { s.reconnecting("orders-eu", 50s); });
        BannerModel model(english());
        const auto first = model.update(scene.list(), kStart);
        const auto later = model.update(scene.list(), kStart + 1s);
        QCOMPARE(later.spoken, first.spoken);
        QCOMPARE(later.running, expected("3.2_s"));
        QCOMPARE(later.sample, first.sample);
    }

    void offlineComesBeforeEverything()
    {
        const Scene scene = eight([](Scene &s) { s.silent("a", 30s); });
        BannerModel model(english());
        const auto content = model.update(scene.list(), kStart, kStart - 12s);
        QCOMPARE(textOf(content), expected("This computer is offline | Every feed lost 12_s ago. "
                                           "Retrying when the network returns"));
        QCOMPARE(labels(content), QStringList{QStringLiteral("Network settings")});
        QCOMPARE(content.politeness, Politeness::Assertive);
    }

    void worstStateOutranksTheLongerOutage()
    {
        const Scene scene = eight([](Scene &s) {
            s.reconnecting("old", 500s);
            s.silent("b-new", 6s);
            s.silent("a-new", 6s);
            s.silent("older", 9s);
        });
        BannerModel model(english());
        const auto content = model.update(scene.list(), kStart);
        QCOMPARE(content.feed, id("older"));
        QCOMPARE(content.buttons.front().feeds,
                 (QList<FeedId>{id("older"), id("a-new"), id("b-new")}));
        QCOMPARE(content.politeness, Politeness::Assertive);
    }

    void dropShorterThanASecondStaysOut()
    {
        const Scene scene = eight([](Scene &s) { s.reconnecting("a", 999ms); });
        BannerModel model(english());
        QCOMPARE(model.update(scene.list(), kStart).look, BannerLook::Line);
        QCOMPARE(model.update(scene.list(), kStart).tallies,
                 (QList<BannerTally>{{DisplayState::Connected, 8}}));
        QCOMPARE(model.update(scene.list(), kStart + 1ms).look, BannerLook::Full);
    }

    void connectingBecomesTallAfterTenSeconds()
    {
        const Scene scene = eight([](Scene &s) { s.connecting("a", 9'900ms); });
        BannerModel model(english());
        QCOMPARE(model.update(scene.list(), kStart).look, BannerLook::Line);
        const auto later = model.update(scene.list(), kStart + 100ms);
        QCOMPARE(later.look, BannerLook::Full);
        QCOMPARE(textOf(later), expected("Connecting 1 of 8 feeds | a: first attempt, 10_s"));
    }

    void talliesHaveTroubleFirstPausedLastAndAreNeverZero()
    {
        const Scene scene = eight([](Scene &s) {
            s.reconnecting("a", 5s);
            s.quiet("b");
            s.paused("c");
        });
        BannerModel model(english());
        QCOMPARE(model.update(scene.list(), kStart).tallies,
                 (QList<BannerTally>{{DisplayState::Reconnecting, 1},
                                     {DisplayState::Connected, 5},
                                     {DisplayState::Quiet, 1},
                                     {DisplayState::Paused, 1}}));
    }

    void recoveryIsToldForFiveSeconds()
    {
        Scene scene = eight([](Scene &s) {
            auto &feed = s.reconnecting("orders-eu", 46s);
            feed.sequenced = true;
            feed.counters.missing = 23;
            feed.counters.recovered = 10;
        });
        BannerModel model(english());
        model.update(scene.list(), kStart);
        backAgain(scene.feeds[0], kStart + 4s);
        scene.feeds[0].counters.recovered = 913;
        const auto content = model.update(scene.list(), kStart + 4s);
        QCOMPARE(textOf(content), expected("orders-eu is connected again after 50_s | "
                                           "903 messages recovered, 0 missing"));
        QCOMPARE(content.look, BannerLook::Calm);
        QCOMPARE(model.update(scene.list(), kStart + 8'999ms).look, BannerLook::Calm);
        const auto after = model.update(scene.list(), kStart + 4s + 192min);
        QCOMPARE(after.look, BannerLook::Line);
        QCOMPARE(textOf(after),
                 expected("All 8 feeds healthy | 8 connected. Last problem 3_h 12_min ago: "
                          "orders-eu reconnected in 50_s, nothing missed."));
    }

    void recoveryCountsWhatIsStillMissing()
    {
        Scene scene = eight([](Scene &s) { s.reconnecting("a", 6s).sequenced = true; });
        BannerModel model(english());
        model.update(scene.list(), kStart);
        backAgain(scene.feeds[0], kStart);
        model.update(scene.list(), kStart);
        scene.feeds[0].counters.missing = 4; // the gap is found with the next message
        QCOMPARE(model.update(scene.list(), kStart + 1s).detail,
                 QStringLiteral("0 messages recovered, 4 missing"));
    }

    void recoveryWithoutSequencesPromisesNothing()
    {
        Scene scene = eight([](Scene &s) { s.reconnecting("a", 6s); });
        BannerModel model(english());
        model.update(scene.list(), kStart);
        backAgain(scene.feeds[0], kStart);
        QVERIFY(model.update(scene.list(), kStart).detail.isEmpty());
    }

    void silenceEndsWithReceivingAgain()
    {
        Scene scene = eight([](Scene &s) { s.silent("a", 20s); });
        BannerModel model(english());
        model.update(scene.list(), kStart);
        scene.feeds[0].freshness = {};
        QCOMPARE(textOf(model.update(scene.list(), kStart + 2s)),
                 expected("a is receiving again after 22_s | "));
    }

    void severalRecoveriesAreTold()
    {
        Scene scene = eight([](Scene &s) {
            s.reconnecting("a", 6s);
            s.reconnecting("b", 8s);
        });
        BannerModel model(english());
        model.update(scene.list(), kStart);
        backAgain(scene.feeds[0], kStart + 1s);
        QCOMPARE(model.update(scene.list(), kStart + 1s).look, BannerLook::Full);
        backAgain(scene.feeds[1], kStart + 2s);
        QCOMPARE(textOf(model.update(scene.list(), kStart + 2s)),
                 expected("2 feeds are connected again after 10_s | "));
    }

    void newTroubleReplacesTheRecovery()
    {
        Scene scene = eight([](Scene &s) { s.reconnecting("a", 6s); });
        BannerModel model(english());
        model.update(scene.list(), kStart);
        backAgain(scene.feeds[0], kStart);
        model.update(scene.list(), kStart);
        scene.feeds[1].freshness = {Freshness::Silent, kStart - 5s, {}};
        QCOMPARE(model.update(scene.list(), kStart + 1s).state, DisplayState::Silent);
    }

    void pausedOutageHasNoRecovery()
    {
        Scene scene = eight([](Scene &s) { s.reconnecting("a", 6s); });
        BannerModel model(english());
        model.update(scene.list(), kStart);
        scene.feeds[0].connection = stopped(ConnectionPhase::Stopped, StopCause::Person);
        model.update(scene.list(), kStart + 1s);
        backAgain(scene.feeds[0], kStart + 2s);
        QCOMPARE(model.update(scene.list(), kStart + 2s).look, BannerLook::Line);
    }

    void removedFeedIsForgotten()
    {
        const Scene scene = eight([](Scene &s) { s.reconnecting("a", 6s); });
        BannerModel model(english());
        model.update(scene.list(), kStart);
        QCOMPARE(model.update({}, kStart + 1s).headline, QStringLiteral("No feeds yet"));
    }

    void nullSnapshotsAreSkipped()
    {
        BannerModel model(english());
        QCOMPARE(model.update({nullptr}, kStart).headline, QStringLiteral("No feeds yet"));
    }

    void dismissedDisconnectIsSmallButNotHealthy()
    {
        Scene scene = eight([](Scene &s) { s.failed("a", 401); });
        BannerModel model(english());
        model.update(scene.list(), kStart);
        model.acknowledge({id("a")});
        const auto content = model.update(scene.list(), kStart + 1s);
        QCOMPARE(content.look, BannerLook::Line);
        QCOMPARE(content.state, DisplayState::Disconnected);
        QCOMPARE(labels(content), QStringList{QStringLiteral("Update token")});
        // Something new is tall, and names the new thing.
        scene.feeds[1].freshness = {Freshness::Silent, kStart - 5s, {}};
        const auto silent = model.update(scene.list(), kStart + 2s);
        QCOMPARE(silent.look, BannerLook::Full);
        QCOMPARE(silent.headline, QStringLiteral("1 of 8 feeds silent"));
        // A new failure of the same feed is tall again.
        backAgain(scene.feeds[0], kStart + 3s);
        model.update(scene.list(), kStart + 3s);
        scene.feeds[1].freshness = {};
        scene.feeds[0].connection = stopped(ConnectionPhase::Failed, StopCause::Permanent);
        QCOMPARE(model.update(scene.list(), kStart + 4s).look, BannerLook::Full);
    }

    void waitedForSilenceStaysTall()
    {
        const Scene scene = eight([](Scene &s) { s.silent("a", 8s); });
        BannerModel model(english());
        model.update(scene.list(), kStart);
        model.acknowledge({id("a")});
        const auto content = model.update(scene.list(), kStart + 1s);
        QCOMPARE(content.look, BannerLook::Full);
        QCOMPARE(labels(content), QStringList{QStringLiteral("Reconnect now")});
    }

    void stopCanBeUndoneForTenSeconds()
    {
        const Scene scene = eight([](Scene &s) { s.paused("a"); });
        BannerModel model(english());
        model.noteStopped({id("a")}, kStart);
        const auto content = model.update(scene.list(), kStart + 9'999ms);
        QCOMPARE(content.headline, QStringLiteral("Stopped"));
        QCOMPARE(labels(content), QStringList{QStringLiteral("Undo")});
        QCOMPARE(content.buttons.front().feeds, QList<FeedId>{id("a")});
        QVERIFY(model.update(scene.list(), kStart + 10s).buttons.isEmpty());
        model.noteStopped({id("a")}, kStart + 20s);
        model.noteUndone();
        QVERIFY(model.update(scene.list(), kStart + 20s).buttons.isEmpty());
    }

    void realTroubleKeepsTheBannerAndSimulatedGoesBeneath()
    {
        const Scene scene = eight([](Scene &s) {
            s.reconnecting("real", 5s);
            s.reconnecting("fake", 50s).faults = {FaultSpec{}};
        });
        BannerModel model(english());
        const auto content = model.update(scene.list(), kStart);
        QCOMPARE(content.reality, BannerReality::Real);
        QCOMPARE(content.headline, QStringLiteral("1 of 8 feeds reconnecting"));
        QCOMPARE(content.feed, id("real"));
        QCOMPARE(filled(content.simulatedStrip, content.simulatedName, {}),
                 QStringLiteral("fake is reconnecting"));
        QCOMPARE(content.simulatedFeeds, QList<FeedId>{id("fake")});
        QCOMPARE(content.realFaults, 1);
    }

    void whatAFaultBrokeIsSimulatedAfterItEnded()
    {
        Scene scene = eight([](Scene &s) {
            FeedError &error = s.reconnecting("a", 6s).lastError;
            error.kind = ErrorKind::Dropped;
            error.simulated = true;
        });
        BannerModel model(english());
        QCOMPARE(model.update(scene.list(), kStart).reality, BannerReality::Simulated);
    }

    void simulatedOutageLeavesNoLastProblem()
    {
        Scene scene = eight(
            [](Scene &s) { s.reconnecting("a", 6s).lastError.kind = ErrorKind::SimulatedDrop; });
        BannerModel model(english());
        model.update(scene.list(), kStart);
        backAgain(scene.feeds[0], kStart);
        QCOMPARE(model.update(scene.list(), kStart).reality, BannerReality::Simulated);
        QCOMPARE(textOf(model.update(scene.list(), kStart + 6s)),
                 QStringLiteral("All 8 feeds healthy | 8 connected."));
    }

    void healthyLineNamesTheOldestMessage()
    {
        Scene scene = eight([](Scene &s) {
            s.connected("weather-eu").lastMessageAt = kStart - 4'100ms;
            s.quiet("ref").lastMessageAt = kStart - 300s;
        });
        BannerModel model(english());
        QCOMPARE(model.update(scene.list(), kStart).aside,
                 expected("Worst message age 4.1_s (weather-eu)"));
        scene.feeds.front().silentAfter = 60s;
        QCOMPARE(model.update(scene.list(), kStart).aside,
                 expected("Worst message age 4.1_s (weather-eu, limit 1_min)"));
    }

    void shortCauseSaysWhy_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("stop");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, ErrorKind kind, int code, StopCause stop,
                            const char *text) {
            QTest::newRow(name) << int(kind) << code << int(stop) << QString::fromLatin1(text);
        };
        row("401", ErrorKind::HttpStatus, 401, StopCause::Permanent, "token refused (401)");
        row("4401", ErrorKind::CloseFrame, 4401, StopCause::Permanent, "token refused (401)");
        row("403", ErrorKind::UpgradeRefused, 403, StopCause::Permanent, "access refused (403)");
        row("404", ErrorKind::HttpStatus, 404, StopCause::Permanent,
            "no feed at this address (404)");
        row("certificate", ErrorKind::Certificate, 0, StopCause::Permanent,
            "certificate not valid");
        row("ended", ErrorKind::NoContent, 204, StopCause::Ended, "the server ended the feed");
        row("gave up", ErrorKind::Refused, 0, StopCause::GaveUp,
            "gave up after 4 failures in a row");
        row("other", ErrorKind::Refused, 0, StopCause::Permanent,
            "The server refused the connection");
        row("none", ErrorKind::None, 0, StopCause::Permanent, "stopped");
    }
    void shortCauseSaysWhy()
    {
        QFETCH(int, kind);
        QFETCH(int, code);
        QFETCH(int, stop);
        FeedSnapshot feed;
        feed.connection.phase = ConnectionPhase::Failed;
        feed.connection.stopCause = StopCause(stop);
        feed.connection.failures = 4;
        feed.lastError.kind = ErrorKind(kind);
        feed.lastError.code = code;
        QTEST(shortCause(feed), "text");
    }

private:
    static void backAgain(FeedSnapshot &feed, Instant at)
    {
        feed.connection = {};
        feed.connection.phase = ConnectionPhase::Live;
        feed.connection.since = at;
        feed.lostAt.reset();
        feed.faults.clear();
        feed.freshness = {};
    }
};

QTEST_GUILESS_MAIN(TestBannerModel)
#include "tst_bannermodel.moc"
