/* set and frozenset: the operations that combine sets, in CPython's order of insertions (Objects/setobject.c), and
 * comparison. Results are of the receiver's builtin type. */
#include "aipy/containers.h"

static const aipy_type *base_type(const aipy_set *set) {
    return aipy_is_subtype(set->header.type, &aipy_frozenset_type) ? &aipy_frozenset_type : &aipy_set_type;
}
static aipy_set *as_set(aipy_any v) { return (aipy_set *)aipy_pointer(v); }

static aipy_status copy_of(aipy_thread *thread, aipy_set *set, aipy_set **out) {
    return aipy_set_from_any(thread, base_type(set), aipy_from_pointer(set), out);
}

/* For every live entry of `set`, with its key held: KEY and HASH are set. The set may change meanwhile. */
#define FOR_EACH(set, KEY, HASH)                                                                                       \
    for (int64_t at_ = 0; (at_ = aipy_set_next(set, at_)) >= 0; at_++)                                                 \
        for (aipy_any KEY = aipy_new_any((set)->table[at_].key), once_ = 1; once_; once_ = 0, aipy_release_any(KEY))    \
            for (int64_t HASH = (set)->table[at_].hash, again_ = 1; again_; again_ = 0)

aipy_status aipy_set_intersect(aipy_thread *thread, aipy_set *set, aipy_any other, aipy_set **out) {
    if (other == aipy_from_pointer(set)) return copy_of(thread, set, out);
    aipy_set *result = aipy_set_new(base_type(set) == &aipy_frozenset_type);
    aipy_set_entry *found;
    aipy_status status = AIPY_OK;
    if (aipy_is_any_set(other)) {
        aipy_set *walked = as_set(other), *asked = set;
        if (walked->used > asked->used) { walked = set; asked = as_set(other); }
        FOR_EACH(walked, key, hash) {
            if (status != AIPY_OK) continue;
            status = aipy_set_find_hash(thread, asked, key, hash, &found);
            if (status == AIPY_OK && found) status = aipy_set_add_hash(thread, result, key, hash);
        }
    } else {
        aipy_walk walk;
        aipy_any key;
        int64_t hash;
        status = aipy_walk_start(thread, &walk, other);
        if (status == AIPY_OK) {
            while (status == AIPY_OK && (status = aipy_walk_next(thread, &walk, &key)) == AIPY_OK) {
                status = aipy_hash_fast(thread, key, &hash);
                if (status == AIPY_OK) status = aipy_set_find_hash(thread, set, key, hash, &found);
                if (status == AIPY_OK && found) status = aipy_set_add_hash(thread, result, key, hash);
                aipy_release_any(key);
            }
            aipy_walk_end(&walk);
            if (status == AIPY_STOP) status = AIPY_OK;
        }
    }
    if (status != AIPY_OK) { aipy_release(&result->header); return status; }
    *out = result;
    return AIPY_OK;
}

static aipy_status discard_any(aipy_thread *thread, aipy_set *set, aipy_any key) {
    int64_t hash;
    bool found;
    if (aipy_hash_fast(thread, key, &hash) != AIPY_OK) return AIPY_RAISED;
    return aipy_set_discard_hash(thread, set, key, hash, &found);
}

