// Where a line of an event stream ends, and whether it is ASCII up to there: one pass for both, since
// looking for LF, for CR and for what is not ASCII one after the other costs three.
// Thread: any; pure. Errors: none.
// Source: WHATWG HTML 9.2.5 (lines end with LF, CR or both).
#pragma once

#include <QtGlobal>

namespace feedscope {

struct LineEnd
{
    const char *at = nullptr; // the first LF or CR, or the end of the bytes
    bool isAscii = true;      // the bytes before it
};

LineEnd findLineEnd(const char *from, const char *end);

} // namespace feedscope
