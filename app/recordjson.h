// Events, messages and summaries as the JSON records of CONTRACT.md section 2. Pure.
// Thread: any.
// Units: `t` is milliseconds since `start`; `at` is UTC.
// Errors: none; any bytes can be written. Beyond the contract's own kinds: "restart" (a sequence
//   began anew) and "notice".
#pragma once

#include "feedevent.h"
#include "runsummary.h"

#include <QByteArray>

namespace feedscope {

// A message and what was found out about it, on its way to a record.
struct MessageRecord
{
    const FeedId &feed;
    const Message &message;
    const MessageFields &fields;
    MessageVerdict verdict = MessageVerdict::Delivered;
    TransportKind transport = TransportKind::Sse;
    WallTime at; // when it was received
};

// Each without the line end.
QByteArray eventRecord(const FeedEvent &event, Instant start);
QByteArray messageRecord(const MessageRecord &record, Instant start);
QByteArray summaryRecord(const RunSummary &run, Nanos elapsed, WallTime at);

} // namespace feedscope
