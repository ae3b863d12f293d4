/* tuple: immutable items, each a slot of its own kind. */
#include "aipy/containers.h"
#include "aipy/memory.h"

static void tuple_drop(aipy_object *object) {
    aipy_tuple *t = (aipy_tuple *)object;
    int64_t length = t->length;
    for (int64_t i = length - 1; i >= 0; i--)
        if (aipy_tuple_kind(t, i) == AIPY_KIND_ANY && t->items[i].any) aipy_release_any(t->items[i].any);
    aipy_free(t, t->header.type->size + length * (int64_t)sizeof(aipy_slot));
}
AIPY_DEFINE_TYPE(aipy_tuple_type, "tuple", "builtins", aipy_tuple, tuple_drop, 0);

static struct { aipy_object header; int64_t length; const uint8_t *kinds; } empty = {{AIPY_IMMORTAL, &aipy_tuple_type}, 0, NULL};

aipy_tuple *aipy_tuple_new(int64_t length, const uint8_t *kinds) {
    if (length == 0) {
        aipy_retain(&empty.header);
        return (aipy_tuple *)&empty;
    }
    int64_t size = (int64_t)sizeof(aipy_tuple) + length * (int64_t)sizeof(aipy_slot);
    aipy_tuple *t = size <= AIPY_SMALL_LIMIT ? aipy_allocate_small(size) : aipy_allocate(size);
    t->header = (aipy_object){1, &aipy_tuple_type};
    t->length = length;
    t->kinds = kinds;
    if (!kinds) memset(t->items, 0, (size_t)length * sizeof(aipy_slot));
    return t;
}

aipy_any aipy_tuple_get(const aipy_tuple *t, int64_t index) { return aipy_slot_get(aipy_tuple_kind(t, index), t->items[index]); }

aipy_tuple *aipy_tuple_from_list(const aipy_list *list) {
    aipy_tuple *t = aipy_tuple_new(list->length, NULL);
    for (int64_t i = 0; i < list->length; i++) t->items[i].any = aipy_list_get(list, i);
    return t;
}

aipy_tuple *aipy_tuple_from_array(const aipy_any *items, int64_t count) {
    aipy_tuple *t = aipy_tuple_new(count, NULL);
    for (int64_t i = 0; i < count; i++) t->items[i].any = aipy_new_any(items[i]);
    return t;
}

aipy_tuple *aipy_tuple_pair(aipy_any first, aipy_any second) {
    aipy_tuple *t = aipy_tuple_new(2, NULL);
    t->items[0].any = first;
    t->items[1].any = second;
    return t;
}

aipy_status aipy_tuple_from_any(aipy_thread *thread, aipy_any iterable, aipy_tuple **out) {
    if (aipy_is_exact(iterable, &aipy_tuple_type)) {
        *out = (aipy_tuple *)aipy_pointer(aipy_new_any(iterable));
        return AIPY_OK;
    }
    if (aipy_is_exact(iterable, &aipy_list_type)) {
        *out = aipy_tuple_from_list((aipy_list *)aipy_pointer(iterable));
        return AIPY_OK;
    }
    aipy_list *list = aipy_list_new(AIPY_KIND_ANY, 0);
    aipy_status status = aipy_list_extend(thread, list, iterable);
    if (status == AIPY_OK) {
        aipy_tuple *t = aipy_tuple_new(list->length, NULL);
        if (list->length) memcpy(t->items, list->items, (size_t)list->length * sizeof(aipy_slot));
        list->length = 0; /* the items moved */
        *out = t;
    }
    aipy_release(&list->header);
    return status;
}

aipy_status aipy_tuple_new_method(aipy_thread *thread, aipy_any iterable, aipy_tuple **out) {
    if (!iterable) { *out = aipy_tuple_new(0, NULL); return AIPY_OK; }
    return aipy_tuple_from_any(thread, iterable, out);
}

int64_t aipy_tuple_len(aipy_thread *thread, aipy_tuple *t) { (void)thread; return t->length; }

static void copy_items(aipy_tuple *to, int64_t at, const aipy_tuple *from, int64_t start, int64_t count, int64_t step) {
    for (int64_t i = 0; i < count; i++) to->items[at + i].any = aipy_tuple_get(from, start + i * step);
}

static aipy_tuple *shared(aipy_tuple *t) {
    aipy_retain(&t->header);
    return t;
}

aipy_tuple *aipy_tuple_slice(aipy_tuple *t, int64_t start, int64_t stop, int64_t step) {
    int64_t count = step > 0 ? (start < stop ? (stop - start - 1) / step + 1 : 0)
                             : (stop < start ? (start - stop - 1) / -step + 1 : 0);
    if (count == t->length && step == 1 && t->header.type == &aipy_tuple_type) return shared(t);
    aipy_tuple *result = aipy_tuple_new(count, NULL);
    copy_items(result, 0, t, start, count, step);
    return result;
}

