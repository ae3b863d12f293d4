/* Format specs of int, bool, float and complex (Python/formatter_unicode.c). */
#include "aipy/complex.h"
#include "aipy/float.h"
#include "aipy/format.h"
#include "aipy/int.h"

extern aipy_type aipy_ValueError_type, aipy_OverflowError_type;

static aipy_status unknown_code(aipy_thread *thread, uint32_t code, const char *type) {
    if (code > 32 && code < 128)
        return aipy_raise_text(thread, &aipy_ValueError_type, "Unknown format code '%c' for object of type '%s'", (int)code, type);
    return aipy_raise_text(thread, &aipy_ValueError_type, "Unknown format code '\\x%x' for object of type '%s'", (unsigned)code, type);
}

/* A number taken apart: sign, prefix ("0x"), digits to be grouped, rest (point, fraction, exponent). */
typedef struct { char sign; const char *prefix; int64_t prefix_count; const char *digits; int64_t digit_count; const char *rest; int64_t rest_count; } number_parts;

/* Writes into b with groups of `every` digits (0: none); zeros fill up to `width` where fill is '0' and align '='. */
static void write_padded(aipy_builder *b, const number_parts *p, const aipy_spec *f, uint32_t separator, int every) {
    char sign = p->sign == '-' ? '-' : f->sign == '+' ? '+' : f->sign == ' ' ? ' ' : 0;
    int64_t fixed = (sign != 0) + p->prefix_count + p->rest_count, digits = p->digit_count, least = 0;
    if (f->fill == '0' && f->align == '=') least = (f->width > 0 ? f->width : 0) - fixed; /* zeros are grouped, too */
    int64_t zeros = 0, separators = 0;
    if (!digits) every = 0; /* inf, nan */
    if (every) {
        separators = (digits - 1) / every;
        while (digits + zeros + separators < least) {
            /* a zero, and a separator where a group is full */
            if ((digits + zeros) % every == 0) separators++;
            zeros++;
        }
    } else if (least > digits)
        zeros = least - digits;
    int64_t total = fixed + digits + zeros + separators, padding = f->width > total ? f->width - total : 0, left = 0, inner = 0;
    if (f->align == '>') left = padding;
    else if (f->align == '^') left = padding / 2;
    else if (f->align == '=') inner = padding;
    aipy_builder_fill(b, f->fill, left);
    if (sign) aipy_builder_add(b, (uint8_t)sign);
    aipy_builder_add_ascii(b, p->prefix, p->prefix_count);
    aipy_builder_fill(b, f->fill, inner);
    int64_t all = digits + zeros;
    if (!every) {
        aipy_builder_fill(b, '0', zeros);
        aipy_builder_add_ascii(b, p->digits, digits);
    } else
        for (int64_t i = 0; i < all; i++) {
            if (i && (all - i) % every == 0) aipy_builder_add(b, separator);
            aipy_builder_add(b, i < zeros ? '0' : (uint8_t)p->digits[i - zeros]);
        }
    aipy_builder_add_ascii(b, p->rest, p->rest_count);
    aipy_builder_fill(b, f->fill, padding - left - inner);
}

