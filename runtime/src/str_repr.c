/* str: repr() and ascii(). */
#include "aipy/str.h"
#include "aipy/unicode.h"

static const char HEX[] = "0123456789abcdef";

static bool plain(uint32_t c, bool ascii_only) { return c < 127 ? c >= 32 : !ascii_only && c > 159 && aipy_unicode_is_printable(c); }

aipy_str *aipy_str_quoted(const aipy_str *s, bool ascii_only) {
    bool single = false, twice = false, simple = true;
    for (int64_t i = 0; i < s->length; i++) {
        uint32_t c = aipy_str_at(s, i);
        if (c == '\'') single = true;
        else if (c == '"') twice = true;
        if (c == '\\' || !plain(c, ascii_only)) simple = false;
    }
    char quote = single && !twice ? '"' : '\'';
    if (simple && !(single && twice)) {
        uint32_t max = aipy_str_kind_max(s);
        aipy_str *result = aipy_str_new(s->length + 2, max);
        void *data = aipy_str_data(result);
        aipy_str_put(data, result->kind, 0, (uint8_t)quote);
        aipy_str_copy(data, result->kind, 1, s, 0, s->length);
        aipy_str_put(data, result->kind, s->length + 1, (uint8_t)quote);
        return result;
    }
    aipy_builder b;
    aipy_builder_start(&b, s->length + 16);
    aipy_builder_add(&b, (uint8_t)quote);
    for (int64_t i = 0; i < s->length; i++) {
        uint32_t c = aipy_str_at(s, i);
        if (c == (uint8_t)quote || c == '\\') { aipy_builder_add(&b, '\\'); aipy_builder_add(&b, c); }
        else if (plain(c, ascii_only)) aipy_builder_add(&b, c);
        else if (c == '\t' || c == '\n' || c == '\r') { aipy_builder_add(&b, '\\'); aipy_builder_add(&b, c == '\t' ? 't' : c == '\n' ? 'n' : 'r'); }
        else {
            int digits = c < 256 ? 2 : c < 0x10000 ? 4 : 8;
            aipy_builder_add(&b, '\\');
            aipy_builder_add(&b, digits == 2 ? 'x' : digits == 4 ? 'u' : 'U');
            while (digits--) aipy_builder_add(&b, (uint8_t)HEX[c >> (4 * digits) & 15]);
        }
    }
    aipy_builder_add(&b, (uint8_t)quote);
    return aipy_builder_end(&b);
}

aipy_str *aipy_str_escape_non_ascii(const aipy_str *s) {
    aipy_builder b;
    aipy_builder_start(&b, s->length + 16);
    for (int64_t i = 0; i < s->length; i++) {
        uint32_t c = aipy_str_at(s, i);
        if (c < 128) { aipy_builder_add(&b, c); continue; }
        int digits = c < 256 ? 2 : c < 0x10000 ? 4 : 8;
        aipy_builder_add(&b, '\\');
        aipy_builder_add(&b, digits == 2 ? 'x' : digits == 4 ? 'u' : 'U');
        while (digits--) aipy_builder_add(&b, (uint8_t)HEX[c >> (4 * digits) & 15]);
    }
    return aipy_builder_end(&b);
}

aipy_str *aipy_str_repr(aipy_thread *thread, aipy_str *self) { (void)thread; return aipy_str_quoted(self, false); }
