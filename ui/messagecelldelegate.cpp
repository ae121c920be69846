#include "messagecelldelegate.h"

#include "messagelistmodel.h"
#include "stateicon.h"

#include <QPainter>
#include <QTableView>

namespace feedscope {

namespace {

constexpr int kSide = 16;

struct LineLook
{
    QColor ground;
    QColor text;
    std::optional<DisplayState> icon;
};

LineLook lookOf(MessageLine::Kind kind, const Theme &theme)
{
    switch (kind) {
    case MessageLine::Kind::Lost:
        return {theme.recTint, theme.rec, DisplayState::Reconnecting};
    case MessageLine::Kind::Connected:
        return {theme.surface2, theme.ink, DisplayState::Connected};
    case MessageLine::Kind::Gap:
        return {theme.downTint, theme.down, std::nullopt};
    case MessageLine::Kind::Restart:
    case MessageLine::Kind::Day:
        break;
    }
    return {theme.surface2, theme.ink2, std::nullopt};
}

// Where the row begins, in the coordinates the cell is painted in.
int rowLeft(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    return table ? option.rect.left() - table->columnViewportPosition(index.column()) +
                       table->columnViewportPosition(MessageListModel::Received)
                 : option.rect.left();
}

int rowWidth(const QStyleOptionViewItem &option)
{
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    return table ? table->viewport()->width() : option.rect.width();
}

} // namespace

MessageCellDelegate::MessageCellDelegate(QObject *parent)
    : LogCellDelegate(-1, -1, parent)
{
    setCodeColumns({MessageListModel::Content});
    setWeakColumns({MessageListModel::Delta});
}

void MessageCellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    const QVariant line = index.data(MessageListModel::LineRole);
    painter->save();
    if (line.isValid()) {
        QStyleOptionViewItem row = option;
        row.rect.setLeft(rowLeft(option, index));
        row.rect.setWidth(rowWidth(option));
        painter->setClipRect(option.rect, Qt::IntersectClip);
        paintLine(*painter, row, MessageLine::Kind(line.toInt()),
                  index.siblingAtColumn(MessageListModel::Received).data().toString());
    } else if (index.column() == MessageListModel::Flag) {
        paintGround(*painter, option, index);
        paintFlag(*painter, option.rect, index.data().toString());
    } else {
        LogCellDelegate::paint(painter, option, index);
    }
    painter->restore();
}

void MessageCellDelegate::paintLine(QPainter &painter, const QStyleOptionViewItem &option,
                                    MessageLine::Kind kind, const QString &text) const
{
    const LineLook look = lookOf(kind, theme());
    const QRect &r = option.rect;
    painter.fillRect(r, look.ground);
    const bool mirrored = option.direction == Qt::RightToLeft;
    QRect room = r.adjusted(kSide, 0, -kSide, -1);
    if (look.icon) {
        const int size = theme().px(12);
        const int left = mirrored ? room.right() + 1 - size : room.left();
        paintStateIcon(painter, QRectF(left, room.center().y() - size / 2.0 + 0.5, size, size),
                       *look.icon, look.text);
        room.adjust(mirrored ? 0 : size + 8, 0, mirrored ? -size - 8 : 0, 0);
    }
    painter.setFont(theme().font(TextRole::Strong));
    painter.setPen(look.text);
    painter.drawText(room,
                     QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter |
                         Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
}

void MessageCellDelegate::paintFlag(QPainter &painter, const QRect &cell, const QString &text) const
{
    if (text.isEmpty())
        return;
    painter.setFont(theme().font(TextRole::Label));
    const QFontMetrics metrics = painter.fontMetrics();
    const int height = theme().px(17);
    const int width = std::min(metrics.horizontalAdvance(text) + 12, cell.width() - 8);
    const QRectF frame(cell.left() + 4.5, cell.center().y() - height / 2 + 0.5, width, height);
    painter.setClipRect(cell, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme().control);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(frame, 3, 3);
    painter.setPen(isDimmed() ? theme().ink3 : theme().ink2);
    painter.drawText(frame, Qt::AlignCenter, metrics.elidedText(text, Qt::ElideRight, width - 8));
}

} // namespace feedscope
