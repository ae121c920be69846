#include "tabulartext.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPainter>
#include <QRawFont>
#include <algorithm>
#include <array>

namespace feedscope {

namespace {

bool isDigit(QChar c)
{
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

// A character that stands alone, whatever is beside it.
bool isSingle(const QString &text, qsizetype at)
{
    const auto isRun = [&text](qsizetype i) {
        return i >= 0 && i < text.size() && !isDigit(text[i]);
    };
    return !isRun(at) || (!isRun(at - 1) && !isRun(at + 1) && !text[at].isSurrogate());
}

// What is drawn by character and what by word, and where.
struct Placed
{
    QList<QChar> singles;
    QList<QPointF> at; // of the singles
    struct Run
    {
        QString text;
        qreal x = 0;
    };
    QList<Run> runs;
    qreal width = 0;
};

Placed place(const QFontMetricsF &metrics, const QString &text)
{
    Placed placed;
    std::array<qreal, 10> digits;
    for (size_t digit = 0; digit < digits.size(); ++digit)
        digits[digit] = metrics.horizontalAdvance(QChar(char16_t(u'0' + digit)));
    const qreal cell = *std::max_element(digits.begin(), digits.end());
    for (qsizetype at = 0; at < text.size();) {
        const QChar c = text[at];
        if (isSingle(text, at)) {
            // By character: a text would be shaped for it.
            const qreal own =
                isDigit(c) ? digits[size_t(c.unicode() - u'0')] : metrics.horizontalAdvance(c);
            const qreal room = isDigit(c) ? cell : own;
            placed.singles.append(c);
            placed.at.append({placed.width + (room - own) / 2, 0});
            placed.width += room;
            ++at;
            continue;
        }
        qsizetype end = at;
        while (end < text.size() && !isDigit(text[end]))
            ++end;
        placed.runs.append({text.mid(at, end - at), placed.width});
        placed.width += metrics.horizontalAdvance(placed.runs.last().text);
        at = end;
    }
    return placed;
}

// All single characters in one go, unless the font lacks one of them: then another font has it.
void drawSingles(QPainter &painter, QPointF baseline, const Placed &placed)
{
    if (placed.singles.isEmpty())
        return;
    const QString text(placed.singles.constData(), placed.singles.size());
    QGlyphRun glyphs;
    glyphs.setRawFont(QRawFont::fromFont(painter.font()));
    glyphs.setGlyphIndexes(glyphs.rawFont().glyphIndexesForString(text));
    glyphs.setPositions(placed.at);
    const bool hasAll = glyphs.rawFont().isValid() && !glyphs.glyphIndexes().contains(0) &&
                        glyphs.glyphIndexes().size() == placed.at.size();
    if (hasAll) {
        painter.drawGlyphRun(baseline, glyphs);
        return;
    }
    for (qsizetype i = 0; i < text.size(); ++i)
        painter.drawText(baseline + placed.at.at(i), text.mid(i, 1));
}

void drawPlaced(QPainter &painter, QPointF baseline, const Placed &placed)
{
    drawSingles(painter, baseline, placed);
    for (const Placed::Run &run : placed.runs)
        painter.drawText(baseline + QPointF(run.x, 0), run.text);
}

} // namespace

qreal TabularText::width(const QFont &font, const QString &text)
{
    return place(QFontMetricsF(font), text).width;
}

qreal TabularText::bearing(const QFont &font, const QString &text)
{
    if (text.isEmpty() || !isDigit(text.front()))
        return 0;
    const QFontMetricsF metrics(font);
    return place(metrics, text.first(1)).at.first().x() + metrics.leftBearing(text.front());
}

qreal TabularText::draw(QPainter &painter, QPointF baseline, const QString &text)
{
    const Placed placed = place(QFontMetricsF(painter.font(), painter.device()), text);
    drawPlaced(painter, baseline, placed);
    return placed.width;
}

qreal TabularText::draw(QPainter &painter, const QRectF &rect, Qt::Alignment alignment,
                        const QString &text)
{
    const QFontMetricsF metrics(painter.font(), painter.device());
    const Placed placed = place(metrics, text);
    const qreal width = placed.width;
    qreal x = rect.left();
    if (alignment & Qt::AlignRight)
        x = rect.right() - width;
    else if (alignment & Qt::AlignHCenter)
        x = rect.center().x() - width / 2;
    qreal y = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    if (alignment & Qt::AlignTop)
        y = rect.top() + metrics.ascent();
    else if (alignment & Qt::AlignBottom)
        y = rect.bottom() - metrics.descent();
    drawPlaced(painter, QPointF(x, y), placed);
    return width;
}

} // namespace feedscope
