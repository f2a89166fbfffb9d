#include "app/session/freed_memory.h"

#include <cstdlib>  // tells whether this is glibc
#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace lactea::session {

void keepLargeBlocksApart()
{
#if defined(__GLIBC__)
    // A threshold that is set stays: by itself glibc raises it to the largest block that was ever freed. What is
    // allocated in every frame is smaller. The first start kept 150 MB less (one core in two had a heap of its own).
    mallopt(M_MMAP_THRESHOLD, 512 * 1024);
    mallopt(M_ARENA_MAX, 2);
#endif
}

void giveBackFreedMemory()
{
#if defined(__GLIBC__)
    malloc_trim(0);
#endif
}

}  // namespace lactea::session
