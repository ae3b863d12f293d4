/* set and frozenset: methods. */
#include "aipy/containers.h"

/* set_operations.c */
aipy_status aipy_set_intersect(aipy_thread *, aipy_set *, aipy_any other, aipy_set **out);
aipy_status aipy_set_subtract(aipy_thread *, aipy_set *, aipy_any other);
aipy_status aipy_set_minus(aipy_thread *, aipy_set *, aipy_any other, aipy_set **out);
aipy_status aipy_set_toggle(aipy_thread *, aipy_set *, aipy_any other);
aipy_status aipy_set_symmetric(aipy_thread *, aipy_set *, aipy_any other, aipy_set **out);
aipy_status aipy_set_unite(aipy_thread *, aipy_set *, aipy_any other, aipy_set **out);
aipy_status aipy_set_is_subset(aipy_thread *, aipy_set *, aipy_set *other, bool *out);

static aipy_set *as_set(aipy_any v) { return (aipy_set *)aipy_pointer(v); }
static bool is_exact_frozen(const aipy_set *set) { return set->header.type == &aipy_frozenset_type; }
static bool is_frozen(const aipy_set *set) { return aipy_is_subtype(set->header.type, &aipy_frozenset_type); }

aipy_status aipy_set_new_method(aipy_thread *thread, aipy_any iterable, aipy_set **out) {
    return aipy_set_from_any(thread, &aipy_set_type, iterable, out);
}
aipy_status aipy_frozenset_new(aipy_thread *thread, aipy_any iterable, aipy_set **out) {
    if (iterable && aipy_is_exact(iterable, &aipy_frozenset_type)) { *out = as_set(aipy_new_any(iterable)); return AIPY_OK; }
    return aipy_set_from_any(thread, &aipy_frozenset_type, iterable, out);
}
/* set.__init__ of subclasses: replaces the contents. */
aipy_status aipy_set_init(aipy_thread *thread, aipy_set *set, aipy_any iterable) {
    aipy_set_empty(set);
    return iterable ? aipy_set_update_any(thread, set, iterable) : AIPY_OK;
}
int64_t aipy_set_len(aipy_thread *thread, aipy_set *set) { (void)thread; return set->used; }

aipy_status aipy_set_add(aipy_thread *thread, aipy_set *set, aipy_any key) { return aipy_set_add_any(thread, set, key); }

/* An unhashable set stands for the frozenset of its items, as in CPython. */
static aipy_status discard(aipy_thread *thread, aipy_set *set, aipy_any key, bool *found) {
    int64_t hash;
    if (aipy_hash_fast(thread, key, &hash) == AIPY_OK) return aipy_set_discard_hash(thread, set, key, hash, found);
    if (!aipy_is_instance(key, &aipy_set_type) || !aipy_is_subtype(thread->exception->type, &aipy_TypeError_type)) return AIPY_RAISED;
    aipy_release(aipy_catch(thread));
    aipy_set *frozen;
    if (aipy_set_from_any(thread, &aipy_frozenset_type, key, &frozen) != AIPY_OK) return AIPY_RAISED;
    aipy_status status = discard(thread, set, aipy_from_pointer(frozen), found);
    aipy_release(&frozen->header);
    return status;
}

aipy_status aipy_set_contains(aipy_thread *thread, aipy_set *set, aipy_any key, bool *out) { return aipy_set_find(thread, set, key, out); }
aipy_status aipy_set_discard(aipy_thread *thread, aipy_set *set, aipy_any key) {
    bool found;
    return discard(thread, set, key, &found);
}
aipy_status aipy_set_remove(aipy_thread *thread, aipy_set *set, aipy_any key) {
    bool found;
    if (discard(thread, set, key, &found) != AIPY_OK) return AIPY_RAISED;
    return found ? AIPY_OK : aipy_raise_key(thread, key);
}
void aipy_set_clear(aipy_thread *thread, aipy_set *set) { (void)thread; aipy_set_empty(set); }

aipy_status aipy_set_copy(aipy_thread *thread, aipy_set *set, aipy_set **out) {
    if (is_exact_frozen(set)) { aipy_retain(&set->header); *out = set; return AIPY_OK; }
    return aipy_set_from_any(thread, is_frozen(set) ? &aipy_frozenset_type : &aipy_set_type, aipy_from_pointer(set), out);
}

static aipy_status plain_copy(aipy_thread *thread, aipy_set *set, aipy_set **out) {
    return aipy_set_from_any(thread, is_frozen(set) ? &aipy_frozenset_type : &aipy_set_type, aipy_from_pointer(set), out);
}

/* --- methods that take any number of iterables -------------------------------------------------------- */

aipy_status aipy_set_update(aipy_thread *thread, aipy_set *set, const aipy_any *args, int64_t count) {
    for (int64_t i = 0; i < count; i++)
        if (aipy_set_update_any(thread, set, args[i]) != AIPY_OK) return AIPY_RAISED;
    return AIPY_OK;
}

