/* range. Bounds, step and length that fit 64 bits make an aipy_range; others an aipy_long_range, which Python
 * programs see under the same name. Everything that is not hot works on int words and serves both. */
#include "aipy/containers.h"
#include "aipy/model.h"

static void range_drop(aipy_object *object) { aipy_free(object, object->type->size); }
AIPY_DEFINE_TYPE(aipy_range_type, "range", "builtins", aipy_range, range_drop, 0);

static void long_drop(aipy_object *object) {
    aipy_long_range *range = (aipy_long_range *)object;
    aipy_release_any(range->start);
    aipy_release_any(range->stop);
    aipy_release_any(range->step);
    aipy_release_any(range->length);
    aipy_free(range, range->header.type->size);
}
extern aipy_type aipy_long_range_type;
static const aipy_type *const long_mro[] = {&aipy_long_range_type, &aipy_range_type, &aipy_object_type};
aipy_type aipy_long_range_type = {.header = {AIPY_IMMORTAL, &aipy_type_type}, .name = "range", .qualified_name = "range",
                                  .module = "builtins", .base = &aipy_range_type, .mro = long_mro, .mro_length = 3,
                                  .size = sizeof(aipy_long_range), .drop = long_drop};

/* --- arithmetic on int words; operands borrowed, results new -------------------------------------------- */

static aipy_any calculate(aipy_thread *thread, int op, aipy_any a, aipy_any b) {
    aipy_any result;
    return aipy_int_binary(thread, op, a, b, &result) == AIPY_OK ? result : aipy_from_small(0);
}
/* Number of items: new. */
static aipy_any count_items(aipy_thread *thread, aipy_any start, aipy_any stop, aipy_any step) {
    aipy_any zero = aipy_from_small(0), one = aipy_from_small(1);
    bool up = aipy_int_compare(step, zero) > 0;
    aipy_any low = up ? start : stop, high = up ? stop : start;
    if (aipy_int_compare(low, high) >= 0) return zero;
    aipy_any width = up ? aipy_new_any(step) : aipy_int_negate(step);
    aipy_any span = calculate(thread, AIPY_SUB, high, low), last = calculate(thread, AIPY_SUB, span, one);
    aipy_any steps = calculate(thread, AIPY_FLOORDIV, last, width), count = calculate(thread, AIPY_ADD, steps, one);
    aipy_release_any(width);
    aipy_release_any(span);
    aipy_release_any(last);
    aipy_release_any(steps);
    return count;
}

int64_t aipy_range_length(const aipy_range *range) {
    uint64_t span, step;
    if (range->step > 0) {
        if (range->start >= range->stop) return 0;
        span = (uint64_t)range->stop - (uint64_t)range->start;
        step = (uint64_t)range->step;
    } else {
        if (range->stop >= range->start) return 0;
        span = (uint64_t)range->start - (uint64_t)range->stop;
        step = 0 - (uint64_t)range->step;
    }
    return (int64_t)((span - 1) / step + 1);
}

/* Takes nothing; the parts are int words. */
static aipy_range *make(aipy_thread *thread, aipy_any start, aipy_any stop, aipy_any step) {
    int64_t a, b, c, n;
    aipy_any length = count_items(thread, start, stop, step);
    if (aipy_int_to_i64(start, &a) && aipy_int_to_i64(stop, &b) && aipy_int_to_i64(step, &c) && c != INT64_MIN
        && aipy_int_to_i64(length, &n)) {
        aipy_range *range = (aipy_range *)aipy_new_object(&aipy_range_type, sizeof(aipy_range));
        range->start = a;
        range->stop = b;
        range->step = c;
        aipy_release_any(length);
        return range;
    }
    aipy_long_range *range = (aipy_long_range *)aipy_new_object(&aipy_long_range_type, sizeof(aipy_long_range));
    range->start = aipy_new_any(start);
    range->stop = aipy_new_any(stop);
    range->step = aipy_new_any(step);
    range->length = length;
    return (aipy_range *)range;
}

