/* str: case mappings and the is... tests. */
#include "aipy/str.h"
#include "aipy/unicode.h"

static inline bool is_lower(uint32_t c) { return c < 128 ? c >= 'a' && c <= 'z' : aipy_unicode_has(c, AIPY_UNICODE_LOWER); }
static inline bool is_upper(uint32_t c) { return c < 128 ? c >= 'A' && c <= 'Z' : aipy_unicode_has(c, AIPY_UNICODE_UPPER); }

/* A capital sigma ends a word: after a cased letter and not before one, case-ignorable ones aside (Unicode 3.13). */
static uint32_t small_sigma(const aipy_str *s, int64_t at) {
    int64_t i = at - 1;
    while (i >= 0 && aipy_unicode_has(aipy_str_at(s, i), AIPY_UNICODE_CASE_IGNORABLE)) i--;
    if (i < 0 || !aipy_unicode_has(aipy_str_at(s, i), AIPY_UNICODE_CASED)) return 0x3C3;
    i = at + 1;
    while (i < s->length && aipy_unicode_has(aipy_str_at(s, i), AIPY_UNICODE_CASE_IGNORABLE)) i++;
    return i == s->length || !aipy_unicode_has(aipy_str_at(s, i), AIPY_UNICODE_CASED) ? 0x3C2 : 0x3C3;
}

static void add_mapped(aipy_builder *b, const aipy_str *s, int64_t at, int which) {
    uint32_t c = aipy_str_at(s, at), mapped[3];
    if (c == 0x3A3 && which == AIPY_CASE_LOWER) { aipy_builder_add(b, small_sigma(s, at)); return; }
    int n = aipy_unicode_case(c, which, mapped);
    for (int i = 0; i < n; i++) aipy_builder_add(b, mapped[i]);
}

static aipy_str *map_all(aipy_str *s, int which) {
    if (s->ascii) {
        if (!s->length) return aipy_str_empty();
        aipy_str *result = aipy_str_new(s->length, 127);
        const uint8_t *from = aipy_str_data(s);
        uint8_t *to = aipy_str_data(result);
        if (which == AIPY_CASE_UPPER) for (int64_t i = 0; i < s->length; i++) to[i] = (uint8_t)(from[i] - (from[i] >= 'a' && from[i] <= 'z' ? 32 : 0));
        else
            for (int64_t i = 0; i < s->length; i++) to[i] = (uint8_t)(from[i] + (from[i] >= 'A' && from[i] <= 'Z' ? 32 : 0));
        return result;
    }
    aipy_builder b;
    aipy_builder_start(&b, s->length);
    for (int64_t i = 0; i < s->length; i++) add_mapped(&b, s, i, which);
    return aipy_builder_end(&b);
}

aipy_str *aipy_str_upper(aipy_thread *t, aipy_str *self) { (void)t; return map_all(self, AIPY_CASE_UPPER); }
aipy_str *aipy_str_lower(aipy_thread *t, aipy_str *self) { (void)t; return map_all(self, AIPY_CASE_LOWER); }
aipy_str *aipy_str_casefold(aipy_thread *t, aipy_str *self) { (void)t; return map_all(self, AIPY_CASE_FOLD); }

aipy_str *aipy_str_capitalize(aipy_thread *thread, aipy_str *self) {
    (void)thread;
    if (!self->length) return aipy_str_empty();
    aipy_builder b;
    aipy_builder_start(&b, self->length);
    add_mapped(&b, self, 0, AIPY_CASE_TITLE);
    for (int64_t i = 1; i < self->length; i++) add_mapped(&b, self, i, AIPY_CASE_LOWER);
    return aipy_builder_end(&b);
}
aipy_str *aipy_str_swapcase(aipy_thread *thread, aipy_str *self) {
    (void)thread;
    aipy_builder b;
    aipy_builder_start(&b, self->length);
    for (int64_t i = 0; i < self->length; i++) {
        uint32_t c = aipy_str_at(self, i);
        if (is_upper(c)) add_mapped(&b, self, i, AIPY_CASE_LOWER);
        else if (is_lower(c)) add_mapped(&b, self, i, AIPY_CASE_UPPER);
        else aipy_builder_add(&b, c);
    }
    return aipy_builder_end(&b);
}
aipy_str *aipy_str_title(aipy_thread *thread, aipy_str *self) {
    (void)thread;
    aipy_builder b;
    aipy_builder_start(&b, self->length);
    bool after_cased = false;
    for (int64_t i = 0; i < self->length; i++) {
        add_mapped(&b, self, i, after_cased ? AIPY_CASE_LOWER : AIPY_CASE_TITLE);
        after_cased = aipy_unicode_has(aipy_str_at(self, i), AIPY_UNICODE_CASED);
    }
    return aipy_builder_end(&b);
}

