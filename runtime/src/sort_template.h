/* Timsort with the merge order of powersort, for one type of item. Included by sort.c once for each, with
 *   ITEM        the type of an item
 *   LESS(a, b)  int: 1 if a < b, 0 if not, negative when it raised; a and b are lvalues; `state` is in scope
 *   NAME(x)     x with a suffix of its own
 *
 * Tim Peters' listsort.txt, J. Munro and S. Wild's powersort; the comparisons and their order are those of CPython 3.11
 * (Objects/listobject.c), because programs can observe them. When LESS raises, the items are a permutation. */

typedef struct { ITEM *start; int64_t length; int power; } NAME(run);
typedef struct {
    void *state;
    ITEM *items, *room;
    int64_t total, room_size, min_gallop;
    int run_count;
    NAME(run) runs[85];
} NAME(sorter);

static void NAME(reverse)(ITEM *low, ITEM *high) {
    for (high--; low < high; low++, high--) { ITEM item = *low; *low = *high; *high = item; }
}

/* Sorts [low, high), of which [low, start) is sorted, by binary insertion. */
static int NAME(insert)(void *state, ITEM *low, ITEM *high, ITEM *start) {
    (void)state;
    if (start == low) start++;
    for (; start < high; start++) {
        ITEM *left = low, *right = start, pivot = *start;
        do {
            ITEM *middle = left + ((right - left) >> 1);
            int less = LESS(pivot, *middle);
            if (less < 0) return -1;
            if (less) right = middle; else left = middle + 1;
        } while (left < right);
        memmove(left + 1, left, (size_t)(start - left) * sizeof(ITEM));
        *left = pivot;
    }
    return 0;
}

/* Length of the run at low; *down: it descends strictly. -1: raised. */
static int64_t NAME(count_run)(void *state, ITEM *low, ITEM *high, bool *down) {
    (void)state;
    *down = false;
    if (low + 1 == high) return 1;
    ITEM *at = low + 1;
    int less = LESS(*at, *(at - 1));
    if (less < 0) return -1;
    *down = less;
    for (at++; at < high; at++) {
        less = LESS(*at, *(at - 1));
        if (less < 0) return -1;
        if ((less != 0) != *down) break;
    }
    return at - low;
}

/* Where `key` goes in sorted a[0..n) before equal items, searching from `hint`; -1: raised. */
static int64_t NAME(gallop_left)(void *state, ITEM key, ITEM *a, int64_t n, int64_t hint) {
    (void)state;
    int64_t last = 0, offset = 1, limit;
    int less = LESS(a[hint], key);
    if (less < 0) return -1;
    if (less) {
        limit = n - hint;
        while (offset < limit) {
            if ((less = LESS(a[hint + offset], key)) < 0) return -1;
            if (!less) break;
            last = offset;
            offset = (offset << 1) + 1;
        }
        if (offset > limit) offset = limit;
        last += hint;
        offset += hint;
    } else {
        limit = hint + 1;
        while (offset < limit) {
            if ((less = LESS(a[hint - offset], key)) < 0) return -1;
            if (less) break;
            last = offset;
            offset = (offset << 1) + 1;
        }
        if (offset > limit) offset = limit;
        int64_t near = last;
        last = hint - offset;
        offset = hint - near;
    }
    for (last++; last < offset;) {
        int64_t middle = last + ((offset - last) >> 1);
        if ((less = LESS(a[middle], key)) < 0) return -1;
        if (less) last = middle + 1; else offset = middle;
    }
    return offset;
}

/* The same after equal items. */
static int64_t NAME(gallop_right)(void *state, ITEM key, ITEM *a, int64_t n, int64_t hint) {
    (void)state;
    int64_t last = 0, offset = 1, limit;
    int less = LESS(key, a[hint]);
    if (less < 0) return -1;
    if (less) {
        limit = hint + 1;
        while (offset < limit) {
            if ((less = LESS(key, a[hint - offset])) < 0) return -1;
            if (!less) break;
            last = offset;
            offset = (offset << 1) + 1;
        }
        if (offset > limit) offset = limit;
        int64_t near = last;
        last = hint - offset;
        offset = hint - near;
    } else {
        limit = n - hint;
        while (offset < limit) {
            if ((less = LESS(key, a[hint + offset])) < 0) return -1;
            if (less) break;
            last = offset;
            offset = (offset << 1) + 1;
        }
        if (offset > limit) offset = limit;
        last += hint;
        offset += hint;
    }
    for (last++; last < offset;) {
        int64_t middle = last + ((offset - last) >> 1);
        if ((less = LESS(key, a[middle])) < 0) return -1;
        if (less) offset = middle; else last = middle + 1;
    }
    return offset;
}

