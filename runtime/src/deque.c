/* collections.deque: storage and methods. Observable behaviour of CPython's Modules/_collectionsmodule.c. */
#include "aipy/collections.h"
#include "aipy/model.h"

static void deque_drop(aipy_object *object) {
    aipy_deque *d = (aipy_deque *)object;
    for (int64_t i = 0; i < d->length; i++) aipy_release_any(*aipy_deque_slot(d, i));
    if (d->items) aipy_free(d->items, d->capacity * (int64_t)sizeof(aipy_any));
    aipy_free(d, d->header.type->size);
}
AIPY_DEFINE_TYPE(aipy_deque_type, "deque", "collections", aipy_deque, deque_drop, 0);

aipy_deque *aipy_deque_create(int64_t maximum) {
    aipy_deque *d = (aipy_deque *)aipy_new_object(&aipy_deque_type, sizeof(aipy_deque));
    d->maximum = maximum;
    return d;
}

static void grow(aipy_deque *d) {
    int64_t capacity = d->capacity ? d->capacity * 2 : 8, first = d->capacity - d->head;
    aipy_any *items = aipy_allocate(capacity * (int64_t)sizeof *items);
    if (d->length) {
        memcpy(items, d->items + d->head, (size_t)first * sizeof *items);
        memcpy(items + first, d->items, (size_t)(d->length - first) * sizeof *items);
    }
    if (d->items) aipy_free(d->items, d->capacity * (int64_t)sizeof *items);
    d->items = items;
    d->capacity = capacity;
    d->head = 0;
}

static aipy_any take_first(aipy_deque *d) {
    aipy_any item = d->items[d->head];
    d->head = (d->head + 1) & (d->capacity - 1);
    d->length--;
    d->state++;
    return item;
}
static aipy_any take_last(aipy_deque *d) {
    d->length--;
    d->state++;
    return *aipy_deque_slot(d, d->length);
}
static bool is_over(const aipy_deque *d) { return d->maximum >= 0 && d->length > d->maximum; }

void aipy_deque_append_any(aipy_deque *d, aipy_any item) {
    if (d->length == d->capacity) grow(d);
    *aipy_deque_slot(d, d->length++) = item;
    d->state++;
    if (is_over(d)) aipy_release_any(take_first(d));
}
void aipy_deque_appendleft_any(aipy_deque *d, aipy_any item) {
    if (d->length == d->capacity) grow(d);
    d->head = (d->head - 1) & (d->capacity - 1);
    d->items[d->head] = item;
    d->length++;
    d->state++;
    if (is_over(d)) aipy_release_any(take_last(d));
}

/* --- making and filling -------------------------------------------------------------------------------- */

void aipy_deque_append(aipy_thread *thread, aipy_deque *d, aipy_any item) { (void)thread; aipy_deque_append_any(d, aipy_new_any(item)); }
void aipy_deque_appendleft(aipy_thread *thread, aipy_deque *d, aipy_any item) { (void)thread; aipy_deque_appendleft_any(d, aipy_new_any(item)); }

static aipy_status add_all(aipy_thread *thread, aipy_deque *d, aipy_any iterable, void (*add)(aipy_deque *, aipy_any)) {
    aipy_walk walk;
    aipy_any item;
    aipy_status status;
    if (iterable == aipy_from_pointer(d)) { /* itself: a copy first */
        aipy_list *copy;
        if (aipy_list_from_any(thread, iterable, &copy) != AIPY_OK) return AIPY_RAISED;
        status = add_all(thread, d, aipy_from_pointer(copy), add);
        aipy_release(&copy->header);
        return status;
    }
    if (aipy_walk_start(thread, &walk, iterable) != AIPY_OK) return AIPY_RAISED;
    while ((status = aipy_walk_next(thread, &walk, &item)) == AIPY_OK) add(d, item);
    aipy_walk_end(&walk);
    return status == AIPY_STOP ? AIPY_OK : status;
}
aipy_status aipy_deque_extend(aipy_thread *thread, aipy_deque *d, aipy_any iterable) { return add_all(thread, d, iterable, aipy_deque_append_any); }
aipy_status aipy_deque_extendleft(aipy_thread *thread, aipy_deque *d, aipy_any iterable) { return add_all(thread, d, iterable, aipy_deque_appendleft_any); }

void aipy_deque_clear(aipy_thread *thread, aipy_deque *d) {
    (void)thread;
    aipy_deque old = *d;
    if (!d->length) return;
    d->items = NULL;
    d->length = d->capacity = d->head = 0;
    d->state++;
    for (int64_t i = 0; i < old.length; i++) aipy_release_any(*aipy_deque_slot(&old, i));
    aipy_free(old.items, old.capacity * (int64_t)sizeof(aipy_any));
}

