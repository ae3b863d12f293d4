/* list: methods. Anything that may run user code reads length and kind again afterwards. */
#include "aipy/containers.h"
#include "aipy/model.h"

int64_t aipy_list_len(aipy_thread *thread, aipy_list *list) { (void)thread; return list->length; }

static aipy_status position_of(aipy_thread *thread, aipy_list *list, aipy_any index, int64_t *out) {
    if (!aipy_has_index(index))
        return aipy_raise_text(thread, &aipy_TypeError_type, "list indices must be integers or slices, not %T", index);
    if (aipy_to_index(thread, index, false, out) != AIPY_OK) return AIPY_RAISED;
    if (*out < 0) *out += list->length;
    return AIPY_OK;
}

aipy_status aipy_list_getitem(aipy_thread *thread, aipy_list *list, aipy_any index, aipy_any *out) {
    int64_t at;
    if (aipy_is_exact(index, &aipy_slice_type)) {
        aipy_list *result;
        if (aipy_list_getitem_slice(thread, list, (aipy_slice *)aipy_pointer(index), &result) != AIPY_OK) return AIPY_RAISED;
        *out = aipy_from_pointer(result);
        return AIPY_OK;
    }
    if (position_of(thread, list, index, &at) != AIPY_OK) return AIPY_RAISED;
    if ((uint64_t)at >= (uint64_t)list->length)
        return aipy_raise_text(thread, &aipy_IndexError_type, "list index out of range");
    *out = aipy_list_get(list, at);
    return AIPY_OK;
}

aipy_status aipy_list_setitem(aipy_thread *thread, aipy_list *list, aipy_any index, aipy_any value) {
    int64_t at;
    if (aipy_is_exact(index, &aipy_slice_type))
        return aipy_list_setitem_slice(thread, list, (aipy_slice *)aipy_pointer(index), value);
    if (position_of(thread, list, index, &at) != AIPY_OK) return AIPY_RAISED;
    if ((uint64_t)at >= (uint64_t)list->length)
        return aipy_raise_text(thread, &aipy_IndexError_type, "list assignment index out of range");
    aipy_list_set_any(list, at, aipy_new_any(value));
    return AIPY_OK;
}

aipy_status aipy_list_delitem(aipy_thread *thread, aipy_list *list, aipy_any index) {
    int64_t at;
    if (aipy_is_exact(index, &aipy_slice_type))
        return aipy_list_delitem_slice(thread, list, (aipy_slice *)aipy_pointer(index));
    if (position_of(thread, list, index, &at) != AIPY_OK) return AIPY_RAISED;
    if ((uint64_t)at >= (uint64_t)list->length)
        return aipy_raise_text(thread, &aipy_IndexError_type, "list assignment index out of range");
    return aipy_list_delete_range(thread, list, at, at + 1);
}

void aipy_list_append(aipy_thread *thread, aipy_list *list, aipy_any value) {
    (void)thread;
    aipy_list_append_any(list, aipy_new_any(value));
}

void aipy_list_insert(aipy_thread *thread, aipy_list *list, int64_t index, aipy_any value) {
    (void)thread;
    aipy_list_insert_any(list, index, aipy_new_any(value));
}

aipy_status aipy_list_pop(aipy_thread *thread, aipy_list *list, int64_t index, aipy_any *out) {
    int64_t length = list->length;
    if (length == 0) return aipy_raise_text(thread, &aipy_IndexError_type, "pop from empty list");
    if (index < 0) index += length;
    if ((uint64_t)index >= (uint64_t)length) return aipy_raise_text(thread, &aipy_IndexError_type, "pop index out of range");
    aipy_slot slot = list->items[index];
    memmove(list->items + index, list->items + index + 1, (size_t)(length - index - 1) * sizeof(aipy_slot));
    aipy_list_resize(list, length - 1);
    *out = list->kind == AIPY_KIND_ANY ? slot.any : aipy_slot_get(list->kind, slot);
    return AIPY_OK;
}

/* Index of the first item equal to `value` in [from, stop), -1 if none; the list may change meanwhile. */
static aipy_status search(aipy_thread *thread, aipy_list *list, aipy_any value, int64_t from, int64_t stop, int64_t *out) {
    aipy_slot wanted;
    *out = -1;
    if (list->kind != AIPY_KIND_ANY && aipy_slot_put(list->kind, value, &wanted)) {
        int kind = list->kind;
        if (stop > list->length) stop = list->length;
        if (kind == AIPY_KIND_FLOAT) {
            for (int64_t i = from; i < stop; i++)
                if (aipy_float_same(list->items[i].number, wanted.number)) { *out = i; break; }
        } else {
            for (int64_t i = from; i < stop; i++)
                if (list->items[i].raw == wanted.raw) { *out = i; break; }
        }
        return AIPY_OK;
    }
    for (int64_t i = from; i < stop && i < list->length; i++) {
        bool same;
        aipy_any item = aipy_list_get(list, i);
        aipy_status status = aipy_same(thread, item, value, &same);
        aipy_release_any(item);
        if (status != AIPY_OK) return status;
        if (same) { *out = i; return AIPY_OK; }
    }
    return AIPY_OK;
}

aipy_status aipy_list_contains(aipy_thread *thread, aipy_list *list, aipy_any value, bool *out) {
    int64_t at;
    aipy_status status = search(thread, list, value, 0, INT64_MAX, &at);
    *out = at >= 0;
    return status;
}

