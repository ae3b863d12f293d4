/* list: slices, concatenation and repetition. */
#include "aipy/containers.h"
#include "aipy/memory.h"

enum { SLOT = (int)sizeof(aipy_slot) };

static void retain_items(int kind, const aipy_slot *items, int64_t count) {
    if (kind != AIPY_KIND_ANY) return;
    for (int64_t i = 0; i < count; i++) aipy_retain_any(items[i].any);
}

aipy_list *aipy_list_slice(const aipy_list *list, int64_t start, int64_t stop, int64_t step) {
    int64_t count = step > 0 ? (start < stop ? (stop - start - 1) / step + 1 : 0)
                             : (stop < start ? (start - stop - 1) / -step + 1 : 0);
    aipy_list *result = aipy_list_new(list->kind, count);
    if (count == 0) return result;
    if (step == 1) {
        memcpy(result->items, list->items + start, (size_t)count * SLOT);
    } else {
        for (int64_t i = 0, at = start; i < count; i++, at += step) result->items[i] = list->items[at];
    }
    result->length = count;
    retain_items(result->kind, result->items, count);
    return result;
}

aipy_status aipy_list_getitem_slice(aipy_thread *thread, aipy_list *list, aipy_slice *slice, aipy_list **out) {
    int64_t start, stop, step;
    if (aipy_slice_unpack(thread, slice, &start, &stop, &step) != AIPY_OK) return AIPY_RAISED;
    aipy_slice_adjust(list->length, &start, &stop, step);
    *out = aipy_list_slice(list, start, stop, step);
    return AIPY_OK;
}

/* A new list of the iterable's items; TypeError with `message` if it is none. */
static aipy_status fast_sequence(aipy_thread *thread, aipy_any iterable, const char *message, aipy_list **out) {
    aipy_walk walk;
    if (aipy_walk_start(thread, &walk, iterable) != AIPY_OK) {
        bool is_type_error = false;
        aipy_object *exception = aipy_catch(thread);
        is_type_error = aipy_is_subtype(exception->type, &aipy_TypeError_type);
        if (!is_type_error) return aipy_reraise(thread, exception);
        aipy_release(exception);
        return aipy_raise_text(thread, &aipy_TypeError_type, "%s", message);
    }
    if (!walk.iterator) {
        aipy_walk_end(&walk);
        return aipy_list_from_any(thread, iterable, out);
    }
    aipy_any iterator = aipy_new_any(walk.iterator);
    aipy_walk_end(&walk);
    aipy_status status = aipy_list_from_any(thread, iterator, out);
    aipy_release_any(iterator);
    return status;
}

/* Brings `list` and the private list `items` to one kind. */
static void unify(aipy_list *list, aipy_list *items) {
    if (list->kind == items->kind || aipy_list_convert(items, list->kind)) return;
    aipy_list_widen(list);
    aipy_list_widen(items);
}

static void drop_slots(int kind, aipy_slot *items, int64_t count) {
    if (kind == AIPY_KIND_ANY)
        for (int64_t i = count - 1; i >= 0; i--) aipy_release_any(items[i].any);
}

/* Replaces [start, stop) by `items`, which is private, taken and emptied; null deletes. */
static void replace_range(aipy_list *list, int64_t start, int64_t stop, aipy_list *items) {
    int64_t length = list->length, removed, added = 0;
    if (start < 0) start = 0; else if (start > length) start = length;
    if (stop < start) stop = start; else if (stop > length) stop = length;
    if (items) { unify(list, items); added = items->length; }
    removed = stop - start;
    aipy_slot few[8], *old = few;
    int kind = list->kind;
    if (removed > 8) old = aipy_allocate(removed * SLOT);
    if (removed) memcpy(old, list->items + start, (size_t)removed * SLOT);
    if (added < removed) {
        memmove(list->items + start + added, list->items + stop, (size_t)(length - stop) * SLOT);
        aipy_list_resize(list, length + added - removed);
    } else if (added > removed) {
        aipy_list_resize(list, length + added - removed);
        memmove(list->items + start + added, list->items + stop, (size_t)(length - stop) * SLOT);
    }
    if (added) memcpy(list->items + start, items->items, (size_t)added * SLOT);
    if (items) { items->length = 0; aipy_release(&items->header); }
    drop_slots(kind, old, removed);
    if (removed > 8) aipy_free(old, removed * SLOT);
}

