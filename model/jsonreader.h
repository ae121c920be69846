// Reads one JSON object strictly: every member has a type and a range, whatever is wrong becomes an
// issue with its pointer, and a target keeps its value unless the file has a good one. Keys that
// were never asked for are unknown: finish() reports them with the nearest known key.
// Thread: any; on the stack, the node and the list outlive it.
// Errors: issues in the given list.
// Source: CONTRACT.md section 5 (nothing unknown is ignored, nothing is clamped).
#pragma once

#include "instant.h"
#include "issuelist.h"
#include "jsonnode.h"

#include <QStringList>
#include <optional>

namespace feedscope {

struct TextRange
{
    qsizetype min = 0;
    qsizetype max = 0; // in UTF-16 code units
};

struct IntegerRange
{
    qint64 min = 0;
    qint64 max = 0;
};

struct DurationRange
{
    Millis min{0};
    Millis max{0};
    const char *zeroMeans = nullptr; // set: "0s" is allowed too and means this
};

class JsonReader
{
public:
    // A node that is no object is an issue, and reads as an object without members.
    JsonReader(const JsonNode &node, QString pointer, IssueList &issues);

    bool isObject() const { return m_node.kind == JsonNode::Kind::Object; }
    QString pointer() const { return m_pointer; }
    QString pointerOf(const QString &key) const;
    void issue(const QString &key, const QString &message);
    void wrongType(const QString &key, const JsonNode &found, const QString &allowed);

    const JsonNode *find(const QString &key);                            // null when there is none
    const JsonNode *require(const QString &key, const QString &allowed); // none is an issue
    // Each of these is true when the file has a good value, which is then in the target.
    bool text(const QString &key, QString &target, TextRange range);
    bool optionalText(const QString &key, QString &target, TextRange range); // or null
    bool jsonPointer(const QString &key, QString &target, TextRange range);  // not ""
    bool integer(const QString &key, qint64 &target, IntegerRange range);
    bool number(const QString &key, double &target, double min, double max);
    bool boolean(const QString &key, bool &target);
    bool duration(const QString &key, Millis &target, DurationRange range);
    bool word(const QString &key, QString &target, const QStringList &allowed);
    bool texts(const QString &key, QStringList &target, qsizetype maxItems, TextRange range);
    std::optional<JsonReader> object(const QString &key);

    // Reports the members nobody asked for.
    void finish();

private:
    bool hasKind(const QString &key, const JsonNode *node, JsonNode::Kind kind,
                 const QString &allowed);
    bool checkLength(const QString &pointer, const QString &text, TextRange range);

    const JsonNode &m_node;
    QString m_pointer;
    IssueList &m_issues;
    QStringList m_known;
};

} // namespace feedscope
