#include "probedraft.h"

#include "faulttext.h"
#include "headerrules.h"
#include "optionvalue.h"
#include "urlrules.h"

#include <QProcess>
#include <algorithm>

namespace feedscope {

namespace {

constexpr quint64 kHourMs = 3'600'000;
constexpr quint64 kDayMs = 24 * kHourMs;

template <typename T, typename Store>
QString keep(const Checked<T> &checked, Store store)
{
    if (checked.ok())
        store(checked.value);
    return checked.error;
}

template <Millis FeedConfig::*Member, quint64 Least, quint64 Most>
QString setMillis(ProbeDraft &draft, const QString &value)
{
    return keep(wholeNumber(value, Least, Most, QStringLiteral("milliseconds")),
                [&](quint64 ms) { draft.common.*Member = Millis(qint64(ms)); });
}

template <Millis BackoffConfig::*Member, quint64 Most>
QString setBackoff(ProbeDraft &draft, const QString &value)
{
    return keep(wholeNumber(value, 1, Most, QStringLiteral("milliseconds")),
                [&](quint64 ms) { draft.common.backoff.*Member = Millis(qint64(ms)); });
}

template <QString FieldPointers::*Member>
QString setPointer(ProbeDraft &draft, const QString &value)
{
    return keep(jsonPointer(value),
                [&](const QString &pointer) { draft.common.fields.*Member = pointer; });
}

template <QString TlsConfig::*Member>
QString setFile(ProbeDraft &draft, const QString &value)
{
    draft.common.tls.*Member = value;
    return value.isEmpty() ? QStringLiteral("found nothing, allowed: the path of a PEM file")
                           : QString();
}

// Into `target`; what a source is named by is checked, and never repeated.
template <SecretSource::Kind Kind>
QString readSource(std::optional<SecretSource> &target, const QString &value)
{
    if (target)
        return QStringLiteral("one token source only");
    if (Kind == SecretSource::Kind::Env) {
        const bool named = !value.isEmpty() && !value.at(0).isDigit() &&
                           std::all_of(value.begin(), value.end(), [](QChar c) {
                               return c == u'_' || (c.unicode() < 0x80 && c.isLetterOrNumber());
                           });
        // Not repeated: people try the token itself here.
        if (!named)
            return QStringLiteral("allowed: the NAME of an environment variable that holds the "
                                  "token (letters, digits and _), never the token itself");
    } else if (value.isEmpty()) {
        return Kind == SecretSource::Kind::Command
                   ? QStringLiteral("found nothing, allowed: a program and its arguments")
               : Kind == SecretSource::Kind::Keychain
                   ? QStringLiteral(
                         "found nothing, allowed: the name of a secret, as in `feedscope "
                         "secret set NAME`")
                   : QStringLiteral("found nothing, allowed: the path of a file that holds the "
                                    "token");
    }
    const bool isCommand = Kind == SecretSource::Kind::Command;
    target = SecretSource{Kind, isCommand ? QString() : value,
                          isCommand ? QProcess::splitCommand(value) : QStringList()};
    return {};
}

template <SecretSource::Kind Kind>
QString setBearer(ProbeDraft &draft, const QString &value)
{
    draft.common.auth.kind = AuthConfig::Kind::Bearer;
    return readSource<Kind>(draft.common.auth.token, value);
}

RefreshConfig &refreshOf(ProbeDraft &draft)
{
    if (!draft.common.auth.refresh)
        draft.common.auth.refresh.emplace();
    return *draft.common.auth.refresh;
}

template <SecretSource::Kind Kind>
QString setRefreshBearer(ProbeDraft &draft, const QString &value)
{
    return readSource<Kind>(refreshOf(draft).token, value);
}

QString setRefreshUrl(ProbeDraft &draft, const QString &value)
{
    const CheckedUrl checked = checkUrl(value, httpSchemes());
    refreshOf(draft).url = checked.url;
    return checked.problem;
}

QString setRefreshBefore(ProbeDraft &draft, const QString &value)
{
    return keep(wholeNumber(value, 0, kDayMs, QStringLiteral("milliseconds")),
                [&](quint64 ms) { refreshOf(draft).before = Millis(qint64(ms)); });
}

template <QString RefreshConfig::*Member>
QString setRefreshPointer(ProbeDraft &draft, const QString &value)
{
    return keep(jsonPointer(value),
                [&](const QString &pointer) { refreshOf(draft).*Member = pointer; });
}

template <QString RefreshConfig::*Member>
QString setRefreshText(ProbeDraft &draft, const QString &value)
{
    refreshOf(draft).*Member = value;
    // Not repeated: people put the token itself there.
    return value.contains(QLatin1StringView(kTokenPlaceholder))
               ? QString()
               : QStringLiteral("allowed: a text with {{token}} where the token belongs, never the "
                                "token itself");
}

QString setTransport(ProbeDraft &draft, const QString &value)
{
    if (value == QLatin1StringView("auto"))
        return {};
    draft.transport = transportFromName(value);
    return draft.transport ? QString()
                           : foundAllowed(value, QStringLiteral("auto, websocket, sse, long-poll "
                                                                "or poll"));
}

QString addHeader(ProbeDraft &draft, const QString &value)
{
    return keep(headerValue(value), [&](const auto &header) { draft.common.headers << header; });
}

QString addSubscribe(ProbeDraft &draft, const QString &value)
{
    draft.common.subscribe << value;
    return value.isEmpty() ? QStringLiteral("found nothing, allowed: the text to send") : QString();
}

QString addSubprotocol(ProbeDraft &draft, const QString &value)
{
    if (!isHeaderName(value))
        return foundAllowed(value, QStringLiteral("a name of letters, digits and "
                                                  "!#$%&'*+-.^_`|~ (RFC 6455 section 4.1)"));
    if (draft.common.subprotocols.contains(value))
        return foundAllowed(value, QStringLiteral("each name once"));
    draft.common.subprotocols << value;
    return {};
}

QString setMethod(ProbeDraft &draft, const QString &value)
{
    draft.common.method = value.toUtf8();
    const bool known = value == QLatin1StringView("GET") || value == QLatin1StringView("POST");
    return known ? QString() : foundAllowed(value, QStringLiteral("GET or POST"));
}

QString setBody(ProbeDraft &draft, const QString &value)
{
    draft.common.body = value.toUtf8();
    return {};
}

template <bool FeedConfig::*Member>
QString switchOn(ProbeDraft &draft, const QString &)
{
    draft.common.*Member = true;
    return {};
}

template <QByteArray FeedConfig::*Member>
QString setText(ProbeDraft &draft, const QString &value)
{
    draft.common.*Member = value.toUtf8();
    return value.isEmpty() ? QStringLiteral("found nothing, allowed: a text") : QString();
}

QString setDuration(ProbeDraft &draft, const QString &value)
{
    return keep(secondsValue(value), [&](Millis duration) { draft.options.duration = duration; });
}

QString setCount(ProbeDraft &draft, const QString &value)
{
    static constexpr quint64 kMost = 9'007'199'254'740'991;
    return keep(wholeNumber(value, 1, kMost), [&](quint64 n) { draft.options.count = n; });
}

QString setLastEventId(ProbeDraft &draft, const QString &value)
{
    const bool breaks = std::any_of(value.begin(), value.end(),
                                    [](QChar c) { return c == u'\r' || c == u'\n' || c.isNull(); });
    if (value.isEmpty() || breaks)
        return QStringLiteral("allowed: an id that is not empty and has no line break or NUL");
    draft.common.lastEventId = value.toUtf8();
    return {};
}

QString setJitter(ProbeDraft &draft, const QString &value)
{
    const auto jitter = jitterFromName(value);
    if (jitter)
        draft.common.backoff.jitter = *jitter;
    return jitter ? QString()
                  : foundAllowed(value, QStringLiteral("equal, full, additive or none"));
}

QString setBehaveLike(ProbeDraft &draft, const QString &value)
{
    QStringList names;
    for (const ReconnectPreset preset : reconnectPresets())
        names << presetName(preset);
    draft.behaveLike = presetFromName(value);
    return draft.behaveLike ? QString() : foundAllowed(value, names.join(QStringLiteral(", ")));
}

QString setMaxAttempts(ProbeDraft &draft, const QString &value)
{
    return keep(wholeNumber(value, 0, 1'000'000, QStringLiteral("0: for ever")),
                [&](quint64 n) { draft.common.backoff.maxAttempts = int(n); });
}

QString setPollMax(ProbeDraft &draft, const QString &value)
{
    draft.pollMaxGiven = true;
    return setMillis<&FeedConfig::pollMaxInterval, 1, kDayMs>(draft, value);
}

QString setMaxMessage(ProbeDraft &draft, const QString &value)
{
    return keep(wholeNumber(value, 1, 1'073'741'824, QStringLiteral("bytes")),
                [&](quint64 n) { draft.common.maxMessageBytes = qint64(n); });
}

QString setProxy(ProbeDraft &draft, const QString &value)
{
    const QUrl url(value, QUrl::StrictMode);
    if (!url.userInfo().isEmpty())
        return QStringLiteral("a password on the command line shows in the process list; give the "
                              "proxy without user and password");
    const bool known =
        url.scheme() == QLatin1StringView("http") || url.scheme() == QLatin1StringView("socks5");
    if (!url.isValid() || !known || url.host().isEmpty() || url.port() < 1)
        return foundAllowed(value, QStringLiteral("http://HOST:PORT or socks5://HOST:PORT"));
    draft.common.proxy = url;
    return {};
}

QString setSnapshot(ProbeDraft &draft, const QString &value)
{
    const CheckedUrl checked = checkUrl(value, httpSchemes());
    draft.common.snapshotUrl = checked.url;
    return checked.problem;
}

QString setFault(ProbeDraft &draft, const QString &value)
{
    const FaultReading read = parseFault(value);
    if (read.error.isEmpty())
        draft.options.faults.append(read.fault);
    return read.error;
}

QString setQuiet(ProbeDraft &draft, const QString &)
{
    draft.options.quiet = true;
    return {};
}

QString setFormat(ProbeDraft &draft, const QString &value)
{
    if (value == QLatin1StringView("text"))
        draft.options.format = RecordFormat::Text;
    else if (value != QLatin1StringView("ndjson"))
        return foundAllowed(value, QStringLiteral("ndjson or text"));
    return {};
}

} // namespace

// clang-format off
const QList<ProbeOption> &probeOptionTable()
{
    static const QList<ProbeOption> kTable{
        {"transport", "NAME", "auto, websocket, sse, long-poll or poll (default auto)", false, setTransport},
        {"header", "\"Name: value\"", "sent with every request; repeatable", true, addHeader},
        {"bearer-env", "NAME", "environment variable that holds the bearer token", false, setBearer<SecretSource::Kind::Env>},
        {"bearer-file", "FILE", "file that holds the bearer token", false, setBearer<SecretSource::Kind::File>},
        {"bearer-keychain", "NAME", "name under which `feedscope secret set` keeps the bearer token", false, setBearer<SecretSource::Kind::Keychain>},
        {"bearer-command", "COMMAND", "program, with its arguments, that prints the bearer token; run again when it ends", false, setBearer<SecretSource::Kind::Command>},
        {"refresh-url", "URL", "POST there for a new token, before the old one ends and when it is refused", false, setRefreshUrl},
        {"refresh-before", "MS", "so long before the end of a token (default 60000)", false, setRefreshBefore},
        {"refresh-token-pointer", "POINTER", "where the answer has the token (default /accessToken)", false, setRefreshPointer<&RefreshConfig::tokenPointer>},
        {"refresh-expires-pointer", "POINTER", "where it says for how many seconds (default /expiresIn; else the token's own exp)", false, setRefreshPointer<&RefreshConfig::expiresInPointer>},
        {"refresh-env", "NAME", "environment variable with what is shown to the refresh URL (default: the current token)", false, setRefreshBearer<SecretSource::Kind::Env>},
        {"refresh-file", "FILE", "the same in a file", false, setRefreshBearer<SecretSource::Kind::File>},
        {"refresh-body", "TEXT", "of the POST, with {{token}} in it in place of an Authorization header", false, setRefreshText<&RefreshConfig::body>},
        {"refresh-send", "TEXT", "send the new token over the open WebSocket, {{token}} filled in (default: reconnect)", false, setRefreshText<&RefreshConfig::send>},
        {"subscribe", "TEXT", "sent after every WebSocket connect, {{lastId}} and {{lastSequence}} filled in; repeatable", true, addSubscribe},
        {"subprotocol", "NAME", "WebSocket subprotocol offered; repeatable", true, addSubprotocol},
        {"method", "GET|POST", "of SSE and polls (default GET)", false, setMethod},
        {"body", "TEXT", "of a POST", false, setBody},
        {"retry-post", "", "send a POST again after a drop (default: a drop ends the feed, exit 4)", false, switchOn<&FeedConfig::retryPost>},
        {"end-marker", "TEXT", "a message that is exactly this ends the feed, exit 0, such as [DONE]", false, setText<&FeedConfig::endMarker>},
        {"heartbeat-event", "NAME", "events of this name are heartbeats, not messages", false, setText<&FeedConfig::heartbeatEvent>},
        {"http2", "", "allow HTTP/2 for event streams (polls always do)", false, switchOn<&FeedConfig::http2>},
        {"duration", "SECONDS", "stop after that, exit 0", false, setDuration},
        {"count", "N", "stop after exactly N messages, exit 0", false, setCount},
        {"last-event-id", "ID", "resume from there", false, setLastEventId},
        {"backoff-base", "MS", "first wait before a retry (default 1000)", false, setBackoff<&BackoffConfig::base, kHourMs>},
        {"backoff-cap", "MS", "longest wait before a retry (default 30000)", false, setBackoff<&BackoffConfig::cap, kDayMs>},
        {"jitter", "KIND", "equal, full, additive or none (default equal)", false, setJitter},
        {"behave-like", "NAME", "wait before a retry as eventsource, socket.io, reconnecting-websocket, signalr, graphql-ws, phoenix or centrifuge does", false, setBehaveLike},
        {"max-attempts", "N", "failures in a row before giving up (default 0: never)", false, setMaxAttempts},
        {"connect-timeout", "MS", "for the answer to a request or upgrade (default 10000)", false, setMillis<&FeedConfig::connectTimeout, 1, kHourMs>},
        {"heartbeat-timeout", "MS", "nothing at all for this long is a drop (default 45000, 0: never)", false, setMillis<&FeedConfig::heartbeatTimeout, 0, kDayMs>},
        {"ping-interval", "MS", "between WebSocket pings (default 20000, 0: none)", false, setMillis<&FeedConfig::pingInterval, 0, kDayMs>},
        {"silent-after", "MS", "no data for this long is called silent", false, setMillis<&FeedConfig::silentAfter, 1, kDayMs>},
        {"poll-interval", "MS", "between polls (default 5000)", false, setMillis<&FeedConfig::pollInterval, 1, kDayMs>},
        {"poll-max-interval", "MS", "between polls while nothing changes (default 60000, or the interval if that is longer)", false, setPollMax},
        {"recover-after", "MS", "a better transport that was left is tried again after this (default 600000)", false, setMillis<&FeedConfig::recoverAfter, 1, kDayMs>},
        {"sequence", "POINTER", "where each JSON message has its sequence number, such as /seq", false, setPointer<&FieldPointers::sequence>},
        {"id", "POINTER", "where it has its id", false, setPointer<&FieldPointers::id>},
        {"timestamp", "POINTER", "where it has its time", false, setPointer<&FieldPointers::timestamp>},
        {"stream", "POINTER", "where it has the name of the stream that is numbered", false, setPointer<&FieldPointers::stream>},
        {"snapshot", "URL", "where the state is fetched after each reconnect", false, setSnapshot},
        {"max-message", "BYTES", "largest message accepted (default 16777216)", false, setMaxMessage},
        {"proxy", "URL", "http://HOST:PORT or socks5://HOST:PORT", false, setProxy},
        {"ca", "FILE", "certificates to trust, PEM", false, setFile<&TlsConfig::ca>},
        {"client-cert", "FILE", "client certificate, PEM", false, setFile<&TlsConfig::clientCert>},
        {"client-key", "FILE", "its key, PEM", false, setFile<&TlsConfig::clientKey>},
        {"fault", "SPEC", "simulate KIND[,at=DURATION][,NAME=VALUE]..., such as black-hole,at=5s,for=3s (kinds below)", true, setFault},
        {"quiet", "", "no message records: states, gaps and the summary only", false, setQuiet},
        {"format", "NAME", "ndjson, or text for reading (default ndjson)", false, setFormat},
    };
    return kTable;
}
// clang-format on

} // namespace feedscope
