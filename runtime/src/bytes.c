/* bytes and bytearray: layouts, making them from anything, operators. The methods both share are in bytes_methods.c. */
#include "aipy/bytes.h"
#include "aipy/containers.h"
#include "aipy/format.h"
#include "aipy/model.h"
#include "aipy/str.h"

static void drop_bytes(aipy_object *object) { aipy_free(object, (int64_t)sizeof(aipy_bytes) + ((aipy_bytes *)object)->length + 1); }
static const aipy_type *const bytes_mro[] = {&aipy_bytes_type, &aipy_object_type};
aipy_type aipy_bytes_type = {
    .header = {AIPY_IMMORTAL, &aipy_type_type}, .name = "bytes", .qualified_name = "bytes", .module = "builtins",
    .base = &aipy_object_type, .mro = bytes_mro, .mro_length = 2, .size = sizeof(aipy_bytes), .drop = drop_bytes,
};
static void drop_bytearray(aipy_object *object) {
    aipy_bytearray *array = (aipy_bytearray *)object;
    if (array->items) aipy_free(array->items, array->capacity);
    aipy_free(array, sizeof *array);
}
static const aipy_type *const bytearray_mro[] = {&aipy_bytearray_type, &aipy_object_type};
aipy_type aipy_bytearray_type = {
    .header = {AIPY_IMMORTAL, &aipy_type_type}, .name = "bytearray", .qualified_name = "bytearray", .module = "builtins",
    .base = &aipy_object_type, .mro = bytearray_mro, .mro_length = 2, .size = sizeof(aipy_bytearray), .drop = drop_bytearray,
};

aipy_bytes *aipy_bytes_try_new(int64_t length) {
    if (length < 0 || length > INT64_MAX / 2) return NULL;
    aipy_bytes *b = aipy_try_allocate((int64_t)sizeof(aipy_bytes) + length + 1);
    if (!b) return NULL;
    b->header.count = 1;
    b->header.type = &aipy_bytes_type;
    b->length = length;
    b->hash = -1;
    b->data[length] = 0;
    return b;
}
aipy_bytes *aipy_bytes_new(int64_t length) {
    aipy_bytes *b = aipy_bytes_try_new(length);
    if (!b) aipy_allocate(INT64_MAX); /* ends the run with MemoryError */
    return b;
}
aipy_bytes *aipy_bytes_from(const void *data, int64_t length) {
    aipy_bytes *b = aipy_bytes_new(length);
    if (length) memcpy(b->data, data, (size_t)length);
    return b;
}
aipy_bytearray *aipy_bytearray_from(const void *data, int64_t length) {
    aipy_bytearray *a = (aipy_bytearray *)aipy_new_object(&aipy_bytearray_type, sizeof *a);
    if (length) {
        a->items = aipy_allocate(length);
        a->capacity = a->length = length;
        memcpy(a->items, data, (size_t)length);
    }
    return a;
}
void aipy_bytearray_resize(aipy_bytearray *a, int64_t length) {
    if (length > a->capacity || length < a->capacity / 2 - 64) {
        int64_t capacity = length > a->capacity ? length + (length >> 3) + (length < 9 ? 3 : 6) : length;
        if (!capacity) { aipy_free(a->items, a->capacity); a->items = NULL; }
        else a->items = aipy_reallocate(a->items, a->capacity, capacity);
        a->capacity = capacity;
    }
    a->length = length;
}
aipy_any aipy_bytes_like(bool array, const void *data, int64_t length) {
    return array ? aipy_from_pointer(aipy_bytearray_from(data, length)) : aipy_from_pointer(aipy_bytes_from(data, length));
}

bool aipy_buffer_of(aipy_any v, aipy_buffer *out) {
    if (aipy_is_small(v)) return false;
    if (aipy_is_instance(v, &aipy_bytes_type)) {
        const aipy_bytes *b = (const aipy_bytes *)aipy_pointer(v);
        *out = (aipy_buffer){b->data, b->length};
        return true;
    }
    if (aipy_is_instance(v, &aipy_bytearray_type)) {
        const aipy_bytearray *a = (const aipy_bytearray *)aipy_pointer(v);
        *out = (aipy_buffer){a->items ? a->items : (const uint8_t *)"", a->length};
        return true;
    }
    return false;
}
aipy_status aipy_need_buffer(aipy_thread *thread, aipy_any v, aipy_buffer *out) {
    return aipy_buffer_of(v, out) ? AIPY_OK : aipy_raise_text(thread, &aipy_TypeError_type, "a bytes-like object is required, not '%T'", v);
}

int64_t aipy_bytes_hash_of(aipy_bytes *b) {
    if (b->hash == -1) b->hash = aipy_hash_bytes(b->data, b->length);
    return b->hash;
}
int aipy_bytes_compare_buffers(aipy_buffer a, aipy_buffer b) {
    int order = memcmp(a.data, b.data, (size_t)(a.length < b.length ? a.length : b.length));
    if (order) return order < 0 ? -1 : 1;
    return (a.length > b.length) - (a.length < b.length);
}

