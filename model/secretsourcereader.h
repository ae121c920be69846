// Reads where a secret is to be found: {"keychain": NAME}, {"env": NAME}, {"file": PATH} or
// {"command": [PROGRAM, ...]}.
// Thread: any; pure.
// Errors: issues that never repeat what was found, for it may be the secret itself by mistake.
// Source: CONTRACT.md section 5.
#pragma once

#include "feedconfig.h"
#include "issuelist.h"
#include "jsonnode.h"

namespace feedscope {

std::optional<SecretSource> readSecretSource(const JsonNode &node, const QString &pointer,
                                             IssueList &issues);
QString secretSourceName(SecretSource::Kind kind); // "keychain"
QString secretSourceForm();                        // the four forms in words
bool hasControlCharacter(const QString &text);

} // namespace feedscope
