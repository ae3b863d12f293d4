/* What the runtime keeps for each type behind `aipy_type.lookup`. */
#ifndef AIPY_TYPE_STATE_H
#define AIPY_TYPE_STATE_H
#include "aipy/model.h"

typedef struct {
    aipy_str *name;            /* null: free */
    const aipy_member *first;  /* first in the MRO, whatever it is */
    const aipy_member *field;  /* instance slot, or null */
    const aipy_member *value;  /* class attribute, or null */
    const aipy_type *owner;    /* of `value` */
} aipy_type_entry;
typedef struct aipy_added_member { struct aipy_added_member *next; aipy_member member; aipy_any value; } aipy_added_member;
typedef struct {
    uint32_t version;
    int64_t mask;
    aipy_type_entry *entries;
    aipy_type_entry *special[AIPY_S_COUNT]; /* null: only object has it, or nobody */
    aipy_member *natives;      /* declared builtin members */
    aipy_any *native_values;
    int32_t native_count;
    aipy_added_member *added;  /* class attributes assigned at run time, in order */
    int32_t added_count;
    char *image;               /* a fresh instance: unset fields */
    int32_t *owned;            /* offsets of ANY fields */
    int32_t owned_count;
} aipy_type_state;
aipy_type_state *aipy_state_of(const aipy_type *);
#endif
