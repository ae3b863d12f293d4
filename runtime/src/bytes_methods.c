/* The methods bytes and bytearray share: each is written once on a buffer, and given both types' names at the end. */
#include "aipy/bytes.h"
#include "aipy/containers.h"
#include "aipy/format.h"
#include "aipy/model.h"
#include "aipy/str.h"

typedef aipy_buffer view;
#define NEW(array, data, length) aipy_bytes_like(array, data, length)

static bool is_space(uint8_t c) { return c == ' ' || (c >= 9 && c <= 13); }
static bool is_lower(uint8_t c) { return c >= 'a' && c <= 'z'; }
static bool is_upper(uint8_t c) { return c >= 'A' && c <= 'Z'; }
static bool is_alpha(uint8_t c) { return is_lower(c) || is_upper(c); }
static bool is_digit(uint8_t c) { return c >= '0' && c <= '9'; }
static uint8_t lower(uint8_t c) { return is_upper(c) ? c + 32 : c; }
static uint8_t upper(uint8_t c) { return is_lower(c) ? c - 32 : c; }

/* --- case and tests ------------------------------------------------------------------------------------ */

enum { LOWER, UPPER, SWAP, TITLE, CAPITALIZE };
static aipy_any change_case(bool array, view b, int how) {
    aipy_any result = NEW(array, b.data, b.length);
    aipy_buffer to;
    aipy_buffer_of(result, &to);
    uint8_t *data = (uint8_t *)to.data;
    bool after = false;
    for (int64_t i = 0; i < b.length; i++) {
        uint8_t c = b.data[i];
        data[i] = how == LOWER ? lower(c) : how == UPPER ? upper(c) : how == SWAP ? (is_lower(c) ? upper(c) : lower(c))
                : how == TITLE ? (after ? lower(c) : upper(c)) : i ? lower(c) : upper(c);
        after = is_alpha(c);
    }
    return result;
}
static bool all_alnum(view b) { for (int64_t i = 0; i < b.length; i++) if (!is_alpha(b.data[i]) && !is_digit(b.data[i])) return false; return b.length > 0; }
static bool all_alpha(view b) { for (int64_t i = 0; i < b.length; i++) if (!is_alpha(b.data[i])) return false; return b.length > 0; }
static bool all_digit(view b) { for (int64_t i = 0; i < b.length; i++) if (!is_digit(b.data[i])) return false; return b.length > 0; }
static bool all_space(view b) { for (int64_t i = 0; i < b.length; i++) if (!is_space(b.data[i])) return false; return b.length > 0; }
static bool all_ascii(view b) { return aipy_str_is_ascii((const char *)b.data, b.length); }
static bool all_lower(view b) {
    bool cased = false;
    for (int64_t i = 0; i < b.length; i++) { if (is_upper(b.data[i])) return false; cased = cased || is_lower(b.data[i]); }
    return cased;
}
static bool all_upper(view b) {
    bool cased = false;
    for (int64_t i = 0; i < b.length; i++) { if (is_lower(b.data[i])) return false; cased = cased || is_upper(b.data[i]); }
    return cased;
}
static bool is_titled(view b) {
    bool cased = false, previous = false;
    for (int64_t i = 0; i < b.length; i++) {
        uint8_t c = b.data[i];
        if ((is_upper(c) && previous) || (is_lower(c) && !previous)) return false;
        previous = is_alpha(c);
        cased = cased || previous;
    }
    return cased;
}

/* --- searching ----------------------------------------------------------------------------------------- */

