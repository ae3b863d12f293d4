/* dict: the table. Compact entries in insertion order and open addressing over indices into them, with CPython's
 * probe sequence, load and growth (Objects/dictobject.c; the design is Raymond Hettinger's).
 *
 * One block holds, in this order:  int64_t usable | indices | entries
 * `usable` is how many entries may still be appended; dict->indices and dict->entries point into the block.
 * A zeroed dict (no block) is a valid empty one. */
#include "aipy/containers.h"

enum { EMPTY = -1, DUMMY = -2, MINIMUM_LOG2 = 3 };

static inline int64_t size_of(const aipy_dict *d) { return (int64_t)1 << d->log2_size; }
static inline int64_t usable_of(int64_t size) { return size * 2 / 3; }
static inline int64_t index_bytes(int log2) {
    int64_t width = log2 < 8 ? 1 : log2 < 16 ? 2 : log2 < 32 ? 4 : 8;
    return width << log2;
}
static inline int64_t block_bytes(int log2) {
    return 8 + index_bytes(log2) + usable_of((int64_t)1 << log2) * (int64_t)sizeof(aipy_dict_entry);
}
static inline int64_t *usable(const aipy_dict *d) { return (int64_t *)d->indices - 1; }

static inline int64_t index_get(const aipy_dict *d, uint64_t i) {
    if (d->log2_size < 8) return ((const int8_t *)d->indices)[i];
    if (d->log2_size < 16) return ((const int16_t *)d->indices)[i];
    if (d->log2_size < 32) return ((const int32_t *)d->indices)[i];
    return ((const int64_t *)d->indices)[i];
}
static inline void index_set(aipy_dict *d, uint64_t i, int64_t value) {
    if (d->log2_size < 8) ((int8_t *)d->indices)[i] = (int8_t)value;
    else if (d->log2_size < 16) ((int16_t *)d->indices)[i] = (int16_t)value;
    else if (d->log2_size < 32) ((int32_t *)d->indices)[i] = (int32_t)value;
    else ((int64_t *)d->indices)[i] = value;
}
#define PROBE(i, perturb, mask) ((perturb) >>= 5, (i) = ((i) * 5 + (perturb) + 1) & (mask))

AIPY_DEFINE_TYPE(aipy_dict_type, "dict", "builtins", aipy_dict, aipy_dict_drop, 0);

aipy_dict *aipy_dict_new(int64_t kind) {
    aipy_dict *d = (aipy_dict *)aipy_new_object(&aipy_dict_type, sizeof(aipy_dict));
    d->kind = (uint8_t)kind;
    return d;
}

static void release_entries(int kind, aipy_dict_entry *entries, int64_t count) {
    for (int64_t i = 0; i < count; i++) {
        if (!entries[i].key) continue;
        aipy_release_any(entries[i].key);
        if (kind == AIPY_KIND_ANY) aipy_release_any(entries[i].value.any);
    }
}

void aipy_dict_drop(aipy_object *object) {
    aipy_dict *d = (aipy_dict *)object;
    if (d->indices) {
        release_entries(d->kind, d->entries, d->entry_count);
        aipy_free(usable(d), block_bytes(d->log2_size));
    }
    aipy_free(d, d->header.type->size);
}

void aipy_dict_clear(aipy_thread *thread, aipy_dict *d) {
    (void)thread;
    if (!d->indices) return;
    aipy_dict_entry *entries = d->entries;
    void *block = usable(d);
    int64_t count = d->entry_count, bytes = block_bytes(d->log2_size);
    d->indices = NULL;
    d->entries = NULL;
    d->used = d->entry_count = 0;
    d->log2_size = 0;
    d->version++;
    release_entries(d->kind, entries, count);
    aipy_free(block, bytes);
}

static void use_block(aipy_dict *d, int log2) {
    int64_t *block = aipy_allocate(block_bytes(log2));
    *block = usable_of((int64_t)1 << log2);
    d->indices = block + 1;
    d->entries = (aipy_dict_entry *)((char *)d->indices + index_bytes(log2));
    d->log2_size = (uint8_t)log2;
    memset(d->indices, 0xff, (size_t)index_bytes(log2));
}

