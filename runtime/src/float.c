/* Floats: boxes, hash, parsing of str, the operators that are more than an instruction. */
#include "aipy/float.h"
#include "aipy/complex.h"
#include "aipy/model.h"
#include "aipy/str.h"
#include "aipy/unicode.h"
#include <math.h>

extern aipy_type aipy_ZeroDivisionError_type, aipy_ValueError_type, aipy_OverflowError_type;

static void drop_float(aipy_object *object) { aipy_free_small(object, sizeof(aipy_float)); }
static const aipy_type *const float_mro[] = {&aipy_float_type, &aipy_object_type};
aipy_type aipy_float_type = {
    .header = {AIPY_IMMORTAL, &aipy_type_type}, .name = "float", .qualified_name = "float", .module = "builtins",
    .base = &aipy_object_type, .mro = float_mro, .mro_length = 2, .size = sizeof(aipy_float), .drop = drop_float,
};

aipy_any aipy_float_new(double value) {
    aipy_float *box = aipy_allocate_small(sizeof *box);
    box->header.count = 1;
    box->header.type = &aipy_float_type;
    box->value = value;
    return aipy_from_pointer(box);
}

int64_t aipy_float_hash(double value, aipy_any identity) { /* the value modulo 2^61 - 1, as an equal int's */
    if (!isfinite(value)) {
        if (isinf(value)) return value > 0 ? 314159 : -314159;
        uint64_t address = identity >> 4 | identity << 60;
        return (int64_t)address == -1 ? -2 : (int64_t)address;
    }
    const uint64_t prime = ((uint64_t)1 << 61) - 1;
    int exponent;
    double m = frexp(fabs(value), &exponent);
    uint64_t hash = 0;
    while (m != 0) {
        hash = (hash << 28 & prime) | hash >> 33;
        m *= 268435456.0;
        exponent -= 28;
        uint64_t digit = (uint64_t)m;
        m -= (double)digit;
        hash += digit;
        if (hash >= prime) hash -= prime;
    }
    exponent = exponent >= 0 ? exponent % 61 : 60 - (-1 - exponent) % 61;
    if (exponent) hash = (hash << exponent & prime) | hash >> (61 - exponent);
    int64_t result = value < 0 ? -(int64_t)hash : (int64_t)hash;
    return result == -1 ? -2 : result;
}

aipy_any aipy_float_repr(double value) {
    char text[40];
    int count = aipy_float_repr_into(value, text);
    aipy_str *s = aipy_str_new(count, 127);
    memcpy(aipy_str_data(s), text, (size_t)count);
    return aipy_from_pointer(s);
}

/* Copies text to ASCII for the scanner: Unicode digits and spaces translated, outer space cut. New zero-ended block of
 * *size bytes, or null where a character cannot be part of a number. */
static char *to_ascii(aipy_str *text, int64_t *size) {
    int64_t start = 0, end = text->length;
    while (start < end && aipy_unicode_is_space(aipy_str_at(text, start))) start++;
    while (end > start && aipy_unicode_is_space(aipy_str_at(text, end - 1))) end--;
    *size = end - start + 1;
    char *out = aipy_allocate(*size);
    int64_t n = 0;
    bool bad = false;
    for (int64_t i = start; i < end && !bad; i++) {
        uint32_t c = aipy_str_at(text, i);
        if (c >= 128) {
            int digit = aipy_unicode_decimal(c);
            if (digit < 0) bad = true;
            c = (uint32_t)('0' + digit);
        }
        if (c == '_') { /* only between digits */
            uint32_t before = i > start ? aipy_str_at(text, i - 1) : 0, after = i + 1 < end ? aipy_str_at(text, i + 1) : 0;
            if (aipy_unicode_decimal(before) < 0 || aipy_unicode_decimal(after) < 0) bad = true;
            continue;
        }
        if (c == 0) bad = true;
        out[n++] = (char)c;
    }
    out[n] = 0;
    if (!bad) return out;
    aipy_free(out, *size);
    return NULL;
}

aipy_status aipy_float_parse_text(aipy_thread *thread, aipy_str *text, aipy_any original, double *out) {
    int64_t size;
    char *ascii = to_ascii(text, &size);
    if (ascii) {
        const char *end;
        *out = aipy_float_scan(ascii, &end);
        bool whole = end != ascii && *end == 0;
        aipy_free(ascii, size);
        if (whole) return AIPY_OK;
    }
    return aipy_raise_text(thread, &aipy_ValueError_type, "could not convert string to float: %R", original);
}

aipy_status aipy_float_parse(aipy_thread *thread, aipy_str *text, double *out) {
    return aipy_float_parse_text(thread, text, aipy_from_pointer(text), out);
}

/* --- operators ----------------------------------------------------------------------------------------- */