static aipy_status format_integer(aipy_thread *thread, aipy_any word, const aipy_spec *f, aipy_any *out) {
    if (f->precision != -1) return aipy_raise_text(thread, &aipy_ValueError_type, "Precision not allowed in integer format specifier");
    if (f->no_negative_zero) return aipy_raise_text(thread, &aipy_ValueError_type, "Negative zero coercion (z) not allowed in integer format specifier");
    aipy_builder b;
    number_parts p = {.prefix = ""};
    if (f->type == 'c') {
        if (f->sign) return aipy_raise_text(thread, &aipy_ValueError_type, "Sign not allowed with integer format specifier 'c'");
        if (f->alternate) return aipy_raise_text(thread, &aipy_ValueError_type, "Alternate form (#) not allowed with integer format specifier 'c'");
        int64_t point;
        if (!aipy_int_to_i64(word, &point)) return aipy_raise_text(thread, &aipy_OverflowError_type, "Python int too large to convert to C long");
        if (point < 0 || point > 0x10FFFF) return aipy_raise_text(thread, &aipy_OverflowError_type, "%%c arg not in range(0x110000)");
        int64_t padding = f->width > 1 ? f->width - 1 : 0, left = f->align == '>' || f->align == '=' ? padding : f->align == '^' ? padding / 2 : 0;
        aipy_builder_start(&b, padding + 1);
        aipy_builder_fill(&b, f->fill, left);
        aipy_builder_add(&b, (uint32_t)point);
        aipy_builder_fill(&b, f->fill, padding - left);
        *out = aipy_from_pointer(aipy_builder_end(&b));
        return AIPY_OK;
    }
    int bits = f->type == 'b' ? 1 : f->type == 'o' ? 3 : f->type == 'x' || f->type == 'X' ? 4 : 0;
    aipy_str *text;
    if (bits) text = aipy_int_to_base(word, bits, false, f->type == 'X');
    else {
        aipy_any decimal = aipy_int_to_str(thread, word);
        if (!decimal) return AIPY_RAISED;
        text = (aipy_str *)aipy_pointer(decimal);
    }
    p.digits = aipy_str_data(text);
    p.digit_count = text->length;
    if (*p.digits == '-') { p.sign = '-'; p.digits++; p.digit_count--; }
    char prefix[2] = {'0', (char)f->type};
    if (bits && f->alternate) { p.prefix = prefix; p.prefix_count = 2; }
    aipy_builder_start(&b, p.digit_count * 4 / 3 + 8 + (f->width > 0 ? f->width : 0));
    write_padded(&b, &p, f, f->thousands, !f->thousands ? 0 : bits ? 4 : 3);
    aipy_release(&text->header);
    *out = aipy_from_pointer(aipy_builder_end(&b));
    return AIPY_OK;
}

static bool is_float_code(uint32_t t) { return t == 'e' || t == 'E' || t == 'f' || t == 'F' || t == 'g' || t == 'G' || t == '%'; }

/* sign, digits and rest of a float's text */
static void split_number(const char *text, int64_t count, number_parts *p) {
    *p = (number_parts){.prefix = "", .digits = text, .digit_count = count};
    if (count && *text == '-') { p->sign = '-'; p->digits++; p->digit_count--; }
    int64_t i = 0;
    while (i < p->digit_count && p->digits[i] >= '0' && p->digits[i] <= '9') i++;
    p->rest = p->digits + i;
    p->rest_count = p->digit_count - i;
    p->digit_count = i;
}

static aipy_status format_double(aipy_thread *thread, double x, const aipy_spec *f, aipy_any *out) {
    uint32_t type = f->type;
    int64_t precision = f->precision, default_precision = 6;
    int flags = 0;
    bool percent = false;
    if (precision > INT32_MAX) return aipy_raise_text(thread, &aipy_ValueError_type, "precision too big");
    if (f->alternate) flags |= AIPY_FLOAT_ALTERNATE;
    if (f->no_negative_zero) flags |= AIPY_FLOAT_NO_NEGATIVE_ZERO;
    if (type == 0) {
        flags |= AIPY_FLOAT_ADD_DOT_0;
        type = 'r';
        default_precision = 0;
    } else if (type == 'n') type = 'g';
    else if (type == '%') {
        type = 'f';
        x *= 100;
        percent = true;
    }
    if (precision < 0) precision = default_precision;
    else if (type == 'r') type = 'g';
    if (type == 'E' || type == 'F' || type == 'G') { flags |= AIPY_FLOAT_UPPER; type += 32; }
    int64_t count, size;
    char *text = aipy_float_text(x, (char)type, precision, flags, &count, &size);
    int64_t old_size = size;
    if (percent) {
        if (count == size) { text = aipy_reallocate(text, size, size + 16); old_size = size + 16; }
        text[count++] = '%';
    }
    if (f->width <= count && !f->thousands && (!f->sign || f->sign == '-')) { /* nothing to add */
        aipy_str *plain = aipy_str_new(count, 127);
        memcpy(aipy_str_data(plain), text, (size_t)count);
        aipy_free(text, old_size);
        *out = aipy_from_pointer(plain);
        return AIPY_OK;
    }
    number_parts p;
    split_number(text, count, &p);
    aipy_builder b;
    aipy_builder_start(&b, count * 4 / 3 + 8 + (f->width > 0 ? f->width : 0));
    write_padded(&b, &p, f, f->thousands, f->thousands ? 3 : 0);
    aipy_free(text, old_size);
    *out = aipy_from_pointer(aipy_builder_end(&b));
    return AIPY_OK;
}

