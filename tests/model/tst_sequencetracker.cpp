#include "sequencetracker.h"

#include <QSet>
#include <QTest>
#include <algorithm>
#include <limits>
#include <random>

using namespace feedscope;

namespace {

constexpr quint64 kMost = std::numeric_limits<quint64>::max();
const QByteArray kStream = QByteArrayLiteral("s");

// What the books must say, kept without any cleverness: every number seen, between the first and
// the highest.
struct BruteForce
{
    QSet<quint64> seen;
    quint64 first = 0;
    quint64 highest = 0;

    void add(quint64 number)
    {
        if (seen.isEmpty())
            first = highest = number;
        first = std::min(first, number);
        highest = std::max(highest, number);
        seen.insert(number);
    }
    quint64 expected() const { return highest - first + 1; }
    quint64 missing() const { return expected() - quint64(seen.size()); }
};

quint64 openNumbers(const SequenceTracker &tracker, const QByteArray &stream)
{
    quint64 sum = 0;
    for (const SequenceRange &range : tracker.missing(stream))
        sum += range.count();
    return sum;
}

// The first broken rule, in words; empty when the books are sound.
QString audit(const SequenceTracker &tracker, const QByteArray &stream)
{
    for (const SequenceTotals &t : {tracker.totals(), tracker.totals(stream)}) {
        if (t.expected != t.delivered + t.missing)
            return QStringLiteral("expected %1, delivered %2, missing %3")
                .arg(t.expected)
                .arg(t.delivered)
                .arg(t.missing);
        if (t.lost > t.missing)
            return QStringLiteral("lost %1 of %2 missing").arg(t.lost).arg(t.missing);
    }
    const SequenceTotals t = tracker.totals(stream);
    if (t.missing - t.lost != openNumbers(tracker, stream))
        return QStringLiteral("open ranges hold %1, should be %2")
            .arg(openNumbers(tracker, stream))
            .arg(t.missing - t.lost);
    const auto ranges = tracker.missing(stream);
    for (size_t i = 0; i < ranges.size(); ++i) {
        if (ranges[i].from > ranges[i].to || ranges[i].to >= *tracker.highest(stream))
            return QStringLiteral("range %1 is out of place").arg(i);
        if (i > 0 && ranges[i - 1].to >= ranges[i].from)
            return QStringLiteral("ranges %1 and %2 overlap").arg(i - 1).arg(i);
    }
    return {};
}

} // namespace

