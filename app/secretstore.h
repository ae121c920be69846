// Fetches secrets from where the configuration says they are: environment, file, command.
// Thread: any; blocks for as long as the source takes (secretreader.h does not). Every call reads
//   the source afresh, so that a rotated token is found.
// Errors: `error` says what to do and never holds any part of a secret.
// Caps: 64 KiB per secret; a command gets 5 s.
// Source: RFC 9110 section 5.5 (what a header can carry).
#pragma once

#include "secret.h"

namespace feedscope {

Secret fetchSecret(const SecretSource &source);
// What was read somewhere, without the line break at its end, if a header can carry it. `where` and
// `remedy` are for the sentence if not.
Secret checkedSecret(const QByteArray &raw, const QString &where, const QString &remedy);

} // namespace feedscope
