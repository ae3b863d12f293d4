/* set and frozenset: the table. Probes, growth and dummies are those of CPython 3.11 (Objects/setobject.c), so that
 * equal hashes give equal order. table null: empty, with the smallest mask. For a set `hash` is the place where
 * pop() goes on searching; for a frozenset 0 and -1 mean "not computed". */
#include "aipy/containers.h"

enum { LINEAR_PROBES = 9, MINIMUM_SIZE = 8 };

static void drop_dummy(aipy_object *object) { (void)object; }
AIPY_DEFINE_TYPE(aipy_dummy_type, "dummy", "builtins", aipy_object, drop_dummy, 0);
aipy_object aipy_dummy = {AIPY_IMMORTAL, &aipy_dummy_type};
#define DUMMY_KEY aipy_from_pointer(&aipy_dummy)

static inline int64_t table_bytes(int64_t mask) { return (mask + 1) * (int64_t)sizeof(aipy_set_entry); }
static inline bool is_live(const aipy_set_entry *e) { return e->key && e->key != DUMMY_KEY; }

static void release_table(aipy_set_entry *table, int64_t mask, int64_t used) {
    for (int64_t i = 0; i <= mask && used > 0; i++) {
        if (!is_live(&table[i])) continue;
        used--;
        aipy_release_any(table[i].key);
    }
    aipy_free(table, table_bytes(mask));
}

static void set_drop(aipy_object *object) {
    aipy_set *set = (aipy_set *)object;
    if (set->table) release_table(set->table, set->mask, set->used);
    aipy_free(set, set->header.type->size);
}
AIPY_DEFINE_TYPE(aipy_set_type, "set", "builtins", aipy_set, set_drop, 0);
AIPY_DEFINE_TYPE(aipy_frozenset_type, "frozenset", "builtins", aipy_set, set_drop, 0);

aipy_set *aipy_set_new(bool frozen) {
    return (aipy_set *)aipy_new_object(frozen ? &aipy_frozenset_type : &aipy_set_type, sizeof(aipy_set));
}

void aipy_set_empty(aipy_set *set) {
    aipy_set_entry *table = set->table;
    int64_t mask = set->mask, used = set->used;
    set->table = NULL;
    set->used = set->fill = 0;
    set->mask = MINIMUM_SIZE - 1;
    if (table) release_table(table, mask, used);
}

static aipy_set_entry *new_table(int64_t size) {
    aipy_set_entry *table = aipy_allocate(table_bytes(size - 1));
    memset(table, 0, (size_t)table_bytes(size - 1));
    return table;
}

static inline void make_table(aipy_set *set) {
    if (set->table) return;
    set->mask = MINIMUM_SIZE - 1;
    set->table = new_table(MINIMUM_SIZE);
}

/* Puts a key that is not there into a table without dummies. */
static void insert_clean(aipy_set_entry *table, uint64_t mask, aipy_any key, int64_t hash) {
    uint64_t perturb = (uint64_t)hash, i = perturb & mask;
    for (;;) {
        aipy_set_entry *e = &table[i];
        int probes = i + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
        do {
            if (!e->key) { e->key = key; e->hash = hash; return; }
            e++;
        } while (probes--);
        perturb >>= 5;
        i = (i * 5 + 1 + perturb) & mask;
    }
}

void aipy_set_resize(aipy_set *set, int64_t minimum_used) {
    int64_t size = MINIMUM_SIZE;
    while (size <= minimum_used) size <<= 1;
    aipy_set_entry *old = set->table, *table = new_table(size);
    int64_t old_mask = set->mask;
    for (int64_t i = 0; old && i <= old_mask; i++)
        if (is_live(&old[i])) insert_clean(table, (uint64_t)size - 1, old[i].key, old[i].hash);
    set->table = table;
    set->mask = size - 1;
    set->fill = set->used;
    if (old) aipy_free(old, table_bytes(old_mask));
}

/* Puts a taken key where a probe loop ended. */
static void put(aipy_set *set, aipy_set_entry *entry, aipy_any key, int64_t hash) {
    bool was_dummy = entry->key != 0;
    *entry = (aipy_set_entry){key, hash};
    set->used++;
    if (was_dummy) return;
    set->fill++;
    if (set->fill * 5 >= set->mask * 3) aipy_set_resize(set, set->used > 50000 ? set->used * 2 : set->used * 4);
}

/* --- looking up --------------------------------------------------------------------------------------- */

static inline bool text_same(const aipy_str *a, const aipy_str *b) {
    return a->length == b->length && a->kind == b->kind
           && memcmp(aipy_str_data(a), aipy_str_data(b), (size_t)(a->length * a->kind)) == 0;
}
static inline int64_t text_hash(aipy_str *s) { return s->hash != -1 ? s->hash : aipy_str_hash(s); }

