#include "relaydialogue.h"

namespace feedscope {

namespace {

constexpr int kSwitching = 101;

BodyFraming framingOf(const HttpLines &head, bool mayLackLength)
{
    if (head.says("Transfer-Encoding", "chunked"))
        return BodyFraming::chunked();
    bool isNumber = false;
    const qint64 length = head.value("Content-Length").toLongLong(&isNumber);
    if (isNumber && length >= 0)
        return BodyFraming::ofLength(length);
    return mayLackLength ? BodyFraming::untilTheEnd() : BodyFraming::none();
}

} // namespace

RelayDialogue::RelayDialogue(RelayAddress address, quint64 seed, Ways ways)
    : m_address(std::move(address))
    , m_seed(seed)
    , m_ways(std::move(ways))
{
}

QByteArray RelayDialogue::takeHead(QByteArray &bytes, Stage &stage)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end >= 0 && end + 4 <= kMostHead) {
        const QByteArray head = bytes.left(end + 4);
        bytes.remove(0, end + 4);
        return head;
    }
    if (bytes.size() > kMostHead)
        stage = Stage::Raw;
    return {};
}

QByteArray RelayDialogue::toServer(const QByteArray &bytes)
{
    m_outBytes += bytes;
    QByteArray passed;
    while (!m_outBytes.isEmpty()) {
        if (m_out == Stage::Held && m_outBytes.size() > kMostHeld)
            m_out = Stage::Raw;
        if (m_out == Stage::Held)
            break;
        if (m_out == Stage::Raw)
            return passed + std::exchange(m_outBytes, {});
        if (m_out == Stage::Messages)
            return passed + m_ways.out(*m_outUnits, std::exchange(m_outBytes, {}));
        if (m_out == Stage::Head) {
            const QByteArray head = takeHead(m_outBytes, m_out);
            if (!head.isEmpty())
                passed += request(head);
            else if (m_out == Stage::Head)
                break;
            continue;
        }
        QByteArray content;
        const qsizetype size = m_outBody.take(m_outBytes, content);
        passed += m_outBytes.left(size);
        m_outBytes.remove(0, size);
        if (m_outBody.isOver())
            m_out = Stage::Head;
    }
    return passed;
}

QByteArray RelayDialogue::request(const QByteArray &head)
{
    HttpLines lines(head);
    const QList<QByteArray> words = lines.startWords();
    if (words.size() != 3 || !words.last().startsWith("HTTP/1.")) {
        m_out = Stage::Raw;
        m_in = Stage::Raw;
        return head;
    }
    Asked asked;
    asked.method = words.first();
    asked.isUpgrade = lines.says("Upgrade", "websocket");
    asked.isOldHttp = words.last() == "HTTP/1.0";
    m_address.rewriteRequest(lines, asked.host);
    m_outBody = framingOf(lines, false);
    m_out = asked.isUpgrade ? Stage::Held : m_outBody.isOver() ? Stage::Head : Stage::Body;
    m_asked.push_back(std::move(asked));
    return lines.bytes();
}

QByteArray RelayDialogue::toClient(const QByteArray &bytes)
{
    m_inBytes += bytes;
    QByteArray passed;
    while (!m_inBytes.isEmpty()) {
        if (m_in == Stage::Raw)
            return passed + std::exchange(m_inBytes, {});
        if (m_in == Stage::Messages && m_inBody.isOver())
            return passed + m_ways.in(*m_inUnits, std::exchange(m_inBytes, {}));
        if (m_in == Stage::Head) {
            const QByteArray head = takeHead(m_inBytes, m_in);
            if (!head.isEmpty())
                passed += answer(head);
            else if (m_in == Stage::Head)
                break;
            continue;
        }
        passed += passBody();
    }
    return passed;
}

QByteArray RelayDialogue::passBody()
{
    QByteArray content;
    const qsizetype size = m_inBody.take(m_inBytes, content);
    const QByteArray wire = m_inBytes.left(size);
    m_inBytes.remove(0, size);
    QByteArray passed = m_in == Stage::Messages ? m_ways.in(*m_inUnits, content) : wire;
    if (!m_inBody.isOver())
        return passed;
    if (m_in == Stage::Messages)
        passed += m_ways.inEnds() + m_inUnits->closing(0, {});
    m_inUnits.reset();
    m_in = Stage::Head;
    return passed;
}

QByteArray RelayDialogue::answer(const QByteArray &head)
{
    HttpLines lines(head);
    const QList<QByteArray> words = lines.startWords();
    const int status = words.size() > 1 ? words.at(1).toInt() : 0;
    if (status < 100 || m_asked.empty()) {
        m_in = Stage::Raw;
        return head;
    }
    const bool isInterim = status < 200 && status != kSwitching;
    if (isInterim)
        return head;
    const Asked asked = std::move(m_asked.front());
    m_asked.pop_front();
    m_address.rewriteAnswer(lines, asked.host);
    if (status == kSwitching) {
        if (asked.isUpgrade)
            upgraded();
        else
            m_in = m_out = Stage::Raw;
    } else {
        enterBody(lines, status, asked);
        // Refused: what the client has sent since is another request.
        if (asked.isUpgrade && m_out == Stage::Held) {
            m_out = Stage::Head;
            if (const QByteArray held = toServer({}); !held.isEmpty())
                m_ways.toServer(held);
        }
    }
    return lines.bytes();
}

void RelayDialogue::enterBody(HttpLines &head, int status, const Asked &asked)
{
    const bool hasBody = asked.method != "HEAD" && status != 204 && status != 304;
    m_inBody = hasBody ? framingOf(head, true) : BodyFraming::none();
    m_in = m_inBody.isOver() ? Stage::Head : Stage::Body;
    const bool isPlain =
        head.value("Content-Encoding").isEmpty() || head.says("Content-Encoding", "identity");
    if (!hasBody || m_inBody.isOver() || !isPlain ||
        !head.says("Content-Type", "text/event-stream"))
        return;
    // Of another length once events are lost or repeated.
    const bool hasLength = !head.value("Content-Length").isEmpty();
    if (hasLength && asked.isOldHttp)
        return;
    if (hasLength && !m_inBody.isChunked()) {
        head.remove("Content-Length");
        head.set("Transfer-Encoding", "chunked");
    }
    m_in = Stage::Messages;
    m_inUnits = std::make_unique<EventUnits>(hasLength || m_inBody.isChunked());
}

void RelayDialogue::upgraded()
{
    m_in = Stage::Messages;
    m_out = Stage::Messages;
    m_inBody = BodyFraming::none();
    m_inUnits = std::make_unique<FrameUnits>(false, m_seed);
    m_outUnits = std::make_unique<FrameUnits>(true, m_seed + 1);
    if (const QByteArray held = toServer({}); !held.isEmpty())
        m_ways.toServer(held);
}

} // namespace feedscope
