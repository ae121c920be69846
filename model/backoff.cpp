#include "backoff.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace feedscope {

namespace {

constexpr double kAdditiveMs = 1000.0;
constexpr Millis kEventSourceWait{3'000};

struct JitterWord
{
    Jitter jitter;
    QLatin1StringView word;
};
constexpr std::array kWords{
    JitterWord{Jitter::Equal, QLatin1StringView("equal")},
    JitterWord{Jitter::Full, QLatin1StringView("full")},
    JitterWord{Jitter::Additive, QLatin1StringView("additive")},
    JitterWord{Jitter::None, QLatin1StringView("none")},
};

// min(cap, base * factor^attempt). Written so that an infinite or undefined product is the cap.
double exponential(const BackoffConfig &config, int attempt, double cap)
{
    const double base = double(config.base.count());
    if (!(base > 0))
        return 0;
    const double grown = base * std::pow(config.factor, std::max(attempt, 0));
    return grown < cap ? std::max(grown, 0.0) : cap;
}

double jittered(double wait, Jitter jitter, double draw)
{
    switch (jitter) {
    case Jitter::Equal:
        return wait * (0.5 + 0.5 * draw);
    case Jitter::Full:
        return wait * draw;
    case Jitter::Additive:
        return wait + kAdditiveMs * draw;
    case Jitter::None:
        return wait;
    }
    Q_UNREACHABLE();
}

} // namespace

BackoffConfig presetBackoff(ReconnectPreset preset)
{
    BackoffConfig config;
    config.preset = preset;
    if (preset == ReconnectPreset::EventSource)
        config.base = kEventSourceWait;
    // The drop is the first failure, its retries are the others.
    if (const int retries = presetRetries(preset); retries > 0)
        config.maxAttempts = retries + 1;
    return config;
}

Millis backoffDelay(const BackoffConfig &config, int attempt, double draw)
{
    if (config.preset)
        return presetWait(*config.preset, std::clamp(config.base, Millis(0), kLongestWait), attempt,
                          draw > 0 ? std::min(draw, 1.0) : 0.0);
    const double cap = double(std::clamp(config.cap, Millis(0), kLongestWait).count());
    const double bounded = draw > 0 ? std::min(draw, 1.0) : 0.0; // not a number counts as 0
    const double wait = exponential(config, attempt, cap);
    return Millis(static_cast<Millis::rep>(jittered(wait, config.jitter, bounded)));
}

QString jitterName(Jitter jitter)
{
    const auto *found = std::find_if(kWords.begin(), kWords.end(),
                                     [&](const JitterWord &w) { return w.jitter == jitter; });
    return QString(found->word);
}

std::optional<Jitter> jitterFromName(const QString &name)
{
    for (const JitterWord &known : kWords) {
        if (known.word == name)
            return known.jitter;
    }
    return std::nullopt;
}

} // namespace feedscope
