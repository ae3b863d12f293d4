/* Complex numbers: the arithmetic of CPython's Objects/complexobject.c, repr, parsing, comparison, hash. */
#include "aipy/complex.h"
#include "aipy/model.h"
#include "aipy/float.h"
#include "aipy/int.h"
#include "aipy/str.h"
#include "aipy/unicode.h"
#include <math.h>

extern aipy_type aipy_ZeroDivisionError_type, aipy_ValueError_type, aipy_OverflowError_type, aipy_TypeError_type;

static void drop_complex(aipy_object *object) { aipy_free_small(object, sizeof(aipy_complex)); }
static const aipy_type *const complex_mro[] = {&aipy_complex_type, &aipy_object_type};
aipy_type aipy_complex_type = {
    .header = {AIPY_IMMORTAL, &aipy_type_type}, .name = "complex", .qualified_name = "complex", .module = "builtins",
    .base = &aipy_object_type, .mro = complex_mro, .mro_length = 2, .size = sizeof(aipy_complex), .drop = drop_complex,
};

typedef aipy_complex_value number;

aipy_any aipy_complex_new(number value) {
    aipy_complex *box = aipy_allocate_small(sizeof *box);
    box->header.count = 1;
    box->header.type = &aipy_complex_type;
    box->real = value.real;
    box->imag = value.imag;
    return aipy_from_pointer(box);
}

bool aipy_complex_of(aipy_any v, number *out) {
    const aipy_type *type = aipy_type_of(v);
    out->imag = 0;
    if (type == &aipy_float_type) { out->real = ((aipy_float *)aipy_pointer(v))->value; return true; }
    if (type == &aipy_complex_type) {
        const aipy_complex *c = (const aipy_complex *)aipy_pointer(v);
        *out = (number){c->real, c->imag};
        return true;
    }
    if (type == &aipy_bool_type) { out->real = v == aipy_from_bool(true); return true; }
    return type == &aipy_int_type && aipy_is_small(v) ? (out->real = (double)aipy_small(v), true) : false;
}

/* --- arithmetic ---------------------------------------------------------------------------------------- */

static number multiply(number a, number b) {
    return (number){a.real * b.real - a.imag * b.imag, a.real * b.imag + a.imag * b.real};
}

/* The larger part of the divisor is divided out first (Smith, 1962). */
static number quotient(number a, number b) {
    double real = fabs(b.real), imag = fabs(b.imag);
    if (real >= imag) {
        double ratio = b.imag / b.real, denominator = b.real + b.imag * ratio;
        return (number){(a.real + a.imag * ratio) / denominator, (a.imag - a.real * ratio) / denominator};
    }
    if (imag >= real) {
        double ratio = b.real / b.imag, denominator = b.real * ratio + b.imag;
        return (number){(a.real * ratio + a.imag) / denominator, (a.imag * ratio - a.real) / denominator};
    }
    return (number){NAN, NAN};
}

aipy_status aipy_complex_divide(aipy_thread *thread, number a, number b, number *out) {
    if (b.real == 0 && b.imag == 0) return aipy_raise_text(thread, &aipy_ZeroDivisionError_type, "complex division by zero");
    *out = quotient(a, b);
    return AIPY_OK;
}

aipy_status aipy_complex_power(aipy_thread *thread, number a, number b, number *out) {
    number r;
    bool domain = false;
    if (b.imag == 0 && b.real == floor(b.real) && fabs(b.real) <= 100.0) { /* a small whole exponent: by squaring */
        int64_t n = (int64_t)b.real;
        uint64_t count = n < 0 ? (uint64_t)-n : (uint64_t)n;
        number power = a;
        r = (number){1.0, 0.0};
        for (uint64_t mask = 1; mask && count >= mask; mask <<= 1) {
            if (count & mask) r = multiply(r, power);
            power = multiply(power, power);
        }
        if (n <= 0) {
            if (n < 0 && r.real == 0 && r.imag == 0) domain = true;
            r = r.real == 0 && r.imag == 0 ? (number){0, 0} : quotient((number){1.0, 0.0}, r);
        }
    } else if (b.real == 0 && b.imag == 0)
        r = (number){1.0, 0.0};
    else if (a.real == 0 && a.imag == 0) {
        domain = b.imag != 0 || b.real < 0;
        r = (number){0, 0};
    } else {
        double size = hypot(a.real, a.imag), length = pow(size, b.real), angle = atan2(a.imag, a.real), phase = angle * b.real;
        if (b.imag != 0) {
            length /= exp(angle * b.imag);
            phase += b.imag * log(size);
        }
        r = (number){length * cos(phase), length * sin(phase)};
    }
    if (domain) return aipy_raise_text(thread, &aipy_ZeroDivisionError_type, "0.0 to a negative or complex power");
    if (isinf(r.real) || isinf(r.imag)) {
        if (isfinite(a.real) && isfinite(a.imag) && isfinite(b.real) && isfinite(b.imag))
            return aipy_raise_text(thread, &aipy_OverflowError_type, "complex exponentiation");
    }
    *out = r;
    return AIPY_OK;
}

