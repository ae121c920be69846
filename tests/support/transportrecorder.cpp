#include "transportrecorder.h"

namespace feedscope::test {

TransportRecorder::TransportRecorder(Transport &transport, QObject *parent)
    : QObject(parent)
    , m_transport(&transport)
{
    connect(&transport, &Transport::opened, this, [this] { trace << QStringLiteral("opened"); });
    connect(&transport, &Transport::alive, this, [this] { trace << QStringLiteral("alive"); });
    transport.setReceiver(this);
    connect(&transport, &Transport::retryAdvised, this,
            [this](Millis base) { trace << QStringLiteral("retry %1").arg(base.count()); });
    connect(&transport, &Transport::cursorChanged, this,
            [this](const PollCursor &told) { cursor = told; });
    connect(&transport, &Transport::roundTrip, this, [this](double ms) { roundTrips << ms; });
    connect(&transport, &Transport::closed, this, [this](const FeedError &why) {
        error = why;
        ++closedTimes;
        trace << (why.code == 0
                      ? QStringLiteral("closed %1").arg(errorKindName(why.kind))
                      : QStringLiteral("closed %1 %2").arg(errorKindName(why.kind)).arg(why.code));
    });
}

void TransportRecorder::receive(const Message &message)
{
    messages << message;
    QByteArray line = "message " + message.eventType + '|' + message.payload;
    if (message.id)
        line += "|id=" + *message.id;
    trace << QString::fromUtf8(line);
    emit received(message);
}

TransportRecorder::~TransportRecorder()
{
    if (m_transport)
        m_transport->setReceiver(nullptr);
}

void TransportRecorder::resumeFrom(const QByteArray &id)
{
    trace << QStringLiteral("resume ") + QString::fromUtf8(id);
}

QStringList TransportRecorder::traceWithoutAlive() const
{
    QStringList rest = trace;
    rest.removeAll(QStringLiteral("alive"));
    return rest;
}

} // namespace feedscope::test

#include "moc_transportrecorder.cpp"
