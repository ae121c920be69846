// What the ledgers tell of outages is in the file, in time and not too often.
#include "manualscheduler.h"
#include "outagerecorder.h"
#include "outagetrace.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace feedscope;
using namespace feedscope::test;
using std::chrono::minutes;
using std::chrono::seconds;

class TestOutageRecorder : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    ManualScheduler m_clock;
    QString m_file;
    std::unique_ptr<OutageRecorder> m_recorder;

    static FeedId id(const QString &name = QStringLiteral("a")) { return {name}; }
    LedgerRow outage(quint64 number, Nanos ago) const
    {
        LedgerRow row;
        row.number = number;
        row.start = m_clock.now() - ago;
        return row;
    }
    OutageRecorder::Snapshot feed(std::vector<LedgerRow> rows,
                                  const QString &name = QStringLiteral("a")) const
    {
        auto snapshot = std::make_shared<FeedSnapshot>();
        snapshot->id = id(name);
        snapshot->name = name;
        snapshot->connection.phase = ConnectionPhase::Live;
        auto ledger = std::make_shared<LedgerView>();
        ledger->rows = std::move(rows);
        snapshot->ledger = ledger;
        return snapshot;
    }
    OutageRecorder::Snapshot silentIn(const LedgerRow &row) const
    {
        auto snapshot = std::make_shared<FeedSnapshot>(*feed({row}));
        auto history = std::make_shared<HistoryView>();
        history->spans = {{row.start - minutes(5), row.start, DisplayState::Connected, false, {}},
                          {row.start, *row.end, DisplayState::Silent, false, {}},
                          {*row.end, std::nullopt, DisplayState::Connected, false, {}}};
        snapshot->history = history;
        return snapshot;
    }
    void watch(const QList<OutageRecorder::Snapshot> &feeds, Nanos later = seconds(1))
    {
        m_clock.advance(later);
        m_recorder->watch(feeds, m_clock.now());
    }
    int lines() const
    {
        QFile file(m_file);
        return file.open(QIODevice::ReadOnly) ? int(file.readAll().count('\n')) - 1 : 0;
    }
    // As another run finds it.
    std::unique_ptr<OutageJournal> readBack() const
    {
        auto journal =
            std::make_unique<OutageJournal>(m_file, TimeAnchor{m_clock.now(), m_clock.wallNow()});
        while (journal->readOn()) {
        }
        return journal;
    }

