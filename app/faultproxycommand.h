// `feedscope fault-proxy`: a relay that puts simulated faults between any client and its server.
// Prints its URLs, then a record a line for each fault, and runs until the application quits.
// Thread: the main thread, which has a QCoreApplication.
// Errors: exit 2 and a sentence on `err`; nothing was started then.
// Source: CONTRACT.md section 6.
#pragma once

#include <QStringList>

class QTextStream;

namespace feedscope {

// `arguments` are what follows the word "fault-proxy".
int runFaultProxyCommand(const QStringList &arguments, QTextStream &out, QTextStream &err);

} // namespace feedscope
