// JSON values to text that diffs well: two spaces, one member or item a line, keys as given, a line
// feed at the end.
// Thread: any; pure.
// Errors: none; half a surrogate pair becomes U+FFFD and a number that is not finite becomes null,
//   for JSON has neither.
// Source: RFC 8259.
#pragma once

#include "jsonnode.h"

#include <QByteArray>

namespace feedscope {

QByteArray writeJson(const JsonNode &root);

} // namespace feedscope
