// The age of the last message; bold and in the state's colour in a row with trouble.
// Thread: UI.
// Owner: the feed table.
// Source: ui-spec.md sections 4 and 6.
#pragma once

#include "feedcelldelegate.h"

namespace feedscope {

class AgeDelegate : public FeedCellDelegate
{
    Q_OBJECT

public:
    using FeedCellDelegate::FeedCellDelegate;

protected:
    QColor textColour(const Row &row) const override;
};

} // namespace feedscope
