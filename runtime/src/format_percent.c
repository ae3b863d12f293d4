/* text % values (Objects/unicodeobject.c, Objects/bytesobject.c). Bytes are formatted as Latin-1 text. */
#include "aipy/bytes.h"
#include "aipy/containers.h"
#include "aipy/model.h"
#include "aipy/float.h"
#include "aipy/format.h"
#include "aipy/int.h"
#include "aipy/unicode.h"

typedef struct {
    aipy_thread *thread;
    aipy_str *format;
    int64_t at;
    bool bytes;
    aipy_any values, dict; /* borrowed; dict 0: none */
    aipy_any owned;        /* value of the last "(key)", or 0 */
    int64_t count, index;  /* -1 and -2: one value that is no tuple */
    aipy_builder out;
} machine;

typedef struct { bool left, plus, blank, alternate, zero, sign; int64_t width, precision; uint32_t code; } directive;

static aipy_status fail(machine *m, const aipy_type *type, const char *message) { return aipy_raise_text(m->thread, type, message); }

static aipy_status next_value(machine *m, aipy_any *out) { /* new */
    if (m->index >= m->count) return fail(m, &aipy_TypeError_type, "not enough arguments for format string");
    m->index++;
    if (m->count < 0) *out = aipy_new_any(m->owned ? m->owned : m->values);
    else *out = aipy_tuple_get((const aipy_tuple *)aipy_pointer(m->values), m->index - 1);
    return AIPY_OK;
}

static aipy_status read_key(machine *m) {
    if (!m->dict) return fail(m, &aipy_TypeError_type, "format requires a mapping");
    int64_t start = ++m->at, open = 1;
    while (open > 0 && m->at < m->format->length) {
        uint32_t c = aipy_str_at(m->format, m->at++);
        if (c == ')') open--;
        else if (c == '(') open++;
    }
    if (open > 0) return fail(m, &aipy_ValueError_type, "incomplete format key");
    aipy_str *text = aipy_str_range(m->format, start, m->at - 1);
    aipy_any key = aipy_from_pointer(text), value;
    if (m->bytes) {
        key = aipy_from_pointer(aipy_bytes_from(aipy_str_data(text), text->length));
        aipy_release(&text->header);
    }
    aipy_status status = aipy_get_item(m->thread, m->dict, key, &value);
    aipy_release_any(key);
    if (status != AIPY_OK) return status;
    if (m->owned) aipy_release_any(m->owned);
    m->owned = value;
    m->count = -1;
    m->index = -2;
    return AIPY_OK;
}

/* "*" or digits */
static aipy_status read_size(machine *m, const char *too_big, int64_t most, int64_t *out) {
    uint32_t c = m->at < m->format->length ? aipy_str_at(m->format, m->at) : 0;
    if (c == '*') {
        aipy_any value;
        m->at++;
        if (next_value(m, &value) != AIPY_OK) return AIPY_RAISED;
        aipy_status status = AIPY_OK;
        if (value == aipy_from_bool(true) || value == aipy_from_bool(false)) *out = value == aipy_from_bool(true);
        else if (!aipy_is_small(value) && aipy_type_of(value) != &aipy_int_type) status = fail(m, &aipy_TypeError_type, "* wants int");
        else if (!aipy_int_to_i64(value, out)) status = fail(m, &aipy_OverflowError_type, "Python int too large to convert to C ssize_t");
        aipy_release_any(value);
        return status;
    }
    int64_t number = -1;
    while (m->at < m->format->length) {
        c = aipy_str_at(m->format, m->at);
        if (c < '0' || c > '9') break;
        if (number < 0) number = 0;
        if (number > (most - (int64_t)(c - '0')) / 10) return fail(m, &aipy_ValueError_type, too_big);
        number = number * 10 + (c - '0');
        m->at++;
    }
    if (number >= 0) *out = number;
    return AIPY_OK;
}

static aipy_status read_directive(machine *m, directive *d) {
    *d = (directive){.width = -1, .precision = -1};
    int64_t end = m->format->length;
#define HAVE (m->at < end)
#define HERE aipy_str_at(m->format, m->at)
    if (HAVE && HERE == '(' && read_key(m) != AIPY_OK) return AIPY_RAISED;
    for (; HAVE; m->at++) {
        uint32_t c = HERE;
        if (c == '-') d->left = true;
        else if (c == '+') d->plus = true;
        else if (c == ' ') d->blank = true;
        else if (c == '#') d->alternate = true;
        else if (c == '0') d->zero = true;
        else break;
    }
    if (read_size(m, "width too big", INT64_MAX, &d->width) != AIPY_OK) return AIPY_RAISED;
    if (d->width < -1) { d->left = true; d->width = -d->width; }
    else if (d->width == -1 && m->at && aipy_str_at(m->format, m->at - 1) == '*') { d->left = true; d->width = 1; }
    if (HAVE && HERE == '.') {
        m->at++;
        d->precision = 0;
        if (read_size(m, m->bytes ? "prec too big" : "precision too big", INT32_MAX, &d->precision) != AIPY_OK) return AIPY_RAISED;
        if (d->precision < 0) d->precision = 0;
    }
    if (HAVE && (HERE == 'h' || HERE == 'l' || HERE == 'L')) m->at++;
    if (!HAVE) return fail(m, &aipy_ValueError_type, "incomplete format");
    d->code = aipy_str_at(m->format, m->at++);
#undef HAVE
#undef HERE
    return AIPY_OK;
}

