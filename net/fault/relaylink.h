// One connection of a client of the relay: dials the server and puts the faults between the two.
// Thread, Owner, Caps: faultlink.h; what is said on it: relaydialogue.h.
// Rules: a name that is simulated not to resolve, and a server that cannot be reached, are answered
//   502 with the reason, as a gateway does. Where the relay's port is open although connections are
//   refused, they are reset.
#pragma once

#include "faultlink.h"
#include "relaydialogue.h"
#include "relaymessages.h"

#include <QSslConfiguration>

namespace feedscope {

class RelayLink : public FaultLink
{
    Q_OBJECT

public:
    struct Options
    {
        RelayAddress address;
        QSslConfiguration tls; // towards an encrypted server
        quint64 seed = 0;
    };

    RelayLink(QTcpSocket *client, const Options &options, Scheduler &scheduler, QObject *parent);

    void begin() override { admit(); }
    void close(const FaultSpec &fault) override;

private:
    void admit();
    void dial();
    void open();
    void dialFailed();
    void refuse(const QByteArray &reason);
    void admissionChanged() override;
    void rulesChanged() override;
    void joined() override;
    void tellSpent();
    RelayDialogue::Ways ways();

    enum class Stage { Waiting, Dialling, Open };

    const Options m_options;
    Stage m_stage = Stage::Waiting;
    QTcpSocket *m_server = nullptr;
    RelayMessages m_in;
    RelayMessages m_out;
    RelayDialogue m_dialogue;
};

} // namespace feedscope
