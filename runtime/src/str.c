/* Text: making, comparing, joining, slicing; UTF-8 both ways. PEP 393 layout, see value.h. */
#include "aipy/str.h"

extern aipy_type aipy_MemoryError_type;

static int64_t item_bytes(int64_t length, uint8_t kind, uint8_t ascii) {
    return (int64_t)(ascii ? sizeof(aipy_str) : sizeof(aipy_wide_str)) + (length + 1) * kind;
}

/* Sizes with room to grow: code -> (2 or 3) * 2^(code / 2) bytes. */
static int64_t coded_size(uint8_t code) { return (int64_t)(2 + (code & 1)) << (code >> 1); }

int64_t aipy_str_block_size(const aipy_str *s) {
    return s->pad[0] ? coded_size(s->pad[0]) : item_bytes(s->length, s->kind, s->ascii);
}

static void drop_str(aipy_object *object) {
    aipy_str *s = (aipy_str *)object;
    if (!s->ascii) {
        aipy_wide_str *wide = (aipy_wide_str *)s;
        if (wide->utf8) aipy_free(wide->utf8, wide->utf8_length + 1);
    }
    aipy_free(s, aipy_str_block_size(s));
}

static const aipy_type *const str_mro[] = {&aipy_str_type, &aipy_object_type};
aipy_type aipy_str_type = {
    .header = {AIPY_IMMORTAL, &aipy_type_type}, .name = "str", .qualified_name = "str", .module = "builtins",
    .base = &aipy_object_type, .mro = str_mro, .mro_length = 2, .size = sizeof(aipy_str), .drop = drop_str,
};

static void set_kind(uint32_t max, uint8_t *kind, uint8_t *ascii) {
    *ascii = max < 128;
    *kind = max < 256 ? 1 : max < 0x10000 ? 2 : 4;
}

static aipy_str *initialise(aipy_str *s, int64_t length, uint8_t kind, uint8_t ascii) {
    s->header.count = 1;
    s->header.type = &aipy_str_type;
    s->length = length;
    s->hash = -1;
    s->kind = kind;
    s->ascii = ascii;
    s->interned = 0;
    memset(s->pad, 0, sizeof s->pad);
    if (!ascii) {
        ((aipy_wide_str *)s)->utf8_length = 0;
        ((aipy_wide_str *)s)->utf8 = NULL;
    }
    memset((char *)aipy_str_data(s) + length * kind, 0, kind);
    return s;
}

aipy_str *aipy_str_try_new(int64_t length, uint32_t max) {
    uint8_t kind, ascii;
    set_kind(max, &kind, &ascii);
    if (length < 0 || length > INT64_MAX / 8) return NULL;
    aipy_str *s = aipy_try_allocate(item_bytes(length, kind, ascii));
    return s ? initialise(s, length, kind, ascii) : NULL;
}

aipy_str *aipy_str_new(int64_t length, uint32_t max) {
    uint8_t kind, ascii;
    set_kind(max, &kind, &ascii);
    int64_t size = item_bytes(length, kind, ascii);
    return initialise(size <= AIPY_SMALL_LIMIT ? aipy_allocate_small(size) : aipy_allocate(size), length, kind, ascii);
}

aipy_str *aipy_str_empty(void) {
    static aipy_str *empty;
    if (!empty) { empty = aipy_str_new(0, 0); empty->header.count = AIPY_IMMORTAL; }
    aipy_retain(&empty->header);
    return empty;
}

aipy_str *aipy_str_character(uint32_t c) {
    static aipy_str *latin1[256];
    if (c < 256 && latin1[c]) { aipy_retain(&latin1[c]->header); return latin1[c]; }
    aipy_str *s = aipy_str_new(1, c);
    aipy_str_put(aipy_str_data(s), s->kind, 0, c);
    if (c < 256) { s->header.count = AIPY_IMMORTAL; latin1[c] = s; aipy_retain(&s->header); }
    return s;
}

/* --- copying between kinds ----------------------------------------------------------------------------- */

void aipy_str_copy(void *to, int to_kind, int64_t at, const aipy_str *from, int64_t start, int64_t count) {
    const void *data = aipy_str_data(from);
    if (to_kind == from->kind) {
        memcpy((char *)to + at * to_kind, (const char *)data + start * to_kind, (size_t)(count * to_kind));
        return;
    }
    if (from->kind == 1) {
        const uint8_t *source = (const uint8_t *)data + start;
        if (to_kind == 2) for (int64_t i = 0; i < count; i++) ((uint16_t *)to)[at + i] = source[i];
        else for (int64_t i = 0; i < count; i++) ((uint32_t *)to)[at + i] = source[i];
    } else if (from->kind == 2) {
        const uint16_t *source = (const uint16_t *)data + start;
        if (to_kind == 1) for (int64_t i = 0; i < count; i++) ((uint8_t *)to)[at + i] = (uint8_t)source[i];
        else for (int64_t i = 0; i < count; i++) ((uint32_t *)to)[at + i] = source[i];
    } else {
        const uint32_t *source = (const uint32_t *)data + start;
        for (int64_t i = 0; i < count; i++) aipy_str_put(to, to_kind, at + i, source[i]);
    }
}

