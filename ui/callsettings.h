// How Feedscope calls a person who does not look at its window: tray, notifications, sounds.
// Thread: UI; a value.
// Owner: the settings dialog writes it, the main window acts on it.
// Errors: a stored value that means nothing is the default.
// Source: ui-spec.md section 6 (Notifications: sound off by default).
#pragma once

#include "settingsstore.h"

namespace feedscope {

struct CallSettings
{
    bool tray = true;
    bool closesToTray = false; // closing the window leaves the program in the tray
    bool notifications = true; // they come out of the tray icon
    bool sounds = false;
    friend bool operator==(const CallSettings &, const CallSettings &) = default;
};

CallSettings readCallSettings(const SettingsStore &store);
void writeCallSettings(SettingsStore &store, const CallSettings &settings);

} // namespace feedscope
