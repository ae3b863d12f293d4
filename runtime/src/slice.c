/* slice objects, and the arithmetic of indices and slices. */
#include "aipy/containers.h"
#include "aipy/model.h"

static void slice_drop(aipy_object *object) {
    aipy_slice *slice = (aipy_slice *)object;
    aipy_release_any(slice->start);
    aipy_release_any(slice->stop);
    aipy_release_any(slice->step);
    aipy_free(slice, slice->header.type->size);
}
AIPY_DEFINE_TYPE(aipy_slice_type, "slice", "builtins", aipy_slice, slice_drop, 0);

aipy_slice *aipy_slice_new(aipy_any start, aipy_any stop, aipy_any step) {
    aipy_slice *slice = (aipy_slice *)aipy_new_object(&aipy_slice_type, sizeof(aipy_slice));
    slice->start = aipy_new_any(start);
    slice->stop = aipy_new_any(stop);
    slice->step = aipy_new_any(step);
    return slice;
}

/* slice(stop), slice(start, stop[, step]) */
aipy_slice *aipy_slice_make(aipy_thread *thread, aipy_any start, aipy_any stop, aipy_any step) {
    (void)thread;
    return stop ? aipy_slice_new(start, stop, step) : aipy_slice_new(aipy_none(), start, step);
}

static bool is_int(aipy_any v) {
    return aipy_is_small(v) || aipy_pointer(v)->type == &aipy_int_type || aipy_pointer(v)->type == &aipy_bool_type;
}

bool aipy_has_index(aipy_any v) {
    return is_int(v) || aipy_find_special(aipy_pointer(v)->type, AIPY_S_index) != 0;
}

aipy_status aipy_to_int(aipy_thread *thread, aipy_any v, aipy_any *out) {
    if (aipy_is_small(v) || aipy_pointer(v)->type == &aipy_int_type) { *out = aipy_new_any(v); return AIPY_OK; }
    if (aipy_pointer(v)->type == &aipy_bool_type) { *out = aipy_from_small(v == aipy_from_bool(true)); return AIPY_OK; }
    if (!aipy_has_index(v))
        return aipy_raise_text(thread, &aipy_TypeError_type, "'%T' object cannot be interpreted as an integer", v);
    aipy_any result;
    if (aipy_call_special(thread, aipy_find_special(aipy_pointer(v)->type, AIPY_S_index), v, NULL, 0, &result) != AIPY_OK)
        return AIPY_RAISED;
    if (result == aipy_from_bool(true) || result == aipy_from_bool(false)) {
        aipy_any number = aipy_from_small(result == aipy_from_bool(true));
        aipy_release_any(result);
        result = number;
    } else if (!aipy_is_instance(result, &aipy_int_type)) {
        aipy_raise_text(thread, &aipy_TypeError_type, "__index__ returned non-int (type %T)", result);
        aipy_release_any(result);
        return AIPY_RAISED;
    }
    *out = result;
    return AIPY_OK;
}

aipy_status aipy_to_index(aipy_thread *thread, aipy_any v, bool clip, int64_t *out) {
    if (aipy_is_small(v)) { *out = aipy_small(v); return AIPY_OK; }
    aipy_any number;
    if (aipy_to_int(thread, v, &number) != AIPY_OK) return AIPY_RAISED;
    bool fits = aipy_is_small(number) || aipy_pointer(number)->type == &aipy_int_type ? aipy_int_to_i64(number, out) : false;
    aipy_status status = AIPY_OK;
    if (!fits && clip)
        *out = aipy_int_compare(number, aipy_from_small(0)) < 0 ? INT64_MIN : INT64_MAX;
    else if (!fits)
        status = aipy_raise_text(thread, &aipy_IndexError_type, "cannot fit '%T' into an index-sized integer", v);
    aipy_release_any(number);
    return status;
}

static aipy_status bound(aipy_thread *thread, aipy_any v, int64_t *out) {
    if (!aipy_has_index(v))
        return aipy_raise_text(thread, &aipy_TypeError_type,
                               "slice indices must be integers or None or have an __index__ method");
    return aipy_to_index(thread, v, true, out);
}