bool aipy_str_is_ascii(const char *bytes, int64_t count) {
    int64_t i = 0;
    for (; i + 8 <= count; i += 8) {
        uint64_t word;
        memcpy(&word, bytes + i, 8);
        if (word & 0x8080808080808080u) return false;
    }
    for (; i < count; i++)
        if (bytes[i] & 0x80) return false;
    return true;
}

/* The least bound of a kind that holds for the items. */
static uint32_t bound_of(const void *items, int64_t count, int kind) {
    if (kind == 1) return aipy_str_is_ascii(items, count) ? 127 : 255;
    uint32_t all = 0;
    if (kind == 2) for (int64_t i = 0; i < count; i++) all |= ((const uint16_t *)items)[i];
    else
        for (int64_t i = 0; i < count; i++) all |= ((const uint32_t *)items)[i];
    return all < 128 ? 127 : all < 256 ? 255 : all < 0x10000 ? 0xFFFF : 0x10FFFF;
}

uint32_t aipy_str_max(const aipy_str *s, int64_t start, int64_t stop) {
    if (s->ascii) return 127;
    return bound_of((const char *)aipy_str_data(s) + start * s->kind, stop - start, s->kind);
}

aipy_str *aipy_str_of_kind(const void *items, int64_t count, int kind) {
    if (!count) return aipy_str_empty();
    if (count == 1) return aipy_str_character(kind == 1 ? *(const uint8_t *)items : kind == 2 ? *(const uint16_t *)items : *(const uint32_t *)items);
    aipy_str *s = aipy_str_new(count, bound_of(items, count, kind));
    void *data = aipy_str_data(s);
    if (s->kind == kind) memcpy(data, items, (size_t)(count * kind));
    else if (kind == 2) for (int64_t i = 0; i < count; i++) ((uint8_t *)data)[i] = (uint8_t)((const uint16_t *)items)[i];
    else
        for (int64_t i = 0; i < count; i++) aipy_str_put(data, s->kind, i, ((const uint32_t *)items)[i]);
    return s;
}

aipy_str *aipy_str_from_code_points(const uint32_t *points, int64_t count) { return aipy_str_of_kind(points, count, 4); }
aipy_str *aipy_str_from_latin1(const uint8_t *bytes, int64_t count) { return aipy_str_of_kind(bytes, count, 1); }

/* --- UTF-8 --------------------------------------------------------------------------------------------- */

/* One code point at bytes[*at]; a bad byte becomes a lone surrogate (surrogateescape). */
static uint32_t decode_one(const uint8_t *bytes, int64_t count, int64_t *at) {
    int64_t i = *at, left = count - i;
    uint32_t a = bytes[i];
    *at = i + 1;
    if (a < 0x80) return a;
#define CONTINUES(k) ((bytes[i + (k)] & 0xC0) == 0x80)
    if (a >= 0xC2 && a < 0xE0 && left > 1 && CONTINUES(1)) { *at = i + 2; return (a & 31) << 6 | (bytes[i + 1] & 63); }
    if (a >= 0xE0 && a < 0xF0 && left > 2 && CONTINUES(1) && CONTINUES(2)) {
        uint32_t c = (a & 15) << 12 | (uint32_t)(bytes[i + 1] & 63) << 6 | (bytes[i + 2] & 63);
        if (c >= 0x800 && (c < 0xD800 || c > 0xDFFF)) { *at = i + 3; return c; }
    }
    if (a >= 0xF0 && a < 0xF5 && left > 3 && CONTINUES(1) && CONTINUES(2) && CONTINUES(3)) {
        uint32_t c = (a & 7) << 18 | (uint32_t)(bytes[i + 1] & 63) << 12 | (uint32_t)(bytes[i + 2] & 63) << 6 | (bytes[i + 3] & 63);
        if (c >= 0x10000 && c < 0x110000) { *at = i + 4; return c; }
    }
#undef CONTINUES
    return 0xDC00 + a;
}

