#include "outputstream.h"

#include <algorithm>
#include <cerrno>
#include <qsystemdetection.h>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#else
#include <climits>
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

bool hasRoom(int)
{
    return true;
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

// What a pipe that has room takes without waiting; more in one write could wait for the reader.
constexpr qsizetype kWriteBytes = PIPE_BUF;
// A signal ends the wait at once, but for one that comes just before it begins.
constexpr int kLookMs = 50;

bool hasRoom(int descriptor)
{
    pollfd room{descriptor, POLLOUT, 0};
    return ::poll(&room, 1, kLookMs) > 0;
}

qint64 writeSome(int descriptor, const char *data, qsizetype size)
{
    const ssize_t written = ::write(descriptor, data, size_t(std::min(size, kWriteBytes)));
    // Interrupted, or somebody else who writes to the same pipe took the room: look again.
    const bool again = errno == EINTR || errno == EAGAIN || errno == EWOULDBLOCK;
    return written < 0 && again ? 0 : written;
}

#endif

} // namespace

OutputStream::OutputStream(int descriptor, std::function<bool()> stopWanted)
    : m_descriptor(descriptor)
    , m_stopWanted(std::move(stopWanted))
{
    prepare(descriptor);
}

bool OutputStream::write(QByteArrayView bytes)
{
    while (m_open && !bytes.isEmpty()) {
        if (!waitForRoom()) {
            m_open = false;
            m_error = QStringLiteral("Standard output is not read: the last records are missing.");
            break;
        }
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

// False when nobody made room after a stop was wanted.
bool OutputStream::waitForRoom()
{
    while (!hasRoom(m_descriptor)) {
        if (m_grace.isForever() && m_stopWanted && m_stopWanted())
            m_grace.setRemainingTime(kGraceMs);
        if (m_grace.hasExpired())
            return false;
    }
    return true;
}

} // namespace feedscope
