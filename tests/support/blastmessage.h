// The messages of a Blaster, made fast: everything but the number is made once.
// Thread: one.
// Units: bytes of the message itself, 120 at least; from 1,000 on most of it is an array of small
// objects, which is hard work for a JSON parser.
#pragma once

#include <QByteArray>
#include <QList>

namespace feedscope::test {

enum class BlastFraming { WebSocket, SseChunked, SsePlain };

class BlastMessage
{
public:
    BlastMessage(BlastFraming framing, qsizetype bytes);

    // The frame of that number (ten digits), appended.
    void appendTo(QByteArray &buffer, quint64 number) const;
    qsizetype frameBytes() const { return m_frame.size(); }
    static QByteArray json(qsizetype bytes);

private:
    QByteArray m_frame;
    QList<qsizetype> m_numbersAt;
};

} // namespace feedscope::test
