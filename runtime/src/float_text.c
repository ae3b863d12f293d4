/* Floats to text and back: repr, the codes of format specs, reading. What CPython's Python/pystrtod.c decides about
 * exponents, zeros and points is decided here. */
#include "aipy/float.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int write_special(double x, int flags, char *out) {
    int n = 0;
    if (isnan(x)) {
        if (flags & AIPY_FLOAT_SIGN) out[n++] = '+';
        memcpy(out + n, flags & AIPY_FLOAT_UPPER ? "NAN" : "nan", 3);
    } else {
        if (x < 0) out[n++] = '-';
        else if (flags & AIPY_FLOAT_SIGN) out[n++] = '+';
        memcpy(out + n, flags & AIPY_FLOAT_UPPER ? "INF" : "inf", 3);
    }
    return n + 3;
}

static char *write_exponent(char *p, int exponent, bool upper) {
    *p++ = upper ? 'E' : 'e';
    *p++ = exponent < 0 ? '-' : '+';
    unsigned value = (unsigned)(exponent < 0 ? -exponent : exponent);
    if (value >= 100) { *p++ = (char)('0' + value / 100); value %= 100; }
    *p++ = (char)('0' + value / 10);
    *p++ = (char)('0' + value % 10);
    return p;
}

/* digits[from..to) of a number with zeros wherever no digits are */
static char *write_part(char *p, const char *digits, int64_t count, int64_t from, int64_t to) {
    for (; from < to && from < 0; from++) *p++ = '0';
    if (from < to && from < count) {
        int64_t stop = to < count ? to : count;
        memcpy(p, digits + from, (size_t)(stop - from));
        p += stop - from;
        from = stop;
    }
    if (from < to) { memset(p, '0', (size_t)(to - from)); p += to - from; }
    return p;
}

/* `end`: the digit after the last one to show, counted from the first digit */
static char *write_number(char *p, const char *digits, int64_t count, int64_t point, int64_t end, bool exponential, int flags) {
    int64_t exponent = point - 1;
    if (exponential) point = 1;
    int64_t least = !exponential && flags & AIPY_FLOAT_ADD_DOT_0 ? point + 1 : point;
    if (end < least) end = least;
    p = write_part(p, digits, count, point <= 0 ? point - 1 : 0, point);
    if (end > point || flags & AIPY_FLOAT_ALTERNATE) *p++ = '.';
    p = write_part(p, digits, count, point, end);
    return exponential ? write_exponent(p, (int)exponent, flags & AIPY_FLOAT_UPPER) : p;
}

int aipy_float_repr_into(double x, char *out) {
    if (!isfinite(x)) return write_special(x, 0, out);
    char digits[24], *p = out;
    int point, count = aipy_digits_shortest(x, digits, &point);
    if (signbit(x)) *p++ = '-';
    p = write_number(p, digits, count, point, count, point <= -4 || point > 16, AIPY_FLOAT_ADD_DOT_0);
    return (int)(p - out);
}

char *aipy_float_text(double x, char code, int64_t precision, int flags, int64_t *count_out, int64_t *size_out) {
    if (!isfinite(x)) {
        char *text = aipy_allocate(*size_out = 16);
        *count_out = write_special(x, flags, text);
        return text;
    }
    char digits[AIPY_DIGITS];
    int point, count;
    int64_t end;
    bool exponential = false;
    switch (code) {
    case 'e':
        count = aipy_digits_significant(x, precision > 1090 ? 1091 : (int)precision + 1, digits, &point);
        end = precision + 1;
        exponential = true;
        break;
    case 'f':
        count = aipy_digits_fixed(x, precision, digits, &point);
        end = point + precision;
        break;
    case 'g':
        if (precision == 0) precision = 1;
        count = aipy_digits_significant(x, precision > 1090 ? 1090 : (int)precision, digits, &point);
        exponential = point <= -4 || point > precision - (flags & AIPY_FLOAT_ADD_DOT_0 ? 1 : 0);
        end = flags & AIPY_FLOAT_ALTERNATE ? precision : count;
        break;
    default:
        count = aipy_digits_shortest(x, digits, &point);
        exponential = point <= -4 || point > 16;
        end = count;
        break;
    }
    int64_t size = (end > point ? end : point) + (point < 0 ? -point : 0) + 32;
    char *text = aipy_allocate(size), *p = text;
    bool zero = count == 0 || (count == 1 && digits[0] == '0');
    if (signbit(x) && !(zero && flags & AIPY_FLOAT_NO_NEGATIVE_ZERO)) *p++ = '-';
    else if (flags & AIPY_FLOAT_SIGN) *p++ = '+';
    p = write_number(p, digits, count, point, end, exponential, flags);
    *count_out = p - text;
    *size_out = size;
    return text;
}