aipy_status aipy_set_union(aipy_thread *thread, aipy_set *set, const aipy_any *args, int64_t count, aipy_set **out) {
    aipy_set *result;
    if (plain_copy(thread, set, &result) != AIPY_OK) return AIPY_RAISED;
    for (int64_t i = 0; i < count; i++) {
        if (args[i] == aipy_from_pointer(set)) continue;
        if (aipy_set_update_any(thread, result, args[i]) != AIPY_OK) { aipy_release(&result->header); return AIPY_RAISED; }
    }
    *out = result;
    return AIPY_OK;
}

aipy_status aipy_set_intersection(aipy_thread *thread, aipy_set *set, const aipy_any *args, int64_t count, aipy_set **out) {
    if (count == 0) return aipy_set_copy(thread, set, out);
    aipy_set *result = set;
    aipy_retain(&set->header);
    for (int64_t i = 0; i < count; i++) {
        aipy_set *next;
        aipy_status status = aipy_set_intersect(thread, result, args[i], &next);
        aipy_release(&result->header);
        if (status != AIPY_OK) return status;
        result = next;
    }
    *out = result;
    return AIPY_OK;
}

aipy_status aipy_set_intersection_update(aipy_thread *thread, aipy_set *set, const aipy_any *args, int64_t count) {
    aipy_set *result;
    if (aipy_set_intersection(thread, set, args, count, &result) != AIPY_OK) return AIPY_RAISED;
    aipy_set_swap(set, result);
    aipy_release(&result->header);
    return AIPY_OK;
}

aipy_status aipy_set_difference(aipy_thread *thread, aipy_set *set, const aipy_any *args, int64_t count, aipy_set **out) {
    if (count == 0) return aipy_set_copy(thread, set, out);
    aipy_set *result;
    if (aipy_set_minus(thread, set, args[0], &result) != AIPY_OK) return AIPY_RAISED;
    for (int64_t i = 1; i < count; i++)
        if (aipy_set_subtract(thread, result, args[i]) != AIPY_OK) { aipy_release(&result->header); return AIPY_RAISED; }
    *out = result;
    return AIPY_OK;
}

aipy_status aipy_set_difference_update(aipy_thread *thread, aipy_set *set, const aipy_any *args, int64_t count) {
    for (int64_t i = 0; i < count; i++)
        if (aipy_set_subtract(thread, set, args[i]) != AIPY_OK) return AIPY_RAISED;
    return AIPY_OK;
}

aipy_status aipy_set_symmetric_difference(aipy_thread *thread, aipy_set *set, aipy_any other, aipy_set **out) {
    return aipy_set_symmetric(thread, set, other, out);
}
aipy_status aipy_set_symmetric_difference_update(aipy_thread *thread, aipy_set *set, aipy_any other) {
    return aipy_set_toggle(thread, set, other);
}

aipy_status aipy_set_issubset(aipy_thread *thread, aipy_set *set, aipy_any other, bool *out) {
    if (aipy_is_any_set(other)) return aipy_set_is_subset(thread, set, as_set(other), out);
    aipy_set *common;
    if (aipy_set_intersect(thread, set, other, &common) != AIPY_OK) return AIPY_RAISED;
    *out = common->used == set->used;
    aipy_release(&common->header);
    return AIPY_OK;
}

aipy_status aipy_set_issuperset(aipy_thread *thread, aipy_set *set, aipy_any other, bool *out) {
    if (aipy_is_any_set(other)) return aipy_set_is_subset(thread, as_set(other), set, out);
    aipy_walk walk;
    aipy_any key;
    aipy_status status;
    *out = true;
    if (aipy_walk_start(thread, &walk, other) != AIPY_OK) return AIPY_RAISED;
    while (*out && (status = aipy_walk_next(thread, &walk, &key)) == AIPY_OK) {
        status = aipy_set_find(thread, set, key, out);
        aipy_release_any(key);
        if (status != AIPY_OK) break;
        status = AIPY_STOP;
    }
    aipy_walk_end(&walk);
    return !*out || status == AIPY_STOP ? AIPY_OK : status;
}

aipy_status aipy_set_isdisjoint(aipy_thread *thread, aipy_set *set, aipy_any other, bool *out) {
    aipy_status status = AIPY_OK;
    aipy_any key;
    bool found = false;
    int64_t hash;
    *out = true;
    if (other == aipy_from_pointer(set)) { *out = set->used == 0; return AIPY_OK; }
    if (aipy_is_any_set(other)) {
        aipy_set *walked = as_set(other), *asked = set;
        if (walked->used > asked->used) { walked = set; asked = as_set(other); }
        for (int64_t at = 0; status == AIPY_OK && !found && (at = aipy_set_next(walked, at)) >= 0; at++) {
            aipy_set_entry *entry;
            key = aipy_new_any(walked->table[at].key);
            status = aipy_set_find_hash(thread, asked, key, walked->table[at].hash, &entry);
            aipy_release_any(key);
            found = status == AIPY_OK && entry;
        }
    } else {
        aipy_walk walk;
        if (aipy_walk_start(thread, &walk, other) != AIPY_OK) return AIPY_RAISED;
        while (!found && (status = aipy_walk_next(thread, &walk, &key)) == AIPY_OK) {
            aipy_set_entry *entry = NULL;
            status = aipy_hash_fast(thread, key, &hash);
            if (status == AIPY_OK) status = aipy_set_find_hash(thread, set, key, hash, &entry);
            aipy_release_any(key);
            if (status != AIPY_OK) break;
            found = entry != NULL;
        }
        aipy_walk_end(&walk);
        if (status == AIPY_STOP) status = AIPY_OK;
    }
    *out = !found;
    return status;
}