/* set -= other */
aipy_status aipy_set_subtract(aipy_thread *thread, aipy_set *set, aipy_any other) {
    aipy_status status = AIPY_OK;
    if (other == aipy_from_pointer(set)) { aipy_set_empty(set); return AIPY_OK; }
    if (aipy_is_any_set(other)) {
        aipy_set *gone = as_set(other), *made = NULL;
        if (gone->used >> 3 > set->used) { /* far bigger: first what both have */
            if (aipy_set_intersect(thread, set, other, &made) != AIPY_OK) return AIPY_RAISED;
            gone = made;
        }
        FOR_EACH(gone, key, hash) {
            bool found;
            if (status == AIPY_OK) status = aipy_set_discard_hash(thread, set, key, hash, &found);
        }
        if (made) aipy_release(&made->header);
    } else {
        aipy_walk walk;
        aipy_any key;
        if (aipy_walk_start(thread, &walk, other) != AIPY_OK) return AIPY_RAISED;
        while (status == AIPY_OK && (status = aipy_walk_next(thread, &walk, &key)) == AIPY_OK) {
            status = discard_any(thread, set, key);
            aipy_release_any(key);
        }
        aipy_walk_end(&walk);
        if (status == AIPY_STOP) status = AIPY_OK;
    }
    if (status != AIPY_OK) return status;
    if (set->fill - set->used > set->mask / 4) aipy_set_resize(set, set->used > 50000 ? set->used * 2 : set->used * 4);
    return AIPY_OK;
}

aipy_status aipy_set_minus(aipy_thread *thread, aipy_set *set, aipy_any other, aipy_set **out) {
    int64_t other_size = -1;
    if (aipy_is_any_set(other)) other_size = as_set(other)->used;
    else if (aipy_is_exact(other, &aipy_dict_type)) other_size = ((aipy_dict *)aipy_pointer(other))->used;
    if (other_size < 0 || set->used >> 2 > other_size) {
        aipy_set *result;
        if (copy_of(thread, set, &result) != AIPY_OK) return AIPY_RAISED;
        if (aipy_set_subtract(thread, result, other) != AIPY_OK) { aipy_release(&result->header); return AIPY_RAISED; }
        *out = result;
        return AIPY_OK;
    }
    aipy_set *result = aipy_set_new(base_type(set) == &aipy_frozenset_type);
    aipy_status status = AIPY_OK;
    FOR_EACH(set, key, hash) {
        bool present = false;
        if (status != AIPY_OK) continue;
        if (aipy_is_any_set(other)) {
            aipy_set_entry *found;
            status = aipy_set_find_hash(thread, as_set(other), key, hash, &found);
            present = status == AIPY_OK && found;
        } else {
            int64_t entry;
            status = aipy_dict_find_hash(thread, (aipy_dict *)aipy_pointer(other), key, hash, &entry);
            present = status == AIPY_OK && entry >= 0;
        }
        if (status == AIPY_OK && !present) status = aipy_set_add_hash(thread, result, key, hash);
    }
    if (status != AIPY_OK) { aipy_release(&result->header); return status; }
    *out = result;
    return AIPY_OK;
}

static aipy_status toggle(aipy_thread *thread, aipy_set *set, aipy_any key, int64_t hash) {
    bool found;
    if (aipy_set_discard_hash(thread, set, key, hash, &found) != AIPY_OK) return AIPY_RAISED;
    return found ? AIPY_OK : aipy_set_add_hash(thread, set, key, hash);
}

/* set ^= other */
aipy_status aipy_set_toggle(aipy_thread *thread, aipy_set *set, aipy_any other) {
    aipy_status status = AIPY_OK;
    if (other == aipy_from_pointer(set)) { aipy_set_empty(set); return AIPY_OK; }
    if (aipy_is_exact(other, &aipy_dict_type)) {
        aipy_dict *d = (aipy_dict *)aipy_pointer(other);
        for (int64_t at = 0; status == AIPY_OK && (at = aipy_dict_next(d, at)) >= 0; at++) {
            aipy_any key = aipy_new_any(d->entries[at].key);
            status = toggle(thread, set, key, d->entries[at].hash);
            aipy_release_any(key);
        }
        return status;
    }
    aipy_set *keys;
    if (aipy_is_any_set(other)) {
        keys = as_set(other);
        aipy_retain(&keys->header);
    } else if (aipy_set_from_any(thread, base_type(set), other, &keys) != AIPY_OK) {
        return AIPY_RAISED;
    }
    FOR_EACH(keys, key, hash) if (status == AIPY_OK) status = toggle(thread, set, key, hash);
    aipy_release(&keys->header);
    return status;
}

