// One forward pass over a JSON text that stops at up to 32 places named by pointers.
// Thread: one at a time.
// Owner: FieldExtractor.
// Errors: scan() says what is not JSON; places that are not there stay empty.
// Memory: see fieldextractor.h.
// Source: RFC 6901; simdjson on-demand, which is forward only: hence all pointers at once.
#pragma once

#include "pointerpath.h"

#include <QByteArrayView>
#include <simdjson.h>
#include <string_view>

namespace feedscope {

class JsonScan
{
public:
    struct Found
    {
        enum class Kind { Nothing, String, Number, Other };
        Kind kind = Kind::Nothing;
        std::string_view text; // of a string (unescaped) and a number; valid until the next scan()
    };

    // An empty path is never found.
    explicit JsonScan(std::vector<PointerPath> paths);

    // Null when all went well, else what is wrong, in words.
    const char *scan(QByteArrayView json);
    const Found &found(size_t path) const { return m_found[path]; }

private:
    using Value = simdjson::ondemand::value;
    using Mask = quint32; // one bit per path

    simdjson::error_code prepare(QByteArrayView json);
    simdjson::error_code visit(Value value, size_t depth, Mask wanted);
    simdjson::error_code visitObject(Value value, size_t depth, Mask wanted);
    simdjson::error_code visitArray(Value value, size_t depth, Mask wanted);
    simdjson::error_code capture(Value value, Mask ending);
    template <typename Matches>
    Mask matching(size_t depth, Mask wanted, Matches matches) const;

    const std::vector<PointerPath> m_paths;
    std::vector<Found> m_found;
    Mask m_missing = 0;
    std::unique_ptr<simdjson::ondemand::parser> m_parser;
    std::vector<char> m_padded;
};

} // namespace feedscope
