// One forward pass over a JSON text that stops at up to 32 places named by pointers.
// Thread: one at a time.
// Owner: FieldExtractor.
// Errors: scan() says what is not JSON; places that are not there stay empty.
// Memory: see fieldextractor.h.
// Source: RFC 6901; simdjson on-demand, which is forward only: hence all pointers at once. Its index
//   of the text, which is most of its work, is made by the best code the processor has, chosen at
//   run time; only the walk over the index is compiled for the least processor.
#pragma once

#include "jsonprefix.h"

#include <QByteArrayView>
#include <simdjson.h>
#include <string_view>

namespace feedscope {

class JsonScan
{
public:
    using Found = JsonFound;

    // An empty path is never found.
    explicit JsonScan(std::vector<PointerPath> paths);

    // Null when all went well, else what is wrong, in words.
    const char *scan(QByteArrayView json);
    // Its text is valid until the next scan() and as long as the JSON text it was found in.
    const Found &found(size_t path) const { return m_found[path]; }

private:
    using Value = simdjson::ondemand::value;
    using Mask = JsonPrefix::Mask;

    simdjson::error_code prepare(QByteArrayView json);
    simdjson::error_code visit(Value value, size_t depth, Mask wanted);
    simdjson::error_code visitObject(Value value, size_t depth, Mask wanted);
    simdjson::error_code visitArray(Value value, size_t depth, Mask wanted);
    simdjson::error_code capture(Value value, Mask ending);
    template <typename Matches>
    Mask matching(size_t depth, Mask wanted, Matches matches) const;

    const std::vector<PointerPath> m_paths;
    std::vector<Found> m_found;
    Mask m_wanted = 0; // all there are
    Mask m_missing = 0;
    JsonPrefix m_prefix;
    std::unique_ptr<simdjson::ondemand::parser> m_parser;
    std::vector<char> m_padded;
};

} // namespace feedscope
