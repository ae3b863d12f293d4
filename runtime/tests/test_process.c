/* One behaviour of a whole process for each name; run by test_process.py. */
#include "aipy/containers.h"
#include "aipy/io.h"
#include "aipy/model.h"
#include "aipy/start.h"
#include <signal.h>

static aipy_any text(const char *s) { return aipy_from_pointer(aipy_str_from_ascii(s)); }
static aipy_status call(aipy_thread *thread, const char *module, const char *name, aipy_any argument) {
    aipy_any out, f = aipy_module_member(thread, module, name);
    aipy_status status = aipy_call(thread, f, &argument, argument ? 1 : 0, NULL, &out);
    if (status == AIPY_OK) aipy_release_any(out);
    return status;
}
static aipy_status print(aipy_thread *thread, const char *s) { return call(thread, "builtins", "print", text(s)); }

static aipy_status first(aipy_thread *thread, const aipy_any *args, int64_t count, aipy_tuple *keywords, aipy_any *out) {
    (void)args; (void)count; (void)keywords;
    *out = aipy_none();
    return print(thread, "first");
}
static aipy_status second(aipy_thread *thread, const aipy_any *args, int64_t count, aipy_tuple *keywords, aipy_any *out) {
    (void)args; (void)count; (void)keywords;
    *out = aipy_none();
    return print(thread, "second");
}
static aipy_builtin first_object = {{AIPY_IMMORTAL, &aipy_builtin_type}, "first", first}, second_object = {{AIPY_IMMORTAL, &aipy_builtin_type}, "second", second};

static int descend(int n, volatile char *above) {
    volatile char room[1000];
    room[0] = (char)n;
    room[999] = above ? above[0] : 0;
    return n ? descend(n - 1, room) + room[999] * 0 : 0;
}

void aipy_program_finish(aipy_thread *thread) { (void)thread; }
aipy_status aipy_program_main(aipy_thread *thread) {
    const char *name = aipy_argument_count > 1 ? aipy_arguments[1] : "";
    if (!strcmp(name, "ok")) return print(thread, "out");
    if (!strcmp(name, "exit_none")) return call(thread, "sys", "exit", 0);
    if (!strcmp(name, "exit_3")) return call(thread, "sys", "exit", aipy_from_small(3));
    if (!strcmp(name, "exit_256")) return call(thread, "sys", "exit", aipy_from_small(256));
    if (!strcmp(name, "exit_text")) return call(thread, "sys", "exit", text("bye"));
    if (!strcmp(name, "error")) {
        print(thread, "before");
        return aipy_raise_text(thread, &aipy_ValueError_type, "bad");
    }
    if (!strcmp(name, "atexit")) {
        call(thread, "atexit", "register", aipy_from_pointer(&first_object));
        call(thread, "atexit", "register", aipy_from_pointer(&second_object));
        return print(thread, "main");
    }
    if (!strcmp(name, "input") || !strcmp(name, "wait")) {
        aipy_any f = aipy_module_member(thread, "builtins", "input"), prompt = text(*name == 'i' ? "? " : "ready\n"), line, shown;
        aipy_status status = aipy_call(thread, f, &prompt, 1, NULL, &line);
        if (status != AIPY_OK) return status;
        aipy_repr(thread, line, &shown);
        return call(thread, "builtins", "print", aipy_from_pointer(aipy_format_text("got %S", (aipy_str *)aipy_pointer(shown))));
    }
    if (!strcmp(name, "interrupt")) {
        raise(SIGINT);
        return thread->poll ? aipy_poll(thread) : AIPY_OK;
    }
    if (!strcmp(name, "deep")) { /* 200 MB of stack */
        descend(200000, NULL);
        return print(thread, "deep");
    }
    return AIPY_OK;
}