class TestSequenceTracker : public QObject
{
    Q_OBJECT

private slots:
    void judgesByThePositionOfTheNumber_data()
    {
        QTest::addColumn<QList<quint64>>("before");
        QTest::addColumn<quint64>("number");
        QTest::addColumn<int>("kind");
        QTest::addColumn<quint64>("missing");
        const auto row = [](const char *name, QList<quint64> before, quint64 number,
                            SequenceKind kind, quint64 missing) {
            QTest::newRow(name) << before << number << int(kind) << missing;
        };
        constexpr quint64 window = SequenceTracker::kRestartWindow;
        constexpr quint64 nearby = SequenceTracker::kNearby;
        row("first", {}, 7, SequenceKind::First, 0);
        row("first is the last number there is", {}, kMost, SequenceKind::First, 0);
        row("next", {7}, 8, SequenceKind::InOrder, 0);
        row("next is the last number there is", {kMost - 1}, kMost, SequenceKind::InOrder, 0);
        row("one skipped", {7}, 9, SequenceKind::Gap, 1);
        row("last number, some skipped", {kMost - 5}, kMost, SequenceKind::Gap, 4);
        row("furthest jump that is a gap", {7}, 7 + window, SequenceKind::Gap, window - 1);
        row("jump beyond the window", {7}, 8 + window, SequenceKind::Restart, 0);
        row("corrupt number", {7}, kMost - 3, SequenceKind::Restart, 0);
        row("back from the corrupt number", {7, kMost - 3}, 8, SequenceKind::Restart, 0);
        row("zero after the last number", {kMost}, 0, SequenceKind::Restart, 0);
        row("the same again", {7}, 7, SequenceKind::Duplicate, 0);
        row("the last number again", {kMost}, kMost, SequenceKind::Duplicate, 0);
        row("older, seen", {7, 8, 9}, 8, SequenceKind::Duplicate, 0);
        row("fills a gap", {7, 10}, 8, SequenceKind::Late, 0);
        row("filled before", {7, 10, 8}, 8, SequenceKind::Duplicate, 0);
        row("1 when the highest is far", {1, nearby + 2}, 1, SequenceKind::Restart, 0);
        row("0 when the highest is far", {0, nearby + 1}, 0, SequenceKind::Restart, 0);
        row("1 when the highest is near", {1, nearby + 1}, 1, SequenceKind::Duplicate, 0);
        row("2 when the highest is far", {2, nearby + 3}, 2, SequenceKind::Duplicate, 0);
        row("1 that is missing is late", {0, nearby + 5}, 1, SequenceKind::Late, 0);
        row("furthest step back within", {5, 5 + window}, 5, SequenceKind::Duplicate, 0);
        row("step back beyond the window", {5, 5 + window, 6 + window}, 5, SequenceKind::Restart,
            0);
        row("1 below one that was joined late", {40, 41, 42}, 1, SequenceKind::Restart, 0);
        row("2 below one that was joined late", {40, 41, 42}, 2, SequenceKind::Earlier, 37);
        row("1 before the first two", {3}, 1, SequenceKind::Earlier, 1);
        row("third in a row from the start", {1, 2, 3, 4, 5, 1, 2}, 3, SequenceKind::Restart, 0);
        row("third in a row from the first", {7, 8, 9, 10, 7, 8}, 9, SequenceKind::Restart, 0);
        row("second in a row from the start", {1, 2, 3, 4, 5, 1}, 2, SequenceKind::Duplicate, 0);
        row("third in a row from elsewhere", {1, 2, 3, 4, 5, 2, 3}, 4, SequenceKind::Duplicate, 0);
        row("third from the start not in a row", {1, 2, 3, 4, 5, 1, 2, 2}, 3,
            SequenceKind::Duplicate, 0);
        row("wrap at 2^32", {0xFFFFFFFE, 0xFFFFFFFF}, 0, SequenceKind::Restart, 0);
        row("wrap at 2^32 that lost some", {0xFFFFFFFE}, 3, SequenceKind::Restart, 0);
        row("2^32 itself is the next", {0xFFFFFFFF}, 0x100000000, SequenceKind::InOrder, 0);
        row("just before the first", {1000}, 999, SequenceKind::Earlier, 0);
        row("a little before the first", {1000}, 997, SequenceKind::Earlier, 2);
        row("well before the first", {1000}, 1000 - nearby - 1, SequenceKind::Stale, 0);
    }
    void judgesByThePositionOfTheNumber()
    {
        QFETCH(QList<quint64>, before);
        QFETCH(quint64, number);
        QFETCH(int, kind);
        QFETCH(quint64, missing);
        SequenceTracker tracker;
        for (const quint64 each : before)
            tracker.observe(kStream, each);
        const auto seen = tracker.observe(kStream, number);
        QCOMPARE(int(seen.kind), kind);
        QCOMPARE(seen.missing, missing);
        QCOMPARE(audit(tracker, kStream), QString());
    }

    void restartThatARunShowedHasItsFirstNumbers()
    {
        SequenceTracker tracker;
        for (const quint64 number : {1, 2, 3, 4, 5, 1, 2, 3, 4})
            tracker.observe(kStream, number);
        QCOMPARE(*tracker.highest(kStream), quint64(4));
        QCOMPARE(tracker.totals().duplicates, quint64(2));
        QCOMPARE(tracker.observe(kStream, 2).kind, SequenceKind::Duplicate);
        QCOMPARE(tracker.observe(kStream, 5).kind, SequenceKind::InOrder);
        QCOMPARE(audit(tracker, kStream), QString());
    }