/* Index entries [0, entry_count), none of them deleted. */
static void index_all(aipy_dict *d) {
    uint64_t mask = (uint64_t)size_of(d) - 1;
    for (int64_t n = 0; n < d->entry_count; n++) {
        uint64_t perturb = (uint64_t)d->entries[n].hash, i = perturb & mask;
        while (index_get(d, i) != EMPTY) PROBE(i, perturb, mask);
        index_set(d, i, n);
    }
    *usable(d) = usable_of(size_of(d)) - d->entry_count;
}

static int log2_for(int64_t slots) {
    int log2 = MINIMUM_LOG2;
    while ((int64_t)1 << log2 < slots) log2++;
    return log2;
}

static void resize(aipy_dict *d, int log2) {
    aipy_dict old = *d;
    use_block(d, log2);
    if (old.used == old.entry_count) {
        if (old.used) memcpy(d->entries, old.entries, (size_t)old.used * sizeof(aipy_dict_entry));
    } else {
        aipy_dict_entry *to = d->entries;
        for (int64_t i = 0; i < old.entry_count; i++)
            if (old.entries[i].key) *to++ = old.entries[i];
    }
    d->entry_count = d->used;
    index_all(d);
    if (old.indices) aipy_free(usable(&old), block_bytes(old.log2_size));
}

void aipy_dict_reserve(aipy_dict *d, int64_t entries) {
    if (entries > d->used && (!d->indices || *usable(d) < entries - d->used)) resize(d, log2_for((entries * 3 + 1) / 2));
}

void aipy_dict_widen(aipy_dict *d) {
    if (d->kind == AIPY_KIND_ANY) return;
    for (int64_t i = 0; i < d->entry_count; i++)
        if (d->entries[i].key) d->entries[i].value.any = aipy_slot_get(d->kind, d->entries[i].value);
    d->kind = AIPY_KIND_ANY;
}

bool aipy_dict_convert(aipy_dict *d, int64_t kind) {
    if (d->kind == kind) return true;
    if (kind == AIPY_KIND_ANY) { aipy_dict_widen(d); return true; }
    aipy_slot ignored;
    if (d->used > 0 && d->kind != AIPY_KIND_ANY) return false;
    for (int64_t i = 0; i < d->entry_count; i++)
        if (d->entries[i].key && !aipy_slot_put((int)kind, d->entries[i].value.any, &ignored)) return false;
    for (int64_t i = 0; i < d->entry_count; i++)
        if (d->entries[i].key) aipy_slot_take((int)kind, d->entries[i].value.any, &d->entries[i].value);
    d->kind = (uint8_t)kind;
    return true;
}

/* --- looking up --------------------------------------------------------------------------------------- */

static inline bool text_same(const aipy_str *a, const aipy_str *b) {
    return a->length == b->length && a->kind == b->kind
           && memcmp(aipy_str_data(a), aipy_str_data(b), (size_t)(a->length * a->kind)) == 0;
}
static inline int64_t text_hash(aipy_str *s) { return s->hash != -1 ? s->hash : aipy_str_hash(s); }

/* Whether comparing with an object of this type runs no user code and is never equal to str or int. */
static bool is_never_text_or_number(const aipy_type *type) {
    return type == &aipy_tuple_type || type == &aipy_bytes_type || type == &aipy_NoneType_type
           || type == &aipy_frozenset_type || type == &aipy_type_type || type == &aipy_function_type;
}

