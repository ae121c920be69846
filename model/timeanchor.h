// One moment as both clocks read it, to carry other moments from one to the other.
// Thread: any; a value.
// Units: Instants of this run (before its start they are what the clock would have read), UTC.
// Errors: none; it knows nothing of a suspend or of a clock that was set since.
#pragma once

#include "instant.h"

namespace feedscope {

struct TimeAnchor
{
    Instant instant;
    WallTime wall;

    Instant instantOf(WallTime at) const
    {
        return instant + Millis(at.msSinceEpoch - wall.msSinceEpoch);
    }
    WallTime wallOf(Instant at) const
    {
        return {wall.msSinceEpoch + toMillis(at - instant).count()};
    }
};

} // namespace feedscope
