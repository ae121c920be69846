// Plain text to the person who started the program.
// Thread: any.
// Errors: ignored; there is nobody left to tell.
#pragma once

#include <QString>

namespace feedscope {

void printOut(const QString &text);   // as it is
void printError(const QString &text); // a line on standard error

} // namespace feedscope
