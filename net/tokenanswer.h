// What a refresh server answered: the new token and how long it lasts.
// Thread: any; pure.
// Errors: `problem` says what was looked for and never repeats the answer, which holds secrets.
// Caps: kLargestAnswer bytes; a longer answer is a problem.
// Rules: expiresIn is seconds, a number or a text that is one; zero, negative or absent says
//   nothing, and then the token's own `exp` counts (jwtexpiry.h).
// Source: CONTRACT.md section 5; RFC 6749 section 5.1 (expires_in); RFC 6901.
#pragma once

#include "feedconfig.h"
#include "tokensource.h"

namespace feedscope {

inline constexpr qsizetype kLargestAnswer = 262'144;

struct TokenAnswer
{
    std::optional<Token> token;
    QString problem; // when there is none
};

TokenAnswer readTokenAnswer(const QByteArray &body, const RefreshConfig &refresh, WallTime now);
// Can this stand in a header?
bool isTokenText(const QByteArray &value);

} // namespace feedscope
