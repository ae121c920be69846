// Builds the HTTP requests of a feed: SSE and polls.
// Thread: any; a value and pure functions.
// Rules: Qt follows no redirect, keeps no cookie, caches nothing and negotiates no compression;
//   HTTP/2 only where the feed asks for it. Credentials (Authorization, every configured header and
//   user:password in the URL) are left out where they must not go.
// Errors: a header that could break out of its line, or one that HTTP itself needs, is left out.
// Source: RFC 9110 5.5 (field values), 12.5.3 (identity); QNetworkAccessManager documentation.
#pragma once

#include "feedconfig.h"

#include <QNetworkRequest>
#include <QSslConfiguration>

namespace feedscope {

struct HttpRequestSpec
{
    QUrl url;
    QByteArray accept;
    QByteArray authorization; // the header's value, empty for none
    bool withCredentials = true;
    QSslConfiguration tls;
};

QNetworkRequest httpRequest(const FeedConfig &config, const HttpRequestSpec &spec);

// False for what must not be put into a request: no token as a name, CR, LF or NUL in the value, or
// a header that belongs to HTTP itself (Host, Content-Length, Connection, Transfer-Encoding, ...).
bool isAllowedHeader(const QByteArray &name, const QByteArray &value);

} // namespace feedscope
