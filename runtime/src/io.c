/* Files: descriptors with buffers, and the three standard streams. Methods are in io_file.c. */
#include "aipy/io.h"
#include "aipy/bytes.h"
#include "aipy/start.h"
#include "aipy/str.h"
#include <errno.h>
#include <stdlib.h>

enum { BUFFER = 32768 };
aipy_file *aipy_stdin_file, *aipy_stdout_file, *aipy_stderr_file;
static aipy_file *open_files;

static const aipy_type *const UnsupportedOperation_mro[] = {&aipy_UnsupportedOperation_type, &aipy_OSError_type, &aipy_ValueError_type,
                                                            &aipy_Exception_type, &aipy_BaseException_type, &aipy_object_type};
static void unsupported_drop(aipy_object *object) { aipy_OSError_type.drop(object); }
aipy_type aipy_UnsupportedOperation_type = {.header = {AIPY_IMMORTAL, &aipy_type_type}, .name = "UnsupportedOperation",
    .qualified_name = "UnsupportedOperation", .module = "io", .base = &aipy_OSError_type, .mro = UnsupportedOperation_mro, .mro_length = 6,
    .flags = AIPY_TYPE_EXCEPTION, .size = 72, .drop = unsupported_drop};

aipy_status aipy_raise_unsupported(aipy_thread *thread, const char *message) {
    return aipy_raise_text(thread, &aipy_UnsupportedOperation_type, "%s", message);
}

/* --- life --------------------------------------------------------------------------------------------------- */

static void file_drop(aipy_object *object) {
    aipy_file *f = (aipy_file *)object;
    if (f->shared) aipy_release(&f->shared->header);
    else {
        aipy_thread *thread = aipy_main_thread();
        aipy_object *pending = thread->exception;
        thread->exception = NULL;
        if (!f->closed && aipy_file_close(thread, f) != AIPY_OK) aipy_clear_exception(thread);
        thread->exception = pending;
        aipy_free(f->out, f->out_capacity);
        aipy_free(f->in, f->in_capacity);
    }
    if (f->name) aipy_release_any(f->name);
    aipy_str *texts[] = {f->mode, f->encoding, f->errors};
    for (int i = 0; i < 3; i++)
        if (texts[i]) aipy_release(&texts[i]->header);
    aipy_free(object, object->type->size);
}

#define FILE_TYPE(symbol, text) AIPY_DEFINE_TYPE(symbol, text, "_io", aipy_file, file_drop, AIPY_TYPE_ITERATOR)
FILE_TYPE(aipy_TextIOWrapper_type, "TextIOWrapper");
FILE_TYPE(aipy_BufferedReader_type, "BufferedReader");
FILE_TYPE(aipy_BufferedWriter_type, "BufferedWriter");
FILE_TYPE(aipy_BufferedRandom_type, "BufferedRandom");

aipy_file *aipy_file_core(aipy_file *f) { return f->shared ? f->shared : f; }

aipy_file *aipy_file_new(const aipy_type *type, int descriptor) {
    aipy_file *f = (aipy_file *)aipy_new_object(type, sizeof *f);
    f->next = aipy_file_next;
    f->descriptor = descriptor;
    f->next_open = open_files;
    if (open_files) open_files->previous_open = f;
    open_files = f;
    return f;
}

static void forget(aipy_file *f) {
    if (f->previous_open) f->previous_open->next_open = f->next_open;
    else if (open_files == f) open_files = f->next_open;
    if (f->next_open) f->next_open->previous_open = f->previous_open;
    f->next_open = f->previous_open = NULL;
}

aipy_status aipy_file_close(aipy_thread *thread, aipy_file *file) {
    aipy_file *f = aipy_file_core(file);
    if (f->closed) return AIPY_OK;
    aipy_status status = aipy_file_flush(thread, f);
    f->closed = true;
    f->out_length = 0;
    forget(f);
    if (!f->keep_open && aipy_os_close(f->descriptor) != 0 && status == AIPY_OK) status = aipy_raise_os_error(thread, errno, 0);
    return status;
}

