// The outages that are kept beyond the end of the program, as the window sees them; app implements it
// over a file.
// Thread: UI.
// Owner: app; it outlives the window.
// Errors: in condition(). Records of this run are there even where they cannot be written.
// Source: ui-spec.md section 9 (History).
#pragma once

#include "outagerecord.h"

#include <optional>

namespace feedscope {

class OutageArchive
{
public:
    enum class Status {
        Reading,    // what is on the disk comes bit by bit
        Recording,  // all of it is on the disk
        Stopped,    // it could not be written; tried again
        Unreadable, // the file is no such file, or cannot be read; it is left alone
    };
    struct Condition
    {
        Status status = Status::Reading;
        QString file;
        QString reason;                    // of Stopped and Unreadable, the system's words
        std::optional<WallTime> stoppedAt; // of Stopped
        bool diskFull = false;             // of Stopped
        quint64 unreadLines = 0;           // of the file: torn or not understood, left out
        std::optional<WallTime> since;     // when the file was begun
    };

    virtual ~OutageArchive() = default;
    virtual const Condition &condition() const = 0;
    virtual quint64 notKept() const = 0; // outages and skips that came too fast to be kept
    virtual const OutageRecords &records() const = 0;
    virtual quint64 revision() const = 0; // another after every change of the records
    // A person's own words; empty takes them away.
    virtual void setNote(const OutageKey &outage, const QString &note) = 0;
};

} // namespace feedscope
