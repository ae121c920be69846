// Lines of code, as messages are shown, cut to a width: only what can show is shaped, which of a
// long message is a small part, and where ASCII is cut is found once for a width.
// Thread: UI. Owner: whoever paints them.
// Units: pixels. Memory: fixed.
#pragma once

#include <QFontMetrics>
#include <QString>
#include <optional>

namespace feedscope {

class ElidedCode
{
public:
    // A font with a fixed pitch.
    explicit ElidedCode(const QFont &font = {})
        : m_metrics(font)
    {
    }

    // As QFontMetrics::elidedText() at the right end.
    QString of(const QString &text, int width);

private:
    void learn(int width);

    QFontMetrics m_metrics;
    std::optional<int> m_width; // those below are of
    qsizetype m_enough = 0;     // characters that take more than the width
    QString m_zeros;            // so many of them, cut
};

} // namespace feedscope
