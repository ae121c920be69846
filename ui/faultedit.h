// Changing one parameter of a fault as a person types it: through the rules of faultrules.h, where
// an empty field means the kind's default.
// Thread: any; pure.
// Errors: a sentence, "found F, allowed: A"; the fault is left as it was.
#pragma once

#include "faultspec.h"

namespace feedscope {

QString editFault(FaultSpec &fault, const QString &parameter, const QString &text);

} // namespace feedscope
