// The file of outages: what was put comes back, and what is wrong with the file or the disk is said.
#include "outagejournal.h"
#include "outagejson.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace feedscope;
using std::chrono::seconds;

namespace {

constexpr TimeAnchor kAnchor{Instant{} + std::chrono::hours(5), {1'763'645'527'000}};
const QByteArray kHead("{\"format\":\"feedscope-outages\",\"version\":1,"
                       "\"since\":\"2025-11-01T00:00:00.000Z\"}\n");

OutageRecord outage(quint64 number, int secondsAgo = 100)
{
    OutageRecord record;
    record.feed = {QStringLiteral("a")};
    record.name = QStringLiteral("A");
    record.row.number = number;
    record.row.start = kAnchor.instant - seconds(secondsAgo);
    record.at = kAnchor.wallOf(record.row.start);
    record.seen = kAnchor.wall;
    return record;
}

void readAll(OutageJournal &journal)
{
    while (journal.readOn()) {
    }
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool putContents(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

OutageRecord fullRecord()
{
    OutageRecord record = outage(7);
    record.transport = TransportKind::Sse;
    record.worst = DisplayState::Silent;
    LedgerRow &row = record.row;
    row.noticedAfter = seconds(5);
    row.end = row.start + seconds(60);
    row.attempts = 4;
    row.cause = {ErrorKind::HttpStatus, 503, QStringLiteral("busy"), Millis(30'000), true};
    row.simulated = true;
    row.stream = "eu";
    row.firstId = "41";
    row.lastId = "99";
    row.missing = std::numeric_limits<quint64>::max();
    row.recovered = 40;
    row.superseded = 3;
    row.lost = 2;
    row.by = RecoveryMeans::Snapshot;
    record.others = 7;
    record.othersLost = 1;
    record.note = QStringLiteral("the \"proxy\"\nagain");
    return record;
}

} // namespace

class TestOutageJournal : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

private slots:
    void aRecordComesBackAsItWas()
    {
        const OutageRecord record = fullRecord();
        const auto json = QJsonDocument::fromJson(outageLine(record)).object();
        const auto back = outageOf(json, kAnchor);
        QVERIFY(back);
        QCOMPARE(back->row, record.row);
        QVERIFY(back->key() == record.key());
        QCOMPARE(back->worst, record.worst);
        QCOMPARE(back->transport, record.transport);
        QCOMPARE(back->name, record.name);
        QCOMPARE(back->note, record.note);
        QCOMPARE(back->others, 7);
        QCOMPARE(back->othersLost, 1);
    }
    void aStoryComesBackAsItWas()
    {
        OutageRecord record = outage(1);
        const Instant at = record.row.start;
        const auto add = [&](FeedEventBody body) {
            record.story.push_back({record.feed, at, kAnchor.wallOf(at), std::move(body), false});
        };
        const FeedError error{ErrorKind::CloseFrame, 1006, {}, {}};
        add(StateChanged{FeedState::Connected, FeedState::Reconnecting, TransportKind::WebSocket, 2,
                         error, StopCause::NotStarted, Millis(900), false});
        add(FreshnessChanged{Freshness::Silent, seconds(5), true});
        add(GapFound{"eu", 5, 9, 4});
        add(Recovered{"eu", 5, 8});
        add(SequenceRestarted{"eu", 9, 1});
        add(FellBack{TransportKind::WebSocket, TransportKind::Sse, error, Millis(600'000)});
        add(FaultChanged{QStringLiteral("reset"), true});
        add(SnapshotFetched{{}, 0, seconds(1), 3, 2});
        add(Notice{QStringLiteral("late")});
        add(OutageEnded{record.row});
        add(DuplicateSeen{"eu", 3, {}}); // is no part of a story
        const auto back = outageOf(QJsonDocument::fromJson(outageLine(record)).object(), kAnchor);
        QVERIFY(back);
        QCOMPARE(back->story.size(), size_t(10));
        const auto change = std::get<StateChanged>(back->story[0].body);
        QCOMPARE(change.error, error);
        QCOMPARE(change.retryIn, Millis(900));
        QCOMPARE(std::get<FreshnessChanged>(back->story[1].body).silentFor, Nanos(seconds(5)));
        QCOMPARE(std::get<GapFound>(back->story[2].body).got, quint64(9));
        QCOMPARE(std::get<Recovered>(back->story[3].body).to, quint64(8));
        QCOMPARE(std::get<SequenceRestarted>(back->story[4].body).expected, quint64(9));
        QCOMPARE(std::get<FellBack>(back->story[5].body).to, TransportKind::Sse);
        QVERIFY(std::get<FaultChanged>(back->story[6].body).on);
        QCOMPARE(std::get<SnapshotFetched>(back->story[7].body).states, quint64(3));
        QCOMPARE(std::get<Notice>(back->story[8].body).text, QStringLiteral("late"));
        QCOMPARE(std::get<OutageEnded>(back->story[9].body).row.number, quint64(1));
        QCOMPARE(back->story[0].wallTime, record.story[0].wallTime);
    }
    void aLongStoryKeepsItsBeginningAndItsEnd()
    {
        const OutageRecord record = outage(1);
        std::vector<FeedEvent> events;
        for (int i = 0; i < 100; ++i)
            events.push_back(
                {record.feed, record.row.start, {}, Notice{QString::number(i)}, false});
        const auto story = storyOf(record.row, events);
        QCOMPARE(story.size(), OutageRecord::kMostStory);
        QCOMPARE(std::get<Notice>(story.front().body).text, QStringLiteral("0"));
        QCOMPARE(std::get<Notice>(story.back().body).text, QStringLiteral("99"));
    }
    void outagesSurviveTheProgram()
    {
        const QString file = path("survive/outages.ndjson");
        {
            OutageJournal journal(file, kAnchor);
            QCOMPARE(journal.condition().status, OutageArchive::Status::Recording);
            journal.put(outage(1, 100), kAnchor.wall);
            journal.put(outage(2, 50), kAnchor.wall);
            OutageRecord over = outage(1, 100);
            over.row.end = over.row.start + seconds(9);
            journal.put(over, kAnchor.wall);
            journal.setNote(over.key(), QStringLiteral(" proxy "), kAnchor.wall);
        }
        // An hour later in another run, whose clock began anew.
        const TimeAnchor later{Instant{} + seconds(3), {kAnchor.wall.msSinceEpoch + 3'600'000}};
        OutageJournal journal(file, later);
        QCOMPARE(journal.condition().status, OutageArchive::Status::Reading);
        readAll(journal);
        QCOMPARE(journal.condition().status, OutageArchive::Status::Recording);
        QCOMPARE(journal.records().size(), size_t(2));
        const OutageRecord &first = *journal.records().begin()->second;
        QCOMPARE(first.note, QStringLiteral("proxy"));
        QCOMPARE(first.at, outage(1, 100).at);
        QCOMPARE(*first.row.end - first.row.start, Nanos(seconds(9)));
        QCOMPARE(later.instant - first.row.start, Nanos(seconds(3'700)));
        QCOMPARE(journal.condition().since, kAnchor.wall);
    }
    void onlyTheOwnerMayReadIt()
    {
        OutageJournal journal(path("private.ndjson"), kAnchor);
        journal.put(outage(1), kAnchor.wall);
        const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther |
                            QFileDevice::WriteGroup | QFileDevice::WriteOther;
#ifdef Q_OS_UNIX
        QVERIFY(!(QFile::permissions(path("private.ndjson")) & others));
#else
        Q_UNUSED(others);
#endif
    }
    void aTornLastLineIsLeftOutAndCounted()
    {
        const QString file = path("torn.ndjson");
        QVERIFY(putContents(file, kHead + outageLine(outage(1)) + outageLine(outage(2)).left(60)));
        OutageJournal journal(file, kAnchor);
        readAll(journal);
        QCOMPARE(journal.records().size(), size_t(1));
        QCOMPARE(journal.condition().unreadLines, quint64(1));
        journal.put(outage(3), kAnchor.wall);
        OutageJournal again(file, kAnchor);
        readAll(again);
        QCOMPARE(again.records().size(), size_t(2));
        QCOMPARE(again.condition().unreadLines, quint64(0)); // it was cut off
    }
    void aLastLineThatLacksItsEndOnlyIsTaken()
    {
        const QString file = path("noend.ndjson");
        QVERIFY(
            putContents(file, kHead + outageLine(outage(1)) + outageLine(outage(2)).chopped(1)));
        OutageJournal journal(file, kAnchor);
        readAll(journal);
        QCOMPARE(journal.records().size(), size_t(2));
        QCOMPARE(journal.condition().unreadLines, quint64(0));
        journal.put(outage(3), kAnchor.wall);
        OutageJournal again(file, kAnchor);
        readAll(again);
        QCOMPARE(again.records().size(), size_t(3));
    }
    void brokenLinesDoNoHarm_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("unread");
        QTest::newRow("no JSON") << QByteArray("xyz") << 1;
        QTest::newRow("no object") << QByteArray("[1]") << 1;
        QTest::newRow("empty") << QByteArray() << 1;
        QTest::newRow("a kind to come") << QByteArray("{\"kind\":\"span\"}") << 0;
        QTest::newRow("numbers beyond all time")
            << QByteArray("{\"kind\":\"outage\",\"feed\":\"a\",\"at\":\"2025-11-20T10:00:00Z\","
                          "\"number\":\"99999999999999999999\",\"lastedMs\":9223372036854775807,"
                          "\"noticedAfterMs\":-5,\"attempts\":\"x\",\"worst\":7}")
            << 0;
        QTest::newRow("a time beyond all time")
            << QByteArray("{\"kind\":\"outage\",\"feed\":\"a\",\"at\":\"9999-12-31T00:00:00Z\"}")
            << 0;
        QTest::newRow("a note on nothing")
            << QByteArray("{\"kind\":\"note\",\"feed\":\"a\",\"at\":\"2025-11-20T10:00:00Z\"}")
            << 0;
        QTest::newRow("too long") << QByteArray(200'000, 'x') << 1;
        QTest::newRow("zero bytes") << QByteArray(100, '\0') << 1;
    }
    void brokenLinesDoNoHarm()
    {
        QFETCH(QByteArray, line);
        QFETCH(int, unread);
        const QString file = path("broken.ndjson");
        QVERIFY(putContents(file, kHead + line + '\n' + outageLine(outage(1))));
        OutageJournal journal(file, kAnchor);
        readAll(journal);
        QCOMPARE(journal.condition().status, OutageArchive::Status::Recording);
        QCOMPARE(journal.condition().unreadLines, quint64(unread));
        QVERIFY(journal.records().count(outage(1).key()) == 1);
    }
    void aFileOfAnotherKindIsLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text") << QByteArray("hello\nworld\n");
        QTest::newRow("no line end") << QByteArray("hello");
        QTest::newRow("newer") << QByteArray(kHead).replace("version\":1", "version\":2");
        QTest::newRow("binary") << QByteArray(100'000, '\x7f');
    }
    void aFileOfAnotherKindIsLeftAlone()
    {
        QFETCH(QByteArray, bytes);
        const QString file = path("other.ndjson");
        QVERIFY(putContents(file, bytes));
        OutageJournal journal(file, kAnchor);
        readAll(journal);
        QCOMPARE(journal.condition().status, OutageArchive::Status::Unreadable);
        QVERIFY(!journal.condition().reason.isEmpty());
        journal.put(outage(1), kAnchor.wall);
        journal.setNote(outage(1).key(), QStringLiteral("n"), kAnchor.wall);
        journal.retry(kAnchor.wall);
        QCOMPARE(contents(file), bytes);
        // Known in this run all the same.
        QCOMPARE(journal.records().begin()->second->note, QStringLiteral("n"));
    }
    void aFolderInItsPlaceIsUnreadable()
    {
        OutageJournal journal(m_folder.path(), kAnchor);
        QCOMPARE(journal.condition().status, OutageArchive::Status::Unreadable);
    }
    void whatComesBeforeAllWasReadIsWrittenAfterIt()
    {
        const QString file = path("early.ndjson");
        QVERIFY(putContents(file, kHead + outageLine(outage(1))));
        OutageJournal journal(file, kAnchor);
        journal.put(outage(2), kAnchor.wall);
        QVERIFY(journal.waits());
        readAll(journal);
        QVERIFY(!journal.waits());
        QCOMPARE(contents(file).count('\n'), 3);
    }
    void theFileStaysBelowItsCapAndKeepsTheNewest()
    {
        const QString file = path("cap.ndjson");
        OutageJournal journal(file, kAnchor, {20'000, 5'000});
        for (quint64 i = 1; i <= 300; ++i)
            journal.put(outage(i, 4'000 - int(i)), kAnchor.wall);
        QVERIFY(contents(file).size() <= 20'000);
        OutageJournal again(file, kAnchor);
        readAll(again);
        QVERIFY(again.records().size() > 10 && again.records().size() < 300);
        QCOMPARE(again.records().rbegin()->second->row.number, quint64(300));
        QCOMPARE(again.condition().unreadLines, quint64(0));
    }
    void memoryHoldsTheNewestOnly()
    {
        OutageJournal journal(path("memory.ndjson"), kAnchor, {1'000'000, 10});
        for (quint64 i = 1; i <= 30; ++i)
            journal.put(outage(i, 4'000 - int(i)), kAnchor.wall);
        QCOMPARE(journal.records().size(), size_t(10));
        QCOMPARE(journal.records().begin()->second->row.number, quint64(21));
    }
    void whatIsOlderThanNinetyDaysLeaves()
    {
        const QString file = path("old.ndjson");
        QVERIFY(putContents(file, kHead + outageLine(outage(1, 91 * 86'400)) +
                                      outageLine(outage(2, 89 * 86'400))));
        OutageJournal journal(file, kAnchor);
        readAll(journal);
        QCOMPARE(journal.records().size(), size_t(1));
    }
    void aFullDiskStopsTheRecordUntilThereIsRoom_data()
    {
        QTest::addColumn<int>("room");
        QTest::newRow("none at all") << 0;
        QTest::newRow("of a part of the line") << 30;
    }
    void aFullDiskStopsTheRecordUntilThereIsRoom()
    {
#ifdef Q_OS_UNIX
        QFETCH(int, room);
        const QString file = path("full.ndjson");
        QFile::remove(file);
        OutageJournal journal(file, kAnchor);
        journal.put(outage(1), kAnchor.wall);
        const QByteArray before = contents(file);
        const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
        rlimit usual{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &usual), 0);
        rlimit tiny = usual;
        tiny.rlim_cur = rlim_t(before.size() + room);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &tiny), 0);
        const WallTime then{kAnchor.wall.msSinceEpoch + 60'000};
        journal.put(outage(2), then);
        journal.put(outage(3), {then.msSinceEpoch + 60'000});
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &usual), 0);
        std::signal(SIGXFSZ, oldHandler);
        QCOMPARE(journal.condition().status, OutageArchive::Status::Stopped);
        QCOMPARE(journal.condition().stoppedAt, then);
        QVERIFY(!journal.condition().reason.isEmpty());
        QCOMPARE(contents(file), before); // what was taken of the line was taken back
        QCOMPARE(journal.records().size(), size_t(3));
        journal.retry(then);
        QCOMPARE(journal.condition().status, OutageArchive::Status::Recording);
        QVERIFY(!journal.condition().stoppedAt);
        OutageJournal again(file, kAnchor);
        readAll(again);
        QCOMPARE(again.records().size(), size_t(3));
        QCOMPARE(again.condition().unreadLines, quint64(0));
#else
        QSKIP("needs a limit on the file size");
#endif
    }
    void aFolderThatCannotBeMadeStopsTheRecord()
    {
        QVERIFY(putContents(path("nofolder"), "x"));
        OutageJournal journal(path("nofolder/outages.ndjson"), kAnchor);
        journal.put(outage(1), kAnchor.wall);
        QCOMPARE(journal.condition().status, OutageArchive::Status::Stopped);
        QCOMPARE(journal.records().size(), size_t(1));
    }
    void longTextsAreCut()
    {
        OutageRecord record = outage(1);
        record.note = QString(10'000, u'n');
        record.name = QString(10'000, u'a');
        record.row.cause = {ErrorKind::Other, 0, QString(10'000, u'd'), {}};
        record.row.firstId = QByteArray(10'000, 'i');
        QVERIFY(outageLine(record).size() < 4'000);
    }
};

QTEST_GUILESS_MAIN(TestOutageJournal)
#include "tst_outagejournal.moc"
