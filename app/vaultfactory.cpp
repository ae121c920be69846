#include "vaultfactory.h"

#ifdef FEEDSCOPE_KEYCHAIN
#include "keychainvault.h"
#else
#include "sessionvault.h"
#endif

namespace feedscope {

std::unique_ptr<SecretVault> makeSecretVault()
{
#ifdef FEEDSCOPE_KEYCHAIN
    return std::make_unique<KeychainVault>();
#else
    return std::make_unique<SessionVault>(
        QStringLiteral("This build of Feedscope has no support for keychains: secrets are kept for "
                       "this session only."));
#endif
}

} // namespace feedscope
