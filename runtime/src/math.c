/* math: functions of one or two floats with Modules/mathmodule.c's checks. The libm calls are wrapped here so that
 * LLVM never sees a name it would fold. */
#include "aipy/containers.h"
#include "aipy/float.h"
#include "aipy/int.h"
#include "aipy/math.h"
#include "aipy/model.h"
#include <math.h>

aipy_status aipy_math_domain_error(aipy_thread *thread) { return aipy_raise_text(thread, &aipy_ValueError_type, "math domain error"); }
aipy_status aipy_math_range_error(aipy_thread *thread) { return aipy_raise_text(thread, &aipy_OverflowError_type, "math range error"); }

/* nan from what was no nan, or infinity from what was finite: an error (math_1) */
static aipy_status checked(aipy_thread *thread, double x, double r, bool can_overflow, double *out) {
    *out = r;
    if (isnan(r) && !isnan(x)) return aipy_math_domain_error(thread);
    if (isinf(r) && isfinite(x)) return can_overflow ? aipy_math_range_error(thread) : aipy_math_domain_error(thread);
    return AIPY_OK;
}
#define CHECKED(name, can_overflow)                                                                                    \
    aipy_status aipy_math_##name(aipy_thread *t, double x, double *out) { return checked(t, x, name(x), can_overflow, out); }
CHECKED(acos, false)
CHECKED(acosh, false)
CHECKED(asin, false)
CHECKED(atanh, false)
CHECKED(cos, false)
CHECKED(cosh, true)
CHECKED(exp, true)
CHECKED(exp2, true)
CHECKED(expm1, true)
CHECKED(sin, false)
CHECKED(sinh, true)
CHECKED(sqrt, false)
CHECKED(tan, false)
aipy_status aipy_math_log1p(aipy_thread *t, double x, double *out) { return checked(t, x, x == 0 ? x : log1p(x), false, out); }

#define TOTAL(name) double aipy_math_##name(aipy_thread *t, double x) { (void)t; return name(x); }
TOTAL(asinh)
TOTAL(atan)
TOTAL(cbrt)
TOTAL(erf)
TOTAL(erfc)
TOTAL(fabs)
TOTAL(tanh)
double aipy_math_copysign(aipy_thread *t, double x, double y) { (void)t; return copysign(x, y); }
double aipy_math_nextafter(aipy_thread *t, double x, double y) { (void)t; return x == y ? y : isnan(x) ? x : isnan(y) ? y : nextafter(x, y); }
double aipy_math_degrees(aipy_thread *t, double x) { (void)t; return x * (180.0 / 3.141592653589793238462643383279502884); }
double aipy_math_radians(aipy_thread *t, double x) { (void)t; return x * (3.141592653589793238462643383279502884 / 180.0); }
bool aipy_math_isfinite(aipy_thread *t, double x) { (void)t; return isfinite(x); }
bool aipy_math_isinf(aipy_thread *t, double x) { (void)t; return isinf(x); }
bool aipy_math_isnan(aipy_thread *t, double x) { (void)t; return isnan(x); }
double aipy_math_ulp(aipy_thread *t, double x) {
    (void)t;
    if (isnan(x)) return x;
    x = fabs(x);
    if (isinf(x)) return x;
    double next = nextafter(x, INFINITY);
    if (isinf(next)) return x - nextafter(x, -INFINITY);
    return next - x;
}

double aipy_math_atan2(aipy_thread *t, double y, double x) {
    (void)t;
    const double pi = 3.141592653589793238462643383279502884;
    if (isnan(x) || isnan(y)) return NAN;
    if (isinf(y)) {
        if (isinf(x)) return copysign(signbit(x) ? 0.75 * pi : 0.25 * pi, y);
        return copysign(0.5 * pi, y);
    }
    if (isinf(x) || y == 0) return copysign(signbit(x) ? pi : 0.0, y);
    return atan2(y, x);
}

aipy_status aipy_math_fmod(aipy_thread *thread, double x, double y, double *out) {
    if (isinf(y) && isfinite(x)) { *out = x; return AIPY_OK; }
    double r = fmod(x, y);
    *out = r;
    return isnan(r) && !isnan(x) && !isnan(y) ? aipy_math_domain_error(thread) : AIPY_OK;
}

