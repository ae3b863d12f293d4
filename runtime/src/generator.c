/* Generators: send, throw and close around a compiled coroutine's resume function (Objects/genobject.c). */
#include "aipy/model.h"
#include "aipy/containers.h"
#include "aipy/side_data.h"
#include "aipy/thread_state.h"

enum { NOT_STARTED, SUSPENDED, RUNNING, FINISHED };

/* An LLVM switched-resume coroutine begins with its resume and destroy functions. It may be destroyed only if it never
 * started or has finished. */
static void destroy_frame(aipy_generator *g) {
    typedef void destroy(void *);
    void *frame = g->frame;
    g->frame = NULL;
    if (frame) ((destroy **)frame)[1](frame);
}
static void finish(aipy_generator *g) {
    g->state = FINISHED;
    destroy_frame(g);
}
static aipy_any take(aipy_any *slot) {
    aipy_any value = *slot;
    *slot = 0;
    return value;
}

/* The exceptions that the generator is handling are its own: they leave the thread's stack while it is suspended. */
static void restore_handlers(aipy_thread *thread, aipy_generator *g) {
    aipy_side_data *data = aipy_side_data_of(&g->header, false);
    if (!data || !data->handler_count) return;
    for (int64_t i = 0; i < data->handler_count; i++) {
        aipy_enter_handler(thread, data->handlers[i]);
        aipy_release(data->handlers[i]);
    }
    aipy_free(data->handlers, data->handler_count * 8);
    data->handlers = NULL;
    data->handler_count = 0;
}
static void save_handlers(aipy_thread *thread, aipy_generator *g, int64_t below) {
    aipy_thread_state *state = aipy_state_of_thread(thread);
    int64_t count = state->handler_count - below;
    if (count <= 0) return;
    aipy_side_data *data = aipy_side_data_of(&g->header, true);
    data->handlers = aipy_allocate(count * 8);
    memcpy(data->handlers, state->handlers + below, (size_t)count * 8);
    data->handler_count = count;
    state->handler_count = below;
    thread->handled = below ? state->handlers[below - 1] : NULL;
}

/* Runs to the next yield: AIPY_OK with g->value, AIPY_STOP with g->result, or AIPY_RAISED. */
static aipy_status run(aipy_thread *thread, aipy_generator *g) {
    int64_t below = aipy_state_of_thread(thread)->handler_count, depth = thread->depth;
    aipy_retain(&g->header);
    restore_handlers(thread, g);
    g->state = RUNNING;
    aipy_status status = g->resume(thread, g);
    thread->depth = depth;
    save_handlers(thread, g, below);
    if (status == AIPY_OK) g->state = SUSPENDED;
    else {
        finish(g);
        if (status == AIPY_RAISED && aipy_exception_is(thread, &aipy_StopIteration_type)) {
            aipy_object *stop = aipy_catch(thread);
            aipy_raise_text(thread, &aipy_RuntimeError_type, "generator raised StopIteration");
            aipy_exception *error = (aipy_exception *)thread->exception;
            aipy_any old = error->context;
            error->cause = aipy_from_pointer(stop);
            error->context = aipy_new_any(error->cause);
            error->suppress_context = 1;
            if (old) aipy_release_any(old);
        }
    }
    aipy_release(&g->header);
    return status;
}

static aipy_status busy(aipy_thread *thread) { return aipy_raise_text(thread, &aipy_ValueError_type, "generator already executing"); }

/* AIPY_STOP leaves the return value in g->result. */
static aipy_status send(aipy_thread *thread, aipy_generator *g, aipy_any value, aipy_any *out) {
    if (g->state == RUNNING) return busy(thread);
    if (g->state == FINISHED) return AIPY_STOP;
    bool is_none = !value || value == aipy_none();
    if (g->state == NOT_STARTED && !is_none) return aipy_raise_text(thread, &aipy_TypeError_type, "can't send non-None value to a just-started generator");
    aipy_any old = g->value;
    g->value = is_none ? 0 : aipy_new_any(value);
    if (old) aipy_release_any(old);
    aipy_status status = run(thread, g);
    if (status == AIPY_OK) {
        *out = take(&g->value);
        if (!*out) *out = aipy_new_any(aipy_none());
    }
    return status;
}

/* The end as an exception, with the return value. */
static aipy_status ended(aipy_thread *thread, aipy_generator *g) {
    aipy_any result = take(&g->result);
    aipy_status status = aipy_raise_stop_iteration(thread, result);
    if (result) aipy_release_any(result);
    return status;
}

