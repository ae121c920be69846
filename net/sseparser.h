// Server-sent events: bytes in, events out. Nothing but the WHATWG rules and two caps.
// Thread: one at a time; a plain object without I/O or clock.
// Owner: SseTransport. Not destroyed from inside a sink.
// Caps: Limits (a line without its end; the data, type and id of one event together). Passing one
//   gives one error, after which the parser is inert and holds nothing.
// Memory: at most one line, one event and the name and id of the one before, all within their
//   caps.
// Units: retry in milliseconds, at most kMaxRetry (more counts as kMaxRetry). Text: bytes that are
//   not UTF-8 become U+FFFD, as the standard's decoder does; NUL stays, except that an id with one
//   is ignored.
// Source: WHATWG HTML 9.2.5 (parsing) and 9.2.6 (interpreting an event stream).
#pragma once

#include "instant.h"
#include "sseeventdata.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <functional>
#include <optional>

namespace feedscope {

// Lives as long as the call it comes with: who wants the data longer copies it, once.
struct SseEvent
{
    QByteArrayView data;
    const QByteArray &type;           // "message" unless the event named one
    std::optional<QByteArrayView> id; // only when this event carried an id line itself
};

class SseParser
{
public:
    static constexpr Millis kMaxRetry{3'600'000};

    struct Limits
    {
        qsizetype lineBytes = 16'777'216;  // of one line, and of an event with its id and its name
        qsizetype eventBytes = 16'777'216; // of an event's data
    };
    // In the order of the stream; one that is not set is not wanted.
    struct Sink
    {
        std::function<void(const SseEvent &)> event;
        std::function<void()> comment; // a line that starts with a colon
        // A blank line was reached after an id line: the id to resume from is now this, with or
        // without an event. Told before the event itself.
        std::function<void(const QByteArray &)> lastId;
        std::function<void(Millis)> retry;
    };

    SseParser(Limits limits, Sink sink);

    // False once a cap was passed; error() says which.
    bool feed(QByteArrayView bytes);
    QString error() const { return m_error; }

private:
    bool feedLines(QByteArrayView bytes);
    QByteArrayView withoutByteOrderMark(QByteArrayView bytes);
    bool endLine(QByteArrayView rest, bool isAscii);
    bool keepPartial(QByteArrayView bytes);
    void dropEndedPartial();
    bool line(QByteArrayView line, bool isAscii);
    void field(QByteArrayView name, QByteArrayView value);
    void takeId(QByteArrayView value);
    void retryField(QByteArrayView value);
    void dispatch();
    bool fail(const QString &error);

    const Limits m_limits;
    const Sink m_sink;
    const QByteArray m_message = QByteArrayLiteral("message"); // the name of an event without one
    QByteArray m_partial;                                      // a line whose end has not come yet
    // Its end has come, and the data of the event may still be there.
    bool m_partialEnded = false;
    SseEventData m_data;
    QByteArray m_type;
    QByteArray m_typeBefore; // most events have the name of the one before
    // Of the event at hand, if it has one; the buffer of the last.
    QByteArray m_id;
    bool m_hasId = false;
    QString m_error;             // not empty: inert
    int m_bomMatched = 0;        // bytes of the mark seen; 3 once it came or cannot come
    bool m_skipLineFeed = false; // the last byte was a CR, which may be half a CRLF
};

} // namespace feedscope
