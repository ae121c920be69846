// The window over time: CPU with calm feeds, frame times and memory under load, start-up.
// Thread: one. Method: tests/bench/bench_window.cpp measures itself from inside.
#pragma once

#include "benchtable.h"
#include "benchtools.h"

namespace feedscope::bench {

void measureFeeds(Tools &tools, Table &table);   // 1, 24, 200 and 1,000
void measureFrames(Tools &tools, Table &table);  // the UI thread under load
void measureMemory(Tools &tools, Table &table);  // at 10,000 messages/s
void measureStartUp(Tools &tools, Table &table); // to the first paint with 50 feeds

} // namespace feedscope::bench