/* What is looked for: bytes-like or one byte as an int. */
static aipy_status needle_of(aipy_thread *thread, aipy_any sub, uint8_t *byte, view *out) {
    if (aipy_buffer_of(sub, out)) return AIPY_OK;
    int64_t value;
    if (!aipy_has_index(sub))
        return aipy_raise_text(thread, &aipy_TypeError_type, "argument should be integer or bytes-like object, not '%T'", sub);
    if (aipy_to_index(thread, sub, true, &value) != AIPY_OK) return AIPY_RAISED;
    if (value < 0 || value > 255) return aipy_raise_text(thread, &aipy_ValueError_type, "byte must be in range(0, 256)");
    *byte = (uint8_t)value;
    *out = (view){byte, 1};
    return AIPY_OK;
}
static int64_t find_in(view b, view sub, int64_t start, int64_t stop, bool backward) {
    if (sub.length > stop - start) return -1;
    if (!sub.length) return backward ? stop : start;
    int64_t found = backward ? aipy_find_backward(b.data + start, stop - start, sub.data, sub.length, 1)
                             : aipy_find_forward(b.data + start, stop - start, sub.data, sub.length, 1);
    return found < 0 ? -1 : found + start;
}
static aipy_status search(aipy_thread *thread, view b, aipy_any sub, int64_t start, int64_t end, bool backward, bool must, int64_t *out) {
    uint8_t byte;
    view needle;
    if (needle_of(thread, sub, &byte, &needle) != AIPY_OK) return AIPY_RAISED;
    aipy_clip_range(b.length, &start, &end);
    *out = start > end ? -1 : find_in(b, needle, start, end, backward);
    return must && *out < 0 ? aipy_raise_text(thread, &aipy_ValueError_type, "subsection not found") : AIPY_OK;
}
static aipy_status count_in(aipy_thread *thread, view b, aipy_any sub, int64_t start, int64_t end, int64_t *out) {
    uint8_t byte;
    view needle;
    if (needle_of(thread, sub, &byte, &needle) != AIPY_OK) return AIPY_RAISED;
    aipy_clip_range(b.length, &start, &end);
    *out = start > end ? 0 : !needle.length ? end - start + 1 : aipy_find_count(b.data + start, end - start, needle.data, needle.length, 1, INT64_MAX);
    return AIPY_OK;
}
static aipy_status contains(aipy_thread *thread, view b, aipy_any item, bool *out) {
    view needle;
    if (aipy_buffer_of(item, &needle)) { *out = find_in(b, needle, 0, b.length, false) >= 0; return AIPY_OK; }
    if (!aipy_has_index(item)) return aipy_raise_text(thread, &aipy_TypeError_type, "a bytes-like object is required, not '%T'", item);
    int64_t value;
    if (aipy_to_index(thread, item, true, &value) != AIPY_OK) return AIPY_RAISED;
    if (value < 0 || value > 255) return aipy_raise_text(thread, &aipy_ValueError_type, "byte must be in range(0, 256)");
    *out = aipy_find_item(b.data, b.length, (uint32_t)value, 1) >= 0;
    return AIPY_OK;
}
static bool has_end(view b, view part, int64_t start, int64_t end, bool back) {
    if (start > end || part.length > end - start) return false;
    return memcmp(b.data + (back ? end - part.length : start), part.data, (size_t)part.length) == 0;
}
static aipy_status test_end(aipy_thread *thread, view b, aipy_any part, int64_t start, int64_t end, bool back, bool *out) {
    view p;
    aipy_clip_range(b.length, &start, &end);
    if (aipy_buffer_of(part, &p)) { *out = has_end(b, p, start, end, back); return AIPY_OK; }
    if (!aipy_is_instance(part, &aipy_tuple_type))
        return aipy_raise_text(thread, &aipy_TypeError_type, "%s first arg must be bytes or a tuple of bytes, not %T", back ? "endswith" : "startswith", part);
    const aipy_tuple *tuple = (const aipy_tuple *)aipy_pointer(part);
    *out = false;
    for (int64_t i = 0; i < tuple->length && !*out; i++) {
        aipy_any item = aipy_tuple_get(tuple, i);
        aipy_status status = aipy_need_buffer(thread, item, &p);
        if (status == AIPY_OK) *out = has_end(b, p, start, end, back);
        aipy_release_any(item);
        if (status != AIPY_OK) return status;
    }
    return AIPY_OK;
}
static aipy_status without_end(aipy_thread *thread, bool array, view b, aipy_any part, bool back, aipy_any *out) {
    view p;
    if (aipy_need_buffer(thread, part, &p) != AIPY_OK) return AIPY_RAISED;
    int64_t cut = p.length && has_end(b, p, 0, b.length, back) ? p.length : 0;
    *out = NEW(array, b.data + (back ? 0 : cut), b.length - cut);
    return AIPY_OK;
}

/* --- building ------------------------------------------------------------------------------------------ */

