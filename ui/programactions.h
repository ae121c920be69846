// What the settings dialog asks of the application.
// Thread: UI.
// Owner: app; the functions outlive the window.
#pragma once

#include "memorylimits.h"
#include "programsettings.h"

#include <QtGlobal>
#include <functional>

QT_BEGIN_NAMESPACE
class QObject;
class QWidget;
QT_END_NAMESPACE

namespace feedscope {

struct ProgramActions
{
    QString dataFolder;
    std::function<QString(const ProgramSettings &)> apply; // empty answer: done
    std::function<void(const MemoryLimits &)> applyMemory;
    std::function<bool()> starts; // with the system, as things are now; none: as the settings say
    std::function<void()> beep;
    // Feeds and scenarios are kept in this folder from now on; empty answer: done.
    std::function<QString(const QString &folder)> moveData;
    QString whyNoMove; // empty: they can be moved
    // Tells of each widget that gets the focus, in any window of the program, as long as `context`
    // lives; null: none has it.
    std::function<void(QObject *context, std::function<void(QWidget *)> tell)> followFocus;
};

} // namespace feedscope
