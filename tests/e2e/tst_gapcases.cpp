// The program against a server that withholds, repeats, swaps, replays and begins again: what its
// records say of it, number by number.
#include "recordtrace.h"
#include "scriptedserver.h"

#include <QProcess>
#include <QTest>

using namespace feedscope::test;

namespace {

constexpr int kPatienceMs = 20'000;

using Numbers = QList<quint64>;

Numbers range(quint64 from, quint64 to)
{
    Numbers numbers;
    for (quint64 number = from; number <= to; ++number)
        numbers << number;
    return numbers;
}

QByteArray event(quint64 number)
{
    const QByteArray text = QByteArray::number(number);
    return "id: " + text + "\ndata: {\"seq\":" + text + "}\n\n";
}

QByteArray events(const Numbers &numbers)
{
    QByteArray body;
    for (const quint64 number : numbers)
        body += event(number);
    return body;
}

// One by one, as a live feed sends them.
Script &live(Script &script, const Numbers &numbers)
{
    for (const quint64 number : numbers)
        script.send(event(number)).pause(20);
    return script;
}

Numbers issueNumbers()
{
    Numbers numbers;
    for (quint64 number = 1; number <= 1000; ++number) {
        if (number >= 101 && number <= 140)
            continue;
        numbers << (number == 300 ? 301 : number == 301 ? 300 : number);
        if (number == 200)
            numbers << number;
    }
    return numbers;
}

Script stream()
{
    return Script::eventStream();
}

struct Wanted
{
    int gaps = 0;
    int missing = 0;
    int duplicates = 0;
    int outOfOrder = 0;
    int recovered = 0;
    int restarts = 0;
    int outageMissing = -1; // of the first outage; -1: not asked
    int outageRecovered = -1;
};

struct GapCase
{
    const char *name;
    QList<Script> scripts;
    Wanted wanted;
};

// clang-format off
QList<GapCase> cases()
{
    Script first = stream();
    live(first, range(81, 100)).fin();
    const auto second = [](int firstAfter, const QByteArray &replay, int liveFrom) {
        Script script = stream();
        script.pause(firstAfter).send(replay).pause(300);
        return live(script, range(quint64(liveFrom), quint64(liveFrom) + 9)).fin();
    };
    Script firstAlone = stream();
    firstAlone.pause(20).send(event(101)).pause(40).send(events(range(102, 125))).pause(300);
    live(firstAlone, range(141, 150)).fin();
    const auto wraps = events(range(4'294'967'246, 4'294'967'295) + range(0, 50));
    return {
        {"40 withheld, one twice, two swapped", {stream().send(events(issueNumbers())).fin()}, {1, 40, 1, 1, 0, 0}},
        {"nothing replayed", {first, second(0, {}, 141)}, {1, 40, 0, 0, 0, 0, 40, 0}},
        {"full replay before the live ones", {first, second(0, events(range(101, 140)), 141)}, {0, 0, 0, 0, 40, 0, 40, 40}},
        {"full replay after the first live one", {first, second(0, events(Numbers{141} + range(101, 140)), 142)}, {1, 0, 0, 40, 40, 0, 40, 40}},
        {"partial replay before the live ones", {first, second(0, events(range(101, 125)), 141)}, {1, 15, 0, 0, 25, 0, 40, 25}},
        {"partial replay in one read with the live ones", {first, second(0, events(range(101, 125) + range(141, 142)), 143)}, {1, 15, 0, 0, 25, 0, 40, 25}},
        {"partial replay after the first live one", {first, second(0, events(Numbers{141} + range(101, 125)), 142)}, {1, 15, 0, 25, 25, 0, 40, 25}},
        {"partial replay whose first comes alone", {first, firstAlone}, {1, 15, 0, 0, 25, 0, 40, 25}},
        {"partial replay the server thinks about", {first, second(400, events(range(101, 125)), 141)}, {1, 15, 0, 0, 25, 0, 40, 25}},
        {"partial replay of the later ones", {first, second(0, events(range(116, 140)), 141)}, {1, 15, 0, 0, 25, 0, 40, 25}},
        {"sequence that restarts", {stream().send(events(range(1, 500) + range(1, 100))).fin()}, {0, 0, 0, 0, 0, 1}},
        {"sequence that restarts with the server", {stream().send(events(range(1, 500))).fin(), stream().send(events(range(1, 100))).fin()}, {0, 0, 0, 0, 0, 1, -1, -1}},
        {"wrap at 2^32", {stream().send(wraps).fin()}, {0, 0, 0, 0, 0, 1}},
    };
}
// clang-format on

} // namespace

