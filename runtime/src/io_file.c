/* The methods of files beside reading: TextIOWrapper, BufferedReader, BufferedWriter, BufferedRandom share them. */
#include "aipy/io.h"
#include "aipy/bytes.h"
#include "aipy/start.h"
#include <errno.h>

aipy_status aipy_file_write(aipy_thread *thread, aipy_file *file, aipy_any data, int64_t *out) {
    aipy_status status;
    if (file->binary) {
        aipy_buffer buffer;
        if (aipy_is_instance(data, &aipy_str_type)) return aipy_raise_text(thread, &aipy_TypeError_type, "a bytes-like object is required, not 'str'");
        if ((status = aipy_file_check(thread, file, false, true)) != AIPY_OK || (status = aipy_need_buffer(thread, data, &buffer)) != AIPY_OK) return status;
        *out = buffer.length;
        status = aipy_file_put(thread, file, (const char *)buffer.data, buffer.length);
        aipy_file *f = aipy_file_core(file);
        if (status == AIPY_OK && f->unbuffered) status = aipy_file_flush(thread, f);
        return status;
    }
    if (!aipy_is_instance(data, &aipy_str_type)) return aipy_raise_text(thread, &aipy_TypeError_type, "write() argument must be str, not %T", data);
    if ((status = aipy_file_check(thread, file, false, true)) != AIPY_OK) return status;
    *out = aipy_as_str(data)->length;
    return aipy_file_put_str(thread, file, aipy_as_str(data));
}

aipy_status aipy_file_writelines(aipy_thread *thread, aipy_file *file, aipy_any lines) {
    aipy_walk walk;
    aipy_any line;
    int64_t ignored;
    aipy_status status = aipy_file_check(thread, file, false, true);
    if (status != AIPY_OK || (status = aipy_walk_start(thread, &walk, lines)) != AIPY_OK) return status;
    while ((status = aipy_walk_next(thread, &walk, &line)) == AIPY_OK) {
        status = aipy_file_write(thread, file, line, &ignored);
        aipy_release_any(line);
        if (status != AIPY_OK) break;
    }
    aipy_walk_end(&walk);
    return status == AIPY_STOP ? AIPY_OK : status;
}

aipy_status aipy_file_readline_method(aipy_thread *thread, aipy_file *file, int64_t size, aipy_any *out) {
    aipy_status status = aipy_file_check(thread, file, true, false);
    return status == AIPY_OK ? aipy_file_readline(thread, file, size, out) : status;
}
aipy_status aipy_file_next_method(aipy_thread *thread, aipy_file *file, aipy_any *out) { return aipy_file_next(thread, (aipy_native_iterator *)file, out); }
aipy_status aipy_file_flush_method(aipy_thread *thread, aipy_file *file) {
    aipy_status status = aipy_file_check(thread, file, false, false);
    return status == AIPY_OK ? aipy_file_flush(thread, file) : status;
}
aipy_status aipy_file_close_method(aipy_thread *thread, aipy_file *file) { return aipy_file_close(thread, file); }
bool aipy_file_closed(aipy_thread *thread, aipy_file *file) { (void)thread; return aipy_file_core(file)->closed; }
aipy_status aipy_file_enter(aipy_thread *thread, aipy_file *file, aipy_any *out) {
    aipy_status status = aipy_file_check(thread, file, false, false);
    if (status == AIPY_OK) *out = aipy_new_any(aipy_from_pointer(file));
    return status;
}
aipy_status aipy_file_exit(aipy_thread *thread, aipy_file *file, const aipy_any *args, int64_t args_count) {
    (void)args;
    (void)args_count;
    return aipy_file_close(thread, file);
}
aipy_status aipy_file_iter(aipy_thread *thread, aipy_file *file, aipy_any *out) { return aipy_file_enter(thread, file, out); }
aipy_status aipy_file_isatty(aipy_thread *thread, aipy_file *file, bool *out) {
    aipy_status status = aipy_file_check(thread, file, false, false);
    if (status == AIPY_OK) *out = aipy_os_is_terminal(aipy_file_core(file)->descriptor);
    return status;
}
aipy_status aipy_file_fileno(aipy_thread *thread, aipy_file *file, int64_t *out) {
    aipy_status status = aipy_file_check(thread, file, false, false);
    if (status == AIPY_OK) *out = aipy_file_core(file)->descriptor;
    return status;
}
aipy_status aipy_file_readable(aipy_thread *thread, aipy_file *file, bool *out) { *out = aipy_file_core(file)->readable; return aipy_file_check(thread, file, false, false); }
aipy_status aipy_file_writable(aipy_thread *thread, aipy_file *file, bool *out) { *out = aipy_file_core(file)->writable; return aipy_file_check(thread, file, false, false); }
aipy_status aipy_file_seekable(aipy_thread *thread, aipy_file *file, bool *out) {
    *out = aipy_os_seek(aipy_file_core(file)->descriptor, 0, 1) >= 0;
    return aipy_file_check(thread, file, false, false);
}

