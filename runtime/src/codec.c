/* Text to bytes and back: utf-8, utf-8-sig, ascii, latin-1, utf-16 and utf-32 with their orders, and the error
 * handlers. Positions and reasons of errors are those of CPython's codecs. */
#include "aipy/bytes.h"
#include "aipy/containers.h"
#include "aipy/model.h"
#include "aipy/str.h"

extern aipy_type aipy_UnicodeDecodeError_type, aipy_UnicodeEncodeError_type, aipy_LookupError_type;

typedef enum { UTF8, UTF8_SIG, ASCII, LATIN1, UTF16, UTF16_LE, UTF16_BE, UTF32, UTF32_LE, UTF32_BE, UNKNOWN } encoding_kind;
typedef enum { STRICT, IGNORE, REPLACE, SURROGATEESCAPE, SURROGATEPASS, BACKSLASHREPLACE, XMLCHARREFREPLACE, NAMEREPLACE, OTHER } handler_kind;
static const char *const encoding_names[] = {"utf-8", "utf-8", "ascii", "latin-1", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"};

static encoding_kind find_encoding(const aipy_str *name) {
    static const struct { const char *name; encoding_kind kind; } names[] = {
        {"utf8", UTF8}, {"u8", UTF8}, {"utf", UTF8}, {"cp65001", UTF8}, {"utf8ucs2", UTF8}, {"utf8ucs4", UTF8}, {"utf8sig", UTF8_SIG},
        {"ascii", ASCII}, {"usascii", ASCII}, {"646", ASCII}, {"us", ASCII}, {"iso646us", ASCII}, {"ansix3.41968", ASCII},
        {"latin1", LATIN1}, {"iso88591", LATIN1}, {"88591", LATIN1}, {"8859", LATIN1}, {"l1", LATIN1}, {"latin", LATIN1}, {"cp819", LATIN1},
        {"utf16", UTF16}, {"u16", UTF16}, {"utf16le", UTF16_LE}, {"utf16be", UTF16_BE},
        {"utf32", UTF32}, {"u32", UTF32}, {"utf32le", UTF32_LE}, {"utf32be", UTF32_BE}};
    if (!name) return UTF8;
    char plain[32];
    int n = 0;
    for (int64_t i = 0; i < name->length; i++) {
        uint32_t c = aipy_str_at(name, i);
        if (c == '-' || c == '_' || c == ' ') continue;
        if (c >= 128 || n == 31) return UNKNOWN;
        plain[n++] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
    }
    plain[n] = 0;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (!strcmp(plain, names[i].name)) return names[i].kind;
    return UNKNOWN;
}

static handler_kind find_handler(const aipy_str *name) {
    static const char *const names[] = {"strict", "ignore", "replace", "surrogateescape", "surrogatepass", "backslashreplace", "xmlcharrefreplace", "namereplace"};
    if (!name) return STRICT;
    for (int i = 0; i < OTHER; i++)
        if (name->ascii && (size_t)name->length == strlen(names[i]) && !memcmp(aipy_str_data(name), names[i], strlen(names[i]))) return (handler_kind)i;
    return OTHER;
}

/* Codecs that CPython reaches through its registry have their exceptions wrapped. `through`: the name, or null. */
static aipy_str *through_registry(encoding_kind kind, aipy_str *encoding) {
    return kind == UTF8_SIG || kind == UTF16_LE || kind == UTF16_BE || kind == UTF32_LE || kind == UTF32_BE ? encoding : NULL;
}
static aipy_status unknown_handler(aipy_thread *thread, const aipy_str *errors, const aipy_str *through, const char *verb) {
    if (through)
        return aipy_raise_text(thread, &aipy_LookupError_type, "%s with '%S' codec failed (LookupError: unknown error handler name '%S')", verb, through, errors);
    return aipy_raise_text(thread, &aipy_LookupError_type, "unknown error handler name '%S'", errors);
}

static aipy_status raise_unicode(aipy_thread *thread, const aipy_type *type, const char *encoding, aipy_any object, int64_t start, int64_t end, const char *reason) {
    aipy_any args[5] = {aipy_from_pointer(aipy_str_from_ascii(encoding)), object, aipy_int_from_i64(start), aipy_int_from_i64(end),
                        aipy_from_pointer(aipy_str_from_ascii(reason))};
    aipy_any exception;
    aipy_status status = aipy_call(thread, aipy_from_pointer(type), args, 5, NULL, &exception);
    aipy_release_any(args[0]);
    aipy_release_any(args[4]);
    if (status != AIPY_OK) return status;
    status = aipy_raise(thread, exception);
    aipy_release_any(exception);
    return status;
}

/* --- decoding ------------------------------------------------------------------------------------------ */

typedef struct { aipy_thread *thread; aipy_buffer in; encoding_kind kind; handler_kind handler; aipy_str *errors, *through; aipy_builder out; } decoder;

/* Handles bad bytes [start, end); *at is where decoding goes on. */
static aipy_status decode_error(decoder *d, int64_t start, int64_t end, const char *reason, int64_t *at) {
    *at = end;
    switch (d->handler) {
    case IGNORE: return AIPY_OK;
    case REPLACE: aipy_builder_add(&d->out, 0xFFFD); return AIPY_OK;
    case SURROGATEESCAPE:
        if (d->in.data[start] < 128) break;
        for (*at = start; *at < end && d->in.data[*at] >= 128; ++*at) aipy_builder_add(&d->out, 0xDC00u + d->in.data[*at]);
        return AIPY_OK;
    case BACKSLASHREPLACE:
        for (int64_t i = start; i < end; i++) {
            const char *hex = "0123456789abcdef";
            char text[4] = {'\\', 'x', hex[d->in.data[i] >> 4], hex[d->in.data[i] & 15]};
            aipy_builder_add_ascii(&d->out, text, 4);
        }
        return AIPY_OK;
    case SURROGATEPASS: {
        const uint8_t *s = d->in.data + start;
        int64_t left = d->in.length - start;
        uint32_t c = 0;
        int width = 0;
        if (d->kind == UTF8 || d->kind == UTF8_SIG) {
            if (left >= 3 && s[0] == 0xED && (s[1] & 0xE0) == 0xA0 && (s[2] & 0xC0) == 0x80) { c = 0xD000u | (s[1] & 63u) << 6 | (s[2] & 63u); width = 3; }
        } else if (d->kind == UTF16_LE && left >= 2) { c = s[0] | (uint32_t)s[1] << 8; width = 2; }
        else if (d->kind == UTF16_BE && left >= 2) { c = s[1] | (uint32_t)s[0] << 8; width = 2; }
        else if (d->kind == UTF32_LE && left >= 4) { c = s[0] | (uint32_t)s[1] << 8 | (uint32_t)s[2] << 16 | (uint32_t)s[3] << 24; width = 4; }
        else if (d->kind == UTF32_BE && left >= 4) { c = s[3] | (uint32_t)s[2] << 8 | (uint32_t)s[1] << 16 | (uint32_t)s[0] << 24; width = 4; }
        if (!width || c < 0xD800 || c > 0xDFFF) break;
        aipy_builder_add(&d->out, c);
        *at = start + width;
        return AIPY_OK;
    }
    case OTHER: return unknown_handler(d->thread, d->errors, d->through, "decoding");
    case XMLCHARREFREPLACE: case NAMEREPLACE:
        if (d->through)
            return aipy_raise_text(d->thread, &aipy_TypeError_type,
                "decoding with '%S' codec failed (TypeError: don't know how to handle UnicodeDecodeError in error callback)", d->through);
        return aipy_raise_text(d->thread, &aipy_TypeError_type, "don't know how to handle UnicodeDecodeError in error callback");
    default: break;
    }
    aipy_bytes *object = aipy_bytes_from(d->in.data, d->in.length);
    aipy_status status = raise_unicode(d->thread, &aipy_UnicodeDecodeError_type, encoding_names[d->kind], aipy_from_pointer(object), start, end, reason);
    aipy_release(&object->header);
    return status;
}

/* The width of a good sequence at s with `left` bytes, or 0 with reason and the number of bytes that are bad. */
static int utf8_width(const uint8_t *s, int64_t left, const char **reason, int64_t *bad) {
    uint8_t a = s[0];
    *bad = 1;
    if (a < 0xC2 || a > 0xF4) { *reason = "invalid start byte"; return 0; }
    int width = a < 0xE0 ? 2 : a < 0xF0 ? 3 : 4;
    *reason = "unexpected end of data";
    for (int i = 1; i < width; i++) {
        if (i >= left) { *bad = left; return 0; }
        bool fits = (s[i] & 0xC0) == 0x80;
        if (i == 1 && fits)
            fits = !(a == 0xE0 && s[1] < 0xA0) && !(a == 0xED && s[1] >= 0xA0) && !(a == 0xF0 && s[1] < 0x90) && !(a == 0xF4 && s[1] >= 0x90);
        if (!fits) { *reason = "invalid continuation byte"; *bad = i; return 0; }
    }
    return width;
}

static aipy_status decode_utf8(decoder *d) {
    const uint8_t *s = d->in.data;
    int64_t at = 0;
    while (at < d->in.length) {
        if (s[at] < 128) {
            int64_t start = at;
            while (at < d->in.length && s[at] < 128) at++;
            aipy_builder_add_ascii(&d->out, (const char *)s + start, at - start);
            continue;
        }
        const char *reason;
        int64_t bad;
        int width = utf8_width(s + at, d->in.length - at, &reason, &bad);
        if (!width) {
            if (decode_error(d, at, at + bad, reason, &at) != AIPY_OK) return AIPY_RAISED;
            continue;
        }
        uint32_t c = s[at] & (width == 2 ? 31u : width == 3 ? 15u : 7u);
        for (int i = 1; i < width; i++) c = c << 6 | (s[at + i] & 63u);
        aipy_builder_add(&d->out, c);
        at += width;
    }
    return AIPY_OK;
}

static aipy_status decode_ascii(decoder *d) {
    for (int64_t at = 0; at < d->in.length;) {
        if (d->in.data[at] < 128) { aipy_builder_add(&d->out, d->in.data[at++]); continue; }
        if (decode_error(d, at, at + 1, "ordinal not in range(128)", &at) != AIPY_OK) return AIPY_RAISED;
    }
    return AIPY_OK;
}

static aipy_status decode_utf16(decoder *d) {
    const uint8_t *s = d->in.data;
    int64_t n = d->in.length, at = 0;
    if (d->kind == UTF16) {
        d->kind = UTF16_LE;
        if (n >= 2 && s[0] == 0xFF && s[1] == 0xFE) at = 2;
        else if (n >= 2 && s[0] == 0xFE && s[1] == 0xFF) { at = 2; d->kind = UTF16_BE; }
    }
    int low = d->kind == UTF16_LE ? 0 : 1;
#define UNIT(i) (s[(i) + low] | (uint32_t)s[(i) + 1 - low] << 8)
    while (at < n) {
        aipy_status status = AIPY_OK;
        if (n - at < 2) { if (decode_error(d, at, n, "truncated data", &at) != AIPY_OK) return AIPY_RAISED; continue; }
        uint32_t c = UNIT(at);
        if (c < 0xD800 || c > 0xDFFF) { aipy_builder_add(&d->out, c); at += 2; continue; }
        if (c > 0xDBFF) status = decode_error(d, at, at + 2, "illegal encoding", &at);
        else if (n - at < 4) status = decode_error(d, at, n, "unexpected end of data", &at);
        else if (UNIT(at + 2) < 0xDC00 || UNIT(at + 2) > 0xDFFF) status = decode_error(d, at, at + 2, "illegal UTF-16 surrogate", &at);
        else {
            aipy_builder_add(&d->out, 0x10000 + ((c - 0xD800) << 10) + (UNIT(at + 2) - 0xDC00));
            at += 4;
        }
        if (status != AIPY_OK) return status;
    }
#undef UNIT
    return AIPY_OK;
}

static aipy_status decode_utf32(decoder *d) {
    const uint8_t *s = d->in.data;
    int64_t n = d->in.length, at = 0;
    if (d->kind == UTF32) {
        d->kind = UTF32_LE;
        if (n >= 4 && s[0] == 0xFF && s[1] == 0xFE && !s[2] && !s[3]) at = 4;
        else if (n >= 4 && !s[0] && !s[1] && s[2] == 0xFE && s[3] == 0xFF) { at = 4; d->kind = UTF32_BE; }
    }
    while (at < n) {
        aipy_status status = AIPY_OK;
        if (n - at < 4) { if (decode_error(d, at, n, "truncated data", &at) != AIPY_OK) return AIPY_RAISED; continue; }
        uint32_t c = 0;
        for (int i = 0; i < 4; i++) c |= (uint32_t)s[at + i] << 8 * (d->kind == UTF32_LE ? i : 3 - i);
        if (c >= 0xD800 && c <= 0xDFFF) status = decode_error(d, at, at + 4, "code point in surrogate code point range", &at);
        else if (c > 0x10FFFF) status = decode_error(d, at, at + 4, "code point not in range(0x110000)", &at);
        else { aipy_builder_add(&d->out, c); at += 4; }
        if (status != AIPY_OK) return status;
    }
    return AIPY_OK;
}

aipy_status aipy_decode(aipy_thread *thread, aipy_buffer in, aipy_str *encoding, aipy_str *errors, aipy_str **out) {
    decoder d = {.thread = thread, .in = in, .kind = find_encoding(encoding), .handler = find_handler(errors), .errors = errors};
    if (!in.length) { *out = aipy_str_empty(); return AIPY_OK; } /* before the name is looked at, as CPython */
    if (d.kind == UNKNOWN) return aipy_raise_text(thread, &aipy_LookupError_type, "unknown encoding: %S", encoding);
    d.through = through_registry(d.kind, encoding);
    if (d.kind == UTF8_SIG && in.length >= 3 && !memcmp(in.data, "\xEF\xBB\xBF", 3)) {
        d.in.data += 3;
        d.in.length = in.length -= 3;
    }
    if (!in.length) { *out = aipy_str_empty(); return AIPY_OK; }
    if (d.kind == LATIN1 || ((d.kind == ASCII || d.kind == UTF8) && aipy_str_is_ascii((const char *)in.data, in.length))) {
        *out = aipy_str_from_latin1(in.data, in.length);
        return AIPY_OK;
    }
    aipy_builder_start(&d.out, in.length);
    aipy_status status;
    switch (d.kind) {
    case UTF8: case UTF8_SIG: status = decode_utf8(&d); break;
    case ASCII: status = decode_ascii(&d); break;
    case UTF16: case UTF16_LE: case UTF16_BE: status = decode_utf16(&d); break;
    default: status = decode_utf32(&d); break;
    }
    if (status == AIPY_OK) *out = aipy_builder_end(&d.out);
    else aipy_builder_drop(&d.out);
    return status;
}

/* --- encoding ------------------------------------------------------------------------------------------ */

typedef struct { uint8_t *data; int64_t length, capacity; } byte_block;
typedef struct { aipy_thread *thread; aipy_str *text; encoding_kind kind; handler_kind handler; aipy_str *errors, *through; byte_block out; } encoder;

static void put(byte_block *b, unsigned byte) {
    if (b->length == b->capacity) {
        b->data = aipy_reallocate(b->data, b->capacity, b->capacity * 2);
        b->capacity *= 2;
    }
    b->data[b->length++] = (uint8_t)byte;
}

static void put_unit(encoder *e, uint32_t unit, int width) {
    bool big = e->kind == UTF16_BE || e->kind == UTF32_BE;
    for (int i = 0; i < width; i++) put(&e->out, unit >> 8 * (big ? width - 1 - i : i) & 255);
}

static bool put_code_point(encoder *e, uint32_t c) { /* false: it has no bytes in this encoding */
    bool surrogate = c >= 0xD800 && c <= 0xDFFF;
    switch (e->kind) {
    case ASCII: if (c > 127) return false; put(&e->out, c); return true;
    case LATIN1: if (c > 255) return false; put(&e->out, c); return true;
    case UTF8: case UTF8_SIG:
        if (surrogate) return false;
        if (c < 0x80) put(&e->out, c);
        else if (c < 0x800) { put(&e->out, 0xC0 | c >> 6); put(&e->out, 0x80 | (c & 63)); }
        else if (c < 0x10000) { put(&e->out, 0xE0 | c >> 12); put(&e->out, 0x80 | (c >> 6 & 63)); put(&e->out, 0x80 | (c & 63)); }
        else { put(&e->out, 0xF0 | c >> 18); put(&e->out, 0x80 | (c >> 12 & 63)); put(&e->out, 0x80 | (c >> 6 & 63)); put(&e->out, 0x80 | (c & 63)); }
        return true;
    case UTF16: case UTF16_LE: case UTF16_BE:
        if (surrogate) return false;
        if (c < 0x10000) put_unit(e, c, 2);
        else { put_unit(e, 0xD800 + ((c - 0x10000) >> 10), 2); put_unit(e, 0xDC00 + ((c - 0x10000) & 0x3FF), 2); }
        return true;
    default:
        if (surrogate) return false;
        put_unit(e, c, 4);
        return true;
    }
}

static void put_text(encoder *e, const char *text) { while (*text) put_code_point(e, (uint8_t)*text++); }

static void put_number(encoder *e, uint32_t c, bool xml) {
    char text[16], *p = text + 15;
    *p = 0;
    if (xml) {
        *--p = ';';
        for (; c; c /= 10) *--p = (char)('0' + c % 10);
        *--p = '#';
        *--p = '&';
    } else {
        int digits = c < 256 ? 2 : c < 0x10000 ? 4 : 8;
        for (int i = 0; i < digits; i++, c >>= 4) *--p = "0123456789abcdef"[c & 15];
        *--p = digits == 2 ? 'x' : digits == 4 ? 'u' : 'U';
        *--p = '\\';
    }
    put_text(e, p);
}

static aipy_status raise_encode(encoder *e, int64_t start, int64_t end) {
    const char *reason = e->kind == ASCII ? "ordinal not in range(128)" : e->kind == LATIN1 ? "ordinal not in range(256)" : "surrogates not allowed";
    return raise_unicode(e->thread, &aipy_UnicodeEncodeError_type, encoding_names[e->kind], aipy_from_pointer(e->text), start, end, reason);
}

static aipy_status encode_error(encoder *e, int64_t start, int64_t end) {
    switch (e->handler) {
    case IGNORE: return AIPY_OK;
    case OTHER: return unknown_handler(e->thread, e->errors, e->through, "encoding");
    case STRICT: return raise_encode(e, start, end);
    default: break;
    }
    for (int64_t i = start; i < end; i++) {
        uint32_t c = aipy_str_at(e->text, i);
        switch (e->handler) {
        case REPLACE: put_code_point(e, '?'); break;
        case SURROGATEESCAPE:
            if (c < 0xDC80 || c > 0xDCFF || (e->kind != UTF8 && e->kind != UTF8_SIG && e->kind != ASCII && e->kind != LATIN1)) return raise_encode(e, i, end);
            put(&e->out, c - 0xDC00);
            break;
        case SURROGATEPASS:
            if (c < 0xD800 || c > 0xDFFF || e->kind == ASCII || e->kind == LATIN1) return raise_encode(e, i, end);
            if (e->kind == UTF8 || e->kind == UTF8_SIG) { put(&e->out, 0xE0 | c >> 12); put(&e->out, 0x80 | (c >> 6 & 63)); put(&e->out, 0x80 | (c & 63)); }
            else put_unit(e, c, e->kind <= UTF16_BE ? 2 : 4);
            break;
        case XMLCHARREFREPLACE: put_number(e, c, true); break;
        default: put_number(e, c, false); break;
        }
    }
    return AIPY_OK;
}

static bool encodable(const encoder *e, uint32_t c) {
    return e->kind == ASCII ? c < 128 : e->kind == LATIN1 ? c < 256 : c < 0xD800 || c > 0xDFFF;
}

aipy_status aipy_encode(aipy_thread *thread, aipy_str *text, aipy_str *encoding, aipy_str *errors, aipy_bytes **out) {
    encoder e = {.thread = thread, .text = text, .kind = find_encoding(encoding), .handler = find_handler(errors), .errors = errors};
    if (e.kind == UNKNOWN) return aipy_raise_text(thread, &aipy_LookupError_type, "unknown encoding: %S", encoding);
    if ((text->ascii && (e.kind == UTF8 || e.kind == ASCII)) || (text->kind == 1 && e.kind == LATIN1)) {
        *out = aipy_bytes_from(aipy_str_data(text), text->length);
        return AIPY_OK;
    }
    e.through = through_registry(e.kind, encoding);
    e.out.capacity = text->length * (e.kind >= UTF32 ? 4 : 2) + 16;
    e.out.data = aipy_allocate(e.out.capacity);
    if (e.kind == UTF8_SIG) { put(&e.out, 0xEF); put(&e.out, 0xBB); put(&e.out, 0xBF); }
    else if (e.kind == UTF16) put_unit(&e, 0xFEFF, 2);
    else if (e.kind == UTF32) put_unit(&e, 0xFEFF, 4);
    aipy_status status = AIPY_OK;
    for (int64_t i = 0; i < text->length && status == AIPY_OK; i++) {
        if (put_code_point(&e, aipy_str_at(text, i))) continue;
        int64_t end = i + 1;
        while (end < text->length && !encodable(&e, aipy_str_at(text, end))) end++;
        if (e.kind >= UTF16) end = i + 1;
        status = encode_error(&e, i, end);
        i = end - 1;
    }
    if (status == AIPY_OK) *out = aipy_bytes_from(e.out.data, e.out.length);
    aipy_free(e.out.data, e.out.capacity);
    return status;
}

aipy_status aipy_str_encode(aipy_thread *thread, aipy_str *self, aipy_str *encoding, aipy_str *errors, aipy_bytes **out) {
    return aipy_encode(thread, self, encoding, errors, out);
}
