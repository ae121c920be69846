#include "outagedelegate.h"

#include "outagemodel.h"
#include "stateicon.h"
#include "statepill.h"
#include "tabulartext.h"

#include <QPainter>

namespace feedscope {

namespace {

constexpr int kSide = 16;
constexpr int kIcon = 18;
constexpr int kGap = 10;
constexpr int kEdge = 4; // of what is selected

} // namespace

OutageDelegate::OutageDelegate(const OutageModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

void OutageDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    painter->save();
    painter->setClipRect(option.rect, Qt::IntersectClip);
    const QRect &r = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(r, selected ? m_theme->select : m_theme->surface);
    painter->fillRect(QRect(r.left(), r.bottom(), r.width(), 1), m_theme->border);
    const auto place = [&](const QRect &rect) {
        return QStyle::visualRect(option.direction, r, rect);
    };
    if (selected)
        painter->fillRect(place(QRect(r.left(), r.top(), kEdge, r.height())), m_theme->accent);
    const int icon = m_theme->px(kIcon);
    const DisplayState state = m_model.stateOf(index.row());
    painter->setRenderHint(QPainter::Antialiasing);
    paintStateIcon(*painter, place(QRect(r.left() + kSide, r.center().y() - icon / 2, icon, icon)),
                   state, m_theme->state(state));
    painter->setRenderHint(QPainter::Antialiasing, false);
    const int lead = kSide + icon + kGap;
    paintTexts(*painter, place(r.adjusted(lead, m_theme->px(5), -kSide, -m_theme->px(6))), index,
               option.direction);
    painter->restore();
}

void OutageDelegate::paintTexts(QPainter &painter, const QRect &room, const QModelIndex &index,
                                Qt::LayoutDirection direction) const
{
    const auto text = [&](int column) { return index.siblingAtColumn(column).data().toString(); };
    const QRect upper(room.left(), room.top(), room.width(), room.height() / 2);
    const QRect lower = upper.translated(0, room.height() / 2);
    const auto begin = QStyle::visualAlignment(direction, Qt::AlignLeft) | Qt::AlignVCenter;
    const auto end = QStyle::visualAlignment(direction, Qt::AlignRight) | Qt::AlignVCenter;
    const auto line = [&](const QRect &rect, const QFont &left, const QColor &leftInk,
                          const QString &leftText, const QFont &right, const QColor &rightInk,
                          const QString &rightText) {
        painter.setFont(right);
        painter.setPen(rightInk);
        const double width = TabularText::draw(painter, rect, end, rightText);
        painter.setFont(left);
        painter.setPen(leftInk);
        const QRect rest = direction == Qt::RightToLeft ? rect.adjusted(int(width) + 8, 0, 0, 0)
                                                        : rect.adjusted(0, 0, -int(width) - 8, 0);
        painter.drawText(
            rest, int(begin) | Qt::TextSingleLine,
            painter.fontMetrics().elidedText(leftText, Qt::ElideMiddle, std::max(0, rest.width())));
    };
    const bool costs = m_model.stillMissing(index.row()) > 0;
    const QFont strong = m_theme->font(TextRole::Strong);
    const QFont body = m_theme->font(TextRole::Body);
    line(upper, strong, m_theme->ink, text(OutageModel::Feed), strong, m_theme->ink,
         text(OutageModel::Lasted));
    const QString sim = text(OutageModel::Simulated);
    line(lower, body, sim.isEmpty() ? m_theme->ink2 : m_theme->sim,
         sim.isEmpty() ? text(OutageModel::Time) : sim + QLatin1Char(' ') + text(OutageModel::Time),
         body, costs ? m_theme->down : m_theme->ink3, m_model.costText(index.row()));
}

} // namespace feedscope
