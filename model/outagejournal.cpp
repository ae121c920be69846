#include "outagejournal.h"

#include "eventjson.h"
#include "outagejson.h"
#include "wholefile.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStorageInfo>
#include <vector>

namespace feedscope {

namespace {

const QLatin1StringView kFormat("feedscope-outages");
constexpr int kVersion = 1;
constexpr qint64 kDayMs = 24LL * 3'600'000;
constexpr qint64 kHardlyAny = 64 * 1024; // bytes: the disk is full

bool isFull(const QString &path)
{
    const QStorageInfo disk(QFileInfo(path).absolutePath());
    return disk.isValid() && disk.bytesAvailable() < kHardlyAny;
}

} // namespace

OutageJournal::OutageJournal(QString path, TimeAnchor anchor, Limits limits)
    : m_anchor(anchor)
    , m_limits(limits)
    , m_file(path)
{
    m_condition.file = std::move(path);
    const QFileInfo info(m_condition.file);
    if (!info.exists()) {
        m_condition.since = anchor.wall;
        endReading();
    } else if (!info.isFile()) {
        unreadable(QStringLiteral("This is no file."));
    } else if (!m_file.open(QIODevice::ReadOnly)) {
        unreadable(m_file.errorString());
    }
}

void OutageJournal::unreadable(const QString &reason)
{
    m_file.close();
    m_condition.status = Status::Unreadable;
    m_condition.reason = reason;
}

bool OutageJournal::readOn()
{
    if (m_condition.status != Status::Reading)
        return false;
    const QByteArray piece = m_file.read(kPiece);
    if (piece.isEmpty() && m_file.error() != QFileDevice::NoError) {
        unreadable(m_file.errorString());
        return false;
    }
    qsizetype from = 0;
    for (qsizetype end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', from)) {
        takeLine(QByteArrayView(piece).sliced(from, end - from));
        from = end + 1;
        if (m_condition.status != Status::Reading)
            return false;
    }
    m_unfinished += piece.sliced(from);
    if (m_unfinished.size() > kMostLine) {
        m_unfinished.clear();
        m_skipsLine = true;
    }
    if (!piece.isEmpty())
        return true;
    m_needsLineEnd = !m_unfinished.isEmpty() || m_skipsLine;
    if (m_needsLineEnd && m_next == Line::First) {
        unreadable(QStringLiteral("It is no record of outages."));
        return false;
    }
    if (QJsonDocument::fromJson(m_unfinished).isObject()) {
        takeJson(m_unfinished); // only its end was torn off
    } else if (m_needsLineEnd) {
        m_torn = m_skipsLine ? 0 : m_unfinished.size();
        ++m_condition.unreadLines;
    }
    m_file.close();
    m_unfinished.clear();
    endReading();
    return false;
}

void OutageJournal::takeLine(QByteArrayView line)
{
    const bool tooLong =
        std::exchange(m_skipsLine, false) || m_unfinished.size() + line.size() > kMostLine;
    const QByteArray whole = tooLong ? QByteArray() : m_unfinished + line.toByteArray();
    m_unfinished.clear();
    if (std::exchange(m_next, Line::Further) == Line::First)
        takeHead(whole);
    else
        takeJson(whole);
}

void OutageJournal::takeHead(const QByteArray &line)
{
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    if (json.value(QLatin1StringView("format")) != kFormat)
        return unreadable(QStringLiteral("It is no record of outages."));
    if (json.value(QLatin1StringView("version")).toInt() != kVersion)
        return unreadable(QStringLiteral("It was written by a newer Feedscope."));
    m_condition.since = timeOf(json.value(QLatin1StringView("since")));
}

void OutageJournal::takeJson(const QByteArray &line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    const QJsonObject json = document.object();
    const QString kind = json.value(QLatin1StringView("kind")).toString();
    const auto key = keyOf(json);
    if (kind == QLatin1StringView("outage") && key) {
        if (auto record = outageOf(json, m_anchor))
            keep(std::move(*record));
    } else if (kind == QLatin1StringView("note") && key) {
        const auto at = m_records.find(*key);
        if (at == m_records.end())
            return; // its outage is gone
        auto record = std::make_shared<OutageRecord>(*at->second);
        record->note =
            json.value(QLatin1StringView("note")).toString().left(OutageRecord::kMostNote);
        at->second = std::move(record);
    } else if (!document.isObject() || kind.isEmpty()) {
        ++m_condition.unreadLines;
    }
}

// Those of this run may be there already.
void OutageJournal::keep(OutageRecord record)
{
    const OutageKey key = record.key();
    m_records[key] = std::make_shared<const OutageRecord>(std::move(record));
    ++m_revision;
    if (m_records.size() > m_limits.records)
        m_records.erase(m_records.begin());
}

void OutageJournal::prune()
{
    const WallTime oldest{m_anchor.wall.msSinceEpoch - kKeptForDays * kDayMs};
    while (!m_records.empty() && m_records.begin()->first.at < oldest)
        m_records.erase(m_records.begin());
    ++m_revision;
}

void OutageJournal::endReading()
{
    prune();
    m_condition.status = Status::Recording;
    if (waits())
        writeWaiting(m_anchor.wall);
}

void OutageJournal::put(OutageRecord record, WallTime now)
{
    if (const auto before = m_records.find(record.key()); before != m_records.end()) {
        record.note = before->second->note;
        if (record.trace.isEmpty())
            record.trace = before->second->trace;
    }
    const QByteArray line = outageLine(record);
    keep(std::move(record));
    write(line, now);
}

void OutageJournal::setNote(const OutageKey &outage, const QString &note, WallTime now)
{
    const auto at = m_records.find(outage);
    const QString kept = note.trimmed().left(OutageRecord::kMostNote);
    if (at == m_records.end() || at->second->note == kept)
        return;
    auto record = std::make_shared<OutageRecord>(*at->second);
    record->note = kept;
    at->second = std::move(record);
    ++m_revision;
    write(noteLine(outage, kept), now);
}

void OutageJournal::write(const QByteArray &line, WallTime now)
{
    if (m_condition.status == Status::Unreadable)
        return;
    m_waiting.append(line);
    if (m_waiting.size() > kMostWaiting)
        m_waiting.removeFirst();
    if (m_condition.status == Status::Recording)
        writeWaiting(now);
}

void OutageJournal::retry(WallTime now)
{
    if (m_condition.status == Status::Stopped)
        writeWaiting(now);
}

QByteArray OutageJournal::head() const
{
    return QStringLiteral("{\"format\":\"%1\",\"version\":%2,\"since\":\"%3\"}\n")
        .arg(kFormat)
        .arg(kVersion)
        .arg(timeText(m_condition.since.value_or(m_anchor.wall)))
        .toLatin1();
}

// Whole or not at all: what a full disk took of it is taken back.
bool OutageJournal::append(const QByteArray &bytes)
{
    const qint64 before = m_file.size();
    if (m_file.write(bytes) == bytes.size() && m_file.flush())
        return true;
    const QString reason = m_file.errorString();
    m_needsLineEnd = !m_file.resize(before) || m_needsLineEnd;
    m_condition.reason = reason;
    return false;
}

void OutageJournal::writeWaiting(WallTime now)
{
    const QFileInfo info(m_condition.file);
    const bool isNew = !info.exists() || info.size() == 0;
    if (isNew && !QDir().mkpath(info.absolutePath()))
        return stop(QStringLiteral("Its folder cannot be made."), now);
    const QByteArray lines = m_waiting.join();
    if (!isNew && info.size() + lines.size() > m_limits.bytes)
        return rewrite(now);
    // Unbuffered: what write() took is with the system.
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return stop(m_file.errorString(), now);
    if (isNew)
        m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (m_torn > 0 && m_file.resize(info.size() - m_torn))
        m_needsLineEnd = false;
    m_torn = 0;
    const QByteArray before = isNew ? head() : m_needsLineEnd ? QByteArray("\n") : QByteArray();
    const bool taken = append(before + lines);
    m_file.close();
    if (!taken)
        return stop(m_condition.reason, now);
    written();
}

void OutageJournal::rewrite(WallTime now)
{
    prune();
    std::vector<QByteArray> newest;
    qint64 room = m_limits.bytes / 2;
    for (auto at = m_records.rbegin(); at != m_records.rend(); ++at) {
        newest.push_back(outageLine(*at->second));
        room -= newest.back().size();
        if (room < 0) {
            newest.pop_back();
            m_records.erase(m_records.begin(), at.base());
            break;
        }
    }
    QByteArray bytes = head();
    for (auto line = newest.rbegin(); line != newest.rend(); ++line)
        bytes += *line;
    if (const QString error = writeWhole(m_condition.file, bytes); !error.isEmpty())
        return stop(error, now);
    written();
}

void OutageJournal::written()
{
    m_needsLineEnd = false;
    m_waiting.clear();
    m_condition.status = Status::Recording;
    m_condition.stoppedAt.reset();
    m_condition.reason.clear();
    m_condition.diskFull = false;
}

void OutageJournal::stop(const QString &reason, WallTime now)
{
    m_condition.status = Status::Stopped;
    m_condition.reason = reason;
    m_condition.diskFull = isFull(m_condition.file);
    if (!m_condition.stoppedAt)
        m_condition.stoppedAt = now;
}

} // namespace feedscope
