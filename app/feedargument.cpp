#include "feedargument.h"

#include <algorithm>

namespace feedscope {

namespace {

bool isFeedScheme(const QString &scheme)
{
    static const QStringList kSchemes{QStringLiteral("ws"), QStringLiteral("wss"),
                                      QStringLiteral("http"), QStringLiteral("https")};
    return kSchemes.contains(scheme);
}

Checked<FeedArgument> wrong(const QString &text)
{
    return {{}, text};
}

} // namespace

Checked<FeedArgument> feedArgument(const QString &text)
{
    const auto scheme = text.indexOf(QLatin1StringView("://"));
    const auto equals = text.indexOf(u'=');
    const bool named = equals >= 0 && equals < scheme;
    const QString address = named ? text.mid(equals + 1) : text;
    const QString name = named ? text.left(equals) : address;
    const QUrl url(address, QUrl::StrictMode);
    if (!url.userInfo().isEmpty())
        return wrong(QStringLiteral("the URL of %1 carries a user name or password, which the "
                                    "process list would show; use --bearer-env or --bearer-file")
                         .arg(url.host()));
    if (!url.isValid() || !isFeedScheme(url.scheme()) || url.host().isEmpty())
        return wrong(
            foundAllowed(text, QStringLiteral("a ws, wss, http or https URL, or NAME=URL%1")
                                   .arg(url.errorString().isEmpty()
                                            ? QString()
                                            : QStringLiteral(" (") + url.errorString() + u')')));
    if (url.hasFragment())
        return wrong(foundAllowed(text, QStringLiteral("a URL without #fragment, which is never "
                                                       "sent to a server")));
    const bool printable =
        std::all_of(name.begin(), name.end(), [](QChar c) { return c.isPrint(); });
    if (name.isEmpty() || !printable)
        return wrong(foundAllowed(text, QStringLiteral("NAME=URL with a name of printable "
                                                       "characters")));
    return {{name, url}, {}};
}

} // namespace feedscope
