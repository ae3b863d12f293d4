/* Finding a run of items in another, for text of each kind and for bytes.
 *
 * One pass that jumps by a Bloom mask of the needle's items (Horspool 1980, Sunday 1990; the idea of the mask is from
 * F. Lundh's "stringlib"); when it has compared far more items than it passed, the rest is searched with a rolling
 * hash (Karp and Rabin 1987), so that no input is quadratic. */
#include "aipy/str.h"

#define BLOOM(c) ((uint64_t)1 << ((c) & 63))
static const uint64_t FACTOR = 0x9E3779B97F4A7C15u;

#define DEFINE_FIND(T, name)                                                                                           \
    static int64_t rolling_##name(const T *text, int64_t n, const T *needle, int64_t m) {                              \
        uint64_t wanted = 0, hash = 0, top = 1;                                                                        \
        for (int64_t i = 0; i < m; i++) {                                                                              \
            wanted = wanted * FACTOR + needle[i];                                                                      \
            hash = hash * FACTOR + text[i];                                                                            \
            if (i) top *= FACTOR;                                                                                      \
        }                                                                                                              \
        for (int64_t i = 0;; i++) {                                                                                    \
            if (hash == wanted && memcmp(text + i, needle, (size_t)m * sizeof(T)) == 0) return i;                      \
            if (i + m >= n) return -1;                                                                                 \
            hash = (hash - text[i] * top) * FACTOR + text[i + m];                                                      \
        }                                                                                                              \
    }                                                                                                                  \
    static int64_t forward_##name(const T *text, int64_t n, const T *needle, int64_t m) {                              \
        T last = needle[m - 1];                                                                                        \
        uint64_t mask = 0;                                                                                             \
        int64_t skip = m - 1, work = 0, limit = 64 + 8 * m;                                                            \
        for (int64_t i = 0; i < m - 1; i++) {                                                                          \
            mask |= BLOOM(needle[i]);                                                                                  \
            if (needle[i] == last) skip = m - 2 - i;                                                                   \
        }                                                                                                              \
        mask |= BLOOM(last);                                                                                           \
        for (int64_t i = 0; i <= n - m; i++) {                                                                         \
            if (text[i + m - 1] == last) {                                                                             \
                int64_t j = 0;                                                                                         \
                while (j < m - 1 && text[i + j] == needle[j]) j++;                                                     \
                if (j == m - 1) return i;                                                                              \
                work += j;                                                                                             \
                if (work > limit + 4 * i) {                                                                            \
                    int64_t found = rolling_##name(text + i, n - i, needle, m);                                        \
                    return found < 0 ? -1 : found + i;                                                                 \
                }                                                                                                      \
                if (i + m < n && !(mask & BLOOM(text[i + m]))) i += m;                                                 \
                else i += skip;                                                                                        \
            } else if (i + m < n && !(mask & BLOOM(text[i + m])))                                                      \
                i += m;                                                                                                \
        }                                                                                                              \
        return -1;                                                                                                     \
    }                                                                                                                  \
    static int64_t backward_##name(const T *text, int64_t n, const T *needle, int64_t m) {                             \
        T first = needle[0];                                                                                           \
        uint64_t mask = 0;                                                                                             \
        for (int64_t i = 0; i < m; i++) mask |= BLOOM(needle[i]);                                                      \
        for (int64_t i = n - m; i >= 0; i--) {                                                                         \
            if (text[i] == first && memcmp(text + i, needle, (size_t)m * sizeof(T)) == 0) return i;                    \
            if (i > 0 && !(mask & BLOOM(text[i - 1]))) i -= m;                                                         \
        }                                                                                                              \
        return -1;                                                                                                     \
    }                                                                                                                  \
    static int64_t item_##name(const T *text, int64_t n, T item) {                                                     \
        for (int64_t i = 0; i < n; i++)                                                                                \
            if (text[i] == item) return i;                                                                             \
        return -1;                                                                                                     \
    }                                                                                                                  \
    static int64_t last_item_##name(const T *text, int64_t n, T item) {                                                \
        for (int64_t i = n - 1; i >= 0; i--)                                                                           \
            if (text[i] == item) return i;                                                                             \
        return -1;                                                                                                     \
    }

DEFINE_FIND(uint8_t, one)
DEFINE_FIND(uint16_t, two)
DEFINE_FIND(uint32_t, four)

int64_t aipy_find_item(const void *text, int64_t n, uint32_t item, int kind) {
    if (n <= 0) return -1;
    if (kind == 1) {
        if (item > 255) return -1;
        const uint8_t *found = memchr(text, (int)item, (size_t)n);
        return found ? found - (const uint8_t *)text : -1;
    }
    return kind == 2 ? (item > 0xFFFF ? -1 : item_two(text, n, (uint16_t)item)) : item_four(text, n, item);
}

int64_t aipy_find_forward(const void *text, int64_t n, const void *needle, int64_t m, int kind) {
    if (m > n) return -1;
    if (m == 1) return aipy_find_item(text, n, kind == 1 ? *(const uint8_t *)needle : kind == 2 ? *(const uint16_t *)needle : *(const uint32_t *)needle, kind);
    return kind == 1 ? forward_one(text, n, needle, m) : kind == 2 ? forward_two(text, n, needle, m) : forward_four(text, n, needle, m);
}

int64_t aipy_find_backward(const void *text, int64_t n, const void *needle, int64_t m, int kind) {
    if (m > n) return -1;
    if (m == 1) return kind == 1 ? last_item_one(text, n, *(const uint8_t *)needle) : kind == 2 ? last_item_two(text, n, *(const uint16_t *)needle)
                                                                                                : last_item_four(text, n, *(const uint32_t *)needle);
    return kind == 1 ? backward_one(text, n, needle, m) : kind == 2 ? backward_two(text, n, needle, m) : backward_four(text, n, needle, m);
}

int64_t aipy_find_count(const void *text, int64_t n, const void *needle, int64_t m, int kind, int64_t most) {
    int64_t count = 0, at = 0;
    (void)item_one;
    while (count < most) {
        int64_t found = aipy_find_forward((const char *)text + at * kind, n - at, needle, m, kind);
        if (found < 0) break;
        count++;
        at += found + m;
    }
    return count;
}
