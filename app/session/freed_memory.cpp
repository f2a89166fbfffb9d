#include "app/session/freed_memory.h"

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace lactea::session {

void giveBackFreedMemory()
{
#if defined(__GLIBC__)
    malloc_trim(0);
#endif
}

}  // namespace lactea::session
