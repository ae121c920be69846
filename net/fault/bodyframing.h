// Where the body of an HTTP/1.1 message ends, and what is in its chunks.
// Thread: any; a value. Pure.
// Errors: chunks that are none make it Raw: everything that follows belongs to it.
// Source: RFC 9112 section 6 (length), section 7.1 (chunks).
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace feedscope {

class BodyFraming
{
public:
    static BodyFraming none() { return ofLength(0); }
    static BodyFraming ofLength(qint64 bytes);
    static BodyFraming chunked();
    static BodyFraming untilTheEnd(); // of the connection

    bool isOver() const { return m_stage == Stage::Over; }
    bool isChunked() const { return m_isChunked; }
    // How many of the bytes, from the first, belong to the body; their content, without the
    // framing of chunks, is added to `content`.
    qsizetype take(QByteArrayView bytes, QByteArray &content);

private:
    enum class Stage { Data, Size, DataEnd, Trailer, Raw, Over };

    void takeLineByte(char byte);
    void endLine();

    Stage m_stage = Stage::Over;
    bool m_isChunked = false;
    qint64 m_left = 0;
    QByteArray m_line;
};

} // namespace feedscope
