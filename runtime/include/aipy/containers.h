/* Containers: inline helpers on kinds and slots, and the typed entry points compiled code may call beside runtime.h.
 * Ownership as in value.h: arguments borrowed, results new, unless the comment says otherwise. */
#ifndef AIPY_CONTAINERS_H
#define AIPY_CONTAINERS_H
#include <string.h>
#include "aipy/runtime.h"

/* A builtin type whose only base is object. `drop_function` frees contents and the block of `type->size` bytes. */
#define AIPY_DEFINE_TYPE(symbol, text, module_text, layout, drop_function, type_flags)                                \
    extern aipy_type symbol;                                                                                           \
    static const aipy_type *const symbol##_mro[] = {&symbol, &aipy_object_type};                                       \
    aipy_type symbol = {.header = {AIPY_IMMORTAL, &aipy_type_type}, .name = text, .qualified_name = text,              \
                        .module = module_text, .base = &aipy_object_type, .mro = symbol##_mro, .mro_length = 2,        \
                        .flags = type_flags, .size = sizeof(layout), .drop = drop_function}

/* A variable holding an interned name, made on first use. */
#define AIPY_NAME(variable, text)                                                                                      \
    static aipy_str *variable;                                                                                         \
    if (!variable) variable = aipy_intern(text)

extern aipy_type aipy_TypeError_type, aipy_ValueError_type, aipy_IndexError_type, aipy_KeyError_type,
    aipy_RuntimeError_type, aipy_OverflowError_type, aipy_MemoryError_type, aipy_StopIteration_type,
    aipy_AttributeError_type, aipy_RecursionError_type;

/* --- slots ------------------------------------------------------------------------------------------ */

/* New reference to the value in a slot; as aipy_box, inline. */
static inline aipy_any aipy_slot_get(int kind, aipy_slot slot) {
    switch (kind) {
    case AIPY_KIND_RAW: return aipy_fits_small(slot.raw) ? aipy_from_small(slot.raw) : aipy_int_from_i64(slot.raw);
    case AIPY_KIND_FLOAT: return aipy_float_new(slot.number);
    case AIPY_KIND_BOOL: return aipy_from_bool(slot.raw != 0);
    default: return aipy_new_any(slot.any);
    }
}
/* Writes `value` as a slot of `kind`; false if it is not of that kind. No reference is made or taken. */
static inline bool aipy_slot_put(int kind, aipy_any value, aipy_slot *out) {
    switch (kind) {
    case AIPY_KIND_RAW:
        if (aipy_is_small(value)) { out->raw = aipy_small(value); return true; }
        return aipy_pointer(value)->type == &aipy_int_type && aipy_int_to_i64(value, &out->raw);
    case AIPY_KIND_FLOAT:
        if (aipy_is_small(value) || aipy_pointer(value)->type != &aipy_float_type) return false;
        out->number = ((aipy_float *)aipy_pointer(value))->value;
        return true;
    case AIPY_KIND_BOOL:
        if (value != aipy_from_bool(true) && value != aipy_from_bool(false)) return false;
        out->raw = value == aipy_from_bool(true);
        return true;
    default: out->any = value; return true;
    }
}
/* As aipy_slot_put, and takes the reference (into the slot or by releasing it) when it answers true. */
static inline bool aipy_slot_take(int kind, aipy_any value, aipy_slot *out) {
    if (!aipy_slot_put(kind, value, out)) return false;
    if (kind != AIPY_KIND_ANY) aipy_release_any(value);
    return true;
}
static inline bool aipy_float_same(double a, double b) {
    uint64_t x, y;
    memcpy(&x, &a, 8);
    memcpy(&y, &b, 8);
    return a == b || x == y;
}
/* Compares two slots of one kind other than ANY, as containers do. */
static inline bool aipy_slot_same(int kind, aipy_slot a, aipy_slot b) {
    return kind == AIPY_KIND_FLOAT ? aipy_float_same(a.number, b.number) : a.raw == b.raw;
}
static inline bool aipy_is_exact(aipy_any v, const aipy_type *type) { return !aipy_is_small(v) && aipy_pointer(v)->type == type; }
static inline aipy_str *aipy_as_str(aipy_any v) { return (aipy_str *)aipy_pointer(v); }
/* `is` or ==; answers without a call for what is most frequent. */
static inline aipy_status aipy_same(aipy_thread *thread, aipy_any a, aipy_any b, bool *out) {
    if (a == b) { *out = true; return AIPY_OK; }
    if (aipy_is_small(a) && aipy_is_small(b)) { *out = false; return AIPY_OK; }
    if (aipy_is_exact(a, &aipy_str_type) && aipy_is_exact(b, &aipy_str_type)) {
        *out = aipy_str_equal(aipy_as_str(a), aipy_as_str(b));
        return AIPY_OK;
    }
    return aipy_equal(thread, a, b, out);
}
#define AIPY_HASH_MODULUS (((int64_t)1 << 61) - 1)
/* hash() of an int that fits 64 bits. */
static inline int64_t aipy_i64_hash(int64_t v) {
    if (v >= 0 && v < AIPY_HASH_MODULUS) return v;
    if (v < 0 && v > -AIPY_HASH_MODULUS) return v == -1 ? -2 : v;
    int64_t h = v % AIPY_HASH_MODULUS;
    return h == -1 ? -2 : h;
}
static inline aipy_status aipy_hash_fast(aipy_thread *thread, aipy_any v, int64_t *out) {
    if (aipy_is_small(v)) { *out = aipy_i64_hash(aipy_small(v)); return AIPY_OK; }
    if (aipy_pointer(v)->type == &aipy_str_type) {
        aipy_str *s = aipy_as_str(v);
        *out = s->hash != -1 ? s->hash : aipy_str_hash(s);
        return AIPY_OK;
    }
    return aipy_hash(thread, v, out);
}

