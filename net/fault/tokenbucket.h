// How many bytes may pass now, so that a rate is kept over time.
// Thread: any; a value. Pure.
// Units: bytes and bytes a second. It holds at most a twentieth of a second's worth, so that a pause
//   is not made up for by a burst.
#pragma once

#include "instant.h"

#include <QtGlobal>

namespace feedscope {

class TokenBucket
{
public:
    explicit TokenBucket(qint64 bytesPerSecond);

    qint64 rate() const { return m_rate; }
    // Takes up to `wanted`; 0 when none may pass yet.
    qint64 take(qint64 wanted, Instant now);
    // When the next bytes may pass.
    Instant readyAt(Instant now) const;

private:
    void fill(Instant now);

    qint64 m_rate;
    double m_most;
    double m_tokens;
    Instant m_filledAt;
};

} // namespace feedscope
