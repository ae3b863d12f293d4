/* The format spec mini-language (Python/formatter_unicode.c): reading a spec, str and its padding. */
#include "aipy/format.h"
#include "aipy/unicode.h"

extern aipy_type aipy_ValueError_type;

static bool is_align(uint32_t c) { return c == '<' || c == '>' || c == '=' || c == '^'; }

/* digits at *at; false on overflow */
static bool read_number(const aipy_str *spec, int64_t *at, int64_t *out, int64_t *digits) {
    int64_t value = 0;
    *digits = 0;
    while (*at < spec->length) {
        int digit = aipy_unicode_decimal(aipy_str_at(spec, *at));
        if (digit < 0) break;
        if (value > (INT64_MAX - digit) / 10) return false;
        value = value * 10 + digit;
        ++*at;
        ++*digits;
    }
    *out = value;
    return true;
}

static aipy_status too_many(aipy_thread *thread) { return aipy_raise_text(thread, &aipy_ValueError_type, "Too many decimal digits in format string"); }

aipy_status aipy_spec_parse(aipy_thread *thread, const aipy_str *spec, uint32_t default_type, uint32_t default_align, aipy_any value, aipy_spec *f) {
    *f = (aipy_spec){.fill = ' ', .align = default_align, .type = default_type, .width = -1, .precision = -1};
    int64_t i = 0, n = spec->length, digits;
#define AT(k) aipy_str_at(spec, k)
    if (n - i >= 2 && is_align(AT(i + 1))) {
        f->align = AT(i + 1);
        f->fill = AT(i);
        f->fill_given = f->align_given = true;
        i += 2;
    } else if (n - i >= 1 && is_align(AT(i))) {
        f->align = AT(i++);
        f->align_given = true;
    }
    if (i < n && (AT(i) == '+' || AT(i) == '-' || AT(i) == ' ')) f->sign = AT(i++);
    if (i < n && AT(i) == 'z') { f->no_negative_zero = true; i++; }
    if (i < n && AT(i) == '#') { f->alternate = true; i++; }
    if (!f->fill_given && i < n && AT(i) == '0') {
        f->fill = '0';
        if (!f->align_given && default_align == '>') f->align = '=';
        i++;
    }
    if (!read_number(spec, &i, &f->width, &digits)) return too_many(thread);
    if (!digits) f->width = -1;
    if (i < n && AT(i) == ',') { f->thousands = ','; i++; }
    if (i < n && AT(i) == '_') {
        if (f->thousands) return aipy_raise_text(thread, &aipy_ValueError_type, "Cannot specify both ',' and '_'.");
        f->thousands = '_';
        i++;
    }
    if (i < n && AT(i) == ',' && f->thousands == '_') return aipy_raise_text(thread, &aipy_ValueError_type, "Cannot specify both ',' and '_'.");
    if (i < n && AT(i) == '.') {
        i++;
        if (!read_number(spec, &i, &f->precision, &digits)) return too_many(thread);
        if (!digits) return aipy_raise_text(thread, &aipy_ValueError_type, "Format specifier missing precision");
    }
    if (n - i > 1) return aipy_raise_text(thread, &aipy_ValueError_type, "Invalid format specifier '%S' for object of type '%T'", spec, value);
    if (n - i == 1) f->type = AT(i);
    if (f->thousands) {
        uint32_t t = f->type;
        bool ok = t == 'd' || t == 'e' || t == 'f' || t == 'g' || t == 'E' || t == 'G' || t == '%' || t == 'F' || t == 0;
        if (!ok && f->thousands == '_') ok = t == 'b' || t == 'o' || t == 'x' || t == 'X';
        if (!ok) {
            if (t > 32 && t < 128)
                return aipy_raise_text(thread, &aipy_ValueError_type, "Cannot specify '%c' with '%c'.", (int)f->thousands, (int)t);
            return aipy_raise_text(thread, &aipy_ValueError_type, "Cannot specify '%c' with '\\x%x'.", (int)f->thousands, (unsigned)t);
        }
    }
#undef AT
    return AIPY_OK;
}

static aipy_status unknown_code(aipy_thread *thread, uint32_t code, aipy_any value) {
    if (code > 32 && code < 128)
        return aipy_raise_text(thread, &aipy_ValueError_type, "Unknown format code '%c' for object of type '%T'", (int)code, value);
    return aipy_raise_text(thread, &aipy_ValueError_type, "Unknown format code '\\x%x' for object of type '%T'", (unsigned)code, value);
}

aipy_status aipy_format_str(aipy_thread *thread, aipy_str *self, aipy_str *spec, aipy_any *out) {
    if (!spec->length) { aipy_retain(&self->header); *out = aipy_from_pointer(self); return AIPY_OK; }
    aipy_spec f;
    aipy_any value = aipy_from_pointer(self);
    if (aipy_spec_parse(thread, spec, 's', '<', value, &f) != AIPY_OK) return AIPY_RAISED;
    if (f.type != 's') return unknown_code(thread, f.type, value);
    if (f.sign) {
        if (f.sign == ' ') return aipy_raise_text(thread, &aipy_ValueError_type, "Space not allowed in string format specifier");
        return aipy_raise_text(thread, &aipy_ValueError_type, "Sign not allowed in string format specifier");
    }
    if (f.no_negative_zero) return aipy_raise_text(thread, &aipy_ValueError_type, "Negative zero coercion (z) not allowed in string format specifier");
    if (f.alternate) return aipy_raise_text(thread, &aipy_ValueError_type, "Alternate form (#) not allowed in string format specifier");
    if (f.align == '=') return aipy_raise_text(thread, &aipy_ValueError_type, "'=' alignment not allowed in string format specifier");
    int64_t length = self->length;
    if (f.precision >= 0 && f.precision < length) length = f.precision;
    if (f.width > (int64_t)1 << 56) return aipy_raise_text(thread, &aipy_ValueError_type, "Too many decimal digits in format string");
    int64_t padding = f.width > length ? f.width - length : 0;
    int64_t left = f.align == '>' ? padding : f.align == '^' ? padding / 2 : 0;
    if (!padding) { *out = aipy_from_pointer(aipy_str_range(self, 0, length)); return AIPY_OK; }
    uint32_t max = aipy_str_max(self, 0, length);
    aipy_str *result = aipy_str_new(length + padding, f.fill > max ? f.fill : max);
    void *data = aipy_str_data(result);
    for (int64_t i = 0; i < left; i++) aipy_str_put(data, result->kind, i, f.fill);
    aipy_str_copy(data, result->kind, left, self, 0, length);
    for (int64_t i = left + length; i < length + padding; i++) aipy_str_put(data, result->kind, i, f.fill);
    *out = aipy_from_pointer(result);
    return AIPY_OK;
}

aipy_status aipy_str_format_spec(aipy_thread *thread, aipy_str *self, aipy_str *spec, aipy_str **out) {
    aipy_any text;
    aipy_status status = aipy_format_str(thread, self, spec, &text);
    if (status == AIPY_OK) *out = (aipy_str *)aipy_pointer(text);
    return status;
}
