// How the UI acts on feeds without knowing the network: net/feedhub implements it, app hands it
// over.
// Thread: called on the UI thread; returns at once, the result shows in the next snapshot.
// Errors: an unknown feed is ignored (it may just have been removed).
#pragma once

#include "faultspec.h"
#include "feedconfig.h"
#include "feedid.h"

#include <QList>
#include <optional>

namespace feedscope {

class FeedControl
{
public:
    virtual ~FeedControl() = default;
    virtual void start(const FeedId &feed) = 0;
    virtual void stop(const FeedId &feed) = 0;
    virtual void retryNow(const FeedId &feed) = 0;
    // The simulated faults in force as they shall be: new ones begin, absent ones end. One-shots
    // strike once.
    virtual void setFaults(const FeedId &feed, const QList<FaultSpec> &faults) = 0;
    // One more, beside those in force.
    virtual void addFault(const FeedId &feed, const FaultSpec &fault) = 0;
    // The one fault in force or, with nullopt, none.
    void setFault(const FeedId &feed, const std::optional<FaultSpec> &fault)
    {
        setFaults(feed, fault ? QList<FaultSpec>{*fault} : QList<FaultSpec>{});
    }
    // The whole list as it shall be: new feeds are added, absent ones removed, changed ones
    // restarted.
    virtual void applyConfig(const QList<FeedConfig> &feeds) = 0;
    // Text sent to the peer by hand; false in the event log when the transport cannot.
    virtual void send(const FeedId &feed, const QString &text) = 0;
    // Nobody sees the window, or somebody does again: polls that allow it ask less often meanwhile.
    virtual void setWindowHidden(bool hidden) = 0;
};

} // namespace feedscope
