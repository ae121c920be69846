// A message as MessageLog keeps it: its numbers here, its texts side by side in a ByteQueue.
// Thread: any; a value, valid as long as its bytes are in the queue.
// Owner: MessageLog.
// Units: bytes() is what it costs in memory.
#pragma once

#include "loggedmessage.h"

namespace feedscope {

class ByteQueue;

class MessageRecord
{
public:
    // Larger payloads are shared with whoever made them, in place of being copied.
    static constexpr qsizetype kMostCopied = 16'384;

    // Pushes one run of bytes.
    MessageRecord(const JudgedMessage &message, ByteQueue &queue);

    quint64 number() const { return m_number; }
    size_t bytes() const { return sizeof(MessageRecord) + m_size + size_t(m_shared.size()); }
    LoggedMessage message() const;

private:
    quint64 m_number;
    Instant m_receivedAt;
    WallTime m_wallTime;
    MessageMarks m_marks;
    std::optional<quint64> m_sequence;
    std::optional<WallTime> m_timestamp;
    // In this order in the queue.
    const char *m_at = nullptr;
    size_t m_size = 0; // all of them
    quint32 m_payload = 0;
    quint32 m_type = 0;
    quint32 m_messageId = 0;
    quint32 m_fieldId = 0;
    QByteArray m_shared; // the payload when it is not in the queue
    MessageVerdict m_verdict;
    bool m_binary;
    bool m_hasMessageId;
};

} // namespace feedscope
