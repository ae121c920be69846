#include "urlrules.h"

#include "issuetext.h"

namespace feedscope {

constexpr qsizetype kMaxUrlLength = 8192;
constexpr qsizetype kMaxShownScheme = 16;

// Whitespace and control characters, which people paste without seeing them; -1 for none.
static qsizetype firstBlank(const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isSpace() || text[i].category() == QChar::Other_Control)
            return i;
    }
    return -1;
}

static QString schemeProblem(const QString &scheme, const QStringList &schemes)
{
    if (schemes.contains(scheme))
        return {};
    const QString found = scheme.isEmpty() ? QStringLiteral("no scheme")
                          : scheme.size() > kMaxShownScheme
                              ? QStringLiteral("another scheme")
                              : QStringLiteral("the scheme ") + quoted(scheme);
    return issueMessage(found, joined(schemes));
}

static QString urlProblem(const QString &text, const QUrl &url, const QStringList &schemes)
{
    if (text.size() > kMaxUrlLength)
        return issueMessage(QStringLiteral("a URL of %1 characters").arg(text.size()),
                            QStringLiteral("at most %1").arg(kMaxUrlLength));
    if (const qsizetype blank = firstBlank(text); blank >= 0)
        return issueMessage(
            QStringLiteral("a blank or control character at position %1 of the URL").arg(blank + 1),
            QStringLiteral("none, a space is written as %20"));
    if (!url.isValid())
        return issueMessage(
            QStringLiteral("text that is not a URL"),
            QStringLiteral("a URL such as \"%1://host/path\"").arg(schemes.first()));
    if (const QString problem = schemeProblem(url.scheme(), schemes); !problem.isEmpty())
        return problem;
    if (!url.userInfo().isEmpty() || url.authority().contains(QLatin1Char('@')) ||
        text.section(QLatin1Char('/'), 2, 2).contains(QLatin1Char('@')))
        return issueMessage(QStringLiteral("a user name or password in the URL"),
                            QStringLiteral("none; it belongs into \"auth\", with the secret in a "
                                           "keychain, an environment variable or a file"));
    if (url.host().isEmpty())
        return issueMessage(
            QStringLiteral("a URL without a host"),
            QStringLiteral("a URL such as \"%1://host/path\"").arg(schemes.first()));
    if (url.port() == 0)
        return issueMessage(QStringLiteral("port 0"), QStringLiteral("a port from 1 to 65535"));
    if (url.hasFragment())
        return issueMessage(QStringLiteral("a fragment (\"#...\") in the URL"),
                            QStringLiteral("none; it is never sent"));
    return {};
}

CheckedUrl checkUrl(const QString &text, const QStringList &schemes)
{
    CheckedUrl checked;
    const QUrl url(text, QUrl::StrictMode);
    checked.problem = urlProblem(text, url, schemes);
    if (checked.problem.isEmpty())
        checked.url = url;
    return checked;
}

bool readUrl(JsonReader &reader, const QString &key, const JsonNode *node,
             const QStringList &schemes, QUrl &target)
{
    if (!node)
        return false;
    if (node->kind != JsonNode::Kind::String) {
        reader.wrongType(key, *node, QStringLiteral("a URL as a string"));
        return false;
    }
    const CheckedUrl checked = checkUrl(node->text, schemes);
    if (!checked.problem.isEmpty()) {
        reader.issue(key, checked.problem);
        return false;
    }
    target = checked.url;
    return true;
}

QStringList httpSchemes()
{
    return {QStringLiteral("http"), QStringLiteral("https")};
}

QStringList webSocketSchemes()
{
    return {QStringLiteral("ws"), QStringLiteral("wss")};
}

} // namespace feedscope
