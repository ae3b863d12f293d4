/* list: storage. Items are slots of one kind; see value.h. Methods: list_methods.c, slices: list_slice.c,
 * comparison and repr: list_compare.c, sort: sort.c. */
#include "aipy/containers.h"

AIPY_DEFINE_TYPE(aipy_list_type, "list", "builtins", aipy_list, aipy_list_drop, 0);

static void release_items(int kind, aipy_slot *items, int64_t count) {
    if (kind != AIPY_KIND_ANY) return;
    while (count > 0) aipy_release_any(items[--count].any);
}

void aipy_list_drop(aipy_object *object) {
    aipy_list *list = (aipy_list *)object;
    if (list->items) {
        release_items(list->kind, list->items, list->length);
        aipy_free(list->items, list->capacity * (int64_t)sizeof(aipy_slot));
    }
    aipy_free(list, list->header.type->size);
}

aipy_list *aipy_list_new(int64_t kind, int64_t capacity) {
    aipy_list *list = (aipy_list *)aipy_new_object(&aipy_list_type, sizeof(aipy_list));
    list->kind = (uint8_t)kind;
    if (capacity > 0) {
        list->items = aipy_allocate(capacity * (int64_t)sizeof(aipy_slot));
        list->capacity = capacity;
    }
    return list;
}

static void set_capacity(aipy_list *list, int64_t capacity) {
    int64_t bytes = capacity * (int64_t)sizeof(aipy_slot);
    if (capacity == 0) {
        if (list->items) aipy_free(list->items, list->capacity * (int64_t)sizeof(aipy_slot));
        list->items = NULL;
    } else if (list->items) {
        list->items = aipy_reallocate(list->items, list->capacity * (int64_t)sizeof(aipy_slot), bytes);
    } else {
        list->items = aipy_allocate(bytes);
    }
    list->capacity = capacity;
}

/* Growth pattern 0, 4, 8, 16, 24, 32, 40, 52, 64, ...: CPython, Objects/listobject.c, list_resize. */
static int64_t grown_capacity(int64_t length, int64_t wanted) {
    int64_t capacity = (wanted + (wanted >> 3) + 6) & ~(int64_t)3;
    if (wanted - length > capacity - wanted) capacity = (wanted + 3) & ~(int64_t)3;
    return wanted == 0 ? 0 : capacity;
}

void aipy_list_reserve(aipy_list *list, int64_t capacity) {
    if (capacity > list->capacity && capacity > 0) set_capacity(list, grown_capacity(list->length, capacity));
}

void aipy_list_resize(aipy_list *list, int64_t length) {
    if (length > list->capacity || length < list->capacity >> 1) set_capacity(list, grown_capacity(list->length, length));
    list->length = length;
}

void aipy_list_widen(aipy_list *list) {
    if (list->kind == AIPY_KIND_ANY) return;
    for (int64_t i = 0; i < list->length; i++) list->items[i].any = aipy_slot_get(list->kind, list->items[i]);
    list->kind = AIPY_KIND_ANY;
}

bool aipy_list_convert(aipy_list *list, int64_t kind) {
    if (list->kind == kind) return true;
    if (kind == AIPY_KIND_ANY) { aipy_list_widen(list); return true; }
    if (list->kind != AIPY_KIND_ANY) {
        if (list->length > 0) return false;
    } else {
        aipy_slot ignored;
        for (int64_t i = 0; i < list->length; i++)
            if (!aipy_slot_put((int)kind, list->items[i].any, &ignored)) return false;
        for (int64_t i = 0; i < list->length; i++) aipy_slot_take((int)kind, list->items[i].any, &list->items[i]);
    }
    list->kind = (uint8_t)kind;
    return true;
}

static inline aipy_slot *next_slot(aipy_list *list) {
    if (list->length >= list->capacity) aipy_list_reserve(list, list->length + 1);
    return &list->items[list->length++];
}

void aipy_list_append_raw(aipy_list *list, int64_t value) {
    if (list->kind == AIPY_KIND_RAW) { next_slot(list)->raw = value; return; }
    aipy_list_append_any(list, aipy_int_from_i64(value));
}

