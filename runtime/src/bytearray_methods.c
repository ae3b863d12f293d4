/* bytearray: what changes it in place. */
#include "aipy/bytes.h"
#include "aipy/containers.h"
#include "aipy/model.h"

static void replace_range(aipy_bytearray *a, int64_t start, int64_t stop, const uint8_t *data, int64_t count) {
    int64_t tail = a->length - stop, length = start + count + tail;
    if (length > a->length) aipy_bytearray_resize(a, length);
    if (tail) memmove(a->items + start + count, a->items + stop, (size_t)tail);
    if (count) memcpy(a->items + start, data, (size_t)count);
    if (length < a->length) aipy_bytearray_resize(a, length);
}

aipy_status aipy_bytearray_append(aipy_thread *thread, aipy_bytearray *self, aipy_any item) {
    uint8_t byte;
    if (aipy_byte_of(thread, item, true, &byte) != AIPY_OK) return AIPY_RAISED;
    aipy_bytearray_resize(self, self->length + 1);
    self->items[self->length - 1] = byte;
    return AIPY_OK;
}
/* The bytes of any value as a new block held by *made. */
static aipy_status bytes_of(aipy_thread *thread, aipy_any value, aipy_any *made, aipy_buffer *out) {
    if (!aipy_buffer_of(value, out)) {
        if (aipy_bytes_build(thread, true, value, 0, 0, made) != AIPY_OK) return AIPY_RAISED;
    } else
        *made = aipy_bytes_like(false, out->data, out->length); /* it may be self */
    aipy_buffer_of(*made, out);
    return AIPY_OK;
}
aipy_status aipy_bytearray_extend(aipy_thread *thread, aipy_bytearray *self, aipy_any iterable) {
    aipy_any made;
    aipy_buffer b;
    aipy_any iterator;
    if (!aipy_buffer_of(iterable, &b)) {
        if (aipy_iterate(thread, iterable, &iterator) != AIPY_OK) {
            if (!aipy_is_instance(aipy_from_pointer(thread->exception), &aipy_TypeError_type)) return AIPY_RAISED;
            aipy_release(aipy_catch(thread));
            return aipy_raise_text(thread, &aipy_TypeError_type, "can't extend bytearray with %T", iterable);
        }
        aipy_status status = bytes_of(thread, iterator, &made, &b);
        aipy_release_any(iterator);
        if (status != AIPY_OK) return status;
    } else if (bytes_of(thread, iterable, &made, &b) != AIPY_OK) return AIPY_RAISED;
    replace_range(self, self->length, self->length, b.data, b.length);
    aipy_release_any(made);
    return AIPY_OK;
}
aipy_status aipy_bytearray_iadd(aipy_thread *thread, aipy_bytearray *self, aipy_any other, aipy_bytearray **out) {
    aipy_buffer b;
    if (!aipy_buffer_of(other, &b)) return aipy_raise_text(thread, &aipy_TypeError_type, "can't concat %T to bytearray", other);
    int64_t length = self->length;
    aipy_bytearray_resize(self, length + b.length);
    aipy_buffer_of(other, &b); /* self may have moved */
    if (self->length > length) memmove(self->items + length, b.data, (size_t)(self->length - length));
    aipy_retain(&self->header);
    *out = self;
    return AIPY_OK;
}
aipy_status aipy_bytearray_imul(aipy_thread *thread, aipy_bytearray *self, int64_t count, aipy_bytearray **out) {
    int64_t n = self->length;
    if (count < 0) count = 0;
    if (n && count > INT64_MAX / 2 / n) return aipy_raise_text(thread, &aipy_MemoryError_type, "");
    aipy_bytearray_resize(self, n * count);
    for (int64_t i = 1; i < count; i++) if (n) memcpy(self->items + i * n, self->items, (size_t)n);
    aipy_retain(&self->header);
    *out = self;
    return AIPY_OK;
}

static aipy_status number(aipy_thread *thread, aipy_any index, int64_t *out) {
    if (!aipy_has_index(index)) return aipy_raise_text(thread, &aipy_TypeError_type, "bytearray indices must be integers or slices, not %T", index);
    return aipy_to_index(thread, index, false, out);
}
static aipy_status in_range(aipy_thread *thread, const aipy_bytearray *self, int64_t *out) {
    if (*out < 0) *out += self->length;
    return *out < 0 || *out >= self->length ? aipy_raise_text(thread, &aipy_IndexError_type, "bytearray index out of range") : AIPY_OK;
}

