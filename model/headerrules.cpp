#include "headerrules.h"

#include <algorithm>

namespace feedscope {

static bool isTokenCharacter(char16_t c)
{
    const bool isLetterOrDigit =
        (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
    return isLetterOrDigit || QStringView(u"!#$%&'*+-.^_`|~").contains(QChar(c));
}

bool isHttpToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return isTokenCharacter(static_cast<unsigned char>(c));
    });
}

bool isHeaderName(const QString &name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(),
                                          [](QChar c) { return isTokenCharacter(c.unicode()); });
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
