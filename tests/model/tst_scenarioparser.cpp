#include "labaddress.h"
#include "scenarioparser.h"

#include <QTest>

using namespace feedscope;

// Single quotes read better in C++ than escaped double quotes.
static QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

static QString listed(const ParsedScenario &parsed)
{
    QStringList lines;
    for (const ConfigIssue &issue : parsed.issues)
        lines.append(issue.pointer + QStringLiteral(": ") + issue.message);
    return lines.join(QLatin1Char('\n'));
}

static QByteArray example()
{
    return json("{'version': 1, 'name': 'reset and resume', 'seed': 7, 'duration': '20s',\n"
                " 'lab': {'rate': 50, 'replay': 500}, 'feeds': [{'id': 'a', 'url': 'lab:/sse', "
                "'fields': {'sequence': '/seq'}}],\n"
                " 'steps': [{'at': '3s', 'fault': {'kind': 'reset', 'feeds': ['a']}}, {'at': '8s', "
                "'fault': {'kind': 'black-hole', 'for': '6s'}}],\n"
                " 'expect': [{'feed': 'a', 'state': 'reconnecting', 'after': 1, 'within': "
                "'500ms'}, {'feed': 'a', 'state': 'connected', 'after': 1, 'within': '3s'},\n"
                "            {'feed': 'a', 'missing': 0}, {'feed': 'a', 'recovered': 'all'}, "
                "{'feed': 'a', 'attempts': {'max': 4}}, {'feed': 'a', 'delayMs': {'p95': 3000}}]}");
}

// A file with these steps and expectations.
static QByteArray fileWith(const QByteArray &steps, const QByteArray &expectations)
{
    return json("{'version': 1, 'duration': '10s', 'feeds': [{'id': 'a', 'url': 'lab:/sse'}, "
                "{'id': 'herd', 'url': 'lab:/ws', 'count': 3}], 'steps': [" +
                steps + "], 'expect': [" + expectations + "]}");
}

