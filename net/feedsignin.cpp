#include "feedsignin.h"

#include "httptokensource.h"
#include "secrettokensource.h"
#include "tokentemplate.h"

#include <QUrlQuery>

namespace feedscope {

static void addToAddresses(FeedConfig &config, const QString &parameter, const QByteArray &secret)
{
    // Everything that is not unreserved is encoded, so that a "&" or "+" stays part of the token.
    const QString value = QString::fromLatin1(secret.toPercentEncoding());
    const auto add = [&](QUrl &url) {
        const QString query = url.query(QUrl::FullyEncoded);
        url.setQuery((query.isEmpty() ? QString() : query + u'&') + parameter + u'=' + value,
                     QUrl::StrictMode);
    };
    add(config.url);
    for (QUrl &endpoint : config.endpoints)
        add(endpoint);
}

TokenRefresher::Means FeedSignIn::meansOf(const FeedConfig &feed, const SecretFetch &fetch,
                                          Scheduler &scheduler, quint64 seed)
{
    TokenRefresher::Means means;
    means.seed = seed;
    if (!fetch)
        return means;
    if (feed.auth.token)
        means.first = std::make_unique<SecretTokenSource>(*feed.auth.token, fetch);
    if (feed.auth.refresh) {
        means.renewal = std::make_unique<HttpTokenSource>(feed, fetch, scheduler);
        means.before = feed.auth.refresh->before;
    }
    return means;
}

FeedSignIn::Keeping FeedSignIn::keepingFor(const AuthConfig &auth, bool canFetch)
{
    if (!canFetch || auth.kind == AuthConfig::Kind::None || !(auth.token || auth.refresh))
        return Keeping::Nothing;
    return auth.refresh ? Keeping::UntilItEnds : Keeping::ForOneAttempt;
}

FeedSignIn::FeedSignIn(const FeedConfig &feed, SecretFetch fetch, Scheduler &scheduler,
                       quint64 seed, QObject *parent)
    : QObject(parent)
    , m_auth(feed.auth)
    , m_keeping(keepingFor(feed.auth, bool(fetch)))
    , m_scheduler(scheduler)
    , m_tokens(meansOf(feed, fetch, scheduler, seed), scheduler)
    , m_refusal(scheduler)
{
    connect(&m_tokens, &TokenRefresher::obtained, this, &FeedSignIn::take);
    connect(&m_tokens, &TokenRefresher::failed, this, &FeedSignIn::fail);
}

void FeedSignIn::begin()
{
    m_tokens.reset();
    m_secret.clear();
    m_givenUp = {};
    m_acceptedAt.reset();
    m_refusedAt.reset();
    abandon();
}

bool FeedSignIn::prepare()
{
    const bool isSupplied = std::exchange(m_attempt, Attempt::None) == Attempt::Supplied;
    const bool isKept = m_keeping == Keeping::UntilItEnds || isSupplied;
    if (m_keeping == Keeping::Nothing || (isKept && m_tokens.usable()))
        return true;
    m_attempt = Attempt::Waiting;
    if (!m_givenUp.isNone()) {
        m_refusal.at(m_scheduler.now(), [this] { fail(m_givenUp); });
        return false;
    }
    if (m_keeping == Keeping::ForOneAttempt && !m_tokens.isAsking())
        m_tokens.forget();
    m_tokens.want();
    return false;
}

void FeedSignIn::abandon()
{
    m_attempt = Attempt::None;
    m_refusal.cancel();
}

void FeedSignIn::equip(AttemptSpec &spec, FeedConfig &config) const
{
    if (m_secret.isEmpty())
        return;
    switch (m_auth.kind) {
    case AuthConfig::Kind::None:
        break;
    case AuthConfig::Kind::Bearer:
        spec.authorization = "Bearer " + m_secret;
        break;
    case AuthConfig::Kind::Basic:
        spec.authorization = "Basic " + (m_auth.user.toUtf8() + ':' + m_secret).toBase64();
        break;
    case AuthConfig::Kind::Header:
        config.headers.append({m_auth.header.toLatin1(), m_secret});
        break;
    case AuthConfig::Kind::Query:
        addToAddresses(config, m_auth.header, m_secret);
        break;
    case AuthConfig::Kind::Message:
        break;
    }
    for (QString &message : config.subscribe)
        message = fillMessage(message, m_secret);
    if (config.body.contains(kTokenPlaceholder))
        config.body = fillBody(QString::fromUtf8(config.body), m_secret);
}

bool FeedSignIn::canRefresh() const
{
    if (m_keeping == Keeping::Nothing || !m_givenUp.isNone())
        return false;
    using From = SecretSource::Kind;
    const From from = m_auth.token ? m_auth.token->kind : From::Env;
    const bool mayHaveRotated = (from == From::File || from == From::Keychain) && m_acceptedAt;
    const bool hasMeans = m_auth.refresh || from == From::Command || mayHaveRotated;
    const bool isSpent = m_refusedAt && m_scheduler.now() - *m_refusedAt < kPatience &&
                         !(m_acceptedAt && *m_acceptedAt > *m_refusedAt);
    return hasMeans && !isSpent;
}

bool FeedSignIn::refused()
{
    const Instant now = m_scheduler.now();
    const bool isSoon = m_refusedAt && now - *m_refusedAt < kPatience;
    m_refusedAt = now;
    m_tokens.discard();
    m_attempt = Attempt::None;
    return !isSoon;
}

void FeedSignIn::giveUp(const FeedError &error)
{
    if (m_givenUp.isNone())
        m_givenUp = error;
}

QString FeedSignIn::renewalMessage() const
{
    const bool has = m_auth.refresh && !m_auth.refresh->send.isEmpty();
    return has ? fillMessage(m_auth.refresh->send, m_secret) : QString();
}

SignInState FeedSignIn::state() const
{
    using Phase = SignInState::Phase;
    SignInState state;
    const Token *token = m_tokens.usable();
    if (token)
        state.expires = token->expires;
    if (!m_givenUp.isNone())
        state.phase = Phase::PersonNeeded;
    else if (m_tokens.isAsking())
        state.phase = Phase::Renewing;
    else if (token)
        state.phase = Phase::Valid;
    return state;
}

void FeedSignIn::take(const Token &token)
{
    const bool isNew = m_secret != token.value;
    m_secret = token.value;
    if (m_attempt == Attempt::Waiting) {
        m_attempt = Attempt::None;
        emit prepared();
    } else if (isNew) {
        m_attempt = Attempt::Supplied;
        emit renewed();
    }
}

void FeedSignIn::fail(const FeedError &error)
{
    if (error.kind == ErrorKind::SignIn)
        giveUp(error);
    if (m_attempt == Attempt::Waiting) {
        m_attempt = Attempt::None;
        emit failed(error);
    } else {
        emit notice(tr("The token could not be renewed: %1")
                        .arg(error.detail.isEmpty() ? describe(error) : error.detail));
    }
}

} // namespace feedscope
