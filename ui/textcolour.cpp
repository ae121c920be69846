#include "textcolour.h"

#include <QColor>
#include <QWidget>

namespace feedscope {

void setTextColour(QWidget &widget, const QColor &colour)
{
    const QString sheet = QStringLiteral("color: ") + colour.name();
    if (widget.styleSheet() != sheet)
        widget.setStyleSheet(sheet);
}

} // namespace feedscope
