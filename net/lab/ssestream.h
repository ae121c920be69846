// A feed as server-sent events in one endless chunked answer.
// Thread: the server's.
// Owner: LabConnection.
// Errors: a client that is too slow is reset: an event stream has no close code, so 4001 cannot be
//   said here.
// Source: WHATWG HTML 9.2 (event stream format), RFC 9112 section 7.1 (chunked).
#pragma once

#include "labstream.h"

namespace feedscope {

class SseStream : public LabStream
{
    Q_OBJECT

public:
    // `chunked` is false for HTTP/1.0, where the end of the connection ends the answer.
    SseStream(Scheduler &scheduler, std::shared_ptr<const LabFeed> feed, const LabKnobs &knobs,
              QTcpSocket *socket, bool chunked, QObject *parent);

protected:
    void appendMessage(qint64 number, const QByteArray &json) override;
    void appendHeartbeat() override;
    void flush() override;
    void finish(int closeCode) override;
    void cutTooSlow() override;

private:
    const bool m_chunked;
    QByteArray m_head; // of the answer; leaves with the first batch
    QByteArray m_batch;
};

} // namespace feedscope
