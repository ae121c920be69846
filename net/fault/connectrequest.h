// The request by which a client asks a proxy for a tunnel: bytes in, host and port out. Pure.
// Thread: any.
// Cap: kMostHead bytes; beyond that, and for anything else than CONNECT, Malformed.
// Source: RFC 9110 9.3.6 (CONNECT).
#pragma once

#include <QByteArray>
#include <QString>

namespace feedscope {

struct ConnectRequest
{
    static constexpr qsizetype kMostHead = 16'384;

    enum class Outcome { NeedMore, Ready, Malformed };
    Outcome outcome = Outcome::NeedMore;
    QString host; // without brackets
    quint16 port = 0;
    qsizetype headSize = 0;

    // The value of a header; empty when it is not there.
    QByteArray header(const QByteArray &name) const;
    QByteArray head = {};
};

ConnectRequest parseConnectRequest(const QByteArray &bytes);

} // namespace feedscope
