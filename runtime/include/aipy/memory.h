/* Memory: size classes of 16 bytes up to 512, carved from chunks; malloc above.
 *
 * A block carries no header: whoever frees it knows its size. The lock of the interpreter protects the lists.
 * With -DAIPY_STRESS every block comes from malloc, freed ones are poisoned and AIPY_FAIL_ALLOCATION=n in the
 * environment makes the n-th allocation fail. */
#ifndef AIPY_MEMORY_H
#define AIPY_MEMORY_H
#include "aipy/runtime.h"

enum { AIPY_SMALL_LIMIT = 512, AIPY_CLASS_COUNT = AIPY_SMALL_LIMIT / 16 + 1 };
typedef struct aipy_free_block { struct aipy_free_block *next; } aipy_free_block;
extern aipy_free_block *aipy_free_lists[AIPY_CLASS_COUNT];
extern int64_t aipy_live_blocks;

void *aipy_try_allocate(int64_t size);                                          /* null if the system refuses */
void *aipy_try_reallocate(void *block, int64_t old_size, int64_t new_size);     /* null: the old block lives on */

/* The fast paths of aipy_allocate and aipy_free, for objects of known small size. */
static inline void *aipy_allocate_small(int64_t size) {
#ifndef AIPY_STRESS
    aipy_free_block **list = &aipy_free_lists[(size + 15) >> 4], *block = *list;
    if (block) { *list = block->next; aipy_live_blocks++; return block; }
#endif
    return aipy_allocate(size);
}
static inline void aipy_free_small(void *block, int64_t size) {
#ifndef AIPY_STRESS
    aipy_free_block **list = &aipy_free_lists[(size + 15) >> 4], *freed = block;
    freed->next = *list; *list = freed; aipy_live_blocks--;
#else
    aipy_free(block, size);
#endif
}
#endif