aipy_str *aipy_str_from_utf8(const char *text, int64_t bytes) {
    if (bytes == 0) return aipy_str_empty();
    if (bytes == 1 && !(*text & 0x80)) return aipy_str_character((uint8_t)*text);
    if (aipy_str_is_ascii(text, bytes)) {
        aipy_str *s = aipy_str_new(bytes, 127);
        memcpy(aipy_str_data(s), text, (size_t)bytes);
        return s;
    }
    uint32_t all = 0;
    int64_t length = 0;
    for (int64_t i = 0; i < bytes; length++) all |= decode_one((const uint8_t *)text, bytes, &i);
    if (length == 1) { int64_t i = 0; return aipy_str_character(decode_one((const uint8_t *)text, bytes, &i)); }
    aipy_str *s = aipy_str_new(length, all > 0x10FFFF ? 0x10FFFF : all);
    void *data = aipy_str_data(s);
    int64_t n = 0;
    for (int64_t i = 0; i < bytes; n++) aipy_str_put(data, s->kind, n, decode_one((const uint8_t *)text, bytes, &i));
    return s;
}

aipy_str *aipy_str_from_ascii(const char *text) {
    int64_t length = (int64_t)strlen(text);
    aipy_str *s = aipy_str_new(length, 127);
    memcpy(aipy_str_data(s), text, (size_t)length);
    return s;
}

const char *aipy_str_utf8(aipy_str *s, int64_t *bytes) {
    if (s->ascii) { *bytes = s->length; return aipy_str_data(s); }
    aipy_wide_str *wide = (aipy_wide_str *)s;
    if (!wide->utf8) {
        int64_t count = 0;
        for (int64_t i = 0; i < s->length; i++) {
            uint32_t c = aipy_str_at(s, i);
            count += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
        }
        char *out = aipy_allocate(count + 1), *p = out;
        for (int64_t i = 0; i < s->length; i++) {
            uint32_t c = aipy_str_at(s, i);
            if (c < 0x80) *p++ = (char)c;
            else if (c < 0x800) { *p++ = (char)(0xC0 | c >> 6); *p++ = (char)(0x80 | (c & 63)); }
            else if (c < 0x10000) { *p++ = (char)(0xE0 | c >> 12); *p++ = (char)(0x80 | (c >> 6 & 63)); *p++ = (char)(0x80 | (c & 63)); }
            else { *p++ = (char)(0xF0 | c >> 18); *p++ = (char)(0x80 | (c >> 12 & 63)); *p++ = (char)(0x80 | (c >> 6 & 63)); *p++ = (char)(0x80 | (c & 63)); }
        }
        *p = 0;
        wide->utf8 = out;
        wide->utf8_length = count;
    }
    *bytes = wide->utf8_length;
    return wide->utf8;
}

/* --- comparison ---------------------------------------------------------------------------------------- */

bool aipy_str_equal(aipy_str *a, aipy_str *b) {
    if (a == b) return true;
    if (a->length != b->length || a->kind != b->kind) return false;
    if (a->hash != b->hash && a->hash != -1 && b->hash != -1) return false;
    return memcmp(aipy_str_data(a), aipy_str_data(b), (size_t)(a->length * a->kind)) == 0;
}

int aipy_str_compare(aipy_str *a, aipy_str *b) {
    int64_t n = a->length < b->length ? a->length : b->length;
    if (a->kind == 1 && b->kind == 1) {
        int order = memcmp(aipy_str_data(a), aipy_str_data(b), (size_t)n);
        if (order) return order < 0 ? -1 : 1;
    } else
        for (int64_t i = 0; i < n; i++) {
            uint32_t x = aipy_str_at(a, i), y = aipy_str_at(b, i);
            if (x != y) return x < y ? -1 : 1;
        }
    return (a->length > b->length) - (a->length < b->length);
}

/* --- joining and slicing ------------------------------------------------------------------------------- */

aipy_str *aipy_str_join_parts(aipy_str *const *parts, int64_t count) {
    int64_t length = 0, filled = 0;
    uint32_t max = 0;
    aipy_str *only = NULL;
    for (int64_t i = 0; i < count; i++) {
        if (!parts[i]->length) continue;
        length += parts[i]->length;
        uint32_t bound = aipy_str_kind_max(parts[i]);
        if (bound > max) max = bound;
        only = parts[i];
        filled++;
    }
    if (filled == 0) return aipy_str_empty();
    if (filled == 1) { aipy_retain(&only->header); return only; }
    aipy_str *s = aipy_str_new(length, max);
    void *data = aipy_str_data(s);
    int64_t at = 0;
    for (int64_t i = 0; i < count; i++) {
        aipy_str_copy(data, s->kind, at, parts[i], 0, parts[i]->length);
        at += parts[i]->length;
    }
    return s;
}

aipy_str *aipy_str_concat(aipy_str *a, aipy_str *b) {
    aipy_str *parts[2] = {a, b};
    return aipy_str_join_parts(parts, 2);
}

