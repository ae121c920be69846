// Secrets by the name of their source, answered on the test's own time.
// Thread: the test's.
#pragma once

#include "scheduler.h"
#include "secret.h"

#include <QHash>
#include <QPointer>

namespace feedscope::test {

class FakeSecrets
{
public:
    explicit FakeSecrets(Scheduler &scheduler)
        : m_scheduler(scheduler)
    {
    }

    SecretFetch fetch()
    {
        return [this](const SecretSource &source, QObject &context, SecretReply reply) {
            asked << source.name;
            const Secret missing{{}, QStringLiteral("there is none"), Secret::Outcome::Missing};
            m_scheduler.schedule(m_scheduler.now() + takes,
                                 [reply, guard = QPointer<QObject>(&context),
                                  secret = values.value(source.name, missing)] {
                                     if (guard)
                                         reply(secret);
                                 });
        };
    }
    void set(const QString &name, const QByteArray &value)
    {
        values.insert(name, {value, {}, Secret::Outcome::Found});
    }

    QHash<QString, Secret> values;
    QStringList asked;
    Millis takes{0};

private:
    Scheduler &m_scheduler;
};

inline SecretSource envSource(const QString &name)
{
    return {SecretSource::Kind::Env, name, {}};
}

} // namespace feedscope::test