private slots:
    void init()
    {
        m_file = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()));
        m_recorder = std::make_unique<OutageRecorder>(m_file, m_clock);
        m_recorder->read();
        m_recorder->follow({id(), id(QStringLiteral("b"))});
    }
    void anOutageIsOnTheDiskWhileItLasts()
    {
        watch({feed({outage(1, seconds(2))})});
        const auto journal = readBack();
        QCOMPARE(journal->records().size(), size_t(1));
        QVERIFY(!journal->records().begin()->second->row.end);
    }
    void itIsWrittenAgainOnceNothingChangesAnyMore()
    {
        LedgerRow row = outage(1, seconds(2));
        watch({feed({row})});
        row.end = m_clock.now();
        watch({feed({row})});
        for (int i = 0; i < 5; ++i) {
            row.recovered += 1;
            watch({feed({row})});
        }
        QCOMPARE(lines(), 1);
        const auto calm = feed({row});
        watch({calm}, seconds(3));
        QCOMPARE(lines(), 2);
        watch({calm}, minutes(20));
        QCOMPARE(lines(), 3); // with the seconds around it
        watch({calm}, minutes(20));
        QCOMPARE(lines(), 3);
        QCOMPARE(readBack()->records().begin()->second->row.recovered, quint64(5));
    }
    void oneThatLastsIsNotWrittenAtEachAttempt()
    {
        LedgerRow row = outage(1, seconds(2));
        for (int i = 0; i < 100; ++i) {
            row.attempts = i;
            watch({feed({row})}, seconds(30));
        }
        QVERIFY2(lines() >= 4 && lines() <= 6, qPrintable(QString::number(lines())));
    }
    void aLongOutageGetsItsEnd()
    {
        LedgerRow row = outage(1, seconds(2));
        watch({feed({row})});
        m_clock.advance(std::chrono::hours(3));
        row.end = m_clock.now();
        watch({feed({row})});
        watch({feed({row})}, seconds(3));
        QVERIFY(readBack()->records().begin()->second->row.end);
    }
    void theStoryIsKeptWithIt()
    {
        LedgerRow row = outage(1, seconds(2));
        const FeedEvent lost{id(), row.start, m_clock.wallNow(),
                             StateChanged{FeedState::Connected,
                                          FeedState::Reconnecting,
                                          {},
                                          0,
                                          {ErrorKind::Dropped, 0, {}, {}},
                                          StopCause::NotStarted,
                                          Millis(900),
                                          false},
                             false};
        m_recorder->note({lost});
        watch({feed({row})});
        row.end = m_clock.now();
        m_recorder->note({{id(), m_clock.now(), m_clock.wallNow(), OutageEnded{row}, false}});
        watch({feed({row})});
        watch({feed({row})}, seconds(3));
        const auto journal = readBack();
        const auto &story = journal->records().begin()->second->story;
        QCOMPARE(story.size(), size_t(2));
        QVERIFY(std::holds_alternative<OutageEnded>(story.back().body));
    }
    void theSecondsAroundItAreKeptOnceTheyAreOver()
    {
        LedgerRow row = outage(1, seconds(20));
        row.end = m_clock.now();
        watch({silentIn(row)});
        watch({silentIn(row)}, seconds(4));
        const int before = lines();
        watch({silentIn(row)}, seconds(8));
        QCOMPARE(lines(), before + 1);
        watch({silentIn(row)}, seconds(30));
        QCOMPARE(lines(), before + 1); // once
        const auto journal = readBack();
        const OutageRecord &kept = *journal->records().begin()->second;
        const OutageTrace trace =
            traceFrom(QJsonDocument::fromJson(kept.trace).object(), {kept.row.start, kept.at});
        QCOMPARE(trace.spans.size(), size_t(3));
        QCOMPARE(trace.spans[1].from, kept.row.start);
        QCOMPARE(*trace.spans[2].to - kept.row.start, Nanos(seconds(30)));
    }
    void theSecondsAroundOneThatIsSeenLateAreKeptToo()
    {
        LedgerRow row = outage(1, minutes(2));
        row.end = row.start + seconds(20);
        watch({silentIn(row)});
        QVERIFY(!readBack()->records().begin()->second->trace.isEmpty());
    }
    void whatTheOthersDidIsKeptWithIt()
    {
        watch({feed({outage(1, seconds(2))}), feed({outage(1, seconds(2))}, QStringLiteral("b")),
               feed({}, QStringLiteral("c"))});
        const auto journal = readBack();
        QCOMPARE(journal->records().size(), size_t(2));
        QCOMPARE(journal->records().begin()->second->others, 2);
        QCOMPARE(journal->records().begin()->second->othersLost, 1);
    }
    void simulatedOutagesKeepTheirMark()
    {
        LedgerRow row = outage(1, seconds(2));
        row.simulated = true;
        watch({feed({row})});
        QVERIFY(readBack()->records().begin()->second->row.simulated);
    }
    void feedsThatAreNotFollowedAreLeftOut()
    {
        m_recorder->follow({});
        watch({feed({outage(1, seconds(2))})});
        m_recorder->finish({feed({outage(1, seconds(2))})}, m_clock.now());
        QVERIFY(!QFile::exists(m_file));
    }
    void theEndWritesWhatIsKnown()
    {
        LedgerRow row = outage(1, seconds(2));
        watch({feed({row})});
        row.recovered = 9;
        row.end = m_clock.now();
        m_clock.advance(Millis(100));
        m_recorder->finish({feed({row})}, m_clock.now());
        QCOMPARE(readBack()->records().begin()->second->row.recovered, quint64(9));
    }
    void theEndWaitsForWhatIsNotReadYet()
    {
        watch({feed({outage(1, seconds(2))})});
        m_recorder = std::make_unique<OutageRecorder>(m_file, m_clock);
        m_recorder->follow({id()});
        const auto second = feed({outage(2, seconds(1))});
        watch({second});
        m_recorder->finish({second}, m_clock.now());
        QCOMPARE(readBack()->records().size(), size_t(2));
    }
    void aFloodIsCountedAndNotKept()
    {
        std::vector<LedgerRow> rows;
        for (quint64 i = 1; i <= 100; ++i) {
            rows.push_back(outage(i, Millis(1'000 - i)));
            rows.back().kind = LedgerRow::Kind::Skip;
        }
        watch({feed(rows)});
        QCOMPARE(lines(), OutageRecorder::kMostAMinute);
        QCOMPARE(m_recorder->notKept(), quint64(40));
        rows.push_back(outage(101, seconds(0)));
        watch({feed(rows)}, seconds(61));
        QCOMPARE(lines(), OutageRecorder::kMostAMinute + 1);
    }
    void filesOfOtherConfigsAreOthers()
    {
        const QString usual = OutageRecorder::pathFor({});
        const QString a = OutageRecorder::pathFor(QStringLiteral("/tmp/a.json"));
        QVERIFY(usual.endsWith(QStringLiteral("outages.ndjson")));
        QVERIFY(a != usual && a != OutageRecorder::pathFor(QStringLiteral("/tmp/b.json")));
        QVERIFY(!a.contains(QStringLiteral("a.json")));
    }
};

QTEST_GUILESS_MAIN(TestOutageRecorder)
#include "tst_outagerecorder.moc"
