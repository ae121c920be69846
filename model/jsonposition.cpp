#include "jsonposition.h"

#include "textposition.h"

#include <QStringList>

namespace feedscope {

static const JsonNode *child(const JsonNode &node, QString token)
{
    token.replace(QLatin1StringView("~1"), QLatin1StringView("/"));
    token.replace(QLatin1StringView("~0"), QLatin1StringView("~"));
    if (node.kind == JsonNode::Kind::Object)
        return node.member(token);
    bool isIndex = false;
    const size_t index = token.toULongLong(&isIndex);
    const bool isItem = node.kind == JsonNode::Kind::Array && isIndex && index < node.items.size();
    return isItem ? &node.items[index] : nullptr;
}

qsizetype offsetOf(const JsonNode &root, const QString &pointer)
{
    const JsonNode *node = &root;
    const QStringList tokens = pointer.split(QLatin1Char('/')).mid(1);
    for (const QString &token : tokens) {
        const JsonNode *next = child(*node, token);
        if (!next)
            break;
        node = next;
    }
    return node->offset;
}

QList<ConfigIssue> withPositions(QList<ConfigIssue> issues, const JsonNode &root,
                                 const QByteArray &text)
{
    for (ConfigIssue &issue : issues)
        issue.message = positionText(text, offsetOf(root, issue.pointer)) + QStringLiteral(": ") +
                        issue.message;
    return issues;
}

} // namespace feedscope
