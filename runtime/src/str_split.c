/* str: splitting, stripping, padding. */
#include "aipy/containers.h"
#include "aipy/str.h"
#include "aipy/unicode.h"

static void add(aipy_list *list, aipy_str *taken) { aipy_list_append_any(list, aipy_from_pointer(taken)); }

static aipy_list *split_space(aipy_str *s, int64_t most) {
    aipy_list *list = aipy_list_new(AIPY_KIND_ANY, 0);
    int64_t i = 0, n = s->length;
    while (true) {
        while (i < n && aipy_unicode_is_space(aipy_str_at(s, i))) i++;
        if (i >= n) break;
        int64_t start = i;
        if (most-- == 0) { add(list, aipy_str_range(s, start, n)); break; }
        while (i < n && !aipy_unicode_is_space(aipy_str_at(s, i))) i++;
        add(list, aipy_str_range(s, start, i));
    }
    return list;
}

static aipy_list *rsplit_space(aipy_thread *thread, aipy_str *s, int64_t most) {
    aipy_list *list = aipy_list_new(AIPY_KIND_ANY, 0);
    int64_t i = s->length;
    while (true) {
        while (i > 0 && aipy_unicode_is_space(aipy_str_at(s, i - 1))) i--;
        if (i <= 0) break;
        int64_t end = i;
        if (most-- == 0) { add(list, aipy_str_range(s, 0, end)); break; }
        while (i > 0 && !aipy_unicode_is_space(aipy_str_at(s, i - 1))) i--;
        add(list, aipy_str_range(s, i, end));
    }
    aipy_list_reverse(thread, list);
    return list;
}

aipy_status aipy_str_split(aipy_thread *thread, aipy_str *self, aipy_str *sep, int64_t maxsplit, aipy_list **out) {
    if (maxsplit < 0) maxsplit = INT64_MAX;
    if (!sep) { *out = split_space(self, maxsplit); return AIPY_OK; }
    if (!sep->length) return aipy_raise_text(thread, &aipy_ValueError_type, "empty separator");
    aipy_list *list = aipy_list_new(AIPY_KIND_ANY, 0);
    int64_t from = 0;
    while (maxsplit-- > 0) {
        int64_t at = aipy_str_find_in(self, sep, from, self->length, false);
        if (at < 0) break;
        add(list, aipy_str_range(self, from, at));
        from = at + sep->length;
    }
    add(list, aipy_str_range(self, from, self->length));
    *out = list;
    return AIPY_OK;
}

aipy_status aipy_str_rsplit(aipy_thread *thread, aipy_str *self, aipy_str *sep, int64_t maxsplit, aipy_list **out) {
    if (maxsplit < 0) maxsplit = INT64_MAX;
    if (!sep) { *out = rsplit_space(thread, self, maxsplit); return AIPY_OK; }
    if (!sep->length) return aipy_raise_text(thread, &aipy_ValueError_type, "empty separator");
    aipy_list *list = aipy_list_new(AIPY_KIND_ANY, 0);
    int64_t end = self->length;
    while (maxsplit-- > 0) {
        int64_t at = aipy_str_find_in(self, sep, 0, end, true);
        if (at < 0) break;
        add(list, aipy_str_range(self, at + sep->length, end));
        end = at;
    }
    add(list, aipy_str_range(self, 0, end));
    aipy_list_reverse(thread, list);
    *out = list;
    return AIPY_OK;
}

aipy_list *aipy_str_splitlines(aipy_thread *thread, aipy_str *self, bool keepends) {
    (void)thread;
    aipy_list *list = aipy_list_new(AIPY_KIND_ANY, 0);
    for (int64_t i = 0, n = self->length; i < n;) {
        int64_t start = i;
        while (i < n && !aipy_unicode_is_linebreak(aipy_str_at(self, i))) i++;
        int64_t end = i;
        if (i < n) {
            i += aipy_str_at(self, i) == '\r' && i + 1 < n && aipy_str_at(self, i + 1) == '\n' ? 2 : 1;
            if (keepends) end = i;
        }
        add(list, aipy_str_range(self, start, end));
    }
    return list;
}

/* --- strip --------------------------------------------------------------------------------------------- */

enum { LEFT = 1, RIGHT = 2 };

static bool in_set(const aipy_str *chars, uint32_t c) {
    return chars ? aipy_find_item(aipy_str_data(chars), chars->length, c, chars->kind) >= 0 : aipy_unicode_is_space(c);
}
static aipy_status strip(aipy_str *s, const aipy_str *chars, int sides, aipy_str **out) {
    int64_t start = 0, end = s->length;
    if (sides & LEFT) while (start < end && in_set(chars, aipy_str_at(s, start))) start++;
    if (sides & RIGHT) while (end > start && in_set(chars, aipy_str_at(s, end - 1))) end--;
    *out = aipy_str_range(s, start, end);
    return AIPY_OK;
}
aipy_status aipy_str_strip(aipy_thread *t, aipy_str *self, aipy_str *chars, aipy_str **out) { (void)t; return strip(self, chars, LEFT | RIGHT, out); }
aipy_status aipy_str_lstrip(aipy_thread *t, aipy_str *self, aipy_str *chars, aipy_str **out) { (void)t; return strip(self, chars, LEFT, out); }
aipy_status aipy_str_rstrip(aipy_thread *t, aipy_str *self, aipy_str *chars, aipy_str **out) { (void)t; return strip(self, chars, RIGHT, out); }

