/* Iterators that call: over __getitem__, iter(callable, sentinel), reversed, enumerate, zip, map, filter. */
#include "aipy/containers.h"
#include "aipy/model.h"

typedef aipy_native_iterator base;
typedef struct { base base; aipy_any sequence; int64_t at; } sequence_iterator; /* sequence 0: exhausted; also reversed() */
typedef struct { base base; aipy_any callable, sentinel; } callable_iterator;
typedef struct { base base; aipy_any iterator, count; } enumerate_iterator;
typedef struct { base base; aipy_any function; aipy_tuple *iterators; bool strict; } many_iterator; /* zip, map, filter */

static inline aipy_status next_of(aipy_thread *thread, aipy_any iterator, aipy_any *out) {
    if (!aipy_is_small(iterator) && aipy_pointer(iterator)->type->flags & AIPY_TYPE_ITERATOR) {
        base *it = (base *)aipy_pointer(iterator);
        return it->next(thread, it, out);
    }
    return aipy_next(thread, iterator, out);
}
static base *make(const aipy_type *type, aipy_status (*next)(aipy_thread *, base *, aipy_any *)) {
    base *it = (base *)aipy_new_object(type, type->size);
    it->next = next;
    return it;
}
static aipy_status let_go(aipy_any *held) {
    aipy_any old = *held;
    *held = 0;
    aipy_release_any(old);
    return AIPY_STOP;
}

/* --- by __getitem__ ----------------------------------------------------------------------------------- */

static void sequence_drop(aipy_object *object) {
    sequence_iterator *it = (sequence_iterator *)object;
    if (it->sequence) aipy_release_any(it->sequence);
    aipy_free(it, it->base.header.type->size);
}
AIPY_DEFINE_TYPE(aipy_iterator_type, "iterator", "builtins", sequence_iterator, sequence_drop, AIPY_TYPE_ITERATOR);
AIPY_DEFINE_TYPE(aipy_reversed_type, "reversed", "builtins", sequence_iterator, sequence_drop, AIPY_TYPE_ITERATOR);

static aipy_status item_at(aipy_thread *thread, sequence_iterator *it, aipy_any *out) {
    aipy_any index = aipy_from_small(it->at), sequence = aipy_new_any(it->sequence);
    aipy_status status = aipy_get_item(thread, sequence, index, out);
    aipy_release_any(sequence);
    if (status != AIPY_RAISED) return status;
    if (!aipy_exception_is(thread, &aipy_IndexError_type) && !aipy_exception_is(thread, &aipy_StopIteration_type)) return status;
    aipy_clear_exception(thread);
    return it->sequence ? let_go(&it->sequence) : AIPY_STOP;
}
static aipy_status sequence_next(aipy_thread *thread, base *self, aipy_any *out) {
    sequence_iterator *it = (sequence_iterator *)self;
    if (!it->sequence) return AIPY_STOP;
    aipy_status status = item_at(thread, it, out);
    if (status == AIPY_OK) it->at++;
    return status;
}
static aipy_status sequence_previous(aipy_thread *thread, base *self, aipy_any *out) {
    sequence_iterator *it = (sequence_iterator *)self;
    if (!it->sequence) return AIPY_STOP;
    if (it->at < 0) return let_go(&it->sequence);
    aipy_status status = item_at(thread, it, out);
    if (status == AIPY_OK) it->at--;
    else if (status == AIPY_STOP) it->at = -1;
    return status;
}
aipy_object *aipy_sequence_iterator(aipy_any sequence) {
    sequence_iterator *it = (sequence_iterator *)make(&aipy_iterator_type, sequence_next);
    it->sequence = aipy_new_any(sequence);
    return &it->base.header;
}

static aipy_status not_reversible(aipy_thread *thread, aipy_any v) {
    return aipy_raise_text(thread, &aipy_TypeError_type, "'%T' object is not reversible", v);
}
/* reversed(sequence): the answer of __reversed__, or an object that counts down. */
aipy_status aipy_reversed_new(aipy_thread *thread, aipy_any sequence, aipy_any *out) {
    int64_t length;
    const aipy_type *type = aipy_type_of(sequence);
    aipy_any method = aipy_find_special(type, AIPY_S_reversed);
    if (method == aipy_none()) return not_reversible(thread, sequence);
    if (method) return aipy_call_special(thread, method, sequence, NULL, 0, out);
    bool is_sequence = aipy_find_special(type, AIPY_S_getitem) && !aipy_is_instance(sequence, &aipy_dict_type);
    if (!is_sequence || !aipy_find_special(type, AIPY_S_len)) {
        if (is_sequence && type->flags & AIPY_TYPE_USER)
            return aipy_raise_text(thread, &aipy_TypeError_type, "object of type '%T' has no len()", sequence);
        return not_reversible(thread, sequence);
    }
    if (aipy_length(thread, sequence, &length) != AIPY_OK) return AIPY_RAISED;
    sequence_iterator *it = (sequence_iterator *)make(&aipy_reversed_type, sequence_previous);
    it->sequence = aipy_new_any(sequence);
    it->at = length - 1;
    *out = aipy_from_pointer(it);
    return AIPY_OK;
}

