#include "scenarioparser.h"
#include "scenariorecorder.h"

#include <QTest>

using namespace feedscope;

static Instant at(int ms)
{
    return Instant(Millis(1'000'000 + ms));
}

static FeedConfig feed(const char *id, const char *url = "wss://feeds.test/orders")
{
    FeedConfig config;
    config.id.value = QString::fromLatin1(id);
    config.url = QUrl(QString::fromLatin1(url));
    config.transports = defaultLadder(config.url);
    config.auth.kind = AuthConfig::Kind::Bearer;
    config.auth.token = SecretSource{SecretSource::Kind::Keychain, QStringLiteral("orders"), {}};
    return config;
}

class TestScenarioRecorder : public QObject
{
    Q_OBJECT

private slots:
    void whatIsRecordedIsAScenarioFile()
    {
        const FeedId a{QStringLiteral("a")};
        ScenarioRecorder recorder;
        recorder.begin(at(0), {feed("a"), feed("b", "https://feeds.test/sse")});
        FaultSpec hole;
        hole.kind = FaultKind::BlackHole;
        hole.lasts = Millis(6'000);
        recorder.fault(at(1'500), hole, {a});
        recorder.feed(at(3'000), FeedStep::Kind::EndFault, {a});
        recorder.feed(at(3'000), FeedStep::Kind::RetryNow, {});
        recorder.send(at(4'250), QStringLiteral("{\"op\":\"ping\"}"), {a});
        QCOMPARE(recorder.steps(), 4);
        const Scenario scenario = recorder.end(at(5'000), QStringLiteral("by hand"));
        QVERIFY(!recorder.isRecording());
        QCOMPARE(scenario.duration, Millis(10'000));
        const ParsedScenario parsed = parseScenario(writeScenario(scenario));
        QVERIFY2(parsed.ok(), qPrintable(parsed.issues.value(0).message));
        QVERIFY(parsed.scenario == scenario);
        QCOMPARE(scenario.steps.first().at, Millis(1'500));
        QCOMPARE(scenario.expectations.size(), 3); // a and b are back, the books are even
        QCOMPARE(scenario.expectations.first().after, 4);
    }

    void nothingIsRecordedBeforeAndAfter()
    {
        ScenarioRecorder recorder;
        recorder.feed(at(0), FeedStep::Kind::Stop, {});
        QVERIFY(recorder.end(at(1), QStringLiteral("x")).feeds.isEmpty());
        recorder.begin(at(0), {feed("a")});
        const Scenario scenario = recorder.end(at(100), QStringLiteral("x"));
        recorder.feed(at(200), FeedStep::Kind::Stop, {});
        QCOMPARE(recorder.steps(), 0);
        QCOMPARE(scenario.duration, Millis(1'000));
        QVERIFY(parseScenario(writeScenario(scenario)).ok());
    }

    void strangersAreLeftOutAndCounted()
    {
        ScenarioRecorder recorder;
        recorder.begin(at(0), {feed("a")});
        recorder.feed(at(10), FeedStep::Kind::Stop, {FeedId{QStringLiteral("gone")}});
        QCOMPARE(recorder.steps(), 0);
        QCOMPARE(recorder.leftOut(), 1);
    }

    void oneClickOnSeveralFeedsIsOneStep()
    {
        const FeedId a{QStringLiteral("a")};
        const FeedId b{QStringLiteral("b")};
        ScenarioRecorder recorder;
        recorder.begin(at(0), {feed("a"), feed("b")});
        FaultSpec drop;
        recorder.fault(at(100), drop, {a});
        recorder.fault(at(100), drop, {b});
        recorder.feed(at(200), FeedStep::Kind::EndFault, {a});
        recorder.feed(at(200), FeedStep::Kind::Stop, {b});
        // Twice on the same feed is meant twice, and so is a moment later.
        recorder.feed(at(300), FeedStep::Kind::RetryNow, {a});
        recorder.feed(at(300), FeedStep::Kind::RetryNow, {a});
        recorder.feed(at(301), FeedStep::Kind::RetryNow, {b});
        const Scenario scenario = recorder.end(at(400), QStringLiteral("x"));
        QCOMPARE(scenario.steps.size(), 6);
        QCOMPARE(std::get<FaultStep>(scenario.steps.first().action).feeds, QList<FeedId>({a, b}));
        QCOMPARE(scenario.expectations.size(), 3);
        QVERIFY(parseScenario(writeScenario(scenario)).ok());
    }

    void stepsStayInTheOrderInWhichTheyWereMade()
    {
        ScenarioRecorder recorder;
        recorder.begin(at(0), {feed("a")});
        recorder.feed(at(500), FeedStep::Kind::Stop, {});
        recorder.feed(at(400), FeedStep::Kind::Start, {});
        const Scenario scenario = recorder.end(at(600), QStringLiteral("x"));
        QCOMPARE(scenario.steps.last().at, Millis(500));
        QVERIFY(parseScenario(writeScenario(scenario)).ok());
    }
};

QTEST_APPLESS_MAIN(TestScenarioRecorder)
#include "tst_scenariorecorder.moc"
