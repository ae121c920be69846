#include "headerrules.h"

#include <algorithm>

namespace feedscope {

static bool isTokenCharacter(QChar c)
{
    const bool isLetterOrDigit = c.unicode() < 0x80 && c.isLetterOrNumber();
    return isLetterOrDigit || QLatin1StringView("!#$%&'*+-.^_`|~").contains(c);
}

bool isHeaderName(const QString &name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), isTokenCharacter);
}

bool isHeaderValue(const QString &value)
{
    return std::none_of(value.begin(), value.end(), [](QChar c) {
        return c == QLatin1Char('\r') || c == QLatin1Char('\n') || c.isNull();
    });
}

bool isSecretHeader(const QString &name)
{
    for (const auto secret :
         {QLatin1StringView("authorization"), QLatin1StringView("proxy-authorization"),
          QLatin1StringView("cookie")}) {
        if (name.compare(secret, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

} // namespace feedscope