    void replayAfterAReconnectIsNoRestartUnlessTheBytesDiffer()
    {
        SequenceTracker tracker;
        for (const quint64 number : {1, 2, 3, 4, 5, 6})
            tracker.observe(kStream, number, "old");
        tracker.connected();
        for (const quint64 number : {1, 2, 3, 4, 5, 6})
            QCOMPARE(tracker.observe(kStream, number, "old").kind, SequenceKind::Duplicate);
        tracker.connected();
        QCOMPARE(tracker.observe(kStream, 3, "new").kind, SequenceKind::Duplicate);
        QCOMPARE(tracker.observe(kStream, 4, "new").kind, SequenceKind::Restart);
        QCOMPARE(tracker.observe(kStream, 5, "new").kind, SequenceKind::InOrder);
        QCOMPARE(tracker.observe(kStream, 3, "new").kind, SequenceKind::Duplicate);
        QCOMPARE(tracker.totals().missing, quint64(0));
        QCOMPARE(audit(tracker, kStream), QString());
    }

    void oneAlteredRepeatIsNoRestart()
    {
        SequenceTracker tracker;
        for (const quint64 number : {1, 2, 3})
            tracker.observe(kStream, number, "a");
        QCOMPARE(tracker.observe(kStream, 1, "b").kind, SequenceKind::Duplicate);
        QCOMPARE(tracker.observe(kStream, 4, "a").kind, SequenceKind::InOrder);
        QCOMPARE(tracker.observe(kStream, 3, "b").kind, SequenceKind::Duplicate);
        QCOMPARE(tracker.observe(kStream, 5, "a").kind, SequenceKind::InOrder);
    }

    void millionStreamsAndMillionGapsStayBounded()
    {
        SequenceTracker tracker;
        for (int i = 0; i < 1'000'000; ++i)
            tracker.observe(QByteArray::number(i), 1, "payload");
        QCOMPARE(tracker.untrackedMessages(), quint64(1'000'000 - SequenceTracker::kMaxStreams));
        for (quint64 number = 3; number < 2'000'003; number += 2)
            tracker.observe(QByteArray::number(0), number, "payload");
        const SequenceTotals t = tracker.totals();
        QCOMPARE(t.missing, quint64(1'000'000));
        QCOMPARE(t.missing - t.lost, quint64(SequenceTracker::kMaxRanges));
        QCOMPARE(t.expected, t.delivered + t.missing);
    }

    void gapNamesWhatIsMissing()
    {
        SequenceTracker tracker;
        tracker.observe(kStream, 4);
        const auto seen = tracker.observe(kStream, 9);
        QCOMPARE(seen.expected, quint64(5));
        QCOMPARE(seen.from, quint64(5));
        QCOMPARE(seen.to, quint64(8));
        QCOMPARE(tracker.totals().missing, quint64(4));
        QCOMPARE(tracker.totals().gaps, quint64(1));
    }

    void lateNumberSplitsTheRangeAndCountsAsRecovered()
    {
        SequenceTracker tracker;
        tracker.observe(kStream, 0);
        tracker.observe(kStream, 10);
        tracker.observe(kStream, 5);
        const std::vector<SequenceRange> split{{1, 4}, {6, 9}};
        QCOMPARE(tracker.missing(kStream), split);
        tracker.observe(kStream, 1);
        tracker.observe(kStream, 9);
        const std::vector<SequenceRange> trimmed{{2, 4}, {6, 8}};
        QCOMPARE(tracker.missing(kStream), trimmed);
        QCOMPARE(tracker.totals().recovered, quint64(3));
        QCOMPARE(tracker.totals().missing, quint64(6));
        QCOMPARE(tracker.totals().expected, quint64(11));
    }

    void newestFirstReplayIsDeliveredWhole()
    {
        SequenceTracker tracker;
        for (quint64 number = 1000; number > 950; --number)
            tracker.observe(kStream, number);
        QCOMPARE(tracker.totals().delivered, quint64(50));
        QCOMPARE(tracker.totals().missing, quint64(0));
        QCOMPARE(tracker.totals().stale, quint64(0));
    }

