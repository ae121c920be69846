// How a person wants the window to look and to call for them.
// Thread: UI; a value.
// Owner: the main window.
// Errors: a stored value that means nothing is the default.
// Source: ui-spec.md sections 4 (density, text size), 5 (Theme, Tray) and 6 (Notifications).
#pragma once

#include "density.h"
#include "settingsstore.h"
#include "theme.h"

namespace feedscope {

struct ViewSettings
{
    ThemeMode theme = ThemeMode::System;
    TextScale scale = TextScale::Percent100;
    Density density = Density::Normal;
    bool grouped = true; // feeds of a group stand together
    friend bool operator==(const ViewSettings &, const ViewSettings &) = default;
};

ViewSettings readViewSettings(const SettingsStore &store);
void writeViewSettings(SettingsStore &store, const ViewSettings &settings);

} // namespace feedscope
