// All that a cell of the feed table shows, as a value: cells with equal faces are painted alike, so
// a cell whose face is the one it was painted with needs no painting.
// Thread: UI.
// Owner: made by the model (FaceRole), completed by the cell's delegate.
// Errors: none.
// Source: ui-spec.md sections 5 (feed table) and 12.
#pragma once

#include "feedid.h"
#include "feedstate.h"

#include <QMetaType>
#include <QString>

namespace feedscope {

struct FeedCellFace
{
    FeedId feed;
    QString text;
    QString badge; // of the name: messages missing; of the transport: fallback
    DisplayState state = DisplayState::Connected;
    bool simulated = false;
    bool weak = false;
    bool strong = false;
    size_t picture = 0; // stands for what is drawn beside the text: sparkline, strip
    friend bool operator==(const FeedCellFace &, const FeedCellFace &) = default;
};

} // namespace feedscope

Q_DECLARE_METATYPE(feedscope::FeedCellFace)
