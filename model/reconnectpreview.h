// What a reconnect policy will do: the next waits with the band that jitter gives them, and how many
// retries a second a herd of clients sends to a server that came down under all of them at once and
// stays down. Pure.
// Thread: any.
// Units: milliseconds; a band's draws are anywhere between its ends.
#pragma once

#include "backoff.h"

#include <vector>

namespace feedscope {

// Fewer than wanted when the policy gives up.
std::vector<WaitBand> nextWaits(const BackoffConfig &policy, int wanted = 10);

struct HerdPreview
{
    static constexpr int kMostClients = 100'000;
    std::vector<int> perSecond; // retries in each second since the drop
    int most = 0;               // in one of them
    int retries = 0;            // in all of them
};
// `clients` up to kMostClients; each attempt is taken to fail at once.
HerdPreview herdPreview(const BackoffConfig &policy, int clients, int seconds, quint64 seed);

} // namespace feedscope
