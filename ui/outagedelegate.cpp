#include "outagedelegate.h"

#include "outagelinemodel.h"
#include "stateicon.h"
#include "statepill.h"
#include "tabulartext.h"

#include <QPainter>

namespace feedscope {

namespace {

constexpr int kSide = 16;
constexpr int kIcon = 18;
constexpr int kGap = 10;
constexpr int kEdge = 4;    // of what is selected
constexpr int kIndent = 16; // of a member of a joint line
constexpr int kOpener = 8;

} // namespace

OutageDelegate::OutageDelegate(const OutageLineModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

void OutageDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const OutageLine &line = m_model.line(index.row());
    painter->save();
    painter->setClipRect(option.rect, Qt::IntersectClip);
    if (line.kind == OutageLine::Kind::Day) {
        paintDay(*painter, option, index.row());
        painter->restore();
        return;
    }
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
    const int left = kSide + (line.kind == OutageLine::Kind::Member ? m_theme->px(kIndent) : 0);
    const DisplayState state = m_model.state(index.row());
    painter->setRenderHint(QPainter::Antialiasing);
    paintStateIcon(*painter, place(QRect(r.left() + left, r.center().y() - icon / 2, icon, icon)),
                   state, m_theme->state(state));
    if (line.kind == OutageLine::Kind::Joint)
        paintOpener(*painter, place(QRect(r.left() + 2, r.top(), kSide - 4, r.height())), line.open,
                    option.direction);
    painter->setRenderHint(QPainter::Antialiasing, false);
    const int lead = left + icon + kGap;
    paintTexts(*painter, place(r.adjusted(lead, m_theme->px(7), -kSide, -m_theme->px(8))),
               index.row(), option.direction);
    painter->restore();
}

void OutageDelegate::paintDay(QPainter &painter, const QStyleOptionViewItem &option, int line) const
{
    const QRect &r = option.rect;
    painter.fillRect(r, m_theme->surface);
    painter.fillRect(QRect(r.left(), r.bottom(), r.width(), 1), m_theme->border);
    painter.setFont(m_theme->uiFont(12, QFont::DemiBold));
    painter.setPen(m_theme->ink2);
    painter.drawText(r.adjusted(kSide, 0, -kSide, 0),
                     int(QStyle::visualAlignment(option.direction, Qt::AlignLeft)) |
                         Qt::AlignVCenter | Qt::TextSingleLine,
                     m_model.dayText(line));
}

// A small arrow: to the side while the line is closed, down while it is open.
void OutageDelegate::paintOpener(QPainter &painter, const QRectF &room, bool open,
                                 Qt::LayoutDirection direction) const
{
    const double half = m_theme->px(kOpener) / 2.0;
    painter.save();
    painter.translate(room.center());
    if (!open)
        painter.rotate(direction == Qt::RightToLeft ? 90 : -90);
    painter.setPen(QPen(m_theme->ink3, 1.5));
    painter.drawPolyline(QPolygonF{{-half, -half / 2}, {0.0, half / 2}, {half, -half / 2}});
    painter.restore();
}

void OutageDelegate::paintTexts(QPainter &painter, const QRect &room, int at,
                                Qt::LayoutDirection direction) const
{
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
    const QFont strong = m_theme->font(TextRole::Strong);
    const QFont body = m_theme->font(TextRole::Body);
    const bool simulated = m_model.isSimulated(at);
    line(upper, strong, m_theme->ink, m_model.name(at), strong, m_theme->ink, m_model.lasted(at));
    line(lower, body, simulated ? m_theme->sim : m_theme->ink2,
         simulated ? tr("SIM %1").arg(m_model.time(at)) : m_model.time(at), body,
         m_model.isCostly(at) ? m_theme->down : m_theme->ink3, m_model.cost(at));
}

} // namespace feedscope
