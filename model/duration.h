// Durations as text in files: "250ms", "5s", "1m30s", "2h".
// Thread: any; pure.
// Units: h, m, s, ms, each at most once and in this order, whole numbers without sign, space or
//   leading zero.
// Range: 0 to 10 years.
// Errors: nullopt.
// Source: CONTRACT.md, first paragraph.
#pragma once

#include "instant.h"

#include <QString>
#include <optional>

namespace feedscope {

// nullopt for anything else.
std::optional<Millis> parseDuration(const QString &text);
// The shortest text that parseDuration reads back; negative values are written as "0s".
QString formatDuration(Millis value);

} // namespace feedscope
