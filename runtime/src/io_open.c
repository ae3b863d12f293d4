/* open(). */
#include "aipy/io.h"
#include "aipy/start.h"
#include "aipy/str.h"
#include <ctype.h>
#include <errno.h>

typedef struct { bool creating, reading, writing, appending, updating, text, binary; } open_mode;

static aipy_status parse_mode(aipy_thread *thread, aipy_str *mode, open_mode *m) {
    static const char order[] = "xrwa+tb";
    *m = (open_mode){0};
    bool *flags[] = {&m->creating, &m->reading, &m->writing, &m->appending, &m->updating, &m->text, &m->binary};
    for (int64_t i = 0; i < mode->length; i++) {
        uint32_t c = aipy_str_at(mode, i);
        const char *place = c && c < 128 ? strchr(order, (int)c) : NULL;
        bool *flag = place ? flags[place - order] : NULL;
        if (!flag || *flag) return aipy_raise_text(thread, &aipy_ValueError_type, "invalid mode: %R", aipy_from_pointer(mode));
        *flag = true;
    }
    if (m->text && m->binary) return aipy_raise_text(thread, &aipy_ValueError_type, "can't have text and binary mode at once");
    if (m->creating + m->reading + m->writing + m->appending > 1)
        return aipy_raise_text(thread, &aipy_ValueError_type, "must have exactly one of create/read/write/append mode");
    if (m->creating + m->reading + m->writing + m->appending == 0)
        return aipy_raise_text(thread, &aipy_ValueError_type, "Must have exactly one of create/read/write/append mode and at most one plus");
    return AIPY_OK;
}

/* The path behind a str, bytes or PathLike; new. */
static aipy_status path_of(aipy_thread *thread, aipy_any file, aipy_any *out) {
    if (aipy_is_instance(file, &aipy_str_type) || aipy_is_instance(file, &aipy_bytes_type)) { *out = aipy_new_any(file); return AIPY_OK; }
    aipy_any method = aipy_find_special(aipy_type_of(file), AIPY_S_fspath);
    if (!method) return aipy_raise_text(thread, &aipy_TypeError_type, "expected str, bytes or os.PathLike object, not %T", file);
    aipy_status status = aipy_call_special(thread, method, file, NULL, 0, out);
    if (status != AIPY_OK || aipy_is_instance(*out, &aipy_str_type) || aipy_is_instance(*out, &aipy_bytes_type)) return status;
    aipy_any wrong = *out;
    status = aipy_raise_text(thread, &aipy_TypeError_type, "expected %T.__fspath__() to return str or bytes, not %T", file, wrong);
    aipy_release_any(wrong);
    return status;
}

static uint8_t codec_of(aipy_str *encoding) {
    char name[32];
    int64_t n = 0;
    for (int64_t i = 0; i < encoding->length && n < 31; i++) {
        uint32_t c = aipy_str_at(encoding, i);
        if (c == '-' || c == '_' || c == ' ') continue;
        name[n++] = c < 128 ? (char)tolower((int)c) : '?';
    }
    name[n] = 0;
    if (!strcmp(name, "utf8") || !strcmp(name, "u8")) return 0;
    if (!strcmp(name, "latin1") || !strcmp(name, "iso88591") || !strcmp(name, "l1")) return 1;
    if (!strcmp(name, "ascii") || !strcmp(name, "usascii")) return 2;
    return 3;
}

static aipy_status newline_of(aipy_thread *thread, aipy_any value, aipy_newline *out) {
    *out = AIPY_NEWLINE_TRANSLATE;
    if (value == aipy_none()) return AIPY_OK;
    if (!aipy_is_instance(value, &aipy_str_type)) return aipy_raise_text(thread, &aipy_TypeError_type, "open() argument 'newline' must be str or None, not %T", value);
    static const char *const texts[] = {"", "\n", "\r", "\r\n"};
    int64_t size;
    const char *text = aipy_str_utf8(aipy_as_str(value), &size);
    for (int i = 0; i < 4; i++)
        if (size == (int64_t)strlen(texts[i]) && !memcmp(text, texts[i], (size_t)size)) { *out = (aipy_newline)(AIPY_NEWLINE_ANY + i); return AIPY_OK; }
    return aipy_raise_text(thread, &aipy_ValueError_type, "illegal newline value: %R", value);
}

