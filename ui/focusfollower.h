// Puts the focus ring around whichever button has the focus, in any window of the program. Fields
// show it by their own border, and the parts of the banner draw theirs.
// Thread: UI.
// Owner: the main window.
// Errors: none; a ring that went with its window is made anew.
// Source: ui-spec.md section 3 (Focus).
#pragma once

#include "focusring.h"
#include "theme.h"

#include <QPointer>

namespace feedscope {

class FocusFollower : public QObject
{
    Q_OBJECT

public:
    explicit FocusFollower(QWidget *window);
    void setTheme(const Theme &theme);
    // This one has the focus now; null: none has it.
    void follow(QWidget *widget);

private:
    QWidget *m_window;
    QPointer<FocusRing> m_ring;
    QColor m_colour;
};

} // namespace feedscope