static aipy_status too_large(aipy_thread *thread) { return aipy_raise_text(thread, &aipy_MemoryError_type, ""); }
/* New bytes-like of a length, contents open; 0 if refused (raised). */
static aipy_any sized(aipy_thread *thread, bool array, int64_t length, uint8_t **data) {
    if (array) {
        aipy_bytearray *a = aipy_bytearray_from(NULL, 0);
        a->items = length ? aipy_try_allocate(length) : NULL;
        if (length && !a->items) { aipy_release(&a->header); too_large(thread); return 0; }
        a->length = a->capacity = length;
        *data = a->items;
        return aipy_from_pointer(a);
    }
    aipy_bytes *b = aipy_bytes_try_new(length);
    if (!b) { too_large(thread); return 0; }
    *data = b->data;
    return aipy_from_pointer(b);
}
static aipy_status concat(aipy_thread *thread, bool array, view b, aipy_any other, aipy_any *out) {
    view o;
    if (!aipy_buffer_of(other, &o)) { *out = aipy_new_any(aipy_from_pointer(&aipy_NotImplemented)); return AIPY_OK; }
    uint8_t *data;
    if (!(*out = sized(thread, array, b.length + o.length, &data))) return AIPY_RAISED;
    if (b.length) memcpy(data, b.data, (size_t)b.length);
    if (o.length) memcpy(data + b.length, o.data, (size_t)o.length);
    return AIPY_OK;
}
static aipy_status repeat(aipy_thread *thread, bool array, view b, int64_t count, aipy_any *out) {
    if (count < 0) count = 0;
    if (b.length && count > INT64_MAX / b.length)
        return array ? too_large(thread) : aipy_raise_text(thread, &aipy_OverflowError_type, "repeated bytes are too long");
    int64_t total = b.length * count;
    uint8_t *data;
    if (!(*out = sized(thread, array, total, &data))) return AIPY_RAISED;
    if (b.length == 1 && total) memset(data, b.data[0], (size_t)total);
    else if (total) {
        memcpy(data, b.data, (size_t)b.length);
        for (int64_t done = b.length; done < total; done *= 2) memcpy(data + done, data, (size_t)(done < total - done ? done : total - done));
    }
    return AIPY_OK;
}
static aipy_status get_item(aipy_thread *thread, bool array, view b, aipy_any index, aipy_any *out) {
    if (aipy_is_exact(index, &aipy_slice_type)) {
        int64_t start, stop, step;
        if (aipy_slice_unpack(thread, (aipy_slice *)aipy_pointer(index), &start, &stop, &step) != AIPY_OK) return AIPY_RAISED;
        int64_t count = aipy_slice_adjust(b.length, &start, &stop, step);
        uint8_t *data;
        if (!(*out = sized(thread, array, count, &data))) return AIPY_RAISED;
        if (step == 1 && count) memcpy(data, b.data + start, (size_t)count);
        else for (int64_t i = 0; i < count; i++) data[i] = b.data[start + i * step];
        return AIPY_OK;
    }
    const char *name = array ? "bytearray" : "byte";
    if (!aipy_has_index(index)) return aipy_raise_text(thread, &aipy_TypeError_type, "%s indices must be integers or slices, not %T", name, index);
    int64_t i;
    if (aipy_to_index(thread, index, false, &i) != AIPY_OK) return AIPY_RAISED;
    if (i < 0) i += b.length;
    if (i < 0 || i >= b.length) return aipy_raise_text(thread, &aipy_IndexError_type, array ? "bytearray index out of range" : "index out of range");
    *out = aipy_from_small(b.data[i]);
    return AIPY_OK;
}
static aipy_status replace(aipy_thread *thread, bool array, view b, aipy_any old, aipy_any new, int64_t count, aipy_any *out) {
    view from, to;
    if (aipy_need_buffer(thread, old, &from) != AIPY_OK || aipy_need_buffer(thread, new, &to) != AIPY_OK) return AIPY_RAISED;
    if (count < 0) count = INT64_MAX;
    int64_t hits = from.length ? aipy_find_count(b.data, b.length, from.data, from.length, 1, count) : (b.length + 1 < count ? b.length + 1 : count);
    if (to.length > from.length && hits > (INT64_MAX / 8 - b.length) / (to.length - from.length))
        return aipy_raise_text(thread, &aipy_OverflowError_type, "replace bytes are too long");
    uint8_t *data;
    if (!(*out = sized(thread, array, b.length + hits * (to.length - from.length), &data))) return AIPY_RAISED;
    int64_t at = 0;
    for (int64_t i = 0; i < hits; i++) {
        int64_t found = from.length ? at + aipy_find_forward(b.data + at, b.length - at, from.data, from.length, 1) : i == 0 ? 0 : at + 1;
        if (found > at) { memcpy(data, b.data + at, (size_t)(found - at)); data += found - at; }
        if (to.length) { memcpy(data, to.data, (size_t)to.length); data += to.length; }
        at = found + from.length;
    }
    if (b.length > at) memcpy(data, b.data + at, (size_t)(b.length - at));
    return AIPY_OK;
}
static aipy_status join(aipy_thread *thread, bool array, aipy_any self, aipy_any iterable, aipy_any *out) {
    aipy_list *list;
    aipy_any iterator;
    if (aipy_iterate(thread, iterable, &iterator) != AIPY_OK) {
        if (!aipy_is_instance(aipy_from_pointer(thread->exception), &aipy_TypeError_type)) return AIPY_RAISED;
        aipy_release(aipy_catch(thread));
        return aipy_raise_text(thread, &aipy_TypeError_type, "can only join an iterable");
    }
    aipy_status status = aipy_list_from_any(thread, iterator, &list);
    aipy_release_any(iterator);
    if (status != AIPY_OK) return status;
    view b, item;
    int64_t length = 0;
    aipy_buffer_of(self, &b);
    for (int64_t i = 0; i < list->length && status == AIPY_OK; i++) {
        aipy_any value = aipy_list_get(list, i);
        if (!aipy_buffer_of(value, &item))
            status = aipy_raise_text(thread, &aipy_TypeError_type, "sequence item %lld: expected a bytes-like object, %T found", (long long)i, value);
        else length += item.length + (i ? b.length : 0);
        aipy_release_any(value);
    }
    uint8_t *data;
    if (status == AIPY_OK && !(*out = sized(thread, array, length, &data))) status = AIPY_RAISED;
    for (int64_t i = 0; i < list->length && status == AIPY_OK; i++) {
        if (i && b.length) { memcpy(data, b.data, (size_t)b.length); data += b.length; }
        aipy_buffer_of(list->items[i].any, &item);
        if (item.length) { memcpy(data, item.data, (size_t)item.length); data += item.length; }
    }
    aipy_release(&list->header);
    return status;
}

