/* Reading from files: bytes, text, lines. */
#include "aipy/io.h"
#include "aipy/bytes.h"
#include "aipy/str.h"

static int64_t available(const aipy_file *f) { return f->in_end - f->in_start; }

/* Decodes and consumes `length` bytes at the front; translates line ends. */
static aipy_status take_text(aipy_thread *thread, aipy_file *f, int64_t length, aipy_any *out) {
    char *data = f->in + f->in_start;
    f->in_start += length;
    if (f->newline == AIPY_NEWLINE_TRANSLATE && length && memchr(data, '\r', (size_t)length)) {
        int64_t to = 0;
        for (int64_t i = 0; i < length; i++) {
            if (data[i] == '\r') {
                data[to++] = '\n';
                if (i + 1 < length && data[i + 1] == '\n') i++;
            } else
                data[to++] = data[i];
        }
        length = to;
    }
    if (f->raw_text || (f->codec != 1 && aipy_str_is_ascii(data, length))) {
        *out = aipy_from_pointer(aipy_str_from_utf8(data, length));
        return AIPY_OK;
    }
    if (f->codec == 1) { *out = aipy_from_pointer(aipy_str_from_latin1((uint8_t *)data, length)); return AIPY_OK; }
    aipy_str *text;
    aipy_status status = aipy_decode(thread, (aipy_buffer){(uint8_t *)data, length}, f->encoding, f->errors, &text);
    if (status == AIPY_OK) *out = aipy_from_pointer(text);
    return status;
}

static void take_bytes(aipy_file *f, int64_t length, aipy_any *out) {
    *out = aipy_from_pointer(aipy_bytes_from(f->in ? f->in + f->in_start : "", length));
    f->in_start += length;
}

/* Bytes of the first line in the buffer with its end, searched from `from`; -1 if its end is not there yet. */
static int64_t line_length(const aipy_file *f, bool binary, int64_t from) {
    const char *data = f->in + f->in_start;
    int64_t n = available(f);
    if (binary || f->newline == AIPY_NEWLINE_LF) {
        const char *end = n > from ? memchr(data + from, '\n', (size_t)(n - from)) : NULL;
        return end ? end - data + 1 : -1;
    }
    for (int64_t i = from; i < n; i++) {
        if (data[i] != '\n' && data[i] != '\r') continue;
        switch (f->newline) {
        case AIPY_NEWLINE_CR: if (data[i] == '\r') return i + 1; break;
        case AIPY_NEWLINE_CRLF: if (data[i] == '\n' && i > 0 && data[i - 1] == '\r') return i + 1; break;
        default:
            if (data[i] == '\n') return i + 1;
            if (i + 1 < n) return data[i + 1] == '\n' ? i + 2 : i + 1;
            return f->ended ? i + 1 : -1; /* the next byte may be the \n */
        }
    }
    return -1;
}

/* Bytes of at most `limit` characters at the front. */
static int64_t bytes_of(const aipy_file *f, int64_t limit, int64_t length) {
    if (f->codec == 1 || (f->codec == 2 && !f->raw_text)) return limit < length ? limit : length;
    const unsigned char *data = (const unsigned char *)f->in + f->in_start;
    int64_t i = 0;
    while (i < length) {
        if ((data[i] & 0xC0) != 0x80 && limit-- == 0) break;
        if (data[i] == '\r' && f->newline == AIPY_NEWLINE_TRANSLATE && i + 1 < length && data[i + 1] == '\n') i++;
        i++;
    }
    return i;
}

aipy_status aipy_file_readline(aipy_thread *thread, aipy_file *file, int64_t limit, aipy_any *out) {
    aipy_file *f = aipy_file_core(file);
    int64_t searched = 0, length;
    while ((length = f->in ? line_length(f, file->binary, searched > 0 ? searched - 1 : 0) : -1) < 0) {
        searched = available(f);
        if (limit >= 0 && searched > limit * 4 + 4) { length = searched; break; }
        aipy_status status = aipy_file_fill(thread, file);
        if (status == AIPY_STOP) {
            length = f->in ? line_length(f, file->binary, 0) : -1;
            if (length < 0) length = available(f);
            break;
        }
        if (status != AIPY_OK) return status;
    }
    f->ended = f->ended && f->raw_text;
    if (file->binary) {
        take_bytes(f, limit >= 0 && limit < length ? limit : length, out);
        return AIPY_OK;
    }
    if (limit >= 0) length = bytes_of(f, limit, length);
    return take_text(thread, f, length, out);
}

