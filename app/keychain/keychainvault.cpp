#include "keychainvault.h"

#include <QCoreApplication>
#include <qt6keychain/keychain.h>

namespace feedscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SecretVault)
};

using namespace QKeychain;

// The entry is "feedscope" / NAME in the system's own keychain program.
const QString &service()
{
    static const QString kName = QStringLiteral("feedscope");
    return kName;
}

QString sessionOnly()
{
    return Words::tr("The token is kept for this session only and has to be entered again at the "
                     "next start.");
}

QString why(Error error, const QString &text)
{
    switch (error) {
    case AccessDenied:
    case AccessDeniedByUser:
        return Words::tr("The system keychain is locked or refused access; unlock it and try "
                         "again.");
    case NoBackendAvailable:
    case NotImplemented:
        return Words::tr("No keychain service runs here (Secret Service or KWallet).");
    default:
        return Words::tr("The system keychain cannot be used (%1).").arg(text);
    }
}

Secret unread(const QString &name, Error error, const QString &text)
{
    // The Secret Service answers this for a locked keychain too, when nobody unlocks it.
    if (error == EntryNotFound)
        return {
            {},
            Words::tr("The keychain has no entry \"%1\" of Feedscope, or it is locked; unlock it "
                      "and try again, or enter the token again (feedscope secret set %1).")
                .arg(name),
            Secret::Outcome::Missing};
    const bool mayPass = error == OtherError;
    return {
        {}, why(error, text), mayPass ? Secret::Outcome::Unavailable : Secret::Outcome::Missing};
}

} // namespace

KeychainVault::KeychainVault(QObject *parent)
    : SecretVault(parent)
    , m_session(sessionOnly(), this)
{
}

void KeychainVault::read(const QString &name, SecretReply reply)
{
    if (m_session.has(name))
        return m_session.read(name, std::move(reply));
    auto *job = new ReadPasswordJob(service(), this);
    job->setKey(name);
    connect(job, &Job::finished, this, [job, name, reply = std::move(reply)] {
        if (job->error() == NoError)
            reply({job->binaryData(), {}, Secret::Outcome::Found});
        else
            reply(unread(name, job->error(), job->errorString()));
    });
    job->start();
}

void KeychainVault::write(const QString &name, const QByteArray &secret, Reply reply)
{
    auto *job = new WritePasswordJob(service(), this);
    job->setKey(name);
    job->setBinaryData(secret);
    connect(job, &Job::finished, this, [this, job, name, secret, reply = std::move(reply)] {
        if (job->error() == NoError) {
            m_session.forget(name, [](const Answer &) {});
            return reply({Kept::Lastingly, {}});
        }
        const QString reason = why(job->error(), job->errorString());
        m_session.write(name, secret, [reply, reason](const Answer &kept) {
            reply({kept.kept, reason + QLatin1Char(' ') + kept.note});
        });
    });
    job->start();
}

void KeychainVault::forget(const QString &name, Reply reply)
{
    m_session.forget(name, [](const Answer &) {});
    auto *job = new DeletePasswordJob(service(), this);
    job->setKey(name);
    connect(job, &Job::finished, this, [job, reply = std::move(reply)] {
        if (job->error() == NoError || job->error() == EntryNotFound)
            reply({Kept::Lastingly, {}});
        else
            reply({Kept::Nowhere, why(job->error(), job->errorString())});
    });
    job->start();
}

} // namespace feedscope
