#include "scenariocelldelegate.h"

#include "scenariolistmodel.h"

#include <QPainter>
#include <QStyle>

namespace feedscope {

namespace {

constexpr int kMark = 12;
constexpr int kGap = 6;

} // namespace

QColor ScenarioCellDelegate::markColour(int mark) const
{
    switch (mark) {
    case ScenarioListModel::PassMark:
        return m_theme->live;
    case ScenarioListModel::FailMark:
        return m_theme->down;
    case ScenarioListModel::RunningMark:
        return m_theme->conn;
    default:
        return m_theme->ink3;
    }
}

void ScenarioCellDelegate::paintMark(QPainter &painter, const QRectF &place, int mark) const
{
    const QColor colour = markColour(mark);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&](double x, double y) {
        return QPointF(place.left() + x * place.width(), place.top() + y * place.height());
    };
    if (mark == ScenarioListModel::PassMark) {
        painter.drawPolyline(QPolygonF{at(0.1, 0.55), at(0.4, 0.85), at(0.95, 0.15)});
    } else if (mark == ScenarioListModel::FailMark) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawRoundedRect(place, 2, 2);
        painter.setPen(QPen(m_theme->downOn, 2, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(at(0.3, 0.3), at(0.7, 0.7));
        painter.drawLine(at(0.7, 0.3), at(0.3, 0.7));
    } else if (mark == ScenarioListModel::RunningMark) {
        painter.setPen(QPen(colour, 1.5));
        painter.drawEllipse(place);
        painter.setBrush(colour);
        painter.drawPie(place, 90 * 16, 180 * 16);
    } else {
        painter.drawLine(at(0.1, 0.5), at(0.9, 0.5));
    }
}

void ScenarioCellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const QModelIndex result = index.siblingAtColumn(ScenarioListModel::ResultColumn);
    const int mark = result.data(ScenarioListModel::MarkRole).toInt();
    const bool top = !index.parent().isValid();
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, m_theme->select);
    else if (mark == ScenarioListModel::FailMark)
        painter->fillRect(option.rect, m_theme->downTint);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, m_theme->surface3);
    QRect text = option.rect.adjusted(4, 0, -4, 0);
    const bool isResult = index.column() == ScenarioListModel::ResultColumn;
    if (isResult && mark != ScenarioListModel::NoMark) {
        const int size = m_theme->px(kMark);
        paintMark(*painter, QRectF(text.left(), text.center().y() - size / 2.0 + 0.5, size, size),
                  mark);
        text.setLeft(text.left() + size + m_theme->px(kGap));
    }
    const bool strong = top && (isResult || index.column() == ScenarioListModel::MeasuredColumn);
    painter->setFont(m_theme->font(strong ? TextRole::Strong : TextRole::Body));
    const bool weak = !top || index.column() == ScenarioListModel::ExpectedColumn ||
                      (mark == ScenarioListModel::NotRunMark && isResult);
    painter->setPen(isResult && mark != ScenarioListModel::NotRunMark ? markColour(mark)
                    : weak                                            ? m_theme->ink2
                                                                      : m_theme->ink);
    const Qt::Alignment side =
        index.column() == ScenarioListModel::MeasuredColumn ? Qt::AlignRight : Qt::AlignLeft;
    painter->drawText(
        text, int(QStyle::visualAlignment(option.direction, side)) | Qt::AlignVCenter,
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    if (top) {
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                          m_theme->border);
    }
    painter->restore();
}

QSize ScenarioCellDelegate::sizeHint(const QStyleOptionViewItem &option,
                                     const QModelIndex &index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), m_theme->px(kRowHeight)};
}

} // namespace feedscope
