#include "connectrequest.h"

#include <QList>

namespace feedscope {

QByteArray ConnectRequest::header(const QByteArray &name) const
{
    const QList<QByteArray> lines = head.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).trimmed().compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

ConnectRequest parseConnectRequest(const QByteArray &bytes)
{
    ConnectRequest request;
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0 && bytes.size() < ConnectRequest::kMostHead)
        return request;
    request.outcome = ConnectRequest::Outcome::Malformed;
    const QList<QByteArray> words = bytes.left(bytes.indexOf("\r\n")).split(' ');
    if (end < 0 || words.size() != 3 || words.first() != "CONNECT")
        return request;
    const QByteArray &target = words.at(1);
    const qsizetype colon = target.lastIndexOf(':');
    QByteArray host = target.left(colon);
    if (host.startsWith('[') && host.endsWith(']'))
        host = host.mid(1, host.size() - 2);
    bool isNumber = false;
    request.port = target.mid(colon + 1).toUShort(&isNumber);
    if (colon <= 0 || !isNumber || request.port == 0 || host.isEmpty())
        return request;
    request.outcome = ConnectRequest::Outcome::Ready;
    request.host = QString::fromUtf8(host);
    request.headSize = end + 4;
    request.head = bytes.left(end);
    return request;
}

} // namespace feedscope
