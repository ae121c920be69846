#include "statechange.h"

namespace feedscope {

std::optional<StateChanged> stateChange(const ConnectionState &before, const ConnectionState &after,
                                        const FeedError &error)
{
    const bool newWait = after.phase == ConnectionPhase::Waiting;
    StateChanged change;
    change.from = feedState(before);
    change.to = feedState(after);
    if (change.from == change.to && !newWait)
        return std::nullopt;
    change.attempt = after.failures;
    change.error = error;
    if (change.to == FeedState::Disconnected)
        change.stopCause = after.stopCause;
    if (newWait)
        change.retryIn = after.wait;
    return change;
}

} // namespace feedscope
