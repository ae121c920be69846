#include "agedelegate.h"

namespace feedscope {

QColor AgeDelegate::textColour(const Row &row, const QModelIndex &index) const
{
    return row.trouble ? row.colours.text : FeedCellDelegate::textColour(row, index);
}

} // namespace feedscope
