#include "tokentemplate.h"

#include "feedconfig.h"

namespace feedscope {

namespace {

bool isJson(const QString &text)
{
    const QString start = text.trimmed();
    return start.startsWith(QLatin1Char('{')) || start.startsWith(QLatin1Char('['));
}

// A token is printable ASCII (tokenanswer.h), so these two are all that JSON wants escaped.
QString jsonEscaped(QString token)
{
    token.replace(QLatin1Char('\\'), QLatin1StringView("\\\\"));
    return token.replace(QLatin1Char('"'), QLatin1StringView("\\\""));
}

QString filled(QString text, const QString &token)
{
    return text.replace(QLatin1StringView(kTokenPlaceholder), token);
}

} // namespace

QByteArray bodyType(const QString &text)
{
    return isJson(text) ? QByteArrayLiteral("application/json")
                        : QByteArrayLiteral("application/x-www-form-urlencoded");
}

QByteArray fillBody(const QString &text, const QByteArray &token)
{
    const QString value = isJson(text) ? jsonEscaped(QString::fromLatin1(token))
                                       : QString::fromLatin1(token.toPercentEncoding());
    return filled(text, value).toUtf8();
}

QString fillMessage(const QString &text, const QByteArray &token)
{
    const QString value = QString::fromLatin1(token);
    return filled(text, isJson(text) ? jsonEscaped(value) : value);
}

} // namespace feedscope
