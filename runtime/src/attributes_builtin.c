/* Attributes that builtin objects have beside their declared members: `__class__`, `__name__`, `__dict__` ... */
#include "aipy/attribute_kinds.h"
#include "aipy/containers.h"

static aipy_any text(const char *utf8) { return aipy_from_pointer(aipy_str_from_utf8(utf8, (int64_t)strlen(utf8))); }
static aipy_any of_str(aipy_str *s) { return s ? aipy_new_any(aipy_from_pointer(s)) : aipy_new_any(aipy_none()); }
static aipy_any or_none(aipy_any v) { return aipy_new_any(v ? v : aipy_none()); }
static aipy_any of_type(const aipy_type *type) { return aipy_new_any(aipy_from_pointer(type)); }

static bool is_special_text(aipy_str *name) {
    return name->length > 4 && aipy_str_at(name, 0) == '_' && aipy_str_at(name, 1) == '_';
}

/* Direct bases are not stored: those of the MRO that no earlier base brings along. */
static aipy_any bases_of(const aipy_type *type) {
    aipy_any found[64];
    int64_t count = 0;
    for (int32_t i = 1; i < type->mro_length && count < 64; i++) {
        bool implied = false;
        for (int64_t k = 0; k < count; k++) implied |= aipy_is_subtype((const aipy_type *)aipy_pointer(found[k]), type->mro[i]);
        if (!implied) found[count++] = aipy_from_pointer(type->mro[i]);
    }
    return aipy_from_pointer(aipy_tuple_from_array(found, count));
}
static aipy_any mro_of(const aipy_type *type) {
    aipy_tuple *tuple = aipy_tuple_new(type->mro_length, NULL);
    for (int32_t i = 0; i < type->mro_length; i++) tuple->items[i].any = of_type(type->mro[i]);
    return aipy_from_pointer(tuple);
}

static aipy_status own_value(aipy_thread *thread, const aipy_type *type, aipy_str *name, aipy_any *out) {
    aipy_any dict = aipy_type_dict(thread, type);
    aipy_status status = aipy_dict_get_any(thread, (aipy_dict *)aipy_pointer(dict), aipy_from_pointer(name), out);
    aipy_release_any(dict);
    return status;
}

aipy_status aipy_type_attribute(aipy_thread *thread, const aipy_type *type, aipy_str *name, aipy_any *out) {
    *out = 0;
    if (!is_special_text(name)) return AIPY_OK;
    aipy_found found;
    bool user = type->flags & AIPY_TYPE_USER;
    if (user && (aipy_name_is(name, AIPY_S_name) || aipy_name_is(name, AIPY_S_qualname) || aipy_name_is(name, AIPY_S_module) || aipy_name_is(name, AIPY_S_doc))) {
        aipy_status status = own_value(thread, type, name, out);
        if (status != AIPY_OK || *out) return status;
    }
    if (aipy_name_is(name, AIPY_S_name)) *out = text(type->name);
    else if (aipy_name_is(name, AIPY_S_qualname)) *out = text(type->qualified_name);
    else if (aipy_name_is(name, AIPY_S_module)) *out = text(type->module);
    else if (aipy_name_is(name, AIPY_S_doc)) *out = type->docstring ? text(type->docstring) : aipy_new_any(aipy_none());
    else if (aipy_name_is(name, AIPY_S_class)) *out = of_type(type->header.type);
    else if (aipy_name_is(name, AIPY_S_mro)) *out = mro_of(type);
    else if (aipy_name_is(name, AIPY_S_bases)) *out = bases_of(type);
    else if (aipy_name_is(name, AIPY_S_base)) *out = type->base ? of_type(type->base) : aipy_new_any(aipy_none());
    else if (aipy_name_is(name, AIPY_S_dict)) *out = aipy_type_dict(thread, type);
    else if (aipy_name_is(name, AIPY_S_annotations)) {
        if (!user || (aipy_find_member(type, name, &found) && found.value)) return AIPY_OK;
        *out = aipy_from_pointer(aipy_dict_new(AIPY_KIND_ANY));
    }
    return AIPY_OK;
}