class TestScenarioParser : public QObject
{
    Q_OBJECT

private slots:
    void readsTheExampleOfTheContract()
    {
        const ParsedScenario parsed = parseScenario(example());
        QVERIFY2(parsed.ok(), qPrintable(listed(parsed)));
        const Scenario &s = parsed.scenario;
        QCOMPARE(s.name, QStringLiteral("reset and resume"));
        QCOMPARE(s.seed, quint64(7));
        QCOMPARE(s.duration, Millis(20'000));
        QCOMPARE(s.lab.size(), 2);
        QCOMPARE(s.lab.first().second, QStringLiteral("50"));
        QCOMPARE(s.feeds.size(), 1);
        QCOMPARE(s.feeds.first().config.fields.sequence, QStringLiteral("/seq"));
        QCOMPARE(s.steps.size(), 2);
        const auto &first = std::get<FaultStep>(s.steps.first().action);
        QCOMPARE(first.fault.kind, FaultKind::Reset);
        QCOMPARE(first.feeds, QList{FeedId{QStringLiteral("a")}});
        QCOMPARE(std::get<FaultStep>(s.steps.last().action).fault.lasts, Millis(6'000));
        QCOMPARE(s.expectations.size(), 6);
        QCOMPARE(s.expectations.first().after, 1);
        QCOMPARE(s.expectations.first().within, Millis(500));
        QVERIFY(s.expectations.at(3).all);
        QCOMPARE(s.expectations.at(4).range.max, 4.0);
        QVERIFY(!s.expectations.at(4).range.min);
        QCOMPARE(s.expectations.at(5).quantiles.first().quantile, Quantile::P95);
    }

    void isRecognised()
    {
        QVERIFY(isScenario(example()));
        QVERIFY(!isScenario("{\"version\": 1, \"feeds\": []}"));
        QVERIFY(!isScenario("not json"));
    }

    void labAddressesFollowTheFeedsTransport()
    {
        const ParsedScenario parsed = parseScenario(
            json("{'version': 1, 'duration': '1s', 'lab': {'rate': 5, 'topic': 'a b'}, 'feeds': ["
                 "{'id': 's', 'url': 'lab:/sse?rate=9', 'snapshot': {'url': 'lab:/snapshot'}},"
                 "{'id': 'w', 'url': 'lab:/feed', 'endpoints': {'sse': 'lab:/sse'}},"
                 "{'id': 'r', 'url': 'https://real.test/x'}], 'expect': [{'unaccounted': 0}]}"));
        QVERIFY2(parsed.ok(), qPrintable(listed(parsed)));
        const QUrl base(QStringLiteral("http://127.0.0.1:8080"));
        const auto feed = [&](int i) {
            return atLab(parsed.scenario.feeds.at(i).config, base, parsed.scenario.lab);
        };
        QCOMPARE(feed(0).url.toString(QUrl::FullyEncoded),
                 QStringLiteral("http://127.0.0.1:8080/sse?rate=9&topic=a%20b"));
        QCOMPARE(feed(0).snapshotUrl.path(), QStringLiteral("/snapshot"));
        QCOMPARE(feed(0).snapshotUrl.port(), 8080);
        QCOMPARE(feed(1).url.scheme(), QStringLiteral("ws"));
        QCOMPARE(feed(1).transports.size(), 4);
        QCOMPARE(feed(1).endpoints.value(TransportKind::Sse).scheme(), QStringLiteral("http"));
        QCOMPARE(feed(2).url.toString(), QStringLiteral("https://real.test/x"));
        QVERIFY(usesLab(parsed.scenario.feeds.at(0).config));
        QVERIFY(!usesLab(parsed.scenario.feeds.at(2).config));
    }

    void countMakesFeedsOfTheirOwn()
    {
        const ParsedScenario parsed =
            parseScenario(fileWith("", "{'feed': 'herd', 'missing': 0}, {'feed': 'herd-2', "
                                       "'retrySpreadMs': {'min': 100, 'max': 900}}"));
        QVERIFY2(parsed.ok(), qPrintable(listed(parsed)));
        const auto members = membersOf(parsed.scenario);
        QCOMPARE(members.size(), 4);
        QCOMPARE(members.at(3).config.id.value, QStringLiteral("herd-3"));
        QCOMPARE(members.at(3).group.value, QStringLiteral("herd"));
    }

    void everyActionIsRead()
    {
        const ParsedScenario parsed = parseScenario(fileWith(
            "{'at': '0s', 'fault': {'kind': 'throttle', 'bytesPerSecond': 2000, 'for': '2s'}},"
            "{'at': '1s', 'end-fault': true}, {'at': '1s', 'stop': ['a']}, {'at': '2s', 'start': "
            "['a', 'herd']}, {'at': '3s', 'retry-now': true}, {'at': '4s', 'send': {'text': 'hi', "
            "'feeds': ['herd-1']}}, {'at': '5s', 'restart-lab': true}, {'at': '6s', 'restart-lab': "
            "{'down': '2s', 'forget': true}}",
            "{'feed': 'a', 'exit': 0}"));
        QVERIFY2(parsed.ok(), qPrintable(listed(parsed)));
        QStringList names;
        for (const ScenarioStep &step : parsed.scenario.steps)
            names << stepName(step);
        QCOMPARE(names.join(QLatin1Char(' ')),
                 QStringLiteral("fault end-fault stop start retry-now send restart-lab "
                                "restart-lab"));
        QCOMPARE(std::get<FaultStep>(parsed.scenario.steps.at(0).action).fault.bytesPerSecond,
                 qint64(2000));
        QVERIFY(std::get<RestartLabStep>(parsed.scenario.steps.at(7).action).forget);
    }

    void whatIsWrittenReadsBackEqual()
    {
        for (const QByteArray &text :
             {example(),
              fileWith("{'at': '1s', 'restart-lab': {'down': '2s'}}, {'at': '2s', "
                       "'send': {'text': 'x'}}, {'at': '3s', 'fault': {'kind': 'http', "
                       "'status': 503, 'retryAfter': '2s'}}",
                       "{'name': 'mine', 'cause': 'refused', 'after': 1}, {'received': "
                       "{'min': 5}}, {'feed': 'herd', 'retriesPer100Ms': {'max': 4}}")}) {
            const ParsedScenario parsed = parseScenario(text);
            QVERIFY2(parsed.ok(), qPrintable(listed(parsed)));
            const QByteArray written = writeScenario(parsed.scenario);
            const ParsedScenario again = parseScenario(written);
            QVERIFY2(again.ok(), qPrintable(listed(again)));
            QVERIFY(again.scenario == parsed.scenario);
            QVERIFY(written.contains("lab:/"));
        }
    }

    void everyIssueIsReportedWithItsPlace()
    {
        const ParsedScenario parsed = parseScenario(json("{'version': 1,\n"
                                                         " 'duration': 5,\n"
                                                         " 'feeds': [{'id': 'a'}],\n"
                                                         " 'expect': [{'misssing': 0}]}"));
        const QString text = listed(parsed);
        QVERIFY2(text.contains(QStringLiteral("/duration: line 2, column 14: found 5, allowed: a "
                                              "duration such as")),
                 qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("/feeds/0: line 3, column 12: the key \"url\" is "
                                              "missing")),
                 qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("/expect/0/misssing: line 4, column 26: unknown key "
                                              "\"misssing\"; did you mean \"missing\"?")),
                 qPrintable(text));
    }

    void brokenFilesAreToldWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("part");
        const auto row = [](const char *name, const QByteArray &text, const char *part) {
            QTest::newRow(name) << text << QString::fromLatin1(part);
        };
        const QByteArray good("{'missing': 0}");
        row("not JSON", "{\"version\": 1,", "line 1, column 15: found the end of the file");
        row("two actions", fileWith("{'at': '1s', 'start': true, 'stop': true}", good),
            "/steps/0: line 1, column 134: found start, stop, allowed: exactly one of");
        row("no action", fileWith("{'at': '1s'}", good), "found no action, allowed: exactly one");
        row("no time", fileWith("{'start': true}", good), "the key \"at\" is missing");
        row("order", fileWith("{'at': '2s', 'start': true}, {'at': '1s', 'stop': true}", good),
            "allowed: at least the time of the step before, 2s");
        row("after the end", fileWith("{'at': '11s', 'start': true}", good),
            "allowed: at most the duration, 10s");
        row("stranger", fileWith("{'at': '1s', 'start': ['b']}", good),
            "/steps/0/start/0: line 1, column 157: found \"b\", allowed: one of the feeds: a, "
            "herd");
        row("fault kind", fileWith("{'at': '1s', 'fault': {'kind': 'resett'}}", good),
            "/steps/0/fault/kind");
        row("fault parameter",
            fileWith("{'at': '1s', 'fault': {'kind': 'reset', 'bytes': 5}}", good),
            "/steps/0/fault/bytes");
        row("fault value", fileWith("{'at': '1s', 'fault': {'kind': 'http', 'status': 99}}", good),
            "/steps/0/fault/status");
        row("no expectation", fileWith("", ""), "found no expectation");
        row("two subjects", fileWith("", "{'missing': 0, 'gaps': 0}"),
            "found missing, gaps, allowed: exactly one of state,");
        row("word", fileWith("", "{'state': 'online'}"),
            "found \"online\", allowed: connecting, connected, reconnecting, disconnected");
        row("within of a number", fileWith("", "{'missing': 0, 'within': '1s'}"),
            "unknown key \"within\"");
        row("step that is not", fileWith("", "{'state': 'connected', 'after': 1}"),
            "allowed: a whole number from 0 to 0");
        row("range", fileWith("", "{'gaps': {'min': 3, 'max': 2}}"), "\"min\" above \"max\"");
        row("empty range", fileWith("", "{'gaps': {}}"), "found neither");
        row("quantile", fileWith("", "{'delayMs': {'p99': 3}}"), "p99");
        row("no quantile", fileWith("", "{'delayMs': {}}"), "found none of them");
        row("all", fileWith("", "{'missing': 'all'}"), "a number, or an object");
        row("same id twice",
            "{\"version\": 1, \"duration\": \"1s\", \"feeds\": [{\"id\": \"a\", \"url\": "
            "\"lab:/sse\", \"count\": 2}, {\"id\": \"a-2\", \"url\": \"lab:/sse\"}], \"expect\": "
            "[{\"gaps\": 0}]}",
            "two feeds called \"a-2\"");
        row("knob", "{\"version\": 1, \"lab\": {\"rate\": [1]}}", "/lab");
        row("newer", "{\"version\": 2}", "found 2, allowed: 1");
    }

    void brokenFilesAreToldWhatIsWrong()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, part);
        const ParsedScenario parsed = parseScenario(text);
        QVERIFY(!parsed.ok());
        QVERIFY2(listed(parsed).contains(part), qPrintable(listed(parsed)));
    }
};

QTEST_APPLESS_MAIN(TestScenarioParser)
#include "tst_scenarioparser.moc"
