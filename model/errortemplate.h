// The sentence of describe() before its code stands in it (%1): what translations of context
// "FeedError" begin from.
// Thread: any; pure.
// Errors: none.
#pragma once

#include "feederror.h"

namespace feedscope {

QString describeTemplate(const FeedError &error);

} // namespace feedscope
