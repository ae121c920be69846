// What QWebSocket showed of the end of an attempt, and what it means: the one place that knows Qt's
// habits and texts.
// Thread: any; pure.
// Source: QT-FACTS A1 to A8, RFC 6455 section 7, CONTRACT.md section 3.
#pragma once

#include "closeframe.h"
#include "feederror.h"
#include "httphead.h"

#include <QAbstractSocket>
#include <QList>
#include <QSslError>
#include <optional>

namespace feedscope {

struct WebSocketEnd
{
    bool opened = false;  // the upgrade had succeeded
    bool closing = false; // a close frame came, or Qt broke it off with one
    std::optional<QAbstractSocket::SocketError> error;
    QString errorText;
    int closeCode = 0; // as Qt tells it
    QString closeReason;
    std::optional<CloseFrame> closeFrame; // as the bytes say
    bool closeBegan = false;              // its header came, which may be long before the rest
    QString fault;                        // of the peer's frames, in words
    qint64 endlessAnswer = 0;  // bytes that came without an end of the answer's head, if too many
    bool cutCharacter = false; // text in fragments, the last of which ends within a character
    QList<QSslError> tlsErrors;
    bool overTls = false;
    bool hasClientCertificate = false;
    bool cipherAgreed = false;      // before the handshake ended
    std::optional<HttpHead> answer; // to the upgrade request
    QByteArray answerBody;          // its start, as far as it came with the head
    QByteArray noAnswer;            // the start of what came in place of HTTP
};

// What an HTTP status in place of 101 is: HttpStatus where it means the same on any answer, else
// UpgradeRefused.
ErrorKind refusedUpgradeKind(int status);

// `now` is what a Retry-After date is measured from.
FeedError explainEnd(const WebSocketEnd &end, WallTime now);

} // namespace feedscope