/* 1: converted; 0: not a number; -1: raised */
static int convert(aipy_thread *thread, aipy_any v, number *out) {
    if (aipy_complex_of(v, out)) return 1;
    if (aipy_type_of(v) != &aipy_int_type) return 0;
    return aipy_int_to_double(thread, v, &out->real) == AIPY_OK ? 1 : -1;
}

aipy_status aipy_complex_binary(aipy_thread *thread, int32_t op, aipy_any left, aipy_any right, aipy_any *out) {
    number a, b, r;
    int left_is = convert(thread, left, &a);
    if (left_is < 0) return AIPY_RAISED;
    int right_is = left_is ? convert(thread, right, &b) : 0;
    if (right_is < 0) return AIPY_RAISED;
    if (!left_is || !right_is) return AIPY_STOP;
    switch (op) {
    case AIPY_ADD: r = (number){a.real + b.real, a.imag + b.imag}; break;
    case AIPY_SUB: r = (number){a.real - b.real, a.imag - b.imag}; break;
    case AIPY_MUL: r = multiply(a, b); break;
    case AIPY_TRUEDIV: if (aipy_complex_divide(thread, a, b, &r) != AIPY_OK) return AIPY_RAISED; break;
    case AIPY_POW: if (aipy_complex_power(thread, a, b, &r) != AIPY_OK) return AIPY_RAISED; break;
    default: return AIPY_STOP;
    }
    *out = aipy_complex_new(r);
    return AIPY_OK;
}

/* --- text ---------------------------------------------------------------------------------------------- */

static int part_text(double x, bool sign, char *out) {
    int n = 0;
    if (sign && !(signbit(x) && !isnan(x))) out[n++] = '+';
    n += aipy_float_repr_into(x, out + n);
    if (n > 2 && out[n - 2] == '.' && out[n - 1] == '0') n -= 2;
    return n;
}

aipy_str *aipy_complex_text(number value) {
    char text[100];
    int n = 0;
    if (value.real == 0 && !signbit(value.real)) {
        n = part_text(value.imag, false, text);
        text[n++] = 'j';
    } else {
        text[n++] = '(';
        n += part_text(value.real, false, text + n);
        n += part_text(value.imag, true, text + n);
        text[n++] = 'j';
        text[n++] = ')';
    }
    aipy_str *s = aipy_str_new(n, 127);
    memcpy(aipy_str_data(s), text, (size_t)n);
    return s;
}

/* <float>, <float>j, <float><signed-float>j, <float><sign>j, <sign>j, j; parentheses allowed */
static bool parse(const char *p, number *out) {
    const char *end;
    double x = 0, y = 0;
    bool got_bracket = false;
    while (*p == ' ') p++;
    if (*p == '(') { got_bracket = true; p++; while (*p == ' ') p++; }
    double z = aipy_float_scan(p, &end);
    if (end != p) {
        p = end;
        if (*p == '+' || *p == '-') {
            x = z;
            y = aipy_float_scan(p, &end);
            if (end != p) p = end;
            else { y = *p == '+' ? 1.0 : -1.0; p++; }
            if (*p != 'j' && *p != 'J') return false;
            p++;
        } else if (*p == 'j' || *p == 'J') { p++; y = z; }
        else x = z;
    } else {
        if (*p == '+' || *p == '-') { y = *p == '+' ? 1.0 : -1.0; p++; }
        else y = 1.0;
        if (*p != 'j' && *p != 'J') return false;
        p++;
    }
    while (*p == ' ') p++;
    if (got_bracket) {
        if (*p != ')') return false;
        p++;
        while (*p == ' ') p++;
    }
    *out = (number){x, y};
    return *p == 0;
}

