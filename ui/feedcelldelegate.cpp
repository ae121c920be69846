#include "feedcelldelegate.h"

#include "feedtablemodel.h"
#include "hatch.h"
#include "statepill.h"
#include "statespans.h"
#include "tabulartext.h"

#include <QPainter>

namespace feedscope {

namespace {

constexpr int kEdge = 6;

bool isNumber(const QModelIndex &index)
{
    const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    return alignment.testFlag(Qt::AlignRight);
}

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

void FeedCellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    Row row;
    row.state = DisplayState(index.data(FeedTableModel::StateRole).toInt());
    row.simulated = index.data(FeedTableModel::SimulatedRole).toBool();
    row.trouble = isTrouble(row.state);
    row.colours = m_theme->state(row.state);

    painter->save();
    painter->setClipRect(option.rect, Qt::IntersectClip);
    paintGround(*painter, option, row, index);
    const int left = index.column() == FeedTableModel::State ? 2 * kPadding : kPadding;
    const int right = index.column() == FeedTableModel::Skyline ? 2 * kPadding : kPadding;
    paintContent(*painter, option.rect.adjusted(left, 0, -right, -1), row, index);
    paintSelection(*painter, option, index);
    painter->restore();
}

void FeedCellDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option,
                                   const Row &row, const QModelIndex &index) const
{
    QColor ground = m_theme->surface;
    if (row.simulated)
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
    const QRect edge(r.left(), r.top(), kEdge, r.height());
    if (row.trouble)
        painter.fillRect(edge, row.colours.fill);
    else if (row.simulated)
        paintHatch(painter, edge, hatchColour(*m_theme));
}

void FeedCellDelegate::paintSelection(QPainter &painter, const QStyleOptionViewItem &option,
                                      const QModelIndex &index) const
{
    if (!option.state.testFlag(QStyle::State_Selected))
        return;
    const QRect &r = option.rect;
    painter.fillRect(QRect(r.left(), r.top(), r.width(), 2), m_theme->accent);
    painter.fillRect(QRect(r.left(), r.bottom() - 1, r.width(), 2), m_theme->accent);
    if (index.column() == FeedTableModel::State)
        painter.fillRect(QRect(r.left(), r.top(), 2, r.height()), m_theme->accent);
    if (index.column() == FeedTableModel::Skyline)
        painter.fillRect(QRect(r.right() - 1, r.top(), 2, r.height()), m_theme->accent);
}

QColor FeedCellDelegate::textColour(const Row &, const QModelIndex &index) const
{
    return index.data(FeedTableModel::WeakRole).toBool() ? m_theme->ink3 : m_theme->ink;
}

void FeedCellDelegate::paintText(QPainter &painter, const QRect &rect, const Row &row,
                                 const QModelIndex &index) const
{
    painter.setFont(index.data(FeedTableModel::StrongRole).toBool() ? m_strong : m_body);
    painter.setPen(textColour(row, index));
    const QString text = index.data().toString();
    if (isNumber(index)) {
        TabularText::draw(painter, rect, Qt::AlignRight | Qt::AlignVCenter, text);
        return;
    }
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideMiddle, rect.width()));
}

void FeedCellDelegate::paintContent(QPainter &painter, const QRect &content, const Row &row,
                                    const QModelIndex &index) const
{
    QRect text = content;
    if (row.simulated && index.column() == FeedTableModel::Feed) {
        const QString tag = tr("SIM");
        text.setRight(content.right() - int(simTagWidth(tag, m_tag)) - 4);
        paintSimTag(painter, QRectF(content).adjusted(text.width() + 4, 0, 0, 0), tag, m_tag,
                    *m_theme);
    }
    paintText(painter, text, row, index);
}

} // namespace feedscope