aipy_status aipy_generator_next(aipy_thread *thread, aipy_generator *g, aipy_any *out) {
    aipy_status status = send(thread, g, 0, out);
    if (status == AIPY_STOP && g->result) { aipy_any unused = take(&g->result); aipy_release_any(unused); }
    return status;
}
aipy_any aipy_generator_iter(aipy_thread *thread, aipy_generator *g) { (void)thread; return aipy_new_any(aipy_from_pointer(g)); }

/* next(g) as an expression: StopIteration carries the return value. */
aipy_status aipy_generator_next_value(aipy_thread *thread, aipy_generator *g, aipy_any *out) {
    aipy_status status = send(thread, g, 0, out);
    return status == AIPY_STOP ? ended(thread, g) : status;
}
aipy_status aipy_generator_send(aipy_thread *thread, aipy_generator *g, aipy_any value, aipy_any *out) {
    aipy_status status = send(thread, g, value, out);
    return status == AIPY_STOP ? ended(thread, g) : status;
}

/* Takes the exception. AIPY_STOP leaves the return value in g->result. */
static aipy_status throw_into(aipy_thread *thread, aipy_generator *g, aipy_object *exception, aipy_any *out) {
    if (g->state == RUNNING) { aipy_release(exception); return busy(thread); }
    if (g->state != SUSPENDED) {
        if (g->state == NOT_STARTED) finish(g);
        aipy_status status = aipy_raise(thread, aipy_from_pointer(exception));
        aipy_release(exception);
        return status;
    }
    g->thrown = exception;
    aipy_status status = run(thread, g);
    if (g->thrown) { aipy_object *unused = g->thrown; g->thrown = NULL; aipy_release(unused); }
    if (status == AIPY_OK) {
        *out = take(&g->value);
        if (!*out) *out = aipy_new_any(aipy_none());
    }
    return status;
}

static aipy_status exception_of(aipy_thread *thread, aipy_any type, aipy_any value, aipy_any traceback, aipy_object **out) {
    const aipy_type *class = aipy_as_type(type);
    if (value == aipy_none()) value = 0;
    if (traceback && traceback != aipy_none() && !aipy_is_exact(traceback, &aipy_traceback_type))
        return aipy_raise_text(thread, &aipy_TypeError_type, "throw() third argument must be a traceback object");
    if (class && class->flags & AIPY_TYPE_EXCEPTION) {
        if (value && aipy_is_instance(value, class)) return aipy_make_exception(thread, value, out);
        aipy_any made;
        aipy_status status;
        if (value && aipy_is_instance(value, &aipy_tuple_type)) status = aipy_call_spread(thread, type, (aipy_tuple *)aipy_pointer(value), NULL, &made);
        else status = aipy_call(thread, type, &value, value ? 1 : 0, NULL, &made);
        if (status != AIPY_OK) return status;
        status = aipy_make_exception(thread, made, out);
        aipy_release_any(made);
        return status;
    }
    if (!class && aipy_is_instance(type, &aipy_BaseException_type)) {
        if (value) return aipy_raise_text(thread, &aipy_TypeError_type, "instance exception may not have a separate value");
        return aipy_make_exception(thread, type, out);
    }
    return aipy_raise_text(thread, &aipy_TypeError_type, "exceptions must be classes or instances deriving from BaseException, not %T", type);
}

aipy_status aipy_generator_throw(aipy_thread *thread, aipy_generator *g, aipy_any type, aipy_any value, aipy_any traceback, aipy_any *out) {
    aipy_object *exception;
    aipy_status status = exception_of(thread, type, value, traceback, &exception);
    if (status != AIPY_OK) return status;
    status = throw_into(thread, g, exception, out);
    return status == AIPY_STOP ? ended(thread, g) : status;
}

aipy_status aipy_generator_close(aipy_thread *thread, aipy_generator *g) {
    if (g->state == FINISHED) return AIPY_OK;
    if (g->state == NOT_STARTED) { finish(g); return AIPY_OK; }
    aipy_any yielded;
    aipy_status status = throw_into(thread, g, &aipy_exception_new(&aipy_GeneratorExit_type, NULL, 0)->header, &yielded);
    if (status == AIPY_OK) {
        aipy_release_any(yielded);
        return aipy_raise_text(thread, &aipy_RuntimeError_type, "generator ignored GeneratorExit");
    }
    if (status == AIPY_RAISED && aipy_exception_is(thread, &aipy_GeneratorExit_type)) { aipy_clear_exception(thread); return AIPY_OK; }
    if (g->result) { aipy_any unused = take(&g->result); aipy_release_any(unused); }
    return status == AIPY_STOP ? AIPY_OK : status;
}

