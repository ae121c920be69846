#include "elidedcode.h"

#include <algorithm>

namespace feedscope {
namespace {

constexpr QChar kDots = u'\u2026';

bool isPrintableAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u' ' && c <= u'~'; });
}

} // namespace

QString ElidedCode::of(const QString &text, int width)
{
    if (m_width != width)
        learn(width);
    if (text.size() <= m_enough)
        return m_metrics.elidedText(text, Qt::ElideRight, width);
    const QString front = text.left(m_enough);
    // All of these characters are as wide as a zero.
    if (m_zeros.endsWith(kDots) && isPrintableAscii(front))
        return front.left(m_zeros.size() - 1) + kDots;
    const QString shown = m_metrics.elidedText(front, Qt::ElideRight, width);
    // Marks above a character take no width of their own: there is more all the same.
    return shown == front ? front + kDots : shown;
}

void ElidedCode::learn(int width)
{
    m_width = width;
    const int pitch = std::max(1, m_metrics.horizontalAdvance(u'0'));
    m_enough = std::max(0, width) / pitch + 2;
    m_zeros = m_metrics.elidedText(QString(m_enough, u'0'), Qt::ElideRight, width);
}

} // namespace feedscope
