/* collections.Counter: a dict of counts. What CPython's Lib/collections/__init__.py says in Python. */
#include "aipy/collections.h"
#include "aipy/model.h"

static const aipy_type *const counter_mro[] = {&aipy_Counter_type, &aipy_dict_type, &aipy_object_type};
aipy_type aipy_Counter_type = {.header = {AIPY_IMMORTAL, &aipy_type_type}, .name = "Counter", .qualified_name = "Counter",
                               .module = "collections", .base = &aipy_dict_type, .mro = counter_mro, .mro_length = 3,
                               .size = sizeof(aipy_dict), .drop = aipy_dict_drop};

typedef aipy_dict counter;
static const aipy_any ZERO = 1; /* the small int 0 */

static counter *make(void) {
    counter *c = (counter *)aipy_new_object(&aipy_Counter_type, sizeof(counter));
    c->kind = AIPY_KIND_ANY;
    return c;
}

/* new: the count of key, 0 if missing */
static aipy_status count_of(aipy_thread *thread, aipy_dict *d, aipy_any key, aipy_any *out) {
    if (aipy_dict_get_any(thread, d, key, out) != AIPY_OK) return AIPY_RAISED;
    if (!*out) *out = ZERO;
    return AIPY_OK;
}

/* c[key] = c[key] op amount */
static aipy_status change(aipy_thread *thread, counter *c, aipy_any key, int op, aipy_any amount, bool amount_first) {
    aipy_any before, after;
    if (count_of(thread, c, key, &before) != AIPY_OK) return AIPY_RAISED;
    aipy_status status = amount_first ? aipy_binary(thread, op, amount, before, &after) : aipy_binary(thread, op, before, amount, &after);
    aipy_release_any(before);
    if (status != AIPY_OK) return status;
    status = aipy_dict_store_any(thread, c, key, after);
    aipy_release_any(after);
    return status;
}

static aipy_status count_items(aipy_thread *thread, counter *c, aipy_any iterable, int op) {
    aipy_walk walk;
    aipy_any key;
    aipy_status status = AIPY_OK;
    if (aipy_walk_start(thread, &walk, iterable) != AIPY_OK) return AIPY_RAISED;
    while (status == AIPY_OK && (status = aipy_walk_next(thread, &walk, &key)) == AIPY_OK) {
        int64_t at;
        status = aipy_dict_find(thread, c, key, &at);
        if (status == AIPY_OK) {
            aipy_slot *slot = at >= 0 ? &c->entries[at].value : NULL;
            if (slot && aipy_is_small(slot->any) && aipy_fits_small(aipy_small(slot->any) + 1) && op == AIPY_ADD)
                slot->any = aipy_from_small(aipy_small(slot->any) + 1);
            else
                status = change(thread, c, key, op, aipy_from_small(1), false);
        }
        aipy_release_any(key);
    }
    aipy_walk_end(&walk);
    return status == AIPY_STOP ? AIPY_OK : status;
}

/* For each entry of a dict, key and value held; stops at the first status other than OK. */
#define FOR_EACH(d, key, value, status)                                                                                \
    for (int64_t at_ = 0; status == AIPY_OK && (at_ = aipy_dict_next(d, at_)) >= 0; at_++)                             \
        for (aipy_any key = aipy_new_any((d)->entries[at_].key), value = aipy_dict_value_at(d, at_), once_ = 1; once_;  \
             once_ = 0, aipy_release_any(key), aipy_release_any(value))

/* A mapping as a dict: itself, or dict(mapping). New; null when it is no mapping. */
static aipy_status mapping_of(aipy_thread *thread, aipy_any source, aipy_dict **out) {
    *out = NULL;
    if (aipy_is_instance(source, &aipy_dict_type)) {
        *out = (aipy_dict *)aipy_pointer(aipy_new_any(source));
        return AIPY_OK;
    }
    if (!(aipy_type_of(source)->flags & AIPY_TYPE_USER)) return AIPY_OK;
    AIPY_NAME(name, "keys");
    aipy_any method;
    if (aipy_find_attribute(thread, source, name, &method) != AIPY_OK) return AIPY_RAISED;
    if (!method) return AIPY_OK;
    aipy_release_any(method);
    *out = aipy_dict_new(AIPY_KIND_ANY);
    if (aipy_dict_merge(thread, *out, source) == AIPY_OK) return AIPY_OK;
    aipy_release(&(*out)->header);
    return AIPY_RAISED;
}