static void generator_drop(aipy_object *object) {
    aipy_generator *g = (aipy_generator *)object;
    if (g->state == SUSPENDED) {
        aipy_thread *thread = aipy_main_thread();
        aipy_object *pending = thread->exception;
        thread->exception = NULL;
        object->count = 1;
        if (aipy_generator_close(thread, g) != AIPY_OK) aipy_unraisable(thread, "Exception ignored in: ", aipy_from_pointer(g));
        thread->exception = pending;
        if (--object->count > 0) return;
    }
    if (g->state != FINISHED) finish(g);
    if (aipy_has_side_data(object)) { object->count = 1; aipy_forget_object(object); }
    aipy_any parts[] = {g->value, g->result, g->name ? aipy_from_pointer(g->name) : 0, g->thrown ? aipy_from_pointer(g->thrown) : 0};
    for (int i = 0; i < 4; i++)
        if (parts[i]) aipy_release_any(parts[i]);
    aipy_free(object, sizeof *g);
}
AIPY_DEFINE_TYPE(aipy_generator_type, "generator", "builtins", aipy_generator, generator_drop, 0);

aipy_generator *aipy_generator_new(void *frame, aipy_status (*resume)(aipy_thread *, aipy_generator *), aipy_str *name) {
    aipy_generator *g = (aipy_generator *)aipy_new_object(&aipy_generator_type, sizeof *g);
    g->frame = frame;
    g->resume = resume;
    if (name) aipy_retain(&name->header);
    g->name = name;
    return g;
}

/* --- yield from --------------------------------------------------------------------------------------------- */

/* StopIteration in flight becomes AIPY_STOP with its value. */
static aipy_status stopped(aipy_thread *thread, aipy_status status, aipy_any *out) {
    if (status != AIPY_RAISED || !aipy_exception_is(thread, &aipy_StopIteration_type)) return status;
    aipy_object *stop = aipy_catch(thread);
    aipy_any value = aipy_exception_part((aipy_exception *)stop, "value");
    *out = aipy_new_any(value ? value : aipy_none());
    aipy_release(stop);
    return AIPY_STOP;
}
static aipy_status of_generator(aipy_generator *inner, aipy_status status, aipy_any *out) {
    if (status != AIPY_STOP) return status;
    *out = take(&inner->result);
    if (!*out) *out = aipy_new_any(aipy_none());
    return AIPY_STOP;
}

aipy_status aipy_generator_delegate(aipy_thread *thread, aipy_generator *g, aipy_any iterator, aipy_any *out) {
    aipy_generator *inner = aipy_is_exact(iterator, &aipy_generator_type) ? (aipy_generator *)aipy_pointer(iterator) : NULL;
    AIPY_NAME(close_name, "close");
    AIPY_NAME(throw_name, "throw");
    AIPY_NAME(send_name, "send");
    aipy_any method;
    if (g->thrown) {
        aipy_object *exception = g->thrown;
        g->thrown = NULL;
        aipy_status status = AIPY_OK;
        if (aipy_is_subtype(exception->type, &aipy_GeneratorExit_type)) {
            if (inner) status = aipy_generator_close(thread, inner);
            else if ((status = aipy_find_attribute(thread, iterator, close_name, &method)) == AIPY_OK && method) {
                aipy_any answer;
                status = aipy_call(thread, method, NULL, 0, NULL, &answer);
                if (status == AIPY_OK) aipy_release_any(answer);
                aipy_release_any(method);
            }
            if (status != AIPY_OK) { aipy_release(exception); return status; }
            return aipy_reraise(thread, exception);
        }
        if (inner) return of_generator(inner, throw_into(thread, inner, exception, out), out);
        status = aipy_find_attribute(thread, iterator, throw_name, &method);
        if (status != AIPY_OK) { aipy_release(exception); return status; }
        if (!method) return aipy_reraise(thread, exception);
        aipy_any argument = aipy_from_pointer(exception);
        status = aipy_call1(thread, method, argument, out);
        aipy_release_any(method);
        aipy_release(exception);
        return stopped(thread, status, out);
    }
    aipy_any sent = take(&g->value);
    aipy_status status;
    if (inner) {
        status = of_generator(inner, send(thread, inner, sent, out), out);
    } else if (!sent || sent == aipy_none()) {
        aipy_any next = aipy_find_special(aipy_type_of(iterator), AIPY_S_next);
        if (next && !aipy_is_exact(next, &aipy_method_descriptor_type))
            status = stopped(thread, aipy_call_special(thread, next, iterator, NULL, 0, out), out);
        else {
            status = aipy_next(thread, iterator, out);
            if (status == AIPY_STOP) *out = aipy_new_any(aipy_none());
        }
    } else
        status = stopped(thread, aipy_call_method(thread, iterator, send_name, &sent, 1, NULL, out), out);
    if (sent) aipy_release_any(sent);
    return status;
}
