/* str: construction, operators, join, translate. The rest is in str_find.c, str_split.c, str_case.c, format*.c. */
#include "aipy/bytes.h"
#include "aipy/containers.h"
#include "aipy/str.h"

static aipy_str *same(aipy_str *s) { aipy_retain(&s->header); return s; }

aipy_status aipy_str_make(aipy_thread *thread, aipy_any object, aipy_any encoding, aipy_any errors, aipy_str **out) {
    if (!object && !encoding && !errors) { *out = aipy_str_empty(); return AIPY_OK; }
    aipy_str *names[2] = {NULL, NULL};
    aipy_any given[2] = {encoding, errors};
    for (int i = 0; i < 2; i++) {
        if (!given[i]) continue;
        if (!aipy_is_str(given[i]))
            return aipy_raise_text(thread, &aipy_TypeError_type, "str() argument '%s' must be str, not %T", i ? "errors" : "encoding", given[i]);
        names[i] = aipy_as_str(given[i]);
    }
    if (!object) { *out = aipy_str_empty(); return AIPY_OK; }
    if (!encoding && !errors) {
        aipy_any text;
        aipy_status status = aipy_str_of(thread, object, &text);
        if (status == AIPY_OK) *out = aipy_as_str(text);
        return status;
    }
    aipy_buffer buffer;
    if (aipy_is_str(object)) return aipy_raise_text(thread, &aipy_TypeError_type, "decoding str is not supported");
    if (!aipy_buffer_of(object, &buffer))
        return aipy_raise_text(thread, &aipy_TypeError_type, "decoding to str: need a bytes-like object, %T found", object);
    return aipy_decode(thread, buffer, names[0], names[1], out);
}

int64_t aipy_str_len(aipy_thread *thread, aipy_str *self) { (void)thread; return self->length; }
aipy_str *aipy_str_str(aipy_thread *thread, aipy_str *self) { (void)thread; return same(self); }
aipy_any aipy_str_hash_method(aipy_thread *thread, aipy_str *self) { (void)thread; return aipy_int_from_i64(aipy_str_hash(self)); }
bool aipy_str_eq(aipy_thread *thread, aipy_str *self, aipy_str *other) { (void)thread; return aipy_str_equal(self, other); }
bool aipy_str_ne(aipy_thread *thread, aipy_str *self, aipy_str *other) { (void)thread; return !aipy_str_equal(self, other); }
bool aipy_str_lt(aipy_thread *thread, aipy_str *self, aipy_str *other) { (void)thread; return aipy_str_compare(self, other) < 0; }
bool aipy_str_le(aipy_thread *thread, aipy_str *self, aipy_str *other) { (void)thread; return aipy_str_compare(self, other) <= 0; }
bool aipy_str_gt(aipy_thread *thread, aipy_str *self, aipy_str *other) { (void)thread; return aipy_str_compare(self, other) > 0; }
bool aipy_str_ge(aipy_thread *thread, aipy_str *self, aipy_str *other) { (void)thread; return aipy_str_compare(self, other) >= 0; }
aipy_tuple *aipy_str_getnewargs(aipy_thread *thread, aipy_str *self) {
    (void)thread;
    aipy_any item = aipy_from_pointer(self);
    return aipy_tuple_from_array(&item, 1);
}

aipy_status aipy_str_getitem(aipy_thread *thread, aipy_str *self, aipy_any index, aipy_str **out) {
    if (aipy_is_exact(index, &aipy_slice_type)) {
        int64_t start, stop, step;
        if (aipy_slice_unpack(thread, (aipy_slice *)aipy_pointer(index), &start, &stop, &step) != AIPY_OK) return AIPY_RAISED;
        aipy_slice_adjust(self->length, &start, &stop, step);
        *out = aipy_str_slice(self, start, stop, step);
        return AIPY_OK;
    }
    if (!aipy_has_index(index)) return aipy_raise_text(thread, &aipy_TypeError_type, "string indices must be integers, not '%T'", index);
    int64_t i;
    if (aipy_to_index(thread, index, false, &i) != AIPY_OK) return AIPY_RAISED;
    if (i < 0) i += self->length;
    if (i < 0 || i >= self->length) return aipy_raise_text(thread, &aipy_IndexError_type, "string index out of range");
    *out = aipy_str_character(aipy_str_at(self, i));
    return AIPY_OK;
}

aipy_status aipy_str_add(aipy_thread *thread, aipy_str *self, aipy_str *other, aipy_str **out) {
    (void)thread;
    *out = aipy_str_concat(self, other);
    return AIPY_OK;
}

