/* Exceptions: their types, how they are made, raised and handled. Printing: traceback.c; groups: exceptions_group.c. */
#include "aipy/attribute_kinds.h"
#include "aipy/containers.h"
#include "aipy/thread_state.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

/* --- types ------------------------------------------------------------------------------------------------ */

static void exception_drop(aipy_object *object) {
    aipy_exception *e = (aipy_exception *)object;
    if (aipy_has_side_data(object)) {
        object->count = 1;
        aipy_forget_object(object);
    }
    aipy_traceback_free(e->traceback);
    aipy_any parts[] = {e->args, e->cause, e->context, e->extra, e->notes};
    int64_t size = object->type->size;
    for (int i = 0; i < 5; i++)
        if (parts[i]) aipy_release_any(parts[i]);
    aipy_free(object, size);
}

/* An exception type's MRO is its chain of bases: parent's MRO with itself in front, filled in on start. */
#define AIPY_DEFINE_EXCEPTION(type_name, base_name)                                                                   \
    static const aipy_type *type_name##_mro[8] = {&aipy_##type_name##_type};                                          \
    aipy_type aipy_##type_name##_type = {.header = {AIPY_IMMORTAL, &aipy_type_type}, .name = #type_name,              \
        .qualified_name = #type_name, .module = "builtins", .base = &aipy_##base_name##_type, .mro = type_name##_mro,  \
        .mro_length = 1, .flags = AIPY_TYPE_EXCEPTION, .size = 72, .drop = exception_drop};
AIPY_EXCEPTION_TYPES(AIPY_DEFINE_EXCEPTION)
static const aipy_type *const ExceptionGroup_mro[] = {&aipy_ExceptionGroup_type, &aipy_BaseExceptionGroup_type, &aipy_Exception_type,
                                                      &aipy_BaseException_type, &aipy_object_type};
aipy_type aipy_ExceptionGroup_type = {.header = {AIPY_IMMORTAL, &aipy_type_type}, .name = "ExceptionGroup", .qualified_name = "ExceptionGroup",
    .module = "builtins", .base = &aipy_BaseExceptionGroup_type, .mro = ExceptionGroup_mro, .mro_length = 5,
    .flags = AIPY_TYPE_EXCEPTION, .size = 72, .drop = exception_drop};

static void link_type(aipy_type *type, const aipy_type **mro) {
    for (const aipy_type *base = type->base; base; base = base->base) mro[type->mro_length++] = base;
}
/* Runs before any code of the program; a base comes before its subclasses. */
void aipy_exceptions_start(void) {
    if (aipy_BaseException_type.mro_length > 1) return;
#define AIPY_LINK(type_name, base_name) link_type(&aipy_##type_name##_type, type_name##_mro);
    AIPY_EXCEPTION_TYPES(AIPY_LINK)
}

/* --- making ----------------------------------------------------------------------------------------------- */

aipy_exception *aipy_exception_new(const aipy_type *type, const aipy_any *args, int64_t count) {
    aipy_exception *e = (aipy_exception *)aipy_instance_new(type);
    e->args = aipy_from_pointer(aipy_tuple_from_array(args, count));
    aipy_exception_start(e);
    return e;
}

aipy_status aipy_make_exception(aipy_thread *thread, aipy_any value, aipy_object **out) {
    const aipy_type *type = aipy_as_type(value);
    if (type && type->flags & AIPY_TYPE_EXCEPTION) {
        aipy_any made;
        aipy_status status = aipy_construct(thread, type, NULL, 0, NULL, &made);
        if (status != AIPY_OK) return status;
        if (!(aipy_type_of(made)->flags & AIPY_TYPE_EXCEPTION)) {
            status = aipy_raise_text(thread, &aipy_TypeError_type, "calling %R should have returned an instance of BaseException, not %R",
                                     value, aipy_from_pointer(aipy_type_of(made)));
            aipy_release_any(made);
            return status;
        }
        *out = aipy_pointer(made);
        return AIPY_OK;
    }
    if (!aipy_is_small(value) && aipy_pointer(value)->type->flags & AIPY_TYPE_EXCEPTION) {
        *out = aipy_pointer(value);
        aipy_retain(*out);
        return AIPY_OK;
    }
    return aipy_raise_text(thread, &aipy_TypeError_type, "exceptions must derive from BaseException");
}

