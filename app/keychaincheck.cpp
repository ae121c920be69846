#include "keychaincheck.h"

namespace feedscope {

namespace {

using Kind = CheckOutcome::Kind;
using Done = std::function<void(const CheckOutcome &)>;

CheckOutcome judge(const Secret &secret, const QByteArray &value)
{
    if (!secret.ok())
        return {Kind::Failed,
                QStringLiteral("What was written cannot be read back: ") + secret.error};
    if (secret.value != value)
        return {Kind::Failed, QStringLiteral("It gave back something else than was written.")};
    return {Kind::Ok, QStringLiteral("wrote, read and deleted an entry")};
}

} // namespace

void checkKeychain(SecretVault &vault, const QString &entry, const QByteArray &value, Done done)
{
    const auto forget = [&vault, entry, done](const CheckOutcome &found) {
        vault.forget(entry, [found, entry, done](const SecretVault::Answer &answer) {
            if (found.kind == Kind::Ok && answer.kept != SecretVault::Kept::Lastingly)
                return done({Kind::Failed, QStringLiteral("The entry \"%1\" cannot be deleted: %2")
                                               .arg(entry, answer.note)});
            done(found);
        });
    };
    vault.write(entry, value, [&vault, entry, value, forget](const SecretVault::Answer &answer) {
        if (answer.kept != SecretVault::Kept::Lastingly)
            return forget({Kind::NotAvailable,
                           answer.note + QStringLiteral(" Tokens from the environment, a file or a "
                                                        "command work without one.")});
        vault.read(entry, [forget, value](const Secret &secret) { forget(judge(secret, value)); });
    });
}

} // namespace feedscope
