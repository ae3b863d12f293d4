/* list.sort: chooses how items are compared and sorts them with sort_template.h. While it runs the list is empty, as in
 * CPython, so that user code cannot touch the items; what it does to the list is found out afterwards. */
#include <stdlib.h>
#include "aipy/containers.h"

enum { MIN_GALLOP = 7 };

static int64_t shortest_run(int64_t n) {
    int64_t rest = 0;
    while (n >= 64) { rest |= n & 1; n >>= 1; }
    return n + rest;
}

/* The depth of the node between two neighbouring runs in powersort's tree. */
static int power_between(int64_t start, int64_t first, int64_t second, int64_t total) {
    int64_t a = 2 * start + first, b = a + first + second;
    for (int power = 1;; power++) {
        if (a >= total) { a -= total; b -= total; }
        else if (b >= total) return power;
        a <<= 1;
        b <<= 1;
    }
}

typedef struct { aipy_slot key, value; } keyed;
typedef struct comparison { aipy_thread *thread; int (*less)(struct comparison *, aipy_any, aipy_any); } comparison;

/* functions, so that no compiler says of `LESS(a, b) < 0` that it is never true */
static inline int less_raw(int64_t a, int64_t b) { return a < b; }
static inline int less_number(double a, double b) { return a < b; }

#define ITEM int64_t
#define NAME(x) raw_##x
#define LESS(a, b) less_raw(a, b)
#include "sort_template.h"
#define ITEM double
#define NAME(x) float_##x
#define LESS(a, b) less_number(a, b)
#include "sort_template.h"
#define ITEM keyed
#define NAME(x) keyed_raw_##x
#define LESS(a, b) less_raw((a).key.raw, (b).key.raw)
#include "sort_template.h"
#define ITEM keyed
#define NAME(x) keyed_float_##x
#define LESS(a, b) less_number((a).key.number, (b).key.number)
#include "sort_template.h"
#define ITEM keyed
#define NAME(x) keyed_any_##x
#define LESS(a, b) (((comparison *)state)->less(state, (a).key.any, (b).key.any))
#include "sort_template.h"
#define ITEM aipy_any
#define NAME(x) any_##x
#define LESS(a, b) (((comparison *)state)->less(state, a, b))
#include "sort_template.h"

/* Sorts numbers whose distances from `least` fit `bits` bits: least significant digit first, 11 bits at a time. Only for
 * items that cannot be told apart when equal. */
static bool radix_sort(int64_t *items, int64_t count, int64_t least, int bits) {
    enum { BITS = 11, SIZE = 1 << BITS, MOST = 6 };
    int digits = (bits + BITS - 1) / BITS;
    uint32_t (*counts)[SIZE] = calloc(MOST, sizeof *counts);
    int64_t *room = malloc((size_t)count * sizeof *room), *from = items, *to = room;
    if (!counts || !room) { free(counts); free(room); return false; }
    for (int64_t i = 0; i < count; i++) {
        uint64_t v = (uint64_t)items[i] - (uint64_t)least;
        for (int d = 0; d < digits; d++) counts[d][v >> (d * BITS) & (SIZE - 1)]++;
    }
    for (int d = 0; d < digits; d++) {
        uint32_t *c = counts[d], sum = 0;
        int shift = d * BITS;
        if (c[((uint64_t)from[0] - (uint64_t)least) >> shift & (SIZE - 1)] == (uint32_t)count) continue;
        for (int i = 0; i < SIZE; i++) { uint32_t n = c[i]; c[i] = sum; sum += n; }
        for (int64_t i = 0; i < count; i++) to[c[((uint64_t)from[i] - (uint64_t)least) >> shift & (SIZE - 1)]++] = from[i];
        int64_t *other = from;
        from = to;
        to = other;
    }
    if (from != items) memcpy(items, from, (size_t)count * sizeof *items);
    free(room);
    free(counts);
    return true;
}

static void sort_ints(int64_t *items, int64_t count) {
    int64_t least = items[0], greatest = items[0];
    bool up = true, down = true;
    for (int64_t i = 1; i < count; i++) {
        up &= items[i - 1] <= items[i];
        down &= items[i - 1] > items[i];
        if (items[i] < least) least = items[i];
        if (items[i] > greatest) greatest = items[i];
    }
    if (up) return;
    int bits = 0;
    for (uint64_t range = (uint64_t)greatest - (uint64_t)least; range; range >>= 1) bits++;
    if (!down && count >= 256 && count <= UINT32_MAX && radix_sort(items, count, least, bits)) return;
    raw_sort(NULL, items, count);
}