void aipy_list_append_float(aipy_list *list, double value) {
    if (list->kind == AIPY_KIND_FLOAT) { next_slot(list)->number = value; return; }
    aipy_list_append_any(list, aipy_float_new(value));
}

void aipy_list_append_bool(aipy_list *list, bool value) {
    if (list->kind == AIPY_KIND_BOOL) { next_slot(list)->raw = value; return; }
    aipy_list_append_any(list, aipy_from_bool(value));
}

void aipy_list_append_any(aipy_list *list, aipy_any value) {
    if (list->kind == AIPY_KIND_ANY) { next_slot(list)->any = value; return; }
    aipy_slot slot;
    if (!aipy_slot_take(list->kind, value, &slot)) {
        aipy_list_widen(list);
        slot.any = value;
    }
    *next_slot(list) = slot;
}

aipy_any aipy_list_get(const aipy_list *list, int64_t index) { return aipy_slot_get(list->kind, list->items[index]); }

void aipy_list_set_any(aipy_list *list, int64_t index, aipy_any value) {
    aipy_slot slot, old = list->items[index];
    if (!aipy_slot_take(list->kind, value, &slot)) {
        aipy_list_widen(list);
        slot.any = value;
        old = list->items[index];
    }
    list->items[index] = slot;
    if (list->kind == AIPY_KIND_ANY) aipy_release_any(old.any);
}

void aipy_list_insert_any(aipy_list *list, int64_t index, aipy_any value) {
    int64_t length = list->length;
    if (index < 0) index = index + length < 0 ? 0 : index + length;
    if (index > length) index = length;
    aipy_slot slot;
    if (!aipy_slot_take(list->kind, value, &slot)) {
        aipy_list_widen(list);
        slot.any = value;
    }
    aipy_list_resize(list, length + 1);
    memmove(list->items + index + 1, list->items + index, (size_t)(length - index) * sizeof(aipy_slot));
    list->items[index] = slot;
}

void aipy_list_clear(aipy_thread *thread, aipy_list *list) {
    (void)thread;
    aipy_slot *items = list->items;
    if (!items) return;
    int64_t length = list->length, capacity = list->capacity;
    int kind = list->kind;
    list->items = NULL;
    list->length = list->capacity = 0;
    release_items(kind, items, length);
    aipy_free(items, capacity * (int64_t)sizeof(aipy_slot));
}

aipy_list *aipy_list_copy(aipy_thread *thread, aipy_list *list) {
    (void)thread;
    return aipy_list_slice(list, 0, list->length, 1);
}

aipy_status aipy_list_from_any(aipy_thread *thread, aipy_any iterable, aipy_list **out) {
    int kind = AIPY_KIND_ANY;
    if (aipy_is_exact(iterable, &aipy_list_type)) {
        *out = aipy_list_copy(thread, (aipy_list *)aipy_pointer(iterable));
        return AIPY_OK;
    }
    if (aipy_is_exact(iterable, &aipy_range_type)) kind = AIPY_KIND_RAW;
    if (aipy_is_exact(iterable, &aipy_dict_values_type)) kind = ((aipy_dict_view *)aipy_pointer(iterable))->dict->kind;
    aipy_list *list = aipy_list_new(kind, 0);
    if (aipy_list_extend(thread, list, iterable) != AIPY_OK) {
        aipy_release(&list->header);
        return AIPY_RAISED;
    }
    *out = list;
    return AIPY_OK;
}

/* list(iterable); 0: list() */
aipy_status aipy_list_make(aipy_thread *thread, aipy_any iterable, aipy_list **out) {
    if (iterable) return aipy_list_from_any(thread, iterable, out);
    *out = aipy_list_new(AIPY_KIND_ANY, 0);
    return AIPY_OK;
}

/* list.__init__ of subclasses: replaces the contents. */
aipy_status aipy_list_init(aipy_thread *thread, aipy_list *list, aipy_any iterable) {
    aipy_list_clear(thread, list);
    return iterable ? aipy_list_extend(thread, list, iterable) : AIPY_OK;
}
