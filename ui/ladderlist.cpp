#include "ladderlist.h"

#include "feedcelltext.h"

#include <QDropEvent>
#include <QKeyEvent>
#include <QSignalBlocker>

namespace feedscope {

LadderList::LadderList(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(QStringLiteral("ladder"));
    setAccessibleName(tr("Fallback order"));
    setDragDropMode(InternalMove);
    setSelectionMode(SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setToolTip(tr("Drag, or press Alt with Up or Down, to change the order"));
    connect(this, &QListWidget::itemChanged, this, &LadderList::changed);
}

void LadderList::setLadder(const QList<DraftRung> &ladder)
{
    const QSignalBlocker blocker(this);
    clear();
    for (const DraftRung &rung : ladder) {
        auto *item = new QListWidgetItem(this);
        item->setData(Qt::UserRole, int(rung.kind));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled |
                       Qt::ItemIsUserCheckable);
        item->setCheckState(rung.isOn ? Qt::Checked : Qt::Unchecked);
    }
    renumber();
}

QList<DraftRung> LadderList::ladder() const
{
    QList<DraftRung> rungs;
    for (int i = 0; i < count(); ++i)
        rungs.append({TransportKind(item(i)->data(Qt::UserRole).toInt()),
                      item(i)->checkState() == Qt::Checked});
    return rungs;
}

void LadderList::setRowHeight(int height)
{
    for (int i = 0; i < count(); ++i)
        item(i)->setSizeHint(QSize(0, height));
    setFixedHeight(height * std::max(1, count()) + 2);
}

void LadderList::dropEvent(QDropEvent *event)
{
    QListWidget::dropEvent(event);
    renumber();
    emit changed();
}

void LadderList::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Up ? -1 : event->key() == Qt::Key_Down ? 1 : 0;
    const int from = currentRow();
    const int to = from + step;
    if (!event->modifiers().testFlag(Qt::AltModifier) || step == 0)
        return QListWidget::keyPressEvent(event);
    if (from < 0 || to < 0 || to >= count())
        return;
    insertItem(to, takeItem(from));
    setCurrentRow(to);
    renumber();
    emit changed();
}

void LadderList::renumber()
{
    const QSignalBlocker blocker(this);
    for (int i = 0; i < count(); ++i)
        item(i)->setText(QStringLiteral("%1  %2").arg(i + 1).arg(
            transportTitle(TransportKind(item(i)->data(Qt::UserRole).toInt()))));
}

} // namespace feedscope
