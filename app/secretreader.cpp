#include "secretreader.h"

#include "secretcourier.h"
#include "secretstore.h"

namespace feedscope {

SecretReader::SecretReader(SecretVault *vault)
    : m_vault(vault)
    , m_pool(std::make_unique<QThreadPool>())
{
    m_pool->setMaxThreadCount(kAtOnce);
}

SecretReader::~SecretReader()
{
    m_pool->clear();
    if (!m_pool->waitForDone(0))
        Q_UNUSED(m_pool.release()) // destroying it would wait for the source
}

SecretFetch SecretReader::fetch() const
{
    return [pool = m_pool.get(), vault = m_vault](const SecretSource &source, QObject &context,
                                                  SecretReply reply) {
        const auto courier = SecretCourier::waitIn(context, std::move(reply));
        if (vault && source.kind == SecretSource::Kind::Keychain) {
            QMetaObject::invokeMethod(
                vault,
                [vault, name = source.name, courier] {
                    vault->read(name,
                                [courier](const Secret &secret) { courier->deliver(secret); });
                },
                Qt::QueuedConnection);
            return;
        }
        pool->start([source, courier] { courier->deliver(fetchSecret(source)); });
    };
}

} // namespace feedscope
