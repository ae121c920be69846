// The head of an HTTP/1.1 request: bytes in, a request, "more bytes needed" or a refusal out.
// Thread: any; pure. It never looks past the blank line, so that the caller may only have peeked.
// Caps: head 64 KiB and 100 headers (431), body 1 MiB (413).
// Errors: status and a sentence that says what was found and what is allowed.
// Source: RFC 9112 sections 2.2 (line ends), 3 (request line), 5 (headers), 6 (body length).
#pragma once

#include "labrequest.h"

#include <QByteArrayView>

namespace feedscope {

constexpr qsizetype httpHeadCap = 64 * 1024;
constexpr qint64 httpBodyCap = 1024 * 1024;
constexpr qsizetype httpHeaderCountCap = 100;

struct HttpParse
{
    enum class Outcome { NeedMore, Ready, Refused };
    Outcome outcome = Outcome::NeedMore;
    LabRequest request;     // of Ready
    qsizetype headSize = 0; // of Ready: bytes up to and with the blank line
    qint64 bodySize = 0;    // of Ready: bytes that follow the head
    int status = 0;         // of Refused: 400, 413, 431, 501 or 505
    QByteArray reason;      // of Refused
};

// `bytes` is everything received since the end of the request before.
HttpParse parseHttpHead(QByteArrayView bytes);

} // namespace feedscope
