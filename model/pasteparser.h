// What a person pasted or dropped, read as feeds: an address, a cURL, wscat or websocat command, a
// HAR file with WebSocket or event-stream entries, a Feedscope config file. Nothing is ever run and
// no file it names is read.
// Thread: any; pure.
// Caps: kMaxPasteBytes; kMaxPastedFeeds feeds of one HAR; those of shellwords.h and jsontext.h.
// Errors: PasteResult::problem, which never repeats a secret.
// Source: curl(1), wscat 6 and websocat 1 --help, HAR 1.2 with Chromium's _webSocketMessages,
//   CONTRACT.md section 5.
#pragma once

#include "pasteresult.h"

namespace feedscope {

inline constexpr qsizetype kMaxPasteBytes = 16 * 1024 * 1024;
inline constexpr qsizetype kMaxPastedFeeds = 100;

PasteResult parsePaste(const QString &text);

} // namespace feedscope