/* --- iter(callable, sentinel) ------------------------------------------------------------------------- */

static void callable_drop(aipy_object *object) {
    callable_iterator *it = (callable_iterator *)object;
    if (it->callable) aipy_release_any(it->callable);
    if (it->sentinel) aipy_release_any(it->sentinel);
    aipy_free(it, it->base.header.type->size);
}
AIPY_DEFINE_TYPE(aipy_callable_iterator_type, "callable_iterator", "builtins", callable_iterator, callable_drop, AIPY_TYPE_ITERATOR);

static aipy_status callable_end(callable_iterator *it) {
    if (it->callable) let_go(&it->callable);
    if (it->sentinel) let_go(&it->sentinel);
    return AIPY_STOP;
}
static aipy_status callable_next(aipy_thread *thread, base *self, aipy_any *out) {
    callable_iterator *it = (callable_iterator *)self;
    bool same = false;
    if (!it->callable) return AIPY_STOP;
    aipy_any callable = aipy_new_any(it->callable);
    aipy_status status = aipy_call(thread, callable, NULL, 0, NULL, out);
    aipy_release_any(callable);
    if (status != AIPY_OK) {
        if (!aipy_exception_is(thread, &aipy_StopIteration_type)) return status;
        aipy_clear_exception(thread);
        return callable_end(it);
    }
    if (!it->sentinel) { aipy_release_any(*out); return AIPY_STOP; } /* the call ended this iterator */
    aipy_any sentinel = aipy_new_any(it->sentinel);
    status = aipy_same(thread, sentinel, *out, &same);
    aipy_release_any(sentinel);
    if (status == AIPY_OK && !same) return AIPY_OK;
    aipy_release_any(*out);
    return status == AIPY_OK ? callable_end(it) : status;
}
aipy_object *aipy_callable_iterator(aipy_any callable, aipy_any sentinel) {
    callable_iterator *it = (callable_iterator *)make(&aipy_callable_iterator_type, callable_next);
    it->callable = aipy_new_any(callable);
    it->sentinel = aipy_new_any(sentinel);
    return &it->base.header;
}

/* --- enumerate ---------------------------------------------------------------------------------------- */

static void enumerate_drop(aipy_object *object) {
    enumerate_iterator *it = (enumerate_iterator *)object;
    aipy_release_any(it->iterator);
    aipy_release_any(it->count);
    aipy_free(it, it->base.header.type->size);
}
AIPY_DEFINE_TYPE(aipy_enumerate_type, "enumerate", "builtins", enumerate_iterator, enumerate_drop, AIPY_TYPE_ITERATOR);

static aipy_status enumerate_next(aipy_thread *thread, base *self, aipy_any *out) {
    enumerate_iterator *it = (enumerate_iterator *)self;
    aipy_any item, count = it->count;
    aipy_status status = next_of(thread, it->iterator, &item);
    if (status != AIPY_OK) return status;
    count = it->count;
    if (aipy_is_small(count) && aipy_fits_small(aipy_small(count) + 1)) {
        it->count = aipy_from_small(aipy_small(count) + 1);
    } else if (aipy_int_binary(thread, AIPY_ADD, count, aipy_from_small(1), &it->count) != AIPY_OK) {
        it->count = count;
        aipy_release_any(item);
        return AIPY_RAISED;
    }
    *out = aipy_from_pointer(aipy_tuple_pair(count, item));
    return AIPY_OK;
}
aipy_status aipy_enumerate_new(aipy_thread *thread, aipy_any iterable, aipy_any start, aipy_object **out) {
    aipy_any iterator, count;
    if (aipy_to_int(thread, start, &count) != AIPY_OK) return AIPY_RAISED;
    if (aipy_iterate(thread, iterable, &iterator) != AIPY_OK) { aipy_release_any(count); return AIPY_RAISED; }
    enumerate_iterator *it = (enumerate_iterator *)make(&aipy_enumerate_type, enumerate_next);
    it->iterator = iterator;
    it->count = count;
    *out = &it->base.header;
    return AIPY_OK;
}

/* --- zip, map, filter --------------------------------------------------------------------------------- */

static void many_drop(aipy_object *object) {
    many_iterator *it = (many_iterator *)object;
    if (it->function) aipy_release_any(it->function);
    if (it->iterators) aipy_release(&it->iterators->header);
    aipy_free(it, it->base.header.type->size);
}
AIPY_DEFINE_TYPE(aipy_zip_type, "zip", "builtins", many_iterator, many_drop, AIPY_TYPE_ITERATOR);
AIPY_DEFINE_TYPE(aipy_map_type, "map", "builtins", many_iterator, many_drop, AIPY_TYPE_ITERATOR);
AIPY_DEFINE_TYPE(aipy_filter_type, "filter", "builtins", many_iterator, many_drop, AIPY_TYPE_ITERATOR);

