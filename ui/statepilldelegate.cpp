#include "statepilldelegate.h"

#include "statepill.h"

#include <QPainter>

namespace feedscope {

void StatePillDelegate::paintContent(QPainter &painter, const QRect &content, const Row &row,
                                     const QModelIndex &) const
{
    paintStatePill(painter, content, row.face.state, row.face.text, strong(), theme());
}

} // namespace feedscope
