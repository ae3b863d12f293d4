/* io.StringIO and io.BytesIO: files in memory. */
#include "aipy/io.h"
#include "aipy/bytes.h"
#include "aipy/str.h"

static bool is_text(const aipy_StringIO *s) { return aipy_is_subtype(s->header.type, &aipy_StringIO_type); }
static int64_t item_size(const aipy_StringIO *s) { return is_text(s) ? 4 : 1; }
static void drop(aipy_object *object) {
    aipy_StringIO *s = (aipy_StringIO *)object;
    aipy_free(s->text, s->text ? s->capacity * 4 : 0);
    aipy_free(s->bytes, s->bytes ? s->capacity : 0);
    aipy_free(object, object->type->size);
}
AIPY_DEFINE_TYPE(aipy_StringIO_type, "StringIO", "_io", aipy_StringIO, drop, AIPY_TYPE_ITERATOR);
AIPY_DEFINE_TYPE(aipy_BytesIO_type, "BytesIO", "_io", aipy_BytesIO, drop, AIPY_TYPE_ITERATOR);

static aipy_status check(aipy_thread *thread, const aipy_StringIO *s) {
    if (!s->closed) return AIPY_OK;
    return aipy_raise_text(thread, &aipy_ValueError_type, is_text(s) ? "I/O operation on closed file" : "I/O operation on closed file.");
}

static void *storage(const aipy_StringIO *s) { return is_text(s) ? (void *)s->text : (void *)s->bytes; }

/* Room for items up to `end`; the gap behind the present end is zeros. */
static void reserve(aipy_StringIO *s, int64_t end) {
    int64_t size = item_size(s);
    void *old = storage(s);
    if (end > s->capacity) {
        int64_t capacity = end + end / 8 + 64;
        void *moved = aipy_reallocate(old, s->capacity * size, capacity * size);
        if (is_text(s)) s->text = moved;
        else s->bytes = moved;
        s->capacity = capacity;
        old = moved;
    }
    if (end > s->length) {
        if (s->position > s->length) memset((char *)old + s->length * size, 0, (size_t)((s->position - s->length) * size));
        s->length = end;
    }
}

static aipy_status next_line(aipy_thread *, aipy_native_iterator *, aipy_any *);

static aipy_StringIO *make(const aipy_type *type) {
    aipy_StringIO *s = (aipy_StringIO *)aipy_new_object(type, sizeof *s);
    s->next = next_line;
    s->newline = AIPY_NEWLINE_LF;
    return s;
}

/* --- writing ------------------------------------------------------------------------------------------------ */

static void put_text(aipy_StringIO *s, aipy_str *text) {
    int64_t count = text->length;
    if (!count) return;
    reserve(s, s->position + count * (s->newline == AIPY_NEWLINE_CRLF ? 2 : 1) > s->length ? s->position + count : s->length);
    for (int64_t i = 0; i < count; i++) {
        uint32_t c = aipy_str_at(text, i);
        if (s->newline == AIPY_NEWLINE_TRANSLATE && c == '\r') {
            c = '\n';
            if (i + 1 < count && aipy_str_at(text, i + 1) == '\n') i++;
        } else if (c == '\n' && s->newline == AIPY_NEWLINE_CR) c = '\r';
        else if (c == '\n' && s->newline == AIPY_NEWLINE_CRLF) {
            reserve(s, s->position + 2);
            s->text[s->position++] = '\r';
        }
        if (s->position >= s->capacity) reserve(s, s->position + 1);
        s->text[s->position++] = c;
        if (s->position > s->length) s->length = s->position;
    }
    if (s->newline == AIPY_NEWLINE_TRANSLATE && s->length > s->position && s->length - s->position < count) s->length = s->position;
}

aipy_status aipy_StringIO_make(aipy_thread *thread, aipy_any initial_value, aipy_any newline, aipy_StringIO **out) {
    aipy_StringIO *s = make(&aipy_StringIO_type);
    if (newline == aipy_none()) s->newline = AIPY_NEWLINE_TRANSLATE;
    else if (aipy_is_instance(newline, &aipy_str_type)) {
        aipy_str *text = aipy_as_str(newline);
        s->newline = !text->length ? AIPY_NEWLINE_ANY : text->length == 2 ? AIPY_NEWLINE_CRLF : aipy_str_at(text, 0) == '\r' ? AIPY_NEWLINE_CR : AIPY_NEWLINE_LF;
    }
    if (initial_value != aipy_none() && !aipy_is_instance(initial_value, &aipy_str_type)) {
        aipy_release(&s->header);
        return aipy_raise_text(thread, &aipy_TypeError_type, "initial_value must be str or None, not %T", initial_value);
    }
    if (initial_value != aipy_none()) put_text(s, aipy_as_str(initial_value));
    s->position = 0;
    *out = s;
    return AIPY_OK;
}

