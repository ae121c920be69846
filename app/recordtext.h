// The same records for people to read: one line each, times in UTC. Pure.
// Thread: any. Whatever a server sent is escaped, so that it cannot steer the terminal.
#pragma once

#include "recordjson.h"

namespace feedscope {

// Each without the line end.
QByteArray eventLine(const FeedEvent &event);
QByteArray messageLine(const MessageRecord &record);
QByteArray summaryLine(const RunSummary &run, WallTime at);

} // namespace feedscope
