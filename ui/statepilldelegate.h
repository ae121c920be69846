// The state: shape and word, in a filled pill when it needs a person.
// Thread: UI.
// Owner: the feed table.
// Source: ui-spec.md sections 4 and 6.
#pragma once

#include "feedcelldelegate.h"

namespace feedscope {

class StatePillDelegate : public FeedCellDelegate
{
    Q_OBJECT

public:
    using FeedCellDelegate::FeedCellDelegate;

protected:
    void paintContent(QPainter &painter, const QRect &content, const Row &row,
                      const QModelIndex &index) const override;
};

} // namespace feedscope
