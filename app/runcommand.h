// `feedscope run SCENARIO...`: plays scenario files, prints pass or fail per expectation, writes
// JUnit and JSON.
// Thread: main; runs an event loop until the scenarios are played.
// Errors: the exit codes of runHelp(), with the reason on standard error.
// Source: CONTRACT.md sections 1 and 6.
#pragma once

#include <QStringList>

namespace feedscope {

// `arguments` are what follows the word "run".
int runRunCommand(const QStringList &arguments);

} // namespace feedscope
