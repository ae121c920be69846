#include "reconnectpreview.h"

#include "waitdraw.h"

#include <algorithm>

namespace feedscope {

namespace {

constexpr double kAlmostOne = 0.999999999;

// A drop is the first failure, so one retry fewer than failures.
bool retriesAgain(const BackoffConfig &policy, int attempt)
{
    return policy.maxAttempts == 0 || attempt + 1 < policy.maxAttempts;
}

WaitBand bandOf(const BackoffConfig &policy, int attempt)
{
    if (policy.preset)
        return presetBand(*policy.preset, policy.base, attempt);
    return {backoffDelay(policy, attempt, 0), backoffDelay(policy, attempt, kAlmostOne)};
}

} // namespace

std::vector<WaitBand> nextWaits(const BackoffConfig &policy, int wanted)
{
    std::vector<WaitBand> waits;
    for (int attempt = 0; attempt < wanted && retriesAgain(policy, attempt); ++attempt)
        waits.push_back(bandOf(policy, attempt));
    return waits;
}

HerdPreview herdPreview(const BackoffConfig &policy, int clients, int seconds, quint64 seed)
{
    // A policy that hardly waits would be counted for ever.
    constexpr int kMostAttempts = 10'000;
    HerdPreview preview;
    preview.perSecond.resize(size_t(std::max(seconds, 0)));
    const Millis end(qint64(seconds) * 1'000);
    const int herd = std::clamp(clients, 0, HerdPreview::kMostClients);
    for (int client = 0; client < herd; ++client) {
        WaitDraw draw(seed + quint64(client), policy);
        Millis at{0};
        for (int attempt = 0; attempt < kMostAttempts && retriesAgain(policy, attempt); ++attempt) {
            at += std::max(backoffDelay(policy, attempt, draw.next()), Millis(1));
            if (at >= end)
                break;
            const int inSecond = ++preview.perSecond[size_t(at.count() / 1'000)];
            preview.most = std::max(preview.most, inSecond);
            ++preview.retries;
        }
    }
    return preview;
}

} // namespace feedscope
