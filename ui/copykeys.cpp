#include "copykeys.h"

#include <QAbstractItemView>
#include <QKeyEvent>

namespace feedscope {

CopyKeys::CopyKeys(QAbstractItemView *table, std::function<void()> copy)
    : QObject(table)
    , m_copy(std::move(copy))
{
    table->installEventFilter(this);
}

bool CopyKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        m_copy();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace feedscope