aipy_status aipy_set_type_attribute(aipy_thread *thread, const aipy_type *type, aipy_str *name, aipy_any value) {
    if (!(type->flags & AIPY_TYPE_USER)) return AIPY_STOP;
    if (!aipy_name_is(name, AIPY_S_name) && !aipy_name_is(name, AIPY_S_qualname)) return AIPY_STOP;
    if (!value) return aipy_raise_text(thread, &aipy_TypeError_type, "cannot delete '%S' attribute of type '%s'", name, type->name);
    if (!aipy_is_instance(value, &aipy_str_type))
        return aipy_raise_text(thread, &aipy_TypeError_type, "can only assign string to %s.%S, not '%T'", type->name, name, value);
    int64_t size;
    const char *utf8 = aipy_str_utf8((aipy_str *)aipy_pointer(value), &size);
    char *copy = aipy_allocate(size + 1); /* types are immortal, so is their name */
    memcpy(copy, utf8, (size_t)size);
    copy[size] = 0;
    aipy_type *changed = (aipy_type *)(uintptr_t)type;
    if (aipy_name_is(name, AIPY_S_name)) changed->name = copy;
    else changed->qualified_name = copy;
    return AIPY_OK;
}

/* --- functions, methods ------------------------------------------------------------------------------- */

static aipy_dict *function_dict(aipy_function *function) {
    if (!function->attributes) function->attributes = aipy_from_pointer(aipy_dict_new(AIPY_KIND_ANY));
    return (aipy_dict *)aipy_pointer(function->attributes);
}

static aipy_status function_attribute(aipy_thread *thread, aipy_function *function, aipy_str *name, aipy_any *out) {
    if (function->attributes) {
        aipy_status status = aipy_dict_get_any(thread, (aipy_dict *)aipy_pointer(function->attributes), aipy_from_pointer(name), out);
        if (status != AIPY_OK || *out) return status;
    }
    if (!is_special_text(name)) return AIPY_OK;
    const aipy_code *code = function->code;
    if (aipy_name_is(name, AIPY_S_name)) *out = of_str(code->name);
    else if (aipy_name_is(name, AIPY_S_qualname)) *out = of_str(code->qualified_name);
    else if (aipy_name_is(name, AIPY_S_module)) *out = of_str(code->module);
    else if (aipy_name_is(name, AIPY_S_doc)) *out = of_str(code->docstring);
    else if (aipy_name_is(name, AIPY_S_defaults)) *out = or_none(function->defaults);
    else if (aipy_name_is(name, AIPY_S_kwdefaults)) *out = or_none(function->keyword_defaults);
    else if (aipy_name_is(name, AIPY_S_dict)) *out = aipy_new_any(aipy_from_pointer(function_dict(function)));
    else if (aipy_name_is(name, AIPY_S_annotations)) {
        aipy_any fresh = aipy_from_pointer(aipy_dict_new(AIPY_KIND_ANY));
        aipy_status status = aipy_dict_store_any(thread, function_dict(function), aipy_from_pointer(name), fresh);
        *out = fresh;
        return status;
    } else if (aipy_name_is(name, AIPY_S_closure)) {
        if (!function->cell_count) { *out = aipy_new_any(aipy_none()); return AIPY_OK; }
        *out = aipy_from_pointer(aipy_tuple_from_array(function->cells, function->cell_count));
    } else if (aipy_name_is(name, AIPY_S_call)) *out = aipy_new_any(aipy_from_pointer(function));
    return AIPY_OK;
}

static aipy_status native_attribute(aipy_thread *thread, const aipy_builtin *builtin, aipy_str *name, aipy_any *out) {
    (void)thread;
    const char *owner = builtin->entry ? NULL : ((const aipy_native *)(const void *)builtin)->owner;
    bool is_function = builtin->entry || ((const aipy_native *)(const void *)builtin)->is_function;
    if (aipy_name_is(name, AIPY_S_name)) *out = text(builtin->name);
    else if (aipy_name_is(name, AIPY_S_qualname))
        *out = is_function ? text(builtin->name) : aipy_from_pointer(aipy_format_text("%s.%s", owner, builtin->name));
    else if (aipy_name_is(name, AIPY_S_module)) *out = is_function && owner ? text(owner) : aipy_new_any(aipy_none());
    else if (aipy_name_is(name, AIPY_S_doc)) *out = aipy_new_any(aipy_none());
    return AIPY_OK;
}

