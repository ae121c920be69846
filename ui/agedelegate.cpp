#include "agedelegate.h"

namespace feedscope {

QColor AgeDelegate::textColour(const Row &row) const
{
    return row.trouble ? row.colours.text : FeedCellDelegate::textColour(row);
}

} // namespace feedscope