/* One probe loop for three kinds of keys. MATCH looks at an entry `e` of the same hash: it returns, or does nothing to go
 * on. Ends with `e` at the entry where the key belongs: the last dummy on the way, else the free entry found. */
#define PROBE_LOOP(set, wanted_hash, MATCH)                                                                            \
    uint64_t mask = (uint64_t)(set)->mask, perturb = (uint64_t)(wanted_hash), i = perturb & mask;                      \
    aipy_set_entry *e, *dummy = NULL;                                                                                  \
    for (;;) {                                                                                                         \
        e = &(set)->table[i];                                                                                          \
        int probes = i + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;                                                    \
        do {                                                                                                           \
            if (!e->key) goto unused;                                                                                  \
            if (e->hash == (wanted_hash)) { MATCH }                                                                    \
            else if (e->hash == -1) dummy = e;                                                                         \
            e++;                                                                                                       \
        } while (probes--);                                                                                            \
        perturb >>= 5;                                                                                                 \
        i = (i * 5 + 1 + perturb) & mask;                                                                              \
    }                                                                                                                  \
    unused:                                                                                                            \
    if (dummy) e = dummy;

static bool is_never_text(const aipy_type *type) {
    return type == &aipy_int_type || type == &aipy_float_type || type == &aipy_tuple_type || type == &aipy_bytes_type
           || type == &aipy_NoneType_type || type == &aipy_bool_type;
}

/* 1 found, 0 missing (*entry is where it belongs), -2 user code is needed. */
static inline int find_text(const aipy_set *set, aipy_str *key, int64_t hash, aipy_set_entry **entry) {
    PROBE_LOOP(set, hash, {
        if (e->key == aipy_from_pointer(key)) { *entry = e; return 1; }
        if (!aipy_is_small(e->key)) {
            const aipy_type *type = aipy_pointer(e->key)->type;
            if (type == &aipy_str_type) {
                if (text_same(aipy_as_str(e->key), key)) { *entry = e; return 1; }
            } else if (!is_never_text(type)) {
                return -2;
            }
        }
    })
    *entry = e;
    return 0;
}

static inline int find_number(const aipy_set *set, int64_t key, int64_t hash, aipy_set_entry **entry) {
    aipy_any word = aipy_fits_small(key) ? aipy_from_small(key) : 0;
    PROBE_LOOP(set, hash, {
        if (e->key == word) { *entry = e; return 1; }
        if (!aipy_is_small(e->key)) {
            const aipy_type *type = aipy_pointer(e->key)->type;
            int64_t value;
            if (type == &aipy_int_type) {
                if (!word && aipy_int_to_i64(e->key, &value) && value == key) { *entry = e; return 1; }
            } else if (type != &aipy_str_type) {
                return -2;
            }
        }
    })
    *entry = e;
    return 0;
}

int aipy_set_find_str(const aipy_set *set, aipy_str *key) {
    aipy_set_entry *ignored;
    return set->used ? find_text(set, key, text_hash(key), &ignored) : 0;
}

int aipy_set_find_int(const aipy_set *set, int64_t key) {
    aipy_set_entry *ignored;
    return set->used ? find_number(set, key, aipy_i64_hash(key), &ignored) : 0;
}

/* *out: the entry of the key, or null and *unused where it belongs (null when there is no table yet). */
static aipy_status find_entry(aipy_thread *thread, const aipy_set *set, aipy_any key, int64_t hash, aipy_set_entry **out,
                              aipy_set_entry **unused_entry) {
again:
    *out = *unused_entry = NULL;
    if (!set->table) return AIPY_OK;
    {
        PROBE_LOOP(set, hash, {
            if (e->key == key) { *out = e; return AIPY_OK; }
            bool same;
            aipy_any found = aipy_new_any(e->key);
            aipy_set_entry *table = set->table;
            aipy_status status = aipy_same(thread, found, key, &same);
            bool changed = table != set->table || mask != (uint64_t)set->mask || e->key != found;
            aipy_release_any(found);
            if (status != AIPY_OK) return status;
            if (changed) goto again; /* __eq__ changed the set */
            if (same) { *out = e; return AIPY_OK; }
        })
        *unused_entry = e;
    }
    return AIPY_OK;
}

aipy_status aipy_set_find_hash(aipy_thread *thread, const aipy_set *set, aipy_any key, int64_t hash, aipy_set_entry **out) {
    aipy_set_entry *unused_entry;
    return find_entry(thread, set, key, hash, out, &unused_entry);
}

