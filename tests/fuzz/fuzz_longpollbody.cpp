// A long poll's answer of any bytes: never crashes, says the same when asked twice and when there
// are blanks around it; an error has no items, and every payload stands in the body where it is no
// string's text.
#include "longpollbody.h"

#include <cstdint>
#include <cstdlib>

using namespace feedscope;

namespace {

bool isSame(const LongPollBody &a, const LongPollBody &b)
{
    if (a.items.size() != b.items.size() || a.cursor != b.cursor ||
        a.error.isEmpty() != b.error.isEmpty())
        return false;
    for (qsizetype i = 0; i < a.items.size(); ++i) {
        if (a.items[i].payload != b.items[i].payload || a.items[i].event != b.items[i].event ||
            a.items[i].id != b.items[i].id)
            return false;
    }
    return true;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray body(reinterpret_cast<const char *>(data), qsizetype(size));
    const LongPollBody read = readLongPollBody(body);
    if (!isSame(read, readLongPollBody(body)))
        std::abort();
    if (!body.startsWith("\xEF\xBB\xBF") && !isSame(read, readLongPollBody(' ' + body + "\r\n")))
        std::abort();
    if (!read.error.isEmpty() && !(read.items.isEmpty() && !read.cursor))
        std::abort();
    qsizetype together = 0;
    for (const LongPollItem &item : read.items)
        together += item.payload.size();
    if (together > body.size())
        std::abort();
    return 0;
}
