// What the settings dialog asks of the application.
// Thread: UI.
// Owner: app; the functions outlive the window.
#pragma once

#include "memorylimits.h"
#include "programsettings.h"

#include <functional>

namespace feedscope {

struct ProgramActions
{
    QString dataFolder;
    std::function<QString(const ProgramSettings &)> apply; // empty answer: done
    std::function<void(const MemoryLimits &)> applyMemory;
    std::function<bool()> starts; // with the system, as things are now; none: as the settings say
    std::function<void()> beep;
    // Feeds and scenarios are kept in this folder from now on; empty answer: done.
    std::function<QString(const QString &folder)> moveData;
    QString whyNoMove; // empty: they can be moved
};

} // namespace feedscope
