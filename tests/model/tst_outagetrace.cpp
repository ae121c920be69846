// The seconds around an outage come back as they were, in a run whose clock began anew.
#include "outagetrace.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace feedscope;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

constexpr Instant kFrom = Instant{} + std::chrono::hours(3) + seconds(50);
const TimeAnchor kThen{kFrom, {1'763'645'520'000}};
const TimeAnchor kLater{Instant{} - minutes(7), {1'763'645'520'000}}; // before this run's zero

HistoryView history(int length)
{
    History made;
    made.enter(DisplayState::Connected, false, {}, kFrom);
    for (int i = 0; i < length; ++i) {
        HistoryBucket &bucket = made.at(kFrom + seconds(i));
        bucket.messages = quint32(i);
        bucket.connected = true;
        if (i % 7 == 0)
            bucket.rttMs = 12.5f;
    }
    made.at(kFrom + seconds(length - 1)).attemptNumber = 3;
    made.enter(DisplayState::Silent, true, {}, kFrom + seconds(length / 2));
    return *made.view();
}

OutageTrace roundTrip(const OutageTrace &trace)
{
    const QByteArray text = QJsonDocument(traceJson(trace, kThen)).toJson();
    return traceFrom(QJsonDocument::fromJson(text).object(), kLater);
}

} // namespace

class TestOutageTrace : public QObject
{
    Q_OBJECT

private slots:
    void secondsAndEdgesComeBack()
    {
        const HistoryView before = history(90);
        const OutageTrace trace = roundTrip(traceOf(before, kFrom, kFrom + seconds(90)));
        QCOMPARE(trace.pieces.size(), size_t(1));
        QCOMPARE(trace.pieces[0].seconds.size(), size_t(90));
        QCOMPARE(trace.pieces[0].from, kLater.instant);
        for (int i = 0; i < 90; ++i) {
            const HistoryBucket &bucket = trace.pieces[0].seconds[size_t(i)];
            QCOMPARE(bucket.messages, quint32(i));
            QCOMPARE(bucket.connected, true);
            QCOMPARE(bucket.rttMs, i % 7 == 0 ? 12.5f : -1.0f);
        }
        QCOMPARE(trace.pieces[0].seconds.back().attemptNumber, quint16(3));
        QCOMPARE(trace.spans.size(), size_t(2));
        QCOMPARE(trace.spans[1].from, kLater.instant + seconds(45));
        QCOMPARE(trace.spans[1].state, DisplayState::Silent);
        QVERIFY(trace.spans[1].simulated);
    }
    void theHistoryHasThemInTheirPlace()
    {
        const OutageTrace trace = roundTrip(traceOf(history(90), kFrom, kFrom + seconds(90)));
        HistoryView now = history(10);
        const auto longer = withTrace(now, trace);
        for (int i = 0; i < 90; ++i) {
            const HistoryBucket *bucket = longer->bucket(kLater.instant + seconds(i));
            QVERIFY(bucket);
            QCOMPARE(bucket->messages, quint32(i));
        }
        QCOMPARE(longer->bucket(kFrom + seconds(4))->messages, quint32(4));
        QVERIFY(std::is_sorted(longer->minutes.begin(), longer->minutes.end(),
                               [](const auto &a, const auto &b) { return a->minute < b->minute; }));
        QCOMPARE(longer->spans.size(), now.spans.size() + 2);
        QCOMPARE(longer->spans.front().from, kLater.instant);
    }
    void ofALongOneBeginAndEndAreKept()
    {
        const HistoryView before = history(2'000);
        const OutageTrace trace = traceOf(before, kFrom, kFrom + seconds(2'000));
        QCOMPARE(trace.pieces.size(), size_t(2));
        QCOMPARE(trace.pieces[0].seconds.size() + trace.pieces[1].seconds.size(),
                 OutageTrace::kMostSeconds);
        QCOMPARE(trace.pieces[1].seconds.back().messages, quint32(1'999));
    }
    void brokenTracesDoNoHarm_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray("{}");
        QTest::newRow("huge count") << QByteArray(
            "{\"seconds\":[{\"from\":\"2025-11-20T10:00:00Z\",\"count\":2000000000}]}");
        QTest::newRow("indexes outside")
            << QByteArray("{\"seconds\":[{\"from\":\"2025-11-20T10:00:00Z\",\"count\":2,"
                          "\"messages\":[-1,5,2,5,1]}]}");
        QTest::newRow("backwards")
            << QByteArray("{\"spans\":[{\"from\":\"2025-11-20T10:00:00Z\",\"to\":"
                          "\"2025-11-20T09:00:00Z\",\"state\":\"Silent\"}]}");
        QTest::newRow("no such state")
            << QByteArray("{\"spans\":[{\"from\":\"2025-11-20T10:00:00Z\",\"to\":"
                          "\"2025-11-20T11:00:00Z\",\"state\":\"Odd\"}]}");
        QTest::newRow("other types") << QByteArray("{\"seconds\":7,\"spans\":{\"a\":1}}");
    }
    void brokenTracesDoNoHarm()
    {
        QFETCH(QByteArray, text);
        const OutageTrace trace = traceFrom(QJsonDocument::fromJson(text).object(), kLater);
        QVERIFY(trace.spans.empty());
        for (const auto &piece : trace.pieces) {
            for (const HistoryBucket &bucket : piece.seconds)
                QCOMPARE(bucket.messages, quint32(0));
        }
    }
    void aTraceIsSmall()
    {
        const OutageTrace trace = traceOf(history(600), kFrom, kFrom + seconds(600));
        const auto bytes = QJsonDocument(traceJson(trace, kThen)).toJson(QJsonDocument::Compact);
        QVERIFY2(bytes.size() < 16'000, qPrintable(QString::number(bytes.size())));
    }
};

QTEST_GUILESS_MAIN(TestOutageTrace)
#include "tst_outagetrace.moc"
