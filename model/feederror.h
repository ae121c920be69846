// Why an attempt or a connection ended: a value every layer can read, log and show.
// Thread: any.
// Errors: this is one.
#pragma once

#include "instant.h"

#include <QString>
#include <optional>

namespace feedscope {

enum class ErrorKind {
    None,
    Refused,           // TCP connection refused
    HostNotFound,      // the name does not resolve
    ConnectTimeout,    // no answer to the request or upgrade within connect-timeout
    Dropped,           // reset or closed without a goodbye, before or after the first byte
    StreamEnded,       // an SSE response that came to its end: a drop all the same
    HeartbeatMissed,   // nothing at all for heartbeat-timeout
    Tls,               // handshake failure other than the certificate
    Certificate,       // certificate invalid, or a pin that does not match
    ClientCertificate, // our own: the server wants one, or refuses it, or it does not fit its key
    HttpStatus,        // `code` is the status
    NoContent,         // 204 in answer to an SSE request: the server ended the feed
    ContentType,       // 200 with a content type this transport cannot read
    Redirect,          // too many hops, https to http, or a redirect of an upgrade
    UpgradeRefused, // WebSocket: `code` is the HTTP status in place of 101, 0 for a bad accept key
    CloseFrame,     // WebSocket: `code` is the close code, 1005 for none
    Protocol,       // the peer broke its protocol
    Unsupported,    // the peer keeps the rules, but in a way that cannot be read here
    TooLarge,       // a message, event or line beyond its cap
    Overrun,        // more arrived than could be read, over a transport that holds nobody back
    Proxy,          // the proxy failed, not the peer
    Token,          // the token could not be had just now
    SignIn,         // it cannot be had without a person
    EndMarker,      // the feed's own end marker, such as [DONE]
    SimulatedDrop,  // the fault lab cut or refused it
    Other,
};

struct FeedError
{
    ErrorKind kind = ErrorKind::None;
    int code = 0;
    QString detail;                   // raw text for the Details line; never a secret
    std::optional<Millis> retryAfter; // from Retry-After, 0 to 1 h
    bool simulated = false;           // a simulated fault's doing

    bool isNone() const { return kind == ErrorKind::None; }
    friend bool operator==(const FeedError &, const FeedError &) = default;
};

// One plain sentence, English, without the detail: "The server refused the connection."
QString describe(const FeedError &error);
// Stable word for records and tests: "refused", "http-status", "close-frame".
QString errorKindName(ErrorKind kind);

} // namespace feedscope