/* --- comparing values ------------------------------------------------------------------------------------ */

static int less_any(comparison *c, aipy_any a, aipy_any b) {
    bool less;
    if (aipy_is_small(a) && aipy_is_small(b)) return (int64_t)a < (int64_t)b;
    return aipy_compare_bool(c->thread, AIPY_LT, a, b, &less) == AIPY_OK ? less : -1;
}
static int less_str(comparison *c, aipy_any a, aipy_any b) {
    (void)c;
    aipy_str *x = aipy_as_str(a), *y = aipy_as_str(b);
    if (x->kind == 1 && y->kind == 1) {
        int64_t shorter = x->length < y->length ? x->length : y->length;
        int order = memcmp(aipy_str_data(x), aipy_str_data(y), (size_t)shorter);
        return order ? order < 0 : x->length < y->length;
    }
    return aipy_str_compare(x, y) < 0;
}

/* Tuples: the first items that differ decide. */
static int less_tuple(comparison *c, aipy_any a, aipy_any b) {
    aipy_tuple *x = (aipy_tuple *)aipy_pointer(a), *y = (aipy_tuple *)aipy_pointer(b);
    int64_t shorter = x->length < y->length ? x->length : y->length;
    for (int64_t i = 0; i < shorter; i++) {
        int kind = aipy_tuple_kind(x, i);
        if (kind == aipy_tuple_kind(y, i) && kind != AIPY_KIND_ANY) {
            if (aipy_slot_same(kind, x->items[i], y->items[i])) continue;
            return kind == AIPY_KIND_FLOAT ? x->items[i].number < y->items[i].number : x->items[i].raw < y->items[i].raw;
        }
        bool same;
        int less;
        aipy_any p = aipy_tuple_get(x, i), q = aipy_tuple_get(y, i);
        aipy_status status = aipy_same(c->thread, p, q, &same);
        if (status == AIPY_OK && !same)
            less = aipy_is_exact(p, &aipy_str_type) && aipy_is_exact(q, &aipy_str_type) ? less_str(c, p, q) : less_any(c, p, q);
        else
            less = -1;
        aipy_release_any(p);
        aipy_release_any(q);
        if (status != AIPY_OK) return -1;
        if (!same) return less;
    }
    return x->length < y->length;
}

int aipy_less(aipy_thread *thread, aipy_any a, aipy_any b) {
    comparison c = {thread, NULL};
    if (!aipy_is_small(a) && !aipy_is_small(b) && aipy_pointer(a)->type == aipy_pointer(b)->type) {
        if (aipy_pointer(a)->type == &aipy_tuple_type) return less_tuple(&c, a, b);
        if (aipy_pointer(a)->type == &aipy_str_type) return less_str(&c, a, b);
    }
    return less_any(&c, a, b);
}

typedef enum { SMALL_INTS, FLOATS, STRINGS, TUPLES, OTHERS } nature;

static nature nature_of(aipy_any v) {
    if (aipy_is_small(v)) return SMALL_INTS;
    const aipy_type *type = aipy_pointer(v)->type;
    return type == &aipy_float_type ? FLOATS : type == &aipy_str_type ? STRINGS : type == &aipy_tuple_type ? TUPLES : OTHERS;
}
static comparison comparison_for(aipy_thread *thread, nature n) {
    return (comparison){thread, n == STRINGS ? less_str : n == TUPLES ? less_tuple : less_any};
}

/* --- sorting an array of slots of one kind ----------------------------------------------------------------- */

static int sort_anys(aipy_thread *thread, aipy_slot *items, int64_t count) {
    nature all = nature_of(items[0].any);
    for (int64_t i = 1; i < count && all != OTHERS; i++)
        if (nature_of(items[i].any) != all) all = OTHERS;
    if (all == SMALL_INTS) { /* tagged words order as their numbers do */
        sort_ints(&items[0].raw, count);
        return 0;
    }
    if (all == FLOATS) {
        keyed *pairs = aipy_allocate(count * (int64_t)sizeof *pairs);
        for (int64_t i = 0; i < count; i++) {
            pairs[i].key.number = ((aipy_float *)aipy_pointer(items[i].any))->value;
            pairs[i].value = items[i];
        }
        keyed_float_sort(NULL, pairs, count);
        for (int64_t i = 0; i < count; i++) items[i] = pairs[i].value;
        aipy_free(pairs, count * (int64_t)sizeof *pairs);
        return 0;
    }
    comparison c = comparison_for(thread, all);
    return any_sort(&c, &items[0].any, count);
}

