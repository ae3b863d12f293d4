/* collections.deque: operators, comparison, repr and iterators. */
#include "aipy/collections.h"

static aipy_status is_huge(aipy_thread *thread, int64_t count) {
    if (count != INT64_MAX && count != INT64_MIN) return AIPY_OK;
    return aipy_raise_text(thread, &aipy_OverflowError_type, "cannot fit 'int' into an index-sized integer");
}

static aipy_list *items_of(const aipy_deque *d) {
    aipy_list *list = aipy_list_new(AIPY_KIND_ANY, d->length);
    for (int64_t i = 0; i < d->length; i++) list->items[i].any = aipy_new_any(*aipy_deque_slot(d, i));
    list->length = d->length;
    return list;
}

aipy_status aipy_deque_add(aipy_thread *thread, aipy_deque *d, aipy_any right, aipy_deque **out) {
    aipy_deque *aipy_deque_copy(aipy_thread *, aipy_deque *);
    if (!aipy_is_instance(right, &aipy_deque_type))
        return aipy_raise_text(thread, &aipy_TypeError_type, "can only concatenate deque (not \"%T\") to deque", right);
    aipy_deque *other = (aipy_deque *)aipy_pointer(right);
    aipy_deque *sum = aipy_deque_copy(thread, d);
    for (int64_t i = 0; i < other->length; i++) aipy_deque_append_any(sum, aipy_new_any(*aipy_deque_slot(other, i)));
    *out = sum;
    return AIPY_OK;
}
aipy_status aipy_deque_iadd(aipy_thread *thread, aipy_deque *d, aipy_any iterable, aipy_deque **out) {
    aipy_status aipy_deque_extend(aipy_thread *, aipy_deque *, aipy_any);
    if (aipy_deque_extend(thread, d, iterable) != AIPY_OK) return AIPY_RAISED;
    aipy_retain(&d->header);
    *out = d;
    return AIPY_OK;
}
aipy_status aipy_deque_imul(aipy_thread *thread, aipy_deque *d, int64_t count, aipy_deque **out) {
    void aipy_deque_clear(aipy_thread *, aipy_deque *);
    int64_t length = d->length;
    if (is_huge(thread, count) != AIPY_OK) return AIPY_RAISED;
    if (count <= 0) aipy_deque_clear(thread, d);
    else if (length && count > ((int64_t)1 << 40) / length) return aipy_raise(thread, aipy_from_pointer(&aipy_MemoryError_type));
    if (length && count > 1 && d->maximum >= 0 && length * count > d->maximum) count = (d->maximum + length - 1) / length;
    aipy_list *items = items_of(d);
    for (int64_t i = 0; i < length * (count - 1); i++) aipy_deque_append_any(d, aipy_new_any(items->items[i % length].any));
    aipy_release(&items->header);
    aipy_retain(&d->header);
    *out = d;
    return AIPY_OK;
}
aipy_status aipy_deque_mul(aipy_thread *thread, aipy_deque *d, int64_t count, aipy_deque **out) {
    aipy_deque *aipy_deque_copy(aipy_thread *, aipy_deque *);
    aipy_deque *copy = aipy_deque_copy(thread, d), *same;
    if (aipy_deque_imul(thread, copy, count, &same) != AIPY_OK) { aipy_release(&copy->header); return AIPY_RAISED; }
    aipy_release(&same->header);
    *out = copy;
    return AIPY_OK;
}

/* --- comparison: as lists of the items ------------------------------------------------------------------- */

