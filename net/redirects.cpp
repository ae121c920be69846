#include "redirects.h"

namespace feedscope {
namespace {

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == QLatin1StringView("https") ? 443 : 80);
}

bool isSameOrigin(const QUrl &a, const QUrl &b)
{
    return a.scheme() == b.scheme() && a.host() == b.host() && portOf(a) == portOf(b);
}

bool isHttp(const QUrl &url)
{
    return url.scheme() == QLatin1StringView("http") || url.scheme() == QLatin1StringView("https");
}

FeedError refused(int status, const QString &why)
{
    return {ErrorKind::Redirect, status, why, std::nullopt};
}

QString named(const QUrl &url)
{
    return url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

} // namespace

Redirects::Redirects(const QUrl &start, const QByteArray &method)
    : m_start(start)
    , m_url(start)
    , m_method(method)
{
}

bool Redirects::isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

std::optional<FeedError> Redirects::follow(int status, const QByteArray &location)
{
    const QUrl relative = QUrl::fromEncoded(location.trimmed(), QUrl::TolerantMode);
    if (location.trimmed().isEmpty() || !relative.isValid())
        return refused(status,
                       QStringLiteral("The redirect (%1) names no usable target.").arg(status));
    QUrl target = m_url.resolved(relative);
    target.setUserInfo({});
    target.setFragment({});
    if (!isHttp(target) || target.host().isEmpty())
        return refused(status, QStringLiteral("Redirected to %1; only http and https are followed.")
                                   .arg(named(target)));
    if (m_url.scheme() == QLatin1StringView("https") && target.scheme() != m_url.scheme())
        return refused(status,
                       QStringLiteral("Redirected from https to %1; https never falls to http.")
                           .arg(named(target)));
    if (++m_hops > kMaxHops)
        return refused(status, QStringLiteral("Redirected more than %1 times, the last time to %2.")
                                   .arg(kMaxHops)
                                   .arg(named(target)));
    m_sameOrigin = m_sameOrigin && isSameOrigin(m_start, target);
    if (m_method == "POST" && status <= 303)
        m_method = QByteArrayLiteral("GET");
    m_url = target;
    return {};
}

} // namespace feedscope
