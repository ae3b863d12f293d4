/* math: functions of whole numbers. */
#include "aipy/containers.h"
#include "aipy/int.h"
#include "aipy/math.h"
#include "aipy/model.h"
#include <math.h>
#include <string.h>

/* --- gcd, lcm ------------------------------------------------------------------------------------------ */

static uint64_t gcd_limbs(uint64_t a, uint64_t b) { /* binary (Stein, 1967) */
    if (!a || !b) return a | b;
    int shift = __builtin_ctzll(a | b);
    a >>= __builtin_ctzll(a);
    while (b) {
        b >>= __builtin_ctzll(b);
        if (a > b) { uint64_t t = a; a = b; b = t; }
        b -= a;
    }
    return a << shift;
}

/* the 62 bits of a magnitude from bit `shift` on */
static int64_t window(const uint64_t *limbs, int64_t count, int64_t shift) {
    int64_t at = shift >> 6;
    int bits = (int)(shift & 63);
    uint64_t low = at < count ? limbs[at] >> bits : 0;
    if (bits && at + 1 < count) low |= limbs[at + 1] << (64 - bits);
    return (int64_t)low;
}

/* One round of Lehmer's algorithm (Knuth, TAOCP 2, 4.5.2) as in CPython's _PyLong_GCD: runs Euclid on the leading 62
 * bits while the quotients are sure, then applies the steps to all limbs at once. False: no step was sure. */
static bool lehmer_round(uint64_t *a, uint64_t *b, int64_t n, int64_t bits) {
    int64_t x = window(a, n, bits - 62), y = window(b, n, bits - 62), A = 1, B = 0, C = 0, D = 1;
    int64_t k = 0;
    for (;; k++) {
        if (y - C == 0) break;
        int64_t q = (x + (A - 1)) / (y - C), s = B + q * D, t = x - q * y;
        if (s > t) break;
        x = y;
        y = t;
        t = A + q * C;
        A = D;
        B = C;
        C = s;
        D = t;
    }
    if (!k) return false;
    if (k & 1) {
        int64_t t = -A;
        A = -B;
        B = t;
        t = -C;
        C = -D;
        D = t;
    }
    __int128 carry_a = 0, carry_b = 0; /* a, b = A a - B b, D b - C a */
    for (int64_t i = 0; i < n; i++) {
        /* products have 95 bits at most, so that the sums fit */
        carry_a += (__int128)a[i] * A - (__int128)b[i] * B;
        carry_b += (__int128)b[i] * D - (__int128)a[i] * C;
        a[i] = (uint64_t)carry_a;
        b[i] = (uint64_t)carry_b;
        carry_a >>= 64;
        carry_b >>= 64;
    }
    return true;
}

static aipy_status gcd_of(aipy_thread *thread, aipy_any left, aipy_any right, aipy_any *out) {
    if (aipy_int_compare(left, right) < 0) { aipy_any t = left; left = right; right = t; }
    int_view x, y;
    int_view_of(left, &x);
    int_view_of(right, &y);
    if (x.count <= 1 && y.count <= 1) {
        *out = aipy_int_from_u64(gcd_limbs(x.count ? x.limbs[0] : 0, y.count ? y.limbs[0] : 0));
        return AIPY_OK;
    }
    int64_t size = (x.count > y.count ? x.count : y.count) + 1;
    uint64_t *memory = aipy_try_allocate(4 * size * 8), *a = memory, *b = a + size, *q = b + size, *r = q + size;
    if (!memory) return aipy_int_memory_error(thread);
    memset(memory, 0, (size_t)size * 32);
    memcpy(a, x.limbs, (size_t)x.count * 8);
    memcpy(b, y.limbs, (size_t)y.count * 8);
    int64_t n = x.count, m = y.count;
    if (mag_compare(a, n, b, m) < 0) { uint64_t *t = a; a = b; b = t; int64_t c = n; n = m; m = c; }
    while (n > 1 && m) {
        int64_t bits = n * 64 - __builtin_clzll(a[n - 1]);
        if (n - m <= 1 && lehmer_round(a, b, n, bits)) {
            n = mag_trim(a, n);
            m = mag_trim(b, n);
            continue;
        }
        mag_divide(q, r, a, n, b, m);
        uint64_t *t = a;
        memset(r + m, 0, (size_t)(size - m) * 8);
        a = b;
        b = r;
        r = t;
        n = m;
        m = mag_trim(b, m);
    }
    if (!m) *out = aipy_int_from_magnitude(a, n, false);
    else *out = aipy_int_from_u64(gcd_limbs(a[0], b[0]));
    aipy_free(memory, 4 * size * 8);
    return AIPY_OK;
}

