#include "httpanswer.h"

namespace feedscope {
namespace {

QByteArray phrase(int status)
{
    switch (status) {
    case 200:
        return QByteArrayLiteral("OK");
    case 204:
        return QByteArrayLiteral("No Content");
    case 304:
        return QByteArrayLiteral("Not Modified");
    case 400:
        return QByteArrayLiteral("Bad Request");
    case 401:
        return QByteArrayLiteral("Unauthorized");
    case 403:
        return QByteArrayLiteral("Forbidden");
    case 404:
        return QByteArrayLiteral("Not Found");
    case 405:
        return QByteArrayLiteral("Method Not Allowed");
    case 408:
        return QByteArrayLiteral("Request Timeout");
    case 410:
        return QByteArrayLiteral("Gone");
    case 413:
        return QByteArrayLiteral("Content Too Large");
    case 426:
        return QByteArrayLiteral("Upgrade Required");
    case 429:
        return QByteArrayLiteral("Too Many Requests");
    case 431:
        return QByteArrayLiteral("Request Header Fields Too Large");
    case 500:
        return QByteArrayLiteral("Internal Server Error");
    case 501:
        return QByteArrayLiteral("Not Implemented");
    case 502:
        return QByteArrayLiteral("Bad Gateway");
    case 503:
        return QByteArrayLiteral("Service Unavailable");
    case 504:
        return QByteArrayLiteral("Gateway Timeout");
    case 505:
        return QByteArrayLiteral("HTTP Version Not Supported");
    default:
        return QByteArrayLiteral("As Asked");
    }
}

} // namespace

HttpAnswer HttpAnswer::text(int status, const QByteArray &sentence)
{
    return {status, QByteArrayLiteral("text/plain; charset=utf-8"), sentence + '\n', {}};
}

QByteArray statusLine(int status)
{
    return "HTTP/1.1 " + QByteArray::number(status) + ' ' + phrase(status) + "\r\n";
}

QByteArray serialise(const HttpAnswer &answer, bool keepAlive, bool headOnly)
{
    const bool bodyAllowed = answer.status != 204 && answer.status != 304;
    QByteArray out = statusLine(answer.status);
    if (bodyAllowed) {
        out += "Content-Type: " + answer.contentType +
               "\r\nContent-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    }
    for (const auto &[name, value] : answer.headers)
        out += name + ": " + value + "\r\n";
    out += keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    if (bodyAllowed && !headOnly)
        out += answer.body;
    return out;
}

} // namespace feedscope