aipy_str *aipy_str_append(aipy_str *left, aipy_str *right) {
    if (!right->length) return left;
    bool fits = left->header.count == 1 && left->header.type == &aipy_str_type && !left->interned && left != right
                && left->length && left->kind >= right->kind && left->ascii <= right->ascii;
    if (!fits) {
        aipy_str *joined = aipy_str_concat(left, right);
        aipy_release(&left->header);
        return joined;
    }
    int64_t length = left->length + right->length, need = item_bytes(length, left->kind, left->ascii);
    int64_t size = aipy_str_block_size(left);
    if (!left->ascii && ((aipy_wide_str *)left)->utf8) {
        aipy_wide_str *wide = (aipy_wide_str *)left;
        aipy_free(wide->utf8, wide->utf8_length + 1);
        wide->utf8 = NULL;
        wide->utf8_length = 0;
    }
    if (!left->pad[0] || need > size) { /* a power of two, or one and a half, beyond what is needed */
        uint8_t code = (uint8_t)(2 * (63 - __builtin_clzll((uint64_t)need)));
        code -= 2;
        while (coded_size(code) < need + need / 8) code++;
        left = aipy_reallocate(left, size, coded_size(code));
        left->pad[0] = code;
    }
    aipy_str_copy(aipy_str_data(left), left->kind, left->length, right, 0, right->length);
    left->length = length;
    left->hash = -1;
    memset((char *)aipy_str_data(left) + length * left->kind, 0, left->kind);
    return left;
}

aipy_str *aipy_str_range(aipy_str *s, int64_t start, int64_t stop) {
    if (stop <= start) return aipy_str_empty();
    if (start == 0 && stop == s->length) { aipy_retain(&s->header); return s; }
    if (s->ascii && stop - start > 1) {
        aipy_str *part = aipy_str_new(stop - start, 127);
        memcpy(aipy_str_data(part), (const char *)aipy_str_data(s) + start, (size_t)(stop - start));
        return part;
    }
    return aipy_str_of_kind((const char *)aipy_str_data(s) + start * s->kind, stop - start, s->kind);
}

aipy_str *aipy_str_slice(aipy_str *s, int64_t start, int64_t stop, int64_t step) {
    if (step == 1) return aipy_str_range(s, start, stop);
    int64_t count = step > 0 ? (stop > start ? (stop - start - 1) / step + 1 : 0)
                             : (start > stop ? (int64_t)(((uint64_t)start - (uint64_t)stop - 1) / (0 - (uint64_t)step)) + 1 : 0);
    if (!count) return aipy_str_empty();
    if (count == 1) return aipy_str_character(aipy_str_at(s, start));
    uint32_t all = s->ascii ? 127 : 0;
    if (!s->ascii) for (int64_t i = 0; i < count; i++) all |= aipy_str_at(s, start + i * step);
    aipy_str *part = aipy_str_new(count, all > 0x10FFFF ? 0x10FFFF : all);
    void *data = aipy_str_data(part);
    for (int64_t i = 0; i < count; i++) aipy_str_put(data, part->kind, i, aipy_str_at(s, start + i * step));
    return part;
}

/* --- interning ----------------------------------------------------------------------------------------- */

static aipy_str **interned;
static int64_t interned_count, interned_size;

static void insert_interned(aipy_str *s) {
    uint64_t at = (uint64_t)aipy_str_hash(s);
    while (interned[at & (uint64_t)(interned_size - 1)]) at++;
    interned[at & (uint64_t)(interned_size - 1)] = s;
}

/* `interned`: 1 as the compiler marks its constants, 2 when the table holds it. */
aipy_str *aipy_intern_str(aipy_str *s) {
    if (s->interned == 2) return s;
    if (interned_count * 2 >= interned_size) {
        aipy_str **old = interned;
        int64_t old_size = interned_size;
        interned_size = old_size ? old_size * 2 : 1024;
        interned = aipy_allocate(interned_size * 8);
        memset(interned, 0, (size_t)interned_size * 8);
        for (int64_t i = 0; i < old_size; i++)
            if (old[i]) insert_interned(old[i]);
        aipy_free(old, old_size * 8);
    }
    for (uint64_t at = (uint64_t)aipy_str_hash(s);; at++) {
        aipy_str *found = interned[at & (uint64_t)(interned_size - 1)];
        if (!found) break;
        if (aipy_str_equal(found, s)) return found;
    }
    if (s->header.count < AIPY_IMMORTAL / 2) s->header.count += AIPY_IMMORTAL;
    s->interned = 2;
    insert_interned(s);
    interned_count++;
    return s;
}

aipy_str *aipy_intern(const char *text) {
    aipy_str *s = aipy_str_from_utf8(text, (int64_t)strlen(text)), *result = aipy_intern_str(s);
    if (result != s) aipy_release(&s->header);
    return result;
}