static ITEM *NAME(room)(NAME(sorter) *s, int64_t count) {
    if (count > s->room_size) {
        if (s->room) aipy_free(s->room, s->room_size * (int64_t)sizeof(ITEM));
        s->room = aipy_allocate(count * (int64_t)sizeof(ITEM));
        s->room_size = count;
    }
    return s->room;
}

/* Merges neighbours a[0..na) and b[0..nb), na <= nb, from the left. */
static int NAME(merge_low)(NAME(sorter) *s, ITEM *a, int64_t na, ITEM *b, int64_t nb) {
    void *state = s->state;
    (void)state;
    ITEM *to = a;
    int64_t min_gallop = s->min_gallop, k;
    int result = -1;
    a = memcpy(NAME(room)(s, na), a, (size_t)na * sizeof(ITEM));
    *to++ = *b++;
    if (--nb == 0) goto succeed;
    if (na == 1) goto copy_b;
    for (;;) {
        int64_t won_a = 0, won_b = 0;
        for (;;) {
            int less = LESS(b[0], a[0]);
            if (less < 0) goto fail;
            if (less) {
                *to++ = *b++;
                won_b++;
                won_a = 0;
                if (--nb == 0) goto succeed;
                if (won_b >= min_gallop) break;
            } else {
                *to++ = *a++;
                won_a++;
                won_b = 0;
                if (--na == 1) goto copy_b;
                if (won_a >= min_gallop) break;
            }
        }
        min_gallop++;
        do {
            min_gallop -= min_gallop > 1;
            s->min_gallop = min_gallop;
            if ((k = NAME(gallop_right)(state, b[0], a, na, 0)) < 0) goto fail;
            won_a = k;
            if (k) {
                memcpy(to, a, (size_t)k * sizeof(ITEM));
                to += k;
                a += k;
                na -= k;
                if (na == 1) goto copy_b;
                if (na == 0) goto succeed; /* only if < is inconsistent */
            }
            *to++ = *b++;
            if (--nb == 0) goto succeed;
            if ((k = NAME(gallop_left)(state, a[0], b, nb, 0)) < 0) goto fail;
            won_b = k;
            if (k) {
                memmove(to, b, (size_t)k * sizeof(ITEM));
                to += k;
                b += k;
                nb -= k;
                if (nb == 0) goto succeed;
            }
            *to++ = *a++;
            if (--na == 1) goto copy_b;
        } while (won_a >= MIN_GALLOP || won_b >= MIN_GALLOP);
        min_gallop++;
        s->min_gallop = min_gallop;
    }
succeed:
    result = 0;
fail:
    if (na) memcpy(to, a, (size_t)na * sizeof(ITEM));
    return result;
copy_b:
    memmove(to, b, (size_t)nb * sizeof(ITEM));
    to[nb] = a[0];
    return 0;
}