/* --- splitting ----------------------------------------------------------------------------------------- */

static void add(aipy_list *list, bool array, view b, int64_t start, int64_t end) { aipy_list_append_any(list, NEW(array, b.data + start, end - start)); }

static aipy_status split(aipy_thread *thread, bool array, view b, aipy_any sep, int64_t most, bool backward, aipy_list **out) {
    view s = {NULL, 0};
    if (most < 0) most = INT64_MAX;
    if (sep != aipy_none()) {
        if (aipy_need_buffer(thread, sep, &s) != AIPY_OK) return AIPY_RAISED;
        if (!s.length) return aipy_raise_text(thread, &aipy_ValueError_type, "empty separator");
    }
    aipy_list *list = aipy_list_new(AIPY_KIND_ANY, 0);
    int64_t from = 0, end = b.length;
    if (s.data) {
        while (most-- > 0) {
            int64_t at = find_in(b, s, from, end, backward);
            if (at < 0) break;
            if (backward) { add(list, array, b, at + s.length, end); end = at; }
            else { add(list, array, b, from, at); from = at + s.length; }
        }
        add(list, array, b, from, end);
    } else
        while (true) {
            if (backward) while (end > from && is_space(b.data[end - 1])) end--;
            else while (from < end && is_space(b.data[from])) from++;
            if (from >= end) break;
            int64_t at = backward ? end : from;
            if (most-- == 0) { add(list, array, b, from, end); break; }
            if (backward) { while (at > from && !is_space(b.data[at - 1])) at--; add(list, array, b, at, end); end = at; }
            else { while (at < end && !is_space(b.data[at])) at++; add(list, array, b, from, at); from = at; }
        }
    if (backward) aipy_list_reverse(thread, list);
    *out = list;
    return AIPY_OK;
}
static aipy_list *split_lines(bool array, view b, bool keep) {
    aipy_list *list = aipy_list_new(AIPY_KIND_ANY, 0);
    for (int64_t i = 0; i < b.length;) {
        int64_t start = i;
        while (i < b.length && b.data[i] != '\n' && b.data[i] != '\r') i++;
        int64_t end = i;
        if (i < b.length) {
            i += b.data[i] == '\r' && i + 1 < b.length && b.data[i + 1] == '\n' ? 2 : 1;
            if (keep) end = i;
        }
        add(list, array, b, start, end);
    }
    return list;
}
static aipy_status partition(aipy_thread *thread, bool array, view b, aipy_any sep, bool backward, aipy_tuple **out) {
    view s;
    if (aipy_need_buffer(thread, sep, &s) != AIPY_OK) return AIPY_RAISED;
    if (!s.length) return aipy_raise_text(thread, &aipy_ValueError_type, "empty separator");
    int64_t at = find_in(b, s, 0, b.length, backward);
    aipy_tuple *t = aipy_tuple_new(3, NULL);
    if (at >= 0) {
        t->items[0].any = NEW(array, b.data, at);
        t->items[1].any = NEW(array, s.data, s.length);
        t->items[2].any = NEW(array, b.data + at + s.length, b.length - at - s.length);
    } else {
        t->items[backward ? 2 : 0].any = NEW(array, b.data, b.length);
        t->items[1].any = NEW(array, "", 0);
        t->items[backward ? 0 : 2].any = NEW(array, "", 0);
    }
    *out = t;
    return AIPY_OK;
}
static aipy_status strip(aipy_thread *thread, bool array, view b, aipy_any chars, bool left, bool right, aipy_any *out) {
    view set = {NULL, 0};
    if (chars != aipy_none() && aipy_need_buffer(thread, chars, &set) != AIPY_OK) return AIPY_RAISED;
    int64_t start = 0, end = b.length;
#define DROPS(c) (set.data ? aipy_find_item(set.data, set.length, c, 1) >= 0 : is_space(c))
    if (left) while (start < end && DROPS(b.data[start])) start++;
    if (right) while (end > start && DROPS(b.data[end - 1])) end--;
    *out = NEW(array, b.data + start, end - start);
    return AIPY_OK;
}

