#include "jsonprefix.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstring>

namespace feedscope {
namespace {

bool isDigit(char c)
{
    return uchar(c - '0') < 10;
}

constexpr uchar kPlain = 1;      // inside a string, read as it is
constexpr uchar kEndsScalar = 2; // behind a number or a word
constexpr uchar kSpace = 4;

constexpr std::array<uchar, 256> classes()
{
    std::array<uchar, 256> table{};
    for (size_t c = 0x20; c < 0x7f; ++c)
        table[c] = c == '"' || c == '\\' ? 0 : kPlain;
    for (const char c : {' ', '\n', '\r', '\t'})
        table[size_t(c)] |= kSpace | kEndsScalar;
    for (const char c : {',', '}', ']'})
        table[size_t(c)] |= kEndsScalar;
    return table;
}
constexpr std::array<uchar, 256> kClasses = classes();

bool isOf(char c, uchar kind)
{
    return (kClasses[uchar(c)] & kind) != 0;
}

} // namespace

bool isJsonNumber(std::string_view text)
{
    size_t at = 0;
    const auto digits = [&] {
        const size_t from = at;
        while (at < text.size() && isDigit(text[at]))
            ++at;
        return at - from;
    };
    const auto skip = [&](char first, char second) {
        const bool found = at < text.size() && (text[at] == first || text[at] == second);
        at += found;
        return found;
    };
    skip('-', '-');
    const bool leadingZero = at < text.size() && text[at] == '0';
    const size_t integer = digits();
    if (integer == 0 || (leadingZero && integer > 1) || (skip('.', '.') && digits() == 0))
        return false;
    if (skip('e', 'E')) {
        skip('+', '-');
        if (digits() == 0)
            return false;
    }
    return at == text.size();
}

JsonPrefix::JsonPrefix(std::vector<PointerPath> paths)
    : m_paths(std::move(paths))
{
    size_t depth = 1;
    for (const PointerPath &path : m_paths)
        depth = std::max(depth, path.size() + 1);
    m_levels.resize(depth);
    for (size_t level = 0; level < depth; ++level) {
        for (size_t i = 0; i < m_paths.size(); ++i) {
            const bool deeper = m_paths[i].size() > level;
            const QByteArray &key = deeper ? m_paths[i][level].key : QByteArray();
            m_levels[level].keys.emplace_back(key.constData(), size_t(key.size()));
            m_levels[level].ended |= deeper ? 0 : Mask(1) << i;
        }
    }
}

bool JsonPrefix::find(QByteArrayView json, Mask wanted, std::vector<JsonFound> &found)
{
    if (m_givenUp >= kPatience && ++m_givenUp % kRetry != 0)
        return false;
    m_found = &found;
    m_at = json.begin();
    m_end = json.end();
    m_missing = wanted;
    skipSpace();
    m_end = m_at + std::min(m_end - m_at, std::ptrdiff_t(kMostBytes));
    // False as soon as nothing is missing, too: there is no more to read then.
    object(0, wanted);
    m_givenUp = m_missing == 0 ? 0 : m_givenUp + (m_givenUp < kPatience);
    return m_missing == 0;
}

bool JsonPrefix::object(size_t depth, Mask wanted)
{
    if (!take('{'))
        return false;
    for (;;) {
        std::string_view key;
        skipSpace();
        if (!string(key))
            return false;
        skipSpace();
        if (!take(':'))
            return false;
        skipSpace();
        if (!member(depth, matching(key, depth, wanted & m_missing)))
            return false;
        skipSpace();
        if (!take(','))
            return take('}');
    }
}

// False when there is nothing more to read.
bool JsonPrefix::member(size_t depth, Mask here)
{
    if (m_at == m_end || *m_at == '[')
        return here == 0 && skipContainer();
    if (*m_at == '{') {
        if (here == 0)
            return skipContainer();
        const Mask whole = ending(depth + 1, here);
        return store({JsonFound::Kind::Other, {}}, whole) && object(depth + 1, here & ~whole);
    }
    JsonFound value;
    return scalar(value) && store(value, ending(depth + 1, here));
}

// The paths that name this key at this depth.
JsonPrefix::Mask JsonPrefix::matching(std::string_view key, size_t depth, Mask wanted) const
{
    const Level &level = m_levels[depth];
    Mask result = 0;
    for (Mask rest = wanted & ~level.ended; rest != 0; rest &= rest - 1) {
        const auto i = size_t(std::countr_zero(rest));
        if (level.keys[i] == key)
            result |= Mask(1) << i;
    }
    return result;
}

// Below the deepest path there is no level, and nothing wanted either.
JsonPrefix::Mask JsonPrefix::ending(size_t depth, Mask wanted) const
{
    return wanted == 0 ? 0 : wanted & m_levels[depth].ended;
}

// False when nothing is missing any more.
bool JsonPrefix::store(JsonFound value, Mask here)
{
    for (Mask rest = here; rest != 0; rest &= rest - 1)
        (*m_found)[size_t(std::countr_zero(rest))] = value;
    m_missing &= ~here;
    return m_missing != 0;
}

void JsonPrefix::skipSpace()
{
    while (m_at != m_end && isOf(*m_at, kSpace))
        ++m_at;
}

bool JsonPrefix::take(char wanted)
{
    if (m_at == m_end || *m_at != wanted)
        return false;
    ++m_at;
    return true;
}

bool JsonPrefix::string(std::string_view &text)
{
    if (!take('"'))
        return false;
    const char *const from = m_at;
    while (m_at != m_end && isOf(*m_at, kPlain))
        ++m_at;
    text = {from, size_t(m_at - from)};
    return take('"');
}

bool JsonPrefix::skipContainer()
{
    qsizetype depth = 0;
    while (m_at != m_end) {
        const char c = *m_at;
        if (c == '"') {
            std::string_view text;
            if (!string(text))
                return false;
            continue;
        }
        if (uchar(c) >= 0x80)
            return false;
        ++m_at;
        if (c == '{' || c == '[')
            ++depth;
        else if ((c == '}' || c == ']') && --depth == 0)
            return true;
    }
    return false;
}

bool JsonPrefix::scalar(JsonFound &value)
{
    if (*m_at == '"') {
        value.kind = JsonFound::Kind::String;
        return string(value.text);
    }
    const char *const from = m_at;
    while (m_at != m_end && isDigit(*m_at))
        ++m_at;
    // Digits alone, the most frequent number by far.
    const bool isPlainNumber = m_at != from && m_at != m_end && isOf(*m_at, kEndsScalar) &&
                               (*from != '0' || m_at - from == 1);
    while (m_at != m_end && !isOf(*m_at, kEndsScalar))
        ++m_at;
    const std::string_view text(from, size_t(m_at - from));
    const bool isWord = text == "true" || text == "false" || text == "null";
    value.kind = isWord ? JsonFound::Kind::Other : JsonFound::Kind::Number;
    value.text = isWord ? std::string_view() : text;
    // What touches the end may go on behind it.
    return isPlainNumber || (m_at != m_end && (isWord || isJsonNumber(text)));
}

} // namespace feedscope
