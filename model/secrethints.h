// Which names say that what they carry is a secret: headers, query parameters, members of a body.
// Thread: any; pure.
// Errors: none. A name wrongly taken for a secret's costs a keychain entry; one wrongly passed over
//   would put a token into a file.
#pragma once

#include <QString>

namespace feedscope {

bool namesASecret(const QString &name); // "X-Api-Key", "access_token", "password"
// "$TOKEN" or "${TOKEN}": the variable's name; empty for anything else.
QString variableIn(const QString &value);
bool isCommandSubstitution(const QString &value); // "$(...)" or backticks

} // namespace feedscope