static aipy_status method_attribute(aipy_thread *thread, aipy_method *method, aipy_str *name, aipy_any *out) {
    if (aipy_name_is(name, AIPY_S_self)) { *out = aipy_new_any(method->self); return AIPY_OK; }
    if (aipy_name_is(name, AIPY_S_func)) { *out = aipy_new_any(method->function); return AIPY_OK; }
    return aipy_find_attribute(thread, method->function, name, out);
}

static aipy_status property_attribute(aipy_property *property, aipy_str *name, aipy_any *out) {
    if (aipy_text_is(name, "fget")) *out = or_none(property->getter);
    else if (aipy_text_is(name, "fset")) *out = or_none(property->setter);
    else if (aipy_text_is(name, "fdel")) *out = or_none(property->deleter);
    else if (aipy_name_is(name, AIPY_S_doc)) {
        if (property->doc || !aipy_is_exact(property->getter ? property->getter : aipy_none(), &aipy_function_type)) { *out = or_none(property->doc); return AIPY_OK; }
        *out = of_str(((aipy_function *)aipy_pointer(property->getter))->code->docstring);
    }
    return AIPY_OK;
}

static aipy_status generator_attribute(aipy_generator *generator, aipy_str *name, aipy_any *out) {
    if (aipy_name_is(name, AIPY_S_name) || aipy_name_is(name, AIPY_S_qualname)) *out = of_str(generator->name);
    else if (aipy_text_is(name, "gi_running")) *out = aipy_new_any(aipy_from_bool(generator->state == 2));
    else if (aipy_text_is(name, "gi_suspended")) *out = aipy_new_any(aipy_from_bool(generator->state == 1));
    else if (aipy_text_is(name, "gi_frame")) *out = generator->state == 3 ? aipy_new_any(aipy_none()) : aipy_new_any(aipy_from_pointer(&aipy_Ellipsis));
    else if (aipy_text_is(name, "gi_yieldfrom")) *out = aipy_new_any(aipy_none());
    return AIPY_OK;
}

aipy_status aipy_own_attribute(aipy_thread *thread, aipy_any object, aipy_str *name, aipy_any *out) {
    *out = 0;
    const aipy_type *type = aipy_type_of(object);
    aipy_status status = AIPY_OK;
    if (type == &aipy_function_type) status = function_attribute(thread, (aipy_function *)aipy_pointer(object), name, out);
    else if (type == &aipy_method_type || type == &aipy_bound_builtin_type) status = method_attribute(thread, (aipy_method *)aipy_pointer(object), name, out);
    else if (type == &aipy_builtin_type || type == &aipy_method_descriptor_type || type == &aipy_getset_type)
        status = native_attribute(thread, (const aipy_builtin *)aipy_pointer(object), name, out);
    else if (type == &aipy_module_type) status = aipy_module_attribute(thread, object, name, out);
    else if (type == &aipy_structure_type) aipy_structure_attribute(object, name, out);
    else if (type == &aipy_property_type) status = property_attribute((aipy_property *)aipy_pointer(object), name, out);
    else if (type == &aipy_generator_type) status = generator_attribute((aipy_generator *)aipy_pointer(object), name, out);
    else if (type == &aipy_staticmethod_type || type == &aipy_classmethod_type) {
        aipy_any function = ((aipy_wrapper *)aipy_pointer(object))->function;
        if (aipy_name_is(name, AIPY_S_func) || aipy_name_is(name, AIPY_S_wrapped)) *out = aipy_new_any(function);
        else if (!aipy_name_is(name, AIPY_S_class)) status = aipy_find_attribute(thread, function, name, out);
    } else if (type->flags & AIPY_TYPE_EXCEPTION) {
        status = aipy_exception_attribute(thread, (aipy_exception *)aipy_pointer(object), name, out);
        if (status == AIPY_STOP) { status = AIPY_OK; *out = 0; }
    }
    if (status != AIPY_OK || *out || !is_special_text(name)) return status;
    aipy_found found;
    if (aipy_name_is(name, AIPY_S_class)) *out = of_type(type);
    else if (aipy_name_is(name, AIPY_S_dict)) *out = aipy_instance_dict(thread, object);
    else if ((aipy_name_is(name, AIPY_S_module) || aipy_name_is(name, AIPY_S_doc)) && (type->flags & AIPY_TYPE_USER || aipy_name_is(name, AIPY_S_doc))
             && !(aipy_find_member(type, name, &found) && found.value))
        *out = aipy_name_is(name, AIPY_S_module) ? text(type->module) : type->docstring ? text(type->docstring) : aipy_new_any(aipy_none());
    return AIPY_OK;
}