static bool is_base_code(uint32_t c) { return c == 'x' || c == 'X' || c == 'o'; }

static aipy_status wrong_number(machine *m, uint32_t code, aipy_any value) {
    return aipy_raise_text(m->thread, &aipy_TypeError_type,
        is_base_code(code) ? "%%%c format: an integer is required, not %T" : "%%%c format: a real number is required, not %T", (int)code, value);
}

/* digits with prefix and at least `precision` digits */
static aipy_status integer_text(machine *m, const directive *d, aipy_any value, aipy_str **out) {
    aipy_any word;
    const aipy_type *type = aipy_type_of(value);
    if (type == &aipy_int_type || type == &aipy_bool_type) word = aipy_int_of(value);
    else {
        aipy_status status = AIPY_RAISED;
        bool number = aipy_is_instance(value, &aipy_float_type) || aipy_find_special(type, AIPY_S_int) || aipy_find_special(type, AIPY_S_index)
                      || aipy_find_special(type, AIPY_S_float);
        if (!number || aipy_is_str(value)) return wrong_number(m, d->code, value);
        if (is_base_code(d->code)) status = aipy_has_index(value) ? aipy_to_int(m->thread, value, &word) : wrong_number(m, d->code, value);
        else status = aipy_int_make(m->thread, value, 0, &word);
        if (status != AIPY_OK) {
            extern aipy_type aipy_TypeError_type;
            if (!aipy_is_instance(aipy_from_pointer(m->thread->exception), &aipy_TypeError_type)) return AIPY_RAISED;
            aipy_release(aipy_catch(m->thread));
            return wrong_number(m, d->code, value);
        }
    }
    aipy_str *text;
    if (is_base_code(d->code)) text = aipy_int_to_base(word, d->code == 'o' ? 3 : 4, d->alternate, d->code == 'X');
    else {
        aipy_any decimal = aipy_int_to_str(m->thread, word);
        if (!decimal) { aipy_release_any(word); return AIPY_RAISED; }
        text = aipy_as_str(decimal);
    }
    aipy_release_any(word);
    const char *data = aipy_str_data(text);
    int64_t skip = (data[0] == '-') + (is_base_code(d->code) && d->alternate ? 2 : 0), digits = text->length - skip;
    if (d->precision > digits) {
        aipy_str *longer = aipy_str_new(skip + d->precision, 127);
        char *to = aipy_str_data(longer);
        memcpy(to, data, (size_t)skip);
        memset(to + skip, '0', (size_t)(d->precision - digits));
        memcpy(to + skip + d->precision - digits, data + skip, (size_t)digits);
        aipy_release(&text->header);
        text = longer;
    }
    *out = text;
    return AIPY_OK;
}

static aipy_status float_text(machine *m, const directive *d, aipy_any value, aipy_str **out) {
    double x;
    if (aipy_is_str(value) || (aipy_type_of(value) != &aipy_float_type && !aipy_has_index(value) && !aipy_find_special(aipy_type_of(value), AIPY_S_float))) {
        if (m->bytes) return aipy_raise_text(m->thread, &aipy_TypeError_type, "float argument required, not %T", value);
        return aipy_raise_text(m->thread, &aipy_TypeError_type, "must be real number, not %T", value);
    }
    if (aipy_float_make(m->thread, value, &x) != AIPY_OK) {
        if (!m->bytes) return AIPY_RAISED;
        aipy_release(aipy_catch(m->thread));
        return aipy_raise_text(m->thread, &aipy_TypeError_type, "float argument required, not %T", value);
    }
    uint32_t code = d->code;
    int flags = d->alternate ? AIPY_FLOAT_ALTERNATE : 0;
    if (code < 'a') { flags |= AIPY_FLOAT_UPPER; code += 32; }
    int64_t count, size;
    char *text = aipy_float_text(x, (char)code, d->precision < 0 ? 6 : d->precision, flags, &count, &size);
    *out = aipy_str_new(count, 127);
    memcpy(aipy_str_data(*out), text, (size_t)count);
    aipy_free(text, size);
    return AIPY_OK;
}