aipy_status aipy_file_tell(aipy_thread *thread, aipy_file *file, int64_t *out) {
    aipy_file *f = aipy_file_core(file);
    aipy_status status = aipy_file_check(thread, file, false, false);
    if (status != AIPY_OK || (status = aipy_file_flush(thread, f)) != AIPY_OK) return status;
    int64_t position = aipy_os_seek(f->descriptor, 0, 1);
    if (position < 0) return errno == ESPIPE && !file->binary ? aipy_raise_unsupported(thread, "underlying stream is not seekable") : aipy_raise_os_error(thread, errno, 0);
    *out = position - (f->in_end - f->in_start);
    return AIPY_OK;
}

aipy_status aipy_file_seek(aipy_thread *thread, aipy_file *file, int64_t offset, int64_t whence, int64_t *out) {
    aipy_file *f = aipy_file_core(file);
    aipy_status status = aipy_file_check(thread, file, false, false);
    if (status != AIPY_OK || (status = aipy_file_flush(thread, f)) != AIPY_OK) return status;
    if (!file->binary) {
        if (whence == 1 && offset) return aipy_raise_unsupported(thread, "can't do nonzero cur-relative seeks");
        if (whence == 2 && offset) return aipy_raise_unsupported(thread, "can't do nonzero end-relative seeks");
        if (whence < 0 || whence > 2)
            return aipy_raise_text(thread, &aipy_ValueError_type, "invalid whence (%lld, should be 0, 1 or 2)", (long long)whence);
        if (offset < 0 && whence == 0) return aipy_raise_text(thread, &aipy_ValueError_type, "negative seek position %lld", (long long)offset);
    } else if (whence < 0 || whence > 2)
        return aipy_raise_text(thread, &aipy_ValueError_type, "whence value %lld unsupported", (long long)whence);
    if (whence == 1) offset -= f->in_end - f->in_start;
    int64_t position = aipy_os_seek(f->descriptor, offset, (int)whence);
    if (position < 0) return errno == ESPIPE && !file->binary ? aipy_raise_unsupported(thread, "underlying stream is not seekable") : aipy_raise_os_error(thread, errno, 0);
    f->in_start = f->in_end = 0;
    f->ended = f->raw_text = false;
    *out = position;
    return AIPY_OK;
}

aipy_status aipy_file_truncate(aipy_thread *thread, aipy_file *file, aipy_any size, int64_t *out) {
    aipy_status status = aipy_file_check(thread, file, false, true);
    if (status != AIPY_OK) return status;
    if (size == aipy_none()) status = aipy_file_tell(thread, file, out);
    else if ((status = aipy_to_index(thread, size, false, out)) == AIPY_OK) status = aipy_file_flush(thread, file);
    if (status != AIPY_OK) return status;
    if (aipy_os_truncate(aipy_file_core(file)->descriptor, *out) != 0) return aipy_raise_os_error(thread, errno, 0);
    return AIPY_OK;
}

