#include "jsontreedelegate.h"

#include "jsontreemodel.h"

#include <QPainter>

namespace feedscope {

namespace {

constexpr int kRowHeight = 20;
constexpr int kTagInside = 5;

bool isContainer(JsonNode::Kind kind)
{
    return kind == JsonNode::Kind::Object || kind == JsonNode::Kind::Array;
}

} // namespace

QSize JsonTreeDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {80, m_theme->px(kRowHeight)};
}

void JsonTreeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    painter->save();
    painter->setClipRect(option.rect, Qt::IntersectClip);
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, m_theme->select);
    const auto kind = JsonNode::Kind(index.data(JsonTreeModel::KindRole).toInt());
    painter->setFont(m_theme->fixedFont(12));
    const QFontMetrics metrics = painter->fontMetrics();
    const QRect room = option.rect.adjusted(2, 0, -8, 0);
    const QString key = index.data(JsonTreeModel::KeyRole).toString() +
                        QLatin1StringView(isContainer(kind) ? " " : ": ");
    painter->setPen(m_dimmed ? m_theme->ink3 : m_theme->ink2);
    const QString shownKey = metrics.elidedText(key, Qt::ElideMiddle, room.width());
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shownKey);

    const QString field = index.data(JsonTreeModel::FieldRole).toString();
    const QFont tagFont = m_theme->font(TextRole::Tick);
    const int tag =
        field.isEmpty() ? 0 : QFontMetrics(tagFont).horizontalAdvance(field) + 2 * kTagInside + 8;
    QRect rest = room.adjusted(metrics.horizontalAdvance(shownKey), 0, -tag, 0);
    const QString value = metrics.elidedText(index.data(JsonTreeModel::ValueRole).toString(),
                                             Qt::ElideRight, std::max(0, rest.width()));
    painter->setPen(m_dimmed || isContainer(kind)    ? m_theme->ink3
                    : kind == JsonNode::Kind::Number ? m_theme->accent
                                                     : m_theme->ink);
    painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, value);
    if (tag > 0) {
        rest.setLeft(rest.left() + metrics.horizontalAdvance(value) + 8);
        rest.setWidth(tag - 8);
        painter->setFont(tagFont);
        paintTag(*painter, rest, field);
    }
    painter->restore();
}

void JsonTreeDelegate::paintTag(QPainter &painter, const QRect &room, const QString &text) const
{
    const int height = m_theme->px(15);
    const QRectF frame(room.left() + 0.5, room.center().y() - height / 2 + 0.5, room.width() - 1,
                       height);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme->border);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(frame, 3, 3);
    painter.setPen(m_theme->ink2);
    painter.drawText(frame, Qt::AlignCenter, text);
}

} // namespace feedscope
