// Unpacks a gzip or deflate stream piece by piece, for servers that compress a stream although
// identity was asked for.
// Thread: one at a time; a plain object.
// Owner: SseTransport.
// Caps: a call gives at most `room` bytes, however well the input was packed: what is left comes
//   with the next call.
// Errors: read() gives -1 once the input is broken; error() says how.
// Source: RFC 1950, RFC 1952; zlib manual.
#pragma once

#include <QByteArrayView>
#include <QString>
#include <memory>

namespace feedscope {

class InflateStream
{
public:
    InflateStream();
    ~InflateStream();

    // Takes from the front of `input`, writes at most `room` bytes to `out`, says how many.
    qsizetype read(QByteArrayView &input, char *out, qsizetype room);
    // The last call filled its room: there may be more without further input.
    bool hasMore() const { return m_hasMore; }
    QString error() const { return m_error; }

private:
    struct State;
    std::unique_ptr<State> m_state;
    bool m_hasMore = false;
    QString m_error;
};

} // namespace feedscope
