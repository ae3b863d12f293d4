/* float: construction, special methods, the named methods. */
#include "aipy/bytes.h"
#include "aipy/containers.h"
#include "aipy/model.h"
#include "aipy/float.h"
#include "aipy/int.h"
#include "aipy/str.h"
#include <math.h>

aipy_status aipy_float_make(aipy_thread *thread, aipy_any x, double *out) {
    if (!x) { *out = 0.0; return AIPY_OK; }
    const aipy_type *type = aipy_type_of(x);
    if (type == &aipy_float_type) { *out = ((aipy_float *)aipy_pointer(x))->value; return AIPY_OK; }
    if (type == &aipy_int_type) return aipy_int_to_double(thread, x, out);
    if (type == &aipy_bool_type) { *out = x == aipy_from_bool(true); return AIPY_OK; }
    if (aipy_is_str(x)) return aipy_float_parse(thread, aipy_as_str(x), out);
    aipy_any method = aipy_find_special(type, AIPY_S_float), result;
    if (method) {
        if (aipy_call_special(thread, method, x, NULL, 0, &result) != AIPY_OK) return AIPY_RAISED;
        aipy_status status = AIPY_OK;
        if (aipy_is_instance(result, &aipy_float_type)) *out = ((aipy_float *)aipy_pointer(result))->value;
        else status = aipy_raise_text(thread, &aipy_TypeError_type, "%T.__float__ returned non-float (type %T)", x, result);
        aipy_release_any(result);
        return status;
    }
    if (aipy_find_special(type, AIPY_S_index)) {
        if (aipy_to_int(thread, x, &result) != AIPY_OK) return AIPY_RAISED;
        aipy_status status = aipy_int_to_double(thread, result, out);
        aipy_release_any(result);
        return status;
    }
    if (aipy_is_instance(x, &aipy_float_type)) { *out = ((aipy_float *)aipy_pointer(x))->value; return AIPY_OK; }
    aipy_buffer buffer;
    if (aipy_buffer_of(x, &buffer)) {
        aipy_str *text = aipy_str_from_latin1(buffer.data, buffer.length);
        aipy_status status = text->ascii ? aipy_float_parse_text(thread, text, x, out)
                                         : aipy_raise_text(thread, &aipy_ValueError_type, "could not convert string to float: %R", x);
        aipy_release(&text->header);
        return status;
    }
    return aipy_raise_text(thread, &aipy_TypeError_type, "float() argument must be a string or a real number, not '%T'", x);
}

/* --- operators ----------------------------------------------------------------------------------------- */

static aipy_status true_divide(aipy_thread *thread, double a, double b, double *out) {
    extern aipy_type aipy_ZeroDivisionError_type;
    if (b == 0) return aipy_raise_text(thread, &aipy_ZeroDivisionError_type, "float division by zero");
    *out = a / b;
    return AIPY_OK;
}
#define PURE(name, expression, reflected)                                                                              \
    double aipy_float_##name(aipy_thread *t, double a, double b) { (void)t; return expression; }                       \
    double aipy_float_r##name(aipy_thread *t, double a, double b) { (void)t; return reflected; }
PURE(add, a + b, b + a)
PURE(sub, a - b, b - a)
PURE(mul, a * b, b * a)
#define RAISING(name, function)                                                                                        \
    aipy_status aipy_float_##name(aipy_thread *t, double a, double b, double *out) { return function(t, a, b, out); }  \
    aipy_status aipy_float_r##name(aipy_thread *t, double a, double b, double *out) { return function(t, b, a, out); }
RAISING(truediv, true_divide)
RAISING(floordiv, aipy_float_floor_divide)
RAISING(mod, aipy_float_modulo)
aipy_status aipy_float_divmod(aipy_thread *thread, double a, double b, aipy_tuple **out) {
    double quotient, modulo;
    if (aipy_float_divmod_values(thread, a, b, &quotient, &modulo) != AIPY_OK) return AIPY_RAISED;
    *out = aipy_tuple_pair(aipy_float_new(quotient), aipy_float_new(modulo));
    return AIPY_OK;
}
aipy_status aipy_float_rdivmod(aipy_thread *thread, double a, double b, aipy_tuple **out) { return aipy_float_divmod(thread, b, a, out); }
aipy_status aipy_float_pow(aipy_thread *thread, double self, double exponent, aipy_any modulus, aipy_any *out) {
    if (modulus != aipy_none())
        return aipy_raise_text(thread, &aipy_TypeError_type, "pow() 3rd argument not allowed unless all arguments are integers");
    return aipy_float_power(thread, self, exponent, out);
}
aipy_status aipy_float_rpow(aipy_thread *thread, double self, double base, aipy_any *out) { return aipy_float_power(thread, base, self, out); }
double aipy_float_neg(aipy_thread *t, double self) { (void)t; return -self; }
double aipy_float_pos(aipy_thread *t, double self) { (void)t; return self; }
double aipy_float_abs(aipy_thread *t, double self) { (void)t; return fabs(self); }
double aipy_float_imag(aipy_thread *t, double self) { (void)t; (void)self; return 0.0; }
bool aipy_float_bool(aipy_thread *t, double self) { (void)t; return self != 0; }
aipy_any aipy_float_hash_number(aipy_thread *t, double self) { (void)t; return aipy_int_from_i64(aipy_float_hash(self, 0)); }