/* The overloads for arguments that are neither str nor None. */
aipy_status aipy_str_strip_other(aipy_thread *thread, aipy_str *self, aipy_any chars, aipy_str **out) {
    (void)self, (void)chars, (void)out;
    return aipy_raise_text(thread, &aipy_TypeError_type, "strip arg must be None or str");
}
aipy_status aipy_str_lstrip_other(aipy_thread *thread, aipy_str *self, aipy_any chars, aipy_str **out) {
    (void)self, (void)chars, (void)out;
    return aipy_raise_text(thread, &aipy_TypeError_type, "lstrip arg must be None or str");
}
aipy_status aipy_str_rstrip_other(aipy_thread *thread, aipy_str *self, aipy_any chars, aipy_str **out) {
    (void)self, (void)chars, (void)out;
    return aipy_raise_text(thread, &aipy_TypeError_type, "rstrip arg must be None or str");
}
aipy_status aipy_str_split_other(aipy_thread *thread, aipy_str *self, aipy_any sep, int64_t maxsplit, aipy_list **out) {
    (void)self, (void)maxsplit, (void)out;
    return aipy_raise_text(thread, &aipy_TypeError_type, "must be str or None, not %T", sep);
}

/* --- padding ------------------------------------------------------------------------------------------- */

static aipy_status pad(aipy_thread *thread, aipy_str *s, int64_t left, int64_t right, uint32_t fill, aipy_str **out) {
    if (left <= 0 && right <= 0) { aipy_retain(&s->header); *out = s; return AIPY_OK; }
    if (left > INT64_MAX / 16 || right > INT64_MAX / 16) return aipy_raise_text(thread, &aipy_OverflowError_type, "padded string is too long");
    uint32_t max = aipy_str_kind_max(s);
    aipy_str *result = aipy_str_try_new(left + s->length + right, fill > max ? fill : max);
    if (!result) return aipy_raise_text(thread, &aipy_MemoryError_type, "");
    void *data = aipy_str_data(result);
    for (int64_t i = 0; i < left; i++) aipy_str_put(data, result->kind, i, fill);
    aipy_str_copy(data, result->kind, left, s, 0, s->length);
    for (int64_t i = left + s->length; i < result->length; i++) aipy_str_put(data, result->kind, i, fill);
    *out = result;
    return AIPY_OK;
}
static aipy_status fill_of(aipy_thread *thread, const aipy_str *fill, uint32_t *out) {
    if (fill->length != 1) return aipy_raise_text(thread, &aipy_TypeError_type, "The fill character must be exactly one character long");
    *out = aipy_str_at(fill, 0);
    return AIPY_OK;
}
aipy_status aipy_str_ljust(aipy_thread *thread, aipy_str *self, int64_t width, aipy_str *fillchar, aipy_str **out) {
    uint32_t fill = ' ';
    if (fill_of(thread, fillchar, &fill) != AIPY_OK) return AIPY_RAISED;
    return pad(thread, self, 0, width > self->length ? width - self->length : 0, fill, out);
}
aipy_status aipy_str_rjust(aipy_thread *thread, aipy_str *self, int64_t width, aipy_str *fillchar, aipy_str **out) {
    uint32_t fill = ' ';
    if (fill_of(thread, fillchar, &fill) != AIPY_OK) return AIPY_RAISED;
    return pad(thread, self, width > self->length ? width - self->length : 0, 0, fill, out);
}
aipy_status aipy_str_center(aipy_thread *thread, aipy_str *self, int64_t width, aipy_str *fillchar, aipy_str **out) {
    uint32_t fill = ' ';
    if (fill_of(thread, fillchar, &fill) != AIPY_OK) return AIPY_RAISED;
    int64_t margin = width > self->length ? width - self->length : 0, left = margin / 2 + (margin & width & 1);
    return pad(thread, self, left, margin - left, fill, out);
}
aipy_status aipy_str_zfill(aipy_thread *thread, aipy_str *self, int64_t width, aipy_str **out) {
    aipy_status status = pad(thread, self, width > self->length ? width - self->length : 0, 0, '0', out);
    if (status != AIPY_OK || *out == self || !self->length) return status;
    uint32_t sign = aipy_str_at(self, 0);
    if (sign == '+' || sign == '-') { /* the sign goes before the zeros */
        void *data = aipy_str_data(*out);
        aipy_str_put(data, (*out)->kind, width - self->length, '0');
        aipy_str_put(data, (*out)->kind, 0, sign);
    }
    return status;
}

aipy_str *aipy_str_expandtabs(aipy_thread *thread, aipy_str *self, int64_t tabsize) {
    (void)thread;
    aipy_builder b;
    aipy_builder_start(&b, self->length + 16);
    int64_t column = 0;
    for (int64_t i = 0; i < self->length; i++) {
        uint32_t c = aipy_str_at(self, i);
        if (c == '\t') {
            if (tabsize > 0) {
                int64_t count = tabsize - column % tabsize;
                aipy_builder_fill(&b, ' ', count);
                column += count;
            }
        } else {
            aipy_builder_add(&b, c);
            column = c == '\n' || c == '\r' ? 0 : column + 1;
        }
    }
    return aipy_builder_end(&b);
}
