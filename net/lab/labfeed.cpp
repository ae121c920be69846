#include "labfeed.h"

#include <cmath>
#include <utility>

namespace feedscope {
namespace {

// splitmix64: spreads every bit of its input over the output.
quint64 mix(quint64 x)
{
    x += 0x9e3779b97f4a7c15ULL;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

qint64 triangle(quint64 n, quint64 period)
{
    const quint64 at = n % period;
    return qint64(at < period / 2 ? at : period - at);
}

// A wandering price in hundredths: two slow waves and a little noise, in integers so that every
// platform gives the same.
qint64 valueOf(quint64 seed, quint64 number)
{
    const quint64 phase = mix(seed);
    const qint64 base = 5'000 + qint64(phase % 10'000);
    return base + triangle(number + phase % 997, 1'200) +
           2 * triangle(number * 3 + phase % 401, 340) + qint64(mix(seed ^ mix(number)) % 60);
}

// FNV-1a: the same on every platform, unlike qHash.
quint64 textSeed(const QString &text)
{
    quint64 hash = 0xcbf29ce484222325ULL;
    for (const QChar c : text)
        hash = (hash ^ c.unicode()) * 0x100000001b3ULL;
    return hash;
}

void appendHundredths(QByteArray &out, qint64 hundredths)
{
    out += QByteArray::number(hundredths / 100) + '.';
    out += char('0' + hundredths / 10 % 10);
    out += char('0' + hundredths % 10);
}

void appendPad(QByteArray &out, qint64 size, quint64 seed)
{
    static constexpr char alphabet[] = "abcdefghijklmnopqrstuvwxyz012345";
    quint64 bits = seed;
    for (qint64 i = 0; i < size; ++i) {
        if (i % 12 == 0)
            bits = mix(bits);
        out += alphabet[(bits >> (i % 12 * 5)) & 31];
    }
}

} // namespace

LabFeed::LabFeed(LabFeedKnobs knobs, Instant start, WallTime startWall)
    : m_knobs(std::move(knobs))
    , m_start(start)
    , m_startWall(startWall)
{
}

qint64 LabFeed::dueNumber(Instant now) const
{
    if (now <= m_start)
        return 0;
    // A nanosecond of grace, so that what dueAt() promised is due then in spite of rounding.
    const qint64 due = qint64((toSeconds(now - m_start) + 1e-9) * m_knobs.rate);
    const qint64 released = due - due % m_knobs.burst;
    return m_knobs.end == 0 ? released : qMin(released, m_knobs.end);
}

qint64 LabFeed::head(Instant now) const
{
    const qint64 number = dueNumber(now);
    // The first of a swapped pair leaves once both are there; the very last one has no partner.
    const bool waitsForPartner = m_knobs.reorder != 0 && number != 0 &&
                                 number % m_knobs.reorder == 0 && number != m_knobs.end;
    return waitsForPartner ? number - 1 : number;
}

Instant LabFeed::dueAt(qint64 position) const
{
    if (m_knobs.end != 0 && position > m_knobs.end)
        return Instant::max();
    const bool waitsForPartner =
        m_knobs.reorder != 0 && position % m_knobs.reorder == 0 && position != m_knobs.end;
    const qint64 number = waitsForPartner ? position + 1 : position;
    const qint64 released = (number + m_knobs.burst - 1) / m_knobs.burst * m_knobs.burst;
    const double seconds = double(released) / m_knobs.rate;
    if (seconds > 1e9)
        return Instant::max();
    return m_start + Nanos(qint64(std::ceil(seconds * 1e9)));
}

bool LabFeed::over(Instant now) const
{
    return m_knobs.end != 0 && head(now) >= m_knobs.end;
}

qint64 LabFeed::oldestKept(Instant now) const
{
    return qMax<qint64>(0, head(now) - m_knobs.replay);
}

qint64 LabFeed::resumeAfter(const QByteArray &lastId, Instant now) const
{
    bool ok = false;
    const qint64 number = lastId.toLongLong(&ok);
    const qint64 last = head(now);
    if (!ok || number < 0)
        return last;
    const qint64 position = numberAt(number); // the swap is its own inverse
    return position > last ? last : qMax(position, oldestKept(now));
}

qint64 LabFeed::numberAt(qint64 position) const
{
    const qint64 n = m_knobs.reorder;
    if (n == 0 || position == 0)
        return position;
    if (position % n == 0)
        return position == m_knobs.end ? position : position + 1;
    return position % n == 1 && position > 1 ? position - 1 : position;
}

int LabFeed::copies(qint64 position) const
{
    const qint64 number = numberAt(position);
    if (m_knobs.gap != 0 && number % m_knobs.gap == 0)
        return 0;
    return m_knobs.dup != 0 && number % m_knobs.dup == 0 ? 2 : 1;
}

qint64 LabFeed::lastSentAt(qint64 position) const
{
    while (position > 0 && copies(position) == 0)
        --position; // one or two steps: two numbers in a row are never both gaps, gap=1 is refused
    return numberAt(position);
}

WallTime LabFeed::stamp(qint64 number) const
{
    const qint64 released = (number + m_knobs.burst - 1) / m_knobs.burst * m_knobs.burst;
    return {m_startWall.msSinceEpoch + qint64(double(released) * 1000.0 / m_knobs.rate)};
}

QByteArray LabFeed::message(qint64 number) const
{
    const qsizetype topics = m_knobs.topics.size();
    const QString &topic = m_knobs.topics[(number - 1) % topics];
    const quint64 seed = m_knobs.seed ^ textSeed(topic);
    const QByteArray id = QByteArray::number(number);
    QByteArray out;
    out.reserve(qMax<qint64>(m_knobs.bytes, 160));
    out += "{\"seq\":" + QByteArray::number((number - 1) / topics + 1) + ",\"id\":\"" + id +
           "\",\"ts\":" + QByteArray::number(stamp(number).msSinceEpoch) + ",\"topic\":\"" +
           topic.toLatin1() + "\",\"value\":";
    appendHundredths(out, valueOf(seed, quint64(number)));
    constexpr qsizetype padFrame = 10; // ,"pad":""}
    if (const qint64 pad = m_knobs.bytes - out.size() - padFrame; pad >= 0) {
        out += ",\"pad\":\"";
        appendPad(out, pad, seed ^ quint64(number));
        out += '"';
    }
    out += '}';
    return out;
}

} // namespace feedscope
