// What this process costs the system right now. Thread: any. Errors: -1 where the system does not
// tell (all but Linux). Units: bytes, counts.
#pragma once

#include <QtGlobal>

namespace feedscope::test {

qint64 residentBytes();
int openDescriptors();
int runningThreads();
// A sanitizer keeps freed memory for itself: its figures say nothing about ours.
bool memoryIsMeasurable();

} // namespace feedscope::test
