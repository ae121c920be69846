// JSON text to values, strictly as RFC 8259 has it, and with more to say about what is wrong than
// QJsonDocument: line, column, what is there, what is allowed, and every repeated key.
// Thread: any; pure.
// Caps: 16 MiB, 64 levels, 1,000,000 values, keys of 1,000 characters; more of any is an issue.
// Errors: one issue with pointer "" for text that is not JSON (nothing else is reported then), and
//   one per repeated key. Lines and columns count from 1, columns in characters.
// Source: RFC 8259; RFC 3629 (UTF-8); a byte order mark is refused (RFC 8259 section 8.1).
#pragma once

#include "configissue.h"
#include "jsonnode.h"

#include <QByteArray>
#include <QList>

namespace feedscope {

inline constexpr qsizetype kMaxJsonBytes = 16 * 1024 * 1024;
inline constexpr int kMaxJsonDepth = 64;
inline constexpr int kMaxJsonValues = 1'000'000;
inline constexpr qsizetype kMaxJsonKeyLength = 1000;

struct ParsedJson
{
    bool isJson = false; // false: root means nothing
    JsonNode root;
    QList<ConfigIssue> issues;
};

ParsedJson parseJsonText(const QByteArray &text);

} // namespace feedscope