aipy_status aipy_file_check(aipy_thread *thread, aipy_file *file, bool reading, bool writing) {
    aipy_file *f = aipy_file_core(file);
    if (f->closed) return aipy_raise_text(thread, &aipy_ValueError_type, f->binary && reading ? "read of closed file" : f->binary && writing ? "write to closed file" : "I/O operation on closed file.");
    bool binary = file->binary;
    if (reading && !f->readable) return aipy_raise_unsupported(thread, binary ? "read" : "not readable");
    if (writing && !f->writable) return aipy_raise_unsupported(thread, binary ? "write" : "not writable");
    return AIPY_OK;
}

/* --- writing ------------------------------------------------------------------------------------------------ */

static aipy_status write_all(aipy_thread *thread, aipy_file *f, const char *data, int64_t length) {
    while (length) {
        int64_t written = aipy_os_write(f->descriptor, data, length);
        if (written < 0) {
            if (errno != EINTR) return thread ? aipy_raise_os_error(thread, errno, 0) : AIPY_RAISED;
            if (thread && aipy_poll(thread) != AIPY_OK) return AIPY_RAISED;
            continue;
        }
        data += written;
        length -= written;
    }
    return AIPY_OK;
}

aipy_status aipy_file_flush(aipy_thread *thread, aipy_file *file) {
    aipy_file *f = aipy_file_core(file);
    if (!f->out_length) return AIPY_OK;
    int64_t length = f->out_length;
    aipy_status status = write_all(thread, f, f->out, length);
    if (status == AIPY_OK) f->out_length = 0;
    return status;
}

/* What was read ahead is not where the next write goes. */
static void rewind_reading(aipy_file *f) {
    if (f->in_end > f->in_start) aipy_os_seek(f->descriptor, f->in_start - f->in_end, 1);
    f->in_start = f->in_end = 0;
    f->ended = false;
}

aipy_status aipy_file_put(aipy_thread *thread, aipy_file *file, const char *data, int64_t length) {
    aipy_file *f = aipy_file_core(file);
    if (f->readable) rewind_reading(f);
    if (!f->out) {
        f->out = aipy_allocate(BUFFER);
        f->out_capacity = BUFFER;
    }
    if (f->out_length + length > f->out_capacity) {
        aipy_status status = aipy_file_flush(thread, f);
        if (status != AIPY_OK) return status;
        if (length >= f->out_capacity) return write_all(thread, f, data, length);
    }
    memcpy(f->out + f->out_length, data, (size_t)length);
    f->out_length += length;
    return f->unbuffered ? aipy_file_flush(thread, f) : AIPY_OK;
}

static bool has_surrogates(const aipy_str *text) {
    if (text->kind == 1) return false;
    for (int64_t i = 0; i < text->length; i++) {
        uint32_t c = aipy_str_at(text, i);
        if (c >= 0xD800 && c < 0xE000) return true;
    }
    return false;
}

static aipy_status put_bytes(aipy_thread *thread, aipy_file *f, const char *data, int64_t length) {
    const char *ending = f->newline == AIPY_NEWLINE_CR ? "\r" : f->newline == AIPY_NEWLINE_CRLF ? "\r\n" : NULL;
#if defined(_WIN32)
    if (f->newline == AIPY_NEWLINE_TRANSLATE) ending = "\r\n";
#endif
    const char *end = data + length;
    aipy_status status = AIPY_OK;
    while (ending && status == AIPY_OK) {
        const char *line = memchr(data, '\n', (size_t)(end - data));
        if (!line) break;
        status = aipy_file_put(thread, f, data, line - data);
        if (status == AIPY_OK) status = aipy_file_put(thread, f, ending, (int64_t)strlen(ending));
        data = line + 1;
    }
    return status == AIPY_OK ? aipy_file_put(thread, f, data, end - data) : status;
}