aipy_status aipy_list_index(aipy_thread *thread, aipy_list *list, aipy_any value, int64_t start, int64_t stop, int64_t *out) {
    int64_t length = list->length;
    if (start < 0) start = start + length < 0 ? 0 : start + length;
    if (stop < 0) stop = stop + length < 0 ? 0 : stop + length;
    if (search(thread, list, value, start, stop, out) != AIPY_OK) return AIPY_RAISED;
    if (*out < 0) return aipy_raise_text(thread, &aipy_ValueError_type, "%R is not in list", value);
    return AIPY_OK;
}

aipy_status aipy_list_count(aipy_thread *thread, aipy_list *list, aipy_any value, int64_t *out) {
    int64_t count = 0, at = -1;
    for (;;) {
        if (search(thread, list, value, at + 1, INT64_MAX, &at) != AIPY_OK) return AIPY_RAISED;
        if (at < 0) break;
        count++;
    }
    *out = count;
    return AIPY_OK;
}

aipy_status aipy_list_remove(aipy_thread *thread, aipy_list *list, aipy_any value) {
    int64_t at;
    if (search(thread, list, value, 0, INT64_MAX, &at) != AIPY_OK) return AIPY_RAISED;
    if (at < 0) return aipy_raise_text(thread, &aipy_ValueError_type, "list.remove(x): x not in list");
    return aipy_list_delete_range(thread, list, at, at + 1);
}

void aipy_list_reverse(aipy_thread *thread, aipy_list *list) {
    (void)thread;
    for (int64_t i = 0, j = list->length - 1; i < j; i++, j--) {
        aipy_slot item = list->items[i];
        list->items[i] = list->items[j];
        list->items[j] = item;
    }
}

/* What len() or __length_hint__ of a user's object says; asked before iterating it, as CPython does. */
static aipy_status ask_length(aipy_thread *thread, aipy_any iterable, int64_t *out) {
    const aipy_type *type = aipy_type_of(iterable);
    *out = 8;
    if (!(type->flags & AIPY_TYPE_USER)) return AIPY_OK;
    aipy_any hint = 0;
    aipy_status status = AIPY_OK;
    aipy_any method;
    if (aipy_find_special(type, AIPY_S_len)) {
        status = aipy_length(thread, iterable, out);
    } else if ((method = aipy_find_special(type, AIPY_S_length_hint))) {
        status = aipy_call_special(thread, method, iterable, NULL, 0, &hint);
        if (status == AIPY_OK && hint != aipy_from_pointer(&aipy_NotImplemented)) {
            if (!aipy_is_instance(hint, &aipy_int_type))
                status = aipy_raise_text(thread, &aipy_TypeError_type, "__length_hint__ must be an integer, not %T", hint);
            else
                status = aipy_to_index(thread, hint, false, out);
            if (status == AIPY_OK && *out < 0)
                status = aipy_raise_text(thread, &aipy_ValueError_type, "__length_hint__() should return >= 0");
        }
        if (hint) aipy_release_any(hint);
    }
    if (status == AIPY_RAISED && aipy_is_subtype(thread->exception->type, &aipy_TypeError_type)) {
        aipy_release(aipy_catch(thread));
        *out = 8;
        return AIPY_OK;
    }
    return status;
}

static void extend_by_list(aipy_list *list, const aipy_list *source) {
    int64_t count = source->length;
    if (count == 0) return;
    if (list->kind != source->kind && list->length == 0 && list->kind == AIPY_KIND_ANY) {
        /* keeps the kind: compiled code may count on ANY */
    } else if (list->kind != source->kind) {
        aipy_list_widen(list);
    }
    if (list->length + count > list->capacity) aipy_list_reserve(list, list->length + count);
    aipy_slot *to = list->items + list->length;
    if (source->kind == list->kind) { /* also list.extend(itself) */
        memcpy(to, source->items, (size_t)count * sizeof(aipy_slot));
        if (list->kind == AIPY_KIND_ANY)
            for (int64_t i = 0; i < count; i++) aipy_retain_any(to[i].any);
    } else {
        for (int64_t i = 0; i < count; i++) to[i].any = aipy_list_get(source, i);
    }
    list->length += count;
}

static void extend_by_range(aipy_list *list, const aipy_range *range) {
    int64_t count = aipy_range_length(range), value = range->start;
    if (count == 0) return;
    aipy_list_reserve(list, list->length + count);
    aipy_slot *to = list->items + list->length;
    for (int64_t i = 0; i < count; i++, value = (int64_t)((uint64_t)value + (uint64_t)range->step)) to[i].raw = value;
    list->length += count;
}

aipy_status aipy_list_extend(aipy_thread *thread, aipy_list *list, aipy_any iterable) {
    int64_t hint;
    aipy_any item;
    if (!aipy_is_small(iterable)) {
        aipy_object *source = aipy_pointer(iterable);
        if (source->type == &aipy_list_type || source == &list->header) {
            extend_by_list(list, (aipy_list *)source);
            return AIPY_OK;
        }
        if (source->type == &aipy_range_type && list->kind == AIPY_KIND_RAW
            && aipy_range_length((aipy_range *)source) < (int64_t)1 << 40) {
            extend_by_range(list, (aipy_range *)source);
            return AIPY_OK;
        }
    }
    aipy_walk walk;
    if (aipy_walk_start(thread, &walk, iterable) != AIPY_OK) return AIPY_RAISED;
    aipy_status status = ask_length(thread, iterable, &hint);
    if (status == AIPY_OK && walk.source) aipy_list_reserve(list, list->length + ((aipy_tuple *)aipy_pointer(walk.source))->length);
    while (status == AIPY_OK && (status = aipy_walk_next(thread, &walk, &item)) == AIPY_OK) aipy_list_append_any(list, item);
    aipy_walk_end(&walk);
    return status == AIPY_STOP ? AIPY_OK : status;
}
