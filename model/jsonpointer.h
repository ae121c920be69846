// JSON pointers as text.
// Thread: any; pure.
// Errors: none.
// Source: RFC 6901 sections 3 and 4.
#pragma once

#include <QString>

namespace feedscope {

// pointer + "/" + token, with "~" and "/" in the token written as "~0" and "~1".
QString pointerTo(const QString &pointer, const QString &token);
QString pointerTo(const QString &pointer, qsizetype index);
// Is it "" or a sequence of "/token" in which every "~" is followed by 0 or 1?
bool isJsonPointer(const QString &text);

} // namespace feedscope
