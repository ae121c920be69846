#include "memorylimits.h"

namespace feedscope {

namespace {

const QLatin1StringView kMessages("memory/messageMebibytes");

} // namespace

MemoryLimits readMemoryLimits(const SettingsStore &store)
{
    MemoryLimits settings;
    bool isNumber = false;
    const int stored = store.value(kMessages).toInt(&isNumber);
    if (isNumber && stored >= MemoryLimits::kLeast && stored <= MemoryLimits::kMost)
        settings.messageMebibytes = stored;
    return settings;
}

void writeMemoryLimits(SettingsStore &store, const MemoryLimits &settings)
{
    store.setValue(kMessages, settings.messageMebibytes);
}

} // namespace feedscope