aipy_status aipy_tuple_getitem_slice(aipy_thread *thread, aipy_tuple *t, aipy_slice *slice, aipy_tuple **out) {
    int64_t start, stop, step;
    if (aipy_slice_unpack(thread, slice, &start, &stop, &step) != AIPY_OK) return AIPY_RAISED;
    aipy_slice_adjust(t->length, &start, &stop, step);
    *out = aipy_tuple_slice(t, start, stop, step);
    return AIPY_OK;
}

aipy_status aipy_tuple_getitem(aipy_thread *thread, aipy_tuple *t, aipy_any index, aipy_any *out) {
    int64_t at;
    if (aipy_is_exact(index, &aipy_slice_type)) {
        aipy_tuple *result;
        if (aipy_tuple_getitem_slice(thread, t, (aipy_slice *)aipy_pointer(index), &result) != AIPY_OK) return AIPY_RAISED;
        *out = aipy_from_pointer(result);
        return AIPY_OK;
    }
    if (!aipy_has_index(index))
        return aipy_raise_text(thread, &aipy_TypeError_type, "tuple indices must be integers or slices, not %T", index);
    if (aipy_to_index(thread, index, false, &at) != AIPY_OK) return AIPY_RAISED;
    if (at < 0) at += t->length;
    if ((uint64_t)at >= (uint64_t)t->length)
        return aipy_raise_text(thread, &aipy_IndexError_type, "tuple index out of range");
    *out = aipy_tuple_get(t, at);
    return AIPY_OK;
}

aipy_tuple *aipy_tuple_add(aipy_thread *thread, aipy_tuple *t, aipy_tuple *right) {
    (void)thread;
    if (t->length == 0 && right->header.type == &aipy_tuple_type) return shared(right);
    if (right->length == 0 && t->header.type == &aipy_tuple_type) return shared(t);
    aipy_tuple *result = aipy_tuple_new(t->length + right->length, NULL);
    copy_items(result, 0, t, 0, t->length, 1);
    copy_items(result, t->length, right, 0, right->length, 1);
    return result;
}

/* A factor that was clipped to 64 bits did not fit. */
aipy_status aipy_tuple_mul(aipy_thread *thread, aipy_tuple *t, int64_t count, aipy_tuple **out) {
    if (count == INT64_MAX || count == INT64_MIN)
        return aipy_raise_text(thread, &aipy_OverflowError_type, "cannot fit 'int' into an index-sized integer");
    if (t->header.type == &aipy_tuple_type && (count == 1 || t->length == 0)) { *out = shared(t); return AIPY_OK; }
    if (count <= 0) { *out = aipy_tuple_new(0, NULL); return AIPY_OK; }
    if (count > (int64_t)1 << 40 || t->length > ((int64_t)1 << 40) / count)
        return aipy_raise(thread, aipy_from_pointer(&aipy_MemoryError_type));
    aipy_tuple *result = aipy_tuple_new(t->length * count, NULL);
    for (int64_t i = 0; i < count; i++) copy_items(result, i * t->length, t, 0, t->length, 1);
    *out = result;
    return AIPY_OK;
}

static aipy_status search(aipy_thread *thread, aipy_tuple *t, aipy_any value, int64_t start, int64_t stop, int64_t *out) {
    *out = -1;
    for (int64_t i = start; i < stop && i < t->length; i++) {
        bool same;
        aipy_any item = aipy_tuple_get(t, i);
        aipy_status status = aipy_same(thread, item, value, &same);
        aipy_release_any(item);
        if (status != AIPY_OK) return status;
        if (same) { *out = i; break; }
    }
    return AIPY_OK;
}

aipy_status aipy_tuple_contains(aipy_thread *thread, aipy_tuple *t, aipy_any value, bool *out) {
    int64_t at;
    aipy_status status = search(thread, t, value, 0, t->length, &at);
    *out = at >= 0;
    return status;
}

aipy_status aipy_tuple_index(aipy_thread *thread, aipy_tuple *t, aipy_any value, int64_t start, int64_t stop, int64_t *out) {
    if (start < 0) start = start + t->length < 0 ? 0 : start + t->length;
    if (stop < 0) stop = stop + t->length < 0 ? 0 : stop + t->length;
    if (search(thread, t, value, start, stop, out) != AIPY_OK) return AIPY_RAISED;
    if (*out < 0) return aipy_raise_text(thread, &aipy_ValueError_type, "tuple.index(x): x not in tuple");
    return AIPY_OK;
}

aipy_status aipy_tuple_count(aipy_thread *thread, aipy_tuple *t, aipy_any value, int64_t *out) {
    int64_t count = 0, at = -1;
    for (;;) {
        if (search(thread, t, value, at + 1, t->length, &at) != AIPY_OK) return AIPY_RAISED;
        if (at < 0) break;
        count++;
    }
    *out = count;
    return AIPY_OK;
}

