// What may stand in an HTTP header.
// Thread: any; pure.
// Errors: none.
// Source: RFC 9110 section 5.1 (a name is a token), 5.5 (no CR, LF or NUL in a value).
#pragma once

#include <QByteArrayView>
#include <QString>

namespace feedscope {

// One or more of the characters of RFC 9110 5.6.2: a header's name, a method.
bool isHttpToken(QByteArrayView text);

bool isHeaderName(const QString &name); // also what RFC 6455 allows as a subprotocol
bool isHeaderValue(const QString &value);
// Authorization, Proxy-Authorization, Cookie: what they carry must not stand in a file.
bool isSecretHeader(const QString &name);

} // namespace feedscope