static aipy_status gcd_step(aipy_thread *thread, aipy_any left, aipy_any right, aipy_any *out) {
    if (aipy_is_small(left) && aipy_is_small(right)) {
        int64_t a = aipy_small(left), b = aipy_small(right);
        *out = aipy_int_from_u64(gcd_limbs(a < 0 ? 0 - (uint64_t)a : (uint64_t)a, b < 0 ? 0 - (uint64_t)b : (uint64_t)b));
        return AIPY_OK;
    }
    return gcd_of(thread, left, right, out);
}

aipy_status aipy_math_gcd(aipy_thread *thread, const aipy_any *integers, int64_t integers_count, aipy_any *out) {
    aipy_any result = aipy_from_small(0), item, next;
    for (int64_t i = 0; i < integers_count; i++) {
        if (aipy_to_int(thread, integers[i], &item) != AIPY_OK) { aipy_release_any(result); return AIPY_RAISED; }
        aipy_status status = gcd_step(thread, result, item, &next);
        aipy_release_any(result);
        aipy_release_any(item);
        if (status != AIPY_OK) return status;
        result = next;
    }
    *out = result;
    return AIPY_OK;
}

aipy_status aipy_math_lcm(aipy_thread *thread, const aipy_any *integers, int64_t integers_count, aipy_any *out) {
    aipy_any result = aipy_from_small(1), item, common, part, product;
    for (int64_t i = 0; i < integers_count; i++) {
        if (aipy_to_int(thread, integers[i], &item) != AIPY_OK) { aipy_release_any(result); return AIPY_RAISED; }
        if (result == aipy_from_small(0) || item == aipy_from_small(0)) {
            aipy_release_any(result);
            aipy_release_any(item);
            result = aipy_from_small(0);
            continue;
        }
        aipy_status status = gcd_step(thread, result, item, &common);
        if (status == AIPY_OK) {
            status = aipy_int_binary(thread, AIPY_FLOORDIV, result, common, &part);
            aipy_release_any(common);
        }
        if (status == AIPY_OK) {
            status = aipy_int_binary(thread, AIPY_MUL, part, item, &product);
            aipy_release_any(part);
        }
        aipy_release_any(result);
        aipy_release_any(item);
        if (status != AIPY_OK) return status;
        result = aipy_int_absolute(product);
        aipy_release_any(product);
    }
    *out = result;
    return AIPY_OK;
}

/* --- isqrt --------------------------------------------------------------------------------------------- */

static uint64_t square_root(uint64_t n) {
    uint64_t r = (uint64_t)sqrt((double)n);
    while (r && (r > 0xFFFFFFFFu || r * r > n)) r--;
    while (r < 0xFFFFFFFFu && (r + 1) * (r + 1) <= n) r++;
    return r;
}

