// `feedscope check FILE`: prints every issue of a config or scenario file as "FILE: POINTER: message".
// Thread: main; blocks on the disk. Returns the exit code: 0 for no issue, 1 for issues, 2 for a
//   usage error or a file that cannot be read (with the reason on `err`). Control characters of the
//   file are escaped, so that it cannot steer the terminal.
// Source: CONTRACT.md section 1.
#pragma once

#include <QStringList>
#include <QTextStream>

namespace feedscope {

// `arguments` is what follows "check".
int runCheckCommand(const QStringList &arguments, QTextStream &out, QTextStream &err);

} // namespace feedscope
