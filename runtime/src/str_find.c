/* str: searching, testing ends, replacing, partitions. */
#include "aipy/containers.h"
#include "aipy/str.h"

void aipy_clip_range(int64_t length, int64_t *start, int64_t *end) {
    if (*end > length) *end = length;
    else if (*end < 0) { *end += length; if (*end < 0) *end = 0; }
    if (*start < 0) { *start += length; if (*start < 0) *start = 0; }
}

/* The needle's items as items of the text's kind: its own data or a new block of *size bytes; null if it cannot occur. */
static const void *same_kind(const aipy_str *text, const aipy_str *needle, int64_t *size) {
    *size = 0;
    if (needle->kind == text->kind) return aipy_str_data(needle);
    if (needle->kind > text->kind) return NULL;
    *size = needle->length * text->kind;
    void *copy = aipy_allocate(*size);
    aipy_str_copy(copy, text->kind, 0, needle, 0, needle->length);
    return copy;
}

int64_t aipy_str_find_in(const aipy_str *text, const aipy_str *needle, int64_t start, int64_t stop, bool backward) {
    if (needle->length > stop - start) return -1;
    if (!needle->length) return backward ? stop : start;
    int64_t size;
    const void *items = same_kind(text, needle, &size);
    if (!items) return -1;
    const char *data = (const char *)aipy_str_data(text) + start * text->kind;
    int64_t found = backward ? aipy_find_backward(data, stop - start, items, needle->length, text->kind)
                             : aipy_find_forward(data, stop - start, items, needle->length, text->kind);
    if (size) aipy_free((void *)items, size);
    return found < 0 ? -1 : found + start;
}

bool aipy_str_contains_str(aipy_str *text, aipy_str *needle) { return aipy_str_find_in(text, needle, 0, text->length, false) >= 0; }

aipy_status aipy_str_contains(aipy_thread *thread, aipy_str *self, aipy_any sub, bool *out) {
    if (!aipy_is_str(sub)) return aipy_raise_text(thread, &aipy_TypeError_type, "'in <string>' requires string as left operand, not %T", sub);
    *out = aipy_str_contains_str(self, aipy_as_str(sub));
    return AIPY_OK;
}

int64_t aipy_str_find(aipy_thread *thread, aipy_str *self, aipy_str *sub, int64_t start, int64_t end) {
    (void)thread;
    aipy_clip_range(self->length, &start, &end);
    return start > end ? -1 : aipy_str_find_in(self, sub, start, end, false);
}
int64_t aipy_str_rfind(aipy_thread *thread, aipy_str *self, aipy_str *sub, int64_t start, int64_t end) {
    (void)thread;
    aipy_clip_range(self->length, &start, &end);
    return start > end ? -1 : aipy_str_find_in(self, sub, start, end, true);
}
aipy_status aipy_str_index(aipy_thread *thread, aipy_str *self, aipy_str *sub, int64_t start, int64_t end, int64_t *out) {
    *out = aipy_str_find(thread, self, sub, start, end);
    return *out < 0 ? aipy_raise_text(thread, &aipy_ValueError_type, "substring not found") : AIPY_OK;
}
aipy_status aipy_str_rindex(aipy_thread *thread, aipy_str *self, aipy_str *sub, int64_t start, int64_t end, int64_t *out) {
    *out = aipy_str_rfind(thread, self, sub, start, end);
    return *out < 0 ? aipy_raise_text(thread, &aipy_ValueError_type, "substring not found") : AIPY_OK;
}

int64_t aipy_str_count(aipy_thread *thread, aipy_str *self, aipy_str *sub, int64_t start, int64_t end) {
    (void)thread;
    aipy_clip_range(self->length, &start, &end);
    if (start > end) return 0;
    if (!sub->length) return end - start + 1;
    int64_t size;
    const void *items = same_kind(self, sub, &size);
    if (!items) return 0;
    int64_t count = aipy_find_count((const char *)aipy_str_data(self) + start * self->kind, end - start, items, sub->length, self->kind, INT64_MAX);
    if (size) aipy_free((void *)items, size);
    return count;
}

/* --- ends ---------------------------------------------------------------------------------------------- */

static bool matches_at(const aipy_str *text, const aipy_str *part, int64_t at) {
    if (part->kind == text->kind)
        return memcmp((const char *)aipy_str_data(text) + at * text->kind, aipy_str_data(part), (size_t)(part->length * part->kind)) == 0;
    if (part->kind > text->kind) return false;
    for (int64_t i = 0; i < part->length; i++)
        if (aipy_str_at(text, at + i) != aipy_str_at(part, i)) return false;
    return true;
}

/* start[:]end adjusted; part at the front or the back */
static bool has_end(const aipy_str *text, const aipy_str *part, int64_t start, int64_t end, bool back) {
    if (part->length > end - start) return false;
    if (!part->length) return true;
    return matches_at(text, part, back ? end - part->length : start);
}

