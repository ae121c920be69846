// Numbers that do not jitter: each digit is centred in the width of the widest digit, everything
// else keeps its own width.
// Thread: UI.
// Units: logical pixels.
// Errors: none. Why: Qt before 6.7 cannot ask a font for its tabular figures.
// Source: ui-spec.md section 3 (Tabular figures).
#pragma once

#include <QFont>
#include <QRectF>
#include <QString>
#include <Qt>

class QPainter;

namespace feedscope {

class TabularText
{
public:
    static qreal width(const QFont &font, const QString &text);
    // What is empty before the first digit in its cell.
    static qreal bearing(const QFont &font, const QString &text);
    // With the painter's font and pen; vertical alignment defaults to centre. Returns the width.
    static qreal draw(QPainter &painter, const QRectF &rect, Qt::Alignment alignment,
                      const QString &text);
    static qreal draw(QPainter &painter, QPointF baseline, const QString &text);
};

} // namespace feedscope
