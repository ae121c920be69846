// What the trackers of a feed cost with a million keys and a million gaps, and that whatever falls out
// of them is counted. `tst_trackermemory -maxwarnings 0` tells the figures.
#include "feedaccount.h"
#include "processstats.h"

#include <QTest>

using namespace feedscope;
using namespace feedscope::test;
using namespace std::chrono_literals;

namespace {

constexpr int kMillion = 1'000'000;
constexpr Instant kStart{1h};

QByteArray key(int number)
{
    return QByteArray::number(number).rightJustified(64, 'k');
}

class Growth
{
public:
    qint64 bytes() const { return residentBytes() - m_before; }
    // Where memory cannot be measured only the counts are.
    bool isWithin(const char *what, qint64 bound) const
    {
        const qint64 grown = bytes();
        qInfo("%s: %.1f MB resident", what, double(grown) / 1e6);
        return !memoryIsMeasurable() || grown <= bound;
    }

private:
    const qint64 m_before = residentBytes();
};

Judgement receive(FeedAccount &account, Instant at, const MessageFields &fields)
{
    Message message;
    message.receivedAt = at;
    message.payload = QByteArrayLiteral("0123456789");
    return account.receive(message, fields);
}

} // namespace

class TestTrackerMemory : public QObject
{
    Q_OBJECT

private slots:
    void millionStreamsOfNumbers()
    {
        const Growth growth;
        SequenceTracker tracker;
        for (int i = 0; i < kMillion; ++i)
            tracker.observe(key(i), 1, "payload");
        QCOMPARE(tracker.untrackedMessages(), quint64(kMillion - SequenceTracker::kMaxStreams));
        QCOMPARE(tracker.totals().delivered, quint64(kMillion));
        QVERIFY(growth.isWithin("sequence tracker, a million streams", 16'000'000));
    }

    void millionGaps_data()
    {
        QTest::addColumn<int>("streams");
        QTest::newRow("of one stream") << 1;
        QTest::newRow("of a hundred streams") << 100;
        QTest::newRow("of ten thousand streams") << 10'000;
    }
    void millionGaps()
    {
        QFETCH(int, streams);
        const Growth growth;
        SequenceTracker tracker;
        std::vector<QByteArray> names;
        for (int i = 0; i < streams; ++i)
            names.push_back(key(i));
        quint64 lost = 0;
        for (int i = 0; i < kMillion + streams; ++i)
            lost +=
                tracker.observe(names[size_t(i % streams)], quint64(1 + 3 * (i / streams))).lost;
        const SequenceTotals totals = tracker.totals();
        QCOMPARE(totals.gaps, quint64(kMillion));
        QCOMPARE(totals.missing, quint64(2 * kMillion));
        QCOMPARE(totals.expected, totals.delivered + totals.missing);
        QCOMPARE(totals.lost, lost);
        quint64 kept = 0;
        size_t ranges = 0;
        for (const QByteArray &name : names) {
            for (const SequenceRange &range : tracker.missing(name)) {
                kept += range.count();
                ++ranges;
            }
        }
        QCOMPARE(kept + lost, totals.missing); // nothing falls out uncounted
        QVERIFY(ranges <= SequenceTracker::kMaxRangesOfAll);
        QVERIFY(ranges <= size_t(streams) * SequenceTracker::kMaxRanges);
        QVERIFY(growth.isWithin("sequence tracker, a million gaps", 16'000'000));
    }

