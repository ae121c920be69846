// The names under which the window's settings are kept (QSettings, in a file of the person's own).
// Thread: any.
#pragma once

#include <QLatin1StringView>

namespace feedscope::settingsplace {

inline constexpr QLatin1StringView kFolder("feedscope");
inline constexpr QLatin1StringView kFile("dashboard");

} // namespace feedscope::settingsplace
