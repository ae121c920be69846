// The fields of a FeedDraft that are one box each: where they stand in a config file, what kind of
// value they are, and what the box shows of a config.
// Thread: any; constants.
#pragma once

#include "feedconfig.h"

#include <QString>
#include <span>

namespace feedscope {

enum class DraftFieldKind { Text, Duration, Number, Flag, List };

struct DraftField
{
    const char *pointer;
    DraftFieldKind kind;
    QString (*shown)(const FeedConfig &config);
};

std::span<const DraftField> draftFields();

} // namespace feedscope
