/* heapq on lists of every kind: comparisons and messages of CPython's Modules/_heapqmodule.c. */
#include "aipy/containers.h"

typedef aipy_list list;

/* items[i] < items[j]: 0, 1 or -1. User code may run: the caller checks the length afterwards. */
static inline int less_at(aipy_thread *thread, list *heap, int64_t i, int64_t j) {
    aipy_slot a = heap->items[i], b = heap->items[j];
    switch (heap->kind) {
    case AIPY_KIND_FLOAT: return a.number < b.number;
    case AIPY_KIND_ANY: break;
    default: return a.raw < b.raw;
    }
    if (aipy_is_small(a.any) && aipy_is_small(b.any)) return (int64_t)a.any < (int64_t)b.any;
    aipy_retain_any(a.any);
    aipy_retain_any(b.any);
    int less = aipy_less(thread, a.any, b.any);
    aipy_release_any(a.any);
    aipy_release_any(b.any);
    return less;
}
static inline void swap(list *heap, int64_t i, int64_t j) {
    aipy_slot item = heap->items[i];
    heap->items[i] = heap->items[j];
    heap->items[j] = item;
}
static aipy_status changed(aipy_thread *thread) {
    return aipy_raise_text(thread, &aipy_RuntimeError_type, "list changed size during iteration");
}
static aipy_status out_of_range(aipy_thread *thread) {
    return aipy_raise_text(thread, &aipy_IndexError_type, "index out of range");
}

static aipy_status sift_down(aipy_thread *thread, list *heap, int64_t start, int64_t at) {
    int64_t length = heap->length;
    while (at > start) {
        int64_t parent = (at - 1) >> 1;
        int less = less_at(thread, heap, at, parent);
        if (less < 0) return AIPY_RAISED;
        if (heap->length != length) return changed(thread);
        if (!less) break;
        swap(heap, at, parent);
        at = parent;
    }
    return AIPY_OK;
}
static aipy_status sift_up(aipy_thread *thread, list *heap, int64_t at) {
    int64_t length = heap->length, start = at, limit = length >> 1;
    if (at >= length) return out_of_range(thread);
    while (at < limit) {
        int64_t child = 2 * at + 1;
        if (child + 1 < length) {
            int less = less_at(thread, heap, child, child + 1);
            if (less < 0) return AIPY_RAISED;
            if (heap->length != length) return changed(thread);
            if (!less) child++;
        }
        swap(heap, at, child);
        at = child;
    }
    return sift_down(thread, heap, start, at);
}

aipy_status aipy_heapq_heappush(aipy_thread *thread, list *heap, aipy_any item) {
    aipy_list_append_any(heap, aipy_new_any(item));
    return sift_down(thread, heap, 0, heap->length - 1);
}

/* Takes out the first item, putting `slot` in its place. */
static aipy_status replace_first(aipy_thread *thread, list *heap, aipy_slot slot, aipy_any *out) {
    aipy_slot first = heap->items[0];
    heap->items[0] = slot;
    *out = heap->kind == AIPY_KIND_ANY ? first.any : aipy_slot_get(heap->kind, first);
    if (sift_up(thread, heap, 0) == AIPY_OK) return AIPY_OK;
    aipy_release_any(*out);
    return AIPY_RAISED;
}
aipy_status aipy_heapq_heappop(aipy_thread *thread, list *heap, aipy_any *out) {
    if (heap->length == 0) return out_of_range(thread);
    aipy_slot last = heap->items[heap->length - 1];
    aipy_list_resize(heap, heap->length - 1);
    if (heap->length == 0) {
        *out = heap->kind == AIPY_KIND_ANY ? last.any : aipy_slot_get(heap->kind, last);
        return AIPY_OK;
    }
    return replace_first(thread, heap, last, out);
}

static aipy_slot slot_for(list *heap, aipy_any item) {
    aipy_slot slot;
    aipy_retain_any(item);
    if (!aipy_slot_take(heap->kind, item, &slot)) {
        aipy_list_widen(heap);
        slot.any = item;
    }
    return slot;
}
aipy_status aipy_heapq_heapreplace(aipy_thread *thread, list *heap, aipy_any item, aipy_any *out) {
    if (heap->length == 0) return out_of_range(thread);
    aipy_slot slot = slot_for(heap, item);
    return replace_first(thread, heap, slot, out);
}
aipy_status aipy_heapq_heappushpop(aipy_thread *thread, list *heap, aipy_any item, aipy_any *out) {
    if (heap->length == 0) { *out = aipy_new_any(item); return AIPY_OK; }
    aipy_any first = aipy_list_get(heap, 0);
    int less = aipy_less(thread, first, item);
    aipy_release_any(first);
    if (less < 0) return AIPY_RAISED;
    if (!less) { *out = aipy_new_any(item); return AIPY_OK; }
    if (heap->length == 0) return out_of_range(thread);
    aipy_slot slot = slot_for(heap, item);
    return replace_first(thread, heap, slot, out);
}

/* Big heaps go subtree by subtree, as CPython does for the sake of caches. */
static aipy_status sift_chain(aipy_thread *thread, list *heap, int64_t at) {
    for (;;) {
        if (sift_up(thread, heap, at) != AIPY_OK) return AIPY_RAISED;
        if (!(at & 1)) return AIPY_OK;
        at >>= 1;
    }
}
aipy_status aipy_heapq_heapify(aipy_thread *thread, list *heap) {
    int64_t middle = heap->length >> 1, leftmost = 1;
    if (heap->length <= 2500) {
        for (int64_t i = middle - 1; i >= 0; i--)
            if (sift_up(thread, heap, i) != AIPY_OK) return AIPY_RAISED;
        return AIPY_OK;
    }
    while (leftmost * 2 <= middle + 1) leftmost *= 2;
    leftmost--;
    for (int64_t i = leftmost - 1; i >= middle >> 1; i--)
        if (sift_chain(thread, heap, i) != AIPY_OK) return AIPY_RAISED;
    for (int64_t i = middle - 1; i >= leftmost; i--)
        if (sift_chain(thread, heap, i) != AIPY_OK) return AIPY_RAISED;
    return AIPY_OK;
}
