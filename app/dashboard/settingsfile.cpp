#include "settingsfile.h"

namespace feedscope {

SettingsFile::SettingsFile()
    : m_settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("feedscope"),
                 QStringLiteral("dashboard"))
{
}

} // namespace feedscope