static void replace(aipy_any *slot, aipy_any taken) {
    aipy_any old = *slot;
    *slot = taken;
    if (old) aipy_release_any(old);
}

/* Takes the exception. Its context becomes the exception being handled, and no chain a circle (_PyErr_SetObject). */
static aipy_status set(aipy_thread *thread, aipy_object *exception) {
    aipy_object *handled = thread->handled;
    if (handled && handled != exception) {
        aipy_exception *slow = (aipy_exception *)handled, *o = slow;
        bool advance = false;
        aipy_any context;
        while ((context = o->context)) {
            aipy_exception *next = (aipy_exception *)aipy_pointer(context);
            if (&next->header == exception) { o->context = 0; aipy_release_any(context); break; }
            o = next;
            if (o == slow) break;
            if (advance) slow = (aipy_exception *)aipy_pointer(slow->context);
            advance = !advance;
        }
        replace(&((aipy_exception *)exception)->context, aipy_new_any(aipy_from_pointer(handled)));
    }
    if (thread->exception) aipy_release(thread->exception);
    thread->exception = exception;
    return AIPY_RAISED;
}

aipy_status aipy_raise(aipy_thread *thread, aipy_any value) {
    aipy_object *exception;
    if (aipy_make_exception(thread, value, &exception) != AIPY_OK) return AIPY_RAISED;
    return set(thread, exception);
}

aipy_status aipy_raise_from(aipy_thread *thread, aipy_any value, aipy_any cause) {
    aipy_object *exception, *reason = NULL;
    if (aipy_make_exception(thread, value, &exception) != AIPY_OK) return AIPY_RAISED;
    const aipy_type *type = aipy_as_type(cause);
    if (cause != aipy_none()) {
        if ((type && type->flags & AIPY_TYPE_EXCEPTION) || (!type && !aipy_is_small(cause) && aipy_pointer(cause)->type->flags & AIPY_TYPE_EXCEPTION)) {
            if (aipy_make_exception(thread, cause, &reason) != AIPY_OK) { aipy_release(exception); return AIPY_RAISED; }
        } else {
            aipy_release(exception);
            return aipy_raise_text(thread, &aipy_TypeError_type, "exception causes must derive from BaseException");
        }
    }
    replace(&((aipy_exception *)exception)->cause, reason ? aipy_from_pointer(reason) : 0);
    ((aipy_exception *)exception)->suppress_context = 1;
    return set(thread, exception);
}

aipy_status aipy_raise_again(aipy_thread *thread) {
    if (!thread->handled) return aipy_raise_text(thread, &aipy_RuntimeError_type, "No active exception to reraise");
    aipy_retain(thread->handled);
    return aipy_reraise(thread, thread->handled);
}

aipy_status aipy_reraise(aipy_thread *thread, aipy_object *exception) {
    if (thread->exception) aipy_release(thread->exception);
    thread->exception = exception;
    return AIPY_RAISED;
}

aipy_object *aipy_catch(aipy_thread *thread) {
    aipy_object *exception = thread->exception;
    thread->exception = NULL;
    return exception;
}
void aipy_clear_exception(aipy_thread *thread) {
    aipy_object *exception = aipy_catch(thread);
    if (exception) aipy_release(exception);
}
bool aipy_exception_is(aipy_thread *thread, const aipy_type *type) {
    return thread->exception && aipy_is_subtype(thread->exception->type, type);
}

/* --- handlers ----------------------------------------------------------------------------------------------- */

