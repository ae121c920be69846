#include "bannerscene.h"

using namespace bannerscene;

class TestBannerText : public QObject
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

private:
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
            "simulated", [](Scene &s) { s.silent("orders-eu", 22s).faults = {FaultSpec{}}; },
            "orders-eu is silent | Network drop for 22_s",
            "Simulated. orders-eu is silent. Network drop", end, full, DisplayState::Silent);
        row(
            "fault in force before it shows",
            [](Scene &s) { s.connected("orders-eu").faults = {FaultSpec{}}; },
            "orders-eu is connected | Network drop",
            "Simulated. orders-eu is connected. Network drop", end, full, DisplayState::Connected);
        row(
            "several faults at once",
            [](Scene &s) {
                FaultSpec slow;
                slow.kind = FaultKind::Latency;
                FaultSpec hole;
                hole.kind = FaultKind::BlackHole;
                FeedSnapshot &feed = s.silent("orders-eu", 22s);
                feed.faults = {slow, hole};
            },
            "orders-eu is silent | Latency and jitter, black-hole for 22_s",
            "Simulated. orders-eu is silent. Latency and jitter, black-hole", end, full,
            DisplayState::Silent);
        row(
            "all simulated",
            [](Scene &s) {
                static const char *const names[] = {"a", "b", "c", "d", "e", "f", "g", "h"};
                for (const char *name : names)
                    s.reconnecting(name, 5s).faults = {FaultSpec{}};
            },
            "8 feeds reconnecting | Network drop for 5.0_s",
            "Simulated. 8 feeds reconnecting. Network drop", end, full, DisplayState::Reconnecting);
    }
};

QTEST_GUILESS_MAIN(TestBannerText)
#include "tst_bannertext.moc"
