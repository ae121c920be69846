// What a hand does over strip and charts, as wishes: point, pin, zoom into a stretch, pan, wheel,
// reset. Positions are x in the common parent, where all of them line up.
// Thread: UI.
// Owner: ChartStack; what it watches are children of `parent`.
// Units: logical pixels; wheel steps of 120 units.
// Errors: none.
// Source: ui-spec.md section 6 (strip and charts).
#pragma once

#include <QObject>

QT_BEGIN_NAMESPACE
class QMouseEvent;
class QWheelEvent;
class QWidget;
QT_END_NAMESPACE

namespace feedscope {

class ChartGestures : public QObject
{
    Q_OBJECT

public:
    static constexpr int kDragStarts = 5; // less than this is a click

    explicit ChartGestures(QWidget *parent);
    void watch(QWidget *child);

signals:
    void hovered(int x);
    void left();
    void clicked(int x, QWidget *child);
    void selecting(int from, int to); // while the button is down
    void selected(int from, int to);
    void panned(int by); // to the right: the past comes in
    void wheeled(double steps, int x);
    void reset();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Drag { None, Undecided, Select, Pan };

    int xOf(const QObject *watched, const QPointF &position) const;
    void press(const QMouseEvent &event, int x);
    void move(int x);
    void release(int x, QWidget *child);

    QWidget *m_parent;
    Drag m_drag = Drag::None;
    bool m_shift = false;
    int m_pressed = 0;
    int m_last = 0;
};

} // namespace feedscope
