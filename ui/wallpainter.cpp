#include "wallpainter.h"

#include "hatch.h"
#include "skylinepainter.h"
#include "stateicon.h"
#include "statepill.h"
#include "tabulartext.h"

#include <QCoreApplication>
#include <QPainter>
#include <cmath>

namespace feedscope {

namespace {

constexpr Millis kSkyline{900'000};

// Sizes of a tile on a board of few feeds; many are drawn smaller.
struct Sizes
{
    double padding, icon, troubleIcon, state, name, value, unit, line, strip;
};
constexpr Sizes kLarge{24, 40, 56, 32, 28, 84, 24, 20, 44};
constexpr Sizes kSmall{12, 20, 28, 20, 18, 44, 15, 14, 18};

void text(QPainter &painter, const QRectF &rect, const QFont &font, const QColor &colour,
          const QString &string)
{
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(string, Qt::ElideRight, int(rect.width())));
}

QFont face(double px, QFont::Weight weight)
{
    return uiFont(int(px), weight);
}

// The number as large as its tile allows.
void paintValue(QPainter &painter, const QRectF &row, const WallTileText &tile, const Sizes &sizes,
                const QColor &ink, const QColor &unitInk)
{
    const QFont unit = face(sizes.unit, QFont::Normal);
    const double unitWidth = QFontMetricsF(unit).horizontalAdvance(tile.unit) + sizes.padding / 2;
    double px = sizes.value;
    while (px > sizes.unit &&
           TabularText::width(face(px, QFont::Bold), tile.value) + unitWidth > row.width())
        px -= 2;
    painter.setFont(face(px, QFont::Bold));
    painter.setPen(ink);
    const double baseline = row.bottom() - row.height() * 0.16;
    // Flush with the lines above and below: the first digit does not stand in its cell's middle.
    const double before = TabularText::bearing(painter.font(), tile.value);
    const double width =
        TabularText::draw(painter, QPointF(row.left() - before, baseline), tile.value) - before;
    painter.setFont(unit);
    painter.setPen(unitInk);
    painter.drawText(QPointF(row.left() + width + sizes.padding / 2, baseline), tile.unit);
}

// On a solid tile everything is in the one colour that reads on it.
void paintSolidSkyline(QPainter &painter, const QList<SkylineSegment> &segments,
                       const QColor &colour)
{
    for (SkylineSegment segment : segments) {
        if (segment.state == DisplayState::Silent)
            splitSilent(segment); // a glyph would be seen against nothing
        const bool calm = segment.state >= DisplayState::Paused;
        painter.setOpacity(calm ? 0.78 : 1);
        if (segment.upper.isEmpty()) {
            painter.fillRect(segment.block, colour);
        } else {
            painter.fillRect(segment.upper, colour);
            painter.fillRect(segment.lower, colour);
        }
    }
    painter.setOpacity(1);
}

} // namespace

void paintWallTile(QPainter &painter, const QRectF &rect, const FeedSnapshot &feed,
                   const WallGrid &grid, Instant now, const Theme &theme)
{
    const WallTileText tile = wallTileText(feed, now);
    const DisplayState state = feed.display();
    const StateColours colours = theme.state(state);
    const Sizes &sizes = grid.columns > 4 ? kSmall : kLarge;
    const QColor ink = tile.alarming ? colours.onFill : tile.weak ? theme.ink3 : theme.ink;
    const QColor soft = tile.alarming ? colours.onFill : theme.ink2;

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tile.alarming ? colours.fill : theme.border);
    painter.setBrush(tile.alarming ? colours.fill : theme.surface);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    const QRectF inside =
        rect.adjusted(sizes.padding, sizes.padding, -sizes.padding, -sizes.padding);
    const double unit = inside.height() / 312; // rows are laid out for tiles 360 high
    const auto row = [&](double top, double height) {
        return QRectF(inside.left(), inside.top() + top * unit, inside.width(), height * unit);
    };
    QRectF head = row(8, 40);
    const double icon = tile.alarming ? sizes.troubleIcon : sizes.icon;
    paintStateIcon(painter, QRectF(head.left(), head.center().y() - icon / 2, icon, icon), state,
                   tile.alarming ? colours.onFill : colours.glyph);
    head.setLeft(head.left() + icon + std::round(sizes.padding * 0.6));
    if (feed.hasFault())
        head.setLeft(paintSimTag(painter, head, QCoreApplication::translate("Wallboard", "SIM"),
                                 face(sizes.line - 4, QFont::Bold), theme)
                         .right() +
                     6);
    text(painter, head, face(sizes.state, QFont::Bold), tile.alarming ? ink : theme.ink, tile.word);
    text(painter, row(63, 40), face(sizes.name, QFont::DemiBold), tile.alarming ? ink : theme.ink,
         tile.name);
    paintValue(painter, row(95, 100), tile, sizes, ink, soft);
    text(painter, row(193, 28), face(sizes.line, QFont::DemiBold), soft, tile.first);
    text(painter, row(221, 28), face(sizes.line, QFont::Normal), soft, tile.second);
    const QRectF strip(inside.left(), std::round(inside.bottom() - sizes.strip * unit),
                       inside.width(), sizes.strip * unit);
    if (feed.history) {
        const auto segments = skylineSegments(feed.history->spans, {now - kSkyline, now}, strip);
        if (tile.alarming)
            paintSolidSkyline(painter, segments, colours.onFill);
        else
            paintSkyline(painter, segments, strip, theme);
    }
    painter.restore();
}

} // namespace feedscope
