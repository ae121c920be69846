// Timestamps as feeds write them: epoch numbers in s, ms, us or ns, or ISO 8601.
// Thread: any; pure.
// Errors: nullopt for anything else.
// Units: a number below 10^11 is seconds, below 10^14 milliseconds, below 10^17 microseconds, else
//   nanoseconds: each right from 1973 to 5138. A date without a zone is UTC. Finer than 1 ms is
//   cut.
// Source: ISO 8601 (the profile of RFC 3339, with basic zones and without a zone allowed).
#pragma once

#include "instant.h"

#include <QByteArrayView>
#include <optional>

namespace feedscope {

std::optional<WallTime> timestampFromText(QByteArrayView text);
WallTime timestampFromInteger(qint64 value);

} // namespace feedscope