aipy_status aipy_file_put_str(aipy_thread *thread, aipy_file *file, aipy_str *text) {
    aipy_file *f = aipy_file_core(file);
    aipy_status status;
    if (text->ascii && f->codec != 3) status = put_bytes(thread, f, aipy_str_data(text), text->length);
    else if (f->codec == 0 && !has_surrogates(text)) {
        int64_t size;
        const char *utf8 = aipy_str_utf8(text, &size);
        status = put_bytes(thread, f, utf8, size);
    } else {
        aipy_bytes *bytes;
        status = aipy_encode(thread, text, f->encoding, f->errors, &bytes);
        if (status != AIPY_OK) return status;
        status = put_bytes(thread, f, (const char *)bytes->data, bytes->length);
        aipy_release(&bytes->header);
    }
    if (status == AIPY_OK && f->line_buffered && text->length) {
        bool line = text->kind == 1 ? memchr(aipy_str_data(text), '\n', (size_t)text->length) != NULL : true;
        if (line) status = aipy_file_flush(thread, f);
    }
    return status;
}

/* --- reading ------------------------------------------------------------------------------------------------ */

static aipy_status recode(aipy_thread *thread, aipy_file *f) {
    aipy_str *text;
    aipy_status status = aipy_decode(thread, (aipy_buffer){(uint8_t *)f->in + f->in_start, f->in_end - f->in_start}, f->encoding, f->errors, &text);
    if (status != AIPY_OK) return status;
    int64_t size;
    const char *utf8 = aipy_str_utf8(text, &size);
    aipy_free(f->in, f->in_capacity);
    f->in = aipy_allocate(size + 1);
    f->in_capacity = size + 1;
    memcpy(f->in, utf8, (size_t)size);
    f->in_start = 0;
    f->in_end = size;
    f->raw_text = true;
    aipy_release(&text->header);
    return AIPY_OK;
}

static aipy_status fill_once(aipy_thread *thread, aipy_file *f) {
    if (f->in_start && f->in_start == f->in_end) f->in_start = f->in_end = 0;
    if (f->in_end == f->in_capacity) {
        if (f->in_start > f->in_capacity / 2) {
            memmove(f->in, f->in + f->in_start, (size_t)(f->in_end - f->in_start));
            f->in_end -= f->in_start;
            f->in_start = 0;
        } else {
            int64_t capacity = f->in_capacity ? f->in_capacity * 2 : BUFFER;
            f->in = aipy_reallocate(f->in, f->in_capacity, capacity);
            f->in_capacity = capacity;
        }
    }
    for (;;) {
        if (thread->poll && aipy_poll(thread) != AIPY_OK) return AIPY_RAISED;
        int64_t got = aipy_os_read(f->descriptor, f->in + f->in_end, f->in_capacity - f->in_end);
        if (got > 0) { f->in_end += got; return AIPY_OK; }
        if (got == 0 && thread->poll) continue; /* interrupted just before */
        if (got == 0) { f->ended = true; return AIPY_STOP; }
        if (errno != EINTR) return aipy_raise_os_error(thread, errno, 0);
    }
}

/* A text file in an encoding of other than single bytes or UTF-8 is read and decoded as a whole. */
aipy_status aipy_file_fill(aipy_thread *thread, aipy_file *file) {
    aipy_file *f = aipy_file_core(file);
    if (f->ended && f->raw_text) return AIPY_STOP;
    if (f->out_length && aipy_file_flush(thread, f) != AIPY_OK) return AIPY_RAISED;
    if (f->binary || f->codec != 3 || file->binary) return fill_once(thread, f);
    if (f->raw_text) return AIPY_STOP;
    aipy_status status;
    while ((status = fill_once(thread, f)) == AIPY_OK) {}
    if (status != AIPY_STOP) return status;
    bool some = f->in_end > f->in_start;
    status = recode(thread, f);
    return status != AIPY_OK ? status : some ? AIPY_OK : AIPY_STOP;
}

/* --- standard streams --------------------------------------------------------------------------------------- */

