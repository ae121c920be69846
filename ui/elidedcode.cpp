#include "elidedcode.h"

#include <algorithm>

namespace feedscope {

QString elidedCode(const QString &text, const QFontMetrics &metrics, int width)
{
    const int pitch = std::max(1, metrics.horizontalAdvance(u'0'));
    const qsizetype enough = std::max(0, width) / pitch + 2;
    if (text.size() <= enough)
        return metrics.elidedText(text, Qt::ElideRight, width);
    const QString front = text.left(enough);
    const QString shown = metrics.elidedText(front, Qt::ElideRight, width);
    // Marks above a character take no width of their own: there is more all the same.
    return shown == front ? front + u'\u2026' : shown;
}

} // namespace feedscope
