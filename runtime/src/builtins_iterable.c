/* Builtin functions over iterables: sum, min, max, sorted, any, all. */
#include "aipy/containers.h"
#include "aipy/model.h"

/* --- sum: CPython 3.11's three phases; ints in 64 bits, floats one by one, then + on anything ------------- */

typedef struct { enum { INTS, DOUBLES, ANYTHING } phase; int64_t whole; double number; aipy_any value; } total;

static bool as_i64(aipy_any v, int64_t *out) {
    if (aipy_is_small(v)) { *out = aipy_small(v); return true; }
    if (aipy_pointer(v)->type == &aipy_bool_type) { *out = v == aipy_from_bool(true); return true; }
    return aipy_pointer(v)->type == &aipy_int_type && aipy_int_to_i64(v, out);
}

static void begin(total *t, aipy_any start) {
    if (aipy_is_small(start) || aipy_pointer(start)->type == &aipy_int_type) {
        t->phase = aipy_int_to_i64(start, &t->whole) ? INTS : ANYTHING;
    } else {
        t->phase = aipy_pointer(start)->type == &aipy_float_type ? DOUBLES : ANYTHING;
        if (t->phase == DOUBLES) t->number = ((aipy_float *)aipy_pointer(start))->value;
    }
    t->value = t->phase == ANYTHING ? aipy_new_any(start) : 0;
}

static aipy_any finish(total *t) {
    return t->phase == INTS ? aipy_int_from_i64(t->whole) : t->phase == DOUBLES ? aipy_float_new(t->number) : t->value;
}

static aipy_status add(aipy_thread *thread, total *t, aipy_any item) {
    int64_t whole;
    if (t->phase == INTS) {
        if (as_i64(item, &whole) && !__builtin_add_overflow(t->whole, whole, &t->whole)) return AIPY_OK;
        if (as_i64(item, &whole)) t->whole = (int64_t)((uint64_t)t->whole - (uint64_t)whole); /* undo the wrapped sum */
    } else if (t->phase == DOUBLES) {
        if (aipy_is_exact(item, &aipy_float_type)) { t->number += ((aipy_float *)aipy_pointer(item))->value; return AIPY_OK; }
        if (!aipy_is_exact(item, &aipy_bool_type) && as_i64(item, &whole)) { t->number += (double)whole; return AIPY_OK; }
    }
    aipy_any before = finish(t), after;
    bool was_int = t->phase == INTS;
    t->phase = ANYTHING;
    t->value = before;
    if (aipy_binary(thread, AIPY_ADD, before, item, &after) != AIPY_OK) return AIPY_RAISED;
    aipy_release_any(before);
    t->value = after;
    if (was_int && aipy_is_exact(after, &aipy_float_type)) {
        t->number = ((aipy_float *)aipy_pointer(after))->value;
        t->phase = DOUBLES;
        t->value = 0;
        aipy_release_any(after);
    }
    return AIPY_OK;
}

static aipy_status add_list(aipy_thread *thread, total *t, aipy_list *list) {
    int64_t i = 0;
    if (list->kind == AIPY_KIND_FLOAT && t->phase != ANYTHING && list->length) {
        double sum = t->phase == DOUBLES ? t->number : (double)t->whole;
        for (; i < list->length; i++) sum += list->items[i].number;
        t->phase = DOUBLES;
        t->number = sum;
        return AIPY_OK;
    }
    if ((list->kind == AIPY_KIND_RAW || list->kind == AIPY_KIND_BOOL) && t->phase == INTS) {
        int64_t sum = t->whole;
        for (; i < list->length; i++)
            if (__builtin_add_overflow(sum, list->items[i].raw, &sum)) {
                sum = (int64_t)((uint64_t)sum - (uint64_t)list->items[i].raw);
                break;
            }
        t->whole = sum;
    }
    for (; i < list->length; i++) {
        aipy_any item = aipy_list_get(list, i);
        aipy_status status = add(thread, t, item);
        aipy_release_any(item);
        if (status != AIPY_OK) return status;
    }
    return AIPY_OK;
}

aipy_status aipy_builtins_sum(aipy_thread *thread, aipy_any iterable, aipy_any start, aipy_any *out) {
    total t;
    aipy_walk walk;
    aipy_any item;
    if (aipy_walk_start(thread, &walk, iterable) != AIPY_OK) return AIPY_RAISED;
    aipy_status status = AIPY_OK;
    if (aipy_is_instance(start, &aipy_str_type))
        status = aipy_raise_text(thread, &aipy_TypeError_type, "sum() can't sum strings [use ''.join(seq) instead]");
    else if (aipy_is_instance(start, &aipy_bytes_type))
        status = aipy_raise_text(thread, &aipy_TypeError_type, "sum() can't sum bytes [use b''.join(seq) instead]");
    else if (!strcmp(aipy_type_of(start)->name, "bytearray"))
        status = aipy_raise_text(thread, &aipy_TypeError_type, "sum() can't sum bytearray [use b''.join(seq) instead]");
    if (status != AIPY_OK) { aipy_walk_end(&walk); return status; }
    begin(&t, start);
    if (walk.source && aipy_is_exact(walk.source, &aipy_list_type)) {
        status = add_list(thread, &t, (aipy_list *)aipy_pointer(walk.source));
    } else {
        while (status == AIPY_OK && (status = aipy_walk_next(thread, &walk, &item)) == AIPY_OK) {
            status = add(thread, &t, item);
            aipy_release_any(item);
        }
    }
    aipy_walk_end(&walk);
    if (status == AIPY_RAISED) { if (t.phase == ANYTHING) aipy_release_any(t.value); return status; }
    *out = finish(&t);
    return AIPY_OK;
}

