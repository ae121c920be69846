#include "faultreader.h"

#include "faultrules.h"
#include "issuetext.h"

namespace feedscope {

using Kind = JsonNode::Kind;

namespace {

const QString kKind = QStringLiteral("kind");

bool readParameters(const JsonNode &node, JsonReader &reader, const QStringList &others,
                    FaultSpec &fault)
{
    bool isGood = true;
    for (const QString &key : node.keys) {
        if (key == kKind || others.contains(key))
            continue;
        const JsonNode &value = *reader.find(key);
        if (value.kind != Kind::Number && value.kind != Kind::String) {
            reader.wrongType(key, value, QStringLiteral("a number or a text"));
            isGood = false;
            continue;
        }
        const QString problem = setFaultParameter(
            fault, key,
            value.kind == Kind::Number ? QString::number(value.number, 'g', 15) : value.text);
        if (problem.isEmpty())
            continue;
        reader.issue(key, problem);
        isGood = false;
    }
    return isGood;
}

} // namespace

bool readFault(const JsonNode &node, JsonReader &reader, const QStringList &others,
               IssueList &issues, FaultSpec &fault)
{
    const JsonNode *name =
        reader.require(kKind, QStringLiteral("a kind of fault such as \"reset\""));
    if (!name)
        return false;
    const auto kind = faultKindNamed(name->text);
    if (!kind) {
        reader.issue(kKind, name->kind == Kind::String
                                ? unknownFaultKind(name->text)
                                : issueMessage(shown(*name), QStringLiteral("a kind of fault")));
        return false;
    }
    fault = {};
    fault.kind = *kind;
    if (!readParameters(node, reader, others, fault))
        return false;
    const QString problem = faultConflict(fault);
    if (!problem.isEmpty())
        issues.add(reader.pointer(), problem);
    return problem.isEmpty();
}

} // namespace feedscope
