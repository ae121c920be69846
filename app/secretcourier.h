// Carries one secret from the thread that read it to the object that asked for it, if that still
// exists.
// Thread: waitIn() on the thread of `context`; deliver() on any.
// Owner: shared by the two ends.
// Errors: none; what nobody waits for any more is forgotten.
#pragma once

#include "secret.h"

#include <QObject>
#include <memory>
#include <mutex>

namespace feedscope {

class SecretCourier
{
public:
    // The reply is called once, from the event loop of `context`; never when `context` is gone.
    static std::shared_ptr<SecretCourier> waitIn(QObject &context, SecretReply reply);
    void deliver(const Secret &secret);

private:
    class Waiting;

    std::mutex m_mutex;
    Waiting *m_waiting = nullptr; // a child of the context; null when it has gone
};

} // namespace feedscope
