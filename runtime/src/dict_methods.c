/* dict: methods. */
#include "aipy/collections.h"
#include "aipy/model.h"

int64_t aipy_dict_len(aipy_thread *thread, aipy_dict *d) { (void)thread; return d->used; }

aipy_status aipy_dict_contains(aipy_thread *thread, aipy_dict *d, aipy_any key, bool *out) {
    int64_t at;
    if (aipy_dict_find(thread, d, key, &at) != AIPY_OK) return AIPY_RAISED;
    *out = at >= 0;
    return AIPY_OK;
}

aipy_status aipy_dict_getitem(aipy_thread *thread, aipy_dict *d, aipy_any key, aipy_any *out) {
    if (aipy_dict_get_any(thread, d, key, out) != AIPY_OK) return AIPY_RAISED;
    if (*out) return AIPY_OK;
    if (d->header.type == &aipy_defaultdict_type) return aipy_defaultdict_missing(thread, (aipy_defaultdict *)d, key, out);
    if (d->header.type != &aipy_dict_type) {
        aipy_any missing = aipy_find_special(d->header.type, AIPY_S_missing);
        if (missing) return aipy_call_special(thread, missing, aipy_from_pointer(d), &key, 1, out);
    }
    return aipy_raise_key(thread, key);
}
aipy_status aipy_dict_setitem(aipy_thread *thread, aipy_dict *d, aipy_any key, aipy_any value) {
    return aipy_dict_store_any(thread, d, key, value);
}
aipy_status aipy_dict_delitem(aipy_thread *thread, aipy_dict *d, aipy_any key) { return aipy_dict_delete(thread, d, key); }

aipy_status aipy_dict_get(aipy_thread *thread, aipy_dict *d, aipy_any key, aipy_any otherwise, aipy_any *out) {
    if (aipy_dict_get_any(thread, d, key, out) != AIPY_OK) return AIPY_RAISED;
    if (!*out) *out = aipy_new_any(otherwise);
    return AIPY_OK;
}

aipy_status aipy_dict_setdefault(aipy_thread *thread, aipy_dict *d, aipy_any key, aipy_any otherwise, aipy_any *out) {
    int64_t hash, at;
    if (aipy_hash_fast(thread, key, &hash) != AIPY_OK || aipy_dict_find_hash(thread, d, key, hash, &at) != AIPY_OK) return AIPY_RAISED;
    if (at >= 0) { *out = aipy_dict_value_at(d, at); return AIPY_OK; }
    aipy_slot slot = {.any = aipy_new_any(otherwise)};
    if (aipy_dict_store_hash(thread, d, key, hash, AIPY_KIND_ANY, slot) != AIPY_OK) return AIPY_RAISED;
    *out = aipy_new_any(otherwise);
    return AIPY_OK;
}

/* `otherwise` 0: KeyError */
aipy_status aipy_dict_pop(aipy_thread *thread, aipy_dict *d, aipy_any key, aipy_any otherwise, aipy_any *out) {
    int64_t at = -1;
    if (d->used == 0) { /* CPython does not even hash the key */
        if (!otherwise) return aipy_raise_key(thread, key);
        *out = aipy_new_any(otherwise);
        return AIPY_OK;
    }
    if (aipy_dict_find(thread, d, key, &at) != AIPY_OK) return AIPY_RAISED;
    if (at < 0) {
        if (!otherwise) return aipy_raise_key(thread, key);
        *out = aipy_new_any(otherwise);
        return AIPY_OK;
    }
    *out = aipy_dict_value_at(d, at);
    aipy_dict_delete_at(d, at);
    return AIPY_OK;
}

aipy_dict *aipy_dict_copy(aipy_thread *thread, aipy_dict *d) { (void)thread; return aipy_dict_clone(d); }

/* --- update ------------------------------------------------------------------------------------------- */

aipy_status aipy_dict_merge_dict(aipy_thread *thread, aipy_dict *d, aipy_dict *other) {
    if (other == d || other->used == 0) return AIPY_OK;
    if (d->kind != other->kind) {
        if (d->used == 0 && d->kind != AIPY_KIND_ANY) d->kind = other->kind;
        else aipy_dict_widen(d);
    }
    aipy_dict_reserve(d, d->used + (d->used ? 0 : other->used));
    int64_t count = other->entry_count;
    for (int64_t at = 0; (at = aipy_dict_next(other, at)) >= 0; at++) {
        aipy_any key = aipy_new_any(other->entries[at].key);
        int64_t hash = other->entries[at].hash;
        aipy_slot slot = other->entries[at].value;
        if (other->kind == AIPY_KIND_ANY) aipy_retain_any(slot.any);
        aipy_status status = aipy_dict_store_hash(thread, d, key, hash, other->kind, slot);
        aipy_release_any(key);
        if (status != AIPY_OK) return status;
        if (count != other->entry_count) return aipy_raise_text(thread, &aipy_RuntimeError_type, "dict mutated during update");
    }
    return AIPY_OK;
}