aipy_thread_state *aipy_state_of_thread(aipy_thread *thread) {
    if (!thread->more) {
        aipy_thread_state *state = aipy_allocate(sizeof *state);
        memset(state, 0, sizeof *state);
        thread->more = state;
    }
    return thread->more;
}

void aipy_enter_handler(aipy_thread *thread, aipy_object *exception) {
    aipy_thread_state *state = aipy_state_of_thread(thread);
    if (state->handler_count == state->handler_capacity) {
        int64_t capacity = state->handler_capacity ? state->handler_capacity * 2 : 64;
        state->handlers = aipy_reallocate(state->handlers, state->handler_capacity * 8, capacity * 8);
        state->handler_capacity = capacity;
    }
    aipy_retain(exception);
    state->handlers[state->handler_count++] = exception;
    thread->handled = exception;
}

void aipy_leave_handler(aipy_thread *thread) {
    aipy_thread_state *state = aipy_state_of_thread(thread);
    if (!state->handler_count) return;
    aipy_object *ended = state->handlers[--state->handler_count];
    thread->handled = state->handler_count ? state->handlers[state->handler_count - 1] : NULL;
    aipy_release(ended);
}

static bool is_exception_class(aipy_any value) {
    const aipy_type *type = aipy_as_type(value);
    return type && type->flags & AIPY_TYPE_EXCEPTION;
}

aipy_status aipy_match_exception(aipy_thread *thread, aipy_object *exception, aipy_any types, bool *out) {
    *out = false;
    if (is_exception_class(types)) { *out = aipy_is_subtype(exception->type, (const aipy_type *)aipy_pointer(types)); return AIPY_OK; }
    bool valid = aipy_is_instance(types, &aipy_tuple_type);
    aipy_tuple *tuple = valid ? (aipy_tuple *)aipy_pointer(types) : NULL;
    for (int64_t i = 0; valid && i < tuple->length; i++) {
        aipy_any item = aipy_tuple_get(tuple, i);
        valid = is_exception_class(item);
        if (valid && aipy_is_subtype(exception->type, (const aipy_type *)aipy_pointer(item))) *out = true;
        aipy_release_any(item);
    }
    if (valid) return AIPY_OK;
    return aipy_raise_text(thread, &aipy_TypeError_type, "catching classes that do not inherit from BaseException is not allowed");
}

/* --- raising from C --------------------------------------------------------------------------------------- */

typedef struct { char *data; int64_t length, capacity; } growing;

static void put(growing *g, const char *data, int64_t length) {
    if (!length) return;
    if (g->length + length > g->capacity) {
        int64_t capacity = (g->length + length) * 2 + 64;
        g->data = aipy_reallocate(g->data, g->capacity, capacity);
        g->capacity = capacity;
    }
    memcpy(g->data + g->length, data, (size_t)length);
    g->length += length;
}
static void put_str(growing *g, aipy_str *s) {
    int64_t size;
    const char *utf8 = aipy_str_utf8(s, &size);
    put(g, utf8, size);
}

