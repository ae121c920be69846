// Which messages are of one kind, and the one of the same kind before another: what a message is
// compared with.
// Thread: UI; reads the log a page at a time.
// Rule: the same stream and the same event type. Repeats of one message (duplicates) are not the
//   message before it.
// Errors: none; nothing when none is kept.
// Source: ui-spec.md section 6 (Messages).
#pragma once

#include "messagelog.h"

#include <optional>

namespace feedscope {

bool isSameKey(const LoggedMessage &a, const LoggedMessage &b);
// `rows`, newest first, are looked through before the log: frozen rows outlive it.
std::optional<LoggedMessage> previousOfSameKey(const LoggedMessage &message,
                                               const std::vector<LoggedMessage> &rows,
                                               const MessageLog &log);

} // namespace feedscope