/* --- construction -------------------------------------------------------------------------------------- */

/* The byte behind an item of an iterable. */
aipy_status aipy_byte_of(aipy_thread *thread, aipy_any item, bool array, uint8_t *out) {
    int64_t value;
    if (!aipy_has_index(item)) return aipy_raise_text(thread, &aipy_TypeError_type, "'%T' object cannot be interpreted as an integer", item);
    if (aipy_to_index(thread, item, true, &value) != AIPY_OK) return AIPY_RAISED;
    if (value < 0 || value > 255)
        return aipy_raise_text(thread, &aipy_ValueError_type, array ? "byte must be in range(0, 256)" : "bytes must be in range(0, 256)");
    *out = (uint8_t)value;
    return AIPY_OK;
}

static aipy_status from_iterable(aipy_thread *thread, bool array, aipy_any source, aipy_bytearray **out) {
    aipy_walk walk;
    aipy_any item;
    aipy_status status = aipy_walk_start(thread, &walk, source);
    if (status != AIPY_OK) return status;
    aipy_bytearray *a = aipy_bytearray_from(NULL, 0);
    while ((status = aipy_walk_next(thread, &walk, &item)) == AIPY_OK) {
        uint8_t byte;
        status = aipy_byte_of(thread, item, array, &byte);
        aipy_release_any(item);
        if (status != AIPY_OK) break;
        aipy_bytearray_resize(a, a->length + 1);
        a->items[a->length - 1] = byte;
    }
    aipy_walk_end(&walk);
    if (status != AIPY_STOP) { aipy_release(&a->header); return AIPY_RAISED; }
    *out = a;
    return AIPY_OK;
}

static aipy_any finish(bool array, aipy_bytearray *a) { /* takes */
    if (array) return aipy_from_pointer(a);
    aipy_any result = aipy_from_pointer(aipy_bytes_from(a->items ? a->items : (const uint8_t *)"", a->length));
    aipy_release(&a->header);
    return result;
}

aipy_status aipy_bytes_build(aipy_thread *thread, bool array, aipy_any source, aipy_any encoding, aipy_any errors, aipy_any *out) {
    const char *name = array ? "bytearray" : "bytes";
    aipy_any given[2] = {encoding, errors};
    aipy_str *names[2] = {NULL, NULL};
    for (int i = 0; i < 2; i++) {
        if (!given[i]) continue;
        if (!aipy_is_str(given[i]))
            return aipy_raise_text(thread, &aipy_TypeError_type, "%s() argument '%s' must be str, not %T", name, i ? "errors" : "encoding", given[i]);
        names[i] = aipy_as_str(given[i]);
    }
    if (!source) {
        if (encoding || errors)
            return aipy_raise_text(thread, &aipy_TypeError_type, encoding ? "encoding without a string argument" : "errors without a string argument");
        *out = aipy_bytes_like(array, "", 0);
        return AIPY_OK;
    }
    if (aipy_is_str(source)) {
        if (!encoding) return aipy_raise_text(thread, &aipy_TypeError_type, "string argument without an encoding");
        aipy_bytes *encoded;
        if (aipy_encode(thread, aipy_as_str(source), names[0], names[1], &encoded) != AIPY_OK) return AIPY_RAISED;
        if (!array) { *out = aipy_from_pointer(encoded); return AIPY_OK; }
        *out = aipy_bytes_like(true, encoded->data, encoded->length);
        aipy_release(&encoded->header);
        return AIPY_OK;
    }
    if (encoding || errors)
        return aipy_raise_text(thread, &aipy_TypeError_type, encoding ? "encoding without a string argument" : "errors without a string argument");
    if (!array && aipy_is_exact(source, &aipy_bytes_type)) { *out = aipy_new_any(source); return AIPY_OK; }
    aipy_buffer buffer;
    aipy_any method = array || aipy_is_small(source) ? 0 : aipy_find_special(aipy_type_of(source), AIPY_S_bytes);
    if (method && !aipy_is_instance(source, &aipy_bytes_type)) {
        aipy_any made;
        if (aipy_call_special(thread, method, source, NULL, 0, &made) != AIPY_OK) return AIPY_RAISED;
        if (aipy_is_instance(made, &aipy_bytes_type)) { *out = made; return AIPY_OK; }
        aipy_raise_text(thread, &aipy_TypeError_type, "__bytes__ returned non-bytes (type %T)", made);
        aipy_release_any(made);
        return AIPY_RAISED;
    }
    if (aipy_has_index(source)) {
        int64_t count;
        if (aipy_to_index(thread, source, true, &count) != AIPY_OK) return AIPY_RAISED;
        if (count < 0) return aipy_raise_text(thread, &aipy_ValueError_type, "negative count");
        if (count > INT64_MAX / 4) return aipy_raise_text(thread, &aipy_OverflowError_type, "cannot fit 'int' into an index-sized integer");
        if (array) {
            aipy_bytearray *a = aipy_bytearray_from(NULL, 0);
            void *zeros = count ? aipy_try_allocate(count) : NULL;
            if (count && !zeros) { aipy_release(&a->header); return aipy_raise_text(thread, &aipy_MemoryError_type, ""); }
            if (count) memset(zeros, 0, (size_t)count);
            a->items = zeros;
            a->length = a->capacity = count;
            *out = aipy_from_pointer(a);
            return AIPY_OK;
        }
        aipy_bytes *b = aipy_bytes_try_new(count);
        if (!b) return aipy_raise_text(thread, &aipy_MemoryError_type, "");
        memset(b->data, 0, (size_t)count);
        *out = aipy_from_pointer(b);
        return AIPY_OK;
    }
    if (aipy_buffer_of(source, &buffer)) { *out = aipy_bytes_like(array, buffer.data, buffer.length); return AIPY_OK; }
    const aipy_type *type = aipy_type_of(source);
    if (type != &aipy_list_type && type != &aipy_tuple_type) {
        aipy_any iterator;
        if (aipy_iterate(thread, source, &iterator) != AIPY_OK) {
            if (!aipy_is_instance(aipy_from_pointer(thread->exception), &aipy_TypeError_type)) return AIPY_RAISED;
            aipy_release(aipy_catch(thread));
            return aipy_raise_text(thread, &aipy_TypeError_type, array ? "cannot convert '%T' object to bytearray" : "cannot convert '%T' object to bytes", source);
        }
        aipy_release_any(iterator);
    }
    aipy_bytearray *made;
    if (from_iterable(thread, array, source, &made) != AIPY_OK) return AIPY_RAISED;
    *out = finish(array, made);
    return AIPY_OK;
}