static aipy_status parse_str(aipy_thread *thread, aipy_str *text, number *out) {
    int64_t size = text->length + 1, n = 0;
    char *ascii = aipy_allocate(size);
    bool bad = false, underscore = false;
    for (int64_t i = 0; i < text->length && !bad; i++) {
        uint32_t c = aipy_str_at(text, i);
        if (aipy_unicode_is_space(c)) c = ' ';
        else if (c >= 128) {
            int digit = aipy_unicode_decimal(c);
            bad = digit < 0;
            c = (uint32_t)('0' + digit);
        }
        if (c == '_') {
            bad = underscore = i == 0 || i + 1 == text->length || aipy_unicode_decimal(aipy_str_at(text, i - 1)) < 0
                               || aipy_unicode_decimal(aipy_str_at(text, i + 1)) < 0;
            continue;
        }
        if (!c) bad = true;
        ascii[n++] = (char)c;
    }
    ascii[n] = 0;
    bad = bad || !parse(ascii, out);
    aipy_free(ascii, size);
    if (underscore) return aipy_raise_text(thread, &aipy_ValueError_type, "could not convert string to complex: %R", aipy_from_pointer(text));
    return bad ? aipy_raise_text(thread, &aipy_ValueError_type, "complex() arg is a malformed string") : AIPY_OK;
}

/* --- methods (aipy/library/builtins/complex.py) -------------------------------------------------------- */

#define VALUE(c) ((number){(c)->real, (c)->imag})

/* complex(x): *is_complex tells whether x was one */
static aipy_status argument(aipy_thread *thread, aipy_any v, bool second, number *out, bool *is_complex) {
    *is_complex = aipy_type_of(v) == &aipy_complex_type;
    int converted = convert(thread, v, out);
    if (converted) return converted < 0 ? AIPY_RAISED : AIPY_OK;
    aipy_any method = second ? 0 : aipy_find_special(aipy_type_of(v), AIPY_S_complex), result;
    if (method) {
        if (aipy_call_special(thread, method, v, NULL, 0, &result) != AIPY_OK) return AIPY_RAISED;
        if (aipy_type_of(result) != &aipy_complex_type) {
            aipy_raise_text(thread, &aipy_TypeError_type, "__complex__ returned non-complex (type %T)", result);
            aipy_release_any(result);
            return AIPY_RAISED;
        }
        aipy_complex_of(result, out);
        *is_complex = true;
        aipy_release_any(result);
        return AIPY_OK;
    }
    method = aipy_find_special(aipy_type_of(v), AIPY_S_float);
    if (!method) method = aipy_find_special(aipy_type_of(v), AIPY_S_index);
    if (method) {
        if (aipy_call_special(thread, method, v, NULL, 0, &result) != AIPY_OK) return AIPY_RAISED;
        converted = convert(thread, result, out);
        aipy_release_any(result);
        if (converted > 0) return AIPY_OK;
        if (converted < 0) return AIPY_RAISED;
    }
    return aipy_raise_text(thread, &aipy_TypeError_type,
        second ? "complex() second argument must be a number, not '%T'" : "complex() first argument must be a string or a number, not '%T'", v);
}

aipy_status aipy_complex_make(aipy_thread *thread, aipy_any real, aipy_any imag, aipy_complex **out) {
    number r = {0, 0}, i = {0, 0};
    bool real_complex = false, imag_complex = false;
    if (real && aipy_is_str(real)) {
        if (imag) return aipy_raise_text(thread, &aipy_TypeError_type, "complex() can't take second arg if first is a string");
        if (parse_str(thread, (aipy_str *)aipy_pointer(real), &r) != AIPY_OK) return AIPY_RAISED;
    } else {
        if (imag && aipy_is_str(imag)) return aipy_raise_text(thread, &aipy_TypeError_type, "complex() second arg can't be a string");
        if (real && argument(thread, real, false, &r, &real_complex) != AIPY_OK) return AIPY_RAISED;
        if (imag && argument(thread, imag, true, &i, &imag_complex) != AIPY_OK) return AIPY_RAISED;
        if (imag) { /* real + imag * 1j, part by part so that zeros keep their signs */
            double imag_part = real_complex ? r.imag : 0.0;
            if (imag_complex) r.real -= i.imag;
            r.imag = real_complex ? imag_part + i.real : i.real;
        }
    }
    *out = (aipy_complex *)aipy_pointer(aipy_complex_new(r));
    return AIPY_OK;
}