aipy_status aipy_BytesIO_make(aipy_thread *thread, aipy_any initial_bytes, aipy_BytesIO **out) {
    aipy_buffer buffer = {NULL, 0};
    if (initial_bytes != aipy_none()) {
        aipy_status status = aipy_need_buffer(thread, initial_bytes, &buffer);
        if (status != AIPY_OK) return status;
    }
    aipy_BytesIO *s = make(&aipy_BytesIO_type);
    if (buffer.length) {
        reserve(s, buffer.length);
        memcpy(s->bytes, buffer.data, (size_t)buffer.length);
    }
    *out = s;
    return AIPY_OK;
}

aipy_status aipy_StringIO_write(aipy_thread *thread, aipy_StringIO *s, aipy_any data, int64_t *out) {
    if (is_text(s)) {
        if (!aipy_is_instance(data, &aipy_str_type)) return aipy_raise_text(thread, &aipy_TypeError_type, "string argument expected, got '%T'", data);
        if (check(thread, s) != AIPY_OK) return AIPY_RAISED;
        *out = aipy_as_str(data)->length;
        put_text(s, aipy_as_str(data));
        return AIPY_OK;
    }
    aipy_buffer buffer;
    if (check(thread, s) != AIPY_OK || aipy_need_buffer(thread, data, &buffer) != AIPY_OK) return AIPY_RAISED;
    *out = buffer.length;
    if (!buffer.length) return AIPY_OK;
    reserve(s, s->position + buffer.length > s->length ? s->position + buffer.length : s->length);
    memcpy(s->bytes + s->position, buffer.data, (size_t)buffer.length);
    s->position += buffer.length;
    return AIPY_OK;
}

aipy_status aipy_StringIO_writelines(aipy_thread *thread, aipy_StringIO *s, aipy_any lines) {
    aipy_walk walk;
    aipy_any line;
    int64_t ignored;
    aipy_status status = check(thread, s);
    if (status != AIPY_OK || (status = aipy_walk_start(thread, &walk, lines)) != AIPY_OK) return status;
    while ((status = aipy_walk_next(thread, &walk, &line)) == AIPY_OK) {
        status = aipy_StringIO_write(thread, s, line, &ignored);
        aipy_release_any(line);
        if (status != AIPY_OK) break;
    }
    aipy_walk_end(&walk);
    return status == AIPY_STOP ? AIPY_OK : status;
}

/* --- reading ------------------------------------------------------------------------------------------------ */

static aipy_any part(const aipy_StringIO *s, int64_t start, int64_t end) {
    if (end < start) end = start;
    if (!is_text(s)) return aipy_from_pointer(aipy_bytes_from(s->bytes ? s->bytes + start : (uint8_t *)"", end - start));
    return aipy_from_pointer(aipy_str_from_code_points(s->text ? s->text + start : NULL, end - start));
}

aipy_status aipy_StringIO_read(aipy_thread *thread, aipy_StringIO *s, int64_t size, aipy_any *out) {
    if (check(thread, s) != AIPY_OK) return AIPY_RAISED;
    int64_t start = s->position > s->length ? s->length : s->position, left = s->length - start;
    int64_t end = size < 0 || size > left ? s->length : start + size;
    *out = part(s, start, end);
    if (s->position < end) s->position = end;
    return AIPY_OK;
}

static bool ends_line(const aipy_StringIO *s, int64_t i) {
    uint32_t c = is_text(s) ? s->text[i] : s->bytes[i];
    switch (s->newline) {
    case AIPY_NEWLINE_CR: return c == '\r';
    case AIPY_NEWLINE_CRLF: return c == '\n' && i > 0 && s->text[i - 1] == '\r';
    case AIPY_NEWLINE_ANY: return c == '\n' || (c == '\r' && !(i + 1 < s->length && s->text[i + 1] == '\n'));
    default: return c == '\n';
    }
}

aipy_status aipy_StringIO_readline(aipy_thread *thread, aipy_StringIO *s, int64_t size, aipy_any *out) {
    if (check(thread, s) != AIPY_OK) return AIPY_RAISED;
    int64_t start = s->position > s->length ? s->length : s->position, end = start;
    while (end < s->length && !(size >= 0 && end - start >= size))
        if (ends_line(s, end++)) break;
    *out = part(s, start, end);
    if (s->position < end) s->position = end;
    return AIPY_OK;
}

