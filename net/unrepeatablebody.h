// The body of a request that Qt must not send twice: it is read once and cannot be rewound.
// Qt sends a request again by itself when its connection ends before the answer. Before it does so
// it rewinds the body; where that fails it gives up with ContentReSendError, before it dials.
// Nothing else stops it in time: it tells of its second request only after having sent it.
// Thread: the one of the reply it belongs to. Owner: the reply.
// Units: bytes; the body may be empty (the request then says Content-Length: 0).
// Errors: none. Source: RFC 9110 9.2.2 (what may be repeated); QNetworkAccessManager as measured.
#pragma once

#include <QIODevice>

namespace feedscope {

class UnrepeatableBody : public QIODevice
{
    Q_OBJECT

public:
    explicit UnrepeatableBody(const QByteArray &bytes, QObject *parent = nullptr);

    bool isSequential() const override { return false; }
    qint64 size() const override { return m_bytes.size(); }
    bool reset() override { return false; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    const QByteArray m_bytes;
};

} // namespace feedscope