    void restartGivesUpWhatWasMissing()
    {
        SequenceTracker tracker;
        tracker.observe(kStream, 500);
        tracker.observe(kStream, 505);
        const auto seen = tracker.observe(kStream, 1);
        QCOMPARE(seen.kind, SequenceKind::Restart);
        QCOMPARE(seen.lost, quint64(4));
        QCOMPARE(tracker.totals().lost, quint64(4));
        QCOMPARE(tracker.totals().missing, quint64(4));
        QCOMPARE(tracker.totals().restarts, quint64(1));
        QCOMPARE(tracker.observe(kStream, 2).kind, SequenceKind::InOrder);
        QCOMPARE(audit(tracker, kStream), QString());
    }

    void rangeThatLeavesTheCapIsLostOnce()
    {
        SequenceTracker tracker;
        quint64 number = 0;
        tracker.observe(kStream, number);
        for (int i = 0; i < SequenceTracker::kMaxRanges; ++i)
            QCOMPARE(tracker.observe(kStream, number += 3).lost, quint64(0));
        QCOMPARE(tracker.observe(kStream, number += 3).lost, quint64(2));
        QCOMPARE(tracker.missing(kStream).size(), size_t(SequenceTracker::kMaxRanges));
        QCOMPARE(tracker.totals().lost, quint64(2));
        QCOMPARE(tracker.observe(kStream, 2).kind, SequenceKind::Stale);
        QCOMPARE(tracker.observe(kStream, 4).kind, SequenceKind::Late);
        QCOMPARE(tracker.totals().lost, quint64(2));
        QCOMPARE(audit(tracker, kStream), QString());
    }

    void splitAtTheCapLosesTheOldestRange()
    {
        SequenceTracker tracker;
        quint64 number = 0;
        tracker.observe(kStream, number);
        for (int i = 0; i < SequenceTracker::kMaxRanges; ++i)
            tracker.observe(kStream, number += 4);
        const auto seen = tracker.observe(kStream, number - 2);
        QCOMPARE(seen.kind, SequenceKind::Late);
        QCOMPARE(seen.lost, quint64(3));
        QCOMPARE(audit(tracker, kStream), QString());
    }

    void numberThatLeavesTheWindowIsLostOnce()
    {
        constexpr quint64 window = SequenceTracker::kRestartWindow;
        SequenceTracker tracker;
        tracker.observe(kStream, 10);
        tracker.observe(kStream, 14);
        QCOMPARE(tracker.observe(kStream, 11 + window).lost, quint64(0));
        QCOMPARE(tracker.observe(kStream, 12 + window).lost, quint64(1));
        QCOMPARE(tracker.missing(kStream).front(), (SequenceRange{12, 13}));
        QCOMPARE(tracker.observe(kStream, 20 + window).lost, quint64(7));
        QCOMPARE(tracker.totals().lost, quint64(8));
        QCOMPARE(audit(tracker, kStream), QString());
    }

    void streamsAreKeptApart()
    {
        SequenceTracker tracker;
        const QByteArray other = QByteArrayLiteral("t");
        tracker.observe(kStream, 1);
        tracker.observe(other, 100);
        QCOMPARE(tracker.observe(kStream, 2).kind, SequenceKind::InOrder);
        QCOMPARE(tracker.observe(other, 102).kind, SequenceKind::Gap);
        QCOMPARE(tracker.totals(kStream).missing, quint64(0));
        QCOMPARE(tracker.totals(other).missing, quint64(1));
        QCOMPARE(tracker.totals().missing, quint64(1));
        QCOMPARE(tracker.totals().delivered, quint64(4));
    }

    void unknownStreamHasNoBooks()
    {
        const SequenceTracker tracker;
        QVERIFY(!tracker.highest(kStream));
        QVERIFY(tracker.missing(kStream).empty());
        QCOMPARE(tracker.totals(kStream), SequenceTotals{});
    }

