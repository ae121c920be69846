// The head of an HTTP/1.1 answer, as far as it came: status and headers.
// Thread: any; a value.
// Errors: nullopt when the first line is no status line.
// Source: RFC 9112 sections 4 and 5.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <optional>
#include <utility>

namespace feedscope {

struct HttpHead
{
    int status = 0;
    QByteArray reason;
    QList<std::pair<QByteArray, QByteArray>> headers; // names in lower case
    qsizetype bytes = 0; // through the blank line; 0 while it has not come

    QByteArray header(QByteArrayView lowerCaseName) const; // the first of that name, or empty
};

std::optional<HttpHead> parseAnswerHead(QByteArrayView bytes);

} // namespace feedscope
