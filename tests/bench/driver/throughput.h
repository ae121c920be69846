// CPU per message of the whole program, headless and with its window, beside bare Qt and node peers
// in the same run. Thread: one.
// Method: every program runs with a small and with a large count, alternated over the rounds; the
// difference of the CPU times over the difference of the counts leaves out the start. The median
// of the rounds counts. The server is a process of its own and not counted.
#pragma once

#include "benchtable.h"
#include "benchtools.h"

namespace feedscope::bench {

void measureWebSocket(Tools &tools, Table &table);
void measureEventStream(Tools &tools, Table &table);
// A config file with so many feeds on the blaster; `query` is theirs.
QString configOf(const Tools &tools, const QString &name, int feeds, const QString &scheme,
                 const QString &pathAndQuery);

} // namespace feedscope::bench