aipy_status aipy_slice_unpack(aipy_thread *thread, const aipy_slice *slice, int64_t *start, int64_t *stop, int64_t *step) {
    aipy_any none = aipy_none();
    *step = 1;
    if (slice->step != none) {
        if (bound(thread, slice->step, step) != AIPY_OK) return AIPY_RAISED;
        if (*step == 0) return aipy_raise_text(thread, &aipy_ValueError_type, "slice step cannot be zero");
        if (*step < -INT64_MAX) *step = -INT64_MAX;
    }
    *start = *step < 0 ? INT64_MAX : 0;
    if (slice->start != none && bound(thread, slice->start, start) != AIPY_OK) return AIPY_RAISED;
    *stop = *step < 0 ? INT64_MIN : INT64_MAX;
    if (slice->stop != none && bound(thread, slice->stop, stop) != AIPY_OK) return AIPY_RAISED;
    return AIPY_OK;
}

static int64_t clipped(int64_t length, int64_t position, int64_t step) {
    if (position < 0) {
        position += length;
        if (position < 0) return step < 0 ? -1 : 0;
    } else if (position >= length) {
        return step < 0 ? length - 1 : length;
    }
    return position;
}

int64_t aipy_slice_adjust(int64_t length, int64_t *start, int64_t *stop, int64_t step) {
    *start = clipped(length, *start, step);
    *stop = clipped(length, *stop, step);
    if (step < 0) return *stop < *start ? (*start - *stop - 1) / -step + 1 : 0;
    return *start < *stop ? (*stop - *start - 1) / step + 1 : 0;
}

/* slice.indices(length) with exact integers of any size: CPython, Objects/sliceobject.c, _PySlice_GetLongIndices. */
static aipy_status exact_bound(aipy_thread *thread, aipy_any v, aipy_any length, aipy_any lower, aipy_any upper, aipy_any *out) {
    aipy_any number;
    if (!aipy_has_index(v))
        return aipy_raise_text(thread, &aipy_TypeError_type,
                               "slice indices must be integers or None or have an __index__ method");
    if (aipy_to_int(thread, v, &number) != AIPY_OK) return AIPY_RAISED;
    if (aipy_int_compare(number, aipy_from_small(0)) < 0) {
        aipy_any moved;
        aipy_status status = aipy_int_binary(thread, AIPY_ADD, number, length, &moved);
        aipy_release_any(number);
        if (status != AIPY_OK) return status;
        number = moved;
        if (aipy_int_compare(number, lower) < 0) { aipy_release_any(number); number = aipy_new_any(lower); }
    } else if (aipy_int_compare(number, upper) > 0) {
        aipy_release_any(number);
        number = aipy_new_any(upper);
    }
    *out = number;
    return AIPY_OK;
}

aipy_status aipy_slice_indices(aipy_thread *thread, aipy_slice *slice, aipy_any length_value, aipy_tuple **out) {
    aipy_any zero = aipy_from_small(0), none = aipy_none(), length, step, start, stop;
    if (aipy_to_int(thread, length_value, &length) != AIPY_OK) return AIPY_RAISED;
    if (aipy_int_compare(length, zero) < 0) {
        aipy_release_any(length);
        return aipy_raise_text(thread, &aipy_ValueError_type, "length should not be negative");
    }
    step = aipy_from_small(1);
    if (slice->step != none) {
        if (!aipy_has_index(slice->step)) {
            aipy_release_any(length);
            return aipy_raise_text(thread, &aipy_TypeError_type,
                                   "slice indices must be integers or None or have an __index__ method");
        }
        if (aipy_to_int(thread, slice->step, &step) != AIPY_OK) { aipy_release_any(length); return AIPY_RAISED; }
    }
    int sign = aipy_int_compare(step, zero);
    aipy_status status = sign == 0 ? aipy_raise_text(thread, &aipy_ValueError_type, "slice step cannot be zero") : AIPY_OK;
    aipy_any lower = sign < 0 ? aipy_from_small(-1) : zero, upper = aipy_new_any(length);
    if (status == AIPY_OK && sign < 0) {
        aipy_release_any(upper);
        status = aipy_int_binary(thread, AIPY_SUB, length, aipy_from_small(1), &upper);
    }
    start = stop = 0;
    if (status == AIPY_OK) {
        if (slice->start == none) start = aipy_new_any(sign < 0 ? upper : lower);
        else status = exact_bound(thread, slice->start, length, lower, upper, &start);
    }
    if (status == AIPY_OK) {
        if (slice->stop == none) stop = aipy_new_any(sign < 0 ? lower : upper);
        else if ((status = exact_bound(thread, slice->stop, length, lower, upper, &stop)) != AIPY_OK) aipy_release_any(start);
    }
    aipy_release_any(length);
    aipy_release_any(upper);
    if (status != AIPY_OK) { aipy_release_any(step); return status; }
    aipy_tuple *result = aipy_tuple_new(3, NULL);
    result->items[0].any = start;
    result->items[1].any = stop;
    result->items[2].any = step;
    *out = result;
    return AIPY_OK;
}

