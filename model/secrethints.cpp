#include "secrethints.h"

#include "headerrules.h"

#include <QRegularExpression>

namespace feedscope {

bool namesASecret(const QString &name)
{
    if (isSecretHeader(name))
        return true;
    QString plain = name.toLower();
    plain.remove(u'-').remove(u'_').remove(u' ').remove(u'.');
    // Not secrets, though their names sound so.
    for (const auto harmless : {QLatin1StringView("keepalive"), QLatin1StringView("tokentype"),
                                QLatin1StringView("tokenizer"), QLatin1StringView("keyword"),
                                QLatin1StringView("secwebsocketkey")}) {
        if (plain.startsWith(harmless))
            return false;
    }
    for (const auto part :
         {QLatin1StringView("token"), QLatin1StringView("secret"), QLatin1StringView("passw"),
          QLatin1StringView("apikey"), QLatin1StringView("accesskey"), QLatin1StringView("authkey"),
          QLatin1StringView("privatekey"), QLatin1StringView("subscriptionkey"),
          QLatin1StringView("signature"), QLatin1StringView("credential"),
          QLatin1StringView("authorization"), QLatin1StringView("sessionid"),
          QLatin1StringView("jwt"), QLatin1StringView("ticket"), QLatin1StringView("csrf"),
          QLatin1StringView("xsrf")}) {
        if (plain.contains(part))
            return true;
    }
    return plain == QLatin1StringView("key") || plain == QLatin1StringView("auth") ||
           plain == QLatin1StringView("xauth") || plain == QLatin1StringView("sig") ||
           plain == QLatin1StringView("pwd") || plain == QLatin1StringView("sid") ||
           plain == QLatin1StringView("session") || plain == QLatin1StringView("xkey");
}

QString variableIn(const QString &value)
{
    static const QRegularExpression kVariable(QStringLiteral(
        "^\\$(?:\\{([A-Za-z_][A-Za-z0-9_]{0,199})\\}|([A-Za-z_][A-Za-z0-9_]{0,199}))$"));
    const auto match = kVariable.match(value);
    return match.captured(1) + match.captured(2);
}

bool isCommandSubstitution(const QString &value)
{
    return value.startsWith(QLatin1StringView("$(")) || value.startsWith(u'`');
}

} // namespace feedscope