static bool is_posix_locale(void) {
    const char *names[] = {"LC_ALL", "LC_CTYPE", "LANG"}, *value = NULL;
    for (int i = 0; i < 3 && !(value && *value); i++) value = getenv(names[i]);
    if (!value || !*value) return true;
    const char *posix[] = {"C", "POSIX", "C.UTF-8", "C.utf8", "UTF-8"};
    for (int i = 0; i < 5; i++)
        if (!strcmp(value, posix[i])) return true;
    return false;
}

static aipy_file *standard(int descriptor, const char *name, const char *mode) {
    aipy_file *f = aipy_file_new(&aipy_TextIOWrapper_type, descriptor);
    f->header.count = AIPY_IMMORTAL;
    f->readable = descriptor == 0;
    f->writable = !f->readable;
    f->keep_open = true;
    f->name = aipy_from_pointer(aipy_str_from_ascii(name));
    f->mode = aipy_str_from_ascii(mode);
    f->encoding = aipy_str_from_ascii("utf-8");
    f->errors = aipy_str_from_ascii(descriptor == 2 ? "backslashreplace" : is_posix_locale() ? "surrogateescape" : "strict");
    const char *unbuffered = getenv("PYTHONUNBUFFERED");
    if (!descriptor) f->newline = AIPY_NEWLINE_LF; /* as CPython's: no translation */
    f->unbuffered = descriptor && unbuffered && *unbuffered;
    f->line_buffered = descriptor == 2 || aipy_os_is_terminal(descriptor);
    return f;
}

void aipy_io_start(void) {
    aipy_stdin_file = standard(0, "<stdin>", "r");
    aipy_stdout_file = standard(1, "<stdout>", "w");
    aipy_stderr_file = standard(2, "<stderr>", "w");
    aipy_sys_set_stream(0, aipy_from_pointer(aipy_stdin_file));
    aipy_sys_set_stream(1, aipy_from_pointer(aipy_stdout_file));
    aipy_sys_set_stream(2, aipy_from_pointer(aipy_stderr_file));
}

bool aipy_io_finish(aipy_thread *thread) {
    bool written = true;
    for (aipy_file *f = open_files, *next; f; f = next) {
        next = f->next_open;
        if (f == aipy_stdout_file || f == aipy_stderr_file) continue;
        if (aipy_file_flush(thread, f) != AIPY_OK) aipy_clear_exception(thread);
    }
    if (aipy_file_flush(thread, aipy_stdout_file) != AIPY_OK) {
        written = false;
        aipy_stdout_file->out_length = 0;
        aipy_unraisable(thread, "Exception ignored in: ", aipy_from_pointer(aipy_stdout_file));
    }
    if (aipy_file_flush(thread, aipy_stderr_file) != AIPY_OK) aipy_clear_exception(thread);
    return written;
}

void aipy_write_stdout(aipy_thread *thread, const char *data, int64_t length) {
    aipy_file *f = aipy_stdout_file;
    if (!f) { aipy_runtime_start(); f = aipy_stdout_file; }
    aipy_object *pending = thread ? thread->exception : NULL;
    if (thread) thread->exception = NULL;
    aipy_status status = aipy_file_put(thread, f, data, length);
    if (status == AIPY_OK && f->line_buffered && memchr(data, '\n', (size_t)length)) status = aipy_file_flush(thread, f);
    if (!thread) return;
    if (status != AIPY_OK) aipy_clear_exception(thread); /* told at exit, when the flush fails again */
    thread->exception = pending;
}

void aipy_write_stderr(const char *data, int64_t length) {
    if (aipy_stderr_file) {
        write_all(NULL, aipy_stderr_file, aipy_stderr_file->out, aipy_stderr_file->out_length);
        aipy_stderr_file->out_length = 0;
        write_all(NULL, aipy_stderr_file, data, length);
    }
}

void aipy_flush(void) {
    for (aipy_file *f = open_files; f; f = f->next_open)
        if (f->out_length && write_all(NULL, f, f->out, f->out_length) == AIPY_OK) f->out_length = 0;
}
