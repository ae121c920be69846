// A feed as WebSocket text messages, one JSON text each. Understands {"op":"subscribe","after":ID},
// ID a string or a number, "" for live: reads on after that id. Any other text is answered with
// {"echo":TEXT} where echo=1 asked for it, else ignored.
// Thread: the server's.
// Owner: itself; it goes away with its socket.
// Caps: 64 KiB for a message from the client (1009). A close waits 10 s for the client, then drops.
// Source: RFC 6455 sections 5.5 (ping, close) and 7.4.2 (private close codes: 4001).
#pragma once

#include "labstream.h"

class QWebSocket;

namespace feedscope {

class WsStream : public LabStream
{
    Q_OBJECT

public:
    // `tcp` is the connection inside `socket`, which becomes a child.
    WsStream(Scheduler &scheduler, std::shared_ptr<const LabFeed> feed, const LabKnobs &knobs,
             QWebSocket *socket, QTcpSocket *tcp, QObject *parent);

protected:
    void appendMessage(qint64 number, const QByteArray &json) override;
    void appendHeartbeat() override;
    void flush() override {}
    void finish(int closeCode) override;
    void cutTooSlow() override;
    void fallSilent() override;

private:
    void renewToken(const QByteArray &token);
    void received(const QString &text);
    void close(int code, const QString &reason);

    QWebSocket *m_webSocket;
    Alarm m_goodbye;
};

} // namespace feedscope