static aipy_status test_end(aipy_thread *thread, aipy_str *self, aipy_any part, int64_t start, int64_t end, bool back, bool *out) {
    const char *name = back ? "endswith" : "startswith";
    aipy_clip_range(self->length, &start, &end);
    if (aipy_is_str(part)) { *out = has_end(self, aipy_as_str(part), start, end, back); return AIPY_OK; }
    if (!aipy_is_instance(part, &aipy_tuple_type))
        return aipy_raise_text(thread, &aipy_TypeError_type, "%s first arg must be str or a tuple of str, not %T", name, part);
    const aipy_tuple *tuple = (const aipy_tuple *)aipy_pointer(part);
    *out = false;
    for (int64_t i = 0; i < tuple->length && !*out; i++) {
        aipy_any item = aipy_tuple_get(tuple, i);
        aipy_status status = AIPY_OK;
        if (aipy_is_str(item)) *out = has_end(self, aipy_as_str(item), start, end, back);
        else status = aipy_raise_text(thread, &aipy_TypeError_type, "tuple for %s must only contain str, not %T", name, item);
        aipy_release_any(item);
        if (status != AIPY_OK) return status;
    }
    return AIPY_OK;
}
aipy_status aipy_str_startswith(aipy_thread *thread, aipy_str *self, aipy_any prefix, int64_t start, int64_t end, bool *out) {
    return test_end(thread, self, prefix, start, end, false, out);
}
aipy_status aipy_str_endswith(aipy_thread *thread, aipy_str *self, aipy_any suffix, int64_t start, int64_t end, bool *out) {
    return test_end(thread, self, suffix, start, end, true, out);
}
aipy_str *aipy_str_removeprefix(aipy_thread *thread, aipy_str *self, aipy_str *prefix) {
    (void)thread;
    bool has = has_end(self, prefix, 0, self->length, false);
    return aipy_str_range(self, has ? prefix->length : 0, self->length);
}
aipy_str *aipy_str_removesuffix(aipy_thread *thread, aipy_str *self, aipy_str *suffix) {
    (void)thread;
    bool has = has_end(self, suffix, 0, self->length, true);
    return aipy_str_range(self, 0, has ? self->length - suffix->length : self->length);
}

/* --- replace ------------------------------------------------------------------------------------------- */

static aipy_str *same(aipy_str *s) { aipy_retain(&s->header); return s; }

aipy_status aipy_str_replace(aipy_thread *thread, aipy_str *self, aipy_str *old, aipy_str *new, int64_t count, aipy_str **out) {
    if (count < 0) count = INT64_MAX;
    int64_t n = self->length, m = old->length, k = new->length, size = 0, hits;
    if (!count || m > n || aipy_str_equal(old, new)) { *out = same(self); return AIPY_OK; }
    const void *items = m ? same_kind(self, old, &size) : NULL;
    if (m && !items) { *out = same(self); return AIPY_OK; }
    const char *data = aipy_str_data(self);
    hits = m ? aipy_find_count(data, n, items, m, self->kind, count) : (n + 1 < count ? n + 1 : count);
    aipy_status status = AIPY_OK;
    if (!hits) *out = same(self);
    else if (k > m && hits > (INT64_MAX / 8 - n) / (k - m))
        status = aipy_raise_text(thread, &aipy_OverflowError_type, "replace string is too long");
    else if (n + hits * (k - m) == 0) *out = aipy_str_empty();
    else {
        uint32_t max = aipy_str_kind_max(self), new_max = aipy_str_kind_max(new);
        bool may_narrow = !self->ascii && max > new_max; /* the removed text may have been the widest */
        aipy_str *result = aipy_str_try_new(n + hits * (k - m), max > new_max ? max : new_max);
        if (!result) status = aipy_raise_text(thread, &aipy_MemoryError_type, "");
        else {
            void *to = aipy_str_data(result);
            int64_t from = 0, at = 0;
            for (int64_t i = 0; i < hits; i++) {
                int64_t found = m ? from + aipy_find_forward(data + from * self->kind, n - from, items, m, self->kind) : i == 0 ? 0 : from + 1;
                aipy_str_copy(to, result->kind, at, self, from, found - from);
                at += found - from;
                aipy_str_copy(to, result->kind, at, new, 0, k);
                at += k;
                from = found + m;
            }
            aipy_str_copy(to, result->kind, at, self, from, n - from);
            if (may_narrow && aipy_str_max(result, 0, result->length) < aipy_str_kind_max(result)) {
                *out = aipy_str_of_kind(to, result->length, result->kind);
                aipy_release(&result->header);
            } else
                *out = result;
        }
    }
    if (size) aipy_free((void *)items, size);
    return status;
}

/* --- partition ----------------------------------------------------------------------------------------- */

static aipy_status partition(aipy_thread *thread, aipy_str *self, aipy_str *sep, bool backward, aipy_tuple **out) {
    if (!sep->length) return aipy_raise_text(thread, &aipy_ValueError_type, "empty separator");
    int64_t at = aipy_str_find_in(self, sep, 0, self->length, backward);
    aipy_tuple *t = aipy_tuple_new(3, NULL);
    aipy_str *parts[3];
    if (at >= 0) {
        parts[0] = aipy_str_range(self, 0, at);
        parts[1] = same(sep);
        parts[2] = aipy_str_range(self, at + sep->length, self->length);
    } else {
        parts[backward ? 2 : 0] = same(self);
        parts[1] = aipy_str_empty();
        parts[backward ? 0 : 2] = aipy_str_empty();
    }
    for (int i = 0; i < 3; i++) t->items[i].any = aipy_from_pointer(parts[i]);
    *out = t;
    return AIPY_OK;
}
aipy_status aipy_str_partition(aipy_thread *thread, aipy_str *self, aipy_str *sep, aipy_tuple **out) { return partition(thread, self, sep, false, out); }
aipy_status aipy_str_rpartition(aipy_thread *thread, aipy_str *self, aipy_str *sep, aipy_tuple **out) { return partition(thread, self, sep, true, out); }
