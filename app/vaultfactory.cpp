#include "vaultfactory.h"

#ifdef FEEDSCOPE_KEYCHAIN
#include "keychainvault.h"
#else
#include "sessionvault.h"

#include <QCoreApplication>
#endif

namespace feedscope {

#ifndef FEEDSCOPE_KEYCHAIN
static const char *const kNoKeychain = QT_TRANSLATE_NOOP(
    "SecretVault", "This build of Feedscope has no support for keychains: secrets are kept for "
                   "this session only.");
#endif

std::unique_ptr<SecretVault> makeSecretVault()
{
#ifdef FEEDSCOPE_KEYCHAIN
    return std::make_unique<KeychainVault>();
#else
    return std::make_unique<SessionVault>(QCoreApplication::translate("SecretVault", kNoKeychain));
#endif
}

} // namespace feedscope