aipy_status aipy_list_delete_range(aipy_thread *thread, aipy_list *list, int64_t start, int64_t stop) {
    (void)thread;
    replace_range(list, start, stop, NULL);
    return AIPY_OK;
}

aipy_status aipy_list_setitem_slice(aipy_thread *thread, aipy_list *list, aipy_slice *slice, aipy_any value) {
    int64_t start, stop, step;
    aipy_list *items;
    if (aipy_slice_unpack(thread, slice, &start, &stop, &step) != AIPY_OK) return AIPY_RAISED;
    int64_t given_start = start, given_stop = stop, count = aipy_slice_adjust(list->length, &start, &stop, step);
    if (step == 1) {
        if (fast_sequence(thread, value, "can only assign an iterable", &items) != AIPY_OK) return AIPY_RAISED;
        replace_range(list, start, stop, items);
        return AIPY_OK;
    }
    if (fast_sequence(thread, value, "must assign iterable to extended slice", &items) != AIPY_OK) return AIPY_RAISED;
    /* the iterable's code may have changed the list */
    start = given_start;
    stop = given_stop;
    count = aipy_slice_adjust(list->length, &start, &stop, step);
    if (items->length != count) {
        aipy_raise_text(thread, &aipy_ValueError_type, "attempt to assign sequence of size %lld to extended slice of size %lld",
                        (long long)items->length, (long long)count);
        aipy_release(&items->header);
        return AIPY_RAISED;
    }
    unify(list, items);
    for (int64_t i = 0, at = start; i < count; i++, at += step) {
        aipy_slot old = list->items[at];
        list->items[at] = items->items[i];
        items->items[i] = old;
    }
    aipy_release(&items->header); /* now holds the replaced items */
    return AIPY_OK;
}

aipy_status aipy_list_delitem_slice(aipy_thread *thread, aipy_list *list, aipy_slice *slice) {
    int64_t start, stop, step;
    if (aipy_slice_unpack(thread, slice, &start, &stop, &step) != AIPY_OK) return AIPY_RAISED;
    int64_t count = aipy_slice_adjust(list->length, &start, &stop, step);
    if (step == 1) return aipy_list_delete_range(thread, list, start, stop);
    if (count == 0) return AIPY_OK;
    if (step < 0) { start += step * (count - 1); step = -step; }
    aipy_list *removed = aipy_list_new(list->kind, count);
    int64_t to = start, next = start;
    for (int64_t from = start; from < list->length; from++) {
        if (from == next && removed->length < count) {
            removed->items[removed->length++] = list->items[from];
            if (removed->length < count) next += step;
        } else {
            list->items[to++] = list->items[from];
        }
    }
    aipy_list_resize(list, to);
    aipy_release(&removed->header);
    return AIPY_OK;
}

/* --- + and * ------------------------------------------------------------------------------------------ */

static aipy_status memory_error(aipy_thread *thread) {
    return aipy_raise(thread, aipy_from_pointer(&aipy_MemoryError_type));
}

aipy_list *aipy_list_add(aipy_thread *thread, aipy_list *list, aipy_list *right) {
    (void)thread;
    int kind = list->kind;
    if (right->kind != kind) kind = list->length == 0 ? right->kind : right->length == 0 ? kind : AIPY_KIND_ANY;
    aipy_list *result = aipy_list_new(kind, list->length + right->length);
    const aipy_list *sources[2] = {list, right};
    for (int i = 0; i < 2; i++) {
        const aipy_list *source = sources[i];
        if (source->length == 0) continue;
        aipy_slot *to = result->items + result->length;
        if (source->kind == kind) {
            memcpy(to, source->items, (size_t)source->length * SLOT);
            retain_items(kind, to, source->length);
        } else {
            for (int64_t j = 0; j < source->length; j++) to[j].any = aipy_list_get(source, j);
        }
        result->length += source->length;
    }
    return result;
}