static aipy_status compare(aipy_thread *thread, int comparison, aipy_deque *d, aipy_deque *other, bool *out) {
    aipy_list *a, *b;
    if (d == other && comparison == AIPY_EQ) { *out = true; return AIPY_OK; }
    a = items_of(d);
    b = items_of(other);
    aipy_any answer;
    aipy_status status = aipy_list_compare(thread, comparison, a, b, &answer);
    aipy_release(&a->header);
    aipy_release(&b->header);
    if (status != AIPY_OK) return status;
    status = aipy_truth(thread, answer, out);
    if (answer != aipy_from_bool(true) && answer != aipy_from_bool(false)) aipy_release_any(answer);
    return status;
}
aipy_status aipy_deque_eq(aipy_thread *t, aipy_deque *a, aipy_deque *b, bool *out) { return compare(t, AIPY_EQ, a, b, out); }
aipy_status aipy_deque_ne(aipy_thread *t, aipy_deque *a, aipy_deque *b, bool *out) { return compare(t, AIPY_NE, a, b, out); }
aipy_status aipy_deque_lt(aipy_thread *t, aipy_deque *a, aipy_deque *b, bool *out) { return compare(t, AIPY_LT, a, b, out); }
aipy_status aipy_deque_le(aipy_thread *t, aipy_deque *a, aipy_deque *b, bool *out) { return compare(t, AIPY_LE, a, b, out); }
aipy_status aipy_deque_gt(aipy_thread *t, aipy_deque *a, aipy_deque *b, bool *out) { return compare(t, AIPY_GT, a, b, out); }
aipy_status aipy_deque_ge(aipy_thread *t, aipy_deque *a, aipy_deque *b, bool *out) { return compare(t, AIPY_GE, a, b, out); }

aipy_status aipy_deque_repr(aipy_thread *thread, aipy_deque *d, aipy_str **out) {
    aipy_repr_frame frame;
    if (!aipy_repr_enter(thread, &frame, &d->header)) { *out = aipy_str_from_ascii("[...]"); return AIPY_OK; }
    aipy_text text = {0};
    aipy_list *items = items_of(d);
    aipy_text_add(&text, d->header.type->name);
    aipy_text_add(&text, "(");
    aipy_status status = aipy_text_repr(thread, &text, aipy_from_pointer(items));
    aipy_release(&items->header);
    if (status == AIPY_OK && d->maximum >= 0) {
        aipy_any maximum = aipy_int_from_i64(d->maximum);
        aipy_text_add(&text, ", maxlen=");
        status = aipy_text_repr(thread, &text, maximum);
        aipy_release_any(maximum);
    }
    aipy_repr_leave(&frame);
    if (status != AIPY_OK) { aipy_text_drop(&text); return status; }
    aipy_text_add(&text, ")");
    *out = aipy_text_end(&text);
    return AIPY_OK;
}

/* --- iterators -------------------------------------------------------------------------------------------- */

typedef struct { aipy_native_iterator base; aipy_deque *deque; int64_t at, state; bool down; } deque_iterator;
static void deque_iterator_drop(aipy_object *object) {
    deque_iterator *it = (deque_iterator *)object;
    aipy_release(&it->deque->header);
    aipy_free(it, it->base.header.type->size);
}
AIPY_DEFINE_TYPE(aipy__deque_iterator_type, "_deque_iterator", "_collections", deque_iterator, deque_iterator_drop, AIPY_TYPE_ITERATOR);
AIPY_DEFINE_TYPE(aipy__deque_reverse_iterator_type, "_deque_reverse_iterator", "_collections", deque_iterator, deque_iterator_drop, AIPY_TYPE_ITERATOR);

static aipy_status deque_next(aipy_thread *thread, aipy_native_iterator *self, aipy_any *out) {
    deque_iterator *it = (deque_iterator *)self;
    if (it->state != it->deque->state) {
        it->at = it->down ? -1 : INT64_MAX;
        return aipy_raise_text(thread, &aipy_RuntimeError_type, "deque mutated during iteration");
    }
    if (it->down ? it->at < 0 : it->at >= it->deque->length) return AIPY_STOP;
    *out = aipy_new_any(*aipy_deque_slot(it->deque, it->at));
    it->at += it->down ? -1 : 1;
    return AIPY_OK;
}
static aipy_object *make_iterator(aipy_deque *d, bool down) {
    const aipy_type *type = down ? &aipy__deque_reverse_iterator_type : &aipy__deque_iterator_type;
    deque_iterator *it = (deque_iterator *)aipy_new_object(type, type->size);
    it->base.next = deque_next;
    aipy_retain(&d->header);
    it->deque = d;
    it->state = d->state;
    it->down = down;
    it->at = down ? d->length - 1 : 0;
    return &it->base.header;
}
aipy_object *aipy_deque_iter(aipy_thread *thread, aipy_deque *d) { (void)thread; return make_iterator(d, false); }
aipy_object *aipy_deque_reversed(aipy_thread *thread, aipy_deque *d) { (void)thread; return make_iterator(d, true); }
