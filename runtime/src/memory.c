/* Blocks, objects and their end. See aipy/memory.h for the layout of the heap. */
#include "aipy/memory.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

aipy_free_block *aipy_free_lists[AIPY_CLASS_COUNT];
int64_t aipy_live_blocks;

static const int64_t LARGEST = (int64_t)1 << 46; /* no machine has more */

static void out_of_memory(void) {
    aipy_flush();
    fputs("MemoryError\n", stderr);
    exit(1);
}

int64_t aipy_live_objects(void) { return aipy_live_blocks; }

#ifdef AIPY_STRESS

static int64_t countdown = -2; /* allocations until the failing one; -1: none fails */

static bool should_fail(void) {
    if (countdown == -2) {
        const char *text = getenv("AIPY_FAIL_ALLOCATION");
        countdown = text ? atoll(text) : -1;
    }
    return countdown > 0 && --countdown == 0;
}

void *aipy_try_allocate(int64_t size) {
    if (size < 0 || size > LARGEST || should_fail()) return NULL;
    void *block = malloc(size ? (size_t)size : 1);
    if (block) { memset(block, 0xCD, (size_t)size); aipy_live_blocks++; }
    return block;
}

void *aipy_try_reallocate(void *block, int64_t old_size, int64_t new_size) {
    void *moved = aipy_try_allocate(new_size);
    if (!moved) return NULL;
    if (block) {
        memcpy(moved, block, (size_t)(old_size < new_size ? old_size : new_size));
        aipy_free(block, old_size);
    }
    return moved;
}

void aipy_free(void *block, int64_t size) {
    if (!block) return;
    memset(block, 0xDD, (size_t)size);
    aipy_live_blocks--;
    free(block);
}

#else

/* A chunk is used from the front; what is left when a request does not fit goes to the list of its size. */
static char *chunk, *chunk_end;
static int64_t next_chunk_size = 64 * 1024;
enum { LARGEST_CHUNK = 1024 * 1024 };

static void *carve(int64_t index) {
    int64_t size = index << 4;
    if (chunk_end - chunk < size) {
        int64_t left = (chunk_end - chunk) >> 4;
        if (left > 0) {
            aipy_free_block *rest = (void *)chunk;
            rest->next = aipy_free_lists[left];
            aipy_free_lists[left] = rest;
        }
        char *fresh = malloc((size_t)next_chunk_size);
        if (!fresh) { chunk = chunk_end = NULL; return NULL; }
        chunk = (char *)(((uintptr_t)fresh + 15) & ~(uintptr_t)15);
        chunk_end = chunk + ((fresh + next_chunk_size - chunk) & ~(ptrdiff_t)15);
        if (next_chunk_size < LARGEST_CHUNK) next_chunk_size *= 2;
    }
    void *block = chunk;
    chunk += size;
    return block;
}

void *aipy_try_allocate(int64_t size) {
    void *block;
    if ((uint64_t)size <= AIPY_SMALL_LIMIT) {
        int64_t index = size ? (size + 15) >> 4 : 1;
        aipy_free_block *first = aipy_free_lists[index];
        if (first) { aipy_free_lists[index] = first->next; block = first; }
        else if (!(block = carve(index))) return NULL;
    } else {
        if (size < 0 || size > LARGEST || (uint64_t)size > SIZE_MAX / 2) return NULL;
        block = malloc((size_t)size);
        if (!block) return NULL;
    }
    aipy_live_blocks++;
    return block;
}

void *aipy_try_reallocate(void *block, int64_t old_size, int64_t new_size) {
    if (!block) return aipy_try_allocate(new_size);
    if (old_size > AIPY_SMALL_LIMIT && new_size > AIPY_SMALL_LIMIT)
        return new_size > LARGEST || (uint64_t)new_size > SIZE_MAX / 2 ? NULL : realloc(block, (size_t)new_size);
    if ((uint64_t)old_size <= AIPY_SMALL_LIMIT && (uint64_t)new_size <= AIPY_SMALL_LIMIT && old_size > 0
        && (old_size + 15) >> 4 == (new_size + 15) >> 4)
        return block;
    void *moved = aipy_try_allocate(new_size);
    if (!moved) return NULL;
    memcpy(moved, block, (size_t)(old_size < new_size ? old_size : new_size));
    aipy_free(block, old_size);
    return moved;
}

void aipy_free(void *block, int64_t size) {
    if (!block) return;
    aipy_live_blocks--;
    if ((uint64_t)size <= AIPY_SMALL_LIMIT) {
        int64_t index = size ? (size + 15) >> 4 : 1;
        aipy_free_block *freed = block;
        freed->next = aipy_free_lists[index];
        aipy_free_lists[index] = freed;
    } else
        free(block);
}

#endif

void *aipy_allocate(int64_t size) {
    void *block = aipy_try_allocate(size);
    if (!block) out_of_memory();
    return block;
}

void *aipy_reallocate(void *block, int64_t old_size, int64_t new_size) {
    void *moved = aipy_try_reallocate(block, old_size, new_size);
    if (!moved) out_of_memory();
    return moved;
}

aipy_object *aipy_new_object(const aipy_type *type, int64_t size) {
    aipy_object *object = size <= AIPY_SMALL_LIMIT ? aipy_allocate_small(size) : aipy_allocate(size);
    memset(object, 0, (size_t)size);
    object->count = 1;
    object->type = type;
    return object;
}

/* Dropping a long chain would recurse once a link. Below DEEPEST an object is only put aside, linked through its
 * count (which is 0 and of no more use), and the outermost aipy_destroy drops those after its own object. */
enum { DEEPEST = 50 };
static int depth;
static aipy_object *deferred;

static void drop(aipy_object *object) {
    const aipy_type *type = object->type;
    if (type->drop) type->drop(object);
    else aipy_free(object, type->size);
}

void aipy_destroy(aipy_object *object) {
    if (depth >= DEEPEST) {
        object->count = (int64_t)(uintptr_t)deferred;
        deferred = object;
        return;
    }
    depth++;
    drop(object);
    depth--;
    while (deferred && depth == 0) {
        aipy_object *next = deferred;
        deferred = (aipy_object *)(uintptr_t)next->count;
        next->count = 0;
        depth++;
        drop(next);
        depth--;
    }
}
