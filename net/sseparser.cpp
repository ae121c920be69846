#include "sseparser.h"

#include "utf8text.h"

#include <algorithm>
#include <cstring>

namespace feedscope {
namespace {

constexpr char kByteOrderMark[] = "\xEF\xBB\xBF";
constexpr int kByteOrderMarkLength = 3;
constexpr QByteArrayView kData("data:");
// A longer line's buffer is given back once the line is done.
constexpr qsizetype kKeptCapacity = 65'536;

const char *find(const char *from, const char *end, char byte)
{
    const void *found = std::memchr(from, byte, size_t(end - from));
    return found ? static_cast<const char *>(found) : end;
}

// As find(), for a place where it often is the next byte: every second line is a blank one.
const char *findNear(const char *from, const char *end, char byte)
{
    return from != end && *from == byte ? from : find(from, end, byte);
}

// Most lines are data: their colon need not be looked for.
bool isData(QByteArrayView line)
{
    return line.size() >= kData.size() && std::memcmp(line.data(), kData.data(), kData.size()) == 0;
}

} // namespace

SseParser::SseParser(Limits limits, Sink sink)
    : m_limits(limits)
    , m_sink(std::move(sink))
{
}

bool SseParser::feed(QByteArrayView bytes)
{
    if (!m_error.isEmpty())
        return false;
    bytes = withoutByteOrderMark(bytes);
    if (bytes.isEmpty())
        return m_error.isEmpty();
    if (std::exchange(m_skipLineFeed, false) && bytes.front() == '\n')
        bytes = bytes.sliced(1);
    const bool ok = feedLines(bytes);
    m_data.keep();
    return ok;
}

bool SseParser::feedLines(QByteArrayView bytes)
{
    const char *at = bytes.data();
    const char *const end = at + bytes.size();
    // Each is searched once per occurrence: a stream without CR pays one pass over the chunk for
    // it.
    const char *lineFeed = find(at, end, '\n');
    const char *carriageReturn = find(at, end, '\r');
    for (;;) {
        const char *const stop = std::min(lineFeed, carriageReturn);
        if (stop == end)
            return keepPartial(QByteArrayView(at, end));
        if (!endLine(QByteArrayView(at, stop)))
            return false;
        at = stop + 1;
        if (stop == carriageReturn) {
            if (at == end)
                m_skipLineFeed = true;
            else if (*at == '\n')
                ++at;
            carriageReturn = findNear(at, end, '\r');
        }
        if (lineFeed < at)
            lineFeed = findNear(at, end, '\n');
    }
}

QByteArrayView SseParser::withoutByteOrderMark(QByteArrayView bytes)
{
    while (m_bomMatched < kByteOrderMarkLength && !bytes.isEmpty()) {
        if (bytes.front() == kByteOrderMark[m_bomMatched]) {
            ++m_bomMatched;
            bytes = bytes.sliced(1);
        } else {
            keepPartial(QByteArrayView(kByteOrderMark, m_bomMatched));
            m_bomMatched = kByteOrderMarkLength;
        }
    }
    return m_error.isEmpty() ? bytes : QByteArrayView();
}

bool SseParser::keepPartial(QByteArrayView bytes)
{
    if (m_partial.size() + bytes.size() > m_limits.lineBytes)
        return fail(QStringLiteral("A line is longer than %1 bytes, the most that is allowed.")
                        .arg(m_limits.lineBytes));
    m_partial.append(bytes);
    return true;
}

bool SseParser::endLine(QByteArrayView rest)
{
    if (m_partial.isEmpty() && rest.size() <= m_limits.lineBytes)
        return line(rest);
    if (!keepPartial(rest))
        return false;
    const bool ok = line(m_partial);
    m_data.keep();
    if (m_partial.capacity() > kKeptCapacity)
        m_partial.clear();
    else
        m_partial.resize(0);
    return ok;
}

bool SseParser::line(QByteArrayView line)
{
    if (line.isEmpty()) {
        dispatch();
        return true;
    }
    const char *const end = line.end();
    const char *const colon =
        isData(line) ? line.begin() + kData.size() - 1 : find(line.begin(), end, ':');
    if (colon == line.begin()) {
        if (m_sink.comment)
            m_sink.comment();
        return true;
    }
    const char *value = colon == end ? end : colon + 1;
    if (value != end && *value == ' ')
        ++value;
    field(QByteArrayView(line.begin(), colon), QByteArrayView(value, end));

    // The id and the name are not the message: they only share what a line may have.
    const qsizetype data = m_data.text().size();
    const qsizetype all = data + m_type.size() + (m_id ? m_id->size() : 0);
    if (data > m_limits.eventBytes || all > std::max(m_limits.eventBytes, m_limits.lineBytes))
        return fail(QStringLiteral("An event is larger than %1 bytes, the most that is allowed.")
                        .arg(m_limits.eventBytes));
    return true;
}

void SseParser::field(QByteArrayView name, QByteArrayView value)
{
    if (name == QByteArrayView("data")) {
        m_data.add(value);
    } else if (name == QByteArrayView("event")) {
        if (m_typeBefore != value)
            m_typeBefore = toValidUtf8(value);
        m_type = m_typeBefore;
    } else if (name == QByteArrayView("id")) {
        if (!value.contains('\0'))
            m_id = toValidUtf8(value);
    } else if (name == QByteArrayView("retry")) {
        retryField(value);
    }
}

void SseParser::retryField(QByteArrayView value)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (!m_sink.retry || value.isEmpty() || !std::all_of(value.begin(), value.end(), isDigit))
        return;
    qint64 ms = 0;
    for (const char digit : value)
        ms = std::min<qint64>(ms * 10 + (digit - '0'), kMaxRetry.count());
    m_sink.retry(Millis(ms));
}

void SseParser::dispatch()
{
    const auto id = std::exchange(m_id, std::nullopt);
    auto type = std::exchange(m_type, QByteArray());
    if (id && m_sink.lastId)
        m_sink.lastId(*id);
    if (!m_data.hasLines())
        return;
    if (type.isEmpty())
        type = QByteArrayLiteral("message");
    if (m_sink.event)
        m_sink.event({m_data.text(), type, id});
    m_data.clear();
}

bool SseParser::fail(const QString &error)
{
    m_error = error;
    m_partial.clear();
    m_data.clear();
    m_type.clear();
    m_id.reset();
    return false;
}

} // namespace feedscope
