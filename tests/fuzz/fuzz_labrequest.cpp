// The lab's request parser on any bytes: the answer is the same for every amount of bytes behind
// the head, "more needed" is never said beyond the cap, and the query it hands on gives knobs or a
// sentence.
#include "httprequestparser.h"
#include "labknobs.h"

#include <cstdint>
#include <cstdlib>

using namespace feedscope;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using Outcome = HttpParse::Outcome;
    const QByteArray input(reinterpret_cast<const char *>(data), qsizetype(size));
    const HttpParse parse = parseHttpHead(input);
    switch (parse.outcome) {
    case Outcome::NeedMore:
        if (input.size() >= httpHeadCap)
            std::abort();
        return 0;
    case Outcome::Refused:
        if (parse.status < 400 || parse.status > 505 || parse.reason.isEmpty())
            std::abort();
        return 0;
    case Outcome::Ready:
        break;
    }
    if (parse.headSize < 1 || parse.headSize > qMin(input.size(), httpHeadCap) ||
        parse.bodySize < 0 || parse.bodySize > httpBodyCap)
        std::abort();
    const HttpParse alone = parseHttpHead(input.first(parse.headSize));
    const HttpParse cut = parseHttpHead(input.first(parse.headSize - 1));
    if (alone.outcome != Outcome::Ready || alone.headSize != parse.headSize ||
        alone.request.headers != parse.request.headers || cut.outcome == Outcome::Ready)
        std::abort();
    for (const auto &[name, value] : parse.request.headers)
        if (value.contains('\n') || value.contains('\r') || value.contains('\0'))
            std::abort();
    const ParsedLabKnobs parsed = parseLabKnobs(parse.request.query, 1);
    if (parsed.error.isEmpty() && !(parsed.knobs.feed.rate > 0))
        std::abort();
    return 0;
}
