#include "outagerecorder.h"

#include "outagefacts.h"
#include "outagetrace.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStandardPaths>

namespace feedscope {

namespace {

bool lasts(const LedgerRow &row)
{
    return row.kind == LedgerRow::Kind::Outage && !row.end;
}

bool isLongOver(const LedgerRow &row, Instant now)
{
    return !lasts(row) && now - row.end.value_or(row.start) > OutageRecorder::kStillChanges;
}

} // namespace

OutageRecorder::OutageRecorder(const QString &file, const Scheduler &clock)
    : m_clock(clock)
    , m_journal(file, {clock.now(), clock.wallNow()})
{
    QObject::connect(&m_reading, &QTimer::timeout, &m_reading, [this] {
        if (!m_journal.readOn())
            m_reading.stop();
    });
}

QString OutageRecorder::pathFor(const QString &configFile)
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation));
    if (configFile.isEmpty())
        return folder.filePath(QStringLiteral("outages.ndjson"));
    const QByteArray path = QFileInfo(configFile).absoluteFilePath().toUtf8();
    const QByteArray mark = QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex();
    return folder.filePath(
        QStringLiteral("outages-%1.ndjson").arg(QString::fromLatin1(mark.left(16))));
}

void OutageRecorder::setNote(const OutageKey &outage, const QString &note)
{
    m_journal.setNote(outage, note, m_clock.wallNow());
}

void OutageRecorder::start()
{
    m_reading.start(0);
}

void OutageRecorder::read()
{
    while (m_journal.readOn()) {
    }
}

void OutageRecorder::note(const std::vector<FeedEvent> &events)
{
    for (const FeedEvent &event : events) {
        if (!m_followed.contains(event.feed) || std::holds_alternative<DuplicateSeen>(event.body) ||
            std::holds_alternative<OutOfOrderSeen>(event.body))
            continue;
        Feed &feed = m_feeds[event.feed];
        feed.events.push_back(event);
        if (feed.events.size() > kMostEvents)
            feed.events.pop_front();
        const auto *ended = std::get_if<OutageEnded>(&event.body);
        const auto at =
            ended ? feed.rows.find({ended->row.start, ended->row.number}) : feed.rows.end();
        if (at != feed.rows.end()) {
            at->second.isNew = true;
            at->second.changed = event.at;
        }
    }
}

// The newest rows are at the end.
void OutageRecorder::look(Feed &feed, Instant now)
{
    const auto &rows = feed.last->ledger->rows;
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        if (isLongOver(*row, now))
            break;
        const auto known = feed.rows.find({row->start, row->number});
        if (known == feed.rows.end()) {
            add(feed, *row, now);
        } else if (known->second.row != *row) {
            known->second.row = *row;
            known->second.changed = now;
            known->second.isNew = true;
        }
    }
}

void OutageRecorder::add(Feed &feed, const LedgerRow &row, Instant now)
{
    if (now - feed.minute >= std::chrono::minutes(1)) {
        feed.minute = now;
        feed.inMinute = 0;
    }
    Row fresh{row, anchor().wallOf(row.start), now, std::nullopt};
    if (++feed.inMinute > kMostAMinute) {
        ++m_notKept;
        fresh.kept = false;
    }
    feed.rows.emplace(RowKey{row.start, row.number}, std::move(fresh));
}

bool OutageRecorder::awaitsTrace(const Row &row)
{
    return row.kept && !row.isTraced && row.row.kind == LedgerRow::Kind::Outage && row.row.end;
}

bool OutageRecorder::isDue(const Row &row, Instant now)
{
    if (awaitsTrace(row) && now > aroundOutage(row.row, now).second)
        return true;
    if (!row.isNew || !row.kept)
        return false;
    if (!row.written)
        return true;
    return lasts(row.row) ? now - *row.written >= kLasting : now - row.changed >= kCalm;
}

bool OutageRecorder::isOver(const Row &row, Instant now)
{
    return (!row.isNew || !row.kept) && !awaitsTrace(row) && isLongOver(row.row, now);
}

void OutageRecorder::write(const Feed &feed, Row &row, const QList<Snapshot> &all, Instant now)
{
    OutageRecord record;
    record.feed = feed.last->id;
    record.name = feed.last->name;
    record.transport = feed.last->transport;
    record.worst = worstStateIn(feed.last->history.get(), row.row, now);
    record.row = row.row;
    record.at = row.at;
    record.seen = m_clock.wallNow();
    const OutagePeers peers = outagePeers(record.feed, row.row, all, now);
    record.others = peers.others;
    record.othersLost = peers.lost;
    record.story = storyOf(row.row, {feed.events.begin(), feed.events.end()});
    const auto [from, to] = aroundOutage(row.row, now);
    if (awaitsTrace(row) && feed.last->history) {
        const OutageTrace trace = traceOf(*feed.last->history, from, std::min(to, now));
        record.trace =
            QJsonDocument(traceJson(trace, {row.row.start, row.at})).toJson(QJsonDocument::Compact);
    }
    row.isTraced = row.row.end && now > to;
    m_journal.put(std::move(record), m_clock.wallNow());
    row.written = now;
    row.isNew = false;
}

void OutageRecorder::watch(const QList<Snapshot> &feeds, Instant now)
{
    if (m_looked && now - *m_looked < kEvery)
        return;
    m_looked = now;
    for (const Snapshot &snapshot : feeds) {
        if (!snapshot->ledger || !m_followed.contains(snapshot->id))
            continue;
        Feed &feed = m_feeds[snapshot->id];
        const bool changed = !feed.last || feed.last->ledger != snapshot->ledger;
        feed.last = snapshot;
        if (changed)
            look(feed, now);
    }
    for (Feed &feed : m_feeds) {
        for (auto at = feed.rows.begin(); at != feed.rows.end();) {
            if (isDue(at->second, now))
                write(feed, at->second, feeds, now);
            at = isOver(at->second, now) ? feed.rows.erase(at) : std::next(at);
        }
    }
    if (condition().status == Status::Stopped && (!m_tried || now - *m_tried >= kRetry)) {
        m_tried = now;
        m_journal.retry(m_clock.wallNow());
    }
}

void OutageRecorder::finish(const QList<Snapshot> &feeds, Instant now)
{
    m_looked.reset();
    watch(feeds, now);
    read(); // what was not read yet must not keep the last lines from being written
    for (Feed &feed : m_feeds) {
        for (auto &[key, row] : feed.rows) {
            if (row.kept && (row.isNew || lasts(row.row) || awaitsTrace(row)))
                write(feed, row, feeds, now);
        }
    }
    m_journal.retry(m_clock.wallNow());
}

} // namespace feedscope
