// One WebSocket attempt over QWebSocket: upgrade, subscribe, ping, and exactly one end. Thread,
// Owner, Contract: transport.h.
// Errors: closed() with the reason, explained by websocketend.h.
// Every byte is looked at once before what Qt makes of it is passed on (framewalker.h): a masked
//   frame, which Qt would read, ends the connection with 1002, and none of it is delivered.
// Caps: kAnswerBytes for the head of the answer to the upgrade. A message beyond FeedConfig::maxMessageBytes ends the connection (1009). No
//   permessage-deflate (Qt has none). One turn of the event loop reads kTurnBytes at most, or what
//   the frame under way still needs, so that a flood leaves other feeds and timers their turn (not
//   over TLS or a proxy, which keep buffers of their own).
// Source: RFC 6455. Qt's ways: QT-FACTS section A; the answer to the upgrade, the frames' headers
//   and the close frame are read from the socket itself, since Qt shows none of them whole.
#pragma once

#include "dialwatch.h"
#include "feedconfig.h"
#include "framewalker.h"
#include "scheduler.h"
#include "transportfactory.h"
#include "websocketend.h"
#include "wirepayloads.h"

#include <QNetworkRequest>
#include <QPointer>
#include <QTcpSocket>

class QWebSocket;

namespace feedscope {

class WebSocketTransport : public Transport
{
    Q_OBJECT

public:
    static constexpr qint64 kTurnBytes = 256 * 1024;
    static constexpr qint64 kAnswerBytes = 64 * 1024;

    WebSocketTransport(const AttemptSpec &spec, Scheduler &scheduler, QObject *parent = nullptr);
    ~WebSocketTransport() override;

    TransportKind kind() const override { return TransportKind::WebSocket; }
    void open(const ResumePoint &resume) override;
    void abort() override;
    void finish() override;
    bool send(const QString &text) override;

private:
    bool prepareTls();
    QNetworkRequest upgradeRequest() const;
    void connectSignals();
    void watchBytes();
    void wireRead();
    void onConnected();
    void receiveText(const QString &text);
    void receiveBinary(const QByteArray &bytes);
    void receive(Message &received);
    void ping();
    void onPong(const QByteArray &payload);
    // Looks at the headers of all frames that are there.
    void checkFrames();
    void walkFrames(qint64 available);
    // Whether Qt has read into a frame that breaks the rules.
    bool isBeyondFault();
    LifeSign signOfTurn();
    void boundNextTurn();
    void boundAnswer();
    void readAnswer();
    void readCloseFrame();
    // Takes the bytes Qt has consumed since the last look, and leaves the socket where it was.
    QByteArray consumedBytes();
    void settle();
    void conclude();
    void silence();

    const FeedConfig m_config;
    const QByteArray m_authorization;
    const QNetworkProxy m_proxy;
    const std::optional<Passage> m_passage;
    const bool m_isSecure;
    Scheduler &m_scheduler;
    ResumePoint m_resume;
    QWebSocket *m_socket = nullptr;
    QPointer<QTcpSocket> m_wire; // QWebSocket's own; only ever looked at
    FrameWalker m_frames;
    qint64 m_walked = 0;    // bytes past the start of the read transaction that m_frames has seen
    bool m_checked = false; // these are all bytes there are in this turn
    qint64 m_faultAt = 0;   // where the first faulty frame begins, past the same start
    QByteArray m_peeked;
    WirePayloads m_payloads; // among m_peeked
    Message m_message;       // the last one that was not large
    qint64 m_pongBytes = 0;  // of the frames Qt told of since the last look
    WebSocketEnd m_end;
    std::optional<Instant> m_arrivedAt; // of the bytes at hand
    DialWatch m_dial;
    Alarm m_settle;
    Alarm m_ping;
    Alarm m_goodbye;
};

} // namespace feedscope
