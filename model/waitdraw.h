// The draws of one client's waits: one for each wait, or the same for all where the policy it
// behaves like draws once.
// Thread: one at a time.
// Owner: FeedConnection; the preview of a herd.
#pragma once

#include "backoff.h"
#include "seededdraw.h"

namespace feedscope {

class WaitDraw
{
public:
    WaitDraw(quint64 seed, const BackoffConfig &policy)
        : m_random(seed)
    {
        if (policy.preset && presetDrawsOnce(*policy.preset))
            m_only = m_random.next();
    }
    double next() { return m_only ? *m_only : m_random.next(); }

private:
    SeededDraw m_random;
    std::optional<double> m_only;
};

} // namespace feedscope
