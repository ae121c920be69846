#include "outputstream.h"

#include <algorithm>
#include <cerrno>
#include <qsystemdetection.h>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#else
#include <csignal>
#include <poll.h>
#include <unistd.h>
#endif

namespace feedscope {

namespace {

#ifdef Q_OS_WIN

void prepare(int descriptor)
{
    // One record is one line that ends in a line feed, on every platform.
    _setmode(descriptor, _O_BINARY);
}

bool readerLeft(int error)
{
    return error == EPIPE || error == EINVAL; // a closed pipe gives either
}

qint64 writeSome(int descriptor, const char *data, qsizetype size)
{
    return _write(descriptor, data, static_cast<unsigned>(std::min<qsizetype>(size, 1 << 20)));
}

#else

void prepare(int)
{
    // A reader that left is an error of write(), not the end of the process.
    std::signal(SIGPIPE, SIG_IGN);
}

bool readerLeft(int error)
{
    return error == EPIPE;
}

qint64 writeSome(int descriptor, const char *data, qsizetype size)
{
    for (;;) {
        const ssize_t written = ::write(descriptor, data, static_cast<size_t>(size));
        if (written >= 0)
            return written;
        if (errno == EAGAIN || errno == EWOULDBLOCK) {
            // Somebody who shares the pipe made it non-blocking; wait as if it were not.
            pollfd room{descriptor, POLLOUT, 0};
            ::poll(&room, 1, -1);
        } else if (errno != EINTR) {
            return -1;
        }
    }
}

#endif

} // namespace

OutputStream::OutputStream(int descriptor)
    : m_descriptor(descriptor)
{
    prepare(descriptor);
}

bool OutputStream::write(QByteArrayView bytes)
{
    while (m_open && !bytes.isEmpty()) {
        const qint64 written = writeSome(m_descriptor, bytes.data(), bytes.size());
        if (written >= 0) {
            bytes = bytes.sliced(static_cast<qsizetype>(written));
            continue;
        }
        m_open = false;
        if (!readerLeft(errno))
            m_error = QStringLiteral("Standard output cannot be written: %1.")
                          .arg(qt_error_string(errno));
    }
    return m_open;
}

} // namespace feedscope