class TestGapCases : public QObject
{
    Q_OBJECT

private slots:
    void booksAreExact_data()
    {
        QTest::addColumn<qsizetype>("index");
        QTest::addColumn<bool>("pointer");
        m_cases = cases();
        for (qsizetype i = 0; i < m_cases.size(); ++i) {
            QTest::addRow("%s, by pointer", m_cases.at(i).name) << i << true;
            QTest::addRow("%s, by SSE id", m_cases.at(i).name) << i << false;
        }
    }
    void booksAreExact()
    {
        QFETCH(qsizetype, index);
        QFETCH(bool, pointer);
        const GapCase &one = m_cases.at(index);
        ScriptedServer server;
        for (const Script &script : one.scripts)
            server.answer(script);
        server.answer(Script::noContent());
        watch(server.url(), pointer);
        if (QTest::currentTestFailed())
            return;
        const QJsonObject summary = m_records.last();
        const auto counted = [&summary](const char *key) {
            return summary[QLatin1StringView(key)].toInt(-1);
        };
        QCOMPARE(counted("gaps"), one.wanted.gaps);
        QCOMPARE(counted("missing"), one.wanted.missing);
        QCOMPARE(counted("duplicates"), one.wanted.duplicates);
        QCOMPARE(counted("outOfOrder"), one.wanted.outOfOrder);
        QCOMPARE(counted("recovered"), one.wanted.recovered);
        QCOMPARE(counted("restarts"), one.wanted.restarts);
        if (one.wanted.outageMissing >= 0)
            checkOutage(one.wanted);
    }

private:
    void watch(const QUrl &url, bool pointer)
    {
        m_records.clear();
        QStringList arguments{QStringLiteral("probe"),          url.toString(),
                              QStringLiteral("--transport"),    QStringLiteral("sse"),
                              QStringLiteral("--backoff-base"), QStringLiteral("250"),
                              QStringLiteral("--jitter"),       QStringLiteral("none")};
        if (pointer)
            arguments << QStringLiteral("--sequence") << QStringLiteral("/seq");
        QProcess probe;
        QByteArray output;
        QObject::connect(&probe, &QProcess::readyReadStandardOutput, &probe,
                         [&] { output += probe.readAllStandardOutput(); });
        probe.start(qEnvironmentVariable("FEEDSCOPE_BIN"), arguments);
        QTRY_COMPARE_WITH_TIMEOUT(probe.state(), QProcess::NotRunning, kPatienceMs);
        output += probe.readAllStandardOutput();
        m_records = recordsOf(output);
        QVERIFY(!m_records.isEmpty());
    }
    void checkOutage(const Wanted &wanted) const
    {
        for (const QJsonObject &record : m_records) {
            if (record[QLatin1StringView("kind")].toString() != QLatin1StringView("outage"))
                continue;
            QCOMPARE(record[QLatin1StringView("missing")].toInt(-1), wanted.outageMissing);
            QCOMPARE(record[QLatin1StringView("recovered")].toInt(-1), wanted.outageRecovered);
            QCOMPARE(record[QLatin1StringView("firstId")].toString(), QStringLiteral("100"));
            QCOMPARE(record[QLatin1StringView("by")].toString(),
                     wanted.outageRecovered > 0 ? QStringLiteral("Last-Event-ID") : QString());
            return;
        }
        QFAIL("no outage was told");
    }

    QList<GapCase> m_cases;
    QList<QJsonObject> m_records;
};

QTEST_GUILESS_MAIN(TestGapCases)
#include "tst_gapcases.moc"
