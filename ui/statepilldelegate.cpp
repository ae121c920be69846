#include "statepilldelegate.h"

#include "statepill.h"

#include <QPainter>

namespace feedscope {

void StatePillDelegate::paintContent(QPainter &painter, const QRect &content, const Row &row,
                                     const QModelIndex &index) const
{
    paintStatePill(painter, content, row.state, index.data().toString(), strong(), theme());
}

} // namespace feedscope