int64_t aipy_dict_find_str(const aipy_dict *d, aipy_str *key) {
    if (!d->used) return -1;
    int64_t hash = text_hash(key);
    uint64_t mask = (uint64_t)size_of(d) - 1, perturb = (uint64_t)hash, i = perturb & mask;
    for (;;) {
        int64_t n = index_get(d, i);
        if (n >= 0) {
            const aipy_dict_entry *e = &d->entries[n];
            if (e->key == aipy_from_pointer(key)) return n;
            if (e->hash == hash && !aipy_is_small(e->key)) {
                const aipy_type *type = aipy_pointer(e->key)->type;
                if (type == &aipy_str_type) {
                    if (text_same(aipy_as_str(e->key), key)) return n;
                } else if (type != &aipy_int_type && type != &aipy_float_type && !is_never_text_or_number(type)) {
                    return -2;
                }
            }
        } else if (n == EMPTY) {
            return -1;
        }
        PROBE(i, perturb, mask);
    }
}

/* Index for an int key of the given hash; `word` is its tagged form or 0 when it does not fit. */
int64_t aipy_dict_find_int(const aipy_dict *d, int64_t key) {
    if (!d->used) return -1;
    int64_t hash = aipy_i64_hash(key);
    aipy_any word = aipy_fits_small(key) ? aipy_from_small(key) : 0;
    uint64_t mask = (uint64_t)size_of(d) - 1, perturb = (uint64_t)hash, i = perturb & mask;
    for (;;) {
        int64_t n = index_get(d, i);
        if (n >= 0) {
            const aipy_dict_entry *e = &d->entries[n];
            if (e->key == word && word) return n;
            if (e->hash == hash && !aipy_is_small(e->key)) {
                const aipy_type *type = aipy_pointer(e->key)->type;
                int64_t value;
                if (type == &aipy_int_type) {
                    if (!word && aipy_int_to_i64(e->key, &value) && value == key) return n;
                } else if (type == &aipy_bool_type) {
                    if (key == (e->key == aipy_from_bool(true))) return n;
                } else if (type == &aipy_float_type) {
                    double number = ((aipy_float *)aipy_pointer(e->key))->value;
                    if (number >= -9223372036854775808.0 && number < 9223372036854775808.0 && (int64_t)number == key
                        && (double)(int64_t)number == number)
                        return n;
                } else if (type != &aipy_str_type && !is_never_text_or_number(type)) {
                    return -2;
                }
            }
        } else if (n == EMPTY) {
            return -1;
        }
        PROBE(i, perturb, mask);
    }
}

aipy_status aipy_dict_find_hash(aipy_thread *thread, aipy_dict *d, aipy_any key, int64_t hash, int64_t *out) {
again:
    *out = -1;
    if (!d->used) return AIPY_OK;
    uint64_t mask = (uint64_t)size_of(d) - 1, perturb = (uint64_t)hash, i = perturb & mask;
    for (;;) {
        int64_t n = index_get(d, i);
        if (n >= 0) {
            aipy_dict_entry *e = &d->entries[n];
            if (e->key == key) { *out = n; return AIPY_OK; }
            if (e->hash == hash) {
                bool same;
                aipy_any found = aipy_new_any(e->key);
                aipy_dict_entry *entries = d->entries;
                aipy_status status = aipy_same(thread, found, key, &same);
                bool changed = d->entries != entries || (uint64_t)size_of(d) - 1 != mask || n >= d->entry_count || e->key != found;
                aipy_release_any(found);
                if (status != AIPY_OK) return status;
                if (changed) goto again; /* __eq__ changed the dict */
                if (same) { *out = n; return AIPY_OK; }
            }
        } else if (n == EMPTY) {
            return AIPY_OK;
        }
        PROBE(i, perturb, mask);
    }
}

aipy_status aipy_dict_find(aipy_thread *thread, aipy_dict *d, aipy_any key, int64_t *out) {
    int64_t hash;
    if (aipy_is_small(key)) {
        if ((*out = aipy_dict_find_int(d, aipy_small(key))) != -2) return AIPY_OK;
    } else if (aipy_pointer(key)->type == &aipy_str_type) {
        if ((*out = aipy_dict_find_str(d, aipy_as_str(key))) != -2) return AIPY_OK;
    }
    if (aipy_hash_fast(thread, key, &hash) != AIPY_OK) return AIPY_RAISED;
    return aipy_dict_find_hash(thread, d, key, hash, out);
}

