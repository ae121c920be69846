#include "ssestream.h"

#include "httpanswer.h"
#include "labsocket.h"

#include <QTcpSocket>
#include <utility>

namespace feedscope {

SseStream::SseStream(Scheduler &scheduler, std::shared_ptr<const LabFeed> feed,
                     const LabKnobs &knobs, QTcpSocket *socket, bool chunked, QObject *parent)
    : LabStream(scheduler, std::move(feed), knobs, socket, parent)
    , m_chunked(chunked)
{
    m_head =
        statusLine(200) +
        "Content-Type: text/event-stream\r\nCache-Control: no-store\r\nX-Accel-Buffering: no\r\n" +
        (chunked ? "Transfer-Encoding: chunked\r\n" : "") + "Connection: close\r\n\r\n";
    if (knobs.retry > Millis(0))
        m_batch = "retry: " + QByteArray::number(qint64(knobs.retry.count())) + "\n\n";
    if (knobs.slow == Millis(0))
        flush();
}

void SseStream::appendMessage(qint64 number, const QByteArray &json)
{
    m_batch += "id: ";
    m_batch += QByteArray::number(number);
    m_batch += "\ndata: ";
    m_batch += json;
    m_batch += "\n\n";
}

void SseStream::appendHeartbeat()
{
    m_batch += ": heartbeat\n\n";
}

void SseStream::flush()
{
    QByteArray out = std::exchange(m_head, {});
    if (m_chunked && !m_batch.isEmpty())
        out += QByteArray::number(m_batch.size(), 16) + "\r\n" + m_batch + "\r\n";
    else
        out += m_batch;
    m_batch.clear();
    socket()->write(out);
}

void SseStream::finish(int)
{
    flush();
    if (m_chunked)
        socket()->write("0\r\n\r\n");
    socket()->disconnectFromHost();
}

void SseStream::cutTooSlow()
{
    resetConnection(*socket());
}

} // namespace feedscope

#include "moc_ssestream.cpp"
