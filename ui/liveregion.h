// Where announcements reach a screen reader: an alert that shows nothing on the screen.
// Thread: UI.
// Owner: the main window.
// Source: ui-spec.md section 8; QT-FACTS.md G1 (an alert that hides and shows again is read out).
#pragma once

#include "announcer.h"

#include <QWidget>

namespace feedscope {

class LiveRegion : public QWidget
{
    Q_OBJECT

public:
    explicit LiveRegion(QWidget *parent = nullptr);
    void say(const Announcement &announcement);
    QString said() const { return accessibleName(); }
};

} // namespace feedscope