static aipy_status create(aipy_thread *thread, aipy_any start, aipy_any stop, aipy_any step, aipy_range **out) {
    aipy_any a, b, c;
    if (aipy_to_int(thread, start, &a) != AIPY_OK) return AIPY_RAISED;
    if (aipy_to_int(thread, stop, &b) != AIPY_OK) { aipy_release_any(a); return AIPY_RAISED; }
    if (aipy_to_int(thread, step, &c) != AIPY_OK) { aipy_release_any(a); aipy_release_any(b); return AIPY_RAISED; }
    aipy_status status = AIPY_OK;
    if (c == aipy_from_small(0)) status = aipy_raise_text(thread, &aipy_ValueError_type, "range() arg 3 must not be zero");
    else *out = make(thread, a, b, c);
    aipy_release_any(a);
    aipy_release_any(b);
    aipy_release_any(c);
    return status;
}
/* range(stop), range(start, stop[, step]) */
aipy_status aipy_range_create(aipy_thread *thread, aipy_any start, aipy_any stop, aipy_any step, aipy_range **out) {
    return stop ? create(thread, start, stop, step, out) : create(thread, aipy_from_small(0), start, step, out);
}
aipy_status aipy_range_make(aipy_thread *thread, aipy_any start, aipy_any stop, aipy_any step, aipy_any *out) {
    aipy_range *range;
    if (create(thread, start, stop, step, &range) != AIPY_OK) return AIPY_RAISED;
    *out = aipy_from_pointer(range);
    return AIPY_OK;
}

/* --- the parts of either kind, as new int words --------------------------------------------------------- */

static bool is_long(const aipy_range *range) { return range->header.type == &aipy_long_range_type; }
#define PART(name)                                                                                                     \
    aipy_any aipy_range_get_##name(aipy_thread *thread, aipy_range *range) {                                           \
        (void)thread;                                                                                                  \
        return is_long(range) ? aipy_new_any(((aipy_long_range *)range)->name) : aipy_int_from_i64(range->name);       \
    }
PART(start)
PART(stop)
PART(step)
static aipy_any length_of(aipy_range *range) {
    return is_long(range) ? aipy_new_any(((aipy_long_range *)range)->length) : aipy_int_from_i64(aipy_range_length(range));
}

aipy_status aipy_range_len(aipy_thread *thread, aipy_range *range, int64_t *out) {
    if (!is_long(range)) { *out = aipy_range_length(range); return AIPY_OK; }
    if (aipy_int_to_i64(((aipy_long_range *)range)->length, out)) return AIPY_OK;
    return aipy_raise_text(thread, &aipy_OverflowError_type, "Python int too large to convert to C ssize_t");
}
bool aipy_range_bool(aipy_thread *thread, aipy_range *range) {
    (void)thread;
    return is_long(range) ? ((aipy_long_range *)range)->length != aipy_from_small(0) : aipy_range_length(range) != 0;
}

/* start + index * step: new */
static aipy_any item_at(aipy_thread *thread, aipy_range *range, aipy_any index) {
    aipy_any start = aipy_range_get_start(thread, range), step = aipy_range_get_step(thread, range);
    aipy_any offset = calculate(thread, AIPY_MUL, index, step), item = calculate(thread, AIPY_ADD, start, offset);
    aipy_release_any(start);
    aipy_release_any(step);
    aipy_release_any(offset);
    return item;
}

static aipy_status get_slice(aipy_thread *thread, aipy_range *range, aipy_slice *slice, aipy_any *out) {
    aipy_status aipy_slice_indices(aipy_thread *, aipy_slice *, aipy_any length, aipy_tuple **out);
    aipy_tuple *bounds;
    aipy_any length = length_of(range);
    aipy_status status = aipy_slice_indices(thread, slice, length, &bounds);
    aipy_release_any(length);
    if (status != AIPY_OK) return status;
    aipy_any step = aipy_range_get_step(thread, range), new_step = calculate(thread, AIPY_MUL, step, bounds->items[2].any);
    aipy_any start = item_at(thread, range, bounds->items[0].any), stop = item_at(thread, range, bounds->items[1].any);
    *out = aipy_from_pointer(make(thread, start, stop, new_step));
    aipy_release_any(step);
    aipy_release_any(new_step);
    aipy_release_any(start);
    aipy_release_any(stop);
    aipy_release(&bounds->header);
    return AIPY_OK;
}

aipy_status aipy_range_getitem(aipy_thread *thread, aipy_range *range, aipy_any index, aipy_any *out) {
    aipy_any at;
    if (aipy_is_exact(index, &aipy_slice_type)) return get_slice(thread, range, (aipy_slice *)aipy_pointer(index), out);
    if (!aipy_has_index(index))
        return aipy_raise_text(thread, &aipy_TypeError_type, "range indices must be integers or slices, not %T", index);
    if (aipy_to_int(thread, index, &at) != AIPY_OK) return AIPY_RAISED;
    aipy_any length = length_of(range), zero = aipy_from_small(0);
    if (aipy_int_compare(at, zero) < 0) {
        aipy_any moved = calculate(thread, AIPY_ADD, at, length);
        aipy_release_any(at);
        at = moved;
    }
    bool inside = aipy_int_compare(at, zero) >= 0 && aipy_int_compare(at, length) < 0;
    if (inside) *out = item_at(thread, range, at);
    aipy_release_any(at);
    aipy_release_any(length);
    return inside ? AIPY_OK : aipy_raise_text(thread, &aipy_IndexError_type, "range object index out of range");
}