static aipy_status set_slice(aipy_thread *thread, aipy_bytearray *self, aipy_slice *slice, const uint8_t *data, int64_t count) {
    int64_t start, stop, step;
    if (aipy_slice_unpack(thread, slice, &start, &stop, &step) != AIPY_OK) return AIPY_RAISED;
    int64_t size = aipy_slice_adjust(self->length, &start, &stop, step);
    if (step == 1) {
        if (stop < start) stop = start;
        replace_range(self, start, stop, data, count);
        return AIPY_OK;
    }
    if (!count) { /* delete every step-th */
        if (step < 0) { start += (size - 1) * step; step = -step; }
        int64_t to = start, next = start;
        for (int64_t i = start, left = size; i < self->length; i++) {
            if (left && i == next) { left--; next += step; }
            else self->items[to++] = self->items[i];
        }
        if (size) aipy_bytearray_resize(self, self->length - size);
        return AIPY_OK;
    }
    if (count != size)
        return aipy_raise_text(thread, &aipy_ValueError_type, "attempt to assign bytes of size %lld to extended slice of size %lld", (long long)count, (long long)size);
    for (int64_t i = 0; i < size; i++) self->items[start + i * step] = data[i];
    return AIPY_OK;
}
aipy_status aipy_bytearray_setitem(aipy_thread *thread, aipy_bytearray *self, aipy_any index, aipy_any value) {
    if (aipy_is_exact(index, &aipy_slice_type)) {
        aipy_any made;
        aipy_buffer b;
        const aipy_type *type = aipy_type_of(value);
        if (aipy_is_instance(value, &aipy_str_type) || aipy_has_index(value) || aipy_find_special(type, AIPY_S_float) || aipy_find_special(type, AIPY_S_int))
            return aipy_raise_text(thread, &aipy_TypeError_type, "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
        if (bytes_of(thread, value, &made, &b) != AIPY_OK) return AIPY_RAISED;
        aipy_status status = set_slice(thread, self, (aipy_slice *)aipy_pointer(index), b.data, b.length);
        aipy_release_any(made);
        return status;
    }
    int64_t i;
    uint8_t byte;
    if (number(thread, index, &i) != AIPY_OK || aipy_byte_of(thread, value, true, &byte) != AIPY_OK || in_range(thread, self, &i) != AIPY_OK)
        return AIPY_RAISED;
    self->items[i] = byte;
    return AIPY_OK;
}
aipy_status aipy_bytearray_delitem(aipy_thread *thread, aipy_bytearray *self, aipy_any index) {
    if (aipy_is_exact(index, &aipy_slice_type)) return set_slice(thread, self, (aipy_slice *)aipy_pointer(index), NULL, 0);
    int64_t i;
    if (number(thread, index, &i) != AIPY_OK || in_range(thread, self, &i) != AIPY_OK) return AIPY_RAISED;
    replace_range(self, i, i + 1, NULL, 0);
    return AIPY_OK;
}
aipy_status aipy_bytearray_insert(aipy_thread *thread, aipy_bytearray *self, int64_t index, aipy_any item) {
    uint8_t byte;
    if (aipy_byte_of(thread, item, true, &byte) != AIPY_OK) return AIPY_RAISED;
    if (index < 0) { index += self->length; if (index < 0) index = 0; }
    if (index > self->length) index = self->length;
    replace_range(self, index, index, &byte, 1);
    return AIPY_OK;
}
aipy_status aipy_bytearray_pop(aipy_thread *thread, aipy_bytearray *self, int64_t index, aipy_any *out) {
    if (!self->length) return aipy_raise_text(thread, &aipy_IndexError_type, "pop from empty bytearray");
    if (index < 0) index += self->length;
    if (index < 0 || index >= self->length) return aipy_raise_text(thread, &aipy_IndexError_type, "pop index out of range");
    *out = aipy_from_small(self->items[index]);
    replace_range(self, index, index + 1, NULL, 0);
    return AIPY_OK;
}
aipy_status aipy_bytearray_remove(aipy_thread *thread, aipy_bytearray *self, aipy_any value) {
    uint8_t byte;
    if (aipy_byte_of(thread, value, true, &byte) != AIPY_OK) return AIPY_RAISED;
    for (int64_t i = 0; i < self->length; i++)
        if (self->items[i] == byte) { replace_range(self, i, i + 1, NULL, 0); return AIPY_OK; }
    return aipy_raise_text(thread, &aipy_ValueError_type, "value not found in bytearray");
}
void aipy_bytearray_reverse(aipy_thread *thread, aipy_bytearray *self) {
    (void)thread;
    for (int64_t i = 0, j = self->length - 1; i < j; i++, j--) {
        uint8_t byte = self->items[i];
        self->items[i] = self->items[j];
        self->items[j] = byte;
    }
}
void aipy_bytearray_clear(aipy_thread *thread, aipy_bytearray *self) { (void)thread; aipy_bytearray_resize(self, 0); }
aipy_bytearray *aipy_bytearray_copy(aipy_thread *thread, aipy_bytearray *self) { (void)thread; return aipy_bytearray_from(self->items, self->length); }

/* --- iteration ----------------------------------------------------------------------------------------- */

typedef struct { aipy_native_iterator base; aipy_bytearray *array; int64_t at; } array_iterator;
static void drop_iterator(aipy_object *object) {
    array_iterator *it = (array_iterator *)object;
    if (it->array) aipy_release(&it->array->header);
    aipy_free(it, sizeof *it);
}
AIPY_DEFINE_TYPE(aipy_bytearray_iterator_type, "bytearray_iterator", "builtins", array_iterator, drop_iterator, AIPY_TYPE_ITERATOR);

static aipy_status next_byte(aipy_thread *thread, aipy_native_iterator *self, aipy_any *out) {
    (void)thread;
    array_iterator *it = (array_iterator *)self;
    if (!it->array) return AIPY_STOP;
    if (it->at >= it->array->length) {
        aipy_bytearray *array = it->array;
        it->array = NULL;
        aipy_release(&array->header);
        return AIPY_STOP;
    }
    *out = aipy_from_small(it->array->items[it->at++]);
    return AIPY_OK;
}
aipy_object *aipy_bytearray_iter(aipy_thread *thread, aipy_bytearray *self) {
    (void)thread;
    array_iterator *it = (array_iterator *)aipy_new_object(&aipy_bytearray_iterator_type, sizeof *it);
    aipy_retain(&self->header);
    it->base.next = next_byte;
    it->array = self;
    return &it->base.header;
}