static aipy_status int_by_spec(aipy_thread *thread, aipy_any value, aipy_any word, aipy_str *spec, const char *type_name, aipy_any *out) {
    aipy_spec f;
    if (aipy_spec_parse(thread, spec, 'd', '>', value, &f) != AIPY_OK) return AIPY_RAISED;
    if (f.width > (int64_t)1 << 56) return aipy_raise_text(thread, &aipy_ValueError_type, "Too many decimal digits in format string");
    switch (f.type) {
    case 'b': case 'c': case 'd': case 'o': case 'x': case 'X': case 'n': return format_integer(thread, word, &f, out);
    default: break;
    }
    if (!is_float_code(f.type)) return unknown_code(thread, f.type, type_name);
    double x;
    if (aipy_int_to_double(thread, word, &x) != AIPY_OK) return AIPY_RAISED;
    return format_double(thread, x, &f, out);
}

aipy_status aipy_format_int(aipy_thread *thread, aipy_any value, aipy_str *spec, aipy_any *out) {
    bool is_bool = aipy_type_of(value) == &aipy_bool_type;
    if (is_bool && !spec->length) return aipy_format_bool(thread, value == aipy_from_bool(true), spec, out);
    aipy_any word = aipy_int_of(value);
    aipy_status status = AIPY_OK;
    if (!spec->length) status = (*out = aipy_int_to_str(thread, word)) ? AIPY_OK : AIPY_RAISED;
    else status = int_by_spec(thread, value, word, spec, aipy_type_of(value)->name, out);
    aipy_release_any(word);
    return status;
}

aipy_status aipy_format_bool(aipy_thread *thread, bool value, aipy_str *spec, aipy_any *out) {
    if (!spec->length) { *out = aipy_from_pointer(aipy_str_from_ascii(value ? "True" : "False")); return AIPY_OK; }
    return int_by_spec(thread, aipy_from_bool(value), aipy_from_small(value), spec, "bool", out);
}

aipy_status aipy_format_float(aipy_thread *thread, double x, aipy_str *spec, aipy_any *out) {
    if (!spec->length) { *out = aipy_float_repr(x); return AIPY_OK; }
    aipy_spec f;
    aipy_float shown = {{AIPY_IMMORTAL, &aipy_float_type}, x};
    if (aipy_spec_parse(thread, spec, 0, '>', aipy_from_pointer(&shown), &f) != AIPY_OK) return AIPY_RAISED;
    if (f.width > (int64_t)1 << 56) return aipy_raise_text(thread, &aipy_ValueError_type, "Too many decimal digits in format string");
    if (f.type != 0 && f.type != 'n' && !is_float_code(f.type)) return unknown_code(thread, f.type, "float");
    return format_double(thread, x, &f, out);
}