static aipy_status open_descriptor(aipy_thread *thread, aipy_any file, open_mode m, aipy_any opener, int *out) {
    if (aipy_is_instance(file, &aipy_int_type)) {
        int64_t number;
        aipy_status status = aipy_to_index(thread, file, false, &number);
        if (status != AIPY_OK) return status;
        if (number < 0) return aipy_raise_text(thread, &aipy_ValueError_type, "negative file descriptor");
        *out = (int)number;
        if (aipy_os_is_directory(*out)) return aipy_raise_os_error(thread, EISDIR, file);
        return AIPY_OK;
    }
    aipy_any path;
    aipy_status status = path_of(thread, file, &path);
    if (status != AIPY_OK) return status;
    int64_t size;
    const char *text = aipy_is_instance(path, &aipy_str_type) ? aipy_str_utf8(aipy_as_str(path), &size)
                                                              : (size = ((aipy_bytes *)aipy_pointer(path))->length, (const char *)((aipy_bytes *)aipy_pointer(path))->data);
    if ((int64_t)strlen(text) != size) {
        aipy_release_any(path);
        return aipy_raise_text(thread, &aipy_ValueError_type, "embedded null byte");
    }
    int flags = (m.reading || m.updating ? AIPY_OPEN_READ : 0) | (m.reading && !m.updating ? 0 : AIPY_OPEN_WRITE);
    if (m.writing) flags |= AIPY_OPEN_CREATE | AIPY_OPEN_TRUNCATE;
    if (m.appending) flags |= AIPY_OPEN_CREATE | AIPY_OPEN_APPEND;
    if (m.creating) flags |= AIPY_OPEN_CREATE | AIPY_OPEN_EXCLUSIVE;
    (void)opener;
    do {
        *out = aipy_os_open(text, flags);
    } while (*out < 0 && errno == EINTR && (status = aipy_poll(thread)) == AIPY_OK);
    if (status == AIPY_OK && *out < 0) status = aipy_raise_os_error(thread, errno, file);
    else if (status == AIPY_OK && aipy_os_is_directory(*out)) {
        aipy_os_close(*out);
        status = aipy_raise_os_error(thread, EISDIR, file);
    }
    aipy_release_any(path);
    return status;
}

static aipy_status check_text(aipy_thread *thread, aipy_any value, const char *name) {
    if (value == aipy_none() || aipy_is_instance(value, &aipy_str_type)) return AIPY_OK;
    return aipy_raise_text(thread, &aipy_TypeError_type, "open() argument '%s' must be str or None, not %T", name, value);
}

static aipy_status open_file(aipy_thread *thread, aipy_any file, aipy_str *mode, int64_t buffering, aipy_any encoding, aipy_any errors,
                             aipy_any newline, bool closefd, aipy_any opener, aipy_any *out) {
    open_mode m;
    aipy_newline ending;
    int descriptor = -1;
    aipy_status status;
    if ((status = check_text(thread, encoding, "encoding")) != AIPY_OK || (status = check_text(thread, errors, "errors")) != AIPY_OK
        || (status = parse_mode(thread, mode, &m)) != AIPY_OK)
        return status;
    if (m.binary && encoding != aipy_none()) return aipy_raise_text(thread, &aipy_ValueError_type, "binary mode doesn't take an encoding argument");
    if (m.binary && errors != aipy_none()) return aipy_raise_text(thread, &aipy_ValueError_type, "binary mode doesn't take an errors argument");
    if (m.binary && newline != aipy_none()) return aipy_raise_text(thread, &aipy_ValueError_type, "binary mode doesn't take a newline argument");
    if ((status = newline_of(thread, newline, &ending)) != AIPY_OK) return status;
    if (buffering == 0 && !m.binary) return aipy_raise_text(thread, &aipy_ValueError_type, "can't have unbuffered text I/O");
    if (!closefd && !aipy_is_instance(file, &aipy_int_type)) return aipy_raise_text(thread, &aipy_ValueError_type, "Cannot use closefd=False with file name");
    if ((status = open_descriptor(thread, file, m, opener, &descriptor)) != AIPY_OK) return status;
    const aipy_type *type = !m.binary ? &aipy_TextIOWrapper_type : m.updating ? &aipy_BufferedRandom_type : m.reading ? &aipy_BufferedReader_type : &aipy_BufferedWriter_type;
    aipy_file *f = aipy_file_new(type, descriptor);
    f->readable = m.reading || m.updating;
    f->writable = !m.reading || m.updating;
    f->appending = m.appending;
    f->binary = m.binary;
    f->keep_open = !closefd;
    f->unbuffered = buffering == 0;
    f->line_buffered = buffering == 1 || (buffering < 0 && !m.binary && aipy_os_is_terminal(descriptor));
    f->newline = ending;
    f->name = aipy_new_any(file);
    aipy_retain(&mode->header);
    f->mode = mode;
    if (m.binary) {
        aipy_release(&mode->header);
        f->mode = aipy_str_from_ascii(m.updating ? (m.creating ? "xb+" : "rb+") : m.creating ? "xb" : m.writing ? "wb" : m.appending ? "ab" : "rb");
    } else {
        f->encoding = encoding == aipy_none() ? aipy_str_from_ascii("UTF-8") : aipy_as_str(aipy_new_any(encoding));
        f->errors = errors == aipy_none() ? aipy_str_from_ascii("strict") : aipy_as_str(aipy_new_any(errors));
        f->codec = codec_of(f->encoding);
    }
    if (m.appending) aipy_os_seek(descriptor, 0, 2);
    *out = aipy_from_pointer(f);
    return AIPY_OK;
}

aipy_status aipy_builtins_open(aipy_thread *thread, aipy_any file, aipy_str *mode, aipy_any buffering, aipy_any encoding, aipy_any errors,
                               aipy_any newline, bool closefd, aipy_any opener, aipy_any *out) {
    int64_t size = -1;
    aipy_int_to_i64(buffering, &size);
    return open_file(thread, file, mode, size, encoding, errors, newline, closefd, opener, out);
}
