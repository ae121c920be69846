#include "viewsettings.h"

namespace feedscope {

namespace {

const QLatin1StringView kTheme("view/theme");
const QLatin1StringView kScale("view/textPercent");
const QLatin1StringView kDensity("view/rows");
const QLatin1StringView kGrouped("view/grouped");

} // namespace

ViewSettings readViewSettings(const SettingsStore &store)
{
    ViewSettings settings;
    settings.theme = themeModeFromName(store.value(kTheme).toString());
    settings.scale = textScaleFromPercent(store.value(kScale).toInt());
    settings.density = densityFromName(store.value(kDensity).toString());
    settings.grouped = store.value(kGrouped).toString() != QLatin1StringView("false");
    return settings;
}

void writeViewSettings(SettingsStore &store, const ViewSettings &settings)
{
    store.setValue(kTheme, themeModeName(settings.theme));
    store.setValue(kScale, int(settings.scale));
    store.setValue(kDensity, densityName(settings.density));
    store.setValue(kGrouped, settings.grouped);
}

} // namespace feedscope
