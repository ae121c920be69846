// When a token ends by its own account: the `exp` claim of a JSON web token.
// Thread: any; pure. The signature is not checked: that is the server's business, and a wrong date
//   costs one refresh too many or a refusal.
// Errors: nothing for what is no JWT, has no exp, or one outside the years 1970 to 9999.
// Caps: tokens beyond 64 KiB are not looked into.
// Source: RFC 7519 sections 2 (NumericDate, may have a fraction), 3 and 4.1.4; RFC 7515 appendix C.
#pragma once

#include "instant.h"

#include <QByteArray>
#include <optional>

namespace feedscope {

std::optional<WallTime> jwtExpiry(const QByteArray &token);

} // namespace feedscope
