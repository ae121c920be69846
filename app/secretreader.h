// Fetches secrets without making anybody wait: sources that may take their time (a command, a file
// on a dead share) are read on threads of their own.
// Thread: fetch() gives a function for any thread with an event loop; the reader itself is made and
//   destroyed on one thread, after everything that fetches has gone.
// Owner: the command or the application.
// Caps: kAtOnce sources are read at a time, the others queue; what one may take is secretstore.h's.
// Errors: as of secretstore.h. A source that still blocks at the end is left to the operating
//   system: quitting waits for none.
#pragma once

#include "secretvault.h"

#include <QThreadPool>
#include <memory>

namespace feedscope {

class SecretReader
{
public:
    static constexpr int kAtOnce = 8;

    // Keychain entries are read from `vault`, which is on the main thread and outlives whoever fetches; null:
    // there is none.
    explicit SecretReader(SecretVault *vault = nullptr);
    ~SecretReader();
    SecretReader(const SecretReader &) = delete;
    SecretReader &operator=(const SecretReader &) = delete;

    SecretFetch fetch() const;

private:
    SecretVault *m_vault;
    std::unique_ptr<QThreadPool> m_pool;
};

} // namespace feedscope
