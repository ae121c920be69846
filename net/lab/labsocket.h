// What the lab server and the fault lab need of a TCP socket and Qt does not offer.
// Thread: the socket's.
// Errors: none; where the system cannot be asked for a reset, the socket is aborted.
#pragma once

#include <QtGlobal>

class QAbstractSocket;

namespace feedscope {

// Drops the connection with a reset (RST) in place of the usual goodbye (FIN).
void resetConnection(QAbstractSocket &socket);

// Bytes handed over and not yet with the system; under TLS the encrypted ones too.
qint64 unsentBytes(const QAbstractSocket &socket);

} // namespace feedscope
