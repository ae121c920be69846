#include "longpollstream.h"

namespace feedscope {
namespace {

constexpr int mostMessages = 1000;
constexpr qsizetype mostBytes = 1024 * 1024;

} // namespace

LongPollStream::LongPollStream(Scheduler &scheduler, std::shared_ptr<const LabFeed> feed,
                               LabKnobs knobs, QObject *parent)
    : QObject(parent)
    , m_scheduler(scheduler)
    , m_feed(std::move(feed))
    , m_knobs(std::move(knobs))
    , m_alarm(scheduler)
{
}

void LongPollStream::start()
{
    m_began = m_scheduler.now();
    m_cursor = m_knobs.lastId.isEmpty() ? m_feed->head(m_began)
                                        : m_feed->resumeAfter(m_knobs.lastId, m_began);
    look();
}

void LongPollStream::look()
{
    const Instant now = m_scheduler.now();
    HttpAnswer answer = news(now);
    if (answer.status == 204 && now < m_began + m_knobs.hold)
        m_alarm.at(nextLook(now), [this] { look(); });
    else
        emit answered(answer);
}

HttpAnswer LongPollStream::news(Instant now) const
{
    const qint64 head = m_feed->head(now);
    QByteArray messages;
    qint64 last = 0;
    int count = 0;
    for (qint64 at = m_cursor + 1; at <= head && count < mostMessages; ++at) {
        const int copies = m_feed->copies(at);
        for (int i = 0; i < copies; ++i, ++count)
            messages += (messages.isEmpty() ? "" : ",") + m_feed->message(m_feed->numberAt(at));
        if (copies != 0)
            last = m_feed->numberAt(at);
        if (messages.size() >= mostBytes)
            break;
    }
    HttpAnswer answer;
    answer.headers.append({QByteArrayLiteral("Cache-Control"), QByteArrayLiteral("no-store")});
    if (last == 0)
        answer.status = 204;
    else
        answer.body =
            "{\"lastId\":\"" + QByteArray::number(last) + "\",\"messages\":[" + messages + "]}";
    return answer;
}

Instant LongPollStream::nextLook(Instant now) const
{
    // The first position after the cursor that is not a gap: one or two steps.
    qint64 position = qMax(m_cursor, m_feed->head(now)) + 1;
    while (m_feed->copies(position) == 0 && m_feed->dueAt(position) != Instant::max())
        ++position;
    Instant next = m_feed->dueAt(position);
    if (m_knobs.slow > Millis(0) && next != Instant::max())
        next = m_began + m_knobs.slow * ((next - m_began + m_knobs.slow - Nanos(1)) / m_knobs.slow);
    return qMin(next, m_began + m_knobs.hold);
}

} // namespace feedscope

#include "moc_longpollstream.cpp"
