// The colour of a label's text.
// Thread: UI.
// Errors: none.
#pragma once

#include <QtGlobal>

QT_BEGIN_NAMESPACE
class QColor;
class QWidget;
QT_END_NAMESPACE

namespace feedscope {

// By style sheet: the window's own would put a palette back when it polishes the label. For widgets
// without a sheet of their own; nothing happens where the colour is the same.
void setTextColour(QWidget &widget, const QColor &colour);

} // namespace feedscope
