// Which URLs a person may configure.
// Thread: any; pure.
// Errors: a sentence that never repeats the URL, for it may carry a secret.
// Rules: absolute, strict (RFC 3986), one of the schemes, a host, a port that is not 0, no user
//   name or password, no fragment (RFC 6455 section 3; it is never sent), at most 8,192 characters.
#pragma once

#include "jsonreader.h"

#include <QUrl>

namespace feedscope {

struct CheckedUrl
{
    QUrl url;        // invalid when there is a problem
    QString problem; // "found ..., allowed: ..."; empty for none
};

CheckedUrl checkUrl(const QString &text, const QStringList &schemes);
// True when the node (may be null) is a good URL, which is then in the target; else an issue.
bool readUrl(JsonReader &reader, const QString &key, const JsonNode *node,
             const QStringList &schemes, QUrl &target);
QStringList httpSchemes();
QStringList webSocketSchemes();

} // namespace feedscope
