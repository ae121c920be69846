// What this computer says about itself, for the status bar and the banner.
// Thread: UI; a value.
// Errors: none; what cannot be asked is empty, never a guess.
// Source: ui-spec.md section 6 (self-check, offline).
#pragma once

#include "instant.h"

#include <optional>

namespace feedscope {

struct HostFacts
{
    std::optional<bool> online;       // as the operating system sees its network; a hint, no proof
    std::optional<Millis> clockError; // how far the clock may be from the time servers'
    friend bool operator==(const HostFacts &, const HostFacts &) = default;
};

} // namespace feedscope
