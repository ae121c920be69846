#include "messagerecord.h"

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

MessageRecord::MessageRecord(const JudgedMessage &view, ByteQueue &queue)
    : m_number(view.number)
    , m_receivedAt(view.message.receivedAt)
    , m_wallTime(view.wallTime)
    , m_marks(view.marks)
    , m_sequence(view.fields.sequence)
    , m_timestamp(view.fields.timestamp)
    , m_verdict(view.verdict)
    , m_binary(view.message.binary)
    , m_hasMessageId(view.message.id.has_value())
{
    const Message &message = view.message;
    const QByteArrayView id = message.id ? QByteArrayView(*message.id) : QByteArrayView();
    QByteArrayView payload = message.payload;
    if (payload.size() > kMostCopied) {
        m_shared = message.payload;
        payload = {};
    }
    m_payload = quint32(payload.size());
    m_type = quint32(message.eventType.size());
    m_messageId = quint32(id.size());
    m_fieldId = quint32(view.fields.id.size());
    m_size =
        size_t(m_payload) + m_type + m_messageId + m_fieldId + size_t(view.fields.stream.size());
    char *at = queue.push(m_size);
    m_at = at;
    write(at, payload);
    write(at, message.eventType);
    write(at, id);
    write(at, view.fields.id);
    write(at, view.fields.stream);
}

LoggedMessage MessageRecord::message() const
{
    LoggedMessage result;
    result.number = m_number;
    result.verdict = m_verdict;
    result.wallTime = m_wallTime;
    result.marks = m_marks;
    const char *at = m_at;
    const QByteArray payload = read(at, m_payload);
    result.message.receivedAt = m_receivedAt;
    result.message.payload = m_shared.isEmpty() ? payload : m_shared;
    result.message.eventType = read(at, m_type);
    const QByteArray id = read(at, m_messageId);
    if (m_hasMessageId)
        result.message.id = id;
    result.message.binary = m_binary;
    result.fields.sequence = m_sequence;
    result.fields.timestamp = m_timestamp;
    result.fields.id = read(at, m_fieldId);
    result.fields.stream = read(at, m_size - size_t(at - m_at));
    return result;
}

} // namespace feedscope
