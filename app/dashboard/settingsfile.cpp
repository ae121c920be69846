#include "settingsfile.h"

#include "settingsplace.h"

namespace feedscope {

SettingsFile::SettingsFile()
    : m_settings(QSettings::IniFormat, QSettings::UserScope, settingsplace::kFolder,
                 settingsplace::kFile)
{
}

} // namespace feedscope
