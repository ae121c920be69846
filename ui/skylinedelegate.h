// The last 15 minutes of the connection as a strip of states.
// Thread: UI.
// Owner: the feed table.
// Source: ui-spec.md sections 4 and 6.
#pragma once

#include "feedcelldelegate.h"

namespace feedscope {

class SkylineDelegate : public FeedCellDelegate
{
    Q_OBJECT

public:
    using FeedCellDelegate::FeedCellDelegate;

protected:
    void paintContent(QPainter &painter, const QRect &content, const Row &row,
                      const QModelIndex &index) const override;
    size_t picture(const QModelIndex &index, const QRect &content) const override;
};

} // namespace feedscope