static aipy_status next_line(aipy_thread *thread, aipy_native_iterator *self, aipy_any *out) {
    aipy_StringIO *s = (aipy_StringIO *)self;
    if (check(thread, s) != AIPY_OK) return AIPY_RAISED;
    if (s->position >= s->length) return AIPY_STOP;
    return aipy_StringIO_readline(thread, s, -1, out);
}
aipy_status aipy_StringIO_next(aipy_thread *thread, aipy_StringIO *s, aipy_any *out) { return next_line(thread, (aipy_native_iterator *)s, out); }

aipy_status aipy_StringIO_readlines(aipy_thread *thread, aipy_StringIO *s, int64_t hint, aipy_list **out) {
    aipy_list *lines = aipy_list_new(AIPY_KIND_ANY, 0);
    aipy_any line;
    aipy_status status;
    int64_t start = s->position;
    while ((status = next_line(thread, (aipy_native_iterator *)s, &line)) == AIPY_OK) {
        aipy_list_append_any(lines, line);
        if (hint > 0 && s->position - start >= hint) break;
    }
    if (status == AIPY_RAISED) { aipy_release(&lines->header); return status; }
    *out = lines;
    return AIPY_OK;
}

aipy_status aipy_StringIO_getvalue(aipy_thread *thread, aipy_StringIO *s, aipy_any *out) {
    if (check(thread, s) != AIPY_OK) return AIPY_RAISED;
    *out = part(s, 0, s->length);
    return AIPY_OK;
}

/* --- position and life -------------------------------------------------------------------------------------- */

aipy_status aipy_StringIO_tell(aipy_thread *thread, aipy_StringIO *s, int64_t *out) { *out = s->position; return check(thread, s); }
aipy_status aipy_StringIO_seek(aipy_thread *thread, aipy_StringIO *s, int64_t offset, int64_t whence, int64_t *out) {
    if (check(thread, s) != AIPY_OK) return AIPY_RAISED;
    if (is_text(s)) {
        if (whence < 0 || whence > 2) return aipy_raise_text(thread, &aipy_ValueError_type, "Invalid whence (%lld, should be 0, 1 or 2)", (long long)whence);
        if (offset < 0 && whence == 0) return aipy_raise_text(thread, &aipy_ValueError_type, "Negative seek position %lld", (long long)offset);
        if (whence && offset) return aipy_raise_text(thread, &aipy_OSError_type, "Can't do nonzero cur-relative seeks");
    } else {
        if (whence < 0 || whence > 2) return aipy_raise_text(thread, &aipy_ValueError_type, "invalid whence (%lld, should be 0, 1 or 2)", (long long)whence);
        if (offset < 0 && whence == 0) return aipy_raise_text(thread, &aipy_ValueError_type, "negative seek value %lld", (long long)offset);
    }
    offset += whence == 1 ? s->position : whence == 2 ? s->length : 0;
    s->position = offset < 0 ? 0 : offset;
    *out = s->position;
    return AIPY_OK;
}
aipy_status aipy_StringIO_truncate(aipy_thread *thread, aipy_StringIO *s, aipy_any size, int64_t *out) {
    if (check(thread, s) != AIPY_OK) return AIPY_RAISED;
    *out = s->position;
    if (size != aipy_none() && aipy_to_index(thread, size, false, out) != AIPY_OK) return AIPY_RAISED;
    if (*out < 0) return aipy_raise_text(thread, &aipy_ValueError_type, is_text(s) ? "Negative size value %lld" : "negative size value %lld", (long long)*out);
    if (*out < s->length) s->length = *out;
    return AIPY_OK;
}
void aipy_StringIO_close(aipy_thread *thread, aipy_StringIO *s) { (void)thread; s->closed = true; }
bool aipy_StringIO_closed(aipy_thread *thread, aipy_StringIO *s) { (void)thread; return s->closed; }
aipy_status aipy_StringIO_flush(aipy_thread *thread, aipy_StringIO *s) { return check(thread, s); }
aipy_status aipy_StringIO_isatty(aipy_thread *thread, aipy_StringIO *s, bool *out) { *out = false; return check(thread, s); }
aipy_status aipy_StringIO_readable(aipy_thread *thread, aipy_StringIO *s, bool *out) { *out = true; return check(thread, s); }
aipy_status aipy_StringIO_enter(aipy_thread *thread, aipy_StringIO *s, aipy_any *out) {
    if (check(thread, s) != AIPY_OK) return AIPY_RAISED;
    *out = aipy_new_any(aipy_from_pointer(s));
    return AIPY_OK;
}
void aipy_StringIO_exit(aipy_thread *thread, aipy_StringIO *s, const aipy_any *args, int64_t args_count) {
    (void)thread;
    (void)args;
    (void)args_count;
    s->closed = true;
}