    void longStreamNamesAreKeptApart()
    {
        SequenceTracker tracker;
        const QByteArray a = QByteArray(100'000, 'x') + 'a';
        const QByteArray b = QByteArray(100'000, 'x') + 'b';
        tracker.observe(a, 1);
        QCOMPARE(tracker.observe(b, 5).kind, SequenceKind::First);
        QCOMPARE(tracker.observe(a, 2).kind, SequenceKind::InOrder);
        QCOMPARE(*tracker.highest(b), quint64(5));
    }

    void streamBeyondTheCapIsDeliveredUnchecked()
    {
        SequenceTracker tracker;
        for (int i = 0; i < SequenceTracker::kMaxStreams; ++i)
            tracker.observe(QByteArray::number(i), 1);
        const QByteArray beyond = QByteArrayLiteral("one more");
        for (const quint64 number : {5, 9, 9, 2})
            QCOMPARE(tracker.observe(beyond, number).kind, SequenceKind::InOrder);
        QCOMPARE(tracker.untrackedMessages(), quint64(4));
        QVERIFY(!tracker.highest(beyond));
        QCOMPARE(tracker.totals().missing, quint64(0));
        QCOMPARE(tracker.totals().expected, tracker.totals().delivered);
        QCOMPARE(tracker.observe(QByteArray::number(3), 2).kind, SequenceKind::InOrder);
    }

    void randomArrivalsAgreeWithBruteForce_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::addColumn<quint64>("base");
        QTest::addColumn<int>("spread");
        for (quint32 seed = 1; seed <= 20; ++seed) {
            const quint64 base = seed % 4 == 0 ? kMost - 4'000 : seed * 5'000;
            QTest::addRow("seed %u", seed) << seed << base << int(seed % 5) * 10 + 1;
        }
    }
    void randomArrivalsAgreeWithBruteForce()
    {
        QFETCH(quint32, seed);
        QFETCH(quint64, base);
        QFETCH(int, spread);
        std::mt19937 random(seed);
        // Each number is lost, sent once or sent twice, then moved by up to `spread` places.
        std::vector<std::pair<int, quint64>> arrivals;
        for (int i = 0; i < 3'000; ++i) {
            const int copies = random() % 10 == 0 ? 0 : random() % 10 == 0 ? 2 : 1;
            for (int copy = 0; copy < copies; ++copy)
                arrivals.emplace_back(i + int(random() % quint32(spread)), base + quint64(i));
        }
        std::stable_sort(arrivals.begin(), arrivals.end(),
                         [](const auto &a, const auto &b) { return a.first < b.first; });
        SequenceTracker tracker;
        BruteForce truth;
        for (const auto &[place, number] : arrivals) {
            const bool repeated = truth.seen.contains(number);
            truth.add(number);
            const auto seen = tracker.observe(kStream, number);
            QCOMPARE(seen.kind == SequenceKind::Duplicate, repeated);
            QCOMPARE(tracker.totals(kStream).missing, truth.missing());
            QCOMPARE(tracker.totals(kStream).expected, truth.expected());
            QCOMPARE(tracker.totals(kStream).delivered, quint64(truth.seen.size()));
        }
        QCOMPARE(audit(tracker, kStream), QString());
        QCOMPARE(tracker.totals(kStream), tracker.totals());
        for (const SequenceRange &range : tracker.missing(kStream)) {
            for (quint64 number = range.from; number <= range.to; ++number)
                QVERIFY(!truth.seen.contains(number));
        }
    }

    void booksStaySoundForAnyNumbers()
    {
        std::mt19937_64 random(42);
        SequenceTracker tracker;
        quint64 near = 0;
        for (int i = 0; i < 50'000; ++i) {
            const QByteArray stream = QByteArray::number(int(random() % 3));
            near = random() % 500 == 0 ? random() : near + random() % 7;
            const quint64 number = random() % 4 == 0 ? near - random() % 200 : near;
            tracker.observe(stream, number);
            const auto t = tracker.totals();
            QCOMPARE(t.expected, t.delivered + t.missing);
            if (i % 64 == 0)
                QCOMPARE(audit(tracker, stream), QString());
        }
        const auto t = tracker.totals();
        QCOMPARE(t.delivered + t.duplicates + t.stale, quint64(50'000));
        QVERIFY(t.missing < 50'000'000);
    }
};

QTEST_GUILESS_MAIN(TestSequenceTracker)
#include "tst_sequencetracker.moc"