/* printf's conversions, and %S (aipy_str *), %R (repr of an any), %T (name of an any's type). */
static aipy_str *format_text(const char *format, va_list list) {
    growing g = {0};
    for (const char *p = format; *p; p++) {
        if (*p != '%') { put(&g, p, 1); continue; }
        char spec[32], room[400];
        size_t n = 0;
        spec[n++] = *p++;
        int longs = 0;
        while (*p && strchr("-+ #0123456789.", *p) && n < 20) spec[n++] = *p++;
        while (*p == 'l' || *p == 'z' || *p == 'j' || *p == 't' || *p == 'I' || *p == 'h') {
            if (*p == 'I' && p[1] == '6') p += 2;
            longs += *p == 'l' ? 1 : *p == 'h' ? 0 : 2;
            p++;
        }
        switch (*p) {
        case '%': put(&g, "%", 1); break;
        case 'S': put_str(&g, va_arg(list, aipy_str *)); break;
        case 'T': { const char *name = aipy_type_of(va_arg(list, aipy_any))->name; put(&g, name, (int64_t)strlen(name)); break; }
        case 'R': {
            aipy_any text;
            aipy_thread *thread = aipy_main_thread();
            if (aipy_repr(thread, va_arg(list, aipy_any), &text) == AIPY_OK) {
                put_str(&g, aipy_as_str(text));
                aipy_release_any(text);
            } else {
                aipy_clear_exception(thread);
                put(&g, "<unprintable object>", 20);
            }
            break;
        }
        case 's': {
            const char *text = va_arg(list, const char *);
            const char *dot = memchr(spec, '.', n);
            int64_t length = (int64_t)strlen(text);
            if (dot) { int64_t most = atoll(dot + 1); if (most < length) length = most; }
            put(&g, text, length);
            break;
        }
        case 'c': { char c = (char)va_arg(list, int); put(&g, &c, 1); break; }
        case 'p': snprintf(room, sizeof room, "0x%llx", (unsigned long long)(uintptr_t)va_arg(list, void *)); put(&g, room, (int64_t)strlen(room)); break;
        case 'd': case 'i': case 'u': case 'x': case 'X': case 'o': {
            long long value = longs == 0 ? (*p == 'd' || *p == 'i' ? (long long)va_arg(list, int) : (long long)va_arg(list, unsigned))
                            : longs == 1 ? (long long)va_arg(list, long) : va_arg(list, long long);
            spec[n++] = 'l'; spec[n++] = 'l'; spec[n++] = *p; spec[n] = 0;
            snprintf(room, sizeof room, spec, value);
            put(&g, room, (int64_t)strlen(room));
            break;
        }
        default: /* e f g */
            spec[n++] = *p; spec[n] = 0;
            snprintf(room, sizeof room, spec, va_arg(list, double));
            put(&g, room, (int64_t)strlen(room));
        }
    }
    aipy_str *text = aipy_str_from_utf8(g.data ? g.data : "", g.length);
    aipy_free(g.data, g.capacity);
    return text;
}

aipy_str *aipy_format_text(const char *format, ...) {
    va_list list;
    va_start(list, format);
    aipy_str *text = format_text(format, list);
    va_end(list);
    return text;
}

aipy_status aipy_raise_text(aipy_thread *thread, const aipy_type *type, const char *format, ...) {
    va_list list;
    va_start(list, format);
    aipy_any text = aipy_from_pointer(format_text(format, list));
    va_end(list);
    aipy_exception *e = aipy_exception_new(type, &text, *format ? 1 : 0);
    aipy_release_any(text);
    return set(thread, &e->header);
}

aipy_status aipy_raise_stop_iteration(aipy_thread *thread, aipy_any value) {
    return set(thread, &aipy_exception_new(&aipy_StopIteration_type, &value, value && value != aipy_none() ? 1 : 0)->header);
}

aipy_status aipy_raise_name_error(aipy_thread *thread, aipy_str *name, bool is_local, bool is_free) {
    if (is_free) is_local = false;
    aipy_str *message = is_local ? aipy_format_text("cannot access local variable '%S' where it is not associated with a value", name)
                      : is_free ? aipy_format_text("cannot access free variable '%S' where it is not associated with a value in enclosing scope", name)
                                : aipy_format_text("name '%S' is not defined", name);
    aipy_any text = aipy_from_pointer(message), part = aipy_from_pointer(name);
    aipy_exception *e = aipy_exception_new(is_local ? &aipy_UnboundLocalError_type : &aipy_NameError_type, &text, 1);
    aipy_release_any(text);
    if (!is_local) replace(&e->extra, aipy_from_pointer(aipy_tuple_from_array(&part, 1)));
    return set(thread, &e->header);
}