/* IEEE remainder: the quotient rounded half to even; exact */
aipy_status aipy_math_remainder(aipy_thread *thread, double x, double y, double *out) {
    if (isfinite(x) && isfinite(y)) {
        if (y == 0) return aipy_math_domain_error(thread);
        double size = fabs(x), divisor = fabs(y), m = fmod(size, divisor), c = divisor - m, r;
        if (m < c) r = m;
        else if (m > c) r = -c;
        else r = m - 2.0 * fmod(0.5 * (size - m), divisor);
        *out = copysign(1.0, x) * r;
        return AIPY_OK;
    }
    if (isnan(x)) { *out = x; return AIPY_OK; }
    if (isnan(y)) { *out = y; return AIPY_OK; }
    if (isinf(x)) return aipy_math_domain_error(thread);
    *out = x;
    return AIPY_OK;
}

aipy_status aipy_math_pow(aipy_thread *thread, double x, double y, double *out) {
    double r = 0;
    if (!isfinite(x) || !isfinite(y)) {
        if (isnan(x)) r = y == 0 ? 1.0 : x;
        else if (isnan(y)) r = x == 1.0 ? 1.0 : y;
        else if (isinf(x)) {
            bool odd = isfinite(y) && fmod(fabs(y), 2.0) == 1.0;
            if (y > 0) r = odd ? x : fabs(x);
            else if (y == 0) r = 1.0;
            else r = odd ? copysign(0.0, x) : 0.0;
        } else if (fabs(x) == 1.0) r = 1.0;
        else if (y > 0 && fabs(x) > 1.0) r = y;
        else if (y < 0 && fabs(x) < 1.0) r = -y;
        else r = 0;
        *out = r;
        return AIPY_OK;
    }
    r = pow(x, y);
    *out = r;
    if (isnan(r)) return aipy_math_domain_error(thread);
    if (isinf(r)) return x == 0 ? aipy_math_domain_error(thread) : aipy_math_range_error(thread);
    return AIPY_OK;
}

aipy_tuple *aipy_math_frexp(aipy_thread *thread, double x) {
    (void)thread;
    int exponent = 0;
    double m = isfinite(x) && x != 0 ? frexp(x, &exponent) : x;
    return aipy_tuple_pair(aipy_float_new(m), aipy_from_small(exponent));
}
aipy_tuple *aipy_math_modf(aipy_thread *thread, double x) {
    (void)thread;
    double whole, part;
    if (isinf(x)) { part = copysign(0.0, x); whole = x; }
    else if (isnan(x)) part = whole = x;
    else part = modf(x, &whole);
    return aipy_tuple_pair(aipy_float_new(part), aipy_float_new(whole));
}
aipy_status aipy_math_ldexp(aipy_thread *thread, double x, aipy_any i, double *out) {
    if (!aipy_is_small(i) && !aipy_is_instance(i, &aipy_int_type)) return aipy_raise_text(thread, &aipy_TypeError_type, "Expected an int as second argument to ldexp.");
    aipy_any word = aipy_int_of(i);
    int64_t exponent = aipy_int_clip(word);
    aipy_release_any(word);
    if (x == 0 || !isfinite(x)) { *out = x; return AIPY_OK; }
    if (exponent > INT32_MAX) return aipy_math_range_error(thread);
    if (exponent < INT32_MIN) { *out = copysign(0.0, x); return AIPY_OK; }
    *out = ldexp(x, (int)exponent);
    return isinf(*out) ? aipy_math_range_error(thread) : AIPY_OK;
}
aipy_status aipy_math_isclose(aipy_thread *thread, double a, double b, double rel_tol, double abs_tol, bool *out) {
    if (rel_tol < 0.0 || abs_tol < 0.0) return aipy_raise_text(thread, &aipy_ValueError_type, "tolerances must be non-negative");
    if (a == b) { *out = true; return AIPY_OK; }
    if (isinf(a) || isinf(b)) { *out = false; return AIPY_OK; }
    double difference = fabs(b - a);
    *out = difference <= fabs(rel_tol * b) || difference <= fabs(rel_tol * a) || difference <= abs_tol;
    return AIPY_OK;
}

/* --- to whole numbers ---------------------------------------------------------------------------------- */

/* The float behind any number: as PyFloat_AsDouble, "must be real number, not 'T'". */
aipy_status aipy_math_real(aipy_thread *thread, aipy_any x, double *out) {
    if (aipy_is_exact(x, &aipy_float_type)) { *out = ((aipy_float *)aipy_pointer(x))->value; return AIPY_OK; }
    if (aipy_is_small(x)) { *out = (double)aipy_small(x); return AIPY_OK; }
    if (aipy_is_instance(x, &aipy_str_type) || (!aipy_is_instance(x, &aipy_float_type) && !aipy_has_index(x) && !aipy_find_special(aipy_type_of(x), AIPY_S_float)))
        return aipy_raise_text(thread, &aipy_TypeError_type, "must be real number, not %T", x);
    return aipy_float_make(thread, x, out);
}

