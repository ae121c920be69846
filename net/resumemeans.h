// By what a transport asks the server for what it missed. Thread: any; pure.
// Source: CONTRACT.md section 3 (resume).
#pragma once

#include "feedconfig.h"
#include "ledgerrow.h"
#include "transport.h"

namespace feedscope {

// None where nothing tells the server where to go on from.
RecoveryMeans resumeMeans(const FeedConfig &config, TransportKind transport,
                          const ResumePoint &resume);

} // namespace feedscope
