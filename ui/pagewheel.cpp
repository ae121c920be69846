#include "pagewheel.h"

#include <QEvent>

namespace feedscope {

namespace {

class WheelGuard : public QObject
{
public:
    explicit WheelGuard(QWidget &box)
        : QObject(&box)
        , m_box(box)
    {
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::Wheel || m_box.hasFocus())
            return false;
        event->ignore(); // the page gets it
        return true;
    }

private:
    QWidget &m_box;
};

} // namespace

void leaveWheelToThePage(QWidget &box)
{
    box.setFocusPolicy(Qt::StrongFocus); // not by the wheel
    box.installEventFilter(new WheelGuard(box));
}

} // namespace feedscope
