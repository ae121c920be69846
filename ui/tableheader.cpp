#include "tableheader.h"

#include "typography.h"

#include <QPainter>

namespace feedscope {

namespace {

constexpr int kChevronGap = 6;
constexpr int kChevron = 6;

} // namespace

TableHeader::TableHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setHighlightSections(false);
    setStretchLastSection(true);
    setMinimumSectionSize(40);
}

void TableHeader::setTheme(const Theme &theme)
{
    m_theme = &theme;
    viewport()->update();
}

QRect TableHeader::titleRect(const QRect &section, int logicalIndex) const
{
    const bool first = visualIndex(logicalIndex) == 0;
    const bool last = section.right() >= viewport()->width() - 1;
    const int before = kPadding * (first ? 2 : 1) + m_leading.value(logicalIndex);
    const int after = kPadding * (last ? 2 : 1);
    return isRightToLeft() ? section.adjusted(after, 0, -before, -1)
                           : section.adjusted(before, 0, -after, -1);
}

void TableHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    if (!rect.isValid())
        return;
    painter->save();
    painter->setClipRect(rect, Qt::IntersectClip);
    painter->fillRect(rect, m_theme->surface2);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), m_theme->border);
    const QRect room = titleRect(rect, logicalIndex);
    const auto wanted = model()
                            ->headerData(logicalIndex, Qt::Horizontal, Qt::TextAlignmentRole)
                            .value<Qt::Alignment>();
    const Qt::Alignment alignment =
        QStyle::visualAlignment(layoutDirection(), wanted & Qt::AlignHorizontal_Mask);
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == logicalIndex;
    const int chevron = sorted ? kChevron + kChevronGap : 0;
    painter->setFont(m_theme->uiFont(12, QFont::Medium));
    const QString title = painter->fontMetrics().elidedText(
        model()->headerData(logicalIndex, Qt::Horizontal).toString(), Qt::ElideRight,
        room.width() - chevron);
    const int width = painter->fontMetrics().horizontalAdvance(title);
    const bool right = alignment.testFlag(Qt::AlignRight);
    const int left = right ? room.right() + 1 - width : room.left();
    painter->setPen(m_theme->ink2);
    painter->drawText(QRect(left, room.top(), width + 1, room.height()),
                      Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, title);
    if (sorted)
        paintChevron(*painter, right ? left - kChevronGap - kChevron : left + width + kChevronGap,
                     room.center().y() + 0.5);
    painter->restore();
}

void TableHeader::paintChevron(QPainter &painter, double x, double y) const
{
    const double tip = sortIndicatorOrder() == Qt::AscendingOrder ? 1.5 : -1.5;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme->ink2, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF{QPointF(x, y - tip), QPointF(x + kChevron / 2.0, y + tip),
                                   QPointF(x + kChevron, y - tip)});
}

} // namespace feedscope
