// The event stream parser must give the same trace however its bytes are cut, and hold its caps.
// The first byte chooses the chunk size and the caps.
#include "sseparser.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace feedscope;

namespace {

constexpr SseParser::Limits kSmall{64, 96};
constexpr SseParser::Limits kLarge{};

QByteArray traceOf(QByteArrayView bytes, qsizetype chunk, SseParser::Limits limits)
{
    QByteArray trace;
    SseParser parser(limits,
                     {[&](const SseEvent &event) {
                          const auto size = event.data.size() + event.type.size();
                          if (size > std::max(limits.eventBytes, limits.lineBytes) + 7 ||
                              !event.data.isValidUtf8())
                              std::abort();
                          trace += "E" + event.type + '|' + event.data.toByteArray() + '|' +
                                   event.id.value_or(QByteArrayView("-")).toByteArray();
                      },
                      [&] { trace += 'C'; },
                      [&](const QByteArray &id) {
                          if (id.contains('\0') || id.contains('\n') || !id.isValidUtf8())
                              std::abort();
                          trace += "I" + id;
                      },
                      [&](Millis ms) { trace += "R" + QByteArray::number(qint64(ms.count())); }});
    while (!bytes.isEmpty()) {
        const auto size = qMin(chunk, bytes.size());
        if (!parser.feed(bytes.first(size)))
            return trace + "X" + parser.error().toUtf8();
        bytes = bytes.sliced(size);
    }
    return trace;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView bytes(data + 1, qsizetype(size - 1));
    const auto limits = data[0] & 1 ? kSmall : kLarge;
    const QByteArray whole = traceOf(bytes, bytes.size() + 1, limits);
    if (whole != traceOf(bytes, 1, limits) ||
        whole != traceOf(bytes, 2 + (data[0] >> 1) % 31, limits))
        std::abort();
    return 0;
}
