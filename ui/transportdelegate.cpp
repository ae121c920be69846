#include "transportdelegate.h"

#include "feedtablemodel.h"
#include "typography.h"

#include <QPainter>

namespace feedscope {

void TransportDelegate::paintContent(QPainter &painter, const QRect &content, const Row &row,
                                     const QModelIndex &index) const
{
    const QString &badge = row.face.badge;
    paintText(painter, content, row, index);
    if (badge.isEmpty())
        return;

    constexpr int kGap = 6;
    constexpr int kInside = 5;
    const int height = theme().px(18);
    const int textWidth = QFontMetrics(body()).horizontalAdvance(row.face.text);
    painter.setFont(theme().font(TextRole::Label));
    const int left = content.left() + textWidth + kGap;
    const int width = std::min(painter.fontMetrics().horizontalAdvance(badge) + 2 * kInside,
                               content.right() - left);
    if (width < 4 * kInside)
        return;
    const QRect place =
        placed(row, content, {left, content.center().y() - height / 2, width, height});
    const QRectF frame = QRectF(place).translated(0.5, 0.5);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme().control);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(frame, 3, 3);
    painter.setPen(theme().ink2);
    const QRectF inside = frame.adjusted(kInside, 0, -kInside, 0);
    painter.drawText(
        inside, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(badge, Qt::ElideRight, int(inside.width()) + 1));
}

} // namespace feedscope
