#include "labrouter.h"

#include "labpage.h"
#include "pollanswer.h"

namespace feedscope {
namespace {

using Route = LabDecision::Route;

LabDecision answered(HttpAnswer answer)
{
    return {Route::Answer, std::move(answer), {}, nullptr};
}

HttpAnswer asAsked(const LabKnobs &knobs)
{
    HttpAnswer answer = HttpAnswer::text(knobs.status, "Answered so because status= asked for it.");
    if (knobs.retryAfter >= 0)
        answer.headers.append(
            {QByteArrayLiteral("Retry-After"), QByteArray::number(knobs.retryAfter)});
    if (!knobs.location.isEmpty())
        answer.headers.append({QByteArrayLiteral("Location"), knobs.location});
    if (knobs.status == 401)
        answer.headers.append(
            {QByteArrayLiteral("WWW-Authenticate"), QByteArrayLiteral("Bearer realm=\"lab\"")});
    return answer;
}

HttpAnswer unauthorized(const QByteArray &why, bool tokenSent)
{
    HttpAnswer answer = HttpAnswer::text(401, why);
    answer.headers.append(
        {QByteArrayLiteral("WWW-Authenticate"),
         QByteArray("Bearer realm=\"lab\"") + (tokenSent ? ", error=\"invalid_token\"" : "")});
    return answer;
}

HttpAnswer tokenAnswer(const LabSite &site, const LabKnobs &knobs)
{
    HttpAnswer answer;
    answer.body = "{\"accessToken\":\"" + site.tokens.issue(site.scheduler.wallNow(), knobs.ttl) +
                  "\",\"tokenType\":\"Bearer\",\"expiresIn\":" +
                  QByteArray::number(double(knobs.ttl.count()) / 1000) + '}';
    answer.headers.append({QByteArrayLiteral("Cache-Control"), QByteArrayLiteral("no-store")});
    return answer;
}

HttpAnswer upgradeRequired()
{
    HttpAnswer answer = HttpAnswer::text(426, "/ws speaks WebSocket: send an upgrade request.");
    answer.headers.append({QByteArrayLiteral("Upgrade"), QByteArrayLiteral("websocket")});
    return answer;
}

// The feed has ended and this client has all that is kept of it.
bool nothingLeft(const LabFeed &feed, const LabKnobs &knobs, Instant now)
{
    return feed.over(now) &&
           (knobs.lastId.isEmpty() || feed.resumeAfter(knobs.lastId, now) >= feed.head(now));
}

bool isEndpoint(const QString &path)
{
    static const QStringList all{QStringLiteral("/"),         QStringLiteral("/ws"),
                                 QStringLiteral("/sse"),      QStringLiteral("/long-poll"),
                                 QStringLiteral("/feed"),     QStringLiteral("/poll"),
                                 QStringLiteral("/snapshot"), QStringLiteral("/token")};
    return all.contains(path);
}

// /feed serves every transport at one address, as a client that falls back expects it.
QString endpointOf(const LabRequest &request)
{
    if (request.path != QLatin1StringView("/feed"))
        return request.path;
    if (request.header("upgrade").toLower() == "websocket")
        return QStringLiteral("/ws");
    const bool wantsEvents = request.header("accept").contains("text/event-stream");
    return wantsEvents ? QStringLiteral("/sse") : QStringLiteral("/long-poll");
}

LabDecision decideFeed(const LabRequest &request, LabSite &site, LabKnobs knobs)
{
    const QString endpoint = endpointOf(request);
    const Instant now = site.scheduler.now();
    const auto feed = site.feeds.find(knobs.feed, now, site.scheduler.wallNow());
    if (endpoint == QLatin1StringView("/poll"))
        return answered(pollAnswer(*feed, request, now));
    if (endpoint == QLatin1StringView("/snapshot"))
        return answered(snapshotAnswer(*feed, now));
    if (endpoint == QLatin1StringView("/long-poll"))
        return {Route::LongPoll, {}, std::move(knobs), feed};
    if (endpoint == QLatin1StringView("/ws")) {
        if (request.header("upgrade").toLower() != "websocket")
            return answered(upgradeRequired());
        return {Route::WebSocket, {}, std::move(knobs), feed};
    }
    if (request.has("last-event-id")) // stands above the query: it is the newer one
        knobs.lastId = request.header("last-event-id");
    if (nothingLeft(*feed, knobs, now)) {
        HttpAnswer ended;
        ended.status = 204;
        return answered(std::move(ended));
    }
    return {Route::Sse, {}, std::move(knobs), feed};
}

} // namespace

LabDecision decide(const LabRequest &request, LabSite &site)
{
    if (!isEndpoint(request.path))
        return answered(HttpAnswer::text(404, "There is no such endpoint. Allowed: /, /ws, /sse, "
                                              "/long-poll, /feed, /poll, /snapshot, /token."));
    if (request.method != "GET" && request.method != "POST") {
        HttpAnswer answer = HttpAnswer::text(405, "Allowed: GET, POST.");
        answer.headers.append({QByteArrayLiteral("Allow"), QByteArrayLiteral("GET, POST")});
        return answered(std::move(answer));
    }
    ParsedLabKnobs parsed = parseLabKnobs(request.query, site.seed);
    if (!parsed.error.isEmpty())
        return answered(HttpAnswer::text(400, parsed.error));
    const LabKnobs &knobs = parsed.knobs;
    if (knobs.status != 0)
        return answered(asAsked(knobs));
    if (request.path == QLatin1StringView("/"))
        return answered(labPage(site.baseUrl));
    if (request.path == QLatin1StringView("/token"))
        return answered(tokenAnswer(site, knobs));
    if (knobs.bearer) {
        const QByteArray sent = request.header("authorization");
        const QByteArray why = site.tokens.refusal(sent, site.scheduler.wallNow());
        if (!why.isEmpty())
            return answered(unauthorized(why, !sent.isEmpty()));
        if (knobs.strict) {
            parsed.knobs.tokens = site.tokens;
            parsed.knobs.tokenEnds = LabTokens::endOf(sent);
        }
    }
    return decideFeed(request, site, std::move(parsed.knobs));
}

} // namespace feedscope