/* --- searching ------------------------------------------------------------------------------------------ */

static bool is_plain_int(aipy_any v) {
    return aipy_is_small(v) || aipy_pointer(v)->type == &aipy_int_type || aipy_pointer(v)->type == &aipy_bool_type;
}

/* Index of an int in the range as a new word, or 0. */
static aipy_any position_of(aipy_thread *thread, aipy_range *range, aipy_any value) {
    aipy_any number, found = 0;
    if (aipy_to_int(thread, value, &number) != AIPY_OK) return 0;
    aipy_any start = aipy_range_get_start(thread, range), step = aipy_range_get_step(thread, range), length = length_of(range);
    aipy_any offset = calculate(thread, AIPY_SUB, number, start), rest = calculate(thread, AIPY_MOD, offset, step);
    if (rest == aipy_from_small(0)) {
        aipy_any index = calculate(thread, AIPY_FLOORDIV, offset, step);
        if (aipy_int_compare(index, aipy_from_small(0)) >= 0 && aipy_int_compare(index, length) < 0) found = index;
        else aipy_release_any(index);
    }
    aipy_release_any(number);
    aipy_release_any(start);
    aipy_release_any(step);
    aipy_release_any(length);
    aipy_release_any(offset);
    aipy_release_any(rest);
    return found;
}

/* Compares with every item, as CPython does for what is no int. Counts up to `limit` matches. */
static aipy_status search(aipy_thread *thread, aipy_range *range, aipy_any value, int64_t limit, int64_t *found, int64_t *at) {
    aipy_walk walk;
    aipy_any item;
    aipy_status status = AIPY_OK;
    *found = *at = 0;
    if (aipy_walk_start(thread, &walk, aipy_from_pointer(range)) != AIPY_OK) return AIPY_RAISED;
    for (int64_t i = 0; *found < limit && (status = aipy_walk_next(thread, &walk, &item)) == AIPY_OK; i++) {
        bool same;
        status = aipy_same(thread, item, value, &same);
        aipy_release_any(item);
        if (status != AIPY_OK) break;
        if (same) { ++*found; *at = i; }
    }
    aipy_walk_end(&walk);
    return status == AIPY_RAISED ? status : AIPY_OK;
}

aipy_status aipy_range_contains(aipy_thread *thread, aipy_range *range, aipy_any value, bool *out) {
    int64_t found, at;
    if (aipy_is_small(value) && !is_long(range)) {
        int64_t v = aipy_small(value);
        if (range->step > 0) *out = v >= range->start && v < range->stop && ((uint64_t)v - (uint64_t)range->start) % (uint64_t)range->step == 0;
        else *out = v <= range->start && v > range->stop && ((uint64_t)range->start - (uint64_t)v) % (0 - (uint64_t)range->step) == 0;
        return AIPY_OK;
    }
    if (is_plain_int(value)) {
        aipy_any index = position_of(thread, range, value);
        *out = index != 0;
        if (index) aipy_release_any(index);
        return AIPY_OK;
    }
    if (search(thread, range, value, 1, &found, &at) != AIPY_OK) return AIPY_RAISED;
    *out = found != 0;
    return AIPY_OK;
}
aipy_status aipy_range_index(aipy_thread *thread, aipy_range *range, aipy_any value, aipy_any *out) {
    int64_t found, at;
    if (is_plain_int(value)) {
        if ((*out = position_of(thread, range, value))) return AIPY_OK;
        return aipy_raise_text(thread, &aipy_ValueError_type, "%R is not in range", value);
    }
    if (search(thread, range, value, 1, &found, &at) != AIPY_OK) return AIPY_RAISED;
    if (!found) return aipy_raise_text(thread, &aipy_ValueError_type, "sequence.index(x): x not in sequence");
    *out = aipy_int_from_i64(at);
    return AIPY_OK;
}
aipy_status aipy_range_count(aipy_thread *thread, aipy_range *range, aipy_any value, int64_t *out) {
    int64_t at;
    bool found;
    if (!is_plain_int(value)) return search(thread, range, value, INT64_MAX, out, &at);
    if (aipy_range_contains(thread, range, value, &found) != AIPY_OK) return AIPY_RAISED;
    *out = found;
    return AIPY_OK;
}

/* --- comparison, hash, repr ------------------------------------------------------------------------------ */

