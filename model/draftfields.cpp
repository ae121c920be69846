#include "draftfields.h"

#include "feeddraft.h"

namespace feedscope {

namespace {

using Config = const FeedConfig &;
using Kind = DraftFieldKind;

QString flag(bool on)
{
    return on ? QStringLiteral("true") : QStringLiteral("false");
}

QString address(const QUrl &url)
{
    return url.toString(QUrl::FullyEncoded);
}

QString unlessZero(Millis value)
{
    return value.count() == 0 ? QString() : secondsText(value);
}

RefreshConfig refreshOf(Config c)
{
    return c.auth.refresh.value_or(RefreshConfig());
}

const DraftField kFields[] = {
    {"/name", Kind::Text, [](Config c) { return c.name; }},
    {"/group", Kind::Text, [](Config c) { return c.group; }},
    {"/id", Kind::Text, [](Config c) { return c.id.value; }},
    {"/url", Kind::Text, [](Config c) { return address(c.url); }},
    {"/endpoints/websocket", Kind::Text,
     [](Config c) { return address(c.endpoints.value(TransportKind::WebSocket)); }},
    {"/endpoints/sse", Kind::Text,
     [](Config c) { return address(c.endpoints.value(TransportKind::Sse)); }},
    {"/endpoints/long-poll", Kind::Text,
     [](Config c) { return address(c.endpoints.value(TransportKind::LongPoll)); }},
    {"/endpoints/poll", Kind::Text,
     [](Config c) { return address(c.endpoints.value(TransportKind::Poll)); }},
    {"/subprotocols", Kind::List,
     [](Config c) { return c.subprotocols.join(QStringLiteral(", ")); }},
    {"/method", Kind::Text, [](Config c) { return QString::fromLatin1(c.method); }},
    {"/body", Kind::Text, [](Config c) { return QString::fromUtf8(c.body); }},
    {"/retryPost", Kind::Flag, [](Config c) { return flag(c.retryPost); }},
    {"/endMarker", Kind::Text, [](Config c) { return QString::fromUtf8(c.endMarker); }},
    {"/http2", Kind::Flag, [](Config c) { return flag(c.http2); }},
    {"/fields/sequence", Kind::Text, [](Config c) { return c.fields.sequence; }},
    {"/fields/id", Kind::Text, [](Config c) { return c.fields.id; }},
    {"/fields/timestamp", Kind::Text, [](Config c) { return c.fields.timestamp; }},
    {"/fields/stream", Kind::Text, [](Config c) { return c.fields.stream; }},
    {"/connectTimeout", Kind::Duration, [](Config c) { return secondsText(c.connectTimeout); }},
    {"/recoverAfter", Kind::Duration, [](Config c) { return secondsText(c.recoverAfter); }},
    {"/heartbeat/ping", Kind::Duration, [](Config c) { return secondsText(c.pingInterval); }},
    {"/heartbeat/timeout", Kind::Duration,
     [](Config c) { return secondsText(c.heartbeatTimeout); }},
    {"/heartbeat/event", Kind::Text, [](Config c) { return QString::fromUtf8(c.heartbeatEvent); }},
    {"/freshness/silentAfter", Kind::Duration, [](Config c) { return unlessZero(c.silentAfter); }},
    {"/backoff/preset", Kind::Text,
     [](Config c) { return c.backoff.preset ? presetName(*c.backoff.preset) : QString(); }},
    {"/backoff/base", Kind::Duration, [](Config c) { return secondsText(c.backoff.base); }},
    {"/backoff/factor", Kind::Number, [](Config c) { return QString::number(c.backoff.factor); }},
    {"/backoff/cap", Kind::Duration, [](Config c) { return secondsText(c.backoff.cap); }},
    {"/backoff/jitter", Kind::Text, [](Config c) { return jitterName(c.backoff.jitter); }},
    {"/backoff/maxAttempts", Kind::Number,
     [](Config c) { return QString::number(c.backoff.maxAttempts); }},
    {"/poll/interval", Kind::Duration, [](Config c) { return secondsText(c.pollInterval); }},
    {"/poll/maxInterval", Kind::Duration, [](Config c) { return secondsText(c.pollMaxInterval); }},
    {"/poll/slowWhenHidden", Kind::Flag, [](Config c) { return flag(c.pollSlowWhenHidden); }},
    {"/snapshot/url", Kind::Text, [](Config c) { return address(c.snapshotUrl); }},
    {"/limits/messageBytes", Kind::Number,
     [](Config c) { return QString::number(c.maxMessageBytes); }},
    {"/limits/keepMessages", Kind::Number,
     [](Config c) { return QString::number(c.keepMessages); }},
    {"/limits/keepBytes", Kind::Number, [](Config c) { return QString::number(c.keepBytes); }},
    {"/limits/conflate", Kind::Flag, [](Config c) { return flag(c.conflate); }},
    {"/proxy", Kind::Text, [](Config c) { return address(c.proxy); }},
    {"/tls/ca", Kind::Text, [](Config c) { return c.tls.ca; }},
    {"/tls/clientCert", Kind::Text, [](Config c) { return c.tls.clientCert; }},
    {"/tls/clientKey", Kind::Text, [](Config c) { return c.tls.clientKey; }},
    {"/enabled", Kind::Flag, [](Config c) { return flag(c.enabled); }},
    {"/auth/user", Kind::Text, [](Config c) { return c.auth.user; }},
    {"/auth/header", Kind::Text,
     [](Config c) { return c.auth.kind == AuthConfig::Kind::Query ? QString() : c.auth.header; }},
    {"/auth/parameter", Kind::Text,
     [](Config c) { return c.auth.kind == AuthConfig::Kind::Query ? c.auth.header : QString(); }},
    {"/auth/refresh/url", Kind::Text, [](Config c) { return address(refreshOf(c).url); }},
    {"/auth/refresh/body", Kind::Text, [](Config c) { return refreshOf(c).body; }},
    {"/auth/refresh/send", Kind::Text, [](Config c) { return refreshOf(c).send; }},
    {"/auth/refresh/tokenPointer", Kind::Text, [](Config c) { return refreshOf(c).tokenPointer; }},
    {"/auth/refresh/expiresInPointer", Kind::Text,
     [](Config c) { return refreshOf(c).expiresInPointer; }},
    {"/auth/refresh/before", Kind::Duration,
     [](Config c) { return secondsText(refreshOf(c).before); }},
};

} // namespace

std::span<const DraftField> draftFields()
{
    return kFields;
}

} // namespace feedscope