aipy_any aipy_slice_get_start(aipy_thread *thread, aipy_slice *slice) { (void)thread; return aipy_new_any(slice->start); }
aipy_any aipy_slice_get_stop(aipy_thread *thread, aipy_slice *slice) { (void)thread; return aipy_new_any(slice->stop); }
aipy_any aipy_slice_get_step(aipy_thread *thread, aipy_slice *slice) { (void)thread; return aipy_new_any(slice->step); }

static aipy_tuple *as_tuple(aipy_slice *slice) {
    aipy_any items[3] = {slice->start, slice->stop, slice->step};
    return aipy_tuple_from_array(items, 3);
}

aipy_status aipy_slice_repr(aipy_thread *thread, aipy_slice *slice, aipy_str **out) {
    aipy_text text = {0};
    aipy_text_add(&text, "slice(");
    if (aipy_text_repr(thread, &text, slice->start) != AIPY_OK) goto failed;
    aipy_text_add(&text, ", ");
    if (aipy_text_repr(thread, &text, slice->stop) != AIPY_OK) goto failed;
    aipy_text_add(&text, ", ");
    if (aipy_text_repr(thread, &text, slice->step) != AIPY_OK) goto failed;
    aipy_text_add(&text, ")");
    *out = aipy_text_end(&text);
    return AIPY_OK;
failed:
    aipy_text_drop(&text);
    return AIPY_RAISED;
}

/* Slices compare as the tuples of their three parts. */
static aipy_status compare(aipy_thread *thread, int comparison, aipy_slice *a, aipy_slice *b, bool *out) {
    aipy_tuple *x = as_tuple(a), *y = as_tuple(b);
    aipy_status status = aipy_compare_bool(thread, comparison, aipy_from_pointer(x), aipy_from_pointer(y), out);
    aipy_release(&x->header);
    aipy_release(&y->header);
    return status;
}
aipy_status aipy_slice_eq(aipy_thread *t, aipy_slice *a, aipy_slice *b, bool *out) { return compare(t, AIPY_EQ, a, b, out); }
aipy_status aipy_slice_ne(aipy_thread *t, aipy_slice *a, aipy_slice *b, bool *out) { return compare(t, AIPY_NE, a, b, out); }
aipy_status aipy_slice_lt(aipy_thread *t, aipy_slice *a, aipy_slice *b, bool *out) { return compare(t, AIPY_LT, a, b, out); }
aipy_status aipy_slice_le(aipy_thread *t, aipy_slice *a, aipy_slice *b, bool *out) { return compare(t, AIPY_LE, a, b, out); }
aipy_status aipy_slice_gt(aipy_thread *t, aipy_slice *a, aipy_slice *b, bool *out) { return compare(t, AIPY_GT, a, b, out); }
aipy_status aipy_slice_ge(aipy_thread *t, aipy_slice *a, aipy_slice *b, bool *out) { return compare(t, AIPY_GE, a, b, out); }
