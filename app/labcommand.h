// `feedscope lab`: the lab server alone. Prints its URLs, one a line, the base URL first, and runs
// until the application quits (SIGINT and SIGTERM are the caller's to turn into that).
// Thread: the main thread, which has a QCoreApplication.
// Errors: exit 2 and a sentence on `err` for a wrong option or an address that cannot be listened
//   on; nothing was started then.
// Source: CONTRACT.md sections 1 and 7.
#pragma once

#include <QStringList>

class QTextStream;

namespace feedscope {

// `arguments` are what follows the word "lab".
int runLabCommand(const QStringList &arguments, QTextStream &out, QTextStream &err);

} // namespace feedscope
