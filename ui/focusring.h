// The ring around the button that has the focus: outside the button, so that nothing in it or
// beside it moves.
// Thread: UI.
// Owner: the window of the button; FocusFollower makes it.
// Units: logical pixels.
// Errors: none.
// Source: ui-spec.md section 3 (Focus), screens 05 and 08.
#pragma once

#include <QColor>
#include <QFocusFrame>

namespace feedscope {

class FocusRing : public QFocusFrame
{
    Q_OBJECT

public:
    static constexpr int kReach = 4; // beyond the button: 2 of distance and 2 of ring

    explicit FocusRing(QWidget *parent);
    void setColour(const QColor &colour);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QColor m_colour;
};

} // namespace feedscope