/* --- min and max ---------------------------------------------------------------------------------------- */

typedef struct { int comparison; aipy_any key, best, best_key; } extreme;

/* Looks at one more item, borrowed. */
static aipy_status consider(aipy_thread *thread, extreme *e, aipy_any item) {
    aipy_any value;
    bool better = true;
    if (e->key == aipy_none()) value = aipy_new_any(item);
    else if (aipy_call(thread, e->key, &item, 1, NULL, &value) != AIPY_OK) return AIPY_RAISED;
    if (e->best) {
        aipy_status status = AIPY_OK;
        if (aipy_is_small(value) && aipy_is_small(e->best_key))
            better = e->comparison == AIPY_LT ? (int64_t)value < (int64_t)e->best_key : (int64_t)value > (int64_t)e->best_key;
        else
            status = aipy_compare_bool(thread, e->comparison, value, e->best_key, &better);
        if (status != AIPY_OK) { aipy_release_any(value); return status; }
        if (!better) { aipy_release_any(value); return AIPY_OK; }
        aipy_release_any(e->best);
        aipy_release_any(e->best_key);
    }
    e->best = aipy_new_any(item);
    e->best_key = value;
    return AIPY_OK;
}

static aipy_status find_extreme(aipy_thread *thread, const char *name, int comparison, const aipy_any *args, int64_t count,
                                aipy_any key, aipy_any otherwise, aipy_any *out) {
    extreme e = {comparison, key, 0, 0};
    aipy_status status = AIPY_OK;
    if (count == 0) return aipy_raise_text(thread, &aipy_TypeError_type, "%s expected at least 1 argument, got 0", name);
    if (count > 1) {
        if (otherwise)
            return aipy_raise_text(thread, &aipy_TypeError_type,
                                   "Cannot specify a default for %s() with multiple positional arguments", name);
        for (int64_t i = 0; i < count && status == AIPY_OK; i++) status = consider(thread, &e, args[i]);
    } else {
        aipy_walk walk;
        aipy_any item;
        if (aipy_walk_start(thread, &walk, args[0]) != AIPY_OK) return AIPY_RAISED;
        while (status == AIPY_OK && (status = aipy_walk_next(thread, &walk, &item)) == AIPY_OK) {
            status = consider(thread, &e, item);
            aipy_release_any(item);
        }
        aipy_walk_end(&walk);
        if (status == AIPY_STOP) status = AIPY_OK;
    }
    if (e.best) aipy_release_any(e.best_key);
    if (status != AIPY_OK) { if (e.best) aipy_release_any(e.best); return status; }
    if (e.best) { *out = e.best; return AIPY_OK; }
    if (otherwise) { *out = aipy_new_any(otherwise); return AIPY_OK; }
    return aipy_raise_text(thread, &aipy_ValueError_type, "%s() arg is an empty sequence", name);
}
aipy_status aipy_builtins_min(aipy_thread *thread, const aipy_any *args, int64_t count, aipy_any key, aipy_any otherwise, aipy_any *out) {
    return find_extreme(thread, "min", AIPY_LT, args, count, key, otherwise, out);
}
aipy_status aipy_builtins_max(aipy_thread *thread, const aipy_any *args, int64_t count, aipy_any key, aipy_any otherwise, aipy_any *out) {
    return find_extreme(thread, "max", AIPY_GT, args, count, key, otherwise, out);
}
/* min(iterable, key=...) and so on: one iterable */
aipy_status aipy_builtins_min_of(aipy_thread *thread, aipy_any iterable, aipy_any key, aipy_any otherwise, aipy_any *out) {
    return find_extreme(thread, "min", AIPY_LT, &iterable, 1, key, otherwise, out);
}
aipy_status aipy_builtins_max_of(aipy_thread *thread, aipy_any iterable, aipy_any key, aipy_any otherwise, aipy_any *out) {
    return find_extreme(thread, "max", AIPY_GT, &iterable, 1, key, otherwise, out);
}

/* --- sorted, any, all ------------------------------------------------------------------------------------ */

aipy_status aipy_builtins_sorted(aipy_thread *thread, aipy_any iterable, aipy_any key, bool reverse, aipy_list **out) {
    aipy_list *list;
    if (aipy_list_from_any(thread, iterable, &list) != AIPY_OK) return AIPY_RAISED;
    if (aipy_list_sort(thread, list, key, reverse) != AIPY_OK) { aipy_release(&list->header); return AIPY_RAISED; }
    *out = list;
    return AIPY_OK;
}

/* Whether some item has truth `wanted`. */
static aipy_status has_truth(aipy_thread *thread, aipy_any iterable, bool wanted, bool *out) {
    aipy_walk walk;
    aipy_any item;
    aipy_status status = AIPY_OK;
    *out = false;
    if (aipy_walk_start(thread, &walk, iterable) != AIPY_OK) return AIPY_RAISED;
    while (!*out && (status = aipy_walk_next(thread, &walk, &item)) == AIPY_OK) {
        bool truth;
        status = aipy_truth(thread, item, &truth);
        aipy_release_any(item);
        if (status != AIPY_OK) break;
        *out = truth == wanted;
    }
    aipy_walk_end(&walk);
    return status == AIPY_STOP ? AIPY_OK : status;
}
aipy_status aipy_builtins_any(aipy_thread *thread, aipy_any iterable, bool *out) { return has_truth(thread, iterable, true, out); }
aipy_status aipy_builtins_all(aipy_thread *thread, aipy_any iterable, bool *out) {
    aipy_status status = has_truth(thread, iterable, false, out);
    *out = !*out;
    return status;
}
