// An event as a line of an export.
// Thread: UI (its text is translated). Pure otherwise.
// Units: `at` is UTC with milliseconds.
// Errors: none. Addresses, headers and tokens are in no event.
// Source: ui-spec.md section 6 (exports have a `simulated` column).
#pragma once

#include "exportrow.h"
#include "feedevent.h"

namespace feedscope {

ExportRow eventExportRow(const FeedEvent &event, const QString &feedName);

} // namespace feedscope
