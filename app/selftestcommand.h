// `feedscope --selftest`: checks what Feedscope needs of this computer and prints a plain report on
// standard output, line by line as each check ends.
// Thread: main, which has a QCoreApplication; needs no display.
// Errors: exit 1 when a check failed, else 0; what is only missing and not needed is no failure.
// Limits: ends within kSelfTestLimit whatever hangs; what was not checked by then counts as failed.
// Source: CONTRACT.md section 1.
#pragma once

#include "instant.h"

namespace feedscope {

inline constexpr Millis kSelfTestLimit{60'000};

int runSelfTestCommand();

} // namespace feedscope
