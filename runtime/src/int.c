/* Integers as words: making them, comparing, hashing, and the dispatch of binary operators.
 * The arithmetic of magnitudes is in int_magnitude.c and int_divide.c. */
#include "aipy/int.h"
#include <string.h>

extern aipy_type aipy_ZeroDivisionError_type, aipy_ValueError_type, aipy_OverflowError_type, aipy_MemoryError_type,
    aipy_TypeError_type;

static void drop_int(aipy_object *object) {
    int64_t size = ((aipy_int *)object)->size;
    aipy_free(object, (int64_t)sizeof(aipy_int) + 8 * (size < 0 ? -size : size));
}

static const aipy_type *const int_mro[] = {&aipy_int_type, &aipy_object_type};
aipy_type aipy_int_type = {
    .header = {AIPY_IMMORTAL, &aipy_type_type}, .name = "int", .qualified_name = "int", .module = "builtins",
    .base = &aipy_object_type, .mro = int_mro, .mro_length = 2, .size = sizeof(aipy_int), .drop = drop_int,
};

enum { HUGE_LIMBS = 1 << 17 }; /* from 1 MiB on the system may refuse, which is a MemoryError */

aipy_status aipy_int_memory_error(aipy_thread *thread) { return aipy_raise_text(thread, &aipy_MemoryError_type, ""); }

aipy_int *aipy_int_allocate(int64_t limbs) {
    int64_t size = (int64_t)sizeof(aipy_int) + 8 * limbs;
    aipy_int *big = limbs < HUGE_LIMBS ? aipy_allocate(size) : aipy_try_allocate(size);
    if (!big) return NULL;
    big->header.count = 1;
    big->header.type = &aipy_int_type;
    return big;
}

aipy_any aipy_int_finish(aipy_int *big, int64_t limbs, int64_t used, bool negative) {
    used = mag_trim(big->limbs, used);
    int64_t old_size = (int64_t)sizeof(aipy_int) + 8 * limbs, size = (int64_t)sizeof(aipy_int) + 8 * used;
    if (used <= 1) {
        uint64_t magnitude = used ? big->limbs[0] : 0;
        if (magnitude < (uint64_t)1 << 62 || (negative && magnitude == (uint64_t)1 << 62)) {
            aipy_free(big, old_size);
            return aipy_from_small(negative ? (int64_t)(0 - magnitude) : (int64_t)magnitude);
        }
    }
    if (used != limbs) big = aipy_reallocate(big, old_size, size);
    big->size = negative ? -used : used;
    return aipy_from_pointer(big);
}

static aipy_any one_limb(uint64_t magnitude, bool negative) {
    aipy_int *big = aipy_int_allocate(1);
    big->size = negative ? -1 : 1;
    big->limbs[0] = magnitude;
    return aipy_from_pointer(big);
}

aipy_any aipy_int_from_i64(int64_t value) {
    if (aipy_fits_small(value)) return aipy_from_small(value);
    return one_limb(value < 0 ? 0 - (uint64_t)value : (uint64_t)value, value < 0);
}

aipy_any aipy_int_from_u64(uint64_t value) {
    return value < (uint64_t)1 << 62 ? aipy_from_small((int64_t)value) : one_limb(value, false);
}

aipy_any aipy_int_from_i128(__int128 value) {
    if (value == (int64_t)value) return aipy_int_from_i64((int64_t)value);
    aipy_u128 magnitude = value < 0 ? 0 - (aipy_u128)value : (aipy_u128)value;
    aipy_int *big = aipy_int_allocate(2);
    big->limbs[0] = (uint64_t)magnitude;
    big->limbs[1] = (uint64_t)(magnitude >> 64);
    return aipy_int_finish(big, 2, 2, value < 0);
}

aipy_any aipy_int_from_magnitude(const uint64_t *limbs, int64_t count, bool negative) {
    count = mag_trim(limbs, count);
    aipy_int *big = aipy_int_allocate(count);
    if (!big) big = aipy_allocate((int64_t)sizeof(aipy_int) + 8 * count);
    memcpy(big->limbs, limbs, (size_t)count * 8);
    return aipy_int_finish(big, count, count, negative);
}

aipy_any aipy_int_of(aipy_any value) {
    if (value == aipy_from_pointer(&aipy_True)) return aipy_from_small(1);
    if (value == aipy_from_pointer(&aipy_False)) return aipy_from_small(0);
    return aipy_new_any(value);
}

