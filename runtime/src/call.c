/* Calling any value. */
#include "aipy/attribute_kinds.h"
#include "aipy/containers.h"

enum { ROOM = 12 };

aipy_status aipy_enter_call(aipy_thread *thread, const char *where) {
    if (++thread->depth <= thread->recursion_limit) return AIPY_OK;
    thread->depth--;
    return aipy_raise_text(thread, &aipy_RecursionError_type, "maximum recursion depth exceeded%s", where);
}

/* callee(self, *args): a call with one more argument in front. */
static aipy_status call_with(aipy_thread *thread, aipy_any callee, aipy_any self, const aipy_any *args, int64_t count,
                             aipy_tuple *keywords, aipy_any *out) {
    int64_t total = count + (keywords ? keywords->length : 0);
    aipy_any room[ROOM], *all = total < ROOM ? room : aipy_allocate((total + 1) * 8);
    all[0] = self;
    if (total) memcpy(all + 1, args, (size_t)total * 8);
    aipy_status status = aipy_call(thread, callee, all, count + 1, keywords, out);
    if (all != room) aipy_free(all, (total + 1) * 8);
    return status;
}

/* An iterator's `__next__` called by name: its end is an exception. */
static aipy_status ended(aipy_thread *thread, aipy_status status) {
    return status == AIPY_STOP ? aipy_raise_stop_iteration(thread, 0) : status;
}

aipy_status aipy_call(aipy_thread *thread, aipy_any callee, const aipy_any *args, int64_t count, aipy_tuple *keywords, aipy_any *out) {
    if (keywords && !keywords->length) keywords = NULL;
    const aipy_type *type = aipy_type_of(callee);
    if (type == &aipy_function_type) return aipy_function_call(thread, (aipy_function *)aipy_pointer(callee), args, count, keywords, out);
    if (type == &aipy_method_type || type == &aipy_bound_builtin_type) {
        aipy_method *method = (aipy_method *)aipy_pointer(callee);
        aipy_any self = aipy_new_any(method->self), function = aipy_new_any(method->function); /* the call may drop the method */
        const aipy_native *native = (const aipy_native *)aipy_pointer(function);
        aipy_status status = type == &aipy_bound_builtin_type && native->flags & AIPY_NATIVE_CLASS
                                 ? aipy_call(thread, function, args, count, keywords, out)
                                 : call_with(thread, function, self, args, count, keywords, out);
        aipy_release_any(self);
        aipy_release_any(function);
        return status;
    }
    if (type == &aipy_builtin_type) {
        aipy_builtin *builtin = (aipy_builtin *)aipy_pointer(callee);
        if (builtin->entry) return ended(thread, builtin->entry(thread, args, count, keywords, out));
        return ended(thread, aipy_native_call(thread, (aipy_native *)(void *)builtin, args, count, keywords, out));
    }
    if (type == &aipy_method_descriptor_type) {
        const aipy_native *native = (const aipy_native *)aipy_pointer(callee);
        return ended(thread, aipy_native_call(thread, native, args, count, keywords, out));
    }
    const aipy_type *class = aipy_as_type(callee);
    if (class) return aipy_construct(thread, class, args, count, keywords, out);
    if (type == &aipy_staticmethod_type) return aipy_call(thread, ((aipy_wrapper *)aipy_pointer(callee))->function, args, count, keywords, out);
    aipy_any method = aipy_find_special(type, AIPY_S_call);
    if (!method || method == callee) return aipy_raise_text(thread, &aipy_TypeError_type, "'%T' object is not callable", callee);
    aipy_status status = aipy_enter_call(thread, " while calling a Python object");
    if (status != AIPY_OK) return status;
    if (aipy_is_exact(method, &aipy_function_type) || aipy_is_exact(method, &aipy_method_descriptor_type))
        status = call_with(thread, method, callee, args, count, keywords, out);
    else {
        aipy_any bound;
        AIPY_NAME(name, "__call__");
        status = aipy_get_attribute(thread, callee, name, &bound);
        if (status == AIPY_OK) {
            status = aipy_call(thread, bound, args, count, keywords, out);
            aipy_release_any(bound);
        }
    }
    aipy_leave_call(thread);
    return status;
}

bool aipy_is_callable(aipy_any value) {
    const aipy_type *type = aipy_type_of(value);
    return type == &aipy_function_type || type == &aipy_method_type || type == &aipy_bound_builtin_type || type == &aipy_builtin_type
        || type == &aipy_method_descriptor_type || type == &aipy_type_type || type == &aipy_staticmethod_type
        || aipy_find_special(type, AIPY_S_call);
}