/* --- padding ------------------------------------------------------------------------------------------- */

static aipy_status pad(aipy_thread *thread, bool array, view b, int64_t left, int64_t right, uint8_t fill, aipy_any *out) {
    uint8_t *data;
    if (!(*out = sized(thread, array, left + b.length + right, &data))) return AIPY_RAISED;
    if (left) memset(data, fill, (size_t)left);
    if (b.length) memcpy(data + left, b.data, (size_t)b.length);
    if (right) memset(data + left + b.length, fill, (size_t)right);
    return AIPY_OK;
}
static aipy_status justify(aipy_thread *thread, bool array, view b, int64_t width, aipy_any fillchar, const char *name, aipy_any *out) {
    view fill;
    if (!aipy_buffer_of(fillchar, &fill) || fill.length != 1)
        return aipy_raise_text(thread, &aipy_TypeError_type, "%s() argument 2 must be a byte string of length 1, not %T", name, fillchar);
    int64_t margin = width > b.length ? width - b.length : 0;
    int64_t left = *name == 'r' ? margin : *name == 'l' ? 0 : margin / 2 + (margin & width & 1);
    return pad(thread, array, b, left, margin - left, fill.data[0], out);
}
static aipy_status zero_fill(aipy_thread *thread, bool array, view b, int64_t width, aipy_any *out) {
    int64_t margin = width > b.length ? width - b.length : 0;
    if (pad(thread, array, b, margin, 0, '0', out) != AIPY_OK) return AIPY_RAISED;
    if (margin && b.length && (b.data[0] == '+' || b.data[0] == '-')) {
        view made;
        aipy_buffer_of(*out, &made);
        ((uint8_t *)made.data)[margin] = '0';
        ((uint8_t *)made.data)[0] = b.data[0];
    }
    return AIPY_OK;
}
static aipy_any expand_tabs(bool array, view b, int64_t tab) {
    aipy_str *text = aipy_str_from_latin1(b.data, b.length);
    extern aipy_str *aipy_str_expandtabs(aipy_thread *, aipy_str *, int64_t);
    aipy_str *wide = aipy_str_expandtabs(NULL, text, tab);
    aipy_any result = NEW(array, aipy_str_data(wide), wide->length);
    aipy_release(&text->header);
    aipy_release(&wide->header);
    return result;
}

/* --- hexadecimal, translation -------------------------------------------------------------------------- */

