#include "freedmemory.h"

#include <cstdlib> // says whether this is glibc

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace feedscope {

void keepFreedMemory()
{
#ifdef __GLIBC__
    constexpr int kKept = 8 * 1024 * 1024;
    constexpr int kOwnPages = 4 * 1024 * 1024;
    mallopt(M_TRIM_THRESHOLD, kKept);
    mallopt(M_MMAP_THRESHOLD, kOwnPages);
#endif
}

} // namespace feedscope