/* deque.__init__(iterable, maxlen) */
aipy_status aipy_deque_init(aipy_thread *thread, aipy_deque *d, aipy_any iterable, aipy_any maxlen) {
    int64_t maximum = -1;
    if (maxlen != aipy_none()) {
        if (!aipy_is_instance(maxlen, &aipy_int_type)) return aipy_raise_text(thread, &aipy_TypeError_type, "an integer is required");
        if (aipy_to_index(thread, maxlen, false, &maximum) != AIPY_OK) return AIPY_RAISED;
        if (maximum < 0) return aipy_raise_text(thread, &aipy_ValueError_type, "maxlen must be non-negative");
    }
    d->maximum = maximum;
    aipy_deque_clear(thread, d);
    return iterable ? aipy_deque_extend(thread, d, iterable) : AIPY_OK;
}
aipy_status aipy_deque_new(aipy_thread *thread, aipy_any iterable, aipy_any maxlen, aipy_deque **out) {
    aipy_deque *d = aipy_deque_create(-1);
    if (aipy_deque_init(thread, d, iterable, maxlen) != AIPY_OK) { aipy_release(&d->header); return AIPY_RAISED; }
    *out = d;
    return AIPY_OK;
}
aipy_deque *aipy_deque_copy(aipy_thread *thread, aipy_deque *d) {
    (void)thread;
    aipy_deque *copy = aipy_deque_create(d->maximum);
    for (int64_t i = 0; i < d->length; i++) aipy_deque_append_any(copy, aipy_new_any(*aipy_deque_slot(d, i)));
    return copy;
}

/* --- taking -------------------------------------------------------------------------------------------- */

aipy_status aipy_deque_pop(aipy_thread *thread, aipy_deque *d, aipy_any *out) {
    if (!d->length) return aipy_raise_text(thread, &aipy_IndexError_type, "pop from an empty deque");
    *out = take_last(d);
    return AIPY_OK;
}
aipy_status aipy_deque_popleft(aipy_thread *thread, aipy_deque *d, aipy_any *out) {
    if (!d->length) return aipy_raise_text(thread, &aipy_IndexError_type, "pop from an empty deque");
    *out = take_first(d);
    return AIPY_OK;
}

/* Moves the last `steps` items to the front (negative: the other way). */
void aipy_deque_turn(aipy_deque *d, int64_t steps) {
    if (d->length < 2) return;
    steps %= d->length;
    if (steps > d->length / 2) steps -= d->length;
    else if (steps < -(d->length / 2)) steps += d->length;
    for (; steps > 0; steps--) {
        aipy_any item = take_last(d);
        d->head = (d->head - 1) & (d->capacity - 1);
        d->items[d->head] = item;
        d->length++;
    }
    for (; steps < 0; steps++) {
        aipy_any item = take_first(d);
        *aipy_deque_slot(d, d->length++) = item;
    }
    d->state++;
}
void aipy_deque_rotate(aipy_thread *thread, aipy_deque *d, int64_t steps) { (void)thread; aipy_deque_turn(d, steps); }

void aipy_deque_reverse(aipy_thread *thread, aipy_deque *d) {
    (void)thread;
    for (int64_t i = 0, j = d->length - 1; i < j; i++, j--) {
        aipy_any *a = aipy_deque_slot(d, i), *b = aipy_deque_slot(d, j), item = *a;
        *a = *b;
        *b = item;
    }
}

/* --- by index ------------------------------------------------------------------------------------------- */

int64_t aipy_deque_len(aipy_thread *thread, aipy_deque *d) { (void)thread; return d->length; }
aipy_any aipy_deque_maxlen(aipy_thread *thread, aipy_deque *d) {
    (void)thread;
    return d->maximum < 0 ? aipy_new_any(aipy_none()) : aipy_int_from_i64(d->maximum);
}

