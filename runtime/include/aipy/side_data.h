/* Attributes and weak references kept beside an object (side_data.c, weakref.c). */
#ifndef AIPY_SIDE_DATA_H
#define AIPY_SIDE_DATA_H
#include "aipy/runtime.h"

typedef struct aipy_reference { /* weakref.ref */
    aipy_object header;
    aipy_object *target;        /* not counted; null once it is gone */
    aipy_any callback;          /* or 0 */
    struct aipy_reference *next;/* others to the same target; not counted */
    int64_t hash;               /* -1 until asked */
} aipy_reference;
typedef struct aipy_side_data {
    struct aipy_side_data *next;
    aipy_object *object;
    aipy_dict *attributes;      /* owned, or null */
    aipy_reference *references; /* a list, or null */
    aipy_object **handlers;     /* exceptions a suspended generator is handling; owned */
    int64_t handler_count;
} aipy_side_data;

extern int64_t aipy_side_data_count;
aipy_side_data *aipy_side_data_of(aipy_object *, bool make);
void aipy_references_end(aipy_reference *list); /* clears them, then runs callbacks */
#endif