aipy_status aipy_file_next(aipy_thread *thread, aipy_native_iterator *self, aipy_any *out) {
    aipy_file *file = (aipy_file *)self;
    aipy_status status = aipy_file_check(thread, file, true, false);
    if (status != AIPY_OK || (status = aipy_file_readline(thread, file, -1, out)) != AIPY_OK) return status;
    int64_t length = file->binary ? ((aipy_bytes *)aipy_pointer(*out))->length : aipy_as_str(*out)->length;
    if (length) return AIPY_OK;
    aipy_release_any(*out);
    return AIPY_STOP;
}

static int64_t count_characters(const aipy_file *f) {
    if (f->codec == 1 || (f->codec == 2 && !f->raw_text)) return available(f);
    int64_t count = 0;
    for (int64_t i = f->in_start; i < f->in_end; i++) {
        count += ((unsigned char)f->in[i] & 0xC0) != 0x80;
        if (f->newline == AIPY_NEWLINE_TRANSLATE && f->in[i] == '\r' && i + 1 < f->in_end && f->in[i + 1] == '\n') count--;
    }
    return count;
}

/* Up to `size` characters or bytes; size < 0: all that is left. */
aipy_status aipy_file_read(aipy_thread *thread, aipy_file *file, int64_t size, aipy_any *out) {
    aipy_status status = aipy_file_check(thread, file, true, false);
    if (status != AIPY_OK) return status;
    aipy_file *f = aipy_file_core(file);
    while (size < 0 || (file->binary ? available(f) : available(f) <= size ? available(f) : count_characters(f)) < size + !file->binary) {
        status = aipy_file_fill(thread, file);
        if (status == AIPY_STOP) break;
        if (status != AIPY_OK) return status;
    }
    f->ended = f->ended && f->raw_text;
    int64_t length = available(f);
    if (file->binary) {
        take_bytes(f, size >= 0 && size < length ? size : length, out);
        return AIPY_OK;
    }
    if (size >= 0) length = bytes_of(f, size, length);
    return take_text(thread, f, length, out);
}

aipy_status aipy_file_readlines(aipy_thread *thread, aipy_file *file, int64_t hint, aipy_list **out) {
    aipy_status status = aipy_file_check(thread, file, true, false);
    if (status != AIPY_OK) return status;
    aipy_list *lines = aipy_list_new(AIPY_KIND_ANY, 0);
    int64_t total = 0;
    aipy_any line;
    while ((status = aipy_file_next(thread, (aipy_native_iterator *)file, &line)) == AIPY_OK) {
        total += file->binary ? ((aipy_bytes *)aipy_pointer(line))->length : aipy_as_str(line)->length;
        aipy_list_append_any(lines, line);
        if (hint > 0 && total >= hint) break;
    }
    if (status == AIPY_RAISED) { aipy_release(&lines->header); return status; }
    *out = lines;
    return AIPY_OK;
}

/* Bytes read ahead, at least one unless at the end. */
aipy_status aipy_file_peek(aipy_thread *thread, aipy_file *file, int64_t size, aipy_any *out) {
    (void)size;
    aipy_status status = aipy_file_check(thread, file, true, false);
    aipy_file *f = aipy_file_core(file);
    if (status == AIPY_OK && !available(f)) status = aipy_file_fill(thread, file);
    if (status == AIPY_RAISED) return status;
    *out = aipy_from_pointer(aipy_bytes_from(f->in ? f->in + f->in_start : "", available(f)));
    return AIPY_OK;
}

aipy_status aipy_file_readinto(aipy_thread *thread, aipy_file *file, aipy_any target, int64_t *out) {
    if (!aipy_is_instance(target, &aipy_bytearray_type))
        return aipy_raise_text(thread, &aipy_TypeError_type, "readinto() argument must be read-write bytes-like object, not %T", target);
    aipy_bytearray *array = (aipy_bytearray *)aipy_pointer(target);
    aipy_any data;
    aipy_status status = aipy_file_read(thread, file, array->length, &data);
    if (status != AIPY_OK) return status;
    aipy_bytes *bytes = (aipy_bytes *)aipy_pointer(data);
    int64_t count = bytes->length < array->length ? bytes->length : array->length;
    memcpy(array->items, bytes->data, (size_t)count);
    *out = count;
    aipy_release_any(data);
    return AIPY_OK;
}
