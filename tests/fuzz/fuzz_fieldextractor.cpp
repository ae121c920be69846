// The field extractor on any bytes: never crashes, and says the same when asked twice and when the
// message has more blanks around it. The first line of the input is the pointers, tab-separated.
#include "fieldextractor.h"

#include <cstdint>
#include <cstdlib>

using namespace feedscope;

namespace {

bool isSame(const MessageFields &a, const MessageFields &b)
{
    return a.sequence == b.sequence && a.id == b.id && a.stream == b.stream &&
           a.timestamp == b.timestamp;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto lineEnd = input.indexOf('\n');
    if (lineEnd < 0)
        return 0;
    const auto names = QString::fromUtf8(input.first(lineEnd)).split(u'\t');
    FieldExtractor extractor({names.value(0), names.value(1), names.value(2), names.value(3)});
    Message message;
    message.payload = input.sliced(lineEnd + 1);
    const auto first = extractor.extract(message);
    if (!isSame(first, extractor.extract(message)))
        std::abort();
    extractor.problem();
    message.payload = "\n " + message.payload + "\r\n";
    if (!isSame(first, extractor.extract(message)))
        std::abort();
    return 0;
}