aipy_status aipy_call_special(aipy_thread *thread, aipy_any method, aipy_any self, const aipy_any *args, int64_t count, aipy_any *out) {
    if (aipy_is_exact(method, &aipy_function_type) || aipy_is_exact(method, &aipy_method_descriptor_type)) {
        aipy_any all[ROOM];
        all[0] = self;
        if (count >= ROOM) return call_with(thread, method, self, args, count, NULL, out);
        for (int64_t i = 0; i < count; i++) all[i + 1] = args[i];
        if (aipy_pointer(method)->type == &aipy_function_type)
            return aipy_function_call(thread, (aipy_function *)aipy_pointer(method), all, count + 1, NULL, out);
        return aipy_native_call(thread, (const aipy_native *)aipy_pointer(method), all, count + 1, NULL, out);
    }
    aipy_any bound;
    aipy_status status = aipy_bind_attribute(thread, method, self, aipy_type_of(self), &bound);
    if (status != AIPY_OK) return status;
    status = aipy_call(thread, bound, args, count, NULL, out);
    aipy_release_any(bound);
    return status;
}

aipy_status aipy_call_operator(aipy_thread *thread, aipy_any method, aipy_any self, aipy_any other, aipy_any *out) {
    if (aipy_is_exact(method, &aipy_method_descriptor_type)) {
        aipy_any all[2] = {self, other};
        return aipy_native_operator(thread, (const aipy_native *)aipy_pointer(method), all, 2, out);
    }
    return aipy_call_special(thread, method, self, &other, 1, out);
}

aipy_status aipy_call_method(aipy_thread *thread, aipy_any object, aipy_str *name, const aipy_any *args, int64_t count,
                             aipy_tuple *keywords, aipy_any *out) {
    const aipy_type *type = aipy_type_of(object);
    aipy_found found;
    if (keywords && !keywords->length) keywords = NULL;
    /* the usual case makes no bound method: a function of the class and no field of that name */
    if (type != &aipy_type_type && type != &aipy_super_type && type != &aipy_module_type && aipy_find_member(type, name, &found)
        && found.value && !found.member && !aipy_is_small(found.value)
        && !(type->flags & AIPY_TYPE_USER && aipy_find_special(type, AIPY_S_getattribute))
        && !(aipy_has_side_data(aipy_is_small(object) ? &aipy_None : aipy_pointer(object)))) {
        const aipy_type *kind = aipy_pointer(found.value)->type;
        if (kind == &aipy_function_type || (kind == &aipy_method_descriptor_type && !(((const aipy_native *)aipy_pointer(found.value))->flags & AIPY_NATIVE_CLASS))) {
            aipy_retain_any(found.value);
            aipy_status status = call_with(thread, found.value, object, args, count, keywords, out);
            aipy_release_any(found.value);
            return status;
        }
    }
    aipy_any bound;
    aipy_status status = aipy_get_attribute(thread, object, name, &bound);
    if (status != AIPY_OK) return status;
    status = aipy_call(thread, bound, args, count, keywords, out);
    aipy_release_any(bound);
    return status;
}

aipy_status aipy_call_spread(aipy_thread *thread, aipy_any callee, aipy_tuple *positional, aipy_dict *keywords, aipy_any *out) {
    int64_t named = keywords ? keywords->used : 0, total = positional->length + named, at = positional->length;
    aipy_any room[ROOM] = {0}, *args = total <= ROOM ? room : aipy_allocate(total * 8);
    aipy_tuple *names = named ? aipy_tuple_new(named, NULL) : NULL;
    for (int64_t i = 0; i < positional->length; i++) args[i] = aipy_tuple_get(positional, i);
    for (int64_t i = named ? aipy_dict_next(keywords, 0) : -1; i >= 0; i = aipy_dict_next(keywords, i + 1), at++) {
        names->items[at - positional->length].any = aipy_new_any(keywords->entries[i].key);
        args[at] = aipy_dict_value_at(keywords, i);
    }
    aipy_status status = aipy_call(thread, callee, args, positional->length, names, out);
    for (int64_t i = 0; i < total; i++) aipy_release_any(args[i]);
    if (args != room) aipy_free(args, total * 8);
    if (names) aipy_release(&names->header);
    return status;
}