/* Adaptive-precision Newton steps (M. Dickinson, mathmodule.c): each doubles the bits of the root. */
aipy_status aipy_math_isqrt(aipy_thread *thread, aipy_any value, aipy_any *out) {
    aipy_any n;
    if (aipy_to_int(thread, value, &n) != AIPY_OK) return AIPY_RAISED;
    if (aipy_int_is_negative(n)) {
        aipy_release_any(n);
        return aipy_raise_text(thread, &aipy_ValueError_type, "isqrt() argument must be nonnegative");
    }
    if (aipy_is_small(n)) { *out = aipy_from_small((int64_t)square_root((uint64_t)aipy_small(n))); return AIPY_OK; }
    int64_t c = (aipy_int_bits(n) - 1) / 2;
    int levels = 64 - __builtin_clzll((uint64_t)c);
    int64_t d = 0;
    aipy_any a = aipy_from_small(1), q, part, sum;
    aipy_status status = AIPY_OK;
    for (int s = levels - 1; s >= 0 && status == AIPY_OK; s--) {
        int64_t e = d;
        d = c >> s;
        status = aipy_int_shift(thread, n, 2 * c - e - d + 1, false, &part);
        if (status != AIPY_OK) break;
        status = aipy_int_binary(thread, AIPY_FLOORDIV, part, a, &q);
        aipy_release_any(part);
        if (status != AIPY_OK) break;
        status = aipy_int_shift(thread, a, d - e - 1, true, &part);
        if (status == AIPY_OK) {
            status = aipy_int_binary(thread, AIPY_ADD, part, q, &sum);
            aipy_release_any(part);
        }
        aipy_release_any(q);
        if (status != AIPY_OK) break;
        aipy_release_any(a);
        a = sum;
    }
    if (status == AIPY_OK) { /* one too large at most */
        aipy_any square;
        status = aipy_int_binary(thread, AIPY_MUL, a, a, &square);
        if (status == AIPY_OK) {
            if (aipy_int_compare(n, square) < 0) {
                status = aipy_int_binary(thread, AIPY_SUB, a, aipy_from_small(1), &sum);
                aipy_release_any(a);
                a = sum;
            }
            aipy_release_any(square);
        }
    }
    aipy_release_any(n);
    if (status != AIPY_OK) { aipy_release_any(a); return status; }
    *out = a;
    return AIPY_OK;
}

/* --- factorial, comb, perm ----------------------------------------------------------------------------- */

/* the product of odd or of all numbers in [start, stop), step apart, by halves */
static aipy_status range_product(aipy_thread *thread, uint64_t start, uint64_t stop, uint64_t step, aipy_any *out) {
    uint64_t count = start >= stop ? 0 : (stop - start + step - 1) / step;
    if (count <= 1) { *out = count ? aipy_int_from_u64(start) : aipy_from_small(1); return AIPY_OK; }
    uint64_t product = start;
    bool fits = count <= 16;
    for (uint64_t i = 1; i < count && fits; i++) fits = !__builtin_mul_overflow(product, start + i * step, &product);
    if (fits) { *out = aipy_int_from_u64(product); return AIPY_OK; }
    uint64_t middle = start + count / 2 * step;
    aipy_any left, right;
    if (range_product(thread, start, middle, step, &left) != AIPY_OK) return AIPY_RAISED;
    aipy_status status = range_product(thread, middle, stop, step, &right);
    if (status == AIPY_OK) {
        status = aipy_int_binary(thread, AIPY_MUL, left, right, out);
        aipy_release_any(right);
    }
    aipy_release_any(left);
    return status;
}

aipy_status aipy_math_factorial(aipy_thread *thread, aipy_any x, aipy_any *out) {
    aipy_any word;
    if (aipy_to_int(thread, x, &word) != AIPY_OK) return AIPY_RAISED;
    int64_t n;
    bool fits = aipy_int_to_i64(word, &n), negative = aipy_int_is_negative(word);
    aipy_release_any(word);
    if (negative) return aipy_raise_text(thread, &aipy_ValueError_type, "factorial() not defined for negative values");
    if (!fits) return aipy_raise_text(thread, &aipy_OverflowError_type, "factorial() argument should not exceed 9223372036854775807");
    /* n! = 2^(n - ones(n)) * product over i of the odd numbers up to n / 2^i */
    aipy_any result = aipy_from_small(1), inner = aipy_from_small(1), part, next;
    aipy_status status = AIPY_OK;
    uint64_t upper = 3;
    for (int i = 62; i >= 0 && status == AIPY_OK; i--) {
        uint64_t v = (uint64_t)n >> i;
        if (v <= 2) continue;
        uint64_t lower = upper;
        upper = (v + 1) | 1;
        status = range_product(thread, lower, upper, 2, &part);
        if (status != AIPY_OK) break;
        status = aipy_int_binary(thread, AIPY_MUL, inner, part, &next);
        aipy_release_any(part);
        if (status != AIPY_OK) break;
        aipy_release_any(inner);
        inner = next;
        status = aipy_int_binary(thread, AIPY_MUL, result, inner, &next);
        if (status != AIPY_OK) break;
        aipy_release_any(result);
        result = next;
    }
    if (status == AIPY_OK) status = aipy_int_shift(thread, result, n - __builtin_popcountll((uint64_t)n), true, out);
    aipy_release_any(inner);
    aipy_release_any(result);
    return status;
}

