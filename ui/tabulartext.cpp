#include "tabulartext.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>

namespace feedscope {

namespace {

bool isDigit(QChar c)
{
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

qreal digitWidth(const QFontMetricsF &metrics)
{
    qreal widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QChar(digit)));
    return widest;
}

// Calls piece(text, x, advance) for each digit and each run between digits; returns the width.
template <typename Piece>
qreal layOut(const QFontMetricsF &metrics, const QString &text, Piece piece)
{
    const qreal cell = digitWidth(metrics);
    qreal x = 0;
    for (qsizetype at = 0; at < text.size();) {
        if (isDigit(text[at])) {
            const QString digit = text.mid(at, 1);
            // By character: a text would be shaped for it.
            piece(digit, x + (cell - metrics.horizontalAdvance(text[at])) / 2);
            x += cell;
            ++at;
            continue;
        }
        qsizetype end = at;
        while (end < text.size() && !isDigit(text[end]))
            ++end;
        const QString run = text.mid(at, end - at);
        piece(run, x);
        x += metrics.horizontalAdvance(run);
        at = end;
    }
    return x;
}

} // namespace

qreal TabularText::width(const QFont &font, const QString &text)
{
    return layOut(QFontMetricsF(font), text, [](const QString &, qreal) {});
}

qreal TabularText::draw(QPainter &painter, QPointF baseline, const QString &text)
{
    return layOut(QFontMetricsF(painter.font(), painter.device()), text,
                  [&painter, baseline](const QString &piece, qreal x) {
                      painter.drawText(baseline + QPointF(x, 0), piece);
                  });
}

qreal TabularText::draw(QPainter &painter, const QRectF &rect, Qt::Alignment alignment,
                        const QString &text)
{
    const QFontMetricsF metrics(painter.font(), painter.device());
    const qreal width = layOut(metrics, text, [](const QString &, qreal) {});
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
    return draw(painter, QPointF(x, y), text);
}

} // namespace feedscope
