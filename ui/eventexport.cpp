#include "eventexport.h"

#include "eventtext.h"
#include "messageexport.h"

namespace feedscope {

ExportRow eventExportRow(const FeedEvent &event, const QString &feedName)
{
    // What the journal dropped has no time of its own.
    const bool timed = event.wallTime.msSinceEpoch != 0;
    return {{"at", timed ? decltype(ExportField::value)(exportTime(event.wallTime))
                         : decltype(ExportField::value)()},
            {"feed", event.feed.value.toUtf8()},
            {"name", feedName.toUtf8()},
            {"simulated", isSimulatedEvent(event)},
            {"trouble", isTroubleEvent(event)},
            {"what", eventText(event).toUtf8()}};
}

} // namespace feedscope
