// The address at which the lab serves a transport.
// Thread: any. Pure.
// Source: CONTRACT.md section 7 (endpoints).
#pragma once

#include "transportkind.h"

#include <QUrl>

namespace feedscope {

// `base` is the lab's own URL, http or https.
QUrl labUrl(QUrl base, TransportKind transport);

} // namespace feedscope