/* --- walking any iterable ---------------------------------------------------------------------------- */

/* Lists and tuples are read by index, everything else through its iterator. */
typedef struct { aipy_any source, iterator; int64_t position; } aipy_walk;
aipy_status aipy_walk_start(aipy_thread *, aipy_walk *, aipy_any iterable); /* takes a reference to it */
aipy_status aipy_walk_next(aipy_thread *, aipy_walk *, aipy_any *out);     /* new; AIPY_STOP at the end */
void aipy_walk_end(aipy_walk *);                                          /* always call after a start that succeeded */

/* All builtin iterators begin so; their types carry AIPY_TYPE_ITERATOR. */
#define AIPY_TYPE_ITERATOR 0x100
typedef struct aipy_native_iterator {
    aipy_object header;
    aipy_status (*next)(aipy_thread *, struct aipy_native_iterator *, aipy_any *out); /* @16 */
} aipy_native_iterator;

aipy_status aipy_iterator_next(aipy_thread *, aipy_object *iterator, aipy_any *out); /* of any such type */
aipy_object *aipy_sequence_iterator(aipy_any sequence);                            /* iter() through __getitem__(0, 1, ...) */
aipy_status aipy_iter_builtin(aipy_thread *, aipy_any iterable, aipy_any *out);    /* iter() of builtin containers; *out 0: not one */

/* Guards repr() against containers that hold themselves. */
typedef struct aipy_repr_frame { aipy_thread *thread; const aipy_object *object; struct aipy_repr_frame *next; } aipy_repr_frame;
bool aipy_repr_enter(aipy_thread *, aipy_repr_frame *, const aipy_object *); /* false: it is being shown already */
void aipy_repr_leave(aipy_repr_frame *);
/* Text under construction from str values. */
typedef struct { aipy_str **parts; int64_t count, capacity; } aipy_text;
void aipy_text_add(aipy_text *, const char *ascii);
void aipy_text_take(aipy_text *, aipy_str *); /* takes it */
aipy_status aipy_text_repr(aipy_thread *, aipy_text *, aipy_any);
aipy_str *aipy_text_end(aipy_text *);         /* new; frees the parts */
void aipy_text_drop(aipy_text *);

aipy_status aipy_raise_value(aipy_thread *, const aipy_type *, aipy_any argument); /* raises type(argument) */
aipy_status aipy_raise_key(aipy_thread *, aipy_any key);                          /* KeyError(key) */

/* --- indices and slices (slice.c) --------------------------------------------------------------------- */

/* The integer behind `v` (int, bool, __index__). Values over 64 bits: clipped if `clip`, else IndexError
 * "cannot fit 'T' into an index-sized integer". Not an integer: TypeError "'T' object cannot be interpreted as an integer". */
