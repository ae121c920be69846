// A kept message as a line of an export.
// Thread: any; pure.
// Units: `received` is UTC with milliseconds, `bytes` the payload as received.
// Errors: none. What is exported is what the server sent and what Feedscope judged of it: never the
//   feed's address, headers or token.
// Source: CONTRACT.md section 2 (message record), ui-spec.md section 6 (a `simulated` column).
#pragma once

#include "exportrow.h"
#include "messagelog.h"

namespace feedscope {

// `simulated`: a simulated fault was in force when it came.
ExportRow messageExportRow(const QString &feed, const LoggedMessage &message, bool simulated);

QByteArray exportTime(WallTime at); // "2026-11-21T13:32:07.123Z"

} // namespace feedscope