static aipy_status character_text(machine *m, aipy_any value, aipy_str **out) {
    int64_t number;
    aipy_buffer buffer;
    if (m->bytes) {
        if (aipy_buffer_of(value, &buffer) && buffer.length == 1) { *out = aipy_str_character(buffer.data[0]); return AIPY_OK; }
        if (aipy_has_index(value)) {
            if (aipy_to_index(m->thread, value, true, &number) != AIPY_OK) return AIPY_RAISED;
            if (number < 0 || number > 255) return fail(m, &aipy_OverflowError_type, "%%c arg not in range(256)");
            *out = aipy_str_character((uint32_t)number);
            return AIPY_OK;
        }
        return fail(m, &aipy_TypeError_type, "%%c requires an integer in range(256) or a single byte");
    }
    if (aipy_is_str(value)) {
        if (aipy_as_str(value)->length == 1) { *out = aipy_str_character(aipy_str_at(aipy_as_str(value), 0)); return AIPY_OK; }
        return fail(m, &aipy_TypeError_type, "%%c requires int or char");
    }
    if (!aipy_has_index(value)) return fail(m, &aipy_TypeError_type, "%%c requires int or char");
    if (aipy_to_index(m->thread, value, true, &number) != AIPY_OK) return AIPY_RAISED;
    if (number < 0 || number > 0x10FFFF) return fail(m, &aipy_OverflowError_type, "%%c arg not in range(0x110000)");
    *out = aipy_str_character((uint32_t)number);
    return AIPY_OK;
}

/* %b and %s of bytes formatting */
static aipy_status bytes_text(machine *m, aipy_any value, aipy_str **out) {
    aipy_buffer buffer;
    if (aipy_buffer_of(value, &buffer)) { *out = aipy_str_from_latin1(buffer.data, buffer.length); return AIPY_OK; }
    aipy_any method = aipy_find_special(aipy_type_of(value), AIPY_S_bytes), made;
    if (method) {
        if (aipy_call_special(m->thread, method, value, NULL, 0, &made) != AIPY_OK) return AIPY_RAISED;
        aipy_status status = AIPY_OK;
        if (!aipy_is_instance(made, &aipy_bytes_type))
            status = aipy_raise_text(m->thread, &aipy_TypeError_type, "__bytes__ returned non-bytes (type %T)", made);
        else {
            aipy_buffer_of(made, &buffer);
            *out = aipy_str_from_latin1(buffer.data, buffer.length);
        }
        aipy_release_any(made);
        return status;
    }
    return aipy_raise_text(m->thread, &aipy_TypeError_type, "%%b requires a bytes-like object, or an object that implements __bytes__, not '%T'", value);
}

static aipy_status text_of(machine *m, directive *d, aipy_any value, aipy_str **out) {
    aipy_any text;
    aipy_status status;
    switch (d->code) {
    case 'b':
        if (!m->bytes) break;
        return bytes_text(m, value, out);
    case 's':
        if (m->bytes) return bytes_text(m, value, out);
        status = aipy_str_of(m->thread, value, &text);
        if (status == AIPY_OK) *out = aipy_as_str(text);
        return status;
    case 'r': case 'a':
        status = aipy_repr(m->thread, value, &text);
        if (status != AIPY_OK) return status;
        *out = aipy_as_str(text);
        if (d->code == 'a' || m->bytes) {
            *out = aipy_str_escape_non_ascii(aipy_as_str(text));
            aipy_release_any(text);
        }
        return AIPY_OK;
    case 'd': case 'i': case 'u': case 'o': case 'x': case 'X':
        d->sign = true;
        return integer_text(m, d, value, out);
    case 'e': case 'E': case 'f': case 'F': case 'g': case 'G':
        d->sign = true;
        return float_text(m, d, value, out);
    case 'c': return character_text(m, value, out);
    default: break;
    }
    uint32_t shown = m->bytes || (d->code >= 31 && d->code < 127) ? d->code : '?';
    return aipy_raise_text(m->thread, &aipy_ValueError_type, "unsupported format character '%c' (0x%x) at index %lld", (int)shown, (unsigned)d->code,
                           (long long)(m->at - 1));
}