aipy_status aipy_to_index(aipy_thread *, aipy_any v, bool clip, int64_t *out);
aipy_status aipy_to_int(aipy_thread *, aipy_any v, aipy_any *out); /* operator.index: new int word */
bool aipy_has_index(aipy_any v);                                  /* int, bool or a class with __index__ */
/* As PySlice_AdjustIndices: clips to [0, length] and returns the number of items. */
int64_t aipy_slice_adjust(int64_t length, int64_t *start, int64_t *stop, int64_t step);
aipy_status aipy_slice_unpack(aipy_thread *, const aipy_slice *, int64_t *start, int64_t *stop, int64_t *step);
aipy_slice *aipy_slice_new(aipy_any start, aipy_any stop, aipy_any step);
aipy_cell *aipy_cell_new(int64_t kind);

/* --- lists ------------------------------------------------------------------------------------------- */

void aipy_list_drop(aipy_object *);
void aipy_list_append_bool(aipy_list *, bool);
void aipy_list_set_any(aipy_list *, int64_t index, aipy_any value); /* index in range; takes the value */
void aipy_list_insert_any(aipy_list *, int64_t index, aipy_any value); /* clips; takes the value */
void aipy_list_resize(aipy_list *, int64_t length);                /* capacity as CPython's list_resize; items beyond are not set */
aipy_list *aipy_list_slice(const aipy_list *, int64_t start, int64_t stop, int64_t step); /* adjusted bounds */
aipy_status aipy_list_delete_range(aipy_thread *, aipy_list *, int64_t start, int64_t stop);
/* Turns the list into `kind` in place if every item allows it; true if it is of that kind afterwards. Compiled code
 * calls it on lists that C functions made from iterables whose item type only inference knows. */
bool aipy_list_convert(aipy_list *, int64_t kind);
aipy_status aipy_list_from_any(aipy_thread *, aipy_any iterable, aipy_list **out); /* list(iterable) */
aipy_list *aipy_list_copy(aipy_thread *, aipy_list *);
aipy_status aipy_list_extend(aipy_thread *, aipy_list *, aipy_any iterable);
aipy_status aipy_list_sort(aipy_thread *, aipy_list *, aipy_any key, bool reverse);
int aipy_less(aipy_thread *, aipy_any, aipy_any); /* a < b as 0 or 1; -1: raised */
void aipy_list_reverse(aipy_thread *, aipy_list *);
void aipy_list_clear(aipy_thread *, aipy_list *);
aipy_status aipy_list_getitem_slice(aipy_thread *, aipy_list *, aipy_slice *, aipy_list **out);
aipy_status aipy_list_setitem_slice(aipy_thread *, aipy_list *, aipy_slice *, aipy_any iterable);
aipy_status aipy_list_delitem_slice(aipy_thread *, aipy_list *, aipy_slice *);
aipy_status aipy_list_repeat(aipy_thread *, aipy_list *, int64_t count, aipy_list **out);
aipy_status aipy_list_compare(aipy_thread *, int comparison, aipy_list *, aipy_list *, aipy_any *out); /* rich: any result */
aipy_status aipy_list_repr(aipy_thread *, aipy_list *, aipy_str **out);

/* --- tuples ------------------------------------------------------------------------------------------ */

aipy_tuple *aipy_tuple_from_list(const aipy_list *);
aipy_status aipy_tuple_from_any(aipy_thread *, aipy_any iterable, aipy_tuple **out); /* tuple(iterable); an exact tuple is shared */
aipy_tuple *aipy_tuple_from_array(const aipy_any *items, int64_t count);            /* retains the items */
aipy_tuple *aipy_tuple_pair(aipy_any taken_first, aipy_any taken_second);
aipy_tuple *aipy_tuple_slice(aipy_tuple *, int64_t start, int64_t stop, int64_t step); /* adjusted bounds */
aipy_status aipy_tuple_hash(aipy_thread *, aipy_tuple *, int64_t *out);
static inline int aipy_tuple_kind(const aipy_tuple *t, int64_t i) { return t->kinds ? t->kinds[i] : AIPY_KIND_ANY; }

/* --- dicts ------------------------------------------------------------------------------------------- */

