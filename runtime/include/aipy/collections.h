/* collections: deque, a ring of items, and defaultdict. */
#ifndef AIPY_COLLECTIONS_H
#define AIPY_COLLECTIONS_H
#include "aipy/containers.h"

typedef struct {
    aipy_object header;
    aipy_any *items;  /* @16: `capacity` words, item i at (head + i) & (capacity - 1); null when capacity is 0 */
    int64_t length;   /* @24 */
    int64_t capacity; /* @32: 0 or a power of two */
    int64_t head;     /* @40 */
    int64_t maximum;  /* @48: maxlen, -1: none */
    int64_t state;    /* @56: changes with every change of items */
} aipy_deque;
typedef struct { aipy_dict dict; aipy_any factory; } aipy_defaultdict; /* factory: None or a callable; 0 counts as None */
typedef aipy_dict aipy_OrderedDict;
typedef aipy_dict aipy_Counter;
extern aipy_type aipy_deque_type, aipy_defaultdict_type, aipy_OrderedDict_type, aipy_Counter_type;

aipy_deque *aipy_deque_create(int64_t maximum);
void aipy_deque_append_any(aipy_deque *, aipy_any taken);       /* drops the leftmost when full */
void aipy_deque_appendleft_any(aipy_deque *, aipy_any taken);
aipy_status aipy_defaultdict_missing(aipy_thread *, aipy_defaultdict *, aipy_any key, aipy_any *out);
static inline aipy_any *aipy_deque_slot(const aipy_deque *d, int64_t i) { return &d->items[(d->head + i) & (d->capacity - 1)]; }
#endif
