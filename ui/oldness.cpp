#include "oldness.h"

#include "feedcelltext.h"
#include "format.h"
#include "statespans.h"

#include <QCoreApplication>
#include <algorithm>

namespace feedscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Oldness)
};

} // namespace

std::optional<Oldness> oldness(const FeedSnapshot &feed, Instant now)
{
    const DisplayState state = feed.display();
    if (isCurrent(state))
        return std::nullopt;
    Oldness old{state, {}, {}};
    if (feed.lastMessageAt)
        old.age = format::age(std::max(Nanos{0}, now - *feed.lastMessageAt), QLocale());
    old.sentence =
        old.age.isEmpty()
            ? Words::tr("%1: no message yet").arg(stateWord(state))
            : Words::tr("%1: the last message came %2 ago").arg(stateWord(state), old.age);
    return old;
}

} // namespace feedscope