static aipy_status position_of(aipy_thread *thread, aipy_deque *d, aipy_any index, int64_t *out) {
    if (!aipy_has_index(index)) return aipy_raise_text(thread, &aipy_TypeError_type, "sequence index must be integer, not '%T'", index);
    if (aipy_to_index(thread, index, false, out) != AIPY_OK) return AIPY_RAISED;
    if (*out < 0) *out += d->length;
    return (uint64_t)*out < (uint64_t)d->length ? AIPY_OK : aipy_raise_text(thread, &aipy_IndexError_type, "deque index out of range");
}
aipy_status aipy_deque_getitem(aipy_thread *thread, aipy_deque *d, aipy_any index, aipy_any *out) {
    int64_t at;
    if (position_of(thread, d, index, &at) != AIPY_OK) return AIPY_RAISED;
    *out = aipy_new_any(*aipy_deque_slot(d, at));
    return AIPY_OK;
}
aipy_status aipy_deque_setitem(aipy_thread *thread, aipy_deque *d, aipy_any index, aipy_any value) {
    int64_t at;
    if (position_of(thread, d, index, &at) != AIPY_OK) return AIPY_RAISED;
    aipy_any old = *aipy_deque_slot(d, at);
    *aipy_deque_slot(d, at) = aipy_new_any(value);
    aipy_release_any(old);
    return AIPY_OK;
}
static void delete_at(aipy_deque *d, int64_t at) {
    aipy_deque_turn(d, -at);
    aipy_any item = take_first(d);
    aipy_deque_turn(d, at);
    aipy_release_any(item);
}
aipy_status aipy_deque_delitem(aipy_thread *thread, aipy_deque *d, aipy_any index) {
    int64_t at;
    if (position_of(thread, d, index, &at) != AIPY_OK) return AIPY_RAISED;
    delete_at(d, at);
    return AIPY_OK;
}
aipy_status aipy_deque_insert(aipy_thread *thread, aipy_deque *d, int64_t index, aipy_any value) {
    int64_t length = d->length;
    if (d->maximum >= 0 && length >= d->maximum) return aipy_raise_text(thread, &aipy_IndexError_type, "deque already at its maximum size");
    aipy_retain_any(value);
    if (index >= length) { aipy_deque_append_any(d, value); return AIPY_OK; }
    if (index <= -length || index == 0) { aipy_deque_appendleft_any(d, value); return AIPY_OK; }
    aipy_deque_turn(d, -index);
    if (index < 0) aipy_deque_append_any(d, value);
    else aipy_deque_appendleft_any(d, value);
    aipy_deque_turn(d, index);
    return AIPY_OK;
}

/* --- searching ------------------------------------------------------------------------------------------ */

/* Position of the first equal item in [start, stop), -1 if none; refuses changes on the way. */
static aipy_status search(aipy_thread *thread, aipy_deque *d, aipy_any value, int64_t start, int64_t stop, int64_t *out) {
    int64_t state = d->state;
    *out = -1;
    for (int64_t i = start; i < stop; i++) {
        bool same;
        aipy_any item = aipy_new_any(*aipy_deque_slot(d, i));
        aipy_status status = aipy_same(thread, item, value, &same);
        aipy_release_any(item);
        if (status != AIPY_OK) return status;
        if (d->state != state) return aipy_raise_text(thread, &aipy_RuntimeError_type, "deque mutated during iteration");
        if (same) { *out = i; return AIPY_OK; }
    }
    return AIPY_OK;
}
aipy_status aipy_deque_contains(aipy_thread *thread, aipy_deque *d, aipy_any value, bool *out) {
    int64_t at;
    aipy_status status = search(thread, d, value, 0, d->length, &at);
    *out = at >= 0;
    return status;
}
aipy_status aipy_deque_index(aipy_thread *thread, aipy_deque *d, aipy_any value, int64_t start, int64_t stop, int64_t *out) {
    int64_t length = d->length;
    if (start < 0) start = start + length < 0 ? 0 : start + length;
    if (stop < 0) stop = stop + length < 0 ? 0 : stop + length;
    if (stop > length) stop = length;
    if (search(thread, d, value, start, stop, out) != AIPY_OK) return AIPY_RAISED;
    return *out >= 0 ? AIPY_OK : aipy_raise_text(thread, &aipy_ValueError_type, "%R is not in deque", value);
}
aipy_status aipy_deque_count(aipy_thread *thread, aipy_deque *d, aipy_any value, int64_t *out) {
    int64_t count = 0, at = -1;
    for (;;) {
        if (search(thread, d, value, at + 1, d->length, &at) != AIPY_OK) return AIPY_RAISED;
        if (at < 0) break;
        count++;
    }
    *out = count;
    return AIPY_OK;
}
aipy_status aipy_deque_remove(aipy_thread *thread, aipy_deque *d, aipy_any value) {
    int64_t at;
    if (search(thread, d, value, 0, d->length, &at) != AIPY_OK) {
        if (!aipy_exception_is(thread, &aipy_RuntimeError_type)) return AIPY_RAISED;
        aipy_clear_exception(thread);
        return aipy_raise_text(thread, &aipy_IndexError_type, "deque mutated during remove().");
    }
    if (at < 0) return aipy_raise_text(thread, &aipy_ValueError_type, "%R is not in deque", value);
    delete_at(d, at);
    return AIPY_OK;
}
