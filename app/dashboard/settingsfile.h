// The window's settings in a file of the person's own, where the platform keeps such files.
// Thread: UI.
// Owner: Application.
// Errors: a file that cannot be written is not there next time; nothing else happens.
#pragma once

#include "settingsstore.h"

#include <QSettings>

namespace feedscope {

class SettingsFile : public SettingsStore
{
public:
    SettingsFile();
    QVariant value(const QString &key) const override { return m_settings.value(key); }
    void setValue(const QString &key, const QVariant &value) override
    {
        m_settings.setValue(key, value);
    }
    void remove(const QString &group) override { m_settings.remove(group); }

private:
    QSettings m_settings;
};

} // namespace feedscope
