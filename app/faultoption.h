// The SPEC of --fault: KIND[,for=DURATION][,at=DURATION]. Pure.
// Thread: any.
// Units: durations as in config files, 1 ms to 1 h for `for`, up to 24 h for `at`.
#pragma once

#include "optionvalue.h"
#include "probeoptions.h"

namespace feedscope {

Checked<PlannedFault> faultOption(const QString &spec);

} // namespace feedscope
