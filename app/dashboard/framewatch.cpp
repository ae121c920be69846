#include "framewatch.h"

#include <QElapsedTimer>
#include <QThread>
#include <utility>

namespace feedscope {

bool FrameWatch::notify(QObject *receiver, QEvent *event)
{
    if (QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    const int level = thread()->loopLevel();
    if (level <= m_level)
        return QApplication::notify(receiver, event);
    const int outer = std::exchange(m_level, level);
    m_nested = false;
    QElapsedTimer took;
    took.start();
    const bool result = QApplication::notify(receiver, event);
    if (!m_nested)
        m_longest = std::max(m_longest, Nanos(took.nsecsElapsed()));
    m_level = outer;
    m_nested = outer > 0;
    return result;
}

Nanos FrameWatch::takeLongest()
{
    return std::exchange(m_longest, Nanos(0));
}

} // namespace feedscope
