// The transport in use, and a badge when it is not the one that was wanted.
// Thread: UI.
// Owner: the feed table.
// Source: ui-spec.md sections 4 and 6.
#pragma once

#include "feedcelldelegate.h"

namespace feedscope {

class TransportDelegate : public FeedCellDelegate
{
    Q_OBJECT

public:
    using FeedCellDelegate::FeedCellDelegate;

protected:
    void paintContent(QPainter &painter, const QRect &content, const Row &row,
                      const QModelIndex &index) const override;
};

} // namespace feedscope
