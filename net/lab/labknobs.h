// The query knobs of the lab server: a query in, values or one clear sentence out.
// Thread: any; pure.
// Units: milliseconds where a name says so; counts else.
// Errors: nothing is clamped or ignored; the sentence names the knob, what was found and what is
//   allowed.
// Source: CONTRACT.md section 7; `labKnobTable()` is the reference that `/` prints.
#pragma once

#include "labtokens.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrlQuery>
#include <optional>

namespace feedscope {

// What makes a feed: clients that ask for the same values share one sequence, on any transport.
struct LabFeedKnobs
{
    QStringList topics{QStringLiteral("lab")};
    quint64 seed = 1;
    double rate = 1;      // messages per second
    qint64 bytes = 0;     // size of each message; 0: as short as it comes
    qint64 burst = 1;     // messages that come at once, every burst / rate seconds
    qint64 gap = 0;       // every n-th number is never sent; 0: none
    qint64 dup = 0;       // every n-th number is sent twice
    qint64 reorder = 0;   // every n-th number changes places with the next
    qint64 replay = 1000; // messages kept for resume
    qint64 end = 0;       // the feed is over after that many; 0: never
    friend bool operator==(const LabFeedKnobs &, const LabFeedKnobs &) = default;
};

struct LabKnobs
{
    LabFeedKnobs feed;
    Millis heartbeat{15'000}; // 0: none
    Millis retry{0};          // 0: no retry line
    int closeCode = 1000;
    qint64 closeAfter = 0;  // messages; 0: never
    int status = 0;         // answer with it; 0: the real answer
    qint64 retryAfter = -1; // seconds; -1: no Retry-After
    QByteArray location;    // of a redirect that status= asks for
    Millis hold{25'000};
    bool bearer = false;
    // Of auth=strict: the connection lasts as long as the token it was opened with.
    bool strict = false;
    std::optional<LabTokens> tokens; // filled in by the router, for later ones
    WallTime tokenEnds;
    Millis ttl{60'000}; // of tokens issued
    Millis slow{0};     // everything leaves at multiples of it
    Millis drop{0};     // reset the connection that long after it began
    Millis silent{0};   // send nothing more that long after it began
    bool echo = false;
    bool subscribe = false; // WebSocket: send nothing before the subscribe message
    QByteArray lastId;
};

struct LabKnob
{
    const char *name;
    const char *allowed;
    const char *preset; // what it is when not given
    const char *help;
    bool (*set)(LabKnobs &, const QString &);
};

const QList<LabKnob> &labKnobTable();

struct ParsedLabKnobs
{
    LabKnobs knobs;
    QByteArray error; // empty: all is well
};

// `seed` is used where the query names none.
ParsedLabKnobs parseLabKnobs(const QUrlQuery &query, quint64 seed);

} // namespace feedscope