/* Fills `items`, which hold `length` items, up to `total` by repeating them. */
static void repeat_items(aipy_slot *items, int64_t length, int64_t total) {
    if (length == 1) {
        aipy_slot item = items[0];
        for (int64_t i = 1; i < total; i++) items[i] = item;
        return;
    }
    int64_t done = length;
    while (done < total) {
        int64_t part = done < total - done ? done : total - done;
        memcpy(items + done, items, (size_t)part * SLOT);
        done += part;
    }
}

static void retain_repeated(int kind, const aipy_slot *items, int64_t length, int64_t extra) {
    if (kind != AIPY_KIND_ANY) return;
    for (int64_t i = 0; i < length; i++)
        if (!aipy_is_small(items[i].any)) aipy_pointer(items[i].any)->count += extra;
}

/* A factor that was clipped to 64 bits did not fit. */
static aipy_status check_factor(aipy_thread *thread, int64_t count) {
    if (count != INT64_MAX && count != INT64_MIN) return AIPY_OK;
    return aipy_raise_text(thread, &aipy_OverflowError_type, "cannot fit 'int' into an index-sized integer");
}

/* list * n with a known n */
aipy_status aipy_list_repeat(aipy_thread *thread, aipy_list *list, int64_t count, aipy_list **out) {
    if (count <= 0 || list->length == 0) { *out = aipy_list_new(list->kind, 0); return AIPY_OK; }
    if (count > INT64_MAX / SLOT / list->length) return memory_error(thread);
    int64_t total = list->length * count;
    aipy_slot *items = aipy_try_allocate(total * SLOT);
    if (!items) return memory_error(thread);
    aipy_list *result = aipy_list_new(list->kind, 0);
    memcpy(items, list->items, (size_t)list->length * SLOT);
    repeat_items(items, list->length, total);
    retain_repeated(list->kind, list->items, list->length, count);
    result->items = items;
    result->length = result->capacity = total;
    *out = result;
    return AIPY_OK;
}

aipy_status aipy_list_mul(aipy_thread *thread, aipy_list *list, int64_t count, aipy_list **out) {
    if (check_factor(thread, count) != AIPY_OK) return AIPY_RAISED;
    return aipy_list_repeat(thread, list, count, out);
}

aipy_status aipy_list_imul(aipy_thread *thread, aipy_list *list, int64_t count, aipy_list **out) {
    int64_t length = list->length;
    if (check_factor(thread, count) != AIPY_OK) return AIPY_RAISED;
    if (count <= 0) {
        aipy_list_clear(thread, list);
    } else if (length > 0 && count > 1) {
        if (count > INT64_MAX / SLOT / length) return memory_error(thread);
        void *probe = length * count > 1 << 20 ? aipy_try_allocate(length * count * SLOT) : NULL;
        if (length * count > 1 << 20 && !probe) return memory_error(thread);
        if (probe) aipy_free(probe, length * count * SLOT);
        aipy_list_resize(list, length * count);
        repeat_items(list->items, length, length * count);
        retain_repeated(list->kind, list->items, length, count - 1);
    }
    aipy_retain(&list->header);
    *out = list;
    return AIPY_OK;
}

aipy_status aipy_list_iadd(aipy_thread *thread, aipy_list *list, aipy_any iterable, aipy_list **out) {
    if (aipy_list_extend(thread, list, iterable) != AIPY_OK) return AIPY_RAISED;
    aipy_retain(&list->header);
    *out = list;
    return AIPY_OK;
}
