#include "secretsourcereader.h"

#include "configlimits.h"
#include "issuetext.h"
#include "jsonpointer.h"

namespace feedscope {

using namespace configlimits;

QString secretSourceName(SecretSource::Kind kind)
{
    switch (kind) {
    case SecretSource::Kind::Keychain:
        return QStringLiteral("keychain");
    case SecretSource::Kind::Env:
        return QStringLiteral("env");
    case SecretSource::Kind::File:
        return QStringLiteral("file");
    case SecretSource::Kind::Command:
        return QStringLiteral("command");
    }
    Q_UNREACHABLE();
}

QString secretSourceForm()
{
    return QStringLiteral(
        "where to find it: {\"keychain\": NAME}, {\"env\": NAME}, {\"file\": PATH} "
        "or {\"command\": [PROGRAM, ...]}");
}

bool hasControlCharacter(const QString &text)
{
    for (const QChar c : text) {
        if (c.category() == QChar::Other_Control)
            return true;
    }
    return false;
}

namespace {

constexpr SecretSource::Kind kSourceKinds[] = {SecretSource::Kind::Keychain,
                                               SecretSource::Kind::Env, SecretSource::Kind::File,
                                               SecretSource::Kind::Command};

bool isVariableName(const QString &name)
{
    for (const QChar c : name) {
        if (c.unicode() >= 0x80 || !(c.isLetterOrNumber() || c == QLatin1Char('_')))
            return false;
    }
    return !name.isEmpty() && !name.front().isDigit();
}

bool isFittingText(const JsonNode &node, TextRange range)
{
    return node.kind == JsonNode::Kind::String && node.text.size() >= range.min &&
           node.text.size() <= range.max && !hasControlCharacter(node.text);
}

// What is wrong with the value; empty for nothing. It may be the secret itself by mistake, so it
// is never shown.
QString sourceProblem(SecretSource::Kind kind, const JsonNode &value)
{
    switch (kind) {
    case SecretSource::Kind::Keychain:
        return isFittingText(value, kToken)
                   ? QString()
                   : QStringLiteral("allowed: the name of a keychain entry, 1 to 200 characters");
    case SecretSource::Kind::Env:
        return isFittingText(value, kToken) && isVariableName(value.text)
                   ? QString()
                   : QStringLiteral("allowed: the name of an environment variable (A-Z, a-z, 0-9 "
                                    "and _, not starting with a digit)");
    case SecretSource::Kind::File:
        return isFittingText(value, kPath)
                   ? QString()
                   : QStringLiteral("allowed: the path of a file, 1 to 4096 characters");
    case SecretSource::Kind::Command: {
        bool isGood = value.kind == JsonNode::Kind::Array && !value.items.empty() &&
                      qsizetype(value.items.size()) <= kMaxItems &&
                      isFittingText(value.items.front(), kPath);
        for (const JsonNode &item : value.items)
            isGood = isGood && isFittingText(item, {0, kPath.max});
        return isGood ? QString()
                      : QStringLiteral("allowed: a program and its arguments, an array of 1 to 100 "
                                       "strings");
    }
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<SecretSource> readSecretSource(const JsonNode &node, const QString &pointer,
                                             IssueList &issues)
{
    if (node.kind != JsonNode::Kind::Object) {
        const QString found =
            node.kind == JsonNode::Kind::String
                ? QStringLiteral("a literal token (a secret must not stand in this "
                                 "file)")
                : kindName(node.kind);
        issues.add(pointer, issueMessage(found, secretSourceForm()));
        return std::nullopt;
    }
    for (const SecretSource::Kind kind : kSourceKinds) {
        const JsonNode *value = node.member(secretSourceName(kind));
        if (!value || node.keys.size() != 1)
            continue;
        if (const QString problem = sourceProblem(kind, *value); !problem.isEmpty()) {
            issues.add(pointerTo(pointer, secretSourceName(kind)),
                       QStringLiteral("this value does not fit, ") + problem);
            return std::nullopt;
        }
        SecretSource source{kind, value->text, {}};
        for (const JsonNode &item : value->items)
            source.command.append(item.text);
        return source;
    }
    issues.add(pointer,
               issueMessage(node.keys.size() == 1 ? QStringLiteral("an unknown key")
                                                  : QStringLiteral("%1 keys").arg(node.keys.size()),
                            QStringLiteral("exactly one key, ") + secretSourceForm()));
    return std::nullopt;
}

} // namespace feedscope