bool aipy_int_to_i64(aipy_any word, int64_t *out) {
    if (aipy_is_small(word)) { *out = aipy_small(word); return true; }
    const aipy_int *big = (const aipy_int *)aipy_pointer(word);
    if (big->size == 1 && big->limbs[0] <= INT64_MAX) { *out = (int64_t)big->limbs[0]; return true; }
    if (big->size == -1 && big->limbs[0] <= (uint64_t)1 << 63) { *out = (int64_t)(0 - big->limbs[0]); return true; }
    return false;
}

int64_t aipy_int_clip(aipy_any word) {
    int64_t value;
    if (aipy_int_to_i64(word, &value)) return value;
    return aipy_int_is_negative(word) ? INT64_MIN : INT64_MAX;
}

bool aipy_int_is_odd(aipy_any word) {
    return aipy_is_small(word) ? aipy_small(word) & 1 : ((const aipy_int *)aipy_pointer(word))->limbs[0] & 1;
}

int64_t aipy_int_bits(aipy_any word) {
    int_view v;
    int_view_of(word, &v);
    return v.count ? v.count * 64 - __builtin_clzll(v.limbs[v.count - 1]) : 0;
}

int aipy_int_compare(aipy_any left, aipy_any right) {
    if (aipy_is_small(left) && aipy_is_small(right)) return ((int64_t)left > (int64_t)right) - ((int64_t)left < (int64_t)right);
    int_view a, b;
    int_view_of(left, &a);
    int_view_of(right, &b);
    if (a.negative != b.negative) return a.negative ? -1 : 1;
    int order = mag_compare(a.limbs, a.count, b.limbs, b.count);
    return a.negative ? -order : order;
}

int64_t aipy_int_hash(aipy_any word) { /* value modulo 2^61 - 1 with the value's sign; -1 becomes -2 */
    const uint64_t prime = ((uint64_t)1 << 61) - 1;
    int_view v;
    int_view_of(word, &v);
    uint64_t hash = 0;
    for (int64_t i = v.count - 1; i >= 0; i--) {
        hash = (hash << 3 & prime) | hash >> 58; /* times 2^64 = 8 */
        hash += (v.limbs[i] & prime) + (v.limbs[i] >> 61);
        hash = (hash & prime) + (hash >> 61);
        if (hash >= prime) hash -= prime;
    }
    int64_t result = v.negative ? -(int64_t)hash : (int64_t)hash;
    return result == -1 ? -2 : result;
}

/* --- operators ----------------------------------------------------------------------------------------- */

static aipy_status add(aipy_thread *thread, aipy_any left, aipy_any right, bool subtract, aipy_any *out) {
    int_view a, b;
    int_view_of(left, &a);
    int_view_of(right, &b);
    bool right_negative = b.negative != subtract;
    if (a.negative == right_negative || !a.count || !b.count) {
        const int_view *x = &a, *y = &b;
        bool negative = a.count ? a.negative : right_negative;
        if (x->count < y->count) { x = &b; y = &a; }
        aipy_int *big = aipy_int_allocate(x->count + 1);
        if (!big) return aipy_int_memory_error(thread);
        big->limbs[x->count] = mag_add(big->limbs, x->limbs, x->count, y->limbs, y->count);
        *out = aipy_int_finish(big, x->count + 1, x->count + 1, negative);
        return AIPY_OK;
    }
    int order = mag_compare(a.limbs, a.count, b.limbs, b.count);
    if (!order) { *out = aipy_from_small(0); return AIPY_OK; }
    const int_view *x = order > 0 ? &a : &b, *y = order > 0 ? &b : &a;
    aipy_int *big = aipy_int_allocate(x->count);
    if (!big) return aipy_int_memory_error(thread);
    mag_subtract(big->limbs, x->limbs, x->count, y->limbs, y->count);
    *out = aipy_int_finish(big, x->count, x->count, order > 0 ? a.negative : right_negative);
    return AIPY_OK;
}

static aipy_status multiply(aipy_thread *thread, aipy_any left, aipy_any right, aipy_any *out) {
    int_view a, b;
    int_view_of(left, &a);
    int_view_of(right, &b);
    if (!a.count || !b.count) { *out = aipy_from_small(0); return AIPY_OK; }
    aipy_int *big = aipy_int_allocate(a.count + b.count);
    if (!big) return aipy_int_memory_error(thread);
    mag_multiply(big->limbs, a.limbs, a.count, b.limbs, b.count);
    *out = aipy_int_finish(big, a.count + b.count, a.count + b.count, a.negative != b.negative);
    return AIPY_OK;
}