static aipy_status to_hex(aipy_thread *thread, view b, aipy_any sep, int64_t group, aipy_str **out) {
    uint32_t separator = 0;
    if (sep) {
        view s;
        int64_t length;
        if (aipy_is_str(sep)) { length = aipy_as_str(sep)->length; if (length == 1) separator = aipy_str_at(aipy_as_str(sep), 0); }
        else if (aipy_buffer_of(sep, &s)) { length = s.length; if (length == 1) separator = s.data[0]; }
        else return aipy_raise_text(thread, &aipy_TypeError_type, "sep must be str or bytes.");
        if (length != 1) return aipy_raise_text(thread, &aipy_ValueError_type, "sep must be length 1.");
        if (separator > 127) return aipy_raise_text(thread, &aipy_ValueError_type, "sep must be ASCII.");
    }
    int64_t size = group < 0 ? (group == INT64_MIN ? INT64_MAX : -group) : group;
    bool split_it = separator && size && b.length > 0;
    aipy_builder builder;
    aipy_builder_start(&builder, b.length * 3);
    for (int64_t i = 0; i < b.length; i++) {
        if (split_it && i && (group < 0 ? i % size == 0 : (b.length - i) % size == 0)) aipy_builder_add(&builder, separator);
        aipy_builder_add(&builder, (uint8_t)"0123456789abcdef"[b.data[i] >> 4]);
        aipy_builder_add(&builder, (uint8_t)"0123456789abcdef"[b.data[i] & 15]);
    }
    *out = aipy_builder_end(&builder);
    return AIPY_OK;
}
static int hex_digit(uint32_t c) { return c >= '0' && c <= '9' ? (int)c - '0' : (c | 32) >= 'a' && (c | 32) <= 'f' && c < 128 ? (int)(c | 32) - 'a' + 10 : -1; }
static aipy_status from_hex(aipy_thread *thread, bool array, aipy_str *text, aipy_any *out) {
    int64_t size = text->length / 2 + 1, n = 0, i = 0;
    uint8_t *data = aipy_allocate(size);
    aipy_status status = AIPY_OK;
    while (i < text->length) {
        uint32_t c = aipy_str_at(text, i);
        if (c < 128 && is_space((uint8_t)c)) { i++; continue; }
        int high = hex_digit(c), low = high < 0 || i + 1 >= text->length ? -1 : hex_digit(aipy_str_at(text, i + 1));
        if (high < 0 || low < 0) {
            status = aipy_raise_text(thread, &aipy_ValueError_type, "non-hexadecimal number found in fromhex() arg at position %lld", (long long)(high < 0 ? i : i + 1));
            break;
        }
        data[n++] = (uint8_t)(high << 4 | low);
        i += 2;
    }
    if (status == AIPY_OK) *out = NEW(array, data, n);
    aipy_free(data, size);
    return status;
}
static aipy_status translate(aipy_thread *thread, bool array, view b, aipy_any table, aipy_any drop, aipy_any *out) {
    view map = {NULL, 0}, gone;
    if (table != aipy_none()) {
        if (aipy_need_buffer(thread, table, &map) != AIPY_OK) return AIPY_RAISED;
        if (map.length != 256) return aipy_raise_text(thread, &aipy_ValueError_type, "translation table must be 256 characters long");
    }
    if (aipy_need_buffer(thread, drop, &gone) != AIPY_OK) return AIPY_RAISED;
    bool dropped[256] = {false};
    for (int64_t i = 0; i < gone.length; i++) dropped[gone.data[i]] = true;
    uint8_t *data = aipy_allocate(b.length + 1);
    int64_t n = 0;
    for (int64_t i = 0; i < b.length; i++)
        if (!dropped[b.data[i]]) data[n++] = map.data ? map.data[b.data[i]] : b.data[i];
    *out = NEW(array, data, n);
    aipy_free(data, b.length + 1);
    return AIPY_OK;
}
static aipy_status make_trans(aipy_thread *thread, aipy_any frm, aipy_any to, aipy_bytes **out) {
    view a, b;
    if (aipy_need_buffer(thread, frm, &a) != AIPY_OK || aipy_need_buffer(thread, to, &b) != AIPY_OK) return AIPY_RAISED;
    if (a.length != b.length) return aipy_raise_text(thread, &aipy_ValueError_type, "maketrans arguments must have same length");
    *out = aipy_bytes_new(256);
    for (int i = 0; i < 256; i++) (*out)->data[i] = (uint8_t)i;
    for (int64_t i = 0; i < a.length; i++) (*out)->data[a.data[i]] = b.data[i];
    return AIPY_OK;
}
static aipy_any compare(view a, int comparison, aipy_any other) {
    view b;
    if (!aipy_buffer_of(other, &b)) return aipy_new_any(aipy_from_pointer(&aipy_NotImplemented));
    int order = comparison <= AIPY_NE && a.length != b.length ? 1 : aipy_bytes_compare_buffers(a, b);
    bool result = comparison == AIPY_EQ ? order == 0 : comparison == AIPY_NE ? order != 0 : comparison == AIPY_LT ? order < 0
                : comparison == AIPY_LE ? order <= 0 : comparison == AIPY_GT ? order > 0 : order >= 0;
    return aipy_new_any(aipy_from_bool(result));
}

