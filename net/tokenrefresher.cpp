#include "tokenrefresher.h"

#include <algorithm>

namespace feedscope {

namespace {

// Tokens that last for weeks are looked at in between: timers are not made for that.
constexpr Millis kLongestSleep = std::chrono::hours(24);

} // namespace

TokenRefresher::TokenRefresher(Means means, Scheduler &scheduler, QObject *parent)
    : QObject(parent)
    , m_means(std::move(means))
    , m_scheduler(scheduler)
    , m_random(m_means.seed)
    , m_renewal(scheduler)
{
    for (TokenSource *source : {m_means.first.get(), m_means.renewal.get()}) {
        if (!source)
            continue;
        connect(source, &TokenSource::obtained, this,
                [this, source](const Token &token) { take(source, token); });
        connect(source, &TokenSource::failed, this, &TokenRefresher::noteFailure);
    }
}

TokenRefresher::~TokenRefresher() = default;

Millis TokenRefresher::untilEnd() const
{
    return Millis(m_token->expires->msSinceEpoch - m_scheduler.wallNow().msSinceEpoch);
}

const Token *TokenRefresher::usable() const
{
    const bool has = m_token && (!m_token->expires || untilEnd() > Millis(0));
    return has ? &*m_token : nullptr;
}

void TokenRefresher::want()
{
    if (m_asking)
        return;
    const bool isRenewal = m_token || !m_refused.isEmpty() || !m_means.first;
    ask(isRenewal ? renewal() : m_means.first.get());
}

void TokenRefresher::discard()
{
    if (m_token)
        m_refused = m_token->value;
    m_token.reset();
    m_renewal.cancel();
}

void TokenRefresher::reset()
{
    if (m_asking)
        std::exchange(m_asking, nullptr)->cancel();
    m_token.reset();
    m_refused.clear();
    m_failures = 0;
    m_renewal.cancel();
}

void TokenRefresher::clockJumped()
{
    if (m_token && m_token->expires && !m_asking)
        renewAt(std::max(untilEnd() - m_means.before, Millis(0)));
}

void TokenRefresher::ask(TokenSource *source)
{
    m_renewal.cancel();
    m_asking = source;
    source->ask(m_token ? m_token->value : m_refused);
}

void TokenRefresher::take(TokenSource *source, const Token &token)
{
    if (source != m_asking)
        return;
    m_asking = nullptr;
    if (token.value == m_refused)
        return noteFailure({ErrorKind::SignIn, 0,
                            QStringLiteral("The server did not accept the token, and there is no "
                                           "other one."),
                            std::nullopt});
    const std::optional<Token> before = std::exchange(m_token, token);
    if (before == token && source == renewal())
        return noteFailure(
            {ErrorKind::Token, 0, QStringLiteral("There is no newer token yet."), std::nullopt});
    if (!usable() && source != renewal())
        return ask(renewal());
    if (!usable())
        m_token->expires.reset();
    m_failures = 0;
    if (m_token->expires) {
        const Millis life = untilEnd();
        renewAt(std::max({life - m_means.before, life / 2, kLeastLife}));
    }
    emit obtained(*m_token);
}

void TokenRefresher::noteFailure(const FeedError &error)
{
    m_asking = nullptr;
    m_renewal.cancel();
    if (error.kind == ErrorKind::SignIn) {
        m_failures = 0;
    } else if (usable() && m_token->expires) {
        Millis wait = backoffDelay(BackoffConfig{}, m_failures++, m_random.next());
        wait = std::max(wait, error.retryAfter.value_or(Millis(0)));
        if (wait < untilEnd())
            renewAt(wait);
    }
    emit failed(error);
}

void TokenRefresher::renewAt(Millis in)
{
    m_renewal.at(m_scheduler.now() + std::min(in, kLongestSleep), [this, in] {
        if (in > kLongestSleep)
            renewAt(in - kLongestSleep);
        else
            renew();
    });
}

void TokenRefresher::renew()
{
    if (!m_asking)
        ask(renewal());
}

} // namespace feedscope
