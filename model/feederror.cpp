#include "feederror.h"

#include "errortemplate.h"

#include <QtGlobal>
#include <array>

namespace feedscope {

namespace {

struct KindText
{
    ErrorKind kind;
    QLatin1StringView name;
    QLatin1StringView sentence;
};

// The sentences of ui-spec.md section 14, column "What happened"; %1 is the code.
constexpr std::array kKinds{
    KindText{ErrorKind::None, QLatin1StringView("none"), QLatin1StringView("")},
    KindText{
        ErrorKind::Refused, QLatin1StringView("refused"),
        QLatin1StringView(QT_TRANSLATE_NOOP("FeedError", "The server refused the connection."))},
    KindText{ErrorKind::HostNotFound, QLatin1StringView("host-not-found"),
             QLatin1StringView(
                 QT_TRANSLATE_NOOP("FeedError", "The name of the server does not exist."))},
    KindText{
        ErrorKind::ConnectTimeout, QLatin1StringView("connect-timeout"),
        QLatin1StringView(QT_TRANSLATE_NOOP("FeedError", "No answer from the server in time."))},
    KindText{ErrorKind::Dropped, QLatin1StringView("dropped"),
             QLatin1StringView(
                 QT_TRANSLATE_NOOP("FeedError", "The connection was cut without a goodbye."))},
    KindText{ErrorKind::StreamEnded, QLatin1StringView("stream-ended"),
             QLatin1StringView(QT_TRANSLATE_NOOP("FeedError", "The server ended the stream."))},
    KindText{ErrorKind::HeartbeatMissed, QLatin1StringView("heartbeat-missed"),
             QLatin1StringView(
                 QT_TRANSLATE_NOOP("FeedError", "The connection was open but nothing arrived."))},
    KindText{ErrorKind::Tls, QLatin1StringView("tls"),
             QLatin1StringView(
                 QT_TRANSLATE_NOOP("FeedError", "The secure connection could not be set up."))},
    KindText{ErrorKind::Certificate, QLatin1StringView("certificate"),
             QLatin1StringView(QT_TRANSLATE_NOOP("FeedError", "The certificate is not valid."))},
    KindText{ErrorKind::ClientCertificate, QLatin1StringView("client-certificate"),
             QLatin1StringView(QT_TRANSLATE_NOOP(
                 "FeedError", "There is a problem with the client certificate."))},
    KindText{
        ErrorKind::HttpStatus, QLatin1StringView("http-status"),
        QLatin1StringView(QT_TRANSLATE_NOOP("FeedError", "The server answered with HTTP %1."))},
    KindText{ErrorKind::NoContent, QLatin1StringView("no-content"),
             QLatin1StringView(QT_TRANSLATE_NOOP("FeedError", "The server ended the feed."))},
    KindText{ErrorKind::ContentType, QLatin1StringView("content-type"),
             QLatin1StringView(QT_TRANSLATE_NOOP(
                 "FeedError", "The answer is not in a format this transport can read."))},
    KindText{ErrorKind::Redirect, QLatin1StringView("redirect"),
             QLatin1StringView(QT_TRANSLATE_NOOP(
                 "FeedError", "The server redirected to an address that cannot be followed."))},
    KindText{ErrorKind::UpgradeRefused, QLatin1StringView("upgrade-refused"),
             QLatin1StringView(QT_TRANSLATE_NOOP(
                 "FeedError", "WebSocket was blocked (HTTP %1), often by a proxy."))},
    KindText{ErrorKind::CloseFrame, QLatin1StringView("close-frame"),
             QLatin1StringView(
                 QT_TRANSLATE_NOOP("FeedError", "The server closed the connection (code %1)."))},
    KindText{ErrorKind::Protocol, QLatin1StringView("protocol"),
             QLatin1StringView(
                 QT_TRANSLATE_NOOP("FeedError", "The server broke the rules of the protocol."))},
    KindText{
        ErrorKind::Unsupported, QLatin1StringView("unsupported"),
        QLatin1StringView(QT_TRANSLATE_NOOP(
            "FeedError", "The server sends in a way that cannot be read over this transport."))},
    KindText{ErrorKind::TooLarge, QLatin1StringView("too-large"),
             QLatin1StringView(QT_TRANSLATE_NOOP("FeedError", "A message was too large."))},
    KindText{ErrorKind::Overrun, QLatin1StringView("overrun"),
             QLatin1StringView(
                 QT_TRANSLATE_NOOP("FeedError", "More arrived than could be read in time."))},
    KindText{ErrorKind::Proxy, QLatin1StringView("proxy"),
             QLatin1StringView(
                 QT_TRANSLATE_NOOP("FeedError", "The proxy could not make the connection."))},
    KindText{ErrorKind::Token, QLatin1StringView("token"),
             QLatin1StringView(QT_TRANSLATE_NOOP("FeedError", "The token could not be fetched."))},
    KindText{ErrorKind::SignIn, QLatin1StringView("sign-in"),
             QLatin1StringView(QT_TRANSLATE_NOOP(
                 "FeedError", "Sign in again: there is no token that the server accepts."))},
    KindText{ErrorKind::EndMarker, QLatin1StringView("end-marker"),
             QLatin1StringView(QT_TRANSLATE_NOOP("FeedError", "The server ended the feed."))},
    KindText{
        ErrorKind::SimulatedDrop, QLatin1StringView("simulated-drop"),
        QLatin1StringView(QT_TRANSLATE_NOOP("FeedError", "Simulated: the network was dropped."))},
    KindText{ErrorKind::Other, QLatin1StringView("other"),
             QLatin1StringView(QT_TRANSLATE_NOOP("FeedError", "The connection failed."))},
};

struct CodeText
{
    int first;
    int last;
    QLatin1StringView sentence;
};

constexpr std::array kStatuses{
    CodeText{400, 400,
             QLatin1StringView(QT_TRANSLATE_NOOP(
                 "FeedError", "The server did not understand the request (HTTP 400)."))},
    CodeText{
        401, 401,
        QLatin1StringView(QT_TRANSLATE_NOOP("FeedError", "The server did not accept the token."))},
    CodeText{
        403, 403,
        QLatin1StringView(QT_TRANSLATE_NOOP("FeedError", "This account may not read the feed."))},
    CodeText{
        404, 404,
        QLatin1StringView(QT_TRANSLATE_NOOP("FeedError", "There is no feed at this address."))},
    CodeText{
        410, 410,
        QLatin1StringView(QT_TRANSLATE_NOOP("FeedError", "There is no feed at this address."))},
    CodeText{429, 429, QLatin1StringView(QT_TRANSLATE_NOOP("FeedError", "Too many requests."))},
    CodeText{
        500, 500,
        QLatin1StringView(QT_TRANSLATE_NOOP("FeedError", "The server had an internal error."))},
    CodeText{
        502, 502,
        QLatin1StringView(QT_TRANSLATE_NOOP("FeedError", "The server had an internal error."))},
    CodeText{503, 503,
             QLatin1StringView(QT_TRANSLATE_NOOP("FeedError", "The server is unavailable."))},
    CodeText{
        504, 504,
        QLatin1StringView(QT_TRANSLATE_NOOP("FeedError", "The server had an internal error."))},
};

constexpr QLatin1StringView kBadAcceptKey(
    QT_TRANSLATE_NOOP("FeedError", "WebSocket was blocked (bad accept key), often by a proxy."));

constexpr std::array kCloseCodes{
    CodeText{1000, 1001,
             QLatin1StringView(
                 QT_TRANSLATE_NOOP("FeedError", "The server closed the connection normally."))},
    CodeText{1002, 1002,
             QLatin1StringView(
                 QT_TRANSLATE_NOOP("FeedError", "The server closed it: protocol error (1002)."))},
    CodeText{1005, 1006,
             QLatin1StringView(
                 QT_TRANSLATE_NOOP("FeedError", "The connection was cut without a goodbye."))},
    CodeText{
        1008, 1008,
        QLatin1StringView(QT_TRANSLATE_NOOP("FeedError", "The server closed it: rule broken."))},
    CodeText{1009, 1009,
             QLatin1StringView(QT_TRANSLATE_NOOP("FeedError", "A message was too large."))},
    CodeText{
        1011, 1011,
        QLatin1StringView(QT_TRANSLATE_NOOP("FeedError", "The server had an internal error."))},
    CodeText{
        1012, 1013,
        QLatin1StringView(QT_TRANSLATE_NOOP("FeedError", "The server is restarting or busy."))},
    CodeText{4000, 4099,
             QLatin1StringView(QT_TRANSLATE_NOOP(
                 "FeedError", "The server closed the connection for good (code %1)."))},
    CodeText{
        4401, 4401,
        QLatin1StringView(QT_TRANSLATE_NOOP("FeedError", "The server did not accept the token."))},
    CodeText{
        4403, 4403,
        QLatin1StringView(QT_TRANSLATE_NOOP("FeedError", "This account may not read the feed."))},
};

template <size_t N>
std::optional<QLatin1StringView> sentenceFor(const std::array<CodeText, N> &table, int code)
{
    for (const CodeText &row : table) {
        if (code >= row.first && code <= row.last)
            return row.sentence;
    }
    return std::nullopt;
}

// Refusals that say nothing about WebSocket read the same as on the other transports.
std::optional<QLatin1StringView> refusedUpgrade(int status)
{
    // How a server answers that does not know WebSocket at this address.
    if (status == 400 || status == 404)
        return std::nullopt;
    return status == 0 ? kBadAcceptKey : sentenceFor(kStatuses, status);
}

std::optional<QLatin1StringView> sentenceForCode(const FeedError &error)
{
    switch (error.kind) {
    case ErrorKind::HttpStatus:
        return sentenceFor(kStatuses, error.code);
    case ErrorKind::UpgradeRefused:
        return refusedUpgrade(error.code);
    case ErrorKind::CloseFrame:
        return sentenceFor(kCloseCodes, error.code);
    default:
        return std::nullopt;
    }
}

const KindText &textOf(ErrorKind kind)
{
    for (const KindText &row : kKinds) {
        if (row.kind == kind)
            return row;
    }
    return kKinds.back();
}

} // namespace

QString describeTemplate(const FeedError &error)
{
    return QString(sentenceForCode(error).value_or(textOf(error.kind).sentence));
}

QString describe(const FeedError &error)
{
    const QString sentence = describeTemplate(error);
    return sentence.contains(QLatin1StringView("%1")) ? sentence.arg(error.code) : sentence;
}

QString errorKindName(ErrorKind kind)
{
    return QString(textOf(kind).name);
}

} // namespace feedscope
