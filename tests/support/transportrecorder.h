// Writes down everything a transport says, in order.
// Thread: the transport's.
// Trace: "opened", "message TYPE|DATA" (and "|id=ID"), "alive", "resume ID", "retry MS", "closed
//   KIND" (and " CODE").
#pragma once

#include "transport.h"

#include <QPointer>
#include <QStringList>

namespace feedscope::test {

class TransportRecorder : public QObject, private MessageReceiver
{
    Q_OBJECT

public:
    explicit TransportRecorder(Transport &transport, QObject *parent = nullptr);
    ~TransportRecorder() override;

    QStringList trace;
    QList<Message> messages;
    FeedError error;   // of closed()
    PollCursor cursor; // the last one told
    QList<double> roundTrips;
    int closedTimes = 0;

    bool isClosed() const { return closedTimes > 0; }
    // The trace without what may come any number of times.
    QStringList traceWithoutAlive() const;

signals:
    void received(const feedscope::Message &message);

private:
    void receive(const Message &message) override;
    void resumeFrom(const QByteArray &id) override;

    QPointer<Transport> m_transport;
};

} // namespace feedscope::test