static aipy_status update(aipy_thread *thread, counter *c, aipy_any source, int op) {
    aipy_dict *mapping;
    aipy_status status = AIPY_OK;
    if (mapping_of(thread, source, &mapping) != AIPY_OK) return AIPY_RAISED;
    if (!mapping) return count_items(thread, c, source, op);
    if (op == AIPY_ADD && c->used == 0) {
        status = aipy_dict_merge_dict(thread, c, mapping);
    } else {
        FOR_EACH(mapping, key, count, status) status = change(thread, c, key, op, count, op == AIPY_ADD);
    }
    aipy_release(&mapping->header);
    return status;
}
static aipy_status update_both(aipy_thread *thread, counter *c, aipy_any source, aipy_dict *kwargs, int op) {
    if (source && source != aipy_none() && update(thread, c, source, op) != AIPY_OK) return AIPY_RAISED;
    return kwargs && kwargs->used ? update(thread, c, aipy_from_pointer(kwargs), op) : AIPY_OK;
}
aipy_status aipy_Counter_update(aipy_thread *t, counter *c, aipy_any source, aipy_dict *kwargs) { return update_both(t, c, source, kwargs, AIPY_ADD); }
aipy_status aipy_Counter_subtract(aipy_thread *t, counter *c, aipy_any source, aipy_dict *kwargs) { return update_both(t, c, source, kwargs, AIPY_SUB); }

aipy_status aipy_Counter_new(aipy_thread *thread, aipy_any source, aipy_dict *kwargs, counter **out) {
    counter *c = make();
    if (aipy_Counter_update(thread, c, source, kwargs) != AIPY_OK) { aipy_release(&c->header); return AIPY_RAISED; }
    *out = c;
    return AIPY_OK;
}
aipy_status aipy_Counter_copy(aipy_thread *thread, counter *c, counter **out) { return aipy_Counter_new(thread, aipy_from_pointer(c), NULL, out); }

aipy_any aipy_Counter_missing(aipy_thread *thread, counter *c, aipy_any key) { (void)thread; (void)c; (void)key; return ZERO; }
aipy_status aipy_Counter_delitem(aipy_thread *thread, counter *c, aipy_any key) {
    int64_t at;
    if (aipy_dict_find(thread, c, key, &at) != AIPY_OK) return AIPY_RAISED;
    if (at >= 0) aipy_dict_delete_at(c, at);
    return AIPY_OK;
}

/* --- seen in order ---------------------------------------------------------------------------------------- */

static aipy_status by_count(aipy_thread *thread, const aipy_any *args, int64_t count, aipy_tuple *keywords, aipy_any *out) {
    (void)thread; (void)count; (void)keywords;
    *out = aipy_tuple_get((aipy_tuple *)aipy_pointer(args[0]), 1);
    return AIPY_OK;
}
static aipy_builtin count_key = {{AIPY_IMMORTAL, &aipy_builtin_type}, "itemgetter", by_count};

aipy_status aipy_Counter_most_common(aipy_thread *thread, counter *c, aipy_any most, aipy_list **out) {
    aipy_status status = AIPY_OK;
    int64_t limit = INT64_MAX;
    if (most != aipy_none() && aipy_to_index(thread, most, true, &limit) != AIPY_OK) return AIPY_RAISED;
    aipy_list *pairs = aipy_list_new(AIPY_KIND_ANY, c->used);
    FOR_EACH(c, key, count, status)
        aipy_list_append_any(pairs, aipy_from_pointer(aipy_tuple_pair(aipy_new_any(key), aipy_new_any(count))));
    status = aipy_list_sort(thread, pairs, aipy_from_pointer(&count_key), true);
    if (status == AIPY_OK && pairs->length > limit) status = aipy_list_delete_range(thread, pairs, limit < 0 ? 0 : limit, pairs->length);
    if (status != AIPY_OK) { aipy_release(&pairs->header); return status; }
    *out = pairs;
    return AIPY_OK;
}

aipy_status aipy_Counter_elements(aipy_thread *thread, counter *c, aipy_any *out) {
    aipy_list *all = aipy_list_new(AIPY_KIND_ANY, 0);
    aipy_status status = AIPY_OK;
    FOR_EACH(c, key, count, status) {
        int64_t n;
        status = aipy_to_index(thread, count, true, &n);
        for (; status == AIPY_OK && n > 0; n--) aipy_list_append_any(all, aipy_new_any(key));
    }
    if (status == AIPY_OK) status = aipy_iterate(thread, aipy_from_pointer(all), out);
    aipy_release(&all->header);
    return status;
}

