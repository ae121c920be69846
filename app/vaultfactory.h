// The vault of this build and system: the keychain, or memory in a build without QtKeychain.
// Thread: main.
// Errors: none; what cannot be kept is said when it is tried.
#pragma once

#include "secretvault.h"

#include <memory>

namespace feedscope {

std::unique_ptr<SecretVault> makeSecretVault();

} // namespace feedscope
