// Secrets in the system's keychain: Secret Service or KWallet, macOS Keychain, Windows Credential
// Store. What it cannot keep is kept for this session.
// Thread: main: the keychain's own calls come back through its event loop.
// Owner: the command or the application.
// Errors: secretvault.h. Never falls back to a plain file.
// Source: QtKeychain's headers; Secret Service specification.
#pragma once

#include "sessionvault.h"

namespace feedscope {

class KeychainVault : public SecretVault
{
public:
    explicit KeychainVault(QObject *parent = nullptr);

    void read(const QString &name, SecretReply reply) override;
    void write(const QString &name, const QByteArray &secret, Reply reply) override;
    void forget(const QString &name, Reply reply) override;

private:
    SessionVault m_session;
};

} // namespace feedscope
