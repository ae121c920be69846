#include "logcelldelegate.h"

#include "statepill.h"
#include "tabulartext.h"

#include <QPainter>

namespace feedscope {

LogCellDelegate::LogCellDelegate(int tagColumn, int troubleRole, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_tagColumn(tagColumn)
    , m_troubleRole(troubleRole)
{
    setTheme(Theme::light());
}

void LogCellDelegate::setTheme(const Theme &theme)
{
    m_theme = &theme;
    m_body = theme.font(TextRole::Body);
    m_fixed = theme.fixedFont(12);
    m_elided = ElidedCode(m_fixed);
    m_tag = theme.uiFont(11, QFont::Bold);
}

QSize LogCellDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {80, rowHeight()};
}

void LogCellDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    const bool trouble = m_troubleRole >= 0 && index.data(m_troubleRole).toBool();
    QColor ground = trouble ? m_theme->recTint : m_theme->surface;
    if (option.state.testFlag(QStyle::State_Selected))
        ground = m_theme->select;
    painter.fillRect(option.rect, ground);
}

void LogCellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    painter->setClipRect(option.rect, Qt::IntersectClip);
    paintGround(*painter, option, index);
    const bool mirrored = option.direction == Qt::RightToLeft;
    const int lead = index.column() == 0 ? 16 : 8;
    const QRect content = option.rect.adjusted(mirrored ? 8 : lead, 0, mirrored ? -lead : -8, -1);
    const QString text = index.data().toString();
    if (index.column() == m_tagColumn) {
        if (!text.isEmpty())
            paintSimTag(*painter, content, text, m_tag, *m_theme);
        painter->restore();
        return;
    }
    const bool isCode = m_code.contains(index.column());
    painter->setFont(isCode ? m_fixed : m_body);
    painter->setPen(m_dimmed || m_weak.contains(index.column()) ? m_theme->ink3 : m_theme->ink);
    const auto wanted = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    const Qt::Alignment alignment = QStyle::visualAlignment(
        option.direction, wanted.testFlag(Qt::AlignRight) ? Qt::AlignRight : Qt::AlignLeft);
    if (wanted.testFlag(Qt::AlignRight))
        TabularText::draw(*painter, content, alignment | Qt::AlignVCenter, text);
    else
        painter->drawText(
            content, alignment | Qt::AlignVCenter | Qt::TextSingleLine,
            isCode ? m_elided.of(text, content.width())
                   : painter->fontMetrics().elidedText(text, Qt::ElideRight, content.width()));
    painter->restore();
}

} // namespace feedscope
