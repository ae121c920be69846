// The parts by themselves: the event stream parser beside memchr and eventsource-parser, the field
// extraction beside QJsonDocument. Thread: one.
#pragma once

#include "benchtable.h"
#include "benchtools.h"

namespace feedscope::bench {

void measureParser(Tools &tools, Table &table);
void measureFields(Tools &tools, Table &table);

} // namespace feedscope::bench
