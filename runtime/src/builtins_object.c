/* Builtin functions on objects, classes and attributes: getattr, isinstance, vars, dir, id ... */
#include "aipy/model.h"
#include "aipy/containers.h"
#include "aipy/str.h"

/* A name that came as a value: table lookups compare interned names first. */
static aipy_str *interned(aipy_str *name) { return name->interned ? name : aipy_intern_str(name); }

aipy_status aipy_builtins_getattr(aipy_thread *thread, aipy_any object, aipy_str *name, aipy_any otherwise, aipy_any *out) {
    if (!otherwise) return aipy_get_attribute(thread, object, interned(name), out);
    aipy_status status = aipy_find_attribute(thread, object, interned(name), out);
    if (status == AIPY_RAISED && aipy_exception_is(thread, &aipy_AttributeError_type)) {
        aipy_clear_exception(thread);
        status = AIPY_OK;
        *out = 0;
    }
    if (status == AIPY_OK && !*out) *out = aipy_new_any(otherwise);
    return status;
}
aipy_status aipy_builtins_hasattr(aipy_thread *thread, aipy_any object, aipy_str *name, bool *out) {
    aipy_any value;
    aipy_status status = aipy_find_attribute(thread, object, interned(name), &value);
    if (status == AIPY_RAISED && aipy_exception_is(thread, &aipy_AttributeError_type)) {
        aipy_clear_exception(thread);
        *out = false;
        return AIPY_OK;
    }
    if (status != AIPY_OK) return status;
    *out = value != 0;
    if (value) aipy_release_any(value);
    return AIPY_OK;
}
aipy_status aipy_builtins_setattr(aipy_thread *thread, aipy_any object, aipy_str *name, aipy_any value) {
    return aipy_set_attribute(thread, object, interned(name), value);
}
aipy_status aipy_builtins_delattr(aipy_thread *thread, aipy_any object, aipy_str *name) {
    return aipy_delete_attribute(thread, object, interned(name));
}

aipy_status aipy_builtins_isinstance(aipy_thread *thread, aipy_any object, aipy_any classes, bool *out) { return aipy_isinstance(thread, object, classes, out); }
aipy_status aipy_builtins_issubclass(aipy_thread *thread, aipy_any cls, aipy_any classes, bool *out) { return aipy_issubclass(thread, cls, classes, out); }
aipy_any aipy_builtins_id(aipy_thread *thread, aipy_any object) { (void)thread; return aipy_int_from_i64((int64_t)object); }
bool aipy_builtins_callable(aipy_thread *thread, aipy_any object) { (void)thread; return aipy_is_callable(object); }

aipy_status aipy_builtins_vars(aipy_thread *thread, aipy_any object, aipy_any *out) {
    AIPY_NAME(name, "__dict__");
    if (!object) return aipy_raise_text(thread, &aipy_SystemError_type, "vars(): no frame");
    aipy_status status = aipy_find_attribute(thread, object, name, out);
    if (status != AIPY_OK || *out) return status;
    return aipy_raise_text(thread, &aipy_TypeError_type, "vars() argument must have __dict__ attribute");
}

aipy_status aipy_builtins_dir(aipy_thread *thread, aipy_any object, aipy_list **out) {
    if (!object) return aipy_raise_text(thread, &aipy_SystemError_type, "dir(): no frame");
    aipy_any hook = aipy_find_special(aipy_type_of(object), AIPY_S_dir), given;
    aipy_status status;
    if (hook) {
        status = aipy_call_special(thread, hook, object, NULL, 0, &given);
        if (status != AIPY_OK) return status;
        status = aipy_list_from_any(thread, given, out);
        aipy_release_any(given);
        return status == AIPY_OK ? aipy_list_sort(thread, *out, aipy_none(), false) : status;
    }
    aipy_set *names = aipy_set_new(false);
    const aipy_type *type = aipy_as_type(object);
    if (!type) type = aipy_type_of(object);
    aipy_any own = aipy_as_type(object) ? 0 : aipy_instance_dict(thread, object);
    status = AIPY_OK;
    for (int32_t i = -1; i < type->mro_length && status == AIPY_OK; i++) {
        aipy_any dict = i < 0 ? own : aipy_type_dict(thread, type->mro[i]);
        if (!dict) continue;
        aipy_dict *d = (aipy_dict *)aipy_pointer(dict);
        for (int64_t k = aipy_dict_next(d, 0); k >= 0 && status == AIPY_OK; k = aipy_dict_next(d, k + 1)) status = aipy_set_add_any(thread, names, d->entries[k].key);
        aipy_release_any(dict);
    }
    if (status == AIPY_OK) status = aipy_list_from_any(thread, aipy_from_pointer(names), out);
    aipy_release(&names->header);
    return status == AIPY_OK ? aipy_list_sort(thread, *out, aipy_none(), false) : status;
}