static void divide(double a, double b, double *floor_quotient, double *modulo) {
    double mod = fmod(a, b), div = (a - mod) / b;
    if (mod != 0) {
        if ((b < 0) != (mod < 0)) { mod += b; div -= 1.0; }
    } else
        mod = copysign(0.0, b);
    if (div != 0) {
        *floor_quotient = floor(div);
        if (div - *floor_quotient > 0.5) *floor_quotient += 1.0;
    } else
        *floor_quotient = copysign(0.0, a / b);
    *modulo = mod;
}

aipy_status aipy_float_floor_divide(aipy_thread *thread, double a, double b, double *out) {
    double modulo;
    if (b == 0) return aipy_raise_text(thread, &aipy_ZeroDivisionError_type, "float floor division by zero");
    divide(a, b, out, &modulo);
    return AIPY_OK;
}

aipy_status aipy_float_modulo(aipy_thread *thread, double a, double b, double *out) {
    if (b == 0) return aipy_raise_text(thread, &aipy_ZeroDivisionError_type, "float modulo");
    double mod = fmod(a, b);
    if (mod != 0) {
        if ((b < 0) != (mod < 0)) mod += b;
    } else
        mod = copysign(0.0, b);
    *out = mod;
    return AIPY_OK;
}

aipy_status aipy_float_divmod_values(aipy_thread *thread, double a, double b, double *quotient, double *modulo) {
    if (b == 0) return aipy_raise_text(thread, &aipy_ZeroDivisionError_type, "float divmod()");
    divide(a, b, quotient, modulo);
    return AIPY_OK;
}

aipy_status aipy_raise_range_error(aipy_thread *thread) { /* OverflowError(34, "Numerical result out of range") */
    aipy_str *text = aipy_str_from_ascii("Numerical result out of range");
    aipy_any args[2] = {aipy_from_small(34), aipy_from_pointer(text)};
    aipy_exception *exception = aipy_exception_new(&aipy_OverflowError_type, args, 2);
    aipy_release(&text->header);
    aipy_status status = aipy_raise(thread, aipy_from_pointer(exception));
    aipy_release(&exception->header);
    return status;
}

/* The real result; *complex_needed for a finite negative base with a broken exponent. */
aipy_status aipy_float_power_real(aipy_thread *thread, double x, double y, double *out, bool *complex_needed) {
    *complex_needed = false;
    if (y == 0) { *out = 1.0; return AIPY_OK; }
    if (isnan(x)) { *out = x; return AIPY_OK; }
    if (isnan(y)) { *out = x == 1.0 ? 1.0 : y; return AIPY_OK; }
    if (isinf(y)) {
        double size = fabs(x);
        *out = size == 1.0 ? 1.0 : (y > 0) == (size > 1.0) ? fabs(y) : 0.0;
        return AIPY_OK;
    }
    bool odd = fmod(fabs(y), 2.0) == 1.0;
    if (isinf(x)) {
        *out = y > 0 ? (odd ? x : fabs(x)) : (odd ? copysign(0.0, x) : 0.0);
        return AIPY_OK;
    }
    if (x == 0) {
        if (y < 0) return aipy_raise_text(thread, &aipy_ZeroDivisionError_type, "0.0 cannot be raised to a negative power");
        *out = odd ? x : 0.0;
        return AIPY_OK;
    }
    bool negate = false;
    if (x < 0) {
        if (y != floor(y)) { *complex_needed = true; return AIPY_OK; }
        x = -x;
        negate = odd;
    }
    if (x == 1.0) { *out = negate ? -1.0 : 1.0; return AIPY_OK; }
    double result = pow(x, y);
    if (isinf(result)) return aipy_raise_range_error(thread);
    *out = negate ? -result : result;
    return AIPY_OK;
}

aipy_status aipy_float_power(aipy_thread *thread, double x, double y, aipy_any *out) {
    double result;
    bool complex_needed;
    if (aipy_float_power_real(thread, x, y, &result, &complex_needed) != AIPY_OK) return AIPY_RAISED;
    if (complex_needed) {
        aipy_complex_value power;
        if (aipy_complex_power(thread, (aipy_complex_value){x, 0}, (aipy_complex_value){y, 0}, &power) != AIPY_OK) return AIPY_RAISED;
        *out = aipy_complex_new(power);
    } else
        *out = aipy_float_new(result);
    return AIPY_OK;
}

aipy_status aipy_float_round(aipy_thread *thread, double x, int64_t digits, double *out) {
    *out = aipy_float_round_digits(x, digits);
    if (isinf(*out) && isfinite(x)) return aipy_raise_text(thread, &aipy_OverflowError_type, "rounded value too large to represent");
    return AIPY_OK;
}