/* (length, start or None, step or None): what equality and hash look at. */
static aipy_tuple *essence(aipy_thread *thread, aipy_range *range) {
    aipy_tuple *t = aipy_tuple_new(3, NULL);
    aipy_any length = length_of(range);
    t->items[0].any = length;
    t->items[1].any = length == aipy_from_small(0) ? aipy_new_any(aipy_none()) : aipy_range_get_start(thread, range);
    t->items[2].any = length == aipy_from_small(0) || length == aipy_from_small(1) ? aipy_new_any(aipy_none()) : aipy_range_get_step(thread, range);
    return t;
}
aipy_status aipy_range_eq(aipy_thread *thread, aipy_range *range, aipy_range *other, bool *out) {
    aipy_tuple *a = essence(thread, range), *b = essence(thread, other);
    aipy_status status = aipy_compare_bool(thread, AIPY_EQ, aipy_from_pointer(a), aipy_from_pointer(b), out);
    aipy_release(&a->header);
    aipy_release(&b->header);
    return status;
}
aipy_status aipy_range_ne(aipy_thread *thread, aipy_range *range, aipy_range *other, bool *out) {
    aipy_status status = aipy_range_eq(thread, range, other, out);
    *out = !*out;
    return status;
}
aipy_status aipy_range_hash(aipy_thread *thread, aipy_range *range, int64_t *out) {
    aipy_tuple *t = essence(thread, range);
    aipy_status status = aipy_tuple_hash(thread, t, out);
    aipy_release(&t->header);
    return status;
}
aipy_status aipy_range_repr(aipy_thread *thread, aipy_range *range, aipy_str **out) {
    aipy_text text = {0};
    aipy_any parts[3] = {aipy_range_get_start(thread, range), aipy_range_get_stop(thread, range), aipy_range_get_step(thread, range)};
    int shown = parts[2] == aipy_from_small(1) ? 2 : 3;
    aipy_status status = AIPY_OK;
    aipy_text_add(&text, "range(");
    for (int i = 0; i < shown && status == AIPY_OK; i++) {
        if (i) aipy_text_add(&text, ", ");
        status = aipy_text_repr(thread, &text, parts[i]);
    }
    for (int i = 0; i < 3; i++) aipy_release_any(parts[i]);
    if (status != AIPY_OK) { aipy_text_drop(&text); return status; }
    aipy_text_add(&text, ")");
    *out = aipy_text_end(&text);
    return AIPY_OK;
}

/* --- iterating long ranges -------------------------------------------------------------------------------- */

typedef struct { aipy_native_iterator base; aipy_any value, left, step; } long_iterator;
static void long_iterator_drop(aipy_object *object) {
    long_iterator *it = (long_iterator *)object;
    aipy_release_any(it->value);
    aipy_release_any(it->left);
    aipy_release_any(it->step);
    aipy_free(it, it->base.header.type->size);
}
AIPY_DEFINE_TYPE(aipy_longrange_iterator_type, "longrange_iterator", "builtins", long_iterator, long_iterator_drop, AIPY_TYPE_ITERATOR);

static aipy_status long_next(aipy_thread *thread, aipy_native_iterator *self, aipy_any *out) {
    long_iterator *it = (long_iterator *)self;
    if (it->left == aipy_from_small(0)) return AIPY_STOP;
    *out = it->value;
    it->value = calculate(thread, AIPY_ADD, it->value, it->step);
    aipy_any left = it->left;
    it->left = calculate(thread, AIPY_SUB, left, aipy_from_small(1));
    aipy_release_any(left);
    return AIPY_OK;
}
static aipy_object *make_long(aipy_any taken_start, aipy_any taken_length, aipy_any taken_step) {
    long_iterator *it = (long_iterator *)aipy_new_object(&aipy_longrange_iterator_type, sizeof(long_iterator));
    it->base.next = long_next;
    it->value = taken_start;
    it->left = taken_length;
    it->step = taken_step;
    return &it->base.header;
}
aipy_object *aipy_range_iter_any(aipy_thread *thread, aipy_range *range) {
    aipy_object *aipy_range_iter(aipy_thread *, aipy_range *);
    if (!is_long(range)) return aipy_range_iter(thread, range);
    return make_long(aipy_range_get_start(thread, range), length_of(range), aipy_range_get_step(thread, range));
}
aipy_object *aipy_range_reversed_any(aipy_thread *thread, aipy_range *range) {
    aipy_object *aipy_range_reversed(aipy_thread *, aipy_range *);
    if (!is_long(range)) return aipy_range_reversed(thread, range);
    aipy_any length = length_of(range), last = calculate(thread, AIPY_SUB, length, aipy_from_small(1)), step = aipy_range_get_step(thread, range);
    aipy_object *it = make_long(item_at(thread, range, last), length, aipy_int_negate(step));
    aipy_release_any(last);
    aipy_release_any(step);
    return it;
}