/* --- both types' names --------------------------------------------------------------------------------- */

static view view_of_bytes(const aipy_bytes *b) { return (view){b->data, b->length}; }
static view view_of_bytearray(const aipy_bytearray *a) { return (view){a->items ? a->items : (const uint8_t *)"", a->length}; }

/* a status whose new value is of the type itself */
#define OUT(T, call) aipy_any made = 0; aipy_status status = call; if (status == AIPY_OK) *out = (aipy_##T *)aipy_pointer(made); return status;
#define TESTS(T, name, function) bool aipy_##T##_##name(aipy_thread *t, aipy_##T *self) { (void)t; return function(view_of_##T(self)); }
#define CASES(T, A, name, how) aipy_##T *aipy_##T##_##name(aipy_thread *t, aipy_##T *self) { (void)t; return (aipy_##T *)aipy_pointer(change_case(A, view_of_##T(self), how)); }
#define COMPARES(T, name, op) aipy_any aipy_##T##_##name(aipy_thread *t, aipy_##T *self, aipy_any other) { (void)t; return compare(view_of_##T(self), op, other); }
#define SEARCHES(T, name, backward, must) aipy_status aipy_##T##_##name(aipy_thread *t, aipy_##T *self, aipy_any sub, int64_t start, int64_t end, int64_t *out) { return search(t, view_of_##T(self), sub, start, end, backward, must, out); }
#define JUSTIFIES(T, A, name) aipy_status aipy_##T##_##name(aipy_thread *t, aipy_##T *self, int64_t width, aipy_any fillchar, aipy_##T **out) { OUT(T, justify(t, A, view_of_##T(self), width, fillchar, #name, &made)) }
#define STRIPS(T, A, name, left, right) aipy_status aipy_##T##_##name(aipy_thread *t, aipy_##T *self, aipy_any chars, aipy_##T **out) { OUT(T, strip(t, A, view_of_##T(self), chars, left, right, &made)) }

