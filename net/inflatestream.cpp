#include "inflatestream.h"

#include <algorithm>
#include <limits>
#include <zlib.h>

namespace feedscope {

struct InflateStream::State
{
    z_stream stream{};
};

namespace {

// The largest window, and 32: gzip or zlib, whichever the header says.
constexpr int kWindowBits = 15 + 32;

uInt bounded(qsizetype size)
{
    return uInt(std::min<qsizetype>(size, std::numeric_limits<int>::max()));
}

} // namespace

InflateStream::InflateStream()
    : m_state(std::make_unique<State>())
{
    if (inflateInit2(&m_state->stream, kWindowBits) != Z_OK)
        m_error = QStringLiteral("not enough memory to unpack the stream");
}

InflateStream::~InflateStream()
{
    inflateEnd(&m_state->stream);
}

qsizetype InflateStream::read(QByteArrayView &input, char *out, qsizetype room)
{
    if (!m_error.isEmpty())
        return -1;
    z_stream &z = m_state->stream;
    // zlib's interface predates const; it does not write to its input.
    z.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(input.data()));
    z.avail_in = bounded(input.size());
    z.next_out = reinterpret_cast<Bytef *>(out);
    z.avail_out = bounded(room);
    const int result = inflate(&z, Z_SYNC_FLUSH);
    input = input.sliced(input.size() - qsizetype(z.avail_in));
    const qsizetype written = room - qsizetype(z.avail_out);
    m_hasMore = z.avail_out == 0;
    // A stream may be made of several gzip members; Z_BUF_ERROR only says that input ran out.
    if (result == Z_STREAM_END)
        inflateReset(&z);
    else if (result != Z_OK && result != Z_BUF_ERROR)
        m_error = QString::fromLatin1(z.msg ? z.msg : "broken compressed data");
    return m_error.isEmpty() || written > 0 ? written : -1;
}

} // namespace feedscope