aipy_status aipy_set_find(aipy_thread *thread, aipy_set *set, aipy_any key, bool *out) {
    int64_t hash;
    int answer = -2;
    aipy_set_entry *entry;
    if (aipy_is_small(key)) answer = aipy_set_find_int(set, aipy_small(key));
    else if (aipy_pointer(key)->type == &aipy_str_type) answer = aipy_set_find_str(set, aipy_as_str(key));
    if (answer != -2) { *out = answer == 1; return AIPY_OK; }
    if (aipy_hash_fast(thread, key, &hash) != AIPY_OK) {
        /* an unhashable set stands for the frozenset of its items */
        aipy_set *frozen;
        if (!aipy_is_instance(key, &aipy_set_type) || !aipy_is_subtype(thread->exception->type, &aipy_TypeError_type)) return AIPY_RAISED;
        aipy_release(aipy_catch(thread));
        if (aipy_set_from_any(thread, &aipy_frozenset_type, key, &frozen) != AIPY_OK) return AIPY_RAISED;
        aipy_status status = aipy_set_find(thread, set, aipy_from_pointer(frozen), out);
        aipy_release(&frozen->header);
        return status;
    }
    if (aipy_set_find_hash(thread, set, key, hash, &entry) != AIPY_OK) return AIPY_RAISED;
    *out = entry != NULL;
    return AIPY_OK;
}

/* --- adding and removing ------------------------------------------------------------------------------ */

aipy_status aipy_set_add_hash(aipy_thread *thread, aipy_set *set, aipy_any key, int64_t hash) {
    aipy_set_entry *found, *unused_entry;
    aipy_retain_any(key);
    make_table(set);
    if (find_entry(thread, set, key, hash, &found, &unused_entry) != AIPY_OK) { aipy_release_any(key); return AIPY_RAISED; }
    if (found) { aipy_release_any(key); return AIPY_OK; }
    if (!unused_entry) { /* __eq__ emptied the set */
        aipy_status status = aipy_set_add_hash(thread, set, key, hash);
        aipy_release_any(key);
        return status;
    }
    put(set, unused_entry, key, hash);
    return AIPY_OK;
}

aipy_status aipy_set_add_str(aipy_thread *thread, aipy_set *set, aipy_str *key) {
    int64_t hash = text_hash(key);
    aipy_set_entry *entry;
    make_table(set);
    int answer = find_text(set, key, hash, &entry);
    if (answer == -2) return aipy_set_add_hash(thread, set, aipy_from_pointer(key), hash);
    if (answer == 1) return AIPY_OK;
    aipy_retain(&key->header);
    put(set, entry, aipy_from_pointer(key), hash);
    return AIPY_OK;
}

aipy_status aipy_set_add_int(aipy_thread *thread, aipy_set *set, int64_t key) {
    int64_t hash = aipy_i64_hash(key);
    aipy_set_entry *entry;
    make_table(set);
    int answer = find_number(set, key, hash, &entry);
    if (answer == 1) return AIPY_OK;
    aipy_any word = aipy_int_from_i64(key);
    if (answer == -2) {
        aipy_status status = aipy_set_add_hash(thread, set, word, hash);
        aipy_release_any(word);
        return status;
    }
    put(set, entry, word, hash);
    return AIPY_OK;
}

aipy_status aipy_set_add_any(aipy_thread *thread, aipy_set *set, aipy_any key) {
    int64_t hash;
    if (aipy_is_small(key)) return aipy_set_add_int(thread, set, aipy_small(key));
    if (aipy_pointer(key)->type == &aipy_str_type) return aipy_set_add_str(thread, set, aipy_as_str(key));
    if (aipy_hash_fast(thread, key, &hash) != AIPY_OK) return AIPY_RAISED;
    return aipy_set_add_hash(thread, set, key, hash);
}

aipy_status aipy_set_discard_hash(aipy_thread *thread, aipy_set *set, aipy_any key, int64_t hash, bool *found) {
    aipy_set_entry *entry;
    if (aipy_set_find_hash(thread, set, key, hash, &entry) != AIPY_OK) return AIPY_RAISED;
    *found = entry != NULL;
    if (!entry) return AIPY_OK;
    aipy_any old = entry->key;
    *entry = (aipy_set_entry){DUMMY_KEY, -1};
    set->used--;
    aipy_release_any(old);
    return AIPY_OK;
}

int64_t aipy_set_next(aipy_set *set, int64_t position) {
    if (!set->table) return -1;
    for (; position <= set->mask; position++)
        if (is_live(&set->table[position])) return position;
    return -1;
}

aipy_status aipy_set_pop(aipy_thread *thread, aipy_set *set, aipy_any *out) {
    if (set->used == 0) return aipy_raise_text(thread, &aipy_KeyError_type, "pop from an empty set");
    int64_t at = set->hash & set->mask;
    while (!is_live(&set->table[at])) at = at == set->mask ? 0 : at + 1;
    *out = set->table[at].key;
    set->table[at] = (aipy_set_entry){DUMMY_KEY, -1};
    set->used--;
    set->hash = at + 1;
    return AIPY_OK;
}

