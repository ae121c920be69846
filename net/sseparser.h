// Server-sent events: bytes in, events out. Nothing but the WHATWG rules and two caps.
// Thread: one at a time; a plain object without I/O or clock. Owner: SseTransport.
// Caps: Limits; passing one gives one error, after which the parser is inert.
// Units: retry in milliseconds. Source: WHATWG HTML 9.2.5 (parsing) and 9.2.6 (interpreting an
// event stream).
#pragma once

#include "instant.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <functional>
#include <optional>

namespace feedscope {

struct SseEvent
{
    QByteArray data;
    QByteArray type;              // "message" unless the event named one
    std::optional<QByteArray> id; // only when this event carried an id line itself
};

class SseParser
{
public:
    struct Limits
    {
        qsizetype lineBytes = 16'777'216;
        qsizetype eventBytes = 16'777'216;
    };
    struct Sink
    {
        std::function<void(SseEvent &&)> event;
        std::function<void()> comment; // a line that starts with a colon
        std::function<void(const QByteArray &)>
            lastId; // dispatched: the id to resume from is now this
        std::function<void(Millis)> retry;
    };

    SseParser(Limits limits, Sink sink);

    // False once a cap was passed; error() says which.
    bool feed(QByteArrayView bytes);
    QString error() const { return m_error; }

private:
    void line(QByteArrayView line);
    void field(QByteArrayView name, QByteArrayView value);
    void dispatch();
    void fail(const QString &error);

    const Limits m_limits;
    const Sink m_sink;
    QByteArray m_partial; // a line whose end has not come yet
    QByteArray m_data;
    QByteArray m_type;
    std::optional<QByteArray> m_eventId;
    QByteArray m_lastId; // the last event ID buffer: outlives events
    QString m_error;
    int m_bomMatched = 0;
    bool m_skipLineFeed = false;
};

} // namespace feedscope
