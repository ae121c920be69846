#include "draftproblem.h"

#include "jsonpointer.h"

#include <QCoreApplication>

namespace feedscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DraftProblem)
};

QString pointerAdvice(const QString &text)
{
    if (text.startsWith(u'/'))
        return Words::tr("A tilde is written ~0 and a slash inside a name ~1.");
    QString path = text.trimmed();
    if (path.startsWith(QLatin1StringView("$.")))
        path.remove(0, 2);
    path.replace(u'.', u'/').replace(u'[', u'/').remove(u']');
    return Words::tr("Start with a slash: /%1").arg(path.left(60));
}

QString addressAdvice(const QString &text, const QString &message)
{
    if (text.trimmed().isEmpty())
        return Words::tr("Enter the address, such as wss://feeds.example.com/orders");
    if (!text.contains(QLatin1StringView("://")))
        return Words::tr("Begin with wss://, ws://, https:// or http://");
    return message;
}

// "found X, allowed: Y" as a sentence.
QString sentence(const QString &message)
{
    const qsizetype allowed = message.indexOf(QLatin1StringView(", allowed: "));
    if (!message.startsWith(QLatin1StringView("found ")) || allowed < 0)
        return message;
    return Words::tr("Found %1. Allowed: %2.")
        .arg(message.mid(6, allowed - 6), message.mid(allowed + 11));
}

bool isDuration(const QString &field)
{
    for (const auto end :
         {QLatin1StringView("/connectTimeout"), QLatin1StringView("/recoverAfter"),
          QLatin1StringView("/ping"), QLatin1StringView("/timeout"),
          QLatin1StringView("/silentAfter"), QLatin1StringView("/base"), QLatin1StringView("/cap"),
          QLatin1StringView("nterval"), QLatin1StringView("/before")}) {
        if (field.endsWith(end))
            return true;
    }
    return false;
}

// The box an issue belongs to: lists are one box each.
QString boxOf(const QString &pointer)
{
    for (const auto list : {QLatin1StringView("/headers"), QLatin1StringView("/subscribe"),
                            QLatin1StringView("/subprotocols"), QLatin1StringView("/fallback"),
                            QLatin1StringView("/auth/refresh/token")}) {
        if (pointer == list || pointer.startsWith(list + QLatin1Char('/')))
            return list;
    }
    return pointer;
}

} // namespace

DraftProblem draftProblem(const ConfigIssue &issue, const FeedDraft &draft)
{
    const QString field = boxOf(issue.pointer);
    const QString text = draft.text(field);
    QString advice = sentence(issue.message);
    if ((field.startsWith(QLatin1StringView("/fields/")) ||
         field.endsWith(QLatin1StringView("Pointer"))) &&
        !isJsonPointer(text))
        advice = pointerAdvice(text);
    else if (field == QLatin1StringView("/url"))
        advice = addressAdvice(text, advice);
    else if (field == QLatin1StringView("/fallback"))
        advice = Words::tr("Choose at least one transport.");
    else if (field == QLatin1StringView("/headers") &&
             issue.message.contains(QLatin1StringView("carries a secret")))
        advice = Words::tr("This header carries a secret; enter it as the sign-in instead.");
    else if (isDuration(field) && !text.isEmpty())
        advice += Words::tr(" A number is in seconds.");
    return {field, advice};
}

} // namespace feedscope
