#include "statepill.h"

#include "stateicon.h"

#include <QFontMetricsF>
#include <QPainter>
#include <cmath>

namespace feedscope {

namespace {

// At text of 13 px, for the tag of 11 px.
constexpr double kHeight = 22;
constexpr double kBefore = 6; // from the left end to the glyph
constexpr double kBetween = 7;
constexpr double kAfter = 10;
constexpr double kTagHeight = 16;
constexpr double kTagPadding = 4;

double grown(double length, const QFont &font)
{
    return std::round(length * font.pixelSize() / 13);
}

// Text of 13 px has a glyph of 15, text to be read from afar a larger one.
double glyphSize(const QFont &font)
{
    const int px = font.pixelSize();
    return std::round(px < 18 ? px * 15 / 13.0 : px * 22 / 18.0);
}

double tagPart(double length, const QFont &font)
{
    return std::round(length * font.pixelSize() / 11);
}

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
    return grown(kBefore + kBetween + kAfter, font) + glyphSize(font) +
           QFontMetricsF(font).horizontalAdvance(word);
}

QRectF paintStatePill(QPainter &painter, const QRectF &area, DisplayState state,
                      const QString &word, const QFont &font, const Theme &theme)
{
    const PillColours colours = pillColours(state, theme);
    QFont weight = font;
    if (isCalm(state))
        weight.setWeight(QFont::Normal);
    const double width = std::min(statePillWidth(word, weight), area.width());
    const double height = grown(kHeight, font);
    const double size = glyphSize(font);
    const bool mirrored = painter.layoutDirection() == Qt::RightToLeft;
    const QRectF pill(mirrored ? area.right() - width : area.left(),
                      area.center().y() - height / 2 + 0.5, width, height);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (!isCalm(state)) {
        painter.setPen(QPen(colours.outline, 1));
        painter.setBrush(colours.ground);
        painter.drawRoundedRect(pill.adjusted(0.5, 0.5, -0.5, -0.5), height / 2, height / 2);
    }
    const double before = grown(kBefore, font);
    const QRectF glyph(mirrored ? pill.right() - before - size : pill.left() + before,
                       pill.center().y() - size / 2, size, size);
    paintStateIcon(painter, glyph, state, colours.glyph);
    painter.setFont(weight);
    painter.setPen(colours.word);
    const double lead = grown(kBefore + kBetween, font) + size;
    const QRectF text = pill.adjusted(mirrored ? 0 : lead, 0, mirrored ? -lead : 0, 0);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(word, Qt::ElideRight, int(text.width()) + 1));
    painter.restore();
    return pill;
}

double simTagWidth(const QString &word, const QFont &font)
{
    return QFontMetricsF(font).horizontalAdvance(word) + 2 * tagPart(kTagPadding, font);
}

QRectF paintSimTag(QPainter &painter, const QRectF &area, const QString &word, const QFont &font,
                   const Theme &theme)
{
    const double height = tagPart(kTagHeight, font);
    const double width = simTagWidth(word, font);
    const bool mirrored = painter.layoutDirection() == Qt::RightToLeft;
    const QRectF tag(mirrored ? area.right() - width : area.left(), area.center().y() - height / 2,
                     width, height);
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