static aipy_status make_many(aipy_thread *thread, const aipy_type *type, aipy_status (*next)(aipy_thread *, base *, aipy_any *),
                             aipy_any function, const aipy_any *iterables, int64_t count, bool strict, aipy_object **out) {
    aipy_tuple *iterators = aipy_tuple_new(count, NULL);
    for (int64_t i = 0; i < count; i++) {
        if (aipy_iterate(thread, iterables[i], &iterators->items[i].any) != AIPY_OK) {
            iterators->items[i].any = 0;
            aipy_release(&iterators->header);
            return AIPY_RAISED;
        }
    }
    many_iterator *it = (many_iterator *)make(type, next);
    it->function = function ? aipy_new_any(function) : 0;
    it->iterators = iterators;
    it->strict = strict;
    *out = &it->base.header;
    return AIPY_OK;
}

/* After iterator `at` ended first: zip(strict=True) wants all others to have ended too. */
static aipy_status check_strict(aipy_thread *thread, aipy_tuple *iterators, int64_t at) {
    if (at > 0)
        return aipy_raise_text(thread, &aipy_ValueError_type, "zip() argument %lld is shorter than argument%s%lld", (long long)at + 1,
                               at == 1 ? " " : "s 1-", (long long)at);
    for (int64_t i = 1; i < iterators->length; i++) {
        aipy_any item;
        aipy_status status = next_of(thread, iterators->items[i].any, &item);
        if (status == AIPY_RAISED) return status;
        if (status == AIPY_OK) {
            aipy_release_any(item);
            return aipy_raise_text(thread, &aipy_ValueError_type, "zip() argument %lld is longer than argument%s%lld", (long long)i + 1,
                                   i == 1 ? " " : "s 1-", (long long)i);
        }
    }
    return AIPY_STOP;
}
static aipy_status zip_next(aipy_thread *thread, base *self, aipy_any *out) {
    many_iterator *it = (many_iterator *)self;
    aipy_tuple *iterators = it->iterators;
    if (iterators->length == 0) return AIPY_STOP;
    aipy_tuple *result = aipy_tuple_new(iterators->length, NULL);
    for (int64_t i = 0; i < iterators->length; i++) {
        aipy_status status = next_of(thread, iterators->items[i].any, &result->items[i].any);
        if (status != AIPY_OK) {
            result->items[i].any = 0;
            aipy_release(&result->header);
            return status == AIPY_STOP && it->strict ? check_strict(thread, iterators, i) : status;
        }
    }
    *out = aipy_from_pointer(result);
    return AIPY_OK;
}
aipy_status aipy_zip_new(aipy_thread *thread, const aipy_any *iterables, int64_t count, bool strict, aipy_object **out) {
    return make_many(thread, &aipy_zip_type, zip_next, 0, iterables, count, strict, out);
}

static aipy_status map_next(aipy_thread *thread, base *self, aipy_any *out) {
    many_iterator *it = (many_iterator *)self;
    aipy_any few[4], *args = few;
    int64_t count = it->iterators->length, got = 0;
    aipy_status status = AIPY_OK;
    if (count > 4) args = aipy_allocate(count * (int64_t)sizeof *args);
    while (got < count && (status = next_of(thread, it->iterators->items[got].any, &args[got])) == AIPY_OK) got++;
    if (status == AIPY_OK) status = aipy_call(thread, it->function, args, count, NULL, out);
    for (int64_t i = 0; i < got; i++) aipy_release_any(args[i]);
    if (count > 4) aipy_free(args, count * (int64_t)sizeof *args);
    return status;
}
aipy_status aipy_map_new(aipy_thread *thread, const aipy_any *args, int64_t count, aipy_object **out) {
    if (count < 2) return aipy_raise_text(thread, &aipy_TypeError_type, "map() must have at least two arguments.");
    return make_many(thread, &aipy_map_type, map_next, args[0], args + 1, count - 1, false, out);
}

static aipy_status filter_next(aipy_thread *thread, base *self, aipy_any *out) {
    many_iterator *it = (many_iterator *)self;
    bool by_truth = it->function == aipy_none() || it->function == aipy_from_pointer(&aipy_bool_type);
    for (;;) {
        aipy_any item, answer;
        bool keep;
        aipy_status status = next_of(thread, it->iterators->items[0].any, &item);
        if (status != AIPY_OK) return status;
        if (by_truth) {
            status = aipy_truth(thread, item, &keep);
        } else {
            status = aipy_call(thread, it->function, &item, 1, NULL, &answer);
            if (status == AIPY_OK) {
                status = aipy_truth(thread, answer, &keep);
                aipy_release_any(answer);
            }
        }
        if (status == AIPY_OK && keep) { *out = item; return AIPY_OK; }
        aipy_release_any(item);
        if (status != AIPY_OK) return status;
    }
}
aipy_status aipy_filter_new(aipy_thread *thread, aipy_any function, aipy_any iterable, aipy_object **out) {
    return make_many(thread, &aipy_filter_type, filter_next, function, &iterable, 1, false, out);
}
