// What the program asks of the allocator: to keep what is freed for the next message. glibc gives the
// end of a heap back to the system as soon as 128 KiB of it are free; with messages of some KiB that
// is every few of them, and the pages come back one fault at a time (a quarter of the processor time
// of an event stream with 16 KB events).
// Thread: main(), before any other thread. Memory: kKept at most stay free at the end of each heap,
//   of which there is one for a thread; pieces of kOwnPages and more get pages of their own, and give
//   them back.
// Errors: none. Allocators other than glibc's are left as they are.
#pragma once

namespace feedscope {

void keepFreedMemory();

} // namespace feedscope
