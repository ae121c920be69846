// Starting the dashboard when a person signs in to the system: an XDG autostart file, a launch agent,
// an entry of the Run key.
// Thread: any; blocks on the disk.
// Errors: a sentence; nothing was changed then.
// Source: Desktop Application Autostart Specification 0.5; launchd.plist(5).
#pragma once

#include <QString>

namespace feedscope {

// `program` is the program's own path.
QString setAutostart(bool on, const QString &program);

} // namespace feedscope
