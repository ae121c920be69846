// Writes a throw-away entry into the vault, reads it back and deletes it.
// Thread: that of the vault.
// Owner: the call keeps itself alive; the vault outlives the answer.
// Errors: in the outcome. A vault that keeps for the session only is not available, not a failure.
#pragma once

#include "secretvault.h"
#include "selftestreport.h"

namespace feedscope {

// `entry` is new to the vault, `value` is of no use to anybody.
void checkKeychain(SecretVault &vault, const QString &entry, const QByteArray &value,
                   std::function<void(const CheckOutcome &)> done);

} // namespace feedscope
