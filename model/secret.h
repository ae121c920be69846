// A secret on its way from where it is kept to where it is used, and how it is asked for.
// Thread: any; values. A SecretFetch may be called on any thread that runs an event loop.
// Rules: never written to a log, a record, a file of ours or an error text.
#pragma once

#include "feedconfig.h"

#include <QByteArray>
#include <QString>
#include <functional>

class QObject;

namespace feedscope {

struct Secret
{
    enum class Outcome {
        Found,
        Missing,     // nothing changes until a person acts
        Unavailable, // may be there the next time: a file that is being written, a command that failed
    };
    QByteArray value;
    QString error; // what to do; empty when it was found
    Outcome outcome = Outcome::Found;
    bool ok() const { return outcome == Outcome::Found; }
};

using SecretReply = std::function<void(const Secret &)>;
// Answers once, later, on the thread of `context`; never from inside the call, and not at all once
// `context` is gone. However long the source takes, the calling thread does not wait for it.
using SecretFetch = std::function<void(const SecretSource &, QObject &context, SecretReply)>;

} // namespace feedscope
