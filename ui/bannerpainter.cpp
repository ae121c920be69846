#include "bannerpainter.h"
#include "hatch.h"
#include "stateicon.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>

namespace feedscope {

namespace {

constexpr qreal kBannerHatch = 24;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Banner)
};

void plate(QPainter &painter, const QRect &rect, const QColor &colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(rect, 4, 4);
    painter.restore();
}

void text(QPainter &painter, const QFont &font, const QColor &colour, const QRect &rect,
          const QString &string, Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter)
{
    const bool isClipped = painter.hasClipping() && !painter.clipBoundingRect().intersects(rect);
    if (rect.isEmpty() || string.isEmpty() || isClipped)
        return;
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(rect, int(alignment) | Qt::TextSingleLine | Qt::TextDontClip, string);
}

void paintTexts(QPainter &painter, const BannerLayout &layout, const BannerColours &colours)
{
    text(painter, layout.headlineFont, colours.text, layout.headlineRect, layout.headline);
    text(painter, layout.detailFont, colours.detail, layout.beforeRect, layout.before);
    text(painter, layout.detailFont, colours.detail, layout.afterRect, layout.after);
}

void paintSimulatedPlate(QPainter &painter, const QRect &rect, const Theme &theme, TextScale scale)
{
    const int icon = scaled(20, scale);
    plate(painter, rect, theme.simSolid);
    paintSimulatedIcon(painter,
                       QRectF(rect.left() + 16, rect.center().y() + 1 - icon / 2.0, icon, icon),
                       theme.simOn);
    text(painter, simulatedPlateFont(scale), theme.simOn,
         rect.adjusted(16 + icon + scaled(14, scale), 0, 0, 0), Words::tr("SIMULATED"));
}

void paintRealFaults(QPainter &painter, const QRect &rect, int count, const Theme &theme,
                     TextScale scale)
{
    plate(painter, rect, theme.surface);
    painter.setFont(uiFont(12, QFont::Normal, scale));
    painter.setPen(count > 0 ? theme.down : theme.ink2);
    painter.drawText(rect.adjusted(12, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     Words::tr("Real\nfaults"));
    text(painter, uiFont(22, QFont::Bold, scale), count > 0 ? theme.down : theme.ink,
         rect.adjusted(0, 0, -12, 0), QString::number(count), Qt::AlignRight | Qt::AlignVCenter);
}

void paintSimulatedBanner(QPainter &painter, const BannerContent &content,
                          const BannerLayout &layout, const Theme &theme, TextScale scale)
{
    paintSimulatedGround(painter, layout.body, theme, kBannerHatch);
    paintSimulatedPlate(painter, layout.simPlate, theme, scale);
    plate(painter, layout.textPlate, theme.surface);
    paintStateIcon(painter, layout.icon, content.state, theme.state(content.state));
    paintTexts(painter, layout, bannerColours(content, theme));
    paintRealFaults(painter, layout.realPlate, content.realFaults, theme, scale);
}

void paintRealBanner(QPainter &painter, const BannerContent &content, const BannerLayout &layout,
                     const Theme &theme)
{
    const BannerColours colours = bannerColours(content, theme);
    const StateColours state = theme.state(content.state);
    painter.fillRect(layout.body, colours.ground);
    if (content.look == BannerLook::Full) {
        paintStateIcon(painter, layout.icon, content.state, colours.icon);
    } else {
        painter.fillRect(QRect(layout.body.topLeft(), QSize(layout.body.width(), 3)), state.glyph);
        painter.fillRect(QRect(layout.body.left(), layout.body.bottom(), layout.body.width(), 1),
                         theme.border);
        paintStateIcon(painter, layout.icon, content.state, state);
    }
    paintTexts(painter, layout, colours);
    if (!layout.asideRect.isEmpty())
        text(painter, layout.detailFont, theme.ink3, layout.asideRect, content.aside,
             Qt::AlignRight | Qt::AlignVCenter);
}

// Text on the hatch stands on a plate of its own, or it could not be read.
void paintStrip(QPainter &painter, const BannerContent &content, const BannerLayout &layout,
                const Theme &theme, TextScale scale)
{
    paintSimulatedGround(painter, layout.strip, theme, kHatchPeriod);
    const QFont bold = uiFont(12, QFont::Bold, scale), plain = uiFont(13, QFont::Medium, scale);
    const QString word = Words::tr("SIMULATED");
    const int height = layout.strip.height() - 4;
    const int wordWidth = QFontMetrics(bold).horizontalAdvance(word) + 16;
    const QRect first(16, layout.strip.top() + 2, wordWidth, height);
    plate(painter, first, theme.simSolid);
    text(painter, bold, theme.simOn, first, word, Qt::AlignCenter);
    const int room = std::max(0, layout.strip.width() - first.right() - 200);
    const QString line = QFontMetrics(plain).elidedText(
        filled(content.simulatedStrip, content.simulatedName, {}), Qt::ElideMiddle, room);
    const int width = QFontMetrics(plain).horizontalAdvance(line);
    const QRect second(first.right() + 9, first.top(), width + 16, height);
    plate(painter, second, theme.surface);
    text(painter, plain, theme.ink, second, line, Qt::AlignCenter);
}

} // namespace

BannerColours bannerColours(const BannerContent &content, const Theme &theme)
{
    const StateColours state = theme.state(content.state);
    if (content.reality == BannerReality::Simulated)
        return {theme.surface, theme.ink, theme.ink2, state.glyph};
    if (content.look == BannerLook::Full)
        return {state.fill, state.onFill, state.onFill, state.onFill};
    return {theme.surface, theme.ink, theme.ink2, state.glyph};
}

void paintBanner(QPainter &painter, const BannerContent &content, const BannerLayout &layout,
                 const Theme &theme, TextScale scale)
{
    painter.save();
    painter.setLayoutDirection(Qt::LeftToRight); // the layout has mirrored what is to be mirrored
    if (content.reality == BannerReality::Simulated)
        paintSimulatedBanner(painter, content, layout, theme, scale);
    else
        paintRealBanner(painter, content, layout, theme);
    if (!layout.strip.isEmpty())
        paintStrip(painter, content, layout, theme, scale);
    painter.restore();
}

} // namespace feedscope