aipy_status aipy_bytes_make(aipy_thread *thread, aipy_any source, aipy_any encoding, aipy_any errors, aipy_bytes **out) {
    aipy_any made;
    if (aipy_bytes_build(thread, false, source, encoding, errors, &made) != AIPY_OK) return AIPY_RAISED;
    *out = (aipy_bytes *)aipy_pointer(made);
    return AIPY_OK;
}
aipy_status aipy_bytearray_make(aipy_thread *thread, aipy_any source, aipy_any encoding, aipy_any errors, aipy_bytearray **out) {
    aipy_any made;
    if (aipy_bytes_build(thread, true, source, encoding, errors, &made) != AIPY_OK) return AIPY_RAISED;
    *out = (aipy_bytearray *)aipy_pointer(made);
    return AIPY_OK;
}

/* --- repr ---------------------------------------------------------------------------------------------- */

/* bytearray escapes single quotes even between double ones. */
aipy_str *aipy_bytes_quoted(const uint8_t *data, int64_t length, const char *before, const char *after) {
    bool single = memchr(data, '\'', (size_t)length) != NULL, twice = memchr(data, '"', (size_t)length) != NULL;
    uint8_t quote = single && !twice ? '"' : '\'';
    aipy_builder b;
    aipy_builder_start(&b, length + 16);
    aipy_builder_add_ascii(&b, before, (int64_t)strlen(before));
    aipy_builder_add(&b, 'b');
    aipy_builder_add(&b, quote);
    for (int64_t i = 0; i < length; i++) {
        uint8_t c = data[i];
        if (c == quote || c == '\\' || (c == '\'' && *before)) { aipy_builder_add(&b, '\\'); aipy_builder_add(&b, c); }
        else if (c == '\t' || c == '\n' || c == '\r') { aipy_builder_add(&b, '\\'); aipy_builder_add(&b, c == '\t' ? 't' : c == '\n' ? 'n' : 'r'); }
        else if (c < 32 || c >= 127) {
            const char *hex = "0123456789abcdef";
            char text[4] = {'\\', 'x', hex[c >> 4], hex[c & 15]};
            aipy_builder_add_ascii(&b, text, 4);
        } else
            aipy_builder_add(&b, c);
    }
    aipy_builder_add(&b, quote);
    aipy_builder_add_ascii(&b, after, (int64_t)strlen(after));
    return aipy_builder_end(&b);
}
aipy_str *aipy_bytes_repr(aipy_thread *thread, aipy_bytes *self) { (void)thread; return aipy_bytes_quoted(self->data, self->length, "", ""); }
aipy_str *aipy_bytearray_repr(aipy_thread *thread, aipy_bytearray *self) {
    (void)thread;
    return aipy_bytes_quoted(self->items ? self->items : (const uint8_t *)"", self->length, "bytearray(", ")");
}

/* --- bytes only ---------------------------------------------------------------------------------------- */

aipy_any aipy_bytes_hash(aipy_thread *thread, aipy_bytes *self) { (void)thread; return aipy_int_from_i64(aipy_bytes_hash_of(self)); }
aipy_bytes *aipy_bytes_bytes(aipy_thread *thread, aipy_bytes *self) { (void)thread; aipy_retain(&self->header); return self; }
aipy_tuple *aipy_bytes_getnewargs(aipy_thread *thread, aipy_bytes *self) {
    (void)thread;
    aipy_any item = aipy_from_pointer(self);
    return aipy_tuple_from_array(&item, 1);
}
