/* The beginning and end of a program: main(), the stack it runs on, its exit code. */
#include "aipy/model.h"
#include "aipy/containers.h"
#include "aipy/io.h"
#include "aipy/start.h"
#include "aipy/thread_state.h"
#include "aipy/traceback.h"
#include <stdio.h>
#include <stdlib.h>

int aipy_argument_count;
char **aipy_arguments;
int32_t aipy_python_minor = 11;

static aipy_thread main_thread = {.recursion_limit = 1000};
static volatile int interrupted;

aipy_thread *aipy_main_thread(void) { return &main_thread; }

/* --- signals ------------------------------------------------------------------------------------------------ */

/* In a signal handler. */
void aipy_note_interrupt(void) {
    interrupted = 1;
    main_thread.poll = 1;
}

aipy_status aipy_poll(aipy_thread *thread) {
    thread->poll = 0;
    if (!interrupted) return AIPY_OK;
    interrupted = 0;
    return aipy_raise(thread, aipy_from_pointer(&aipy_KeyboardInterrupt_type));
}

/* --- the end of an exception nobody caught ------------------------------------------------------------------ */

static void write_error(const char *text, int64_t length) { aipy_write_stderr(text, length); }
static void write_text(aipy_str *taken) {
    int64_t size;
    const char *utf8 = aipy_str_utf8(taken, &size);
    write_error(utf8, size);
    aipy_release(&taken->header);
}

/* SystemExit.code as an exit code; texts and other objects are printed. */
static int exit_code_of(aipy_thread *thread, aipy_exception *e) {
    aipy_any code = aipy_exception_part(e, "code");
    if (!code || code == aipy_none()) return 0;
    if (aipy_is_instance(code, &aipy_int_type)) {
        aipy_any word;
        int64_t number = -1;
        if (aipy_to_int(thread, code, &word) != AIPY_OK) { aipy_clear_exception(thread); return 255; }
        if (!aipy_int_to_i64(word, &number)) number = -1;
        aipy_release_any(word);
        return (int)(number & 0xff);
    }
    aipy_any text;
    aipy_flush();
    if (aipy_str_of(thread, code, &text) == AIPY_OK) write_text(aipy_as_str(text));
    else aipy_clear_exception(thread);
    write_error("\n", 1);
    return 1;
}

static bool died_by_interrupt;

int aipy_print_uncaught(aipy_thread *thread) {
    aipy_object *exception = aipy_catch(thread);
    if (!exception) return 0;
    aipy_exception *e = (aipy_exception *)exception;
    int code = 1;
    if (aipy_is_subtype(exception->type, &aipy_SystemExit_type)) code = exit_code_of(thread, e);
    else {
        aipy_flush();
        write_text(aipy_exception_text(thread, e));
        died_by_interrupt = aipy_is_subtype(exception->type, &aipy_KeyboardInterrupt_type);
        if (died_by_interrupt) code = 130;
    }
    aipy_release(exception);
    return code;
}

void aipy_unraisable(aipy_thread *thread, const char *before, aipy_any object) {
    aipy_object *exception = aipy_catch(thread);
    if (!exception) return;
    aipy_flush();
    if (object) {
        aipy_any text;
        write_error(before, (int64_t)strlen(before));
        if (aipy_repr(thread, object, &text) == AIPY_OK) write_text(aipy_as_str(text));
        else { aipy_clear_exception(thread); write_error("<object repr() failed>", 22); }
        write_error("\n", 1);
    } else
        write_text(aipy_format_text("%s:\n", before));
    write_text(aipy_exception_text(thread, (aipy_exception *)exception));
    aipy_release(exception);
}

/* --- atexit ------------------------------------------------------------------------------------------------- */

typedef struct exit_call { struct exit_call *next; aipy_any function; aipy_tuple *args; aipy_dict *keywords; } exit_call;
static exit_call *exit_calls; /* last registered first */

aipy_any aipy_atexit_register(aipy_thread *thread, aipy_any func, const aipy_any *args, int64_t args_count, aipy_dict *kwargs) {
    (void)thread;
    exit_call *call = aipy_allocate(sizeof *call);
    call->next = exit_calls;
    call->function = aipy_new_any(func);
    call->args = aipy_tuple_from_array(args, args_count);
    call->keywords = kwargs;
    if (kwargs) aipy_retain(&kwargs->header);
    exit_calls = call;
    return aipy_new_any(func);
}

aipy_status aipy_atexit_unregister(aipy_thread *thread, aipy_any func) {
    for (exit_call **place = &exit_calls; *place;) {
        exit_call *call = *place;
        bool equal;
        if (aipy_equal(thread, call->function, func, &equal) != AIPY_OK) return AIPY_RAISED;
        if (!equal) { place = &call->next; continue; }
        *place = call->next;
        aipy_release_any(call->function);
        aipy_release(&call->args->header);
        if (call->keywords) aipy_release(&call->keywords->header);
        aipy_free(call, sizeof *call);
    }
    return AIPY_OK;
}

static void run_exit_calls(aipy_thread *thread) {
    while (exit_calls) {
        exit_call *call = exit_calls;
        exit_calls = call->next;
        aipy_any answer;
        if (aipy_call_spread(thread, call->function, call->args, call->keywords, &answer) == AIPY_OK) aipy_release_any(answer);
        else aipy_unraisable(thread, "Exception ignored in atexit callback: ", call->function);
        aipy_release_any(call->function);
        aipy_release(&call->args->header);
        if (call->keywords) aipy_release(&call->keywords->header);
        aipy_free(call, sizeof *call);
    }
}

/* --- running ------------------------------------------------------------------------------------------------ */

static void start_once(void) {
    static bool started;
    if (started) return;
    started = true;
    aipy_exceptions_start();
    const char *seed = getenv("PYTHONHASHSEED");
    (void)seed; /* str_hash.c reads it with the first hash */
    aipy_io_start();
}
void aipy_runtime_start(void) { start_once(); }

int aipy_finish(aipy_thread *thread, int code) {
    run_exit_calls(thread);
    aipy_program_finish(thread);
    if (!aipy_io_finish(thread) && code == 0) code = 120;
    if (getenv("AIPY_AUDIT")) fprintf(stderr, "live objects: %lld\n", (long long)aipy_live_objects());
    return code;
}

static int run(void *unused) {
    (void)unused;
    aipy_thread *thread = &main_thread;
    int code = 0;
    if (aipy_program_main(thread) != AIPY_OK) code = aipy_print_uncaught(thread);
    code = aipy_finish(thread, code);
    if (died_by_interrupt) aipy_os_die_by_interrupt();
    return code;
}

int main(int count, char **arguments) {
    aipy_argument_count = count;
    aipy_arguments = arguments;
    aipy_os_start();
    start_once();
    return aipy_os_run_on_big_stack(run, NULL);
}