#define METHODS(T, A)                                                                                                  \
    TESTS(T, isalnum, all_alnum) TESTS(T, isalpha, all_alpha) TESTS(T, isascii, all_ascii) TESTS(T, isdigit, all_digit)  \
    TESTS(T, islower, all_lower) TESTS(T, isspace, all_space) TESTS(T, istitle, is_titled) TESTS(T, isupper, all_upper)  \
    CASES(T, A, capitalize, CAPITALIZE) CASES(T, A, lower, LOWER) CASES(T, A, swapcase, SWAP) CASES(T, A, title, TITLE)  \
    CASES(T, A, upper, UPPER)                                                                                          \
    COMPARES(T, eq, AIPY_EQ) COMPARES(T, ne, AIPY_NE) COMPARES(T, lt, AIPY_LT) COMPARES(T, le, AIPY_LE)                  \
    COMPARES(T, gt, AIPY_GT) COMPARES(T, ge, AIPY_GE)                                                                  \
    SEARCHES(T, find, false, false) SEARCHES(T, rfind, true, false) SEARCHES(T, index, false, true) SEARCHES(T, rindex, true, true) \
    JUSTIFIES(T, A, center) JUSTIFIES(T, A, ljust) JUSTIFIES(T, A, rjust)                                               \
    STRIPS(T, A, strip, true, true) STRIPS(T, A, lstrip, true, false) STRIPS(T, A, rstrip, false, true)                 \
    int64_t aipy_##T##_len(aipy_thread *t, aipy_##T *self) { (void)t; return self->length; }                           \
    aipy_status aipy_##T##_getitem(aipy_thread *t, aipy_##T *self, aipy_any index, aipy_any *out) { return get_item(t, A, view_of_##T(self), index, out); } \
    aipy_status aipy_##T##_add(aipy_thread *t, aipy_##T *self, aipy_any other, aipy_any *out) { return concat(t, A, view_of_##T(self), other, out); } \
    aipy_status aipy_##T##_mul(aipy_thread *t, aipy_##T *self, int64_t count, aipy_##T **out) { OUT(T, repeat(t, A, view_of_##T(self), count, &made)) } \
    aipy_status aipy_##T##_mod(aipy_thread *t, aipy_##T *self, aipy_any values, aipy_##T **out) {                       \
        OUT(T, aipy_percent_bytes(t, view_of_##T(self).data, self->length, A, values, &made)) }                        \
    aipy_status aipy_##T##_contains(aipy_thread *t, aipy_##T *self, aipy_any item, bool *out) { return contains(t, view_of_##T(self), item, out); } \
    aipy_status aipy_##T##_count(aipy_thread *t, aipy_##T *self, aipy_any sub, int64_t start, int64_t end, int64_t *out) { return count_in(t, view_of_##T(self), sub, start, end, out); } \
    aipy_status aipy_##T##_decode(aipy_thread *t, aipy_##T *self, aipy_str *encoding, aipy_str *errors, aipy_str **out) { return aipy_decode(t, view_of_##T(self), encoding, errors, out); } \
    aipy_status aipy_##T##_startswith(aipy_thread *t, aipy_##T *self, aipy_any prefix, int64_t start, int64_t end, bool *out) { return test_end(t, view_of_##T(self), prefix, start, end, false, out); } \
    aipy_status aipy_##T##_endswith(aipy_thread *t, aipy_##T *self, aipy_any suffix, int64_t start, int64_t end, bool *out) { return test_end(t, view_of_##T(self), suffix, start, end, true, out); } \
    aipy_##T *aipy_##T##_expandtabs(aipy_thread *t, aipy_##T *self, int64_t tabsize) { (void)t; return (aipy_##T *)aipy_pointer(expand_tabs(A, view_of_##T(self), tabsize)); } \
    aipy_status aipy_##T##_fromhex(aipy_thread *t, aipy_str *string, aipy_##T **out) { OUT(T, from_hex(t, A, string, &made)) } \
    aipy_status aipy_##T##_hex(aipy_thread *t, aipy_##T *self, aipy_any sep, int64_t bytes_per_sep, aipy_str **out) { return to_hex(t, view_of_##T(self), sep, bytes_per_sep, out); } \
    aipy_status aipy_##T##_join(aipy_thread *t, aipy_##T *self, aipy_any iterable, aipy_##T **out) { OUT(T, join(t, A, aipy_from_pointer(self), iterable, &made)) } \
    aipy_status aipy_##T##_maketrans(aipy_thread *t, aipy_any frm, aipy_any to, aipy_bytes **out) { return make_trans(t, frm, to, out); } \
    aipy_status aipy_##T##_partition(aipy_thread *t, aipy_##T *self, aipy_any sep, aipy_tuple **out) { return partition(t, A, view_of_##T(self), sep, false, out); } \
    aipy_status aipy_##T##_rpartition(aipy_thread *t, aipy_##T *self, aipy_any sep, aipy_tuple **out) { return partition(t, A, view_of_##T(self), sep, true, out); } \
    aipy_status aipy_##T##_removeprefix(aipy_thread *t, aipy_##T *self, aipy_any prefix, aipy_##T **out) { OUT(T, without_end(t, A, view_of_##T(self), prefix, false, &made)) } \
    aipy_status aipy_##T##_removesuffix(aipy_thread *t, aipy_##T *self, aipy_any suffix, aipy_##T **out) { OUT(T, without_end(t, A, view_of_##T(self), suffix, true, &made)) } \
    aipy_status aipy_##T##_replace(aipy_thread *t, aipy_##T *self, aipy_any old, aipy_any new, int64_t count, aipy_##T **out) { OUT(T, replace(t, A, view_of_##T(self), old, new, count, &made)) } \
    aipy_status aipy_##T##_split(aipy_thread *t, aipy_##T *self, aipy_any sep, int64_t maxsplit, aipy_list **out) { return split(t, A, view_of_##T(self), sep, maxsplit, false, out); } \
    aipy_status aipy_##T##_rsplit(aipy_thread *t, aipy_##T *self, aipy_any sep, int64_t maxsplit, aipy_list **out) { return split(t, A, view_of_##T(self), sep, maxsplit, true, out); } \
    aipy_list *aipy_##T##_splitlines(aipy_thread *t, aipy_##T *self, bool keepends) { (void)t; return split_lines(A, view_of_##T(self), keepends); } \
    aipy_status aipy_##T##_translate(aipy_thread *t, aipy_##T *self, aipy_any table, aipy_any delete, aipy_##T **out) { OUT(T, translate(t, A, view_of_##T(self), table, delete, &made)) } \
    aipy_status aipy_##T##_zfill(aipy_thread *t, aipy_##T *self, int64_t width, aipy_##T **out) { OUT(T, zero_fill(t, A, view_of_##T(self), width, &made)) }

METHODS(bytes, false)
METHODS(bytearray, true)
