#include "sseparser.h"

#include "lineend.h"
#include "samebuffer.h"
#include "utf8text.h"

#include <algorithm>
#include <cstring>

namespace feedscope {
namespace {

constexpr QByteArrayView kData("data:");
// A longer line's buffer is given back once the line is done.
constexpr qsizetype kKeptCapacity = 65'536;

// The length of the blank line that begins here, of which all is there; 0 when none does.
int blankLineAt(const char *at, const char *end)
{
    if (at != end && *at == '\n')
        return 1;
    return end - at >= 2 && at[0] == '\r' && at[1] == '\n' ? 2 : 0;
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
    dropEndedPartial();
    return ok;
}

bool SseParser::feedLines(QByteArrayView bytes)
{
    const char *at = bytes.data();
    const char *const end = at + bytes.size();
    for (;;) {
        // Every second line is a blank one.
        if (m_partial.isEmpty() || m_partialEnded) {
            const int blank = blankLineAt(at, end);
            if (blank > 0) {
                dispatch();
                at += blank;
                continue;
            }
        }
        const LineEnd stop = findLineEnd(at, end);
        if (stop.at == end)
            return keepPartial(QByteArrayView(at, end));
        if (!endLine(QByteArrayView(at, stop.at), stop.isAscii))
            return false;
        at = stop.at + 1;
        if (*stop.at == '\r') {
            if (at == end)
                m_skipLineFeed = true;
            else if (*at == '\n')
                ++at;
        }
    }
}

QByteArrayView SseParser::withoutByteOrderMark(QByteArrayView bytes)
{
    while (m_bomMatched < int(kByteOrderMark.size()) && !bytes.isEmpty()) {
        if (bytes.front() == kByteOrderMark[m_bomMatched]) {
            ++m_bomMatched;
            bytes = bytes.sliced(1);
        } else {
            keepPartial(kByteOrderMark.first(m_bomMatched));
            m_bomMatched = int(kByteOrderMark.size());
        }
    }
    return m_error.isEmpty() ? bytes : QByteArrayView();
}

bool SseParser::keepPartial(QByteArrayView bytes)
{
    dropEndedPartial();
    if (m_partial.size() + bytes.size() > m_limits.lineBytes)
        return fail(QStringLiteral("A line is longer than %1 bytes, the most that is allowed.")
                        .arg(m_limits.lineBytes));
    m_partial.append(bytes);
    return true;
}

bool SseParser::endLine(QByteArrayView rest, bool isAscii)
{
    if ((m_partial.isEmpty() || m_partialEnded) && rest.size() <= m_limits.lineBytes)
        return line(rest, isAscii);
    if (!keepPartial(rest))
        return false;
    // Its bytes stay for now: the event mostly ends with the next line, and has no need of a copy.
    m_partialEnded = true;
    return line(m_partial, false);
}

void SseParser::dropEndedPartial()
{
    if (!std::exchange(m_partialEnded, false))
        return;
    m_data.keep();
    if (m_partial.capacity() > kKeptCapacity)
        m_partial.clear();
    else
        m_partial.resize(0);
}

bool SseParser::line(QByteArrayView line, bool isAscii)
{
    if (line.isEmpty()) {
        dispatch();
        return true;
    }
    const bool isDataLine = isData(line);
    const qsizetype colon = isDataLine ? kData.size() - 1 : line.indexOf(':');
    if (colon == 0) {
        if (m_sink.comment)
            m_sink.comment();
        return true;
    }
    const char *from = colon < 0 ? line.end() : line.begin() + colon + 1;
    if (from != line.end() && *from == ' ')
        ++from;
    const QByteArrayView value(from, line.end());
    if (isDataLine)
        m_data.add(value, isAscii);
    else
        field(colon < 0 ? line : line.first(colon), value);

    // The id and the name are not the message: they only share what a line may have.
    const qsizetype data = m_data.text().size();
    const qsizetype all = data + m_type.size() + (m_hasId ? m_id.size() : 0);
    if (data > m_limits.eventBytes || all > std::max(m_limits.eventBytes, m_limits.lineBytes))
        return fail(QStringLiteral("An event is larger than %1 bytes, the most that is allowed.")
                        .arg(m_limits.eventBytes));
    return true;
}

void SseParser::field(QByteArrayView name, QByteArrayView value)
{
    if (name == QByteArrayView("data")) { // without a colon, so without a value
        m_data.add(value);
    } else if (name == QByteArrayView("event")) {
        if (m_typeBefore != value)
            m_typeBefore = toValidUtf8(value);
        m_type = m_typeBefore;
    } else if (name == QByteArrayView("id")) {
        if (!value.contains('\0'))
            takeId(value);
    } else if (name == QByteArrayView("retry")) {
        retryField(value);
    }
}

void SseParser::takeId(QByteArrayView value)
{
    m_hasId = true;
    if (isValidUtf8(value))
        refill(m_id, value);
    else
        m_id = toValidUtf8(value);
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
    if (m_hasId && m_sink.lastId)
        m_sink.lastId(m_id);
    if (m_data.hasLines() && m_sink.event)
        m_sink.event({m_data.text(), m_type.isEmpty() ? m_message : m_type,
                      m_hasId ? std::optional(QByteArrayView(m_id)) : std::nullopt});
    m_data.clear();
    m_hasId = false;
    if (!m_type.isEmpty())
        m_type = QByteArray();
}

bool SseParser::fail(const QString &error)
{
    m_error = error;
    m_partialEnded = false;
    m_partial.clear();
    m_data.clear();
    m_type.clear();
    m_id.clear();
    m_hasId = false;
    return false;
}

} // namespace feedscope
