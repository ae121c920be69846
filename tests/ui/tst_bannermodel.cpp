#include "bannermodel.h"
#include "shortcause.h"

#include <QTest>

using namespace feedscope;
using namespace std::chrono_literals;

namespace {

const Instant kStart{1'000s};

QString expected(const char *text)
{
    return QString::fromUtf8(text).replace(QLatin1Char('_'), QChar(0x202F));
}

BannerFormat english()
{
    return {QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone(3600)};
}

// Feeds as they are at kStart; `after` says how much later the banner looks.
struct Scene
{
    std::vector<FeedSnapshot> feeds;

    FeedSnapshot &add(const char *id, ConnectionPhase phase, Nanos ago = 60s)
    {
        FeedSnapshot feed;
        feed.id.value = QLatin1StringView(id);
        feed.connection.phase = phase;
        feed.connection.since = kStart - ago;
        feed.takenAt = kStart;
        feed.takenAtWall = {1'763'731'927'000}; // 14:32:07 at UTC+01:00
        feed.connection.everLive = phase != ConnectionPhase::Connecting;
        return feeds.emplace_back(feed);
    }
    FeedSnapshot &connected(const char *id) { return add(id, ConnectionPhase::Live); }
    FeedSnapshot &quiet(const char *id)
    {
        auto &feed = add(id, ConnectionPhase::Live);
        feed.freshness.value = Freshness::Quiet;
        return feed;
    }
    FeedSnapshot &silent(const char *id, Nanos ago)
    {
        auto &feed = add(id, ConnectionPhase::Live, 600s);
        feed.freshness.value = Freshness::Silent;
        feed.freshness.since = kStart - ago;
        return feed;
    }
    FeedSnapshot &reconnecting(const char *id, Nanos lost, Nanos next = 4'200ms)
    {
        auto &feed = add(id, ConnectionPhase::Waiting, 3'700ms);
        feed.lostAt = kStart - lost;
        feed.connection.failures = 3;
        feed.connection.deadline = kStart + next;
        feed.connection.wait = 7'900ms;
        feed.lastError.kind = ErrorKind::Dropped;
        return feed;
    }
    FeedSnapshot &failed(const char *id, int status)
    {
        auto &feed = add(id, ConnectionPhase::Failed);
        feed.connection.stopCause = StopCause::Permanent;
        feed.lastError = {ErrorKind::HttpStatus, status, {}, {}};
        return feed;
    }
    FeedSnapshot &paused(const char *id)
    {
        auto &feed = add(id, ConnectionPhase::Stopped, 64min);
        feed.connection.stopCause = StopCause::Person;
        return feed;
    }
    FeedSnapshot &connecting(const char *id, Nanos ago)
    {
        return add(id, ConnectionPhase::Connecting, ago);
    }

    QList<SnapshotPtr> list() const
    {
        QList<SnapshotPtr> result;
        for (const FeedSnapshot &feed : feeds)
            result << std::make_shared<const FeedSnapshot>(feed);
        return result;
    }
};

Scene eight(const std::function<void(Scene &)> &build)
{
    static const char *const names[] = {"c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8"};
    Scene scene;
    build(scene);
    for (size_t at = 0; scene.feeds.size() < 8; ++at)
        scene.connected(names[at]);
    return scene;
}

QString textOf(const BannerContent &content)
{
    return filled(content.headline + QStringLiteral(" | ") + content.detail, content.name,
                  content.running);
}

QStringList labels(const BannerContent &content)
{
    QStringList result;
    for (const BannerButton &button : content.buttons)
        result << button.label;
    return result;
}

ConnectionState stopped(ConnectionPhase phase, StopCause cause)
{
    ConnectionState state;
    state.phase = phase;
    state.stopCause = cause;
    return state;
}

FeedId id(const char *value)
{
    return FeedId{QLatin1StringView(value)};
}

} // namespace

Q_DECLARE_METATYPE(Scene)

class TestBannerModel : public QObject
{
    Q_OBJECT

private slots:
    void everyStateHasItsSentence_data()
    {
        QTest::addColumn<Scene>("scene");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("spoken");
        QTest::addColumn<QStringList>("buttons");
        QTest::addColumn<int>("look");
        QTest::addColumn<int>("state");
        addHealthyRows();
        addTroubleRows();
        addSimulatedRows();
    }
    void everyStateHasItsSentence()
    {
        QFETCH(Scene, scene);
        BannerModel model(english());
        const BannerContent content = model.update(scene.list(), kStart);
        QTEST(textOf(content), "text");
        QTEST(content.spoken, "spoken");
        QTEST(labels(content), "buttons");
        QTEST(int(content.look), "look");
        QTEST(int(content.state), "state");
    }

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

    void talliesAreWorstFirstAndNeverZero()
    {
        const Scene scene = eight([](Scene &s) {
            s.reconnecting("a", 5s);
            s.quiet("b");
            s.paused("c");
        });
        BannerModel model(english());
        QCOMPARE(model.update(scene.list(), kStart).tallies,
                 (QList<BannerTally>{{DisplayState::Reconnecting, 1},
                                     {DisplayState::Paused, 1},
                                     {DisplayState::Quiet, 1},
                                     {DisplayState::Connected, 5}}));
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
            s.reconnecting("fake", 50s).fault = FaultSpec{};
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
        feed.fault.reset();
        feed.freshness = {};
    }

    static void row(const char *name, const std::function<void(Scene &)> &build, const char *text,
                    const char *spoken, const QStringList &buttons, BannerLook look,
                    DisplayState state)
    {
        QTest::newRow(name) << eight(build) << expected(text) << expected(spoken) << buttons
                            << int(look) << int(state);
    }
    static QStringList list(std::initializer_list<const char *> texts)
    {
        QStringList result;
        for (const char *text : texts)
            result << QLatin1StringView(text);
        return result;
    }

    static void addHealthyRows()
    {
        const auto line = BannerLook::Line;
        QTest::newRow("no feeds") << Scene{}
                                  << QStringLiteral("No feeds yet | Add a feed to start watching.")
                                  << QStringLiteral("No feeds yet. Add a feed to start watching.")
                                  << QStringList{} << int(line) << int(DisplayState::Paused);
        Scene one;
        one.connected("a");
        QTest::newRow("one feed") << one << QStringLiteral("The feed is healthy | 1 connected.")
                                  << QStringLiteral("The feed is healthy") << QStringList{}
                                  << int(line) << int(DisplayState::Connected);
        row(
            "healthy", [](Scene &s) { s.quiet("q"); },
            "All 8 feeds healthy | 7 connected, 1 quiet as expected.", "All 8 feeds healthy", {},
            line, DisplayState::Connected);
        row(
            "one paused", [](Scene &s) { s.paused("audit-log"); },
            "All other feeds healthy | 1 paused since 13:28 (audit-log).",
            "All other feeds healthy", {}, line, DisplayState::Connected);
        row(
            "several paused",
            [](Scene &s) {
                for (const char *name : {"a", "b", "d"})
                    s.paused(name);
            },
            "All other feeds healthy | 3 paused.", "All other feeds healthy", {}, line,
            DisplayState::Connected);
        row(
            "all paused",
            [](Scene &s) {
                for (int count = 0; count < 8; ++count)
                    s.paused("p");
            },
            "All 8 feeds paused | ", "All 8 feeds paused", {}, line, DisplayState::Paused);
        row(
            "connecting", [](Scene &s) { s.connecting("orders-eu", 2'100ms); },
            "Connecting orders-eu | First attempt, 2.1_s.", "Connecting orders-eu", {}, line,
            DisplayState::Connecting);
        row(
            "several connecting",
            [](Scene &s) {
                for (const char *name : {"a", "b", "d"})
                    s.connecting(name, 2'100ms);
            },
            "Connecting 3 of 8 feeds | First attempts, started 2.1_s ago.",
            "Connecting 3 of 8 feeds", {}, line, DisplayState::Connecting);
    }

    static void addTroubleRows()
    {
        const auto full = BannerLook::Full;
        row(
            "reconnecting", [](Scene &s) { s.reconnecting("orders-eu", 50s); },
            "1 of 8 feeds reconnecting | orders-eu: attempt 3, next try in 4.2_s",
            "1 of 8 feeds reconnecting. orders-eu: attempt 3", list({"Retry now", "Stop"}), full,
            DisplayState::Reconnecting);
        row(
            "reconnecting, trying",
            [](Scene &s) {
                s.reconnecting("orders-eu", 50s).connection.phase = ConnectionPhase::Connecting;
            },
            "1 of 8 feeds reconnecting | orders-eu: attempt 3, trying now",
            "1 of 8 feeds reconnecting. orders-eu: attempt 3", list({"Retry now", "Stop"}), full,
            DisplayState::Reconnecting);
        row(
            "several reconnecting",
            [](Scene &s) {
                s.reconnecting("a", 5s);
                s.reconnecting("orders-eu", 50s);
                s.reconnecting("b", 6s);
            },
            "3 of 8 feeds reconnecting | Longest: orders-eu, 50_s",
            "3 of 8 feeds reconnecting. Longest: orders-eu", list({"Retry all 3", "Stop all 3"}),
            full, DisplayState::Reconnecting);
        row(
            "silent", [](Scene &s) { s.silent("orders-eu", 22s); },
            "1 of 8 feeds silent | orders-eu: open, nothing received for 22_s",
            "1 of 8 feeds silent. orders-eu: open, nothing received",
            list({"Reconnect now", "Wait"}), full, DisplayState::Silent);
        row(
            "several silent",
            [](Scene &s) {
                s.silent("a", 22s);
                s.silent("orders-eu", 108s);
            },
            "2 of 8 feeds silent | Longest: orders-eu, 1_min 48_s",
            "2 of 8 feeds silent. Longest: orders-eu", list({"Reconnect both"}), full,
            DisplayState::Silent);
        row(
            "disconnected", [](Scene &s) { s.failed("orders-eu", 401); },
            "1 of 8 feeds disconnected | orders-eu: token refused (401)",
            "1 of 8 feeds disconnected. orders-eu: token refused (401)",
            list({"Update token", "Dismiss"}), full, DisplayState::Disconnected);
        row(
            "disconnected for another reason", [](Scene &s) { s.failed("orders-eu", 404); },
            "1 of 8 feeds disconnected | orders-eu: no feed at this address (404)",
            "1 of 8 feeds disconnected. orders-eu: no feed at this address (404)",
            list({"Retry now", "Dismiss"}), full, DisplayState::Disconnected);
        row(
            "several disconnected",
            [](Scene &s) {
                s.failed("orders-eu", 401);
                s.failed("z", 403);
            },
            "2 of 8 feeds disconnected | orders-eu: token refused (401)",
            "2 of 8 feeds disconnected. orders-eu: token refused (401)", list({"Show"}), full,
            DisplayState::Disconnected);
        row(
            "mixed",
            [](Scene &s) {
                s.reconnecting("a", 90s);
                s.silent("orders-eu", 22s);
                s.reconnecting("b", 50s);
            },
            "1 silent, 2 reconnecting | orders-eu: open, nothing received for 22_s",
            "1 silent, 2 reconnecting. orders-eu: open, nothing received",
            list({"Reconnect now", "Wait"}), full, DisplayState::Silent);
        row(
            "all kinds name the two worst",
            [](Scene &s) {
                s.connecting("a", 20s);
                s.reconnecting("b", 90s);
                s.failed("d", 403);
                s.silent("e", 22s);
            },
            "1 silent, 1 disconnected | e: open, nothing received for 22_s",
            "1 silent, 1 disconnected. e: open, nothing received", list({"Reconnect now", "Wait"}),
            full, DisplayState::Silent);
        row(
            "several connecting for long",
            [](Scene &s) {
                s.connecting("a", 20s);
                s.connecting("b", 12s);
            },
            "Connecting 2 of 8 feeds | Longest: a, 20_s", "Connecting 2 of 8 feeds. Longest: a",
            list({"Retry both", "Stop both"}), full, DisplayState::Connecting);
    }

    static void addSimulatedRows()
    {
        const auto full = BannerLook::Full;
        const auto end = list({"End simulation"});
        row(
            "simulated", [](Scene &s) { s.silent("orders-eu", 22s).fault = FaultSpec{}; },
            "orders-eu is silent | Network drop for 22_s",
            "Simulated. orders-eu is silent. Network drop", end, full, DisplayState::Silent);
        row(
            "fault in force before it shows",
            [](Scene &s) { s.connected("orders-eu").fault = FaultSpec{}; },
            "orders-eu is connected | Network drop",
            "Simulated. orders-eu is connected. Network drop", end, full, DisplayState::Connected);
        row(
            "all simulated",
            [](Scene &s) {
                static const char *const names[] = {"a", "b", "c", "d", "e", "f", "g", "h"};
                for (const char *name : names)
                    s.reconnecting(name, 5s).fault = FaultSpec{};
            },
            "8 feeds reconnecting | Network drop for 5.0_s",
            "Simulated. 8 feeds reconnecting. Network drop", end, full, DisplayState::Reconnecting);
    }
};

QTEST_GUILESS_MAIN(TestBannerModel)
#include "tst_bannermodel.moc"
