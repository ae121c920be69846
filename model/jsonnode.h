// A JSON value as it stands in the file: members keep their order and repeated keys are kept.
// QJsonValue does neither, and a config file wants both.
// Thread: any; a value.
// Caps: those of jsontext.h.
#pragma once

#include <QString>
#include <vector>

namespace feedscope {

struct JsonNode
{
    enum class Kind { Null, Bool, Number, String, Array, Object };
    Kind kind = Kind::Null;
    bool boolean = false;
    double number = 0;
    QString text;                // of a string; of a number that was read: its digits as written
    std::vector<JsonNode> items; // of an array; of an object: the values
    std::vector<QString> keys;   // of an object, as many as items
    qsizetype offset = 0;        // of its first byte in the text it was read from

    // The first member of that name; null when there is none.
    const JsonNode *member(QStringView key) const
    {
        for (size_t i = 0; i < keys.size(); ++i) {
            if (keys[i] == key)
                return &items[i];
        }
        return nullptr;
    }
};

inline JsonNode jsonText(const QString &text)
{
    JsonNode node;
    node.kind = JsonNode::Kind::String;
    node.text = text;
    return node;
}

inline JsonNode jsonNumber(double number)
{
    JsonNode node;
    node.kind = JsonNode::Kind::Number;
    node.number = number;
    return node;
}

inline JsonNode jsonBool(bool boolean)
{
    JsonNode node;
    node.kind = JsonNode::Kind::Bool;
    node.boolean = boolean;
    return node;
}

inline JsonNode jsonArray(std::vector<JsonNode> items)
{
    JsonNode node;
    node.kind = JsonNode::Kind::Array;
    node.items = std::move(items);
    return node;
}

inline JsonNode jsonObject()
{
    JsonNode node;
    node.kind = JsonNode::Kind::Object;
    return node;
}

inline void addMember(JsonNode &object, const QString &key, JsonNode value)
{
    object.keys.push_back(key);
    object.items.push_back(std::move(value));
}

} // namespace feedscope