/* xxHash's rounds over the items' hashes: CPython, Objects/tupleobject.c; algorithm by Yann Collet. */
aipy_status aipy_tuple_hash(aipy_thread *thread, aipy_tuple *t, int64_t *out) {
    const uint64_t prime1 = 11400714785074694791u, prime2 = 14029467366897019727u, prime5 = 2870177450012600261u;
    uint64_t sum = prime5;
    for (int64_t i = 0; i < t->length; i++) {
        int64_t hash;
        if (aipy_tuple_kind(t, i) == AIPY_KIND_RAW) {
            hash = aipy_i64_hash(t->items[i].raw);
        } else {
            aipy_any item = aipy_tuple_get(t, i);
            aipy_status status = aipy_hash_fast(thread, item, &hash);
            aipy_release_any(item);
            if (status != AIPY_OK) return status;
        }
        sum += (uint64_t)hash * prime2;
        sum = (sum << 31 | sum >> 33) * prime1;
    }
    sum += (uint64_t)t->length ^ (prime5 ^ 3527539u);
    *out = sum == UINT64_MAX ? 1546275796 : (int64_t)sum;
    return AIPY_OK;
}

/* --- comparison --------------------------------------------------------------------------------------- */

aipy_status aipy_tuple_compare(aipy_thread *thread, int comparison, aipy_tuple *a, aipy_tuple *b, aipy_any *out) {
    int64_t shorter = a->length < b->length ? a->length : b->length;
    for (int64_t i = 0; i < shorter; i++) {
        bool same;
        int kind = aipy_tuple_kind(a, i);
        if (kind != AIPY_KIND_ANY && kind == aipy_tuple_kind(b, i) && aipy_slot_same(kind, a->items[i], b->items[i])) continue;
        aipy_any x = aipy_tuple_get(a, i), y = aipy_tuple_get(b, i);
        aipy_status status = aipy_same(thread, x, y, &same);
        if (status == AIPY_OK && !same) {
            if (comparison == AIPY_EQ || comparison == AIPY_NE) *out = aipy_from_bool(comparison == AIPY_NE);
            else status = aipy_compare(thread, comparison, x, y, out);
        }
        aipy_release_any(x);
        aipy_release_any(y);
        if (status != AIPY_OK || !same) return status;
    }
    int64_t x = a->length, y = b->length;
    bool answer = comparison == AIPY_EQ ? x == y : comparison == AIPY_NE ? x != y : comparison == AIPY_LT ? x < y
                : comparison == AIPY_LE ? x <= y : comparison == AIPY_GT ? x > y : x >= y;
    *out = aipy_from_bool(answer);
    return AIPY_OK;
}

static aipy_status compare_truth(aipy_thread *thread, int comparison, aipy_tuple *a, aipy_tuple *b, bool *out) {
    aipy_any answer;
    if (aipy_tuple_compare(thread, comparison, a, b, &answer) != AIPY_OK) return AIPY_RAISED;
    if (answer == aipy_from_bool(true) || answer == aipy_from_bool(false)) { *out = answer == aipy_from_bool(true); return AIPY_OK; }
    aipy_status status = aipy_truth(thread, answer, out);
    aipy_release_any(answer);
    return status;
}
aipy_status aipy_tuple_eq(aipy_thread *t, aipy_tuple *a, aipy_tuple *b, bool *out) { return compare_truth(t, AIPY_EQ, a, b, out); }
aipy_status aipy_tuple_ne(aipy_thread *t, aipy_tuple *a, aipy_tuple *b, bool *out) { return compare_truth(t, AIPY_NE, a, b, out); }
aipy_status aipy_tuple_lt(aipy_thread *t, aipy_tuple *a, aipy_tuple *b, bool *out) { return compare_truth(t, AIPY_LT, a, b, out); }
aipy_status aipy_tuple_le(aipy_thread *t, aipy_tuple *a, aipy_tuple *b, bool *out) { return compare_truth(t, AIPY_LE, a, b, out); }
aipy_status aipy_tuple_gt(aipy_thread *t, aipy_tuple *a, aipy_tuple *b, bool *out) { return compare_truth(t, AIPY_GT, a, b, out); }
aipy_status aipy_tuple_ge(aipy_thread *t, aipy_tuple *a, aipy_tuple *b, bool *out) { return compare_truth(t, AIPY_GE, a, b, out); }

aipy_status aipy_tuple_repr(aipy_thread *thread, aipy_tuple *t, aipy_str **out) {
    if (t->length == 0) { *out = aipy_str_from_ascii("()"); return AIPY_OK; }
    aipy_repr_frame frame;
    if (!aipy_repr_enter(thread, &frame, &t->header)) { *out = aipy_str_from_ascii("(...)"); return AIPY_OK; }
    aipy_text text = {0};
    aipy_status status = AIPY_OK;
    aipy_text_add(&text, "(");
    for (int64_t i = 0; i < t->length; i++) {
        if (i) aipy_text_add(&text, ", ");
        aipy_any item = aipy_tuple_get(t, i);
        status = aipy_text_repr(thread, &text, item);
        aipy_release_any(item);
        if (status != AIPY_OK) break;
    }
    aipy_repr_leave(&frame);
    if (status != AIPY_OK) { aipy_text_drop(&text); return status; }
    aipy_text_add(&text, t->length == 1 ? ",)" : ")");
    *out = aipy_text_end(&text);
    return AIPY_OK;
}