aipy_status aipy_dict_get_any(aipy_thread *thread, aipy_dict *d, aipy_any key, aipy_any *out) {
    int64_t at;
    if (aipy_dict_find(thread, d, key, &at) != AIPY_OK) return AIPY_RAISED;
    *out = at < 0 ? 0 : aipy_dict_value_at(d, at);
    return AIPY_OK;
}

int64_t aipy_dict_next(aipy_dict *d, int64_t position) {
    for (; position < d->entry_count; position++)
        if (d->entries[position].key) return position;
    return -1;
}

/* --- storing ------------------------------------------------------------------------------------------ */

/* Appends a key that is not there; takes key and slot, which is of the dict's kind. */
static inline void insert_new(aipy_dict *d, aipy_any key, int64_t hash, aipy_slot value) {
    if (!d->indices || *usable(d) <= 0) resize(d, log2_for(d->used * 3));
    uint64_t mask = (uint64_t)size_of(d) - 1, perturb = (uint64_t)hash, i = perturb & mask;
    while (index_get(d, i) >= 0) PROBE(i, perturb, mask);
    index_set(d, i, d->entry_count);
    d->entries[d->entry_count++] = (aipy_dict_entry){hash, key, value};
    d->used++;
    d->version++;
    --*usable(d);
}

/* Brings a taken slot of kind `from` to the dict's present kind. */
static inline aipy_slot fit(aipy_dict *d, int from, aipy_slot value) {
    if (from == d->kind) return value;
    aipy_any boxed = from == AIPY_KIND_ANY ? value.any : aipy_slot_get(from, value);
    if (!aipy_slot_take(d->kind, boxed, &value)) {
        aipy_dict_widen(d);
        value.any = boxed;
    }
    return value;
}

static inline void replace(aipy_dict *d, int64_t at, aipy_slot value) {
    aipy_slot old = d->entries[at].value;
    d->entries[at].value = value;
    if (d->kind == AIPY_KIND_ANY) aipy_release_any(old.any);
}

void aipy_dict_put_at(aipy_dict *d, int64_t at, aipy_any value) {
    aipy_slot slot = {.any = value};
    slot = fit(d, AIPY_KIND_ANY, slot);
    replace(d, at, slot);
}

aipy_status aipy_dict_store_hash(aipy_thread *thread, aipy_dict *d, aipy_any key, int64_t hash, int kind, aipy_slot value) {
    int64_t at;
    if (aipy_dict_find_hash(thread, d, key, hash, &at) != AIPY_OK) {
        if (kind == AIPY_KIND_ANY) aipy_release_any(value.any);
        return AIPY_RAISED;
    }
    value = fit(d, kind, value);
    if (at >= 0) replace(d, at, value);
    else insert_new(d, aipy_new_any(key), hash, value);
    return AIPY_OK;
}

aipy_status aipy_dict_store_str(aipy_thread *thread, aipy_dict *d, aipy_str *key, aipy_slot value) {
    int64_t at = aipy_dict_find_str(d, key);
    if (at >= 0) { replace(d, at, value); return AIPY_OK; }
    if (at == -2) return aipy_dict_store_hash(thread, d, aipy_from_pointer(key), text_hash(key), d->kind, value);
    aipy_retain(&key->header);
    insert_new(d, aipy_from_pointer(key), text_hash(key), value);
    return AIPY_OK;
}

aipy_status aipy_dict_store_int(aipy_thread *thread, aipy_dict *d, int64_t key, aipy_slot value) {
    int64_t at = aipy_dict_find_int(d, key);
    if (at >= 0) { replace(d, at, value); return AIPY_OK; }
    aipy_any word = aipy_int_from_i64(key);
    if (at == -2) {
        aipy_status status = aipy_dict_store_hash(thread, d, word, aipy_i64_hash(key), d->kind, value);
        aipy_release_any(word);
        return status;
    }
    insert_new(d, word, aipy_i64_hash(key), value);
    return AIPY_OK;
}

