#include "closepolicy.h"

namespace feedscope {

namespace {

CloseVerdict credentialsRefused(const CloseContext &context)
{
    if (context.refreshAvailable)
        return CloseVerdict::RefreshToken;
    return context.refreshTried ? CloseVerdict::SignIn : CloseVerdict::Stop;
}

// This transport cannot work here, whatever is tried again.
CloseVerdict transportRefused(const CloseContext &context)
{
    return context.lowerRungLeft ? CloseVerdict::StepDown : CloseVerdict::Stop;
}

// The table names 429, 500, 502, 503 and 504. Of the statuses it does not name, those that RFC 9110
// and RFC 8470 call temporary (408, 425) and server errors other than "cannot do that at all" (501,
// 505) are retried too.
bool isTransientStatus(int status)
{
    if (status == 408 || status == 425 || status == 429)
        return true;
    return status >= 500 && status <= 599 && status != 501 && status != 505;
}

CloseVerdict upgradeVerdict(int status, const CloseContext &context)
{
    if (status == 401 || status == 403)
        return credentialsRefused(context);
    if (status == 410)
        return CloseVerdict::Stop;
    if (isTransientStatus(status))
        return CloseVerdict::Retry;
    return transportRefused(context);
}

CloseVerdict statusVerdict(int status, const CloseContext &context)
{
    if (context.transport == TransportKind::WebSocket)
        return upgradeVerdict(status, context);
    if (status == 401 || status == 403)
        return credentialsRefused(context);
    if (isTransientStatus(status))
        return CloseVerdict::Retry;
    if (status == 204 && context.transport == TransportKind::Sse)
        return CloseVerdict::Ended;
    // "Not in this form": a poll of the same address may well be answered.
    if (context.transport == TransportKind::Sse &&
        (status == 405 || status == 406 || status == 501))
        return transportRefused(context);
    return CloseVerdict::Stop;
}

CloseVerdict closeFrameVerdict(int code, const CloseContext &context)
{
    if (code == 1000)
        return CloseVerdict::Ended;
    if (code == 1008 || (code >= 4000 && code <= 4099))
        return CloseVerdict::Stop;
    if (code == 4401 || code == 4403)
        return credentialsRefused(context);
    return CloseVerdict::Retry;
}

CloseVerdict verdictAlone(const FeedError &error, const CloseContext &context)
{
    switch (error.kind) {
    case ErrorKind::None:
    case ErrorKind::Refused:
    case ErrorKind::HostNotFound:
    case ErrorKind::ConnectTimeout:
    case ErrorKind::Dropped:
    case ErrorKind::StreamEnded:
    case ErrorKind::HeartbeatMissed:
    case ErrorKind::Tls:
    case ErrorKind::Protocol:
    case ErrorKind::TooLarge:
    case ErrorKind::Overrun:
    case ErrorKind::Proxy:
    case ErrorKind::SimulatedDrop:
    case ErrorKind::Token:
    case ErrorKind::Other:
        return CloseVerdict::Retry;
    case ErrorKind::Unsupported:
        return context.lowerRungLeft ? CloseVerdict::StepDown : CloseVerdict::Retry;
    case ErrorKind::SignIn:
        return CloseVerdict::SignIn;
    case ErrorKind::Certificate:
    case ErrorKind::ClientCertificate:
        return CloseVerdict::Stop;
    case ErrorKind::HttpStatus:
        return statusVerdict(error.code, context);
    case ErrorKind::NoContent:
        return context.transport == TransportKind::Sse ? CloseVerdict::Ended : CloseVerdict::Retry;
    case ErrorKind::ContentType:
        return transportRefused(context);
    case ErrorKind::Redirect:
        return context.transport == TransportKind::WebSocket ? transportRefused(context)
                                                             : CloseVerdict::Stop;
    case ErrorKind::UpgradeRefused:
        return upgradeVerdict(error.code, context);
    case ErrorKind::CloseFrame:
        return closeFrameVerdict(error.code, context);
    case ErrorKind::EndMarker:
        return CloseVerdict::Ended;
    }
    Q_UNREACHABLE();
}

} // namespace

CloseVerdict closeVerdict(const FeedError &error, const CloseContext &context)
{
    const CloseVerdict verdict = verdictAlone(error, context);
    const bool isAnswer = error.kind == ErrorKind::HttpStatus ||
                          error.kind == ErrorKind::ContentType ||
                          error.kind == ErrorKind::Redirect || error.kind == ErrorKind::NoContent;
    // A rung that was only tried because a better one stayed quiet cannot end the feed by not existing.
    if (context.betterRungOpened && isAnswer &&
        (verdict == CloseVerdict::Stop || verdict == CloseVerdict::Ended))
        return CloseVerdict::StepDown;
    // Nor can one that is missing below a preferred one that was refused; a refused sign-in can.
    const bool signIn = error.code == 401 || error.code == 403;
    if (context.isFallback && context.lowerRungLeft && isAnswer && !signIn &&
        verdict == CloseVerdict::Stop)
        return CloseVerdict::StepDown;
    // What may have reached the server is not asked for twice behind a person's back.
    const bool neverSent =
        error.kind == ErrorKind::Refused || error.kind == ErrorKind::HostNotFound ||
        error.kind == ErrorKind::SimulatedDrop || error.kind == ErrorKind::Token ||
        error.kind == ErrorKind::SignIn || verdict == CloseVerdict::RefreshToken; // refused unread
    if (!context.mayRepeat && !neverSent && verdict != CloseVerdict::Ended) {
        // The answer to a POST that came to its end is complete, not lost.
        return error.kind == ErrorKind::StreamEnded ? CloseVerdict::Ended : CloseVerdict::Stop;
    }
    return verdict;
}

} // namespace feedscope