/* --- reading ------------------------------------------------------------------------------------------- */

static bool same_word(const char *text, const char *word) {
    for (; *word; text++, word++)
        if ((*text | 32) != *word) return false;
    return true;
}

double aipy_float_scan(const char *text, const char **end) {
    const char *p = text;
    bool negative = *p == '-';
    if (*p == '-' || *p == '+') p++;
    if (same_word(p, "inf")) {
        *end = same_word(p, "infinity") ? p + 8 : p + 3;
        return negative ? -INFINITY : INFINITY;
    }
    if (same_word(p, "nan")) {
        *end = p + 3;
        /* Each NaN is an object of its own to Python, which containers tell apart by identity: here its payload is it. */
        static uint32_t made;
        uint64_t bits = UINT64_C(0x7FF8000000000000) | (made = made % 0x7FFFFFFF + 1) | (uint64_t)negative << 63;
        double nan;
        memcpy(&nan, &bits, 8);
        return nan;
    }
    uint64_t value = 0;
    int digits = 0, places = 0, significant = 0;
    for (; *p >= '0' && *p <= '9'; p++, digits++)
        if (value || *p != '0') { if (significant++ < 19) value = value * 10 + (uint64_t)(*p - '0'); }
    if (*p == '.')
        for (p++; *p >= '0' && *p <= '9'; p++, digits++, places++)
            if (value || *p != '0') { if (significant++ < 19) value = value * 10 + (uint64_t)(*p - '0'); }
    if (!digits) { *end = text; return 0; }
    int exponent = 0;
    if ((*p | 32) == 'e') {
        const char *q = p + 1;
        bool minus = *q == '-';
        if (*q == '-' || *q == '+') q++;
        if (*q >= '0' && *q <= '9') {
            for (; *q >= '0' && *q <= '9'; q++)
                if (exponent < 100000) exponent = exponent * 10 + (*q - '0');
            if (minus) exponent = -exponent;
            p = q;
        }
    }
    *end = p;
    int scale = exponent - places;
    if (significant <= 15 && scale >= -22 && scale <= 22) { /* both exact: one rounding (Clinger 1990) */
        static const double tens[] = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                      1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
        double x = scale < 0 ? (double)value / tens[-scale] : (double)value * tens[scale];
        return negative ? -x : x;
    }
    char *stop;
    char saved[64], *copy = saved; /* strtod must not read on, into a hexadecimal point or a locale's sign */
    int64_t length = p - text;
    if (length >= (int64_t)sizeof saved) copy = aipy_allocate(length + 1);
    memcpy(copy, text, (size_t)length);
    copy[length] = 0;
    double x = strtod(copy, &stop);
    if (copy != saved) aipy_free(copy, length + 1);
    return x;
}

double aipy_float_round_digits(double x, int64_t digits) {
    if (!isfinite(x) || x == 0 || digits > 323) return x;
    if (digits < -308) return copysign(0.0, x);
    char text[AIPY_DIGITS + 16];
    int point, count = aipy_digits_fixed(x, digits, text, &point);
    if (!count) return copysign(0.0, x);
    const char *end;
    snprintf(text + count, 16, "e%d", point - count);
    return copysign(aipy_float_scan(text, &end), x);
}
