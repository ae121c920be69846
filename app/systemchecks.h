// Checks of the self-test that look at this computer and need no event loop.
// Thread: main; they read the disk and load libraries, which stay loaded until the process ends.
// Errors: in the outcomes.
// Source: Qt's plugin folders (QCoreApplication::libraryPaths).
#pragma once

#include "selftestreport.h"

#include <QStringList>

namespace feedscope {

// The platform plugins one of which a window needs here, by the names QT_QPA_PLATFORM takes.
QStringList wantedPlatforms();
// A plugin of Qt in one of `paths`: ok when one of `names` loads. `without` says what it means that
// none is there; one that is there and does not load is a failure.
CheckOutcome checkPlugin(const QString &folder, const QStringList &names, const QStringList &paths,
                         const CheckOutcome &without);
CheckOutcome checkDashboard(const QStringList &folders);
CheckOutcome checkTlsBackend();
CheckOutcome checkAuthorities();
// Whether a file can be made in `folder`, or the folder itself where it is not there yet. Nothing
// is left behind.
CheckOutcome checkFolder(const QString &folder);

} // namespace feedscope