aipy_status aipy_str_mul(aipy_thread *thread, aipy_str *self, int64_t count, aipy_str **out) {
    int64_t n = self->length;
    if (count <= 0 || !n) { *out = aipy_str_empty(); return AIPY_OK; }
    if (count == 1) { *out = same(self); return AIPY_OK; }
    if (n > INT64_MAX / count) return aipy_raise_text(thread, &aipy_OverflowError_type, "repeated string is too long");
    aipy_str *s = aipy_str_try_new(n * count, aipy_str_kind_max(self));
    if (!s) return aipy_raise_text(thread, &aipy_MemoryError_type, "");
    char *data = aipy_str_data(s);
    int64_t bytes = n * s->kind, total = bytes * count;
    if (bytes == 1) memset(data, *(const char *)aipy_str_data(self), (size_t)total);
    else {
        memcpy(data, aipy_str_data(self), (size_t)bytes);
        for (int64_t done = bytes; done < total; done *= 2) memcpy(data + done, data, (size_t)(done < total - done ? done : total - done));
    }
    *out = s;
    return AIPY_OK;
}

/* --- join ---------------------------------------------------------------------------------------------- */

aipy_status aipy_str_join(aipy_thread *thread, aipy_str *self, aipy_any iterable, aipy_str **out) {
    aipy_list *list = NULL;
    bool is_tuple = aipy_is_exact(iterable, &aipy_tuple_type);
    if (!is_tuple) {
        if (aipy_is_exact(iterable, &aipy_list_type)) { list = (aipy_list *)aipy_pointer(iterable); aipy_retain(&list->header); }
        else {
            aipy_any iterator;
            if (aipy_iterate(thread, iterable, &iterator) != AIPY_OK) {
                if (!aipy_is_instance(aipy_from_pointer(thread->exception), &aipy_TypeError_type)) return AIPY_RAISED;
                aipy_release(aipy_catch(thread));
                return aipy_raise_text(thread, &aipy_TypeError_type, "can only join an iterable");
            }
            aipy_status made = aipy_list_from_any(thread, iterator, &list);
            aipy_release_any(iterator);
            if (made != AIPY_OK) return AIPY_RAISED;
        }
    }
    const aipy_tuple *tuple = (const aipy_tuple *)aipy_pointer(iterable);
    int64_t count = is_tuple ? tuple->length : list->length, length = 0;
    uint32_t max = 0;
    aipy_status status = AIPY_OK;
#define ITEM(i) (is_tuple ? tuple->items[i].any : list->items[i].any)
    for (int64_t i = 0; i < count; i++) {
        bool boxed = is_tuple ? aipy_tuple_kind(tuple, i) == AIPY_KIND_ANY : list->kind == AIPY_KIND_ANY;
        if (!boxed || !aipy_is_str(ITEM(i))) {
            aipy_any item = is_tuple ? aipy_tuple_get(tuple, i) : aipy_list_get(list, i);
            status = aipy_raise_text(thread, &aipy_TypeError_type, "sequence item %lld: expected str instance, %T found", (long long)i, item);
            aipy_release_any(item);
            goto done;
        }
        const aipy_str *item = aipy_as_str(ITEM(i));
        length += item->length;
        uint32_t bound = aipy_str_kind_max(item);
        if (bound > max) max = bound;
    }
    if (count == 0) { *out = aipy_str_empty(); goto done; }
    if (count == 1 && aipy_is_exact(ITEM(0), &aipy_str_type)) { *out = same(aipy_as_str(ITEM(0))); goto done; }
    if (self->length && count > 1) {
        if (self->length > (INT64_MAX / 8 - length) / (count - 1)) {
            status = aipy_raise_text(thread, &aipy_OverflowError_type, "join() result is too long for a Python string");
            goto done;
        }
        length += self->length * (count - 1);
        uint32_t bound = aipy_str_kind_max(self);
        if (bound > max) max = bound;
    }
    if (!length) { *out = aipy_str_empty(); goto done; }
    aipy_str *result = aipy_str_try_new(length, max);
    if (!result) { status = aipy_raise_text(thread, &aipy_MemoryError_type, ""); goto done; }
    void *data = aipy_str_data(result);
    int64_t at = 0;
    for (int64_t i = 0; i < count; i++) {
        if (i && self->length) { aipy_str_copy(data, result->kind, at, self, 0, self->length); at += self->length; }
        const aipy_str *item = aipy_as_str(ITEM(i));
        aipy_str_copy(data, result->kind, at, item, 0, item->length);
        at += item->length;
    }
    *out = result;
#undef ITEM
done:
    if (list) aipy_release(&list->header);
    return status;
}

/* --- translate ----------------------------------------------------------------------------------------- */

