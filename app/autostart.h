// Starting the dashboard when a person signs in to the system: an XDG autostart file, a launch agent,
// an entry of the Run key.
// Thread: any; blocks on the disk.
// Errors: a sentence; nothing was changed then.
// Source: Desktop Application Autostart Specification 0.5; launchd.plist(5).
#pragma once

#include <QString>

namespace feedscope {

// What to start: this program, or the AppImage that it runs from.
QString autostartProgram();
QString setAutostart(bool on, const QString &program);
// As things are now, whoever made them so.
bool startsWithSystem();

} // namespace feedscope
