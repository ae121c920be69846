// The text of a message filter, read once; the language is in messagefilter.h.
// Thread: any; pure.
// Errors: one sentence that says what was found and what is allowed; the filter means nothing then.
// Caps: MessageFilter::kMaxTerms terms.
#pragma once

#include "messagefilter.h"

#include <QString>

namespace feedscope {

struct ParsedFilter
{
    MessageFilter filter; // means nothing when there is an error
    QString error;        // empty: none
    bool ok() const { return error.isEmpty(); }
};

ParsedFilter parseMessageFilter(const QString &text);

} // namespace feedscope
