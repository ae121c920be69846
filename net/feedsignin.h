// The credentials of one feed: ready before an attempt opens, renewed while it runs, given up in
// one clear state.
// Thread: the feed's I/O thread.
// Owner: FeedConnection.
// Rules: with `auth.refresh` a token is kept and renewed before its end; without, its source is
//   asked before every attempt, so that a rotated token is found. A refused token is renewed once,
//   where there are means: a refresh, a command, or a file or keychain whose token was accepted
//   before. "Once" ends with a delivery or after kPatience; within kPatience of the last refusal a
//   further one waits for the backoff. After a failure that needs a person no source is asked until
//   begin().
// Errors: failed(), with ErrorKind::Token or ErrorKind::SignIn.
// Source: CONTRACT.md sections 3 and 5; RFC 6750 2.1, RFC 7617 2.
#pragma once

#include "secret.h"
#include "signinstate.h"
#include "tokenrefresher.h"
#include "transportfactory.h"

namespace feedscope {

class FeedSignIn : public QObject
{
    Q_OBJECT

public:
    static constexpr Millis kPatience{10'000};

    // Without `fetch` the feed has no credentials.
    FeedSignIn(const FeedConfig &feed, SecretFetch fetch, Scheduler &scheduler, quint64 seed,
               QObject *parent = nullptr);

    // A person wants the feed to run.
    void begin();
    // True: the next attempt may open now; else prepared() or failed() will come.
    bool prepare();
    // Nobody waits any more.
    void abandon();
    bool isAwaited() const { return m_attempt == Attempt::Waiting; }
    // Puts the credentials into an attempt; `config` is the attempt's own copy.
    void equip(AttemptSpec &spec, FeedConfig &config) const;

    // Data came: the token is good.
    void accepted(Instant now) { m_acceptedAt = now; }
    bool canRefresh() const;
    bool hasRefreshed() const { return m_refusedAt.has_value(); }
    // The server refused the token. False: too soon after the last time to try at once.
    bool refused();
    // The server refused the renewed one too.
    void giveUp(const FeedError &error);
    void clockJumped() { m_tokens.clockJumped(); }

    // What brings a new token to the server over the open connection; empty: reconnect.
    QString renewalMessage() const;
    SignInState state() const;

signals:
    void prepared();
    void failed(const feedscope::FeedError &error);
    // A new token is in hand and no attempt waits for it.
    void renewed();
    void notice(const QString &text);

private:
    enum class Keeping { Nothing, ForOneAttempt, UntilItEnds };
    enum class Attempt { None, Waiting, Supplied };

    static Keeping keepingFor(const AuthConfig &auth, bool canFetch);
    static TokenRefresher::Means meansOf(const FeedConfig &feed, const SecretFetch &fetch,
                                         Scheduler &scheduler, quint64 seed);
    void take(const Token &token);
    void fail(const FeedError &error);

    const AuthConfig m_auth;
    const Keeping m_keeping;
    Scheduler &m_scheduler;
    TokenRefresher m_tokens;
    QByteArray m_secret; // what attempts are equipped with
    Attempt m_attempt = Attempt::None;
    FeedError m_givenUp; // none: no person is needed
    std::optional<Instant> m_acceptedAt;
    std::optional<Instant> m_refusedAt;
    Alarm m_refusal; // tells an attempt later that there is nothing to wait for
};

} // namespace feedscope
