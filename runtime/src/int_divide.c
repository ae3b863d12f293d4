/* Division of magnitudes: Knuth's algorithm D (TAOCP 2, 4.3.1) and, above a threshold, the recursive division of
 * Burnikel and Ziegler ("Fast Recursive Division", MPI-I-98-1-022), which rests on Karatsuba multiplication. */
#include "aipy/int.h"
#include <string.h>

enum { RECURSIVE_LIMBS = 80 };

uint64_t mag_divide_limb(uint64_t *q, const uint64_t *a, int64_t n, uint64_t d) {
    uint64_t remainder = 0;
    while (n--) q[n] = aipy_divide_128(remainder, a[n], d, &remainder);
    return remainder;
}

/* a: n + m limbs, reduced in place to the remainder in its low m; d: m >= 2 limbs with its top bit set; q: n limbs;
 * the top m limbs of a are below d */
static void divide_knuth(uint64_t *q, uint64_t *a, int64_t n, const uint64_t *d, int64_t m) {
    uint64_t top = d[m - 1], second = d[m - 2];
    for (int64_t j = n - 1; j >= 0; j--) {
        uint64_t *part = a + j, guess;
        if (part[m] == top) guess = UINT64_MAX;
        else {
            uint64_t rest;
            guess = aipy_divide_128(part[m], part[m - 1], top, &rest);
            while ((aipy_u128)guess * second > ((aipy_u128)rest << 64 | part[m - 2])) {
                guess--;
                if ((rest += top) < top) break;
            }
        }
        uint64_t carry = 0, borrow = 0;
        for (int64_t i = 0; i < m; i++) {
            aipy_u128 product = (aipy_u128)guess * d[i] + carry;
            carry = (uint64_t)(product >> 64);
            aipy_u128 left = (aipy_u128)part[i] - (uint64_t)product - borrow;
            part[i] = (uint64_t)left;
            borrow = (uint64_t)(left >> 64) & 1;
        }
        aipy_u128 left = (aipy_u128)part[m] - carry - borrow;
        part[m] = (uint64_t)left;
        if ((uint64_t)(left >> 64)) { /* too large by one, twice in the rare case of guess = MAX */
            do guess--;
            while (!(part[m] += mag_add(part, part, m, d, m), part[m] == 0));
        }
        q[j] = guess;
    }
}

static void divide_recursive(uint64_t *q, uint64_t *a, const uint64_t *d, int64_t n, uint64_t *scratch);

/* a: 3 halves, below d * B^half; q: half limbs; remainder in the low 2 halves of a; scratch: 2 halves more */
static void divide_three_by_two(uint64_t *q, uint64_t *a, const uint64_t *d, int64_t half, uint64_t *scratch) {
    const uint64_t *high = d + half;
    uint64_t extra = 0; /* limb above the remainder */
    if (mag_compare(a + 2 * half, half, high, half) < 0)
        divide_recursive(q, a + half, high, half, scratch);
    else { /* quotient B^half - 1; remainder a_high - high * B^half + high */
        memset(q, 0xFF, (size_t)half * 8);
        mag_subtract(a + 2 * half, a + 2 * half, half, high, half);
        extra = mag_add(a + half, a + half, half, high, half);
        extra += a[2 * half];
    }
    memset(a + 2 * half, 0, (size_t)half * 8);
    a[2 * half] = extra;
    mag_multiply(scratch, q, half, d, half);
    uint64_t one = 1;
    bool negative = mag_subtract(a, a, 2 * half + 1, scratch, 2 * half);
    while (negative) {
        mag_subtract(q, q, half, &one, 1);
        negative = !mag_add(a, a, 2 * half + 1, d, 2 * half);
    }
}

/* a: 2n limbs, its top n below d; d: n limbs, normalised; q: n limbs; remainder in the low n of a; scratch: 4n */
static void divide_recursive(uint64_t *q, uint64_t *a, const uint64_t *d, int64_t n, uint64_t *scratch) {
    if (n & 1 || n < RECURSIVE_LIMBS) { divide_knuth(q, a, n, d, n); return; }
    int64_t half = n / 2;
    divide_three_by_two(q + half, a + half, d, half, scratch);
    divide_three_by_two(q, a, d, half, scratch);
}

static void divide_large(uint64_t *q, uint64_t *r, const uint64_t *a, int64_t n, const uint64_t *d, int64_t m, int bits) {
    /* blocks of `width` limbs: m rounded up so that it halves down to the threshold */
    int levels = 0;
    while (m >> levels >= RECURSIVE_LIMBS) levels++;
    int64_t unit = (int64_t)1 << levels, width = (m + unit - 1) / unit * unit, pad = width - m;
    int64_t blocks = (n + pad + 1 + width - 1) / width;
    int64_t a_limbs = (blocks + 1) * width, total = a_limbs + width + blocks * width + 4 * width + 8;
    uint64_t *memory = aipy_allocate(total * 8), *numerator = memory, *divisor = memory + a_limbs;
    uint64_t *quotient = divisor + width, *scratch = quotient + blocks * width;
    memset(memory, 0, (size_t)(a_limbs + width) * 8);
    mag_shift_left(divisor + pad, d, m, bits);
    numerator[pad + n] = mag_shift_left(numerator + pad, a, n, bits);
    for (int64_t i = blocks - 1; i >= 0; i--)
        divide_recursive(quotient + i * width, numerator + i * width, divisor, width, scratch);
    memcpy(q, quotient, (size_t)(n - m + 1) * 8);
    mag_shift_right(r, numerator + pad, m, bits);
    aipy_free(memory, total * 8);
}

void mag_divide(uint64_t *q, uint64_t *r, const uint64_t *a, int64_t n, const uint64_t *d, int64_t m) {
    if (m == 1) { r[0] = mag_divide_limb(q, a, n, d[0]); return; }
    int bits = __builtin_clzll(d[m - 1]);
    if (m >= RECURSIVE_LIMBS && n - m >= RECURSIVE_LIMBS / 2) { divide_large(q, r, a, n, d, m, bits); return; }
    int64_t size = (n + 1 + m) * 8;
    uint64_t *numerator = aipy_allocate(size), *divisor = numerator + n + 1;
    mag_shift_left(divisor, d, m, bits);
    numerator[n] = mag_shift_left(numerator, a, n, bits);
    divide_knuth(q, numerator, n - m + 1, divisor, m);
    mag_shift_right(r, numerator, m, bits);
    aipy_free(numerator, size);
}