static void replace(aipy_any *slot, aipy_any value) {
    aipy_any old = *slot;
    *slot = value ? aipy_new_any(value) : 0;
    if (old) aipy_release_any(old);
}

aipy_status aipy_set_builtin_attribute(aipy_thread *thread, aipy_any object, aipy_str *name, aipy_any value) {
    const aipy_type *type = aipy_type_of(object);
    if (type == &aipy_function_type) {
        aipy_function *function = (aipy_function *)aipy_pointer(object);
        if (aipy_name_is(name, AIPY_S_defaults)) { replace(&function->defaults, value == aipy_none() ? 0 : value); return AIPY_OK; }
        if (aipy_name_is(name, AIPY_S_kwdefaults)) { replace(&function->keyword_defaults, value == aipy_none() ? 0 : value); return AIPY_OK; }
        if (aipy_name_is(name, AIPY_S_dict)) { replace(&function->attributes, value); return AIPY_OK; }
        if ((aipy_name_is(name, AIPY_S_name) || aipy_name_is(name, AIPY_S_qualname)) && !(value && aipy_is_instance(value, &aipy_str_type)))
            return aipy_raise_text(thread, &aipy_TypeError_type, "%S must be set to a string object", name);
        aipy_dict *dict = function_dict(function);
        if (value) return aipy_dict_store_any(thread, dict, aipy_from_pointer(name), value);
        int64_t index;
        aipy_status status = aipy_dict_find(thread, dict, aipy_from_pointer(name), &index);
        if (status != AIPY_OK || index < 0) return status != AIPY_OK ? status : AIPY_STOP;
        return aipy_dict_delete(thread, dict, aipy_from_pointer(name));
    }
    if (type == &aipy_module_type) {
        aipy_dict *extra = aipy_extra_attributes(aipy_pointer(object), true);
        if (value) return aipy_dict_store_any(thread, extra, aipy_from_pointer(name), value);
        int64_t index;
        aipy_status status = aipy_dict_find(thread, extra, aipy_from_pointer(name), &index);
        if (status != AIPY_OK || index < 0) return status != AIPY_OK ? status : AIPY_STOP;
        return aipy_dict_delete(thread, extra, aipy_from_pointer(name));
    }
    if (type->flags & AIPY_TYPE_EXCEPTION) return aipy_exception_set_attribute(thread, (aipy_exception *)aipy_pointer(object), name, value);
    if (type == &aipy_property_type && aipy_name_is(name, AIPY_S_doc)) { replace(&((aipy_property *)aipy_pointer(object))->doc, value); return AIPY_OK; }
    if (type->flags & AIPY_TYPE_USER && aipy_name_is(name, AIPY_S_class)) {
        const aipy_type *other = value ? aipy_as_type(value) : NULL;
        if (!other) return aipy_raise_text(thread, &aipy_TypeError_type, "__class__ must be set to a class, not '%T' object", value ? value : aipy_none());
        if (other->size != type->size)
            return aipy_raise_text(thread, &aipy_TypeError_type, "__class__ assignment: '%s' object layout differs from '%s'", other->name, type->name);
        aipy_pointer(object)->type = other;
        return AIPY_OK;
    }
    return AIPY_STOP;
}