static void write_text(machine *m, const directive *d, const aipy_str *text) {
    aipy_builder *b = &m->out;
    int64_t length = text->length, from = 0, width = d->width;
    bool cut = d->code == 's' || d->code == 'r' || d->code == 'a' || d->code == 'b', sign = d->sign;
    uint32_t sign_char = 0;
    uint32_t fill = d->zero && d->sign ? '0' : ' ';
    if (cut && d->precision >= 0 && length > d->precision) length = d->precision;
    if (sign) {
        uint32_t first = length ? aipy_str_at(text, 0) : 0;
        if (first == '-' || first == '+') { sign_char = first; length--; from++; }
        else if (d->plus) sign_char = '+';
        else if (d->blank) sign_char = ' ';
        else sign = false;
    }
    if (width < length) width = length;
    if (sign) {
        if (fill != ' ') aipy_builder_add(b, sign_char);
        if (width > length) width--;
    }
    bool prefix = d->alternate && is_base_code(d->code);
    if (prefix) {
        if (fill != ' ') aipy_builder_add_str(b, text, from, from + 2);
        width -= 2;
        if (width < 0) width = 0;
        length -= 2;
    }
    if (width > length && !d->left) { aipy_builder_fill(b, fill, width - length); width = length; }
    if (fill == ' ') {
        if (sign) aipy_builder_add(b, sign_char);
        if (prefix) aipy_builder_add_str(b, text, from, from + 2);
    }
    if (prefix) from += 2;
    aipy_builder_add_str(b, text, from, from + length);
    if (width > length) aipy_builder_fill(b, ' ', width - length);
}

static aipy_status one_directive(machine *m) {
    directive d;
    if (m->at < m->format->length && aipy_str_at(m->format, m->at) == '%') { m->at++; aipy_builder_add(&m->out, '%'); return AIPY_OK; }
    if (read_directive(m, &d) != AIPY_OK) return AIPY_RAISED;
    aipy_any value;
    aipy_str *text;
    if (next_value(m, &value) != AIPY_OK) return AIPY_RAISED;
    if (d.width > (int64_t)1 << 56) { aipy_release_any(value); return fail(m, &aipy_MemoryError_type, ""); }
    aipy_status status = text_of(m, &d, value, &text);
    aipy_release_any(value);
    if (status != AIPY_OK) return status;
    write_text(m, &d, text);
    aipy_release(&text->header);
    return AIPY_OK;
}

static aipy_status run(machine *m) {
    const aipy_type *type = aipy_type_of(m->values);
    if (aipy_is_instance(m->values, &aipy_tuple_type)) {
        m->count = ((const aipy_tuple *)aipy_pointer(m->values))->length;
        m->index = 0;
    } else {
        m->count = -1;
        m->index = -2;
        bool text = m->bytes ? aipy_is_instance(m->values, &aipy_bytes_type) || type == &aipy_bytearray_type || aipy_is_str(m->values) : aipy_is_str(m->values);
        if (!text && (type == &aipy_dict_type || aipy_find_special(type, AIPY_S_getitem))) m->dict = m->values;
    }
    aipy_builder_start(&m->out, m->format->length + 100);
    aipy_status status = AIPY_OK;
    while (status == AIPY_OK && m->at < m->format->length) {
        const char *data = aipy_str_data(m->format);
        int64_t found = aipy_find_item(data + m->at * m->format->kind, m->format->length - m->at, '%', m->format->kind);
        int64_t stop = found < 0 ? m->format->length : m->at + found;
        aipy_builder_add_str(&m->out, m->format, m->at, stop);
        m->at = stop;
        if (found >= 0) { m->at++; status = one_directive(m); }
    }
    if (status == AIPY_OK && m->index < m->count && !m->dict)
        status = fail(m, &aipy_TypeError_type, m->bytes ? "not all arguments converted during bytes formatting" : "not all arguments converted during string formatting");
    if (m->owned) aipy_release_any(m->owned);
    if (status != AIPY_OK) aipy_builder_drop(&m->out);
    return status;
}

aipy_status aipy_percent_str(aipy_thread *thread, aipy_str *format, aipy_any values, aipy_str **out) {
    machine m = {.thread = thread, .format = format, .values = values};
    if (run(&m) != AIPY_OK) return AIPY_RAISED;
    *out = aipy_builder_end(&m.out);
    return AIPY_OK;
}

aipy_status aipy_str_mod(aipy_thread *thread, aipy_str *self, aipy_any values, aipy_str **out) { return aipy_percent_str(thread, self, values, out); }

aipy_status aipy_percent_bytes(aipy_thread *thread, const uint8_t *format, int64_t length, bool array, aipy_any values, aipy_any *out) {
    aipy_str *text = aipy_str_from_latin1(format, length);
    machine m = {.thread = thread, .format = text, .values = values, .bytes = true};
    aipy_status status = run(&m);
    if (status == AIPY_OK) {
        *out = aipy_bytes_like(array, m.out.data, m.out.length);
        aipy_builder_drop(&m.out);
    }
    aipy_release(&text->header);
    return status;
}
