// What happened to a connection, in the language of the program.
// Thread: any; pure, but for the translations that are installed.
// Errors: none; what is not translated is English.
// Source: ui-spec.md section 14.
#pragma once

#include "feederror.h"

namespace feedscope {

QString errorSentence(const FeedError &error);
// A sentence that describe() made, as records keep it.
QString recordedSentence(const QString &english);

} // namespace feedscope
