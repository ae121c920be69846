// What a transport and the pass-through that carries its connections tell each other about one
// attempt: what the transport waits for, which bounds what may pass before it has seen any of it,
// and why a connection was not made.
// Thread: the feed's I/O thread. Owner: shared by the Passage's holders; the pass-through only looks.
// Errors: exhausted(), at most once per await().
#pragma once

#include "feederror.h"

#include <QByteArray>
#include <QObject>
#include <optional>

namespace feedscope {

class AttemptWatch : public QObject
{
    Q_OBJECT

public:
    // Anything: no bound, because the transport has one of its own.
    enum class Awaited { Head, Body, Anything };

    using QObject::QObject;

    Awaited awaited() const { return m_awaited; }
    // Said again with every sign of what is awaited: what may pass is counted from there.
    void await(Awaited what);

    // Why the last connection was not made, in the words of the socket that tried; none if it was.
    const std::optional<FeedError> &dialFailure() const { return m_dialFailure; }
    void dialFailed(const FeedError &error) { m_dialFailure = error; }

    // How the last connection's first bytes from the server began, as they are on the wire.
    static constexpr qint64 kQuoted = 80;
    const QByteArray &firstBytes() const { return m_firstBytes; }
    void began(const QByteArray &bytes) { m_firstBytes = bytes; }

signals:
    void renewed();
    // More came than the awaited may take, and the transport has seen none of it.
    void exhausted(const feedscope::FeedError &error);

private:
    Awaited m_awaited = Awaited::Head;
    std::optional<FeedError> m_dialFailure;
    QByteArray m_firstBytes;
};

} // namespace feedscope