void aipy_set_swap(aipy_set *a, aipy_set *b) {
    aipy_set old = *a;
    a->used = b->used; a->fill = b->fill; a->mask = b->mask; a->table = b->table;
    b->used = old.used; b->fill = old.fill; b->mask = old.mask; b->table = old.table;
}

/* --- merging ------------------------------------------------------------------------------------------ */

aipy_status aipy_set_merge(aipy_thread *thread, aipy_set *set, const aipy_set *other) {
    if (other == set || other->used == 0) return AIPY_OK;
    make_table(set);
    if ((set->fill + other->used) * 5 >= set->mask * 3) aipy_set_resize(set, (set->used + other->used) * 2);
    if (set->fill == 0) {
        bool same_shape = set->mask == other->mask && other->fill == other->used;
        for (int64_t i = 0; i <= other->mask; i++) {
            const aipy_set_entry *e = &other->table[i];
            if (!is_live(e)) continue;
            aipy_retain_any(e->key);
            if (same_shape) set->table[i] = *e;
            else insert_clean(set->table, (uint64_t)set->mask, e->key, e->hash);
        }
        set->fill = set->used = other->used;
        return AIPY_OK;
    }
    for (int64_t i = 0; other->table && i <= other->mask; i++) {
        aipy_set_entry e = other->table[i];
        if (!is_live(&e)) continue;
        aipy_retain_any(e.key); /* __eq__ may change `other` */
        aipy_status status = aipy_set_add_hash(thread, set, e.key, e.hash);
        aipy_release_any(e.key);
        if (status != AIPY_OK) return status;
    }
    return AIPY_OK;
}

aipy_status aipy_set_update_any(aipy_thread *thread, aipy_set *set, aipy_any iterable) {
    aipy_status status = AIPY_OK;
    if (aipy_is_any_set(iterable)) return aipy_set_merge(thread, set, (aipy_set *)aipy_pointer(iterable));
    if (aipy_is_exact(iterable, &aipy_dict_type)) {
        aipy_dict *d = (aipy_dict *)aipy_pointer(iterable);
        make_table(set);
        if ((set->fill + d->used) * 5 >= set->mask * 3) aipy_set_resize(set, (set->used + d->used) * 2);
        for (int64_t at = 0; (at = aipy_dict_next(d, at)) >= 0 && status == AIPY_OK; at++) {
            aipy_any key = aipy_new_any(d->entries[at].key);
            status = aipy_set_add_hash(thread, set, key, d->entries[at].hash);
            aipy_release_any(key);
        }
        return status;
    }
    aipy_walk walk;
    aipy_any key;
    if (aipy_walk_start(thread, &walk, iterable) != AIPY_OK) return AIPY_RAISED;
    while (status == AIPY_OK && (status = aipy_walk_next(thread, &walk, &key)) == AIPY_OK) {
        status = aipy_set_add_any(thread, set, key);
        aipy_release_any(key);
    }
    aipy_walk_end(&walk);
    return status == AIPY_STOP ? AIPY_OK : status;
}

aipy_status aipy_set_from_any(aipy_thread *thread, const aipy_type *type, aipy_any iterable, aipy_set **out) {
    aipy_set *set = (aipy_set *)aipy_new_object(type, type->size);
    if (iterable && aipy_set_update_any(thread, set, iterable) != AIPY_OK) {
        aipy_release(&set->header);
        return AIPY_RAISED;
    }
    *out = set;
    return AIPY_OK;
}

/* CPython folds a display of three or more constants into a frozenset, builds that constant anew from its own items and
 * fills the set from it: that decides the order. */
aipy_status aipy_set_of_constants(aipy_thread *thread, const aipy_any *items, int64_t count, aipy_set **out) {
    aipy_set *set = aipy_set_new(false);
    aipy_status status = AIPY_OK;
    for (int64_t i = 0; i < count && status == AIPY_OK; i++) status = aipy_set_add_any(thread, set, items[i]);
    if (status == AIPY_OK && count >= 3) {
        aipy_set *again = aipy_set_new(false);
        for (int64_t at = 0; status == AIPY_OK && (at = aipy_set_next(set, at)) >= 0; at++)
            status = aipy_set_add_hash(thread, again, set->table[at].key, set->table[at].hash);
        aipy_set_empty(set);
        if (status == AIPY_OK) status = aipy_set_merge(thread, set, again);
        aipy_release(&again->header);
    }
    if (status != AIPY_OK) { aipy_release(&set->header); return status; }
    *out = set;
    return AIPY_OK;
}

bool aipy_is_any_set(aipy_any v) {
    if (aipy_is_small(v)) return false;
    const aipy_type *type = aipy_pointer(v)->type;
    return type == &aipy_set_type || type == &aipy_frozenset_type || aipy_is_subtype(type, &aipy_set_type)
           || aipy_is_subtype(type, &aipy_frozenset_type);
}