static aipy_status merge_pair(aipy_thread *thread, aipy_dict *d, aipy_any pair, int64_t number) {
    aipy_tuple *items;
    if (aipy_tuple_from_any(thread, pair, &items) != AIPY_OK) {
        if (!aipy_exception_is(thread, &aipy_TypeError_type)) return AIPY_RAISED;
        aipy_clear_exception(thread);
        return aipy_raise_text(thread, &aipy_TypeError_type,
                               "cannot convert dictionary update sequence element #%lld to a sequence", (long long)number);
    }
    aipy_status status;
    if (items->length != 2) {
        status = aipy_raise_text(thread, &aipy_ValueError_type,
                                 "dictionary update sequence element #%lld has length %lld; 2 is required", (long long)number,
                                 (long long)items->length);
    } else {
        aipy_any key = aipy_tuple_get(items, 0), value = aipy_tuple_get(items, 1);
        status = aipy_dict_store_any(thread, d, key, value);
        aipy_release_any(key);
        aipy_release_any(value);
    }
    aipy_release(&items->header);
    return status;
}

static aipy_status merge_pairs(aipy_thread *thread, aipy_dict *d, aipy_any pairs) {
    aipy_walk walk;
    aipy_any pair;
    aipy_status status = AIPY_OK;
    if (aipy_walk_start(thread, &walk, pairs) != AIPY_OK) return AIPY_RAISED;
    for (int64_t number = 0; status == AIPY_OK && (status = aipy_walk_next(thread, &walk, &pair)) == AIPY_OK; number++) {
        status = merge_pair(thread, d, pair, number);
        aipy_release_any(pair);
    }
    aipy_walk_end(&walk);
    return status == AIPY_STOP ? AIPY_OK : status;
}

static aipy_status merge_mapping(aipy_thread *thread, aipy_dict *d, aipy_any mapping, aipy_any keys_method) {
    aipy_any keys, key, value;
    aipy_walk walk;
    if (aipy_call(thread, keys_method, NULL, 0, NULL, &keys) != AIPY_OK) return AIPY_RAISED;
    aipy_status status = aipy_walk_start(thread, &walk, keys);
    aipy_release_any(keys);
    if (status != AIPY_OK) return status;
    while (status == AIPY_OK && (status = aipy_walk_next(thread, &walk, &key)) == AIPY_OK) {
        status = aipy_get_item(thread, mapping, key, &value);
        if (status == AIPY_OK) {
            status = aipy_dict_store_any(thread, d, key, value);
            aipy_release_any(value);
        }
        aipy_release_any(key);
    }
    aipy_walk_end(&walk);
    return status == AIPY_STOP ? AIPY_OK : status;
}

aipy_status aipy_dict_merge(aipy_thread *thread, aipy_dict *d, aipy_any source) {
    if (!aipy_is_small(source)) {
        const aipy_type *type = aipy_pointer(source)->type;
        if (type == &aipy_dict_type
            || (aipy_is_subtype(type, &aipy_dict_type)
                && aipy_find_special(type, AIPY_S_iter) == aipy_find_special(&aipy_dict_type, AIPY_S_iter)))
            return aipy_dict_merge_dict(thread, d, (aipy_dict *)aipy_pointer(source));
        if (type != &aipy_list_type && type != &aipy_tuple_type) {
            AIPY_NAME(name, "keys");
            aipy_any method;
            if (aipy_find_attribute(thread, source, name, &method) != AIPY_OK) return AIPY_RAISED;
            if (method) {
                aipy_status status = merge_mapping(thread, d, source, method);
                aipy_release_any(method);
                return status;
            }
        }
    }
    return merge_pairs(thread, d, source);
}

aipy_status aipy_dict_update(aipy_thread *thread, aipy_dict *d, aipy_any source, aipy_dict *kwargs) {
    if (source && aipy_dict_merge(thread, d, source) != AIPY_OK) return AIPY_RAISED;
    return kwargs ? aipy_dict_merge_dict(thread, d, kwargs) : AIPY_OK;
}

aipy_status aipy_dict_new_method(aipy_thread *thread, aipy_any source, aipy_dict *kwargs, aipy_dict **out) {
    aipy_dict *d;
    if (source && aipy_is_exact(source, &aipy_dict_type)) d = aipy_dict_clone((aipy_dict *)aipy_pointer(source));
    else d = aipy_dict_new(AIPY_KIND_ANY);
    if (aipy_dict_update(thread, d, source && aipy_is_exact(source, &aipy_dict_type) ? 0 : source, kwargs) != AIPY_OK) {
        aipy_release(&d->header);
        return AIPY_RAISED;
    }
    *out = d;
    return AIPY_OK;
}