/* The same for na >= nb, from the right. */
static int NAME(merge_high)(NAME(sorter) *s, ITEM *a, int64_t na, ITEM *b, int64_t nb) {
    void *state = s->state;
    (void)state;
    ITEM *to = b + nb - 1, *base_a = a, *base_b;
    int64_t min_gallop = s->min_gallop, k;
    int result = -1;
    base_b = memcpy(NAME(room)(s, nb), b, (size_t)nb * sizeof(ITEM));
    b = base_b + nb - 1;
    a += na - 1;
    *to-- = *a--;
    if (--na == 0) goto succeed;
    if (nb == 1) goto copy_a;
    for (;;) {
        int64_t won_a = 0, won_b = 0;
        for (;;) {
            int less = LESS(b[0], a[0]);
            if (less < 0) goto fail;
            if (less) {
                *to-- = *a--;
                won_a++;
                won_b = 0;
                if (--na == 0) goto succeed;
                if (won_a >= min_gallop) break;
            } else {
                *to-- = *b--;
                won_b++;
                won_a = 0;
                if (--nb == 1) goto copy_a;
                if (won_b >= min_gallop) break;
            }
        }
        min_gallop++;
        do {
            min_gallop -= min_gallop > 1;
            s->min_gallop = min_gallop;
            if ((k = NAME(gallop_right)(state, b[0], base_a, na, na - 1)) < 0) goto fail;
            k = na - k;
            won_a = k;
            if (k) {
                to -= k;
                a -= k;
                memmove(to + 1, a + 1, (size_t)k * sizeof(ITEM));
                na -= k;
                if (na == 0) goto succeed;
            }
            *to-- = *b--;
            if (--nb == 1) goto copy_a;
            if ((k = NAME(gallop_left)(state, a[0], base_b, nb, nb - 1)) < 0) goto fail;
            k = nb - k;
            won_b = k;
            if (k) {
                to -= k;
                b -= k;
                memcpy(to + 1, b + 1, (size_t)k * sizeof(ITEM));
                nb -= k;
                if (nb == 1) goto copy_a;
                if (nb == 0) goto succeed; /* only if < is inconsistent */
            }
            *to-- = *a--;
            if (--na == 0) goto succeed;
        } while (won_a >= MIN_GALLOP || won_b >= MIN_GALLOP);
        min_gallop++;
        s->min_gallop = min_gallop;
    }
succeed:
    result = 0;
fail:
    if (nb) memcpy(to - (nb - 1), base_b, (size_t)nb * sizeof(ITEM));
    return result;
copy_a:
    to -= na;
    a -= na;
    memmove(to + 1, a + 1, (size_t)na * sizeof(ITEM));
    *to = b[0];
    return 0;
}

/* Merges runs i and i + 1. */
static int NAME(merge_at)(NAME(sorter) *s, int i) {
    ITEM *a = s->runs[i].start, *b = s->runs[i + 1].start;
    int64_t na = s->runs[i].length, nb = s->runs[i + 1].length, k;
    s->runs[i].length = na + nb;
    if (i == s->run_count - 3) s->runs[i + 1] = s->runs[i + 2];
    s->run_count--;
    if ((k = NAME(gallop_right)(s->state, *b, a, na, 0)) < 0) return -1;
    a += k;
    na -= k;
    if (na == 0) return 0;
    if ((nb = NAME(gallop_left)(s->state, a[na - 1], b, nb, nb - 1)) <= 0) return (int)nb;
    return na <= nb ? NAME(merge_low)(s, a, na, b, nb) : NAME(merge_high)(s, a, na, b, nb);
}

/* Merges what must be merged before a run of `length` items is put on the stack. */
static int NAME(collapse)(NAME(sorter) *s, int64_t length) {
    if (s->run_count == 0) return 0;
    NAME(run) *top = &s->runs[s->run_count - 1];
    int power = power_between(top->start - s->items, top->length, length, s->total);
    while (s->run_count > 1 && s->runs[s->run_count - 2].power > power)
        if (NAME(merge_at)(s, s->run_count - 2) < 0) return -1;
    s->runs[s->run_count - 1].power = power;
    return 0;
}

static int NAME(sort)(void *state, ITEM *items, int64_t total) {
    if (total < 2) return 0;
    NAME(sorter) *s = aipy_allocate(sizeof *s);
    *s = (NAME(sorter)){.state = state, .items = items, .total = total, .min_gallop = MIN_GALLOP};
    int result = -1;
    int64_t left = total, shortest = shortest_run(total);
    ITEM *low = items;
    while (left) {
        bool down;
        int64_t n = NAME(count_run)(state, low, low + left, &down);
        if (n < 0) goto done;
        if (down) NAME(reverse)(low, low + n);
        if (n < shortest) {
            int64_t forced = left <= shortest ? left : shortest;
            if (NAME(insert)(state, low, low + forced, low + n) < 0) goto done;
            n = forced;
        }
        if (NAME(collapse)(s, n) < 0) goto done;
        s->runs[s->run_count++] = (NAME(run)){low, n, 0};
        low += n;
        left -= n;
    }
    while (s->run_count > 1) {
        int i = s->run_count - 2;
        if (i > 0 && s->runs[i - 1].length < s->runs[i + 1].length) i--;
        if (NAME(merge_at)(s, i) < 0) goto done;
    }
    result = 0;
done:
    if (s->room) aipy_free(s->room, s->room_size * (int64_t)sizeof(ITEM));
    aipy_free(s, sizeof *s);
    return result;
}
#undef ITEM
#undef LESS
#undef NAME
