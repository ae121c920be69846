#include "statepill.h"

#include "stateicon.h"

#include <QFontMetricsF>
#include <QPainter>

namespace feedscope {

namespace {

constexpr double kHeight = 22;
constexpr double kGlyph = 15;
constexpr double kBefore = 6; // from the left end to the glyph
constexpr double kBetween = 6;
constexpr double kAfter = 10;
constexpr double kTagHeight = 16;
constexpr double kTagPadding = 4;

bool isCalm(DisplayState state)
{
    return state == DisplayState::Connected || state == DisplayState::Quiet ||
           state == DisplayState::Paused;
}

struct PillColours
{
    QColor ground;
    QColor outline;
    QColor glyph;
    QColor word;
};

PillColours pillColours(DisplayState state, const Theme &theme)
{
    const StateColours c = theme.state(state);
    if (state == DisplayState::Connecting) {
        QColor ground = c.fill;
        ground.setAlphaF(0.12f);
        return {ground, c.fill, c.text, c.text};
    }
    if (isCalm(state))
        return {Qt::transparent, Qt::transparent, c.glyph, c.text};
    return {c.fill, c.outline, c.onFill, c.onFill};
}

} // namespace

double statePillWidth(const QString &word, const QFont &font)
{
    return kBefore + kGlyph + kBetween + QFontMetricsF(font).horizontalAdvance(word) + kAfter;
}

QRectF paintStatePill(QPainter &painter, const QRectF &area, DisplayState state,
                      const QString &word, const QFont &font, const Theme &theme)
{
    const PillColours colours = pillColours(state, theme);
    QFont weight = font;
    if (isCalm(state))
        weight.setWeight(QFont::Normal);
    const double width = std::min(statePillWidth(word, weight), area.width());
    const QRectF pill(area.left(), area.center().y() - kHeight / 2 + 0.5, width, kHeight);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (!isCalm(state)) {
        painter.setPen(QPen(colours.outline, 1));
        painter.setBrush(colours.ground);
        painter.drawRoundedRect(pill.adjusted(0.5, 0.5, -0.5, -0.5), kHeight / 2, kHeight / 2);
    }
    const QRectF glyph(pill.left() + kBefore, pill.center().y() - kGlyph / 2, kGlyph, kGlyph);
    paintStateIcon(painter, glyph, state, colours.glyph);
    painter.setFont(weight);
    painter.setPen(colours.word);
    painter.drawText(pill.adjusted(kBefore + kGlyph + kBetween, 0, 0, 0),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, word);
    painter.restore();
    return pill;
}

double simTagWidth(const QString &word, const QFont &font)
{
    return QFontMetricsF(font).horizontalAdvance(word) + 2 * kTagPadding;
}

QRectF paintSimTag(QPainter &painter, const QRectF &area, const QString &word, const QFont &font,
                   const Theme &theme)
{
    const QRectF tag(area.left(), area.center().y() - kTagHeight / 2, simTagWidth(word, font),
                     kTagHeight);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.simSolid);
    painter.drawRoundedRect(tag, 2, 2);
    painter.setFont(font);
    painter.setPen(theme.simOn);
    painter.drawText(tag, Qt::AlignCenter, word);
    painter.restore();
    return tag;
}

} // namespace feedscope
