// One complete HTTP/1.1 answer (streams write their own head).
// Thread: any; pure.
#pragma once

#include <QByteArray>
#include <QList>
#include <utility>

namespace feedscope {

struct HttpAnswer
{
    int status = 200;
    QByteArray contentType = QByteArrayLiteral("application/json");
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;

    // A sentence for people, with a line end.
    static HttpAnswer text(int status, const QByteArray &sentence);
};

// On the wire. 204 and 304 carry no body (RFC 9110 sections 15.3.5 and 15.4.5), nor does an answer
// to HEAD.
QByteArray serialise(const HttpAnswer &answer, bool keepAlive, bool headOnly = false);
QByteArray statusLine(int status);

} // namespace feedscope
