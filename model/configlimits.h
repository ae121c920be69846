// Every range of the config file in one table. The schema in resources/ states the same numbers; a
// test compares them.
// Thread: any; constants.
// Source: CONTRACT.md section 5.
#pragma once

#include "jsonreader.h"

namespace feedscope::configlimits {

using namespace std::chrono_literals;

// Durations, as text such as "5s".
inline constexpr DurationRange kConnectTimeout{100ms, 10min};
inline constexpr DurationRange kRecoverAfter{1s, 24h};
inline constexpr DurationRange kPing{1s, 24h, "never"};
inline constexpr DurationRange kHeartbeatTimeout{1s, 24h, "never"};
inline constexpr DurationRange kSilentAfter{100ms, 24h, "learned from the feed"};
inline constexpr DurationRange kBackoffBase{1ms, 1h};
inline constexpr DurationRange kBackoffCap{1ms, 24h}; // and at least the base
inline constexpr DurationRange kPollInterval{100ms, 24h};
inline constexpr DurationRange kPollMaxInterval{100ms, 24h}; // and at least the interval
inline constexpr DurationRange kRefreshBefore{0ms, 24h};

// Numbers.
inline constexpr double kMinFactor = 1;
inline constexpr double kMaxFactor = 10;
inline constexpr IntegerRange kMaxAttempts{0, 1'000'000};
inline constexpr IntegerRange kMessageBytes{1024, 1'073'741'824}; // 1 KiB to 1 GiB
inline constexpr IntegerRange kKeepMessages{1, 1'000'000};
inline constexpr IntegerRange kKeepBytes{65'536, 4'294'967'296}; // 64 KiB to 4 GiB

// Lengths of texts in UTF-16 code units, and of lists in items.
inline constexpr TextRange kId{1, 100};
inline constexpr TextRange kName{0, 200};
inline constexpr TextRange kToken{1, 200}; // header names, subprotocols, keychain entries
inline constexpr TextRange kHeaderValue{0, 8192};
inline constexpr TextRange kPath{1, 4096};
inline constexpr TextRange kPointer{1, 1000};
inline constexpr TextRange kLongText{0, 1'048'576}; // bodies and subscribe messages
inline constexpr qsizetype kSecretBytes = 65536;    // of one token
inline constexpr TextRange kMarker{0, 1000};
inline constexpr TextRange kRefreshText{0, 8192}; // what carries a token
inline constexpr qsizetype kMaxFeeds = 10'000;
inline constexpr qsizetype kMaxItems = 100; // headers, subprotocols, subscribe messages, arguments

} // namespace feedscope::configlimits