/* --- operators: both sides are sets -------------------------------------------------------------------- */

#define OPERATOR(name, frozen_name, function)                                                                          \
    aipy_status name(aipy_thread *thread, aipy_set *set, aipy_set *other, aipy_set **out) {                            \
        return function(thread, set, aipy_from_pointer(other), out);                                                   \
    }                                                                                                                  \
    aipy_status frozen_name(aipy_thread *thread, aipy_set *set, aipy_set *other, aipy_set **out) {                     \
        return function(thread, set, aipy_from_pointer(other), out);                                                   \
    }
OPERATOR(aipy_set_or, aipy_frozenset_or, aipy_set_unite)
OPERATOR(aipy_set_and, aipy_frozenset_and, aipy_set_intersect)
OPERATOR(aipy_set_sub, aipy_frozenset_sub, aipy_set_minus)
OPERATOR(aipy_set_xor, aipy_frozenset_xor, aipy_set_symmetric)

static aipy_status intersect_in_place(aipy_thread *thread, aipy_set *set, aipy_any other) {
    return aipy_set_intersection_update(thread, set, &other, 1);
}
#define INPLACE(name, function)                                                                                        \
    aipy_status name(aipy_thread *thread, aipy_set *set, aipy_set *other, aipy_set **out) {                            \
        if (function(thread, set, aipy_from_pointer(other)) != AIPY_OK) return AIPY_RAISED;                            \
        aipy_retain(&set->header);                                                                                     \
        *out = set;                                                                                                    \
        return AIPY_OK;                                                                                                \
    }
INPLACE(aipy_set_ior, aipy_set_update_any)
INPLACE(aipy_set_iand, intersect_in_place)
INPLACE(aipy_set_isub, aipy_set_subtract)
INPLACE(aipy_set_ixor, aipy_set_toggle)

/* frozenset's names for what both do */
aipy_status aipy_frozenset_union(aipy_thread *t, aipy_set *s, const aipy_any *a, int64_t n, aipy_set **out) { return aipy_set_union(t, s, a, n, out); }
aipy_status aipy_frozenset_intersection(aipy_thread *t, aipy_set *s, const aipy_any *a, int64_t n, aipy_set **out) { return aipy_set_intersection(t, s, a, n, out); }
aipy_status aipy_frozenset_difference(aipy_thread *t, aipy_set *s, const aipy_any *a, int64_t n, aipy_set **out) { return aipy_set_difference(t, s, a, n, out); }
aipy_status aipy_frozenset_symmetric_difference(aipy_thread *t, aipy_set *s, aipy_any other, aipy_set **out) { return aipy_set_symmetric(t, s, other, out); }
aipy_status aipy_frozenset_copy(aipy_thread *t, aipy_set *s, aipy_set **out) { return aipy_set_copy(t, s, out); }

aipy_status aipy_set_repr(aipy_thread *thread, aipy_set *set, aipy_str **out) {
    const char *name = set->header.type->name;
    bool plain = set->header.type == &aipy_set_type;
    aipy_repr_frame frame;
    aipy_text text = {0};
    bool entered = aipy_repr_enter(thread, &frame, &set->header);
    if (!entered || set->used == 0) {
        aipy_text_add(&text, name);
        aipy_text_add(&text, entered ? "()" : "(...)");
        if (entered) aipy_repr_leave(&frame);
        *out = aipy_text_end(&text);
        return AIPY_OK;
    }
    aipy_list *keys = NULL;
    aipy_status status = aipy_list_from_any(thread, aipy_from_pointer(set), &keys);
    if (!plain) { aipy_text_add(&text, name); aipy_text_add(&text, "("); }
    aipy_text_add(&text, "{");
    for (int64_t i = 0; status == AIPY_OK && i < keys->length; i++) {
        if (i) aipy_text_add(&text, ", ");
        status = aipy_text_repr(thread, &text, keys->items[i].any);
    }
    if (keys) aipy_release(&keys->header);
    aipy_repr_leave(&frame);
    if (status != AIPY_OK) { aipy_text_drop(&text); return status; }
    aipy_text_add(&text, plain ? "}" : "})");
    *out = aipy_text_end(&text);
    return AIPY_OK;
}