    void roomOfGapsThatWereFilledIsGivenBack()
    {
        const Growth growth;
        SequenceTracker tracker;
        for (int stream = 0; stream < 2'000; ++stream) {
            const QByteArray name = key(stream);
            for (quint64 number = 1; number < 2'000; number += 2)
                tracker.observe(name, number);
            for (quint64 number = 1'998; number > 0; number -= 2)
                tracker.observe(name, number);
        }
        QCOMPARE(tracker.totals().missing, quint64(0));
        QCOMPARE(tracker.totals().lost, quint64(0));
        QVERIFY(growth.isWithin("sequence tracker, two million gaps that were filled", 16'000'000));
    }

    void millionIds()
    {
        const Growth growth;
        SeenIds ids;
        int fresh = 0;
        for (int i = 0; i < kMillion; ++i)
            fresh += ids.insert(key(i), kStart + 1us * i) ? 1 : 0;
        QCOMPARE(fresh, kMillion);
        QCOMPARE(ids.size(), SeenIds::kMaxIds);
        QCOMPARE(ids.forgotten(), quint64(kMillion) - SeenIds::kMaxIds);
        QVERIFY(growth.isWithin("seen ids, a million ids", 32'000'000));
    }

    void idsThatLeaveInTheirTimeAreNotCounted()
    {
        SeenIds ids;
        ids.insert("a", kStart);
        ids.insert("b", kStart + 2 * SeenIds::kMemory);
        QCOMPARE(ids.size(), size_t(1));
        QCOMPARE(ids.forgotten(), quint64(0));
    }

    void millionStreamsOfTimes()
    {
        const Growth growth;
        ShownTimes times;
        for (int i = 0; i < kMillion; ++i)
            times.show(key(i), WallTime{i}, kStart);
        QCOMPARE(times.untracked(), quint64(kMillion - ShownTimes::kMaxStreams));
        QVERIFY(growth.isWithin("shown times, a million streams", 16'000'000));
    }

    void millionRowsOfTheLedger()
    {
        const Growth growth;
        GapLedger ledger;
        for (int i = 0; i < kMillion; ++i) {
            const quint64 from = quint64(10 * i + 1);
            ledger.missed(key(i), {from, from + 4}, {key(i), key(i), kStart});
        }
        const auto view = ledger.view();
        QCOMPARE(view->rows.size(), GapLedger::kMaxRows);
        QCOMPARE(view->fallenOut, quint64(kMillion) - GapLedger::kMaxRows);
        QCOMPARE(view->counts.skips, quint64(kMillion));
        QCOMPARE(view->counts.missing, quint64(5 * kMillion));
        QVERIFY(growth.isWithin("gap ledger, a million gaps", 8'000'000));
    }

    void millionGapsInTheLedgerOfOneOutage()
    {
        const Growth growth;
        GapLedger ledger;
        ledger.begin({kStart, kStart, {ErrorKind::Dropped, 0, {}, {}}, false, "1", 10});
        ledger.connected(kStart, RecoveryMeans::LastId);
        for (int i = 0; i < kMillion; ++i) {
            const quint64 from = quint64(10 * i + 1);
            ledger.missed({}, {from, from + 4}, {{}, "1", kStart});
        }
        QCOMPARE(ledger.close()->missing.value(), quint64(5 * kMillion));
        QVERIFY(growth.isWithin("gap ledger, a million gaps of one outage", 8'000'000));
    }

    // The whole of it, as a feed has it, and what its counters say of what fell out.
    void accountCountsWhatFallsOut()
    {
        constexpr int kMany = 100'000; // more than any of them keeps
        const Growth growth;
        FeedAccount account;
        account.connected(kStart, false);
        Instant now = kStart;
        MessageFields fields;
        for (int i = 0; i < kMany; ++i) { // new streams
            fields.stream = key(i);
            fields.sequence = 1;
            receive(account, now += 1us, fields);
        }
        for (int i = 0; i < kMany; ++i) { // gaps over the ones that are kept
            fields.stream = key(i % SequenceTracker::kMaxStreams);
            fields.sequence = quint64(4 + 3 * (i / SequenceTracker::kMaxStreams));
            receive(account, now += 1us, fields);
        }
        fields = {};
        for (int i = 0; i < kMany; ++i) { // new ids, neither numbers nor times
            fields.id = key(i);
            receive(account, now += 1us, fields);
        }
        for (int i = 0; i < kMany; ++i) { // new streams of times
            fields.id.clear();
            fields.stream = key(i);
            fields.timestamp = WallTime{i};
            receive(account, now += 1us, fields);
        }
        const Counters c = account.counters(now);
        QVERIFY(c.addsUp());
        QCOMPARE(c.received, quint64(4 * kMany));
        QCOMPARE(c.gaps, quint64(kMany));
        QCOMPARE(c.missing, quint64(2 * kMany));
        QCOMPARE(c.lost, c.missing - 2 * quint64(SequenceTracker::kMaxRangesOfAll));
        QCOMPARE(c.untracked,
                 quint64(2 * kMany - SequenceTracker::kMaxStreams - ShownTimes::kMaxStreams));
        QCOMPARE(c.forgotten, quint64(kMany) - SeenIds::kMaxIds);
        QVERIFY(growth.isWithin("account, a hundred thousand of each", 48'000'000));
    }
};

QTEST_GUILESS_MAIN(TestTrackerMemory)
#include "tst_trackermemory.moc"
