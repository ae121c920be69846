#include "ladderlist.h"

#include "feedcelltext.h"
#include "transportladder.h"

#include <QDropEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

namespace feedscope {

namespace {

constexpr int kHintRole = Qt::UserRole + 1;
constexpr int kSide = 8;

// What becomes of a rung, at the end of its row.
class HintDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        painter->save();
        painter->setLayoutDirection(option.direction);
        painter->setFont(option.font);
        painter->setPen(option.palette.color(QPalette::PlaceholderText));
        painter->drawText(option.rect.adjusted(kSide, 0, -kSide, 0),
                          Qt::AlignRight | Qt::AlignVCenter, index.data(kHintRole).toString());
        painter->restore();
    }
};

} // namespace

LadderList::LadderList(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(QStringLiteral("ladder"));
    setAccessibleName(tr("Fallback order"));
    setItemDelegate(new HintDelegate(this));
    setDragDropMode(InternalMove);
    setSelectionMode(SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setToolTip(tr("Drag, or press Alt with Up or Down, to change the order"));
    connect(this, &QListWidget::itemChanged, this, [this] {
        showHints();
        emit changed();
    });
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

void LadderList::setPollInterval(const QString &seconds)
{
    m_pollInterval = seconds;
    showHints();
}

void LadderList::showHints()
{
    const QSignalBlocker blocker(this);
    const auto giveUp =
        std::chrono::duration_cast<std::chrono::seconds>(TransportLadder::kFallbackAfter);
    bool hasNext = false;
    for (int i = count() - 1; i >= 0; --i) {
        const bool isOn = item(i)->checkState() == Qt::Checked;
        QString hint;
        if (isOn && hasNext)
            hint = tr("gives up after %1 s").arg(giveUp.count());
        else if (isOn && item(i)->data(Qt::UserRole).toInt() == int(TransportKind::Poll))
            hint = tr("every %1 s").arg(m_pollInterval);
        item(i)->setData(kHintRole, hint);
        hasNext = hasNext || isOn;
    }
    viewport()->update();
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
    showHints();
}

} // namespace feedscope
