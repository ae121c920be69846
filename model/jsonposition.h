// Line and column of the value that a JSON pointer names, for the issues of a file.
// Thread: any; pure.
// Errors: a pointer that leads nowhere gives the nearest value above it.
#pragma once

#include "configissue.h"
#include "jsonnode.h"

#include <QByteArray>
#include <QList>

namespace feedscope {

// The offset of the value in the text that `root` was read from.
qsizetype offsetOf(const JsonNode &root, const QString &pointer);
// The issues with "line L, column C: " before each message.
QList<ConfigIssue> withPositions(QList<ConfigIssue> issues, const JsonNode &root,
                                 const QByteArray &text);

} // namespace feedscope
