#include "longpollbody.h"

#include "utf8text.h"

#include <array>
#include <simdjson.h>

namespace feedscope {
namespace {

using namespace simdjson;
using Value = ondemand::value;
using Text = std::string_view;

constexpr Text kBlanks = " \t\r\n";
constexpr std::array<Text, 3> kListKeys{"messages", "events", "items"};

QByteArray bytesOf(Text text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

Text trimmed(Text text)
{
    const auto last = text.find_last_not_of(kBlanks);
    return last == Text::npos ? Text() : text.substr(0, last + 1);
}

QString quoted(const QByteArray &body)
{
    QString start = QString::fromUtf8(body.first(qMin(body.size(), LongPollBody::kQuotedBytes)));
    for (QChar &c : start) {
        if (!c.isPrint() && !c.isSurrogate())
            c = QLatin1Char('.');
    }
    return start;
}

LongPollBody refused(const QString &why, const QByteArray &body)
{
    LongPollBody result;
    result.error = QStringLiteral("%1 Allowed is a JSON list, or an object with a list called "
                                  "messages, events or items. The answer begins: %2")
                       .arg(why, quoted(body));
    return result;
}

LongPollBody broken(error_code error, const QByteArray &body)
{
    return refused(QStringLiteral("The answer is no complete JSON text (%1).")
                       .arg(QLatin1StringView(error_message(error))),
                   body);
}

// The text of a string, the token of a number; nothing for anything else, or for a string whose
// escapes make no text.
error_code scalarOf(Value value, std::optional<QByteArray> &scalar)
{
    ondemand::json_type type;
    if (const auto error = value.type().get(type))
        return error;
    Text text;
    if (type == ondemand::json_type::string) {
        if (!value.get_string().get(text))
            scalar = bytesOf(text);
    } else if (type == ondemand::json_type::number) {
        scalar = bytesOf(trimmed(value.raw_json_token()));
    }
    return SUCCESS;
}

error_code readFields(ondemand::object object, LongPollItem &item)
{
    for (auto entry : object) {
        ondemand::field field;
        Text key;
        if (const auto error = std::move(entry).get(field))
            return error;
        if (const auto error = field.unescaped_key().get(key))
            return error;
        std::optional<QByteArray> scalar;
        ondemand::json_type type;
        if (const auto error = field.value().type().get(type))
            return error;
        if (key == "id") {
            if (const auto error = scalarOf(field.value(), item.id))
                return error;
        } else if (type == ondemand::json_type::string && (key == "data" || key == "event")) {
            if (const auto error = scalarOf(field.value(), scalar))
                return error;
            if (scalar)
                (key == "data" ? item.payload : item.event) = *scalar;
        }
    }
    return SUCCESS;
}

error_code readItem(Value value, LongPollItem &item)
{
    ondemand::json_type type;
    if (const auto error = value.type().get(type))
        return error;
    Text text;
    if (type == ondemand::json_type::object) {
        ondemand::object object;
        if (const auto error = value.get_object().get(object))
            return error;
        if (const auto error = object.raw_json().get(text))
            return error;
        item.payload = bytesOf(trimmed(text));
        if (const auto error = object.reset().error())
            return error;
        return readFields(object, item);
    }
    if (type == ondemand::json_type::array) {
        ondemand::array array;
        if (const auto error = value.get_array().get(array))
            return error;
        if (const auto error = array.raw_json().get(text))
            return error;
    } else {
        text = value.raw_json_token();
    }
    item.payload = bytesOf(trimmed(text));
    return SUCCESS;
}

error_code readList(ondemand::array array, QList<LongPollItem> &items)
{
    items.clear();
    for (auto entry : array) {
        Value value;
        if (const auto error = std::move(entry).get(value))
            return error;
        LongPollItem item;
        if (const auto error = readItem(value, item))
            return error;
        items.append(std::move(item));
    }
    return SUCCESS;
}

// A list, or null for an empty one; `found` says whether it was either.
error_code readListValue(Value value, QList<LongPollItem> &items, bool &found)
{
    ondemand::json_type type;
    if (const auto error = value.type().get(type))
        return error;
    found = type == ondemand::json_type::array || type == ondemand::json_type::null;
    if (type == ondemand::json_type::null)
        items.clear();
    if (type != ondemand::json_type::array)
        return SUCCESS;
    ondemand::array array;
    if (const auto error = value.get_array().get(array))
        return error;
    return readList(array, items);
}

error_code readObject(ondemand::object object, LongPollBody &result, bool &hasList)
{
    size_t best = kListKeys.size();
    for (auto entry : object) {
        ondemand::field field;
        Text key;
        if (const auto error = std::move(entry).get(field))
            return error;
        if (const auto error = field.unescaped_key().get(key))
            return error;
        const auto rank =
            size_t(std::find(kListKeys.begin(), kListKeys.end(), key) - kListKeys.begin());
        bool found = false;
        if (key == "lastId") {
            if (const auto error = scalarOf(field.value(), result.cursor))
                return error;
        } else if (rank < best) {
            if (const auto error = readListValue(field.value(), result.items, found))
                return error;
            best = found ? rank : best;
        }
    }
    hasList = best < kListKeys.size();
    return SUCCESS;
}

error_code readRoot(ondemand::document &document, LongPollBody &result, bool &hasList)
{
    ondemand::json_type type;
    if (const auto error = document.type().get(type))
        return error;
    if (type == ondemand::json_type::array) {
        hasList = true;
        ondemand::array array;
        if (const auto error = document.get_array().get(array))
            return error;
        return readList(array, result.items);
    }
    if (type != ondemand::json_type::object)
        return SUCCESS;
    ondemand::object object;
    if (const auto error = document.get_object().get(object))
        return error;
    return readObject(object, result, hasList);
}

// On-demand reads what it is asked for and no further: what stands behind the text's end counts.
error_code checkEnd(ondemand::document &document, Text json)
{
    Text root;
    if (const auto error = document.raw_json().get(root))
        return error;
    document.rewind();
    return root.data() + root.size() < json.data() + json.size() ? TRAILING_CONTENT : SUCCESS;
}

void takeLastItemsId(LongPollBody &result)
{
    for (auto item = result.items.crbegin(); item != result.items.crend() && !result.cursor; ++item)
        result.cursor = item->id;
}

} // namespace

LongPollBody readLongPollBody(const QByteArray &body)
{
    QByteArrayView json = body;
    if (json.startsWith(kByteOrderMark))
        json = json.sliced(kByteOrderMark.size());
    json = json.trimmed();
    if (json.isEmpty())
        return {};
    const char first = json.front();
    if (first != '{' && first != '[')
        return refused(QStringLiteral("The answer is no JSON list or object."), body);
    if (json.back() != (first == '{' ? '}' : ']'))
        return refused(QStringLiteral("The answer is JSON that was cut short, or no JSON."), body);

    const padded_string padded(json.data(), size_t(json.size()));
    ondemand::parser parser;
    ondemand::document document;
    LongPollBody result;
    bool hasList = false;
    error_code error = parser.iterate(padded).get(document);
    if (!error)
        error = checkEnd(document, Text(padded));
    if (!error)
        error = readRoot(document, result, hasList);
    if (error)
        return broken(error, body);
    if (!hasList)
        return refused(QStringLiteral("The answer's object has no list of messages."), body);
    takeLastItemsId(result);
    return result;
}

} // namespace feedscope
