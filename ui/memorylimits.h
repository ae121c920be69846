// How much the messages of all feeds together may hold, as a person set it.
// Thread: UI; a value.
// Owner: the settings dialog writes it, the application applies it.
// Errors: a stored value that means nothing or is out of range is the default.
#pragma once

#include "settingsstore.h"

namespace feedscope {

struct MemoryLimits
{
    static constexpr int kLeast = 16;
    static constexpr int kMost = 65'536;

    int messageMebibytes = 512; // kLeast to kMost

    size_t messageBytes() const { return size_t(messageMebibytes) << 20; }
    friend bool operator==(const MemoryLimits &, const MemoryLimits &) = default;
};

MemoryLimits readMemoryLimits(const SettingsStore &store);
void writeMemoryLimits(SettingsStore &store, const MemoryLimits &settings);

} // namespace feedscope
