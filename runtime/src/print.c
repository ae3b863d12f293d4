/* print() and input(). */
#include "aipy/io.h"
#include "aipy/start.h"
#include "aipy/str.h"

static aipy_status put(aipy_thread *thread, aipy_any file, aipy_any text) {
    if (aipy_is_exact(file, &aipy_TextIOWrapper_type)) {
        aipy_status status = aipy_file_check(thread, (aipy_file *)aipy_pointer(file), false, true);
        return status == AIPY_OK ? aipy_file_put_str(thread, (aipy_file *)aipy_pointer(file), aipy_as_str(text)) : status;
    }
    AIPY_NAME(name, "write");
    aipy_any answer;
    aipy_status status = aipy_call_method(thread, file, name, &text, 1, NULL, &answer);
    if (status == AIPY_OK) aipy_release_any(answer);
    return status;
}

static aipy_status flush(aipy_thread *thread, aipy_any file) {
    if (aipy_is_exact(file, &aipy_TextIOWrapper_type)) return aipy_file_flush(thread, (aipy_file *)aipy_pointer(file));
    AIPY_NAME(name, "flush");
    aipy_any answer;
    aipy_status status = aipy_call_method(thread, file, name, NULL, 0, NULL, &answer);
    if (status == AIPY_OK) aipy_release_any(answer);
    return status;
}

static aipy_status check_text(aipy_thread *thread, aipy_any *value, const char *name) {
    if (!*value) *value = aipy_none();
    if (*value == aipy_none() || aipy_is_instance(*value, &aipy_str_type)) return AIPY_OK;
    return aipy_raise_text(thread, &aipy_TypeError_type, "%s must be None or a string, not %T", name, *value);
}

aipy_status aipy_builtins_print(aipy_thread *thread, const aipy_any *args, int64_t args_count, aipy_any sep, aipy_any end, aipy_any file, bool do_flush) {
    AIPY_NAME(space, " ");
    AIPY_NAME(newline, "\n");
    if (!file || file == aipy_none()) {
        file = aipy_sys_stream(1);
        if (!file) return aipy_raise_text(thread, &aipy_RuntimeError_type, "lost sys.stdout");
        if (file == aipy_none()) return AIPY_OK;
    }
    aipy_status status = check_text(thread, &sep, "sep");
    if (status != AIPY_OK || (status = check_text(thread, &end, "end")) != AIPY_OK) return status;
    if (sep == aipy_none()) sep = aipy_from_pointer(space);
    if (end == aipy_none()) end = aipy_from_pointer(newline);
    aipy_retain_any(file); /* what it prints may replace sys.stdout */
    for (int64_t i = 0; i < args_count && status == AIPY_OK; i++) {
        aipy_any text;
        if (i && (status = put(thread, file, sep)) != AIPY_OK) break;
        status = aipy_str_of(thread, args[i], &text);
        if (status != AIPY_OK) break;
        status = put(thread, file, text);
        aipy_release_any(text);
    }
    if (status == AIPY_OK) status = put(thread, file, end);
    if (status == AIPY_OK && do_flush) status = flush(thread, file);
    aipy_release_any(file);
    return status;
}

aipy_status aipy_builtins_input(aipy_thread *thread, aipy_any prompt, aipy_str **out) {
    aipy_any input = aipy_sys_stream(0), output = aipy_sys_stream(1), line;
    aipy_status status = AIPY_OK;
    if (!input || input == aipy_none()) return aipy_raise_text(thread, &aipy_RuntimeError_type, "input(): lost sys.stdin");
    if (!output || output == aipy_none()) return aipy_raise_text(thread, &aipy_RuntimeError_type, "input(): lost sys.stdout");
    if (aipy_stderr_file->out_length && aipy_file_flush(thread, aipy_stderr_file) != AIPY_OK) aipy_clear_exception(thread);
    if (prompt) {
        aipy_any text;
        if ((status = aipy_str_of(thread, prompt, &text)) != AIPY_OK) return status;
        status = put(thread, output, text);
        aipy_release_any(text);
    }
    if (status != AIPY_OK || (status = flush(thread, output)) != AIPY_OK) return status;
    if (aipy_is_exact(input, &aipy_TextIOWrapper_type)) {
        aipy_file *file = (aipy_file *)aipy_pointer(input);
        if ((status = aipy_file_check(thread, file, true, false)) != AIPY_OK) return status;
        status = aipy_file_readline(thread, file, -1, &line);
    } else {
        AIPY_NAME(name, "readline");
        status = aipy_call_method(thread, input, name, NULL, 0, NULL, &line);
    }
    if (status != AIPY_OK) return status;
    if (!aipy_is_instance(line, &aipy_str_type)) {
        aipy_release_any(line);
        return aipy_raise_text(thread, &aipy_TypeError_type, "object.readline() returned non-string");
    }
    aipy_str *text = aipy_as_str(line);
    if (!text->length) {
        aipy_release_any(line);
        return aipy_raise_text(thread, &aipy_EOFError_type, "EOF when reading a line");
    }
    if (aipy_str_at(text, text->length - 1) != '\n') { *out = text; return AIPY_OK; }
    *out = aipy_str_range(text, 0, text->length - 1);
    aipy_release_any(line);
    return AIPY_OK;
}
