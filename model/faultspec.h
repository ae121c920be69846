// A simulated fault: what it does and for how long. Always shown as simulated wherever its effects
// show.
// Thread: any; a value.
// Source: CONTRACT.md section 6 (kinds).
#pragma once

#include "instant.h"

#include <QString>

namespace feedscope {

enum class FaultKind {
    NetworkDrop, // the live connection is cut and new ones are refused until it ends
};

struct FaultSpec
{
    FaultKind kind = FaultKind::NetworkDrop;
    Millis lasts{3'600'000}; // it ends by itself, at the latest after 1 h
    friend bool operator==(const FaultSpec &, const FaultSpec &) = default;
};

QString faultName(FaultKind kind); // "network-drop"

} // namespace feedscope
