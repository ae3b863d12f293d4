/* Text: what the files str*.c and format*.c share, and entry points beside runtime.h.
 *
 * A str may own more memory than its length needs: pad[0] then holds a code of the block's size (str_append). */
#ifndef AIPY_STR_H
#define AIPY_STR_H
#include "aipy/memory.h"
#include <string.h>

int64_t aipy_str_block_size(const aipy_str *);                       /* bytes of the block it lives in */
aipy_str *aipy_str_empty(void);                                      /* new reference to "" */
aipy_str *aipy_str_try_new(int64_t length, uint32_t max_code_point); /* null: refused */
aipy_str *aipy_str_append(aipy_str *taken_left, aipy_str *right);    /* `s += x`, in place when left is not shared */
aipy_str *aipy_str_from_code_points(const uint32_t *, int64_t count);
aipy_str *aipy_str_from_latin1(const uint8_t *, int64_t count);
aipy_str *aipy_str_of_kind(const void *items, int64_t count, int kind); /* new, narrowed to the least kind */
uint32_t aipy_str_max(const aipy_str *, int64_t start, int64_t stop);/* an upper bound of the kind: 127, 255, 0xFFFF, 0x10FFFF */
aipy_str *aipy_str_range(aipy_str *, int64_t start, int64_t stop);   /* new s[start:stop]; bounds in range */
bool aipy_str_is_ascii(const char *, int64_t bytes);
void aipy_str_copy(void *to, int to_kind, int64_t at, const aipy_str *from, int64_t start, int64_t count); /* widens */
static inline void aipy_str_put(void *data, int kind, int64_t i, uint32_t c) {
    if (kind == 1) ((uint8_t *)data)[i] = (uint8_t)c;
    else if (kind == 2) ((uint16_t *)data)[i] = (uint16_t)c;
    else ((uint32_t *)data)[i] = c;
}
static inline bool aipy_is_str(aipy_any v) { return !aipy_is_small(v) && (aipy_pointer(v)->type == &aipy_str_type || aipy_is_instance(v, &aipy_str_type)); }
static inline uint32_t aipy_str_kind_max(const aipy_str *s) { return s->ascii ? 127 : s->kind == 1 ? 255 : s->kind == 2 ? 0xFFFF : 0x10FFFF; }

/* Text under construction, of one block that grows and widens. */
typedef struct { void *data; int64_t length, capacity; int kind; uint32_t max; } aipy_builder;
void aipy_builder_start(aipy_builder *, int64_t capacity);
void aipy_builder_add(aipy_builder *, uint32_t code_point);
void aipy_builder_add_ascii(aipy_builder *, const char *, int64_t count);
void aipy_builder_add_str(aipy_builder *, const aipy_str *, int64_t start, int64_t stop);
void aipy_builder_fill(aipy_builder *, uint32_t code_point, int64_t count);
aipy_str *aipy_builder_end(aipy_builder *);                          /* new; frees the block */
void aipy_builder_drop(aipy_builder *);

aipy_str *aipy_intern_str(aipy_str *);                               /* borrowed in; out: the immortal one of that text, borrowed */

/* str_hash.c */
void aipy_hash_start(void);                                          /* reads PYTHONHASHSEED; also done on first use */
int64_t aipy_hash_bytes(const void *, int64_t count);                /* 0 for no bytes; never -1 */

/* find.c: offsets in items of `kind` bytes, or -1. Needle and text of one kind; needle_length >= 1. */
int64_t aipy_find_forward(const void *text, int64_t length, const void *needle, int64_t needle_length, int kind);
int64_t aipy_find_backward(const void *text, int64_t length, const void *needle, int64_t needle_length, int kind);
int64_t aipy_find_item(const void *text, int64_t length, uint32_t item, int kind);
int64_t aipy_find_count(const void *text, int64_t length, const void *needle, int64_t needle_length, int kind, int64_t most);

void aipy_clip_range(int64_t length, int64_t *start, int64_t *end); /* as the start and end arguments of str methods */
/* str_find.c: text[start:stop], bounds adjusted. */
int64_t aipy_str_find_in(const aipy_str *text, const aipy_str *needle, int64_t start, int64_t stop, bool backward);
bool aipy_str_contains_str(aipy_str *text, aipy_str *needle);

/* str_repr.c */
aipy_str *aipy_str_quoted(const aipy_str *, bool ascii_only);        /* repr(), ascii() */
aipy_str *aipy_str_escape_non_ascii(const aipy_str *);               /* ascii() of a repr: \x, \u, \U for what is not ASCII */

/* format.c, float_format.c, ... : aipy/format.h */
#endif