double aipy_complex_real(aipy_thread *thread, aipy_complex *self) { (void)thread; return self->real; }
double aipy_complex_imag(aipy_thread *thread, aipy_complex *self) { (void)thread; return self->imag; }
aipy_complex *aipy_complex_conjugate(aipy_thread *thread, aipy_complex *self) {
    (void)thread;
    return (aipy_complex *)aipy_pointer(aipy_complex_new((number){self->real, -self->imag}));
}
aipy_complex *aipy_complex_neg(aipy_thread *thread, aipy_complex *self) {
    (void)thread;
    return (aipy_complex *)aipy_pointer(aipy_complex_new((number){-self->real, -self->imag}));
}
aipy_complex *aipy_complex_pos(aipy_thread *thread, aipy_complex *self) { (void)thread; aipy_retain(&self->header); return self; }
bool aipy_complex_bool(aipy_thread *thread, aipy_complex *self) { (void)thread; return self->real != 0 || self->imag != 0; }
aipy_status aipy_complex_abs(aipy_thread *thread, aipy_complex *self, double *out) {
    *out = hypot(self->real, self->imag);
    if (isinf(*out) && isfinite(self->real) && isfinite(self->imag))
        return aipy_raise_text(thread, &aipy_OverflowError_type, "absolute value too large");
    return AIPY_OK;
}
int64_t aipy_complex_hash_value(number value, aipy_any identity) {
    uint64_t h = (uint64_t)aipy_float_hash(value.real, identity) + 1000003u * (uint64_t)aipy_float_hash(value.imag, identity);
    return (int64_t)h == -1 ? -2 : (int64_t)h;
}
aipy_any aipy_complex_hash(aipy_thread *thread, aipy_complex *self) {
    (void)thread;
    return aipy_int_from_i64(aipy_complex_hash_value(VALUE(self), aipy_from_pointer(self)));
}
aipy_str *aipy_complex_repr(aipy_thread *thread, aipy_complex *self) { (void)thread; return aipy_complex_text(VALUE(self)); }

static aipy_status operate(aipy_thread *thread, int32_t op, aipy_any left, aipy_any right, aipy_any *out) {
    aipy_status status = aipy_complex_binary(thread, op, left, right, out);
    if (status != AIPY_STOP) return status;
    *out = aipy_new_any(aipy_from_pointer(&aipy_NotImplemented));
    return AIPY_OK;
}
#define OPERATOR(name, op)                                                                                             \
    aipy_status aipy_complex_##name(aipy_thread *t, aipy_complex *self, aipy_any other, aipy_any *out) {               \
        return operate(t, op, aipy_from_pointer(self), other, out);                                                    \
    }                                                                                                                  \
    aipy_status aipy_complex_r##name(aipy_thread *t, aipy_complex *self, aipy_any other, aipy_any *out) {              \
        return operate(t, op, other, aipy_from_pointer(self), out);                                                    \
    }
OPERATOR(add, AIPY_ADD)
OPERATOR(sub, AIPY_SUB)
OPERATOR(mul, AIPY_MUL)
OPERATOR(truediv, AIPY_TRUEDIV)
OPERATOR(pow, AIPY_POW)

aipy_any aipy_complex_eq(aipy_thread *thread, aipy_complex *self, aipy_any other) {
    (void)thread;
    const aipy_type *type = aipy_type_of(other);
    bool equal;
    if (type == &aipy_int_type) equal = self->imag == 0 && aipy_int_compare_double(other, self->real) == 0;
    else {
        number b;
        if (!aipy_complex_of(other, &b)) return aipy_new_any(aipy_from_pointer(&aipy_NotImplemented));
        equal = self->real == b.real && self->imag == b.imag;
    }
    return aipy_new_any(aipy_from_bool(equal));
}
aipy_any aipy_complex_ne(aipy_thread *thread, aipy_complex *self, aipy_any other) {
    aipy_any equal = aipy_complex_eq(thread, self, other);
    if (equal == aipy_from_pointer(&aipy_NotImplemented)) return equal;
    bool was = equal == aipy_from_bool(true);
    aipy_release_any(equal);
    return aipy_new_any(aipy_from_bool(!was));
}
aipy_tuple *aipy_complex_getnewargs(aipy_thread *thread, aipy_complex *self) {
    (void)thread;
    aipy_tuple *t = aipy_tuple_new(2, NULL);
    t->items[0].any = aipy_float_new(self->real);
    t->items[1].any = aipy_float_new(self->imag);
    return t;
}
