#include "sessionvault.h"

#include <QCoreApplication>
#include <QMetaObject>

namespace feedscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SecretVault)
};

} // namespace

SessionVault::SessionVault(QString why, QObject *parent)
    : SecretVault(parent)
    , m_why(std::move(why))
{
}

SessionVault::~SessionVault()
{
    for (QByteArray &secret : m_secrets)
        secret.fill('\0');
}

void SessionVault::read(const QString &name, SecretReply reply)
{
    Secret secret{m_secrets.value(name), {}, Secret::Outcome::Found};
    if (!has(name))
        secret = {{},
                  Words::tr("No secret is kept under \"%1\"; enter it again. %2").arg(name, m_why),
                  Secret::Outcome::Missing};
    QMetaObject::invokeMethod(
        this, [reply, secret] { reply(secret); }, Qt::QueuedConnection);
}

void SessionVault::write(const QString &name, const QByteArray &secret, Reply reply)
{
    Answer answer{Kept::ThisSession, m_why};
    if (has(name) || m_secrets.size() < kMost)
        m_secrets.insert(name, secret);
    else
        answer = {Kept::Nowhere, Words::tr("%1 secrets are kept already; forget some.").arg(kMost)};
    QMetaObject::invokeMethod(
        this, [reply, answer] { reply(answer); }, Qt::QueuedConnection);
}

void SessionVault::forget(const QString &name, Reply reply)
{
    m_secrets.remove(name);
    QMetaObject::invokeMethod(
        this,
        [reply, why = m_why] {
            reply({Kept::ThisSession, why});
        },
        Qt::QueuedConnection);
}

} // namespace feedscope