static aipy_status store_kind(aipy_thread *thread, aipy_dict *d, aipy_any key, int kind, aipy_slot value) {
    int64_t hash;
    if (kind == d->kind) {
        if (aipy_is_small(key)) return aipy_dict_store_int(thread, d, aipy_small(key), value);
        if (aipy_pointer(key)->type == &aipy_str_type) return aipy_dict_store_str(thread, d, aipy_as_str(key), value);
    }
    if (aipy_hash_fast(thread, key, &hash) != AIPY_OK) {
        if (kind == AIPY_KIND_ANY) aipy_release_any(value.any);
        return AIPY_RAISED;
    }
    return aipy_dict_store_hash(thread, d, key, hash, kind, value);
}

aipy_status aipy_dict_store(aipy_thread *thread, aipy_dict *d, aipy_any key, aipy_slot value) {
    return store_kind(thread, d, key, d->kind, value);
}

aipy_status aipy_dict_store_any(aipy_thread *thread, aipy_dict *d, aipy_any key, aipy_any value) {
    aipy_slot slot = {.any = aipy_new_any(value)};
    return store_kind(thread, d, key, AIPY_KIND_ANY, slot);
}

/* --- deleting and copying ----------------------------------------------------------------------------- */

void aipy_dict_delete_at(aipy_dict *d, int64_t at) {
    aipy_dict_entry old = d->entries[at];
    int kind = d->kind;
    uint64_t mask = (uint64_t)size_of(d) - 1, perturb = (uint64_t)old.hash, i = perturb & mask;
    while (index_get(d, i) != at) PROBE(i, perturb, mask);
    index_set(d, i, DUMMY);
    d->entries[at].key = 0;
    d->used--;
    d->version++;
    aipy_release_any(old.key);
    if (kind == AIPY_KIND_ANY) aipy_release_any(old.value.any);
}

aipy_status aipy_dict_delete(aipy_thread *thread, aipy_dict *d, aipy_any key) {
    int64_t at;
    if (aipy_dict_find(thread, d, key, &at) != AIPY_OK) return AIPY_RAISED;
    if (at < 0) return aipy_raise_key(thread, key);
    aipy_dict_delete_at(d, at);
    return AIPY_OK;
}

aipy_status aipy_dict_popitem(aipy_thread *thread, aipy_dict *d, aipy_tuple **out) {
    if (d->used == 0) return aipy_raise_text(thread, &aipy_KeyError_type, "popitem(): dictionary is empty");
    int64_t at = d->entry_count - 1;
    while (!d->entries[at].key) at--;
    aipy_any key = aipy_new_any(d->entries[at].key), value = aipy_dict_value_at(d, at);
    aipy_dict_delete_at(d, at);
    d->entry_count = at; /* `usable` stays: the dummies left behind must not fill the index */
    *out = aipy_tuple_pair(key, value);
    return AIPY_OK;
}

aipy_dict *aipy_dict_clone(aipy_dict *d) {
    aipy_dict *copy = aipy_dict_new(d->kind);
    if (d->used == 0) return copy;
    use_block(copy, d->used == d->entry_count ? d->log2_size : log2_for((d->used * 3 + 1) / 2));
    for (int64_t i = 0; i < d->entry_count; i++) {
        if (!d->entries[i].key) continue;
        aipy_retain_any(d->entries[i].key);
        if (d->kind == AIPY_KIND_ANY) aipy_retain_any(d->entries[i].value.any);
        copy->entries[copy->entry_count++] = d->entries[i];
    }
    copy->used = copy->entry_count;
    if (d->used == d->entry_count) {
        memcpy(copy->indices, d->indices, (size_t)index_bytes(d->log2_size));
        *usable(copy) = *usable(d);
    } else {
        index_all(copy);
    }
    return copy;
}
