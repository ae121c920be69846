// One HTTP/1.1 request as the lab server sees it.
// Thread: any; a value. Header names are lower case; values keep their bytes. The path is
//   percent-decoded, the query is not.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrlQuery>
#include <utility>

namespace feedscope {

struct LabRequest
{
    QByteArray method;
    QString path;
    QUrlQuery query;
    QList<std::pair<QByteArray, QByteArray>> headers;
    bool http11 = true;    // else 1.0, which knows no chunks
    bool keepAlive = true; // may the connection carry another request after this one

    // The first value of that name (lower case); empty when absent.
    QByteArray header(QByteArrayView name) const
    {
        for (const auto &[key, value] : headers)
            if (key == name)
                return value;
        return {};
    }
    bool has(QByteArrayView name) const
    {
        for (const auto &[key, value] : headers)
            if (key == name)
                return true;
        return false;
    }
};

} // namespace feedscope