/* --- tests --------------------------------------------------------------------------------------------- */

static bool all_have(const aipy_str *s, int flags) {
    for (int64_t i = 0; i < s->length; i++)
        if (!aipy_unicode_has(aipy_str_at(s, i), flags)) return false;
    return s->length > 0;
}
bool aipy_str_isalnum(aipy_thread *t, aipy_str *self) { (void)t; return all_have(self, AIPY_UNICODE_ALPHA | AIPY_UNICODE_DECIMAL | AIPY_UNICODE_DIGIT | AIPY_UNICODE_NUMERIC); }
bool aipy_str_isalpha(aipy_thread *t, aipy_str *self) { (void)t; return all_have(self, AIPY_UNICODE_ALPHA); }
bool aipy_str_isascii(aipy_thread *t, aipy_str *self) { (void)t; return self->ascii; }
bool aipy_str_isdecimal(aipy_thread *t, aipy_str *self) { (void)t; return all_have(self, AIPY_UNICODE_DECIMAL); }
bool aipy_str_isdigit(aipy_thread *t, aipy_str *self) { (void)t; return all_have(self, AIPY_UNICODE_DIGIT); }
bool aipy_str_isnumeric(aipy_thread *t, aipy_str *self) { (void)t; return all_have(self, AIPY_UNICODE_NUMERIC); }
bool aipy_str_isspace(aipy_thread *t, aipy_str *self) { (void)t; return all_have(self, AIPY_UNICODE_SPACE); }
bool aipy_str_isprintable(aipy_thread *t, aipy_str *self) { (void)t; return !self->length || all_have(self, AIPY_UNICODE_PRINTABLE); }
bool aipy_str_isidentifier(aipy_thread *t, aipy_str *self) {
    (void)t;
    if (!self->length || !aipy_unicode_has(aipy_str_at(self, 0), AIPY_UNICODE_ID_START)) return false;
    return all_have(self, AIPY_UNICODE_ID_CONTINUE);
}
bool aipy_str_islower(aipy_thread *t, aipy_str *self) {
    (void)t;
    bool cased = false;
    for (int64_t i = 0; i < self->length; i++) {
        int flags = aipy_unicode_find(aipy_str_at(self, i))->flags;
        if (flags & (AIPY_UNICODE_UPPER | AIPY_UNICODE_TITLE)) return false;
        cased = cased || flags & AIPY_UNICODE_LOWER;
    }
    return cased;
}
bool aipy_str_isupper(aipy_thread *t, aipy_str *self) {
    (void)t;
    bool cased = false;
    for (int64_t i = 0; i < self->length; i++) {
        int flags = aipy_unicode_find(aipy_str_at(self, i))->flags;
        if (flags & (AIPY_UNICODE_LOWER | AIPY_UNICODE_TITLE)) return false;
        cased = cased || flags & AIPY_UNICODE_UPPER;
    }
    return cased;
}
bool aipy_str_istitle(aipy_thread *t, aipy_str *self) {
    (void)t;
    bool cased = false, previous = false;
    for (int64_t i = 0; i < self->length; i++) {
        int flags = aipy_unicode_find(aipy_str_at(self, i))->flags;
        if (flags & (AIPY_UNICODE_UPPER | AIPY_UNICODE_TITLE)) {
            if (previous) return false;
            previous = cased = true;
        } else if (flags & AIPY_UNICODE_LOWER) {
            if (!previous) return false;
            previous = cased = true;
        } else
            previous = false;
    }
    return cased;
}
