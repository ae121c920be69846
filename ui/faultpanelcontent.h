// What the head of the fault panel says, from what is in force and what would be.
// Thread: UI (translations). Pure otherwise.
// Units: Instants of the snapshots.
// Source: screen 03; ui-spec.md section 8 (the switch's accessible name).
#pragma once

#include "faultswitch.h"
#include "faulttimes.h"

#include <QLocale>
#include <QTimeZone>

namespace feedscope {

// `running` are the faults in force on the feeds that are meant, `chosen` is what the switch would
// begin, `target` names these feeds, `feeds` counts them.
struct FaultPanelScene
{
    QList<RunningFault> running;
    FaultSpec chosen;
    QString target;
    qsizetype feeds = 0;
    Instant now;
    QLocale locale;
    QTimeZone zone = QTimeZone::systemTimeZone();
};

FaultSwitchText faultSwitchText(const FaultPanelScene &scene);

} // namespace feedscope
