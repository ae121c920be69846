#include "feedcelldelegate.h"

#include "feedtablemodel.h"
#include "hatch.h"
#include "statepill.h"
#include "statespans.h"
#include "tabulartext.h"

#include <QPainter>
#include <QStyle>
#include <QWidget>

namespace feedscope {

namespace {

constexpr int kEdge = 6;
constexpr int kAfterPill = 2; // the longest has no more room

} // namespace

FeedCellDelegate::FeedCellDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
    setLook(Theme::light(), Density::Normal);
}

void FeedCellDelegate::setLook(const Theme &theme, Density density)
{
    m_theme = &theme;
    const RowMetrics rows = rowMetrics(density);
    m_body = theme.uiFont(rows.text, QFont::Normal);
    m_strong = theme.uiFont(rows.text, QFont::DemiBold);
    m_tag = theme.uiFont(rows.text - 2, QFont::Bold);
    m_rowHeight = theme.px(rows.height);
}

QSize FeedCellDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {80, m_rowHeight};
}

void FeedCellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &whole,
                             const QModelIndex &index) const
{
    QStyleOptionViewItem option = whole;
    const QString caption = index.data(FeedTableModel::CaptionRole).toString();
    if (!caption.isEmpty())
        option.rect = paintCaption(*painter, whole, caption);
    Row row;
    row.face = faceOf(index, whole.rect.size());
    row.trouble = isTrouble(row.face.state);
    row.colours = m_theme->state(row.face.state);
    row.hovered = option.state.testFlag(QStyle::State_MouseOver);
    row.mirrored = option.direction == Qt::RightToLeft;

    painter->save();
    painter->setLayoutDirection(option.direction);
    painter->setClipRect(option.rect, Qt::IntersectClip);
    paintGround(*painter, option, row, index);
    paintContent(*painter, contentRect(option.rect, index.column(), row.mirrored), row, index);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected)
        paintSelection(*painter, option, row, index);
    // Of the selected row the frame of the whole row is that of its first cell.
    if (option.state.testFlag(QStyle::State_HasFocus) &&
        !(selected && index.column() == FeedTableModel::State))
        paintFocus(*painter, option.rect);
    painter->restore();
    if (m_painted)
        m_painted->note(index, row.face);
}

FeedCellFace FeedCellDelegate::faceOf(const QModelIndex &index, const QSize &cell) const
{
    FeedCellFace face = faceAt(index);
    face.picture = picture(index, contentRect(QRect(QPoint(), cell), index.column(), false));
    return face;
}

size_t FeedCellDelegate::picture(const QModelIndex &, const QRect &) const
{
    return 0;
}

QRect FeedCellDelegate::contentRect(const QRect &cell, int column, bool mirrored) const
{
    int left = column == FeedTableModel::State ? 2 * kPadding : kPadding;
    int right = kPadding;
    if (column == FeedTableModel::Skyline)
        right = 2 * kPadding;
    else if (column == FeedTableModel::State)
        right = kAfterPill;
    if (mirrored)
        std::swap(left, right);
    return cell.adjusted(left, 0, -right, -1);
}

// Each cell draws its part of the line that runs from the edge of the table through all of them.
QRect FeedCellDelegate::paintCaption(QPainter &painter, const QStyleOptionViewItem &option,
                                     const QString &caption) const
{
    QRect line = option.rect;
    line.setHeight(std::min(m_theme->px(kCaptionHeight), option.rect.height()));
    painter.save();
    painter.setClipRect(line, Qt::IntersectClip);
    painter.fillRect(line, m_theme->surface2);
    painter.fillRect(QRect(line.left(), line.bottom(), line.width(), 1), m_theme->border);
    painter.setFont(m_theme->font(TextRole::Label));
    painter.setPen(m_theme->ink2);
    const int width = option.widget ? option.widget->width() : option.rect.right();
    const QRect text(2 * kPadding, line.top(), width - 4 * kPadding, line.height() - 1);
    painter.setLayoutDirection(option.direction);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, caption);
    painter.restore();
    return option.rect.adjusted(0, line.height(), 0, 0);
}

void FeedCellDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option,
                                   const Row &row, const QModelIndex &index) const
{
    QColor ground = m_theme->surface;
    if (row.face.simulated)
        ground = m_theme->simTint;
    else if (row.trouble)
        ground = row.colours.tint;
    else if (option.state.testFlag(QStyle::State_Selected))
        ground = m_theme->select;
    else if (option.state.testFlag(QStyle::State_MouseOver))
        ground = m_theme->surface3;
    painter.fillRect(option.rect, ground);
    const QRect &r = option.rect;
    painter.fillRect(QRect(r.left(), r.bottom(), r.width(), 1), m_theme->border);
    if (index.column() != FeedTableModel::State)
        return;
    const QRect edge(row.mirrored ? r.right() + 1 - kEdge : r.left(), r.top(), kEdge, r.height());
    if (row.trouble)
        painter.fillRect(edge, row.colours.fill);
    else if (row.face.simulated)
        paintHatch(painter, edge, hatchColour(*m_theme));
}

