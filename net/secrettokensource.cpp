#include "secrettokensource.h"

#include "jwtexpiry.h"

namespace feedscope {

SecretTokenSource::SecretTokenSource(SecretSource source, SecretFetch fetch, QObject *parent)
    : TokenSource(parent)
    , m_source(std::move(source))
    , m_fetch(std::move(fetch))
{
}

void SecretTokenSource::ask(const QByteArray &)
{
    m_fetch(m_source, *this, [this, question = ++m_question](const Secret &secret) {
        if (question == m_question)
            answer(secret);
    });
}

void SecretTokenSource::answer(const Secret &secret)
{
    if (secret.ok()) {
        m_failures = 0;
        emit obtained({secret.value, jwtExpiry(secret.value)});
        return;
    }
    const bool inVain = ++m_failures >= kTries;
    const bool final = secret.outcome == Secret::Outcome::Missing || inVain;
    if (final)
        m_failures = 0; // who signs in again has all tries again
    emit failed({final ? ErrorKind::SignIn : ErrorKind::Token, 0, secret.error, std::nullopt});
}

} // namespace feedscope
