// What may stand in a request header that a person configures.
// Thread: any; pure.
// Errors: none.
// Source: RFC 9110 section 5.1 (a name is a token), 5.5 (no CR, LF or NUL in a value).
#pragma once

#include <QString>

namespace feedscope {

bool isHeaderName(const QString &name); // also what RFC 6455 allows as a subprotocol
bool isHeaderValue(const QString &value);
// Authorization, Proxy-Authorization, Cookie: what they carry must not stand in a file.
bool isSecretHeader(const QString &name);

} // namespace feedscope
