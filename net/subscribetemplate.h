// Fills {{lastId}} and {{lastSequence}} into a subscribe message.
// Thread: any; pure.
// Rules: absent is an empty id and the sequence 0; inside a JSON text the id is escaped as JSON
//   string content, so that an id with quotes cannot change the message.
// Source: CONTRACT.md section 3 (resume).
#pragma once

#include "transport.h"

#include <QString>

namespace feedscope {

QString fillSubscribe(const QString &text, const ResumePoint &resume);

} // namespace feedscope