aipy_status aipy_dict_fromkeys(aipy_thread *thread, aipy_any keys, aipy_any value, aipy_dict **out) {
    aipy_dict *d = aipy_dict_new(AIPY_KIND_ANY);
    aipy_walk walk;
    aipy_any key;
    aipy_status status = aipy_walk_start(thread, &walk, keys);
    if (status == AIPY_OK) {
        while (status == AIPY_OK && (status = aipy_walk_next(thread, &walk, &key)) == AIPY_OK) {
            status = aipy_dict_store_any(thread, d, key, value);
            aipy_release_any(key);
        }
        aipy_walk_end(&walk);
    }
    if (status == AIPY_RAISED) { aipy_release(&d->header); return AIPY_RAISED; }
    *out = d;
    return AIPY_OK;
}

/* --- operators ---------------------------------------------------------------------------------------- */

aipy_status aipy_dict_or(aipy_thread *thread, aipy_dict *d, aipy_dict *other, aipy_dict **out) {
    aipy_dict *result = aipy_dict_clone(d);
    if (aipy_dict_merge(thread, result, aipy_from_pointer(other)) != AIPY_OK) { aipy_release(&result->header); return AIPY_RAISED; }
    *out = result;
    return AIPY_OK;
}
aipy_status aipy_dict_ror(aipy_thread *thread, aipy_dict *d, aipy_dict *other, aipy_dict **out) {
    return aipy_dict_or(thread, other, d, out);
}
aipy_status aipy_dict_ior(aipy_thread *thread, aipy_dict *d, aipy_any other, aipy_dict **out) {
    if (aipy_dict_merge(thread, d, other) != AIPY_OK) return AIPY_RAISED;
    aipy_retain(&d->header);
    *out = d;
    return AIPY_OK;
}

aipy_status aipy_dict_eq(aipy_thread *thread, aipy_dict *d, aipy_dict *other, bool *out) {
    *out = false;
    if (d->used != other->used) return AIPY_OK;
    for (int64_t at = 0; (at = aipy_dict_next(d, at)) >= 0; at++) {
        int64_t found;
        bool same = false;
        aipy_any key = aipy_new_any(d->entries[at].key), value = aipy_dict_value_at(d, at);
        aipy_status status = aipy_dict_find_hash(thread, other, key, d->entries[at].hash, &found);
        if (status == AIPY_OK && found >= 0) {
            aipy_any there = aipy_dict_value_at(other, found);
            if (d->kind == AIPY_KIND_FLOAT && other->kind == AIPY_KIND_FLOAT)
                same = aipy_float_same(((aipy_float *)aipy_pointer(value))->value, ((aipy_float *)aipy_pointer(there))->value);
            else
                status = aipy_same(thread, there, value, &same);
            aipy_release_any(there);
        }
        aipy_release_any(key);
        aipy_release_any(value);
        if (status != AIPY_OK) return status;
        if (!same) return AIPY_OK;
    }
    *out = true;
    return AIPY_OK;
}
aipy_status aipy_dict_ne(aipy_thread *thread, aipy_dict *d, aipy_dict *other, bool *out) {
    if (aipy_dict_eq(thread, d, other, out) != AIPY_OK) return AIPY_RAISED;
    *out = !*out;
    return AIPY_OK;
}

aipy_status aipy_dict_repr(aipy_thread *thread, aipy_dict *d, aipy_str **out) {
    aipy_repr_frame frame;
    if (!aipy_repr_enter(thread, &frame, &d->header)) { *out = aipy_str_from_ascii("{...}"); return AIPY_OK; }
    aipy_text text = {0};
    aipy_status status = AIPY_OK;
    bool first = true;
    aipy_text_add(&text, "{");
    for (int64_t at = 0; status == AIPY_OK && (at = aipy_dict_next(d, at)) >= 0; at++) {
        if (!first) aipy_text_add(&text, ", ");
        first = false;
        aipy_any key = aipy_new_any(d->entries[at].key), value = aipy_dict_value_at(d, at);
        status = aipy_text_repr(thread, &text, key);
        aipy_text_add(&text, ": ");
        if (status == AIPY_OK) status = aipy_text_repr(thread, &text, value);
        aipy_release_any(key);
        aipy_release_any(value);
    }
    aipy_repr_leave(&frame);
    if (status != AIPY_OK) { aipy_text_drop(&text); return status; }
    aipy_text_add(&text, "}");
    *out = aipy_text_end(&text);
    return AIPY_OK;
}
