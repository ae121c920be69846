// A line of code, as messages are shown, cut to a width: only what can show is shaped, which of a
// long message is a small part.
// Thread: UI; pure.
// Units: pixels.
#pragma once

#include <QFontMetrics>
#include <QString>

namespace feedscope {

// As QFontMetrics::elidedText() at the right end. `metrics` are those of a font with a fixed pitch.
QString elidedCode(const QString &text, const QFontMetrics &metrics, int width);

} // namespace feedscope
