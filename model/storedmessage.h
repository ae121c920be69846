// A message as MessageStore keeps it: its numbers here, its texts in one run of a ByteQueue, a large
// payload shared with whoever made it. Small, because a busy feed writes over memory that is long
// out of every cache.
// Thread: any; a value, valid as long as its run and its payload are where it was told to put them.
// Owner: MessageStore.
// Units: bytes() is what it costs in memory.
#pragma once

#include "loggedmessage.h"

#include <deque>

namespace feedscope {

class ByteQueue;

class StoredMessage
{
public:
    // Larger payloads are shared, in place of being copied.
    static constexpr qsizetype kMostCopied = 16'384;

    // Pushes one run of bytes, and a payload where that is large.
    StoredMessage(const JudgedMessage &message, ByteQueue &texts, std::deque<QByteArray> &large);

    quint64 number() const { return m_number; }
    bool hasLargePayload() const { return m_large != nullptr; }
    size_t bytes() const;
    LoggedMessage message() const;

private:
    size_t runBytes() const;

    quint64 m_number;
    Instant m_receivedAt;
    WallTime m_wallTime;
    quint64 m_sequence = 0;
    WallTime m_timestamp;
    const QByteArray *m_large = nullptr;
    // Payload, type, message id, field id, stream and, where there are any, marks.
    const char *m_run = nullptr;
    quint32 m_payload = 0;
    quint32 m_type = 0;
    quint32 m_messageId = 0;
    quint32 m_fieldId = 0;
    quint32 m_stream = 0;
    MessageVerdict m_verdict : 4;
    bool m_binary : 1;
    bool m_hasMessageId : 1;
    bool m_hasSequence : 1;
    bool m_hasTimestamp : 1;
    bool m_hasMarks : 1;
};

} // namespace feedscope
