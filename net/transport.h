// One attempt to reach a feed, of whatever kind. Never reused: a new attempt is a new object.
// Thread: the feed's I/O thread, for calls and signals.
// Owner: FeedConnection, which retires it with abort() and deleteLater().
// Contract (tests/net/tst_transportcontract runs it over every implementation): open() returns at
//   once and tells nothing before it returned; opened() at most once and before any message;
//   closed() exactly once and last, unless aborted; nothing is told after abort() or finish().
// Messages and ids go to one receiver by a call: a signal costs as much as reading a message's fields.
#pragma once

#include "feederror.h"
#include "messagereceiver.h"
#include "transportkind.h"

#include <QByteArray>
#include <QObject>
#include <optional>

namespace feedscope {

// What a poll compares the next answer with: validators byte for byte as the server named them, and
// a hash of the last body. Empty: none.
struct PollCursor
{
    QByteArray etag;
    QByteArray lastModified;
    QByteArray bodyHash;
    friend bool operator==(const PollCursor &, const PollCursor &) = default;
};

// Where the feed stood when the last connection ended; empty on a first connect.
struct ResumePoint
{
    QByteArray lastId;
    std::optional<quint64> lastSequence = {};
    PollCursor poll = {};
};

// What showed that something is alive: the feed's own heartbeat, or only the link to its server.
enum class LifeSign { Feed, Link };

class Transport : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // From now on; null: messages and ids reach nobody.
    void setReceiver(MessageReceiver *receiver) { m_receiver = receiver; }

    virtual TransportKind kind() const = 0;
    virtual void open(const ResumePoint &resume) = 0;
    // Drops everything at once.
    virtual void abort() = 0;
    // Says goodbye where the protocol has one (bounded, at most 1 s, in the background); else
    // abort().
    virtual void finish() { abort(); }
    // Text to the peer; false when this transport has no way back.
    virtual bool send(const QString &text)
    {
        Q_UNUSED(text)
        return false;
    }

    // Whether somebody looks: a transport that asks may ask less often, if its feed allows it.
    virtual void setWindowHidden(bool hidden) { Q_UNUSED(hidden) }

signals:
    void opened();
    // Liveness without data: ping, comment, 304, an empty poll; of the link only: a pong, which a
    // server's WebSocket library sends whatever became of the feed.
    void alive(feedscope::LifeSign sign = feedscope::LifeSign::Feed);
    // What a later attempt needs so as not to deliver the same body again; told after its message.
    void cursorChanged(const feedscope::PollCursor &cursor);
    // SSE `retry:`: replaces the base of the backoff.
    void retryAdvised(feedscope::Millis base);
    // Polls: the time until the next question is asked, when it changes.
    void pollIntervalChanged(feedscope::Millis interval);
    void roundTrip(double ms);
    // Something worth a line in the log that changes nothing.
    void notice(const QString &text);
    void closed(const feedscope::FeedError &error);

protected:
    void deliver(const Message &message)
    {
        if (m_receiver)
            m_receiver->receive(message);
    }
    void tellId(const QByteArray &id)
    {
        if (m_receiver)
            m_receiver->resumeFrom(id);
    }

private:
    MessageReceiver *m_receiver = nullptr;
};

} // namespace feedscope
