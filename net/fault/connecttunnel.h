// A connection of one of our own feeds: the client asks for a tunnel by CONNECT, we open it, by the
// feed's own proxy where it has one. Never the system's proxy, like the direct connection.
// Thread, Owner: faultlink.h.
// Caps: the head of an answer that is being waited for may have kAnswerHead bytes (and kHandshake
//   for TLS before it), and kUnseen bytes of a body may pass before the transport sees any of it,
//   counted as they are on the wire. At that point the server is held, and the attempt's watch is
//   exhausted after kGrace if the transport has still not seen what it waits for.
// Rules: Qt's HTTP client loses the last bytes, and never learns of the end, when a connection through
//   a proxy ends while it has yet to read: the end is passed on when the transport has told of
//   nothing new for kFarewell.
// Errors: by reply code, which Qt's client understands: 503 is "connection refused", 404 "no such
//   host", 403 a request without the secret; why a connection was not made is told to the attempt's
//   watch, too. Only what came from the server's side of a working network ends the connection.
#pragma once

#include "attemptwatch.h"
#include "connectrequest.h"
#include "dialwatch.h"
#include "faultlink.h"
#include "proxyhandshake.h"

#include <QPointer>
#include <QTimer>
#include <QUrl>

namespace feedscope {

class ConnectTunnel : public FaultLink
{
    Q_OBJECT

public:
    static constexpr qint64 kAnswerHead = 262'144;
    static constexpr qint64 kHandshake = 65'536;
    static constexpr qint64 kUnseen = 4'194'304;
    static constexpr Millis kGrace{3'000};
    static constexpr Millis kFarewell{200};

    struct Options
    {
        QByteArray secret; // what a client must know
        QUrl proxy;        // the feed's own; empty: none
        quint64 seed = 0;
    };

    ConnectTunnel(QTcpSocket *client, const Options &options, Scheduler &scheduler,
                  QObject *parent);

    void begin() override;
    // The attempt whose connection this is; 0: not known yet.
    quint64 attempt() const { return m_attempt; }
    // Of that attempt; it may end before the connection does.
    void follow(AttemptWatch &watch);

    static QByteArray secretHeader() { return QByteArrayLiteral("Feedscope-Secret"); }
    static QByteArray attemptHeader() { return QByteArrayLiteral("Feedscope-Attempt"); }

signals:
    void identified();

private:
    enum class Stage { Head, Waiting, Dialling, Handshake, Open };

    void readHead();
    void admit();
    void dial();
    void dialled();
    void readHandshake();
    void open();
    void dialFailed(QAbstractSocket::SocketError error);
    void proxyRefused(int status);
    void fail(ErrorKind kind, int status, const QString &text);
    void refuse(int status);
    void noteFirstBytes();
    void renewAllowance();
    void exhaust();
    void admissionChanged() override;
    void allowanceSpent() override;
    void inDrained() override;

    const Options m_options;
    ConnectRequest m_request;
    quint64 m_attempt = 0;
    Stage m_stage = Stage::Head;
    QTcpSocket *m_server = nullptr;
    std::optional<ProxyHandshake> m_handshake;
    QByteArray m_received; // during the handshake
    QPointer<AttemptWatch> m_watch;
    DialWatch m_dial;
    Alarm m_grace;
    QTimer m_farewell; // real time, as Qt's HTTP thread is
};

} // namespace feedscope
