// Times as records write them. Pure.
// Thread: any.
// Units: UTC ISO 8601 with milliseconds; elapsed time in milliseconds with three decimals.
#pragma once

#include "instant.h"

#include <QByteArray>

namespace feedscope {

QByteArray isoUtc(WallTime time);        // 2026-11-21T08:30:00.123Z
QByteArray elapsedMillis(Nanos elapsed); // 12.345

} // namespace feedscope
