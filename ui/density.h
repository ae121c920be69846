// How close together the rows of the feed table stand: for a desk, or to be read from afar.
// Thread: any; values.
// Units: logical pixels at 100 %.
// Errors: an unknown name is Normal.
// Source: ui-spec.md section 4 (Feed table).
#pragma once

#include <QString>
#include <QStringView>

namespace feedscope {

enum class Density { Compact, Normal, Distance };

struct RowMetrics
{
    int height = 28;
    int text = 13;
};

RowMetrics rowMetrics(Density density);

QString densityName(Density density); // "compact", "normal", "distance", for settings
Density densityFromName(QStringView name);

} // namespace feedscope