static aipy_any text_or_none(aipy_str *text) { return aipy_new_any(text ? aipy_from_pointer(text) : aipy_none()); }
aipy_any aipy_file_name(aipy_thread *thread, aipy_file *file) { (void)thread; aipy_any name = aipy_file_core(file)->name; return aipy_new_any(name ? name : aipy_none()); }
aipy_any aipy_file_mode(aipy_thread *thread, aipy_file *file) {
    (void)thread;
    if (file->shared) return aipy_from_pointer(aipy_format_text("%Sb", file->shared->mode));
    return text_or_none(file->mode);
}
aipy_any aipy_file_encoding(aipy_thread *thread, aipy_file *file) { (void)thread; return text_or_none(file->encoding); }
aipy_any aipy_file_errors(aipy_thread *thread, aipy_file *file) { (void)thread; return text_or_none(file->errors); }
aipy_any aipy_file_newlines(aipy_thread *thread, aipy_file *file) { (void)thread; (void)file; return aipy_new_any(aipy_none()); }
bool aipy_file_line_buffering(aipy_thread *thread, aipy_file *file) { (void)thread; return file->line_buffered; }

/* The binary view of a text file: the same descriptor and buffers. */
aipy_any aipy_file_buffer(aipy_thread *thread, aipy_file *file) {
    (void)thread;
    if (!file->buffer) {
        const aipy_type *type = file->readable && file->writable ? &aipy_BufferedRandom_type : file->readable ? &aipy_BufferedReader_type : &aipy_BufferedWriter_type;
        aipy_file *view = (aipy_file *)aipy_new_object(type, sizeof *view);
        view->next = aipy_file_next;
        view->binary = true;
        view->shared = file;
        aipy_retain(&file->header);
        if (file->header.count < AIPY_IMMORTAL) return aipy_from_pointer(view); /* remembered only for the standard streams */
        view->header.count = AIPY_IMMORTAL;
        file->buffer = view;
    }
    return aipy_new_any(aipy_from_pointer(file->buffer));
}

aipy_status aipy_file_reconfigure(aipy_thread *thread, aipy_file *file, aipy_any encoding, aipy_any errors, aipy_any newline, aipy_any line_buffering, aipy_any write_through) {
    (void)newline;
    aipy_status status = aipy_file_flush(thread, file);
    if (status != AIPY_OK) return status;
    aipy_str **texts[] = {&file->encoding, &file->errors};
    aipy_any values[] = {encoding, errors};
    for (int i = 0; i < 2; i++)
        if (aipy_is_instance(values[i], &aipy_str_type)) {
            aipy_release(&(*texts[i])->header);
            *texts[i] = aipy_as_str(aipy_new_any(values[i]));
            if (i == 0) {
                aipy_str *lower = aipy_as_str(values[0]);
                int64_t size;
                const char *name = aipy_str_utf8(lower, &size);
                file->codec = !strcmp(name, "utf-8") || !strcmp(name, "utf8") || !strcmp(name, "UTF-8") ? 0 : 3;
            }
        }
    bool truth;
    if (line_buffering != aipy_none()) {
        if (aipy_truth(thread, line_buffering, &truth) != AIPY_OK) return AIPY_RAISED;
        file->line_buffered = truth;
    }
    if (write_through != aipy_none()) {
        if (aipy_truth(thread, write_through, &truth) != AIPY_OK) return AIPY_RAISED;
        file->unbuffered = truth;
    }
    return AIPY_OK;
}

aipy_status aipy_file_repr(aipy_thread *thread, aipy_file *file, aipy_any *out) {
    aipy_file *f = aipy_file_core(file);
    aipy_any name;
    aipy_status status = aipy_repr(thread, f->name ? f->name : aipy_none(), &name);
    if (status != AIPY_OK) return status;
    *out = aipy_from_pointer(file->binary ? aipy_format_text("<_io.%s name=%S>", file->header.type->name, aipy_as_str(name))
                                          : aipy_format_text("<_io.TextIOWrapper name=%S mode='%S' encoding='%S'>", aipy_as_str(name), f->mode, f->encoding));
    aipy_release_any(name);
    return AIPY_OK;
}
