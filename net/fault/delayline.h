// Bytes on a slow line: what goes in comes out later, in order.
// Thread: one at a time.
// Cap: none of its own; the caller stops putting in beyond what it wants to hold.
#pragma once

#include "instant.h"

#include <QByteArray>
#include <deque>

namespace feedscope {

class DelayLine
{
public:
    // Never before what went in earlier.
    void push(QByteArray bytes, Instant due);
    // The bytes that are due, as far as they came in one piece; empty: none.
    QByteArrayView front(Instant now) const;
    void pop(qsizetype bytes);
    // Everything that is still in it is due now.
    void release(Instant now);

    bool isEmpty() const { return m_chunks.empty(); }
    qint64 size() const { return m_size; }
    Instant nextDue() const { return m_chunks.front().due; } // not while empty

private:
    struct Chunk
    {
        QByteArray bytes;
        qsizetype taken = 0;
        Instant due;
    };

    std::deque<Chunk> m_chunks;
    qint64 m_size = 0;
};

} // namespace feedscope
