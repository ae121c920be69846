#include "labsocket.h"

#include <QSslSocket>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace feedscope {

void resetConnection(QAbstractSocket &socket)
{
    const qintptr descriptor = socket.socketDescriptor();
    if (descriptor != -1) {
        linger option{};
        option.l_onoff = 1; // with l_linger 0: close() throws away what is unsent and resets
#ifdef Q_OS_WIN
        ::setsockopt(SOCKET(descriptor), SOL_SOCKET, SO_LINGER,
                     reinterpret_cast<const char *>(&option), sizeof option);
#else
        ::setsockopt(int(descriptor), SOL_SOCKET, SO_LINGER, &option, sizeof option);
#endif
    }
    socket.abort();
}

qint64 unsentBytes(const QAbstractSocket &socket)
{
    const auto *tls = qobject_cast<const QSslSocket *>(&socket);
    return socket.bytesToWrite() + (tls ? tls->encryptedBytesToWrite() : 0);
}

} // namespace feedscope
