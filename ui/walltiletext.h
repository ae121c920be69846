// What a tile of the wallboard says about a feed.
// Thread: UI (translations). Pure otherwise.
// Units: formatted as in ui-spec.md section 10, whole seconds.
// Errors: none.
// Source: ui-spec.md section 6 (Wallboard), screen 07.
#pragma once

#include "feedsnapshot.h"

#include <QString>

namespace feedscope {

struct WallTileText
{
    QString word; // the state
    QString name;
    QString value;
    QString unit;
    QString first; // bold where it belongs to the value
    QString second;
    bool alarming = false; // solid in the state's colour
    bool weak = false;     // the number is none of now
};

WallTileText wallTileText(const FeedSnapshot &feed, Instant now);

} // namespace feedscope