static aipy_status round_any(aipy_thread *thread, aipy_any x, bool up, aipy_any *out) {
    if (!aipy_is_exact(x, &aipy_float_type)) {
        const aipy_type *type = aipy_type_of(x);
        if (type == &aipy_int_type || type == &aipy_bool_type) { *out = aipy_int_of(x); return AIPY_OK; }
        aipy_any method = aipy_find_special(type, up ? AIPY_S_ceil : AIPY_S_floor);
        if (method) return aipy_call_special(thread, method, x, NULL, 0, out);
    }
    double value;
    if (aipy_math_real(thread, x, &value) != AIPY_OK) return AIPY_RAISED;
    return aipy_int_from_double(thread, up ? ceil(value) : floor(value), out);
}
aipy_status aipy_math_floor(aipy_thread *thread, aipy_any x, aipy_any *out) { return round_any(thread, x, false, out); }
aipy_status aipy_math_ceil(aipy_thread *thread, aipy_any x, aipy_any *out) { return round_any(thread, x, true, out); }
aipy_status aipy_math_trunc(aipy_thread *thread, aipy_any x, aipy_any *out) {
    if (aipy_is_exact(x, &aipy_float_type)) return aipy_int_from_double(thread, ((aipy_float *)aipy_pointer(x))->value, out);
    const aipy_type *type = aipy_type_of(x);
    if (type == &aipy_int_type || type == &aipy_bool_type) { *out = aipy_int_of(x); return AIPY_OK; }
    aipy_any method = aipy_find_special(type, AIPY_S_trunc);
    if (!method) return aipy_raise_text(thread, &aipy_TypeError_type, "type %T doesn't define __trunc__ method", x);
    return aipy_call_special(thread, method, x, NULL, 0, out);
}

/* --- logarithms, also of ints that no float holds -------------------------------------------------------- */

static aipy_status log_of(aipy_thread *thread, aipy_any x, double (*function)(double), double *out) {
    double value;
    const aipy_type *type = aipy_type_of(x);
    if (type == &aipy_int_type && !aipy_is_small(x)) {
        if (aipy_int_is_negative(x)) return aipy_math_domain_error(thread);
        int64_t bits = aipy_int_bits(x);
        if (bits > 1024 || aipy_int_to_double(thread, x, &value) != AIPY_OK) { /* log(m * 2^e) = log(m) + log(2) * e */
            if (bits <= 1024) aipy_release(aipy_catch(thread));
            aipy_any top;
            if (aipy_int_shift(thread, x, bits - 64, false, &top) != AIPY_OK) return AIPY_RAISED;
            int_view v, all;
            int_view_of(top, &v);
            int_view_of(x, &all);
            uint64_t limb = v.limbs[0], kept = limb >> 11, rest = limb << 53, half = (uint64_t)1 << 63;
            bool sticky = false;
            for (int64_t i = 0; i < all.count && !sticky; i++) {
                int64_t from = (bits - 64) - i * 64; /* bits of this limb below the top 64 */
                if (from <= 0) break;
                sticky = (from >= 64 ? all.limbs[i] : all.limbs[i] & (((uint64_t)1 << from) - 1)) != 0;
            }
            if (rest > half || (rest == half && (sticky || kept & 1))) kept++;
            aipy_release_any(top);
            int extra;
            double m = frexp((double)kept, &extra);
            *out = function(m) + function(2.0) * (double)(bits - 53 + extra);
            return AIPY_OK;
        }
    } else if (aipy_math_real(thread, x, &value) != AIPY_OK) return AIPY_RAISED;
    if (isnan(value)) { *out = value; return AIPY_OK; }
    if (value <= 0 || (isinf(value) && value < 0)) return aipy_math_domain_error(thread);
    *out = isinf(value) ? value : function(value);
    return AIPY_OK;
}
aipy_status aipy_math_log(aipy_thread *thread, aipy_any x, aipy_any base, double *out) {
    double numerator, denominator;
    if (log_of(thread, x, log, &numerator) != AIPY_OK) return AIPY_RAISED;
    if (!base) { *out = numerator; return AIPY_OK; }
    if (log_of(thread, base, log, &denominator) != AIPY_OK) return AIPY_RAISED;
    if (denominator == 0) { extern aipy_type aipy_ZeroDivisionError_type; return aipy_raise_text(thread, &aipy_ZeroDivisionError_type, "float division by zero"); }
    *out = numerator / denominator;
    return AIPY_OK;
}
aipy_status aipy_math_log2(aipy_thread *thread, aipy_any x, double *out) { return log_of(thread, x, log2, out); }
aipy_status aipy_math_log10(aipy_thread *thread, aipy_any x, double *out) { return log_of(thread, x, log10, out); }
