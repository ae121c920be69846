#include "statepilldelegate.h"

#include "statepill.h"

#include <QPainter>

namespace feedscope {

void StatePillDelegate::paintContent(QPainter &painter, const QRect &content, const Row &row,
                                     const QModelIndex &index) const
{
    const QRectF pill =
        paintStatePill(painter, content, row.state, index.data().toString(), strong(), theme());
    if (row.simulated)
        paintSimTag(painter,
                    QRectF(pill.right() + 6, content.top(), content.right() - pill.right(),
                           content.height()),
                    tr("SIM"), tag(), theme());
}

} // namespace feedscope
