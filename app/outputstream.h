// The program's standard output, written synchronously: a reader that is slow holds the program
// back, so nothing piles up here. Thread: one. Owner: the command.
// Errors: write() is false once the reader is gone (EPIPE) or the disk is full; it stays false.
// Buffer: none.
#pragma once

#include <QByteArrayView>

namespace feedscope {

class OutputStream
{
public:
    // A file descriptor of the process; 1 is standard output. Not closed by this class.
    explicit OutputStream(int descriptor = 1);

    // Writes all of it before it returns.
    bool write(QByteArrayView bytes);
    bool isOpen() const { return m_open; }

private:
    const int m_descriptor;
    bool m_open = true;
};

} // namespace feedscope