aipy_status aipy_int_divide(aipy_thread *thread, aipy_any left, aipy_any right, aipy_any *quotient, aipy_any *remainder) {
    int_view a, b;
    int_view_of(left, &a);
    int_view_of(right, &b);
    bool opposite = a.negative != b.negative;
    if (mag_compare(a.limbs, a.count, b.limbs, b.count) < 0) { /* |left| < |right| */
        bool down = a.count && opposite;
        if (remainder) {
            if (!down) *remainder = aipy_new_any(left);
            else if (add(thread, left, right, false, remainder) != AIPY_OK) return AIPY_RAISED;
        }
        if (quotient) *quotient = aipy_from_small(down ? -1 : 0);
        return AIPY_OK;
    }
    int64_t n = a.count, m = b.count, q_limbs = n - m + 2;
    aipy_int *q = aipy_int_allocate(q_limbs), *r = q ? aipy_int_allocate(m) : NULL;
    if (!r) {
        if (q) aipy_free(q, (int64_t)sizeof(aipy_int) + 8 * q_limbs);
        return aipy_int_memory_error(thread);
    }
    mag_divide(q->limbs, r->limbs, a.limbs, n, b.limbs, m);
    q->limbs[q_limbs - 1] = 0;
    int64_t used = mag_trim(r->limbs, m);
    if (used && opposite) { /* round towards minus infinity */
        const uint64_t one = 1;
        mag_add(q->limbs, q->limbs, q_limbs, &one, 1);
        mag_subtract(r->limbs, b.limbs, m, r->limbs, used);
    }
    if (quotient) *quotient = aipy_int_finish(q, q_limbs, q_limbs, opposite);
    else aipy_free(q, (int64_t)sizeof(aipy_int) + 8 * q_limbs);
    if (remainder) *remainder = aipy_int_finish(r, m, m, b.negative);
    else aipy_free(r, (int64_t)sizeof(aipy_int) + 8 * m);
    return AIPY_OK;
}

static int64_t floor_quotient(int64_t left, int64_t right) {
    int64_t q = left / right;
    return (left % right != 0 && (left < 0) != (right < 0)) ? q - 1 : q;
}

static int64_t floor_remainder(int64_t left, int64_t right) {
    int64_t r = left % right;
    return (r != 0 && (r < 0) != (right < 0)) ? r + right : r;
}

static aipy_status division_by_zero(aipy_thread *thread, bool modulo) {
    return aipy_raise_text(thread, &aipy_ZeroDivisionError_type,
                           modulo ? "integer modulo by zero" : "integer division or modulo by zero");
}

/* and, or, xor of two's complement numbers of endless width, limb by limb */
static aipy_status bitwise(aipy_thread *thread, int32_t op, aipy_any left, aipy_any right, aipy_any *out) {
    int_view a, b;
    int_view_of(left, &a);
    int_view_of(right, &b);
    int64_t n = (a.count > b.count ? a.count : b.count) + 1;
    aipy_int *big = aipy_int_allocate(n);
    if (!big) return aipy_int_memory_error(thread);
    uint64_t a_carry = a.negative, b_carry = b.negative;
    for (int64_t i = 0; i < n; i++) {
        uint64_t x = i < a.count ? a.limbs[i] : 0, y = i < b.count ? b.limbs[i] : 0;
        if (a.negative) { x = ~x + a_carry; a_carry = a_carry && x == 0; }
        if (b.negative) { y = ~y + b_carry; b_carry = b_carry && y == 0; }
        big->limbs[i] = op == AIPY_AND ? x & y : op == AIPY_OR ? x | y : x ^ y;
    }
    bool negative = big->limbs[n - 1] >> 63;
    if (negative) {
        uint64_t carry = 1;
        for (int64_t i = 0; i < n; i++) {
            uint64_t x = ~big->limbs[i] + carry;
            carry = carry && x == 0;
            big->limbs[i] = x;
        }
    }
    *out = aipy_int_finish(big, n, n, negative);
    return AIPY_OK;
}