aipy_status aipy_Counter_total(aipy_thread *thread, counter *c, aipy_any *out) {
    aipy_any sum = ZERO, next;
    aipy_status status = AIPY_OK;
    FOR_EACH(c, key, count, status) {
        status = aipy_binary(thread, AIPY_ADD, sum, count, &next);
        if (status == AIPY_OK) { aipy_release_any(sum); sum = next; }
    }
    if (status != AIPY_OK) { aipy_release_any(sum); return status; }
    *out = sum;
    return AIPY_OK;
}

aipy_status aipy_Counter_repr(aipy_thread *thread, counter *c, aipy_str **out) {
    aipy_status aipy_dict_repr(aipy_thread *, aipy_dict *, aipy_str **);
    aipy_text text = {0};
    aipy_list *pairs;
    aipy_str *part;
    aipy_text_add(&text, c->header.type->name);
    if (c->used == 0) {
        aipy_text_add(&text, "()");
        *out = aipy_text_end(&text);
        return AIPY_OK;
    }
    aipy_dict *shown = aipy_dict_new(AIPY_KIND_ANY);
    aipy_status status = aipy_Counter_most_common(thread, c, aipy_none(), &pairs);
    if (status == AIPY_OK) {
        status = aipy_dict_merge(thread, shown, aipy_from_pointer(pairs));
        aipy_release(&pairs->header);
    } else if (aipy_exception_is(thread, &aipy_TypeError_type)) { /* counts without order */
        aipy_clear_exception(thread);
        status = aipy_dict_merge_dict(thread, shown, c);
    }
    aipy_text_add(&text, "(");
    if (status == AIPY_OK && (status = aipy_dict_repr(thread, shown, &part)) == AIPY_OK) aipy_text_take(&text, part);
    aipy_release(&shown->header);
    if (status != AIPY_OK) { aipy_text_drop(&text); return status; }
    aipy_text_add(&text, ")");
    *out = aipy_text_end(&text);
    return AIPY_OK;
}

/* --- comparison: a missing key counts 0 -------------------------------------------------------------------- */

static aipy_status all_hold(aipy_thread *thread, int comparison, counter *a, counter *b, bool *out) {
    aipy_status status = AIPY_OK;
    counter *sides[2] = {a, b};
    *out = true;
    for (int side = 0; side < 2 && *out && status == AIPY_OK; side++) {
        FOR_EACH(sides[side], key, ignored, status) {
            aipy_any x = 0, y = 0;
            if (!*out) continue;
            status = count_of(thread, a, key, &x);
            if (status == AIPY_OK) status = count_of(thread, b, key, &y);
            if (status == AIPY_OK) status = aipy_compare_bool(thread, comparison, x, y, out);
            if (x) aipy_release_any(x);
            if (y) aipy_release_any(y);
        }
    }
    return status;
}
aipy_status aipy_Counter_eq(aipy_thread *t, counter *a, counter *b, bool *out) { return all_hold(t, AIPY_EQ, a, b, out); }
aipy_status aipy_Counter_ne(aipy_thread *t, counter *a, counter *b, bool *out) {
    aipy_status status = all_hold(t, AIPY_EQ, a, b, out);
    *out = !*out;
    return status;
}
aipy_status aipy_Counter_le(aipy_thread *t, counter *a, counter *b, bool *out) { return all_hold(t, AIPY_LE, a, b, out); }
aipy_status aipy_Counter_ge(aipy_thread *t, counter *a, counter *b, bool *out) { return all_hold(t, AIPY_LE, b, a, out); }
static aipy_status strictly(aipy_thread *t, counter *a, counter *b, bool *out) {
    aipy_status status = all_hold(t, AIPY_LE, a, b, out);
    if (status != AIPY_OK || !*out) return status;
    status = all_hold(t, AIPY_EQ, a, b, out);
    *out = !*out;
    return status;
}
aipy_status aipy_Counter_lt(aipy_thread *t, counter *a, counter *b, bool *out) { return strictly(t, a, b, out); }
aipy_status aipy_Counter_gt(aipy_thread *t, counter *a, counter *b, bool *out) { return strictly(t, b, a, out); }

/* --- arithmetic: results keep positive counts only ---------------------------------------------------------- */

typedef enum { PLUS, MINUS, LARGER, SMALLER } combination;

/* new: what two counts give */
static aipy_status combine(aipy_thread *thread, combination how, aipy_any a, aipy_any b, aipy_any *out) {
    bool less;
    if (how == PLUS || how == MINUS) return aipy_binary(thread, how == PLUS ? AIPY_ADD : AIPY_SUB, a, b, out);
    if (aipy_compare_bool(thread, AIPY_LT, a, b, &less) != AIPY_OK) return AIPY_RAISED;
    *out = aipy_new_any(less == (how == LARGER) ? b : a);
    return AIPY_OK;
}
/* Stores a taken count if it is positive. */
static aipy_status keep(aipy_thread *thread, counter *c, aipy_any key, aipy_any count) {
    bool positive;
    aipy_status status = aipy_compare_bool(thread, AIPY_GT, count, ZERO, &positive);
    if (status == AIPY_OK && positive) status = aipy_dict_store_any(thread, c, key, count);
    aipy_release_any(count);
    return status;
}