static aipy_status translate_one(aipy_thread *thread, aipy_builder *b, aipy_any table, uint32_t c) {
    aipy_any key = aipy_from_small(c), value;
    extern aipy_type aipy_LookupError_type;
    if (aipy_get_item(thread, table, key, &value) != AIPY_OK) {
        bool missing = aipy_is_instance(aipy_from_pointer(thread->exception), &aipy_LookupError_type);
        if (!missing) return AIPY_RAISED;
        aipy_object *exception = aipy_catch(thread);
        aipy_release(exception);
        aipy_builder_add(b, c);
        return AIPY_OK;
    }
    aipy_status status = AIPY_OK;
    int64_t number;
    if (aipy_is_str(value)) aipy_builder_add_str(b, aipy_as_str(value), 0, aipy_as_str(value)->length);
    else if (aipy_is_small(value) || aipy_is_exact(value, &aipy_int_type)) {
        if (!aipy_int_to_i64(value, &number) || number < 0 || number > 0x10FFFF)
            status = aipy_raise_text(thread, &aipy_ValueError_type, "character mapping must be in range(0x110000)");
        else
            aipy_builder_add(b, (uint32_t)number);
    } else if (value != aipy_none())
        status = aipy_raise_text(thread, &aipy_TypeError_type, "character mapping must return integer, None or str");
    aipy_release_any(value);
    return status;
}

aipy_status aipy_str_translate(aipy_thread *thread, aipy_str *self, aipy_any table, aipy_str **out) {
    aipy_builder b;
    aipy_builder_start(&b, self->length);
    bool direct = aipy_is_exact(table, &aipy_dict_type);
    for (int64_t i = 0; i < self->length; i++) {
        uint32_t c = aipy_str_at(self, i);
        if (direct && aipy_dict_find_int((aipy_dict *)aipy_pointer(table), c) == -1) { aipy_builder_add(&b, c); continue; }
        if (translate_one(thread, &b, table, c) != AIPY_OK) { aipy_builder_drop(&b); return AIPY_RAISED; }
    }
    *out = aipy_builder_end(&b);
    return AIPY_OK;
}

static aipy_status from_strings(aipy_thread *thread, aipy_dict *d, aipy_str *x, aipy_str *y, aipy_str *z) {
    if (x->length != y->length) return aipy_raise_text(thread, &aipy_ValueError_type, "the first two maketrans arguments must have equal length");
    for (int64_t i = 0; i < x->length; i++)
        if (aipy_dict_store_any(thread, d, aipy_from_small(aipy_str_at(x, i)), aipy_from_small(aipy_str_at(y, i))) != AIPY_OK) return AIPY_RAISED;
    for (int64_t i = 0; z && i < z->length; i++)
        if (aipy_dict_store_any(thread, d, aipy_from_small(aipy_str_at(z, i)), aipy_none()) != AIPY_OK) return AIPY_RAISED;
    return AIPY_OK;
}

static aipy_status from_mapping(aipy_thread *thread, aipy_dict *d, aipy_dict *x) {
    for (int64_t i = aipy_dict_next(x, 0); i >= 0; i = aipy_dict_next(x, i + 1)) {
        aipy_any key = x->entries[i].key;
        if (aipy_is_str(key)) {
            if (aipy_as_str(key)->length != 1)
                return aipy_raise_text(thread, &aipy_ValueError_type, "string keys in translate table must be of length 1");
            key = aipy_from_small(aipy_str_at(aipy_as_str(key), 0));
        } else if (!aipy_is_small(key) && !aipy_is_instance(key, &aipy_int_type))
            return aipy_raise_text(thread, &aipy_TypeError_type, "keys in translate table must be strings or integers");
        aipy_any value = aipy_dict_value_at(x, i);
        aipy_status status = aipy_dict_store_any(thread, d, key, value);
        aipy_release_any(value);
        if (status != AIPY_OK) return status;
    }
    return AIPY_OK;
}

aipy_status aipy_str_maketrans(aipy_thread *thread, aipy_any x, aipy_any y, aipy_any z, aipy_dict **out) {
    aipy_dict *d = aipy_dict_new(AIPY_KIND_ANY);
    aipy_status status;
    if (y) {
        if (!aipy_is_str(x)) status = aipy_raise_text(thread, &aipy_TypeError_type, "first maketrans argument must be a string if there is a second argument");
        else if (!aipy_is_str(y)) status = aipy_raise_text(thread, &aipy_TypeError_type, "maketrans() argument 2 must be str, not %T", y);
        else if (z && !aipy_is_str(z)) status = aipy_raise_text(thread, &aipy_TypeError_type, "maketrans() argument 3 must be str, not %T", z);
        else status = from_strings(thread, d, aipy_as_str(x), aipy_as_str(y), z ? aipy_as_str(z) : NULL);
    } else if (!aipy_is_exact(x, &aipy_dict_type))
        status = aipy_raise_text(thread, &aipy_TypeError_type, "if you give only one argument to maketrans it must be a dict");
    else
        status = from_mapping(thread, d, (aipy_dict *)aipy_pointer(x));
    if (status != AIPY_OK) aipy_release(&d->header);
    else *out = d;
    return status;
}
