// The program's standard output, written synchronously: a reader that is slow holds the program
// back, so nothing piles up here.
// Thread: one.
// Owner: the command.
// Errors: write() is false once the reader is gone or the disk is full, and stays false; error() is
//   a sentence for all but the reader that left, which is no error. Buffer: none.
#pragma once

#include <QByteArrayView>
#include <QString>

namespace feedscope {

class OutputStream
{
public:
    // A file descriptor of the process; 1 is standard output. Not closed by this class.
    explicit OutputStream(int descriptor = 1);

    // Writes all of it before it returns.
    bool write(QByteArrayView bytes);
    bool isOpen() const { return m_open; }
    QString error() const { return m_error; }

private:
    const int m_descriptor;
    bool m_open = true;
    QString m_error;
};

} // namespace feedscope