void aipy_dict_drop(aipy_object *);
void aipy_dict_clear(aipy_thread *, aipy_dict *);
/* Entry index, or -1 missing, or -2: a key of the same hash needs user code, ask aipy_dict_find. */
int64_t aipy_dict_find_str(const aipy_dict *, aipy_str *);
int64_t aipy_dict_find_int(const aipy_dict *, int64_t);
aipy_status aipy_dict_find_hash(aipy_thread *, aipy_dict *, aipy_any key, int64_t hash, int64_t *entry_index);
/* The value slot is of the dict's kind as the caller saw it and is taken; keys are borrowed. */
aipy_status aipy_dict_store_str(aipy_thread *, aipy_dict *, aipy_str *, aipy_slot);
aipy_status aipy_dict_store_int(aipy_thread *, aipy_dict *, int64_t, aipy_slot);
aipy_status aipy_dict_store_hash(aipy_thread *, aipy_dict *, aipy_any key, int64_t hash, int kind, aipy_slot);
aipy_status aipy_dict_store_any(aipy_thread *, aipy_dict *, aipy_any key, aipy_any value); /* both borrowed; widens the dict if needed */
aipy_status aipy_dict_get_any(aipy_thread *, aipy_dict *, aipy_any key, aipy_any *out);    /* new, or 0 if missing; no __missing__ */
void aipy_dict_put_at(aipy_dict *, int64_t entry_index, aipy_any value);                   /* takes the value */
void aipy_dict_widen(aipy_dict *);
bool aipy_dict_convert(aipy_dict *, int64_t kind);                                         /* as aipy_list_convert */
void aipy_dict_delete_at(aipy_dict *, int64_t entry_index);                                /* live entry */
aipy_dict *aipy_dict_clone(aipy_dict *);
void aipy_dict_reserve(aipy_dict *, int64_t entries);                                      /* room without resizing */
aipy_status aipy_dict_merge(aipy_thread *, aipy_dict *, aipy_any mapping_or_pairs);        /* dict.update(x) */
aipy_status aipy_dict_merge_dict(aipy_thread *, aipy_dict *, aipy_dict *);
static inline aipy_any aipy_dict_value_at(const aipy_dict *d, int64_t entry) { return aipy_slot_get(d->kind, d->entries[entry].value); }

typedef struct { aipy_object header; aipy_dict *dict; } aipy_dict_view; /* keys, values, items: by type */
extern aipy_type aipy_dict_keys_type, aipy_dict_values_type, aipy_dict_items_type;

/* --- sets -------------------------------------------------------------------------------------------- */

typedef aipy_set aipy_frozenset;
extern aipy_object aipy_dummy; /* key of a deleted set entry */
bool aipy_is_any_set(aipy_any);
int aipy_set_find_str(const aipy_set *, aipy_str *); /* 1, 0, or -2: ask aipy_set_find */
int aipy_set_find_int(const aipy_set *, int64_t);
aipy_status aipy_set_add_str(aipy_thread *, aipy_set *, aipy_str *);
aipy_status aipy_set_add_int(aipy_thread *, aipy_set *, int64_t);
aipy_status aipy_set_add_hash(aipy_thread *, aipy_set *, aipy_any key, int64_t hash);
aipy_status aipy_set_find_hash(aipy_thread *, const aipy_set *, aipy_any key, int64_t hash, aipy_set_entry **out); /* null: missing */
aipy_status aipy_set_discard_hash(aipy_thread *, aipy_set *, aipy_any key, int64_t hash, bool *found);
void aipy_set_resize(aipy_set *, int64_t minimum_used);
void aipy_set_empty(aipy_set *);
aipy_status aipy_set_merge(aipy_thread *, aipy_set *, const aipy_set *);
aipy_status aipy_set_update_any(aipy_thread *, aipy_set *, aipy_any iterable);
aipy_status aipy_set_from_any(aipy_thread *, const aipy_type *, aipy_any iterable_or_0, aipy_set **out);
aipy_status aipy_set_of_constants(aipy_thread *, const aipy_any *items, int64_t count, aipy_set **out); /* {1, 2, 3}, all constants */
void aipy_set_swap(aipy_set *, aipy_set *); /* exchanges contents */

/* --- ranges ------------------------------------------------------------------------------------------ */

aipy_status aipy_range_make(aipy_thread *, aipy_any start, aipy_any stop, aipy_any step, aipy_any *out);
int64_t aipy_range_length(const aipy_range *);
/* A range with a bound or a length that does not fit 64 bits; also shown as `range`. */
typedef struct { aipy_object header; aipy_any start, stop, step, length; } aipy_long_range;
extern aipy_type aipy_long_range_type;
#endif
