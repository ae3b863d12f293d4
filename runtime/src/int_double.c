/* Between integers and doubles: everything correctly rounded, half to even. */
#include "aipy/int.h"
#include <float.h>
#include <math.h>
#include <string.h>

extern aipy_type aipy_ZeroDivisionError_type, aipy_ValueError_type, aipy_OverflowError_type;

/* magnitude * 2^exponent as a double, `sticky`: a little more than that; infinity when it is too large */
static double scale_rounded(uint64_t magnitude, int64_t exponent, bool sticky) {
    if (!magnitude) return 0.0;
    int zeros = __builtin_clzll(magnitude);
    magnitude <<= zeros;
    exponent -= zeros; /* value in [2^63, 2^64) * 2^exponent */
    int64_t top = exponent + 64, drop = 11; /* value < 2^top */
    if (top > DBL_MAX_EXP) return INFINITY;
    if (top < DBL_MIN_EXP) drop += DBL_MIN_EXP - top; /* subnormal: fewer bits */
    if (drop > 64) return 0.0;
    uint64_t kept = drop == 64 ? 0 : magnitude >> drop, rest = drop == 64 ? magnitude : magnitude << (64 - drop);
    uint64_t half = (uint64_t)1 << 63;
    if (rest > half || (rest == half && (sticky || kept & 1))) kept++;
    return ldexp((double)kept, (int)(exponent + drop));
}

/* the top 64 bits of a magnitude; the bits below in *sticky, their count in *exponent */
static uint64_t top_bits(const uint64_t *limbs, int64_t count, int64_t *exponent, bool *sticky) {
    *exponent = 0;
    *sticky = false;
    if (count == 1) return limbs[0];
    int zeros = __builtin_clzll(limbs[count - 1]);
    uint64_t top = limbs[count - 1] << zeros | (zeros ? limbs[count - 2] >> (64 - zeros) : 0);
    *sticky = zeros ? limbs[count - 2] << zeros != 0 : limbs[count - 2] != 0;
    for (int64_t i = 0; i < count - 2 && !*sticky; i++) *sticky = limbs[i] != 0;
    *exponent = (count - 1) * 64 - zeros;
    return top;
}

aipy_status aipy_int_to_double(aipy_thread *thread, aipy_any word, double *out) {
    if (aipy_is_small(word)) { *out = (double)aipy_small(word); return AIPY_OK; }
    int_view v;
    int_view_of(word, &v);
    int64_t exponent;
    bool sticky;
    uint64_t top = top_bits(v.limbs, v.count, &exponent, &sticky);
    double magnitude = scale_rounded(top, exponent, sticky);
    if (isinf(magnitude)) return aipy_raise_text(thread, &aipy_OverflowError_type, "int too large to convert to float");
    *out = v.negative ? -magnitude : magnitude;
    return AIPY_OK;
}

/* left / right: a quotient of at least 64 bits plus sticky, then one rounding */
aipy_status aipy_int_true_divide(aipy_thread *thread, aipy_any left, aipy_any right, double *out) {
    if (right == aipy_from_small(0)) return aipy_raise_text(thread, &aipy_ZeroDivisionError_type, "division by zero");
    if (aipy_is_small(left) && aipy_is_small(right)) {
        int64_t a = aipy_small(left), b = aipy_small(right), limit = (int64_t)1 << 53;
        if (a >= -limit && a <= limit && b >= -limit && b <= limit) { *out = (double)a / (double)b; return AIPY_OK; }
    }
    int_view a, b;
    int_view_of(left, &a);
    int_view_of(right, &b);
    bool negative = a.negative != b.negative;
    if (!a.count) { *out = negative ? -0.0 : 0.0; return AIPY_OK; }
    int64_t a_bits = aipy_int_bits(left), b_bits = aipy_int_bits(right), exponent = a_bits - b_bits - 65;
    if (exponent > 1100) return aipy_raise_text(thread, &aipy_OverflowError_type, "integer division result too large for a float");
    if (exponent < -1300) { *out = negative ? -0.0 : 0.0; return AIPY_OK; }
    /* quotient = a * 2^-exponent / b: 65 or 66 bits */
    aipy_any numerator = aipy_int_absolute(left), divisor = aipy_int_absolute(right), shifted, quotient = 0, remainder = 0;
    bool sticky = false;
    aipy_status status;
    if (exponent <= 0)
        status = aipy_int_shift(thread, numerator, -exponent, true, &shifted);
    else {
        int64_t zeros = 0;
        while (!a.limbs[zeros / 64]) zeros += 64;
        zeros += __builtin_ctzll(a.limbs[zeros / 64]);
        sticky = zeros < exponent;
        status = aipy_int_shift(thread, numerator, exponent, false, &shifted);
    }
    if (status == AIPY_OK) {
        status = aipy_int_divide(thread, shifted, divisor, &quotient, &remainder);
        aipy_release_any(shifted);
    }
    aipy_release_any(numerator);
    aipy_release_any(divisor);
    if (status != AIPY_OK) return status;
    sticky = sticky || remainder != aipy_from_small(0);
    int_view q;
    int_view_of(quotient, &q);
    int64_t more;
    bool below;
    uint64_t top = top_bits(q.limbs, q.count, &more, &below);
    double result = scale_rounded(top, exponent + more, sticky || below);
    aipy_release_any(quotient);
    aipy_release_any(remainder);
    if (isinf(result)) return aipy_raise_text(thread, &aipy_OverflowError_type, "integer division result too large for a float");
    *out = negative ? -result : result;
    return AIPY_OK;
}

aipy_status aipy_int_from_double(aipy_thread *thread, double value, aipy_any *out) {
    if (value > -9.2e18 && value < 9.2e18) { *out = aipy_int_from_i64((int64_t)value); return AIPY_OK; }
    if (isnan(value)) return aipy_raise_text(thread, &aipy_ValueError_type, "cannot convert float NaN to integer");
    if (isinf(value)) return aipy_raise_text(thread, &aipy_OverflowError_type, "cannot convert float infinity to integer");
    int exponent;
    double fraction = frexp(fabs(value), &exponent);
    aipy_any magnitude = aipy_int_from_i64((int64_t)ldexp(fraction, 53)), shifted;
    if (aipy_int_shift(thread, magnitude, exponent - 53, true, &shifted) != AIPY_OK) return AIPY_RAISED;
    if (value < 0) {
        *out = aipy_int_negate(shifted);
        aipy_release_any(shifted);
    } else
        *out = shifted;
    return AIPY_OK;
}

int aipy_int_compare_double(aipy_any word, double value) {
    if (isnan(value)) return 2;
    if (isinf(value)) return value > 0 ? -1 : 1;
    if (aipy_is_small(word)) {
        int64_t v = aipy_small(word), limit = (int64_t)1 << 53;
        if (v >= -limit && v <= limit) return ((double)v > value) - ((double)v < value);
    }
    double whole = trunc(value);
    aipy_any other;
    if (aipy_int_from_double(NULL, whole, &other) != AIPY_OK) return 2;
    int order = aipy_int_compare(word, other);
    aipy_release_any(other);
    if (order) return order;
    return (whole > value) - (whole < value);
}