aipy_status aipy_int_shift(aipy_thread *thread, aipy_any word, int64_t count, bool left, aipy_any *out) {
    int_view v;
    int_view_of(word, &v);
    if (!v.count) { *out = aipy_from_small(0); return AIPY_OK; }
    int64_t limbs = count >> 6;
    int bits = (int)(count & 63);
    if (left) {
        if (limbs > ((int64_t)1 << 55)) return aipy_raise_text(thread, &aipy_OverflowError_type, "too many digits in integer");
        int64_t n = v.count + limbs + 1;
        aipy_int *big = aipy_int_allocate(n);
        if (!big) return aipy_int_memory_error(thread);
        memset(big->limbs, 0, (size_t)limbs * 8);
        big->limbs[n - 1] = mag_shift_left(big->limbs + limbs, v.limbs, v.count, bits);
        *out = aipy_int_finish(big, n, n, v.negative);
        return AIPY_OK;
    }
    if (limbs >= v.count) { *out = aipy_from_small(v.negative ? -1 : 0); return AIPY_OK; }
    int64_t n = v.count - limbs;
    aipy_int *big = aipy_int_allocate(n + 1);
    if (!big) return aipy_int_memory_error(thread);
    mag_shift_right(big->limbs, v.limbs + limbs, n, bits);
    big->limbs[n] = 0;
    if (v.negative) {
        bool lost = bits && (v.limbs[limbs] & (((uint64_t)1 << bits) - 1));
        for (int64_t i = 0; i < limbs && !lost; i++) lost = v.limbs[i] != 0;
        const uint64_t one = 1;
        if (lost) mag_add(big->limbs, big->limbs, n + 1, &one, 1);
    }
    *out = aipy_int_finish(big, n + 1, n + 1, v.negative);
    return AIPY_OK;
}

static aipy_status shift(aipy_thread *thread, bool left, aipy_any value, aipy_any by, aipy_any *out) {
    if (aipy_int_is_negative(by)) return aipy_raise_text(thread, &aipy_ValueError_type, "negative shift count");
    int64_t count = aipy_int_clip(by);
    if (aipy_is_small(value)) {
        int64_t v = aipy_small(value);
        if (!left) { *out = aipy_from_small(v >> (count > 63 ? 63 : count)); return AIPY_OK; }
        if (v == 0) { *out = value; return AIPY_OK; }
        if (count < 63 && aipy_fits_small(v) && (int64_t)((uint64_t)v << count) >> count == v) {
            *out = aipy_int_from_i64((int64_t)((uint64_t)v << count));
            return AIPY_OK;
        }
    }
    if (left && count == INT64_MAX) return aipy_raise_text(thread, &aipy_OverflowError_type, "too many digits in integer");
    return aipy_int_shift(thread, value, count, left, out);
}

/* binary powering from the exponent's top bit */
static aipy_status power(aipy_thread *thread, aipy_any base, aipy_any exponent, aipy_any *out) {
    if (aipy_int_is_negative(exponent)) {
        double x, y;
        if (aipy_int_to_double(thread, base, &x) != AIPY_OK || aipy_int_to_double(thread, exponent, &y) != AIPY_OK)
            return AIPY_RAISED;
        return aipy_float_power(thread, x, y, out);
    }
    int64_t e;
    if (!aipy_int_to_i64(exponent, &e)) {
        if (aipy_is_small(base) && aipy_small(base) >= -1 && aipy_small(base) <= 1) {
            bool flips = aipy_small(base) == -1 && !aipy_int_is_odd(exponent);
            *out = flips ? aipy_from_small(1) : base;
            return AIPY_OK;
        }
        return aipy_int_memory_error(thread);
    }
    if (aipy_is_small(base)) {
        int64_t result;
        if (aipy_i64_power(thread, aipy_small(base), e, &result) == AIPY_OK) { *out = aipy_int_from_i64(result); return AIPY_OK; }
        int64_t v = aipy_small(base);
        uint64_t m = v < 0 ? 0 - (uint64_t)v : (uint64_t)v;
        if ((m & (m - 1)) == 0) { /* a power of two: one shift */
            int bits = __builtin_ctzll(m);
            if (e > INT64_MAX / 64) return aipy_int_memory_error(thread);
            return aipy_int_shift(thread, aipy_from_small(v < 0 && e & 1 ? -1 : 1), bits * e, true, out);
        }
    }
    if (e == 0) { *out = aipy_from_small(1); return AIPY_OK; }
    aipy_any result = aipy_new_any(base);
    for (int bit = 62 - __builtin_clzll((uint64_t)e); bit >= 0; bit--) {
        aipy_any next;
        aipy_status status = aipy_int_binary(thread, AIPY_MUL, result, result, &next);
        aipy_release_any(result);
        if (status != AIPY_OK) return status;
        result = next;
        if (e >> bit & 1) {
            status = aipy_int_binary(thread, AIPY_MUL, result, base, &next);
            aipy_release_any(result);
            if (status != AIPY_OK) return status;
            result = next;
        }
    }
    *out = result;
    return AIPY_OK;
}

