// The outages in their file: read bit by bit at the start, then each is appended as it comes, and
// again when more is known of it; the last line of an outage counts.
// Thread: one at a time; a call blocks on the disk for one piece or one line, rarely for a rewrite.
// Owner: app/outagerecorder. One program writes a file at a time (SingleInstance sees to that).
// Units: Instants by the anchor given.
// Caps: Limits::bytes of file. What would go beyond has the file written anew with the newest
//   outages only, half as large at most; the older leave for good. Limits::records in memory and
//   kMostWaiting lines not written yet, the oldest leave. What is older than kKeptFor leaves, too. A
//   line over kMostLine bytes is no outage.
// Format: lines of JSON, UTF-8. The first: {"format":"feedscope-outages","version":1,"since":TIME};
//   then those of outagejson.h. Lines of other kinds are left alone until the file is written anew.
// Errors: condition(). A file that begins otherwise, or cannot be read, is never written to. A line
//   that was torn, by a crash or a disk that was full, is left out and counted; a torn last one
//   is cut off before the next is written. What cannot be written is kept and tried again with retry().
// Source: ui-spec.md sections 9 and 11 (edges of outages are kept exactly).
#pragma once

#include "outagearchive.h"
#include "timeanchor.h"

#include <QByteArrayList>
#include <QFile>

namespace feedscope {

class OutageJournal
{
public:
    using Condition = OutageArchive::Condition;
    using Status = OutageArchive::Status;

    static constexpr qint64 kPiece = 64 * 1024;
    static constexpr qsizetype kMostLine = 64 * 1024;
    static constexpr qsizetype kMostWaiting = 1'000;
    static constexpr qint64 kKeptForDays = 90;

    struct Limits
    {
        qint64 bytes = 8 * 1024 * 1024;
        size_t records = 5'000;
    };

    // `anchor`: now.
    OutageJournal(QString path, TimeAnchor anchor)
        : OutageJournal(std::move(path), anchor, Limits())
    {
    }
    OutageJournal(QString path, TimeAnchor anchor, Limits limits);

    const Condition &condition() const { return m_condition; }
    const OutageRecords &records() const { return m_records; }
    quint64 revision() const { return m_revision; }

    // One piece more; false when there is nothing left to read.
    bool readOn();
    // Known from now on, and written as soon as the file has been read.
    void put(OutageRecord record, WallTime now);
    void setNote(const OutageKey &outage, const QString &note, WallTime now);
    // Writes what could not be written before.
    void retry(WallTime now);
    bool waits() const { return !m_waiting.isEmpty(); }

private:
    enum class Line { First, Further };

    void keep(OutageRecord record);
    void prune();
    void takeLine(QByteArrayView line);
    void takeJson(const QByteArray &line);
    void takeHead(const QByteArray &line);
    void endReading(); // all of it was read
    void unreadable(const QString &reason);
    void write(const QByteArray &line, WallTime now);
    void writeWaiting(WallTime now);
    bool append(const QByteArray &bytes);
    QByteArray head() const;
    void rewrite(WallTime now);
    void written();
    void stop(const QString &reason, WallTime now);

    const TimeAnchor m_anchor;
    const Limits m_limits;
    Condition m_condition;
    OutageRecords m_records;
    quint64 m_revision = 0;
    QFile m_file;
    QByteArray m_unfinished;  // the beginning of the line under way
    bool m_skipsLine = false; // too long: until it ends
    Line m_next = Line::First;
    bool m_needsLineEnd = false; // the file ends within a line
    qint64 m_torn = 0;           // bytes at its end that are no line
    QByteArrayList m_waiting;
};

} // namespace feedscope
