#include "storedmessage.h"

#include "bytequeue.h"

#include <QByteArrayView>
#include <cstring>

namespace feedscope {
namespace {

void write(char *&at, QByteArrayView text)
{
    if (text.isEmpty())
        return;
    std::memcpy(at, text.data(), size_t(text.size()));
    at += text.size();
}

QByteArray read(const char *&at, size_t size)
{
    const char *const from = at;
    at += size;
    return size == 0 ? QByteArray() : QByteArray(from, qsizetype(size));
}

} // namespace

StoredMessage::StoredMessage(const JudgedMessage &view, ByteQueue &texts,
                             std::deque<QByteArray> &large)
    : m_number(view.number)
    , m_receivedAt(view.message.receivedAt)
    , m_wallTime(view.wallTime)
    , m_sequence(view.fields.sequence.value_or(0))
    , m_timestamp(view.fields.timestamp.value_or(WallTime{}))
    , m_verdict(view.verdict)
    , m_binary(view.message.binary)
    , m_hasMessageId(view.message.id.has_value())
    , m_hasSequence(view.fields.sequence.has_value())
    , m_hasTimestamp(view.fields.timestamp.has_value())
    , m_hasMarks(view.marks != MessageMarks{})
{
    const Message &message = view.message;
    const QByteArrayView id = message.id ? QByteArrayView(*message.id) : QByteArrayView();
    QByteArrayView payload = message.payload;
    if (payload.size() > kMostCopied) {
        m_large = &large.emplace_back(message.payload);
        payload = {};
    }
    m_payload = quint32(payload.size());
    m_type = quint32(message.eventType.size());
    m_messageId = quint32(id.size());
    m_fieldId = quint32(view.fields.id.size());
    m_stream = quint32(view.fields.stream.size());
    char *at = texts.push(runBytes());
    m_run = at;
    write(at, payload);
    write(at, message.eventType);
    write(at, id);
    write(at, view.fields.id);
    write(at, view.fields.stream);
    if (m_hasMarks)
        std::memcpy(at, &view.marks, sizeof(MessageMarks));
}

size_t StoredMessage::runBytes() const
{
    return size_t(m_payload) + m_type + m_messageId + m_fieldId + m_stream +
           (m_hasMarks ? sizeof(MessageMarks) : 0);
}

size_t StoredMessage::bytes() const
{
    return sizeof(StoredMessage) + runBytes() + (m_large ? size_t(m_large->size()) : 0);
}

LoggedMessage StoredMessage::message() const
{
    LoggedMessage result;
    result.number = m_number;
    result.verdict = m_verdict;
    result.wallTime = m_wallTime;
    const char *at = m_run;
    const QByteArray payload = read(at, m_payload);
    result.message.receivedAt = m_receivedAt;
    result.message.payload = m_large ? *m_large : payload;
    result.message.eventType = read(at, m_type);
    const QByteArray id = read(at, m_messageId);
    if (m_hasMessageId)
        result.message.id = id;
    result.message.binary = m_binary;
    if (m_hasSequence)
        result.fields.sequence = m_sequence;
    if (m_hasTimestamp)
        result.fields.timestamp = m_timestamp;
    result.fields.id = read(at, m_fieldId);
    result.fields.stream = read(at, m_stream);
    if (m_hasMarks)
        std::memcpy(&result.marks, at, sizeof(MessageMarks));
    return result;
}

} // namespace feedscope
