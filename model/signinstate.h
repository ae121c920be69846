// How a feed stands with its token, for the details pane and the table's badge.
// Thread: any; a value.
#pragma once

#include "instant.h"

#include <optional>

namespace feedscope {

struct SignInState
{
    enum class Phase {
        NotNeeded,    // the feed has no token, or reads one anew for every attempt
        Valid,        // a token is in hand
        Renewing,     // one is being fetched; the old one may still be good
        PersonNeeded, // it cannot be had without a person
    };
    Phase phase = Phase::NotNeeded;
    std::optional<WallTime> expires; // of the token in hand; none: nobody said
    friend bool operator==(const SignInState &, const SignInState &) = default;
};

} // namespace feedscope