static aipy_any compare(int comparison, double self, aipy_any other) {
    int order; /* 2: unordered */
    const aipy_type *type = aipy_type_of(other);
    if (type == &aipy_int_type) {
        order = aipy_int_compare_double(other, self);
        if (order != 2) order = -order;
    } else {
        double b;
        if (type == &aipy_bool_type) b = other == aipy_from_bool(true);
        else if (aipy_is_instance(other, &aipy_float_type)) b = ((aipy_float *)aipy_pointer(other))->value;
        else return aipy_new_any(aipy_from_pointer(&aipy_NotImplemented));
        order = self < b ? -1 : self > b ? 1 : self == b ? 0 : 2;
    }
    bool result = comparison == AIPY_EQ ? order == 0 : comparison == AIPY_NE ? order != 0 : comparison == AIPY_LT ? order == -1
                : comparison == AIPY_LE ? order == -1 || order == 0 : comparison == AIPY_GT ? order == 1 : order == 1 || order == 0;
    return aipy_new_any(aipy_from_bool(result));
}
aipy_any aipy_float_eq(aipy_thread *t, double self, aipy_any other) { (void)t; return compare(AIPY_EQ, self, other); }
aipy_any aipy_float_ne(aipy_thread *t, double self, aipy_any other) { (void)t; return compare(AIPY_NE, self, other); }
aipy_any aipy_float_lt(aipy_thread *t, double self, aipy_any other) { (void)t; return compare(AIPY_LT, self, other); }
aipy_any aipy_float_le(aipy_thread *t, double self, aipy_any other) { (void)t; return compare(AIPY_LE, self, other); }
aipy_any aipy_float_gt(aipy_thread *t, double self, aipy_any other) { (void)t; return compare(AIPY_GT, self, other); }
aipy_any aipy_float_ge(aipy_thread *t, double self, aipy_any other) { (void)t; return compare(AIPY_GE, self, other); }

/* --- to integers --------------------------------------------------------------------------------------- */

aipy_status aipy_float_trunc(aipy_thread *thread, double self, aipy_any *out) { return aipy_int_from_double(thread, self, out); }
aipy_status aipy_float_floor(aipy_thread *thread, double self, aipy_any *out) { return aipy_int_from_double(thread, floor(self), out); }
aipy_status aipy_float_ceil(aipy_thread *thread, double self, aipy_any *out) { return aipy_int_from_double(thread, ceil(self), out); }
aipy_status aipy_float_round_to_int(aipy_thread *thread, double self, aipy_any *out) {
    double rounded = round(self);
    if (fabs(self - rounded) == 0.5) rounded = 2.0 * round(self / 2.0);
    return aipy_int_from_double(thread, rounded, out);
}
aipy_status aipy_float_round_places(aipy_thread *thread, double self, aipy_any ndigits, aipy_any *out) {
    if (ndigits == aipy_none()) return aipy_float_round_to_int(thread, self, out);
    int64_t digits;
    double rounded;
    if (aipy_to_index(thread, ndigits, true, &digits) != AIPY_OK || aipy_float_round(thread, self, digits, &rounded) != AIPY_OK) return AIPY_RAISED;
    *out = aipy_float_new(rounded);
    return AIPY_OK;
}
bool aipy_float_is_integer(aipy_thread *t, double self) { (void)t; return isfinite(self) && floor(self) == self; }

aipy_status aipy_float_as_integer_ratio(aipy_thread *thread, double self, aipy_tuple **out) {
    if (isinf(self)) return aipy_raise_text(thread, &aipy_OverflowError_type, "cannot convert Infinity to integer ratio");
    if (isnan(self)) return aipy_raise_text(thread, &aipy_ValueError_type, "cannot convert NaN to integer ratio");
    int exponent;
    double part = frexp(self, &exponent);
    for (int i = 0; i < 300 && part != floor(part); i++) { part *= 2.0; exponent--; }
    aipy_any numerator, denominator = aipy_from_small(1), shifted;
    if (aipy_int_from_double(thread, part, &numerator) != AIPY_OK) return AIPY_RAISED;
    aipy_any *moved = exponent > 0 ? &numerator : &denominator;
    aipy_status status = aipy_int_shift(thread, *moved, exponent > 0 ? exponent : -exponent, true, &shifted);
    if (status == AIPY_OK) {
        aipy_release_any(*moved);
        *moved = shifted;
        *out = aipy_tuple_pair(numerator, denominator);
    }
    return status;
}

/* --- text ---------------------------------------------------------------------------------------------- */

aipy_str *aipy_float_repr_method(aipy_thread *t, double self) { (void)t; return aipy_as_str(aipy_float_repr(self)); }
aipy_tuple *aipy_float_getnewargs(aipy_thread *t, double self) {
    (void)t;
    aipy_tuple *tuple = aipy_tuple_new(1, NULL);
    tuple->items[0].any = aipy_float_new(self);
    return tuple;
}