static aipy_status two_numbers(aipy_thread *thread, aipy_any n, aipy_any k, aipy_any *a, aipy_any *b) {
    if (aipy_to_int(thread, n, a) != AIPY_OK) return AIPY_RAISED;
    if (aipy_to_int(thread, k, b) != AIPY_OK) { aipy_release_any(*a); return AIPY_RAISED; }
    bool first = aipy_int_is_negative(*a), second = aipy_int_is_negative(*b);
    if (!first && !second) return AIPY_OK;
    aipy_release_any(*a);
    aipy_release_any(*b);
    return aipy_raise_text(thread, &aipy_ValueError_type, first ? "n must be a non-negative integer" : "k must be a non-negative integer");
}

/* n (n - 1) ... (n - k + 1) for any n; by halves */
static aipy_status falling(aipy_thread *thread, aipy_any n, int64_t from, int64_t count, aipy_any *out) {
    if (aipy_is_small(n) && aipy_small(n) - from - count + 1 > 0) {
        uint64_t top = (uint64_t)(aipy_small(n) - from);
        return range_product(thread, top - (uint64_t)count + 1, top + 1, 1, out);
    }
    if (count == 1) {
        aipy_any word = aipy_int_from_i64(from);
        aipy_status status = aipy_int_binary(thread, AIPY_SUB, n, word, out);
        aipy_release_any(word);
        return status;
    }
    aipy_any left, right;
    if (falling(thread, n, from, count / 2, &left) != AIPY_OK) return AIPY_RAISED;
    aipy_status status = falling(thread, n, from + count / 2, count - count / 2, &right);
    if (status == AIPY_OK) {
        status = aipy_int_binary(thread, AIPY_MUL, left, right, out);
        aipy_release_any(right);
    }
    aipy_release_any(left);
    return status;
}

aipy_status aipy_math_perm(aipy_thread *thread, aipy_any n, aipy_any k, aipy_any *out) {
    if (k == aipy_none()) return aipy_math_factorial(thread, n, out);
    aipy_any a, b;
    if (two_numbers(thread, n, k, &a, &b) != AIPY_OK) return AIPY_RAISED;
    aipy_status status;
    int64_t count;
    if (aipy_int_compare(a, b) < 0) { *out = aipy_from_small(0); status = AIPY_OK; }
    else if (!aipy_int_to_i64(b, &count)) status = aipy_raise_text(thread, &aipy_OverflowError_type, "k must not exceed 9223372036854775807");
    else if (!count) { *out = aipy_from_small(1); status = AIPY_OK; }
    else status = falling(thread, a, 0, count, out);
    aipy_release_any(a);
    aipy_release_any(b);
    return status;
}

aipy_status aipy_math_comb(aipy_thread *thread, aipy_any n, aipy_any k, aipy_any *out) {
    aipy_any a, b, other = 0;
    if (two_numbers(thread, n, k, &a, &b) != AIPY_OK) return AIPY_RAISED;
    aipy_status status = AIPY_OK;
    int64_t count;
    if (aipy_int_compare(a, b) < 0) *out = aipy_from_small(0);
    else if ((status = aipy_int_binary(thread, AIPY_SUB, a, b, &other)) == AIPY_OK) {
        aipy_any least = aipy_int_compare(other, b) < 0 ? other : b, top = 0, bottom = 0;
        if (!aipy_int_to_i64(least, &count)) status = aipy_raise_text(thread, &aipy_OverflowError_type, "min(n - k, k) must not exceed 9223372036854775807");
        else if (!count) *out = aipy_from_small(1);
        else {
            status = falling(thread, a, 0, count, &top);
            if (status == AIPY_OK) status = range_product(thread, 2, (uint64_t)count + 1, 1, &bottom);
            if (status == AIPY_OK) status = aipy_int_binary(thread, AIPY_FLOORDIV, top, bottom, out);
        }
        if (top) aipy_release_any(top);
        if (bottom) aipy_release_any(bottom);
        aipy_release_any(other);
    }
    aipy_release_any(a);
    aipy_release_any(b);
    return status;
}
