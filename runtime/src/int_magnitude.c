/* Addition, subtraction, shifts and multiplication of magnitudes (schoolbook; Karatsuba above a threshold:
 * Knuth, The Art of Computer Programming 2, 4.3.1 and 4.3.3). */
#include "aipy/int.h"
#include <string.h>

enum { KARATSUBA_LIMBS = 40 };

int64_t mag_trim(const uint64_t *a, int64_t n) {
    while (n && !a[n - 1]) n--;
    return n;
}

int mag_compare(const uint64_t *a, int64_t n, const uint64_t *b, int64_t m) {
    if (n != m) return n < m ? -1 : 1;
    while (n--)
        if (a[n] != b[n]) return a[n] < b[n] ? -1 : 1;
    return 0;
}

uint64_t mag_add(uint64_t *r, const uint64_t *a, int64_t n, const uint64_t *b, int64_t m) {
    uint64_t carry = 0;
    int64_t i = 0;
    for (; i < m; i++) {
        aipy_u128 sum = (aipy_u128)a[i] + b[i] + carry;
        r[i] = (uint64_t)sum;
        carry = (uint64_t)(sum >> 64);
    }
    for (; carry && i < n; i++) carry = (r[i] = a[i] + 1) == 0;
    if (r != a && i < n) memcpy(r + i, a + i, (size_t)(n - i) * 8);
    return carry;
}

uint64_t mag_subtract(uint64_t *r, const uint64_t *a, int64_t n, const uint64_t *b, int64_t m) {
    uint64_t borrow = 0;
    int64_t i = 0;
    for (; i < m; i++) {
        aipy_u128 difference = (aipy_u128)a[i] - b[i] - borrow;
        r[i] = (uint64_t)difference;
        borrow = (uint64_t)(difference >> 64) & 1;
    }
    for (; borrow && i < n; i++) {
        borrow = a[i] == 0;
        r[i] = a[i] - 1;
    }
    if (r != a && i < n) memcpy(r + i, a + i, (size_t)(n - i) * 8);
    return borrow;
}

uint64_t mag_shift_left(uint64_t *r, const uint64_t *a, int64_t n, int bits) {
    if (!n) return 0;
    if (!bits) { if (r != a) memmove(r, a, (size_t)n * 8); return 0; }
    uint64_t top = a[n - 1] >> (64 - bits);
    for (int64_t i = n - 1; i > 0; i--) r[i] = a[i] << bits | a[i - 1] >> (64 - bits);
    r[0] = a[0] << bits;
    return top;
}

void mag_shift_right(uint64_t *r, const uint64_t *a, int64_t n, int bits) {
    if (!n) return;
    if (!bits) { if (r != a) memmove(r, a, (size_t)n * 8); return; }
    for (int64_t i = 0; i < n - 1; i++) r[i] = a[i] >> bits | a[i + 1] << (64 - bits);
    r[n - 1] = a[n - 1] >> bits;
}

uint64_t mag_multiply_limb(uint64_t *r, const uint64_t *a, int64_t n, uint64_t b, uint64_t carry) {
    for (int64_t i = 0; i < n; i++) {
        aipy_u128 product = (aipy_u128)a[i] * b + carry;
        r[i] = (uint64_t)product;
        carry = (uint64_t)(product >> 64);
    }
    return carry;
}

static void multiply_schoolbook(uint64_t *r, const uint64_t *a, int64_t n, const uint64_t *b, int64_t m) {
    r[n] = mag_multiply_limb(r, a, n, b[0], 0);
    for (int64_t j = 1; j < m; j++) {
        uint64_t carry = 0, factor = b[j], *row = r + j;
        for (int64_t i = 0; i < n; i++) {
            aipy_u128 sum = (aipy_u128)a[i] * factor + row[i] + carry;
            row[i] = (uint64_t)sum;
            carry = (uint64_t)(sum >> 64);
        }
        row[n] = carry;
    }
}

/* r = |a - b| on n limbs; true when a < b */
static bool difference(uint64_t *r, const uint64_t *a, int64_t n, const uint64_t *b, int64_t m) {
    int64_t trimmed = mag_trim(a, n), other = mag_trim(b, m);
    bool negative = mag_compare(a, trimmed, b, other) < 0;
    memset(r, 0, (size_t)n * 8);
    if (negative) mag_subtract(r, b, other, a, trimmed);
    else mag_subtract(r, a, trimmed, b, other);
    return negative;
}

/* n limbs each; scratch: 4 * n + 128 limbs. a = a1 B + a0, b likewise:
 * ab = a1 b1 B^2 + (a1 b1 + a0 b0 - (a1 - a0)(b1 - b0)) B + a0 b0 */
static void karatsuba(uint64_t *r, const uint64_t *a, const uint64_t *b, int64_t n, uint64_t *scratch) {
    if (n < KARATSUBA_LIMBS) { multiply_schoolbook(r, a, n, b, n); return; }
    int64_t low = (n + 1) / 2, high = n - low;
    uint64_t *product = scratch, *rest = scratch + 2 * low + 2;
    bool a_negative = difference(r, a, low, a + low, high), b_negative = difference(r + low, b, low, b + low, high);
    karatsuba(product, r, r + low, low, rest);
    karatsuba(r, a, b, low, rest);
    karatsuba(r + 2 * low, a + low, b + low, high, rest);
    /* middle = r_low + r_high -+ product, at most 2 * low + 1 limbs */
    uint64_t *middle = rest;
    middle[2 * low] = mag_add(middle, r, 2 * low, r + 2 * low, 2 * high);
    if (a_negative == b_negative) mag_subtract(middle, middle, 2 * low + 1, product, 2 * low);
    else mag_add(middle, middle, 2 * low + 1, product, 2 * low);
    int64_t used = mag_trim(middle, 2 * low + 1);
    mag_add(r + low, r + low, 2 * n - low, middle, used);
}

void mag_multiply(uint64_t *r, const uint64_t *a, int64_t n, const uint64_t *b, int64_t m) {
    if (n < m) { const uint64_t *t = a; a = b; b = t; int64_t s = n; n = m; m = s; }
    if (m < KARATSUBA_LIMBS) { multiply_schoolbook(r, a, n, b, m); return; }
    int64_t scratch_size = (6 * m + 256) * 8;
    uint64_t *scratch = aipy_allocate(scratch_size);
    if (n == m)
        karatsuba(r, a, b, n, scratch);
    else { /* slices of m limbs of the longer one */
        uint64_t *part = aipy_allocate(2 * m * 8);
        memset(r, 0, (size_t)(n + m) * 8);
        for (int64_t i = 0; i < n; i += m) {
            int64_t width = n - i < m ? n - i : m;
            if (width == m) karatsuba(part, a + i, b, m, scratch);
            else mag_multiply(part, b, m, a + i, width);
            mag_add(r + i, r + i, n + m - i, part, width + m);
        }
        aipy_free(part, 2 * m * 8);
    }
    aipy_free(scratch, scratch_size);
}
