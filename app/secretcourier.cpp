#include "secretcourier.h"

#include <QMetaObject>

namespace feedscope {

class SecretCourier::Waiting : public QObject
{
public:
    Waiting(std::shared_ptr<SecretCourier> courier, SecretReply answer, QObject &context)
        : QObject(&context)
        , reply(std::move(answer))
        , m_courier(std::move(courier))
    {
    }
    ~Waiting() override
    {
        const std::lock_guard lock(m_courier->m_mutex);
        m_courier->m_waiting = nullptr;
    }

    const SecretReply reply;

private:
    const std::shared_ptr<SecretCourier> m_courier;
};

std::shared_ptr<SecretCourier> SecretCourier::waitIn(QObject &context, SecretReply reply)
{
    auto courier = std::make_shared<SecretCourier>();
    courier->m_waiting = new Waiting(courier, std::move(reply), context);
    return courier;
}

void SecretCourier::deliver(const Secret &secret)
{
    const std::lock_guard lock(m_mutex);
    if (!m_waiting)
        return;
    QMetaObject::invokeMethod(
        m_waiting,
        [waiting = m_waiting, secret] {
            const SecretReply reply = waiting->reply; // it may end the context
            waiting->deleteLater();
            reply(secret);
        },
        Qt::QueuedConnection);
}

} // namespace feedscope
