// The page at `/`: every endpoint and knob of the lab server, with commands to copy.
// Thread: any; pure.
#pragma once

#include "httpanswer.h"

#include <QUrl>

namespace feedscope {

HttpAnswer labPage(const QUrl &baseUrl);

} // namespace feedscope
