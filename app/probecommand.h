// `feedscope probe`: options to feeds, feeds to records on standard output, errors to standard
// error.
// Thread: main; runs an event loop of its own and needs a QCoreApplication.
// Errors: a usage error, a token or file that cannot be read: exit 2, nothing started.
// Source: CONTRACT.md sections 1 and 2.
#pragma once

#include <QStringList>

namespace feedscope {

// What follows `probe`; returns the exit code.
int runProbeCommand(const QStringList &arguments);

} // namespace feedscope
