// The short way to fields that stand at the front of a JSON object, as they do in most feeds: reads
// plain text only, stops at the last field wanted and gives up on anything unusual, which is then
// JsonScan's to read as a whole. Twice to a hundred times as fast where it succeeds.
// Thread: one at a time.
// Owner: JsonScan.
// Rules: gives up on escapes, bytes beyond ASCII, arrays on the way to a field, what is not JSON, a
//   field that is not there, and after kMostBytes. When it gave up kPatience times in a row it only
//   tries every kRetry-th message, so that messages it does not suit cost nothing more.
// Messages of a feed mostly differ in their values only: the text between the values of the last
//   message is expected again, and keys are looked at only where it is another one.
// Memory: kMostBytes for that text.
// Errors: none; what it finds is what JsonScan would find.
#pragma once

#include "pointerpath.h"

#include <QByteArrayView>
#include <string>
#include <string_view>

namespace feedscope {

// What stands at one of the places.
struct JsonFound
{
    enum class Kind { Nothing, String, Digits, Number, Other }; // Digits: a number of them alone
    Kind kind = Kind::Nothing;
    std::string_view text; // of a string (unescaped) and a number
    bool isNumber() const { return kind == Kind::Digits || kind == Kind::Number; }
};

class JsonPrefix
{
public:
    static constexpr qsizetype kMostBytes = 2'048;
    static constexpr quint32 kPatience = 8;
    static constexpr quint32 kRetry = 64;

    using Mask = quint32; // one bit per path

    // At most 32 paths; an empty one is never found.
    explicit JsonPrefix(std::vector<PointerPath> paths);
    JsonPrefix(const JsonPrefix &) = delete;
    JsonPrefix &operator=(const JsonPrefix &) = delete;

    // True when every path of `wanted` was found; else `found` means nothing. One place per path.
    bool find(QByteArrayView json, Mask wanted, std::vector<JsonFound> &found);

private:
    struct Key
    {
        std::string_view text;
        quint64 head = 0; // its first eight bytes: two keys that share them are rare
    };
    // Of one depth: the key of each path there, and the paths that end above it.
    struct Level
    {
        std::vector<Key> keys;
        Mask ended = 0;
    };

    // The text between two values, and the paths that end at the second one.
    struct Step
    {
        std::string_view text; // of m_expected
        Mask here = 0;
    };

    bool findAsBefore(const char *at, Mask wanted);
    void learn(const char *value, const char *behind, Mask here);
    void finishLearning(Mask wanted);
    // Where to read on; nothing when there is nothing more to read.
    const char *behindObject(const char *at, size_t depth, Mask wanted);
    const char *behindMember(const char *at, size_t depth, Mask here);
    Mask matching(std::string_view key, size_t depth, Mask wanted) const;
    bool store(JsonFound::Kind kind, std::string_view text, Mask here);

    const std::vector<PointerPath> m_paths;
    std::vector<Level> m_levels;
    std::vector<Step> m_steps; // to the last field wanted; none when nothing is expected
    std::string m_expected;
    Mask m_expectedFor = 0;
    std::vector<Step> m_learnt;       // of the message at hand
    const char *m_learntTo = nullptr; // none when it cannot be expected again
    std::vector<JsonFound> *m_found = nullptr;
    const char *m_end = nullptr;
    Mask m_missing = 0;
    quint32 m_givenUp = 0; // in a row, then messages since; wraps
};

// RFC 8259 section 6.
bool isJsonNumber(std::string_view text);

} // namespace feedscope