aipy_str *aipy_float_hex(aipy_thread *t, double self) {
    (void)t;
    if (!isfinite(self)) return aipy_as_str(aipy_float_repr(self));
    char text[40], *p = text;
    if (signbit(self)) *p++ = '-';
    uint64_t bits;
    memcpy(&bits, &self, 8);
    int exponent = (int)(bits >> 52 & 0x7FF);
    uint64_t fraction = bits & (((uint64_t)1 << 52) - 1);
    if (self == 0) { memcpy(p, "0x0.0p+0", 8); p += 8; }
    else {
        *p++ = '0';
        *p++ = 'x';
        *p++ = exponent ? '1' : '0';
        *p++ = '.';
        for (int i = 12; i >= 0; i--) *p++ = "0123456789abcdef"[fraction >> (4 * i) & 15];
        int e = exponent ? exponent - 1023 : -1022;
        *p++ = 'p';
        *p++ = e < 0 ? '-' : '+';
        if (e < 0) e = -e;
        char digits[5];
        int n = 0;
        do { digits[n++] = (char)('0' + e % 10); e /= 10; } while (e);
        while (n) *p++ = digits[--n];
    }
    return aipy_str_from_latin1((uint8_t *)text, p - text);
}

static int hex_digit(int c) {
    if (c >= '0' && c <= '9') return c - '0';
    c |= 32;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Objects/floatobject.c float_fromhex: [sign] ["0x"] integer ["." fraction] ["p" exponent], rounded half to even */
aipy_status aipy_float_fromhex(aipy_thread *thread, aipy_str *string, double *out) {
    static const char *const invalid = "invalid hexadecimal floating-point string";
    int64_t bytes;
    const char *s = aipy_str_utf8(string, &bytes), *end = s + bytes;
#define BLANK(c) ((c) == ' ' || ((c) >= 9 && (c) <= 13))
    while (s < end && BLANK(*s)) s++;
    while (end > s && BLANK(end[-1])) end--;
    bool negative = false;
    const char *p = s;
    if (p < end && (*p == '-' || *p == '+')) negative = *p++ == '-';
    int64_t rest = end - p;
    if ((rest == 3 || rest == 8) && (*p | 32) == 'i') {
        const char *word = "infinity";
        bool same = true;
        for (int64_t i = 0; i < rest; i++) same = same && (p[i] | 32) == word[i];
        if (same) { *out = negative ? -INFINITY : INFINITY; return AIPY_OK; }
    }
    if (rest == 3 && (p[0] | 32) == 'n' && (p[1] | 32) == 'a' && (p[2] | 32) == 'n') { *out = negative ? -NAN : NAN; return AIPY_OK; }
    if (rest >= 2 && p[0] == '0' && (p[1] | 32) == 'x') p += 2;
    uint64_t value = 0; /* the first significant digits; `sticky` for the rest */
    bool sticky = false, any = false;
    int64_t exponent = 0;
    bool point = false;
    for (; p < end; p++) {
        int digit = hex_digit((unsigned char)*p);
        if (*p == '.' && !point) { point = true; continue; }
        if (digit < 0) break;
        any = true;
        if (value >> 60) { sticky = sticky || digit; exponent += point ? 0 : 4; }
        else { value = value << 4 | (uint64_t)digit; exponent -= point ? 4 : 0; }
    }
    if (!any) return aipy_raise_text(thread, &aipy_ValueError_type, invalid);
    if (p < end && (*p | 32) == 'p') {
        p++;
        bool minus = false;
        if (p < end && (*p == '-' || *p == '+')) minus = *p++ == '-';
        if (p == end || *p < '0' || *p > '9') return aipy_raise_text(thread, &aipy_ValueError_type, invalid);
        int64_t number = 0;
        for (; p < end && *p >= '0' && *p <= '9'; p++)
            if (number < (int64_t)1 << 50) number = number * 10 + (*p - '0');
        exponent += minus ? -number : number;
    }
    if (p != end) return aipy_raise_text(thread, &aipy_ValueError_type, invalid);
    double result = 0;
    if (value) {
        int zeros = __builtin_clzll(value);
        value <<= zeros;
        exponent -= zeros;
        int64_t top = exponent + 64, drop = 11;
        if (top > 1024) return aipy_raise_text(thread, &aipy_OverflowError_type, "hexadecimal value too large to represent as a float");
        if (top < -1021) drop += -1021 - top;
        if (drop <= 64) {
            uint64_t kept = drop == 64 ? 0 : value >> drop, tail = drop == 64 ? value : value << (64 - drop), half = (uint64_t)1 << 63;
            if (tail > half || (tail == half && (sticky || kept & 1))) kept++;
            result = ldexp((double)kept, (int)(exponent + drop));
        }
        if (isinf(result)) return aipy_raise_text(thread, &aipy_OverflowError_type, "hexadecimal value too large to represent as a float");
    }
    *out = negative ? -result : result;
    return AIPY_OK;
}
