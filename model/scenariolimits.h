// Every range of the scenario file in one table; those of its feeds are in configlimits.h. The
// schema in resources/ states the same numbers.
// Thread: any; constants.
// Source: CONTRACT.md section 6.
#pragma once

#include "jsonreader.h"

namespace feedscope::scenariolimits {

using namespace std::chrono_literals;

inline constexpr TextRange kName{1, 200};
inline constexpr TextRange kDescription{0, 4000};
inline constexpr TextRange kWord{1, 200};
inline constexpr TextRange kSent{1, 1'048'576};
inline constexpr TextRange kKnob{1, 64};
inline constexpr IntegerRange kSeed{0, 9'007'199'254'740'991}; // what a double holds exactly
inline constexpr IntegerRange kFeedCount{1, 1000};
inline constexpr DurationRange kDuration{100ms, 24h};
inline constexpr DurationRange kAt{0ms, 24h};
inline constexpr DurationRange kWithin{1ms, 24h};
inline constexpr DurationRange kDown{0ms, 1h};
inline constexpr double kMostNumber = 9'007'199'254'740'991;
inline constexpr qsizetype kMaxFeeds = 1000; // with their counts
inline constexpr qsizetype kMaxSteps = 10'000;
inline constexpr qsizetype kMaxExpectations = 10'000;
inline constexpr qsizetype kMaxKnobs = 64;

} // namespace feedscope::scenariolimits
