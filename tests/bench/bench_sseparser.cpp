// How fast the event stream parser is, beside a bare memchr pass over the same bytes in the same
// run. Target: at least half of it (DESIGN.md section 7). Prints a JSON line for every size.
#include "sseparser.h"

#include <QElapsedTimer>
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <vector>

using namespace feedscope;

namespace {

constexpr int kRounds = 9;
constexpr qsizetype kTotal = 32 << 20;
constexpr qsizetype kChunk = 65'536;

QByteArray streamOf(qsizetype eventBytes, const char *lineEnd)
{
    const QByteArray event = "data: " + QByteArray(eventBytes, 'x') + lineEnd + lineEnd;
    return event.repeated(kTotal / event.size());
}

template <typename Pass>
double secondsOf(Pass pass)
{
    std::vector<double> rounds;
    for (int i = 0; i < kRounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        pass();
        rounds.push_back(double(timer.nsecsElapsed()) / 1e9);
    }
    std::nth_element(rounds.begin(), rounds.begin() + kRounds / 2, rounds.end());
    return rounds[kRounds / 2];
}

qint64 linesOf(const QByteArray &stream)
{
    qint64 count = 0;
    const char *at = stream.constData();
    const char *const end = at + stream.size();
    while (const void *found = std::memchr(at, '\n', size_t(end - at))) {
        at = static_cast<const char *>(found) + 1;
        ++count;
    }
    return count;
}

qint64 eventsOf(const QByteArray &stream)
{
    qint64 count = 0;
    SseParser parser({}, {[&](const SseEvent &) { ++count; }, {}, {}, {}});
    for (qsizetype at = 0; at < stream.size(); at += kChunk)
        parser.feed(QByteArrayView(stream).sliced(at, std::min(kChunk, stream.size() - at)));
    return count;
}

void measure(qsizetype eventBytes, const char *lineEnd, const char *name)
{
    const QByteArray stream = streamOf(eventBytes, lineEnd);
    qint64 events = 0;
    qint64 lines = 0;
    const double parser = secondsOf([&] { events = eventsOf(stream); });
    const double bare = secondsOf([&] { lines = linesOf(stream); });
    std::printf("{\"bytes\":%lld,\"lineEnd\":\"%s\",\"ns\":%.1f,\"gbPerS\":%.2f,\"memchrNs\":%.1f,"
                "\"ratio\":%.2f,\"exact\":%s}\n",
                static_cast<long long>(eventBytes), name, parser / double(events) * 1e9,
                double(stream.size()) / parser / 1e9, bare / double(events) * 1e9, bare / parser,
                lines == 2 * events ? "true" : "false");
}

} // namespace

int main()
{
    for (const qsizetype eventBytes : {20, 120, 1'000, 10'000}) {
        measure(eventBytes, "\n", "LF");
        measure(eventBytes, "\r\n", "CRLF");
    }
    return 0;
}
