// Secrets in memory until the program ends: what is left where there is no keychain.
// Thread, Owner: secretvault.h.
// Caps: kMost entries; a further one is refused.
#pragma once

#include "secretvault.h"

#include <QHash>

namespace feedscope {

class SessionVault : public SecretVault
{
public:
    static constexpr qsizetype kMost = 10'000;

    // `why` is the note of every answer: why nothing is kept for longer.
    explicit SessionVault(QString why, QObject *parent = nullptr);
    ~SessionVault() override;

    bool has(const QString &name) const { return m_secrets.contains(name); }
    void read(const QString &name, SecretReply reply) override;
    void write(const QString &name, const QByteArray &secret, Reply reply) override;
    void forget(const QString &name, Reply reply) override;

private:
    const QString m_why;
    QHash<QString, QByteArray> m_secrets;
};

} // namespace feedscope
