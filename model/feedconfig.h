// What a person configured for one feed: plain values with the defaults of CONTRACT.md section 5.
// Thread: any; a value.
// Units: milliseconds and bytes; a zero Millis means "not set" where noted.
// Errors: none here; configparser.h checks and reports. Secrets are never held here, only where to
//   find them.
#pragma once

#include "backoff.h"
#include "feedid.h"
#include "instant.h"
#include "transportkind.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <optional>
#include <utility>

namespace feedscope {

// Where a secret can be fetched from when it is needed.
struct SecretSource
{
    enum class Kind { Keychain, Env, File, Command };
    Kind kind = Kind::Keychain;
    QString name;        // keychain entry, environment variable or path
    QStringList command; // of Command
    friend bool operator==(const SecretSource &, const SecretSource &) = default;
};

inline constexpr char kTokenPlaceholder[] = "{{token}}";

// How a new token is had. {{token}} stands for a secret and is filled in when it is needed.
struct RefreshConfig
{
    QUrl url;
    // Shown to the refresh server in place of the current token: a refresh token, an API key.
    std::optional<SecretSource> token;
    QString body; // of the POST; with {{token}} no Authorization header is sent
    QString send; // text that brings the new token over the open WebSocket; empty: reconnect
    QString tokenPointer = QStringLiteral("/accessToken");
    QString expiresInPointer = QStringLiteral("/expiresIn");
    Millis before{60'000};
    friend bool operator==(const RefreshConfig &, const RefreshConfig &) = default;
};

struct AuthConfig
{
    // Query: a parameter of the address. Message: only where {{token}} stands in a subscribe message
    // or the body; every other kind fills it in there too.
    enum class Kind { None, Bearer, Basic, Header, Query, Message };
    Kind kind = Kind::None;
    QString user;   // of Basic
    QString header; // of Header: its name; of Query: the parameter's
    std::optional<SecretSource> token;
    std::optional<RefreshConfig> refresh;
    friend bool operator==(const AuthConfig &, const AuthConfig &) = default;
};

// JSON pointers (RFC 6901) into each message; empty: look no further than the SSE id.
struct FieldPointers
{
    QString sequence;
    QString id;
    QString timestamp;
    QString stream;
    friend bool operator==(const FieldPointers &, const FieldPointers &) = default;
};

struct TlsConfig
{
    QString ca;
    QString clientCert;
    QString clientKey;
    friend bool operator==(const TlsConfig &, const TlsConfig &) = default;
};

struct FeedConfig
{
    FeedId id;
    QString name;  // empty: the id is shown
    QString group; // of the feeds window; empty: none
    QUrl url;
    QList<TransportKind> transports;      // the ladder, best first; one entry: no fallback
    Millis recoverAfter{600'000};         // off the first rung: when it is tried again
    QHash<TransportKind, QUrl> endpoints; // where a rung has an address of its own
    QList<std::pair<QByteArray, QByteArray>> headers;
    QStringList subprotocols;
    QStringList subscribe; // with {{lastId}} and {{lastSequence}}
    QByteArray method = QByteArrayLiteral("GET");
    QByteArray body;
    QByteArray lastEventId; // resume from there on the first connect
    QByteArray endMarker;   // a message equal to this ends the feed, e.g. [DONE]
    AuthConfig auth;
    FieldPointers fields;
    Millis connectTimeout{10'000};
    Millis pingInterval{20'000};     // 0: no active ping
    Millis heartbeatTimeout{45'000}; // 0: never
    QByteArray heartbeatEvent;       // an event of this name is a heartbeat, not data
    Millis silentAfter{0};           // 0: the larger of 5 s and 3 times the learned interval
    BackoffConfig backoff;
    Millis pollInterval{5'000};
    Millis pollMaxInterval{60'000};
    bool pollSlowWhenHidden = false; // while the window is hidden: every pollMaxInterval
    QUrl snapshotUrl;
    qint64 maxMessageBytes = 16'777'216;
    int keepMessages = 10'000;
    qint64 keepBytes = 67'108'864; // of the messages that are kept
    bool conflate = false;         // of one stream's messages in one beat, keep only the newest
    bool retryPost = false;        // a POST-opened stream is sent again after a drop
    bool http2 = false;
    QUrl proxy; // empty: none
    TlsConfig tls;
    bool enabled = true;

    QString displayName() const { return name.isEmpty() ? id.value : name; }
    friend bool operator==(const FeedConfig &, const FeedConfig &) = default;
};

// The ladder that `auto` means for a URL: ws and wss start at WebSocket, http and https at SSE.
QList<TransportKind> defaultLadder(const QUrl &url);
// The feed's own ladder, else the default of its URL.
QList<TransportKind> ladderOf(const FeedConfig &config);
// The address a rung uses: its endpoint, else the feed's URL with the scheme mapped (ws to http,
// wss to https and back).
QUrl endpointFor(const FeedConfig &config, TransportKind transport);

} // namespace feedscope
