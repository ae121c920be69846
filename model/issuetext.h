// The wording of issues: how a found value is shown, and which known word was probably meant.
// Thread: any; pure.
// Rule: control characters are escaped, so that a file cannot steer a terminal; text is cut after
//   60 characters. Callers do not pass values that may be secrets.
#pragma once

#include "configissue.h"
#include "jsonnode.h"

#include <QStringList>

namespace feedscope {

// In double quotes; unprintable characters as \uXXXX.
QString quoted(QStringView text);
// The same without quotes and uncut, for pointers on a terminal.
QString escaped(QStringView text);
QString kindName(JsonNode::Kind kind); // "a string"
// "5", "true", "\"abc\"", "an array".
QString shown(const JsonNode &node);
// "found F, allowed: A"
QString issueMessage(const QString &found, const QString &allowed);
// "POINTER: message"; the message alone for the whole document.
QString issueLine(const ConfigIssue &issue);
// "a, b, c"
QString joined(const QStringList &words);
// The word at most two edits away, ignoring case; empty for none.
QString closestWord(const QString &word, const QStringList &known);

} // namespace feedscope
