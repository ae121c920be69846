// The program's standard output, written synchronously: a reader that is slow holds the program
// back, so nothing piles up here.
// Thread: one.
// Owner: the command.
// Errors: write() is false once the reader is gone, the disk is full, or a stop was wanted and the
//   reader did not read on within kGraceMs, and stays false; error() is a sentence for all but the
//   reader that left, which is no error.
// Rules: whoever wants a stop sends a signal, which ends the wait. On Windows, where nobody can ask
//   a pipe for room, a write waits for its reader and only a second signal ends the program.
// Buffer: none.
#pragma once

#include <QByteArrayView>
#include <QDeadlineTimer>
#include <QString>
#include <functional>

namespace feedscope {

class OutputStream
{
public:
    // What is left to write once a stop is wanted gets this long to be read.
    static constexpr int kGraceMs = 500;

    // A file descriptor of the process; 1 is standard output. Not closed by this class.
    explicit OutputStream(int descriptor = 1, std::function<bool()> stopWanted = {});

    // Writes all of it before it returns.
    bool write(QByteArrayView bytes);
    bool isOpen() const { return m_open; }
    QString error() const { return m_error; }

private:
    bool waitForRoom();

    const int m_descriptor;
    const std::function<bool()> m_stopWanted;
    QDeadlineTimer m_grace{QDeadlineTimer::Forever}; // runs from when the stop was first seen
    bool m_open = true;
    QString m_error;
};

} // namespace feedscope
