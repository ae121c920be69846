#include "callsettings.h"

namespace feedscope {

namespace {

const QLatin1StringView kTray("calls/tray");
const QLatin1StringView kClosesToTray("calls/closeToTray");
const QLatin1StringView kNotifications("calls/notifications");
const QLatin1StringView kSounds("calls/sounds");

// A file keeps "true" and "false"; anything else means nothing.
bool flag(const SettingsStore &store, QLatin1StringView key, bool otherwise)
{
    const QString text = store.value(key).toString();
    if (text == QLatin1StringView("true"))
        return true;
    return text == QLatin1StringView("false") ? false : otherwise;
}

} // namespace

CallSettings readCallSettings(const SettingsStore &store)
{
    CallSettings settings;
    settings.tray = flag(store, kTray, settings.tray);
    settings.closesToTray = flag(store, kClosesToTray, settings.closesToTray);
    settings.notifications = flag(store, kNotifications, settings.notifications);
    settings.sounds = flag(store, kSounds, settings.sounds);
    return settings;
}

void writeCallSettings(SettingsStore &store, const CallSettings &settings)
{
    store.setValue(kTray, settings.tray);
    store.setValue(kClosesToTray, settings.closesToTray);
    store.setValue(kNotifications, settings.notifications);
    store.setValue(kSounds, settings.sounds);
}

} // namespace feedscope