void FeedCellDelegate::paintSelection(QPainter &painter, const QStyleOptionViewItem &option,
                                      const Row &row, const QModelIndex &index) const
{
    const QRect &r = option.rect;
    painter.fillRect(QRect(r.left(), r.top(), r.width(), 2), m_theme->accent);
    painter.fillRect(QRect(r.left(), r.bottom() - 1, r.width(), 2), m_theme->accent);
    // Trouble has its own colour at the beginning of the row.
    const bool begins = index.column() == FeedTableModel::State && !row.trouble;
    const bool ends = index.column() == FeedTableModel::Skyline;
    if (row.mirrored ? ends : begins)
        painter.fillRect(QRect(r.left(), r.top(), 2, r.height()), m_theme->accent);
    if (row.mirrored ? begins : ends)
        painter.fillRect(QRect(r.right() - 1, r.top(), 2, r.height()), m_theme->accent);
}

QColor FeedCellDelegate::textColour(const Row &row) const
{
    return row.face.weak ? m_theme->ink3 : m_theme->ink;
}

void FeedCellDelegate::paintText(QPainter &painter, const QRect &rect, const Row &row,
                                 const QModelIndex &index) const
{
    painter.setFont(row.face.strong ? m_strong : m_body);
    painter.setPen(textColour(row));
    const QString &text = row.face.text;
    if (FeedTableModel::isNumeric(index.column())) {
        const auto side = row.mirrored ? Qt::AlignLeft : Qt::AlignRight;
        const auto width = int(TabularText::draw(painter, rect, side | Qt::AlignVCenter, text));
        if (row.hovered) { // it can be clicked, to be explained
            const int y = rect.center().y() + m_body.pixelSize() / 2 + 2;
            painter.setPen(QPen(textColour(row), 1, Qt::DotLine));
            const QRect under = placed(row, rect, {rect.right() + 1 - width, y, width, 1});
            painter.drawLine(under.left(), y, under.right(), y);
        }
        return;
    }
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideMiddle, rect.width()));
}

QRect FeedCellDelegate::placed(const Row &row, const QRect &cell, const QRect &part)
{
    return QStyle::visualRect(row.mirrored ? Qt::RightToLeft : Qt::LeftToRight, cell, part);
}

void FeedCellDelegate::paintFocus(QPainter &painter, const QRect &cell) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme->accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(cell).adjusted(1, 1, -1, -2), 2, 2);
}

QRect FeedCellDelegate::paintBadge(QPainter &painter, const QRect &rect, const QString &text,
                                   const QColor &ink) const
{
    constexpr int kInside = 5;
    const int height = m_theme->px(18);
    painter.setFont(m_theme->font(TextRole::Label));
    const int width =
        std::min(painter.fontMetrics().horizontalAdvance(text) + 2 * kInside, rect.width() / 2);
    const bool mirrored = painter.layoutDirection() == Qt::RightToLeft;
    const QRectF frame(mirrored ? rect.left() + 0.5 : rect.right() - width + 0.5,
                       rect.center().y() - height / 2 + 0.5, width, height);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(ink);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(frame, 3, 3);
    painter.drawText(
        frame.adjusted(kInside, 0, -kInside + 1, 0), Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(text, Qt::ElideRight, width - 2 * kInside + 1));
    painter.setRenderHint(QPainter::Antialiasing, false);
    return mirrored ? rect.adjusted(width + 4, 0, 0, 0) : rect.adjusted(0, 0, -width - 4, 0);
}

void FeedCellDelegate::paintContent(QPainter &painter, const QRect &content, const Row &row,
                                    const QModelIndex &index) const
{
    QRect text = content;
    if (row.face.simulated && index.column() == FeedTableModel::Feed) {
        const QString tag = tr("SIM");
        const int width = int(simTagWidth(tag, m_tag)) + 1;
        QRect room = content;
        room.setLeft(content.right() + 1 - width);
        text.setRight(room.left() - 5);
        text = placed(row, content, text);
        paintSimTag(painter, placed(row, content, room), tag, m_tag, *m_theme);
    }
    if (m_missingBadge && index.column() == FeedTableModel::Feed && !row.face.badge.isEmpty())
        text = paintBadge(painter, text, row.face.badge, m_theme->down);
    paintText(painter, text, row, index);
}

} // namespace feedscope
