#include "httprequest.h"

#include "headerrules.h"

#include <algorithm>
#include <array>

namespace feedscope {
namespace {

bool isBreaking(char c)
{
    return c == '\r' || c == '\n' || c == '\0';
}

void addBasicCredentials(QNetworkRequest &request, const QUrl &url)
{
    const QByteArray pair =
        (url.userName(QUrl::FullyDecoded) + QLatin1Char(':') + url.password(QUrl::FullyDecoded))
            .toUtf8();
    request.setRawHeader("Authorization", "Basic " + pair.toBase64());
}

void addCredentials(QNetworkRequest &request, const FeedConfig &config, const HttpRequestSpec &spec)
{
    if (!spec.url.userInfo().isEmpty())
        addBasicCredentials(request, spec.url);
    for (const auto &[name, value] : config.headers) {
        if (isAllowedHeader(name, value))
            request.setRawHeader(name, value);
    }
    if (!spec.authorization.isEmpty() && isAllowedHeader("Authorization", spec.authorization))
        request.setRawHeader("Authorization", spec.authorization);
}

void addTransferRules(QNetworkRequest &request, const FeedConfig &config)
{
    using Request = QNetworkRequest;
    request.setAttribute(Request::RedirectPolicyAttribute, Request::ManualRedirectPolicy);
    request.setAttribute(Request::CacheLoadControlAttribute, Request::AlwaysNetwork);
    request.setAttribute(Request::CacheSaveControlAttribute, false);
    request.setAttribute(Request::CookieLoadControlAttribute, Request::Manual);
    request.setAttribute(Request::CookieSaveControlAttribute, Request::Manual);
    request.setAttribute(Request::AuthenticationReuseAttribute, Request::Manual);
    request.setAttribute(Request::Http2AllowedAttribute, config.http2);
}

} // namespace

bool isAllowedHeader(const QByteArray &name, const QByteArray &value)
{
    static constexpr std::array kOwnedByHttp{
        "host",    "content-length", "connection",     "upgrade", "te", "transfer-encoding",
        "trailer", "expect",         "accept-encoding"};
    const QByteArray lower = name.toLower();
    const bool isOwned = std::any_of(kOwnedByHttp.begin(), kOwnedByHttp.end(),
                                     [&](const char *owned) { return lower == owned; });
    return !isOwned && isHttpToken(name) && std::none_of(value.begin(), value.end(), isBreaking);
}

QNetworkRequest httpRequest(const FeedConfig &config, const HttpRequestSpec &spec)
{
    QUrl url = spec.url;
    url.setUserInfo({});
    url.setFragment({});
    QNetworkRequest request(url);
    request.setRawHeader("User-Agent", "feedscope/" FEEDSCOPE_VERSION);
    request.setRawHeader("Accept", spec.accept);
    // Set by hand, it also keeps Qt from decompressing: a stream is read as it comes.
    request.setRawHeader("Accept-Encoding", "identity");
    if (spec.withCredentials)
        addCredentials(request, config, spec);
    addTransferRules(request, config);
    if (url.scheme() == QLatin1StringView("https"))
        request.setSslConfiguration(spec.tls);
    return request;
}

} // namespace feedscope
