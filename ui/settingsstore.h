// What the window remembers between runs, by key. Where it is kept is the application's business.
// Thread: UI.
// Owner: app; it outlives the window.
// Errors: none here; what cannot be written is not there next time.
#pragma once

#include <QVariant>

namespace feedscope {

class SettingsStore
{
public:
    virtual ~SettingsStore() = default;
    virtual QVariant value(const QString &key) const = 0; // invalid when there is none
    virtual void setValue(const QString &key, const QVariant &value) = 0;
    virtual void remove(const QString &group) = 0; // the key and every key below it
};

} // namespace feedscope