aipy_status aipy_set_symmetric(aipy_thread *thread, aipy_set *set, aipy_any other, aipy_set **out) {
    aipy_set *result;
    if (aipy_set_from_any(thread, base_type(set), other, &result) != AIPY_OK) return AIPY_RAISED;
    if (aipy_set_toggle(thread, result, aipy_from_pointer(set)) != AIPY_OK) { aipy_release(&result->header); return AIPY_RAISED; }
    *out = result;
    return AIPY_OK;
}

aipy_status aipy_set_unite(aipy_thread *thread, aipy_set *set, aipy_any other, aipy_set **out) {
    aipy_set *result;
    if (copy_of(thread, set, &result) != AIPY_OK) return AIPY_RAISED;
    if (other == aipy_from_pointer(set)) { *out = result; return AIPY_OK; }
    if (aipy_set_update_any(thread, result, other) != AIPY_OK) { aipy_release(&result->header); return AIPY_RAISED; }
    *out = result;
    return AIPY_OK;
}

/* --- comparison --------------------------------------------------------------------------------------- */

aipy_status aipy_set_is_subset(aipy_thread *thread, aipy_set *set, aipy_set *other, bool *out) {
    aipy_status status = AIPY_OK;
    *out = set->used <= other->used;
    if (!*out) return AIPY_OK;
    FOR_EACH(set, key, hash) {
        aipy_set_entry *found;
        if (status != AIPY_OK || !*out) continue;
        status = aipy_set_find_hash(thread, other, key, hash, &found);
        *out = status == AIPY_OK && found;
    }
    return status;
}

aipy_status aipy_set_eq(aipy_thread *thread, aipy_set *set, aipy_set *other, bool *out) {
    *out = false;
    bool both_hashed = set->hash > 0 && other->hash > 0 && base_type(set) == &aipy_frozenset_type
                       && base_type(other) == &aipy_frozenset_type;
    if (set->used != other->used || (both_hashed && set->hash != other->hash)) return AIPY_OK;
    return aipy_set_is_subset(thread, set, other, out);
}
aipy_status aipy_set_ne(aipy_thread *thread, aipy_set *set, aipy_set *other, bool *out) {
    aipy_status status = aipy_set_eq(thread, set, other, out);
    *out = !*out;
    return status;
}
static aipy_status strict_subset(aipy_thread *thread, aipy_set *set, aipy_set *other, bool *out) {
    *out = false;
    return set->used >= other->used ? AIPY_OK : aipy_set_is_subset(thread, set, other, out);
}
aipy_status aipy_set_lt(aipy_thread *t, aipy_set *a, aipy_set *b, bool *out) { return strict_subset(t, a, b, out); }
aipy_status aipy_set_le(aipy_thread *t, aipy_set *a, aipy_set *b, bool *out) { return aipy_set_is_subset(t, a, b, out); }
aipy_status aipy_set_gt(aipy_thread *t, aipy_set *a, aipy_set *b, bool *out) { return strict_subset(t, b, a, out); }
aipy_status aipy_set_ge(aipy_thread *t, aipy_set *a, aipy_set *b, bool *out) { return aipy_set_is_subset(t, b, a, out); }

/* CPython's frozenset_hash: order does not matter, and nested sets spread. */
static uint64_t spread(uint64_t h) { return ((h ^ 89869747u) ^ (h << 16)) * 3644798167u; }
int64_t aipy_frozenset_hash(aipy_thread *thread, aipy_set *set) {
    (void)thread;
    if (set->hash != 0 && set->hash != -1) return set->hash;
    uint64_t h = 0;
    for (int64_t at = 0; (at = aipy_set_next(set, at)) >= 0; at++) h ^= spread((uint64_t)set->table[at].hash);
    h ^= ((uint64_t)set->used + 1) * 1927868237u;
    h ^= (h >> 11) ^ (h >> 25);
    h = h * 69069u + 907133923u;
    if (h == UINT64_MAX) h = 590923713u;
    return set->hash = (int64_t)h;
}
