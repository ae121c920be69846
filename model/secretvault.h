// Where Feedscope itself keeps secrets by name: the system's keychain, or the memory of this session where there is none.
// Thread: that of the vault, calls and answers; the UI's.
// Owner: the application; the feed dialog writes, what signs in reads.
// Errors: in the answers, as sentences that say what to do and never hold a secret. No call blocks:
//   a keychain may ask a person to unlock it.
#pragma once

#include "secret.h"

#include <QObject>

namespace feedscope {

class SecretVault : public QObject
{
public:
    enum class Kept {
        Lastingly,
        ThisSession, // gone when Feedscope ends; `note` says why
        Nowhere,     // `note` says what to do
    };
    struct Answer
    {
        Kept kept = Kept::Lastingly;
        QString note;
    };
    using Reply = std::function<void(const Answer &)>;

    using QObject::QObject;

    virtual void read(const QString &name, SecretReply reply) = 0;
    virtual void write(const QString &name, const QByteArray &secret, Reply reply) = 0;
    // Forgetting what is not there is fine.
    virtual void forget(const QString &name, Reply reply) = 0;
};

} // namespace feedscope