aipy_status aipy_int_binary(aipy_thread *thread, int32_t op, aipy_any left, aipy_any right, aipy_any *out) {
    bool small = aipy_is_small(left) && aipy_is_small(right);
    int64_t a = aipy_small(left), b = aipy_small(right), product;
    switch (op) {
    case AIPY_ADD:
        if (small) { *out = aipy_int_from_i64(a + b); return AIPY_OK; }
        return add(thread, left, right, false, out);
    case AIPY_SUB:
        if (small) { *out = aipy_int_from_i64(a - b); return AIPY_OK; }
        return add(thread, left, right, true, out);
    case AIPY_MUL:
        if (small && !__builtin_mul_overflow(a, b, &product)) { *out = aipy_int_from_i64(product); return AIPY_OK; }
        return multiply(thread, left, right, out);
    case AIPY_FLOORDIV:
        if (right == aipy_from_small(0)) return division_by_zero(thread, false);
        if (small) { *out = aipy_int_from_i64(floor_quotient(a, b)); return AIPY_OK; }
        return aipy_int_divide(thread, left, right, out, NULL);
    case AIPY_MOD:
        if (right == aipy_from_small(0)) return division_by_zero(thread, true);
        if (small) { *out = aipy_from_small(floor_remainder(a, b)); return AIPY_OK; }
        return aipy_int_divide(thread, left, right, NULL, out);
    case AIPY_POW: return power(thread, left, right, out);
    case AIPY_LSHIFT: return shift(thread, true, left, right, out);
    case AIPY_RSHIFT: return shift(thread, false, left, right, out);
    case AIPY_AND:
        if (small) { *out = left & right; return AIPY_OK; }
        return bitwise(thread, op, left, right, out);
    case AIPY_OR:
        if (small) { *out = left | right; return AIPY_OK; }
        return bitwise(thread, op, left, right, out);
    default:
        if (small) { *out = (left ^ right) | 1; return AIPY_OK; }
        return bitwise(thread, op, left, right, out);
    }
}

aipy_any aipy_int_negate(aipy_any word) {
    if (aipy_is_small(word)) return aipy_int_from_i64(-aipy_small(word));
    int_view v;
    int_view_of(word, &v);
    return aipy_int_from_magnitude(v.limbs, v.count, !v.negative);
}

aipy_any aipy_int_absolute(aipy_any word) {
    return aipy_int_is_negative(word) ? aipy_int_negate(word) : aipy_new_any(word);
}

aipy_any aipy_int_invert(aipy_any word) { /* -word - 1 */
    if (aipy_is_small(word)) return aipy_from_small(~aipy_small(word));
    aipy_any negated = aipy_int_negate(word), result = 0;
    if (aipy_int_binary(NULL, AIPY_SUB, negated, aipy_from_small(1), &result) != AIPY_OK) return negated;
    aipy_release_any(negated);
    return result;
}

/* --- 64-bit numbers ------------------------------------------------------------------------------------ */

aipy_status aipy_i64_floor_divide(aipy_thread *thread, int64_t left, int64_t right, int64_t *out) {
    if (!right) return division_by_zero(thread, false);
    if (right == -1) return __builtin_sub_overflow(0, left, out) ? AIPY_WIDE : AIPY_OK;
    *out = floor_quotient(left, right);
    return AIPY_OK;
}

aipy_status aipy_i64_modulo(aipy_thread *thread, int64_t left, int64_t right, int64_t *out) {
    if (!right) return division_by_zero(thread, true);
    *out = right == -1 ? 0 : floor_remainder(left, right);
    return AIPY_OK;
}

aipy_status aipy_i64_power(aipy_thread *thread, int64_t base, int64_t exponent, int64_t *out) {
    (void)thread;
    int64_t result = 1;
    while (exponent) {
        if (exponent & 1 && __builtin_mul_overflow(result, base, &result)) return AIPY_WIDE;
        exponent >>= 1;
        if (exponent && __builtin_mul_overflow(base, base, &base)) return AIPY_WIDE;
    }
    *out = result;
    return AIPY_OK;
}