static aipy_status combined(aipy_thread *thread, combination how, counter *a, counter *b, counter **out) {
    counter *result = make();
    aipy_status status = AIPY_OK;
    aipy_any theirs, count;
    FOR_EACH(a, key, mine, status) {
        status = count_of(thread, b, key, &theirs);
        if (status == AIPY_OK) {
            status = combine(thread, how, mine, theirs, &count);
            aipy_release_any(theirs);
        }
        if (status == AIPY_OK) status = keep(thread, result, key, count);
    }
    if (how != SMALLER) {
        FOR_EACH(b, key, only, status) {
            int64_t at;
            status = aipy_dict_find(thread, a, key, &at);
            if (status != AIPY_OK || at >= 0) continue;
            if (how == MINUS) status = aipy_binary(thread, AIPY_SUB, ZERO, only, &count);
            else count = aipy_new_any(only);
            if (status == AIPY_OK) status = keep(thread, result, key, count);
        }
    }
    if (status != AIPY_OK) { aipy_release(&result->header); return status; }
    *out = result;
    return AIPY_OK;
}
aipy_status aipy_Counter_add(aipy_thread *t, counter *a, counter *b, counter **out) { return combined(t, PLUS, a, b, out); }
aipy_status aipy_Counter_sub(aipy_thread *t, counter *a, counter *b, counter **out) { return combined(t, MINUS, a, b, out); }
aipy_status aipy_Counter_or(aipy_thread *t, counter *a, counter *b, counter **out) { return combined(t, LARGER, a, b, out); }
aipy_status aipy_Counter_and(aipy_thread *t, counter *a, counter *b, counter **out) { return combined(t, SMALLER, a, b, out); }
aipy_status aipy_Counter_pos(aipy_thread *t, counter *c, counter **out) {
    counter *none = make();
    aipy_status status = combined(t, PLUS, c, none, out);
    aipy_release(&none->header);
    return status;
}
aipy_status aipy_Counter_neg(aipy_thread *t, counter *c, counter **out) {
    counter *none = make();
    aipy_status status = combined(t, MINUS, none, c, out);
    aipy_release(&none->header);
    return status;
}

/* In place: the counts change where they are, then those that are not positive go. */
static aipy_status change_all(aipy_thread *thread, combination how, counter *c, counter *other, counter **out) {
    aipy_status status = AIPY_OK;
    counter *walked = how == SMALLER ? c : other;
    aipy_any count, x, y;
    counter *copy = (counter *)aipy_dict_clone(walked);
    FOR_EACH(copy, key, ignored, status) {
        status = count_of(thread, c, key, &x);
        if (status != AIPY_OK) continue;
        status = count_of(thread, other, key, &y);
        if (status == AIPY_OK) {
            status = combine(thread, how, x, y, &count);
            aipy_release_any(y);
        }
        aipy_release_any(x);
        if (status != AIPY_OK) continue;
        status = aipy_dict_store_any(thread, c, key, count);
        aipy_release_any(count);
    }
    aipy_release(&copy->header);
    for (int64_t at = 0; status == AIPY_OK && (at = aipy_dict_next(c, at)) >= 0; at++) {
        bool positive;
        count = aipy_dict_value_at(c, at);
        status = aipy_compare_bool(thread, AIPY_GT, count, ZERO, &positive);
        aipy_release_any(count);
        if (status == AIPY_OK && !positive && at < c->entry_count && c->entries[at].key) aipy_dict_delete_at(c, at);
    }
    if (status != AIPY_OK) return status;
    aipy_retain(&c->header);
    *out = c;
    return AIPY_OK;
}
aipy_status aipy_Counter_iadd(aipy_thread *t, counter *a, counter *b, counter **out) { return change_all(t, PLUS, a, b, out); }
aipy_status aipy_Counter_isub(aipy_thread *t, counter *a, counter *b, counter **out) { return change_all(t, MINUS, a, b, out); }
aipy_status aipy_Counter_ior(aipy_thread *t, counter *a, counter *b, counter **out) { return change_all(t, LARGER, a, b, out); }
aipy_status aipy_Counter_iand(aipy_thread *t, counter *a, counter *b, counter **out) { return change_all(t, SMALLER, a, b, out); }
