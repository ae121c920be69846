// Where a relay stands between clients and a server, and how addresses in heads are told from one
// side to the other.
// Thread: any; a value. Pure.
// Rules: the path of the upstream URL goes before that of each request; "/" alone is the upstream
//   URL itself. Host and Origin name the server; a Location on the server names the relay.
#pragma once

#include "httplines.h"

#include <QUrl>

namespace feedscope {

struct RelayAddress
{
    QUrl upstream; // http, https, ws or wss

    bool isEncrypted() const;
    quint16 port() const;
    QByteArray authority() const; // host, and the port where it is not the scheme's own
    QByteArray origin() const;    // always http or https
    QByteArray target(const QByteArray &asked) const;

    // `host` is set to the name by which the client knows the relay.
    void rewriteRequest(HttpLines &head, QByteArray &host) const;
    void rewriteAnswer(HttpLines &head, const QByteArray &host) const;
};

} // namespace feedscope
