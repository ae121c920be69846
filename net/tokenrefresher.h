// Keeps one token fresh: fetches it once for however many ask, renews it before it ends, and stops
// when that cannot be done without a person.
// Thread: the feed's I/O thread.
// Owner: FeedSignIn.
// Rules: one question at a time. A token whose end is known is renewed `before` it, but never in
//   the first half of its life nor sooner than kLeastLife after the last renewal, and at once when
//   the wall clock is found past that (a machine that slept). A renewal that fails while the old
//   token is still good is tried again with backoff until it ends; then only when somebody wants
//   one. A first token that has ended already is renewed before it is given to anybody; where
//   nothing can renew it the server is left to judge: the clock that is wrong may be ours.
// Errors: failed(), with ErrorKind::Token or ErrorKind::SignIn; after SignIn nothing is tried by
//   itself.
#pragma once

#include "backoff.h"
#include "scheduler.h"
#include "seededdraw.h"
#include "tokensource.h"

#include <memory>

namespace feedscope {

class TokenRefresher : public QObject
{
    Q_OBJECT

public:
    static constexpr Millis kLeastLife{1'000};

    struct Means
    {
        std::unique_ptr<TokenSource> first;   // null: the renewal brings the first too
        std::unique_ptr<TokenSource> renewal; // null: the first is asked again
        Millis before{60'000};
        quint64 seed = 0; // of the backoff's jitter
    };

    TokenRefresher(Means means, Scheduler &scheduler, QObject *parent = nullptr);
    ~TokenRefresher() override;

    // The token, if there is one that has not ended.
    const Token *usable() const;
    bool isAsking() const { return m_asking != nullptr; }
    // A token that is not `usable()` now; obtained() or failed() will come.
    void want();
    // The server refused it: never given to anybody again.
    void discard();
    // Not kept from one attempt to the next: the source is asked again.
    void forget() { m_token.reset(); }
    // Everything forgotten, as before the first question.
    void reset();
    // The wall clock moved beside the steady one.
    void clockJumped();

signals:
    void obtained(const feedscope::Token &token);
    void failed(const feedscope::FeedError &error);

private:
    void ask(TokenSource *source);
    void take(TokenSource *source, const Token &token);
    void noteFailure(const FeedError &error);
    void renewAt(Millis in);
    void renew();
    Millis untilEnd() const;
    TokenSource *renewal() const
    {
        return m_means.renewal ? m_means.renewal.get() : m_means.first.get();
    }

    const Means m_means;
    Scheduler &m_scheduler;
    SeededDraw m_random;
    TokenSource *m_asking = nullptr; // null: no question is on its way
    std::optional<Token> m_token;
    QByteArray m_refused; // what the server did not take
    int m_failures = 0;   // of renewals in a row
    Alarm m_renewal;
};

} // namespace feedscope
