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
};

} // namespace feedscope