aipy_status aipy_format_complex(aipy_thread *thread, aipy_any value, aipy_str *spec, aipy_any *out) {
    aipy_complex_value z;
    aipy_complex_of(value, &z);
    if (!spec->length) { *out = aipy_from_pointer(aipy_complex_text(z)); return AIPY_OK; }
    aipy_spec f;
    if (aipy_spec_parse(thread, spec, 0, '>', value, &f) != AIPY_OK) return AIPY_RAISED;
    uint32_t type = f.type;
    if (type != 0 && type != 'n' && (!is_float_code(type) || type == '%')) return unknown_code(thread, type, "complex");
    if (f.fill == '0') return aipy_raise_text(thread, &aipy_ValueError_type, "Zero padding is not allowed in complex format specifier");
    if (f.align == '=') return aipy_raise_text(thread, &aipy_ValueError_type, "'=' alignment flag is not allowed in complex format specifier");
    int flags = (f.alternate ? AIPY_FLOAT_ALTERNATE : 0) | (f.no_negative_zero ? AIPY_FLOAT_NO_NEGATIVE_ZERO : 0);
    bool skip_real = false, parentheses = false;
    int64_t precision = f.precision;
    if (type == 0) {
        type = precision < 0 ? 'r' : 'g';
        if (precision < 0) precision = 0;
        parentheses = true;
        if (z.real == 0 && !__builtin_signbit(z.real)) { skip_real = true; parentheses = false; }
    } else {
        if (type == 'n') type = 'g';
        if (precision < 0) precision = 6;
    }
    if (type == 'E' || type == 'F' || type == 'G') { flags |= AIPY_FLOAT_UPPER; type += 32; }
    aipy_builder b, inner;
    aipy_builder_start(&inner, 64);
    if (parentheses) aipy_builder_add(&inner, '(');
    for (int part = skip_real; part < 2; part++) {
        int64_t count, size;
        char *text = aipy_float_text(part ? z.imag : z.real, (char)type, precision, flags, &count, &size);
        number_parts p;
        split_number(text, count, &p);
        aipy_spec plain = f;
        plain.width = -1;
        plain.fill = ' ';
        plain.align = '<';
        if (part && !skip_real) plain.sign = '+';
        write_padded(&inner, &p, &plain, f.thousands, f.thousands ? 3 : 0);
        aipy_free(text, size);
    }
    aipy_builder_add(&inner, 'j');
    if (parentheses) aipy_builder_add(&inner, ')');
    aipy_str *body = aipy_builder_end(&inner);
    int64_t padding = f.width > body->length ? f.width - body->length : 0, left = f.align == '>' ? padding : f.align == '^' ? padding / 2 : 0;
    aipy_builder_start(&b, body->length + padding);
    aipy_builder_fill(&b, f.fill, left);
    aipy_builder_add_str(&b, body, 0, body->length);
    aipy_builder_fill(&b, f.fill, padding - left);
    aipy_release(&body->header);
    *out = aipy_from_pointer(aipy_builder_end(&b));
    return AIPY_OK;
}

/* --- __format__ ----------------------------------------------------------------------------------------- */

static aipy_status as_str(aipy_status status, aipy_any text, aipy_str **out) {
    if (status == AIPY_OK) *out = (aipy_str *)aipy_pointer(text);
    return status;
}
aipy_status aipy_int_format_spec(aipy_thread *thread, aipy_any self, aipy_str *spec, aipy_str **out) {
    aipy_any text = 0;
    aipy_status status = aipy_format_int(thread, self, spec, &text);
    return as_str(status, text, out);
}
aipy_status aipy_bool_format_spec(aipy_thread *thread, bool self, aipy_str *spec, aipy_str **out) {
    aipy_any text = 0;
    aipy_status status = aipy_format_bool(thread, self, spec, &text);
    return as_str(status, text, out);
}
aipy_status aipy_float_format_spec(aipy_thread *thread, double self, aipy_str *spec, aipy_str **out) {
    aipy_any text = 0;
    aipy_status status = aipy_format_float(thread, self, spec, &text);
    return as_str(status, text, out);
}
aipy_status aipy_complex_format_spec(aipy_thread *thread, aipy_complex *self, aipy_str *spec, aipy_str **out) {
    aipy_any text = 0;
    aipy_status status = aipy_format_complex(thread, aipy_from_pointer(self), spec, &text);
    return as_str(status, text, out);
}
