#include "jsonscan.h"

#include "decimaldigits.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace feedscope {
namespace {

using namespace simdjson;

// Buffers grow in powers of two from here, so that slowly growing messages do not grow them often.
constexpr size_t kLeastCapacity = 4'096;
// What a larger message needed is given back at the next one.
constexpr size_t kKeptCapacity = 1u << 20;

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && std::strchr(" \t\r\n", text.back()))
        text.remove_suffix(1);
    return text;
}

// On-demand reads what it is asked for and no further: a message cut short must not pass for one.
bool isClosed(QByteArrayView json)
{
    json = json.trimmed();
    return !json.isEmpty() && ((json.front() == '{' && json.back() == '}') ||
                               (json.front() == '[' && json.back() == ']'));
}

// The key as it is compared: between its quotes when it holds no escape, else unescaped.
simdjson_result<std::string_view> keyOf(ondemand::field &field, const char *end)
{
    const char *const from = field.key().raw();
    const void *quote = std::memchr(from, '"', size_t(end - from));
    const auto length = quote ? size_t(static_cast<const char *>(quote) - from) : 0;
    if (quote && !std::memchr(from, '\\', length))
        return std::string_view(from, length);
    return field.unescaped_key();
}

} // namespace

JsonScan::JsonScan(std::vector<PointerPath> paths)
    : m_paths(std::move(paths))
    , m_found(m_paths.size())
    , m_prefix(m_paths)
    , m_parser(std::make_unique<ondemand::parser>())
{
    for (size_t i = 0; i < m_paths.size(); ++i)
        m_wanted |= m_paths[i].empty() ? 0 : Mask(1) << i;
}

const char *JsonScan::scan(QByteArrayView json)
{
    std::fill(m_found.begin(), m_found.end(), Found{});
    m_missing = m_wanted;
    if (!isClosed(json))
        return "it is no complete object or array";
    if (m_prefix.find(json, m_missing, m_found)) {
        m_missing = 0;
        return nullptr;
    }
    std::fill(m_found.begin(), m_found.end(), Found{});
    auto error = prepare(json);
    ondemand::document document;
    if (!error)
        error =
            m_parser->iterate(m_padded.data(), size_t(json.size()), m_padded.size()).get(document);
    Value root;
    if (!error)
        error = document.get_value().get(root);
    if (!error)
        error = visit(root, 0, m_missing);
    return error ? error_message(error) : nullptr;
}

error_code JsonScan::prepare(QByteArrayView json)
{
    const auto size = size_t(json.size());
    if (m_parser->capacity() > kKeptCapacity && size <= kKeptCapacity) {
        m_parser = std::make_unique<ondemand::parser>();
        m_padded = {};
    }
    const size_t capacity = std::bit_ceil(std::max(size, kLeastCapacity));
    if (m_parser->capacity() < size) {
        if (const auto error = m_parser->allocate(capacity))
            return error;
    }
    if (m_padded.size() < size + SIMDJSON_PADDING)
        m_padded.resize(capacity + SIMDJSON_PADDING);
    std::memcpy(m_padded.data(), json.data(), size);
    std::memset(m_padded.data() + size, ' ', SIMDJSON_PADDING);
    return SUCCESS;
}

template <typename Matches>
JsonScan::Mask JsonScan::matching(size_t depth, Mask wanted, Matches matches) const
{
    Mask result = 0;
    for (Mask rest = wanted; rest != 0; rest &= rest - 1) {
        const auto i = size_t(std::countr_zero(rest));
        if (matches(m_paths[i], depth))
            result |= Mask(1) << i;
    }
    return result;
}

error_code JsonScan::visit(Value value, size_t depth, Mask wanted)
{
    const Mask ending = matching(
        depth, wanted, [](const PointerPath &path, size_t at) { return path.size() == at; });
    ondemand::json_type type;
    if (const auto error = value.type().get(type))
        return error;
    if (type != ondemand::json_type::object && type != ondemand::json_type::array)
        return capture(value, ending);
    for (Mask rest = ending; rest != 0; rest &= rest - 1)
        m_found[size_t(std::countr_zero(rest))].kind = Found::Kind::Other;
    m_missing &= ~ending;
    const Mask deeper = wanted & ~ending;
    if (deeper == 0)
        return SUCCESS;
    return type == ondemand::json_type::object ? visitObject(value, depth, deeper)
                                               : visitArray(value, depth, deeper);
}

error_code JsonScan::visitObject(Value value, size_t depth, Mask wanted)
{
    ondemand::object object;
    if (const auto error = value.get_object().get(object))
        return error;
    for (auto entry : object) {
        ondemand::field field;
        if (const auto error = std::move(entry).get(field))
            return error;
        std::string_view key;
        if (const auto error = keyOf(field, m_padded.data() + m_padded.size()).get(key))
            return error;
        const Mask here =
            matching(depth, wanted & m_missing, [key](const PointerPath &path, size_t at) {
                const QByteArray &token = path[at].key;
                return size_t(token.size()) == key.size() &&
                       std::memcmp(token.constData(), key.data(), key.size()) == 0;
            });
        if (here == 0)
            continue;
        if (const auto error = visit(field.value(), depth + 1, here))
            return error;
        if ((wanted & m_missing) == 0)
            return SUCCESS;
    }
    return SUCCESS;
}

error_code JsonScan::visitArray(Value value, size_t depth, Mask wanted)
{
    ondemand::array array;
    if (const auto error = value.get_array().get(array))
        return error;
    quint64 index = 0;
    for (auto entry : array) {
        Value element;
        if (const auto error = std::move(entry).get(element))
            return error;
        const Mask here =
            matching(depth, wanted & m_missing, [index](const PointerPath &path, size_t at) {
                return path[at].index == index;
            });
        ++index;
        if (here == 0)
            continue;
        if (const auto error = visit(element, depth + 1, here))
            return error;
        if ((wanted & m_missing) == 0)
            return SUCCESS;
    }
    return SUCCESS;
}

error_code JsonScan::capture(Value value, Mask ending)
{
    if (ending == 0)
        return SUCCESS;
    Found found{Found::Kind::Other, {}};
    ondemand::json_type type;
    if (const auto error = value.type().get(type))
        return error;
    if (type == ondemand::json_type::string) {
        found.kind = Found::Kind::String;
        if (const auto error = value.get_string().get(found.text))
            return error;
    } else if (type == ondemand::json_type::number) {
        found.text = trimmed(value.raw_json_token());
        if (!isJsonNumber(found.text))
            return NUMBER_ERROR;
        const char *const end = found.text.data() + found.text.size();
        const bool areDigits = behindDigits(found.text.data(), end) == end;
        found.kind = areDigits ? Found::Kind::Digits : Found::Kind::Number;
    } else if (type == ondemand::json_type::boolean) {
        if (const auto error = value.get_bool().error())
            return error;
    } else {
        bool isNull = false;
        if (const auto error = value.is_null().get(isNull); error || !isNull)
            return error ? error : N_ATOM_ERROR;
    }
    for (Mask rest = ending; rest != 0; rest &= rest - 1)
        m_found[size_t(std::countr_zero(rest))] = found;
    m_missing &= ~ending;
    return SUCCESS;
}

} // namespace feedscope
