// A fault as one line of text: KIND[,NAME=VALUE]..., such as "reset,at=3s" or
// "throttle,bytesPerSecond=2000,for=10s". Pure.
// Thread: any.
// Units: as in faultrules.h; `at` is 0 to 24 h after the start.
// Errors: a sentence, "found F, allowed: A". A value cannot contain a comma.
// Source: CONTRACT.md section 2 (--fault).
#pragma once

#include "faultspec.h"

namespace feedscope {

struct PlannedFault
{
    FaultSpec spec;
    Millis at{0}; // after the start
    friend bool operator==(const PlannedFault &, const PlannedFault &) = default;
};

struct FaultReading
{
    PlannedFault fault;
    QString error; // not empty: `fault` means nothing
};

FaultReading parseFault(const QString &text);
// The shortest text that parseFault reads back as the same fault.
QString faultText(const FaultSpec &fault);
// The kinds with what each takes, one a line, for --help.
QString faultKindsHelp();

} // namespace feedscope
