// A token from where it is kept: environment, file, command, keychain. Its end is known when it is
// a JWT.
// Thread, Owner, Contract: tokensource.h.
// Errors: ErrorKind::Token while a source that was or may come back fails; ErrorKind::SignIn for
//   what a person has to set right, and after kTries failures in a row: no command runs for ever in
//   vain.
#pragma once

#include "secret.h"
#include "tokensource.h"

namespace feedscope {

class SecretTokenSource : public TokenSource
{
    Q_OBJECT

public:
    static constexpr int kTries = 3;

    SecretTokenSource(SecretSource source, SecretFetch fetch, QObject *parent = nullptr);

    void ask(const QByteArray &current) override;
    void cancel() override { m_question++; }

private:
    void answer(const Secret &secret);

    const SecretSource m_source;
    const SecretFetch m_fetch;
    quint64 m_question = 0; // answers to an older one are nobody's
    int m_failures = 0;     // in a row
};

} // namespace feedscope
