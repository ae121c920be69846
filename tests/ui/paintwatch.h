// Counts what a beat costs the window: which widgets were painted, on how many pixels, and which were
// laid out anew. For the tests that hold the window at rest still.
#pragma once

#include <QApplication>
#include <QHash>
#include <QPaintEvent>
#include <QWidget>

namespace feedscope::test {

class PaintWatch : public QObject
{
public:
    PaintWatch() { qApp->installEventFilter(this); }

    // Has everything happen that is on its way, and begins to count anew.
    void begin()
    {
        finish();
        m_painted.clear();
        m_laidOut.clear();
    }
    // Same, and counts it.
    void finish()
    {
        for (int i = 0; i < 3; ++i) {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        }
    }
    QRegion painted(const QWidget *widget) const { return m_painted.value(widget); }
    int laidOut(const QWidget *widget) const { return m_laidOut.value(widget); }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *widget = qobject_cast<const QWidget *>(watched);
        if (widget && event->type() == QEvent::Paint)
            m_painted[widget] += static_cast<QPaintEvent *>(event)->region();
        if (widget && event->type() == QEvent::LayoutRequest)
            ++m_laidOut[widget];
        return false;
    }

private:
    QHash<const QWidget *, QRegion> m_painted;
    QHash<const QWidget *, int> m_laidOut;
};

} // namespace feedscope::test
