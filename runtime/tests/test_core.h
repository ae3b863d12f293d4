/* What the tests of the core share: a program of its own, checks with the text CPython prints. */
#ifndef AIPY_TEST_CORE_H
#define AIPY_TEST_CORE_H
#include "aipy/model.h"
#include "aipy/containers.h"
#include "aipy/io.h"
#include "aipy/start.h"
#include "aipy/str.h"
#include <stdio.h>
#include <stdlib.h>

static int passed, failed;
static aipy_thread *T;

#define NONE aipy_none()
#define INT(n) aipy_from_small(n)
#define STR(text) aipy_from_pointer(aipy_str_from_utf8(text, (int64_t)strlen(text)))
#define FLOAT(x) aipy_float_new(x)
#define TYPE(name) aipy_from_pointer(&aipy_##name##_type)
#define COUNT(array) ((int64_t)(sizeof(array) / sizeof *(array)))
#define LIST(...) make_list((aipy_any[]){__VA_ARGS__}, COUNT(((aipy_any[]){__VA_ARGS__})))
#define TUPLE(...) make_tuple((aipy_any[]){__VA_ARGS__}, COUNT(((aipy_any[]){__VA_ARGS__})))
#define CALL(f, ...) call(f, (aipy_any[]){__VA_ARGS__}, COUNT(((aipy_any[]){__VA_ARGS__})), NULL)
#define CALL0(f) call(f, NULL, 0, NULL)
#define METHOD(o, name, ...) method(o, name, (aipy_any[]){__VA_ARGS__}, COUNT(((aipy_any[]){__VA_ARGS__})))
#define METHOD0(o, name) method(o, name, NULL, 0)

/* The result of an operation under test: a value, or 0 with the exception in flight. */
static inline aipy_any result(aipy_status status, aipy_any value) { return status == AIPY_OK ? value : 0; }
/* A call that stores into `out`. */
#define OUT(call) __extension__({ aipy_any out = 0; aipy_status status_ = (call); result(status_, out); })
static inline aipy_any make_list(const aipy_any *items, int64_t count) { /* takes the items */
    aipy_list *list = aipy_list_new(AIPY_KIND_ANY, count);
    for (int64_t i = 0; i < count; i++) aipy_list_append_any(list, items[i]);
    return aipy_from_pointer(list);
}
static inline aipy_any make_tuple(const aipy_any *items, int64_t count) { /* takes the items */
    aipy_tuple *tuple = aipy_tuple_new(count, NULL);
    for (int64_t i = 0; i < count; i++) tuple->items[i].any = items[i];
    return aipy_from_pointer(tuple);
}
static inline aipy_any call(aipy_any f, const aipy_any *args, int64_t count, aipy_tuple *keywords) { /* takes the args */
    aipy_any out = 0;
    aipy_status status = aipy_call(T, f, args, count - (keywords ? keywords->length : 0), keywords, &out);
    for (int64_t i = 0; i < count; i++) aipy_release_any(args[i]);
    return result(status, out);
}
static inline aipy_any method(aipy_any o, const char *name, const aipy_any *args, int64_t count) {
    aipy_any out = 0;
    aipy_status status = aipy_call_method(T, o, aipy_intern(name), args, count, NULL, &out);
    for (int64_t i = 0; i < count; i++) aipy_release_any(args[i]);
    return result(status, out);
}
static inline aipy_any attribute(aipy_any o, const char *name) {
    aipy_any out = 0;
    aipy_status status = aipy_get_attribute(T, o, aipy_intern(name), &out);
    return result(status, out);
}
static inline aipy_any binary(int op, aipy_any a, aipy_any b) { /* takes both */
    aipy_any out = 0;
    aipy_status status = aipy_binary(T, op, a, b, &out);
    aipy_release_any(a);
    aipy_release_any(b);
    return result(status, out);
}
static inline aipy_any compare(int op, aipy_any a, aipy_any b) {
    aipy_any out = 0;
    aipy_status status = aipy_compare(T, op, a, b, &out);
    aipy_release_any(a);
    aipy_release_any(b);
    return result(status, out);
}
/* repr of the value (taken), or "TypeName: text" of the exception. */
static inline void check_at(int line, aipy_any value, const char *expected) {
    aipy_any text = 0;
    aipy_str *shown;
    if (value) {
        if (aipy_repr(T, value, &text) != AIPY_OK) abort();
        shown = aipy_as_str(text);
        aipy_release_any(value);
    } else {
        aipy_object *e = aipy_catch(T);
        if (aipy_str_of(T, aipy_from_pointer(e), &text) != AIPY_OK) abort();
        shown = aipy_format_text("%s: %S", e->type->name, aipy_as_str(text));
        aipy_release(e);
        aipy_release_any(text);
    }
    int64_t size;
    const char *utf8 = aipy_str_utf8(shown, &size);
    if (strcmp(utf8, expected)) {
        failed++;
        fprintf(stderr, "line %d: %s\n    expected: %s\n", line, utf8, expected);
    } else
        passed++;
    aipy_release(&shown->header);
}
#define CHECK(value, expected) check_at(__LINE__, value, expected)
#define TRUE(condition) do { if (condition) passed++; else { failed++; fprintf(stderr, "line %d: %s\n", __LINE__, #condition); } } while (0)

static void tests(void);
aipy_status aipy_program_main(aipy_thread *thread) {
    T = thread;
    tests();
    char text[80];
    int length = snprintf(text, sizeof text, "%d passed, %d failed\n", passed, failed);
    aipy_write_stdout(thread, text, length);
    return failed ? aipy_raise_text(thread, &aipy_AssertionError_type, "%d failed", failed) : AIPY_OK;
}
void aipy_program_finish(aipy_thread *thread) { (void)thread; }
#endif
