#include "jsonprefix.h"

#include "bytewords.h"
#include "decimaldigits.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstring>

namespace feedscope {
namespace {

bool isDigit(char c)
{
    return uchar(c - '0') < 10;
}

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

// Behind a number or a word.
bool endsScalar(char c)
{
    return c == ',' || c == '}' || c == ']' || isSpace(c);
}

using namespace bytewords;

// Bytes that do not stand for themselves in a string: quotes, backslashes, control characters and
// what is not ASCII.
constexpr quint64 oddBytes(quint64 word)
{
    return bytesEqual(word, '"') | bytesEqual(word, '\\') | ((word | (word - kOnes * ' ')) & kHigh);
}

bool isOdd(char c)
{
    return uchar(c) < ' ' || uchar(c) >= 0x80 || c == '"' || c == '\\';
}

const char *behindSpace(const char *at, const char *end)
{
    while (at != end && isSpace(*at))
        ++at;
    return at;
}

// The first byte that is odd, or the end.
const char *behindPlain(const char *at, const char *end)
{
    for (; end - at >= kSize; at += kSize) {
        if (const quint64 odd = oddBytes(load(at)))
            return at + firstOf(odd);
    }
    while (at != end && !isOdd(*at))
        ++at;
    return at;
}

// Its first eight bytes; zeroes stand in for those it does not have.
quint64 headOf(std::string_view text, const char *end)
{
    if (end - text.data() < kSize) {
        char bytes[kSize] = {};
        std::memcpy(bytes, text.data(), std::min(text.size(), size_t(kSize)));
        return load(bytes);
    }
    const quint64 all = load(text.data());
    return text.size() >= size_t(kSize) ? all : all & ((quint64(1) << text.size() * 8) - 1);
}

// Behind the container that begins here; nothing when it is not closed or not plain.
const char *behindContainer(const char *at, const char *end)
{
    qsizetype depth = 0;
    while (at != end) {
        const char c = *at++;
        if (c == '"') {
            at = behindPlain(at, end);
            if (at == end || *at++ != '"')
                return nullptr;
        } else if (uchar(c) >= 0x80) {
            return nullptr;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if ((c == '}' || c == ']') && --depth == 0) {
            return at;
        }
    }
    return nullptr;
}

// Behind the string, number or word that begins here; nothing when it is none or may go on beyond
// the end.
const char *behindScalar(const char *at, const char *end, JsonFound &value)
{
    const char *const from = at;
    if (*at == '"') {
        at = behindPlain(at + 1, end);
        value = {JsonFound::Kind::String, {from + 1, size_t(at - from - 1)}};
        return at != end && *at == '"' ? at + 1 : nullptr;
    }
    at = behindDigits(at, end);
    // Digits alone, the most frequent number by far.
    const bool isPlainNumber =
        at != from && at != end && endsScalar(*at) && (*from != '0' || at - from == 1);
    while (at != end && !endsScalar(*at))
        ++at;
    const std::string_view text(from, size_t(at - from));
    if (isPlainNumber) {
        value = {JsonFound::Kind::Digits, text};
        return at;
    }
    const bool isWord = text == "true" || text == "false" || text == "null";
    value =
        isWord ? JsonFound{JsonFound::Kind::Other, {}} : JsonFound{JsonFound::Kind::Number, text};
    return at != end && (isWord || isJsonNumber(text)) ? at : nullptr;
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
            const std::string_view text(key.constData(), size_t(key.size()));
            m_levels[level].keys.push_back({text, headOf(text, key.constData() + key.size())});
            m_levels[level].ended |= deeper ? 0 : Mask(1) << i;
        }
    }
}

bool JsonPrefix::find(QByteArrayView json, Mask wanted, std::vector<JsonFound> &found)
{
    if (m_givenUp >= kPatience && ++m_givenUp % kRetry != 0)
        return false;
    m_found = &found;
    m_missing = wanted;
    const char *const at = behindSpace(json.begin(), json.end());
    m_end = at + std::min(json.end() - at, std::ptrdiff_t(kMostBytes));
    if (findAsBefore(json.begin(), wanted))
        return true;
    m_missing = wanted;
    m_learnt.clear();
    m_learntTo = json.begin();
    if (at != m_end && *at == '{')
        behindObject(at + 1, 0, wanted);
    finishLearning(wanted);
    m_givenUp = m_missing == 0 ? 0 : m_givenUp + (m_givenUp < kPatience);
    return m_missing == 0;
}

bool JsonPrefix::findAsBefore(const char *at, Mask wanted)
{
    if (m_steps.empty() || wanted != m_expectedFor)
        return false;
    const char *const end = m_end;
    for (const Step &step : m_steps) {
        const size_t size = step.text.size();
        if (size_t(end - at) <= size || std::memcmp(at, step.text.data(), size) != 0)
            return false;
        JsonFound value;
        at = behindScalar(at + size, end, value);
        if (!at)
            return false;
        if (step.here != 0)
            store(value.kind, value.text, step.here);
    }
    m_givenUp = 0;
    return true;
}

// A scalar was read.
void JsonPrefix::learn(const char *value, const char *behind, Mask here)
{
    if (!m_learntTo)
        return;
    m_learnt.push_back({{m_learntTo, size_t(value - m_learntTo)}, here});
    m_learntTo = behind;
}

void JsonPrefix::finishLearning(Mask wanted)
{
    m_steps.clear();
    m_expectedFor = wanted;
    if (m_missing != 0 || !m_learntTo)
        return;
    m_expected.clear();
    for (const Step &step : m_learnt)
        m_expected += step.text;
    size_t at = 0;
    for (const Step &step : m_learnt) {
        m_steps.push_back({std::string_view(m_expected).substr(at, step.text.size()), step.here});
        at += step.text.size();
    }
}

const char *JsonPrefix::behindObject(const char *at, size_t depth, Mask wanted)
{
    const char *const end = m_end;
    for (;;) {
        at = behindSpace(at, end);
        if (at == end || *at != '"')
            return nullptr;
        const char *const from = at + 1;
        at = behindPlain(from, end);
        if (at == end || *at != '"')
            return nullptr;
        const std::string_view key(from, size_t(at - from));
        at = behindSpace(at + 1, end);
        if (at == end || *at != ':')
            return nullptr;
        at = behindSpace(at + 1, end);
        if (at == end)
            return nullptr;
        at = behindMember(at, depth, matching(key, depth, wanted & m_missing));
        if (!at)
            return nullptr;
        at = behindSpace(at, end);
        if (at == end || *at != ',')
            return at != end && *at == '}' ? at + 1 : nullptr;
        ++at;
    }
}

const char *JsonPrefix::behindMember(const char *at, size_t depth, Mask here)
{
    const bool isObject = *at == '{';
    if (isObject || *at == '[') {
        if (here == 0) {
            m_learntTo = nullptr;
            return behindContainer(at, m_end);
        }
        if (!isObject)
            return nullptr;
        const Mask whole = here & m_levels[depth + 1].ended;
        if (whole != 0)
            m_learntTo = nullptr;
        return store(JsonFound::Kind::Other, {}, whole)
                   ? behindObject(at + 1, depth + 1, here & ~whole)
                   : nullptr;
    }
    JsonFound value;
    const char *const behind = behindScalar(at, m_end, value);
    if (!behind)
        return nullptr;
    // Below the deepest path there is no level, and nothing wanted either.
    const Mask ending = here == 0 ? 0 : here & m_levels[depth + 1].ended;
    learn(at, behind, ending);
    return store(value.kind, value.text, ending) ? behind : nullptr;
}

// The paths that name this key at this depth.
JsonPrefix::Mask JsonPrefix::matching(std::string_view key, size_t depth, Mask wanted) const
{
    const Level &level = m_levels[depth];
    const quint64 head = headOf(key, m_end);
    Mask result = 0;
    for (Mask rest = wanted & ~level.ended; rest != 0; rest &= rest - 1) {
        const auto i = size_t(std::countr_zero(rest));
        const Key &other = level.keys[i];
        if (other.head == head && other.text.size() == key.size() &&
            (key.size() <= size_t(kSize) || other.text == key))
            result |= Mask(1) << i;
    }
    return result;
}

// False when nothing is missing any more.
bool JsonPrefix::store(JsonFound::Kind kind, std::string_view text, Mask here)
{
    for (Mask rest = here; rest != 0; rest &= rest - 1) {
        JsonFound &place = (*m_found)[size_t(std::countr_zero(rest))];
        place.kind = kind;
        place.text = text;
    }
    m_missing &= ~here;
    return m_missing != 0;
}

} // namespace feedscope