static int sort_slots(aipy_thread *thread, int kind, aipy_slot *items, int64_t count) {
    if (count < 2) return 0;
    if (kind == AIPY_KIND_ANY) return sort_anys(thread, items, count);
    if (kind == AIPY_KIND_FLOAT) return float_sort(NULL, &items[0].number, count);
    sort_ints(&items[0].raw, count);
    return 0;
}

/* Sorts pairs by their keys, all owned `any`. */
static int sort_keyed(aipy_thread *thread, keyed *pairs, int64_t count) {
    nature all = nature_of(pairs[0].key.any);
    for (int64_t i = 1; i < count && all != OTHERS; i++)
        if (nature_of(pairs[i].key.any) != all) all = OTHERS;
    if (all == SMALL_INTS) return keyed_raw_sort(NULL, pairs, count);
    if (all != FLOATS) {
        comparison c = comparison_for(thread, all);
        return keyed_any_sort(&c, pairs, count);
    }
    for (int64_t i = 0; i < count; i++) {
        double number = ((aipy_float *)aipy_pointer(pairs[i].key.any))->value;
        aipy_release_any(pairs[i].key.any);
        pairs[i].key.number = number;
    }
    keyed_float_sort(NULL, pairs, count);
    for (int64_t i = 0; i < count; i++) pairs[i].key.any = aipy_from_small(0);
    return 0;
}

/* Calls the key function once for each item, in order, and sorts by the answers. */
static int sort_by(aipy_thread *thread, int kind, aipy_slot *items, int64_t count, aipy_any key, bool reverse) {
    if (count == 0) return 0;
    keyed *pairs = aipy_allocate(count * (int64_t)sizeof *pairs);
    int64_t made = 0;
    int result = 0;
    for (; made < count && result == 0; made++) {
        aipy_any item = aipy_slot_get(kind, items[made]);
        pairs[made].value = items[made];
        if (aipy_call(thread, key, &item, 1, NULL, &pairs[made].key.any) != AIPY_OK) result = -1;
        aipy_release_any(item);
    }
    if (result < 0) {
        made--;
    } else {
        if (reverse) keyed_any_reverse(pairs, pairs + count);
        if (count > 1) result = sort_keyed(thread, pairs, count);
        if (reverse) keyed_any_reverse(pairs, pairs + count);
        for (int64_t i = 0; i < count; i++) items[i] = pairs[i].value;
    }
    for (int64_t i = 0; i < made; i++) aipy_release_any(pairs[i].key.any);
    aipy_free(pairs, count * (int64_t)sizeof *pairs);
    return result;
}

/* key None: by the items themselves */
aipy_status aipy_list_sort(aipy_thread *thread, aipy_list *list, aipy_any key, bool reverse) {
    aipy_list saved = *list;
    int result;
    list->items = NULL;
    list->length = 0;
    list->capacity = -1; /* any growth sets it */
    if (key != aipy_none()) {
        result = sort_by(thread, saved.kind, saved.items, saved.length, key, reverse);
    } else {
        if (saved.length < 2) reverse = false;
        if (reverse) any_reverse(&saved.items[0].any, &saved.items[0].any + saved.length);
        result = sort_slots(thread, saved.kind, saved.items, saved.length);
        if (reverse) any_reverse(&saved.items[0].any, &saved.items[0].any + saved.length);
    }
    bool modified = list->capacity != -1;
    aipy_list other = *list;
    list->items = saved.items;
    list->length = saved.length;
    list->capacity = saved.capacity;
    list->kind = saved.kind;
    if (modified && other.items) {
        if (other.kind == AIPY_KIND_ANY)
            for (int64_t i = other.length - 1; i >= 0; i--) aipy_release_any(other.items[i].any);
        aipy_free(other.items, other.capacity * (int64_t)sizeof(aipy_slot));
    }
    if (result < 0) return AIPY_RAISED;
    if (modified) return aipy_raise_text(thread, &aipy_ValueError_type, "list modified during sort");
    return AIPY_OK;
}
