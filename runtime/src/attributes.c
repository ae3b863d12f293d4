/* Attributes: object.name on any value, by type: data descriptors, fields, extra attributes, class attributes. */
#include "aipy/model.h"
#include "aipy/containers.h"
#include "aipy/attribute_kinds.h"

aipy_status aipy_raise_attribute_error(aipy_thread *thread, aipy_any object, aipy_str *name, aipy_str *message) {
    aipy_any text = aipy_from_pointer(message), parts[2] = {aipy_from_pointer(name), object};
    aipy_exception *error = aipy_exception_new(&aipy_AttributeError_type, &text, 1);
    aipy_release(&message->header);
    error->extra = aipy_from_pointer(aipy_tuple_from_array(parts, 2));
    aipy_status status = aipy_raise(thread, aipy_from_pointer(error));
    aipy_release(&error->header);
    return status;
}

static aipy_status missing(aipy_thread *thread, aipy_any object, aipy_str *name) {
    const aipy_type *type = aipy_as_type(object);
    aipy_str *message = type ? aipy_format_text("type object '%s' has no attribute '%S'", type->name, name)
                      : aipy_is_exact(object, &aipy_module_type)
                          ? aipy_format_text("module '%s' has no attribute '%S'", aipy_module_name(object), name)
                          : aipy_format_text("'%T' object has no attribute '%S'", object, name);
    return aipy_raise_attribute_error(thread, object, name, message);
}

aipy_any aipy_bind_method(aipy_any self, aipy_any function) {
    const aipy_type *type = aipy_is_exact(function, &aipy_method_descriptor_type) ? &aipy_bound_builtin_type : &aipy_method_type;
    aipy_method *method = (aipy_method *)aipy_new_object(type, sizeof *method);
    method->self = aipy_new_any(self);
    method->function = aipy_new_any(function);
    return aipy_from_pointer(method);
}

/* Binds class attribute `value` for `self` (0: read on the class itself) of class `type`. */
aipy_status aipy_bind_attribute(aipy_thread *thread, aipy_any value, aipy_any self, const aipy_type *type, aipy_any *out) {
    if (aipy_is_small(value)) { *out = value; return AIPY_OK; }
    const aipy_type *kind = aipy_pointer(value)->type;
    if (kind == &aipy_function_type || kind == &aipy_method_descriptor_type) {
        const aipy_native *native = (const aipy_native *)aipy_pointer(value);
        if (kind == &aipy_method_descriptor_type && native->flags & AIPY_NATIVE_CLASS) *out = aipy_bind_method(aipy_from_pointer(type), value);
        else *out = self ? aipy_bind_method(self, value) : aipy_new_any(value);
        return AIPY_OK;
    }
    if (kind == &aipy_getset_type) {
        if (!self) { *out = aipy_new_any(value); return AIPY_OK; }
        return aipy_native_call(thread, (const aipy_native *)aipy_pointer(value), &self, 1, NULL, out);
    }
    if (kind == &aipy_property_type) {
        aipy_property *property = (aipy_property *)aipy_pointer(value);
        if (!self) { *out = aipy_new_any(value); return AIPY_OK; }
        if (!property->getter) return aipy_property_refuses(thread, property, self, "getter");
        return aipy_call1(thread, property->getter, self, out);
    }
    if (kind == &aipy_staticmethod_type) { *out = aipy_new_any(((aipy_wrapper *)aipy_pointer(value))->function); return AIPY_OK; }
    if (kind == &aipy_classmethod_type) {
        aipy_any function = ((aipy_wrapper *)aipy_pointer(value))->function;
        if (aipy_is_exact(function, &aipy_property_type)) return aipy_bind_attribute(thread, function, aipy_from_pointer(type), type, out);
        *out = aipy_bind_method(aipy_from_pointer(type), function);
        return AIPY_OK;
    }
    if (kind->flags & AIPY_TYPE_USER) {
        aipy_any get = aipy_find_special(kind, AIPY_S_get);
        if (get) {
            aipy_any args[2] = {self ? self : aipy_none(), aipy_from_pointer(type)};
            return aipy_call_special(thread, get, value, args, 2, out);
        }
    }
    *out = aipy_new_any(value);
    return AIPY_OK;
}

static bool is_data_descriptor(aipy_any value) {
    if (!value || aipy_is_small(value)) return false;
    const aipy_type *kind = aipy_pointer(value)->type;
    if (kind == &aipy_property_type || kind == &aipy_getset_type) return true;
    return (kind->flags & AIPY_TYPE_USER) && (aipy_find_special(kind, AIPY_S_set) || aipy_find_special(kind, AIPY_S_delete));
}

/* Without __getattribute__ and __getattr__; *out = 0 if there is none. */
static aipy_status find_generic(aipy_thread *thread, aipy_any object, aipy_str *name, aipy_any *out) {
    const aipy_type *type = aipy_type_of(object);
    aipy_found found;
    *out = 0;
    bool known = aipy_find_member(type, name, &found);
    if (known && is_data_descriptor(found.value)) return aipy_bind_attribute(thread, found.value, object, type, out);
    if (found.member && !aipy_is_small(object)) {
        *out = aipy_field_value(aipy_pointer(object), found.member);
        if (*out) return AIPY_OK;
    }
    if (aipy_side_data_count && !aipy_is_small(object)) {
        aipy_dict *extra = aipy_extra_attributes(aipy_pointer(object), false);
        if (extra) {
            aipy_status status = aipy_dict_get_any(thread, extra, aipy_from_pointer(name), out);
            if (status != AIPY_OK || *out) return status;
        }
    }
    aipy_status status = aipy_own_attribute(thread, object, name, out);
    if (status != AIPY_OK || *out) return status;
    if (found.value) return aipy_bind_attribute(thread, found.value, object, type, out);
    return AIPY_OK;
}

/* A class: what `type` says of it, then its own attributes over the MRO, unbound or bound to the class. */
static aipy_status find_on_class(aipy_thread *thread, const aipy_type *type, aipy_str *name, aipy_any *out) {
    aipy_status status = aipy_type_attribute(thread, type, name, out);
    if (status != AIPY_OK || *out) return status;
    aipy_found found;
    aipy_find_member(type, name, &found);
    if (found.value && found.owner != &aipy_object_type) return aipy_bind_attribute(thread, found.value, 0, type, out);
    if (found.member) { *out = aipy_field_descriptor_new(type, found.member); return AIPY_OK; }
    aipy_found meta;
    if (aipy_find_member(&aipy_type_type, name, &meta) && meta.value && meta.owner != &aipy_object_type)
        return aipy_bind_attribute(thread, meta.value, aipy_from_pointer(type), &aipy_type_type, out);
    if (found.value) return aipy_bind_attribute(thread, found.value, 0, type, out);
    return AIPY_OK;
}

static aipy_status find_plain(aipy_thread *thread, aipy_any object, aipy_str *name, aipy_any *out) {
    const aipy_type *type = aipy_as_type(object);
    if (type) return find_on_class(thread, type, name, out);
    if (aipy_is_exact(object, &aipy_super_type)) return aipy_super_attribute(thread, (aipy_super *)aipy_pointer(object), name, out);
    return find_generic(thread, object, name, out);
}

aipy_status aipy_find_attribute(aipy_thread *thread, aipy_any object, aipy_str *name, aipy_any *out) {
    const aipy_type *type = aipy_type_of(object);
    aipy_any hook = 0, argument = aipy_from_pointer(name);
    aipy_status status;
    if (type->flags & AIPY_TYPE_USER && (hook = aipy_find_special(type, AIPY_S_getattribute))) {
        status = aipy_call_special(thread, hook, object, &argument, 1, out);
    } else {
        status = find_plain(thread, object, name, out);
        if (status == AIPY_OK && *out) return AIPY_OK;
    }
    if (status == AIPY_RAISED) {
        if (!aipy_exception_is(thread, &aipy_AttributeError_type)) return status;
        hook = type->flags & AIPY_TYPE_USER ? aipy_find_special(type, AIPY_S_getattr) : 0;
        if (!hook) return status;
        aipy_clear_exception(thread);
    } else if (hook)
        return status;
    else {
        hook = type->flags & AIPY_TYPE_USER ? aipy_find_special(type, AIPY_S_getattr) : 0;
        if (!hook) { *out = 0; return AIPY_OK; }
    }
    return aipy_call_special(thread, hook, object, &argument, 1, out);
}

aipy_status aipy_get_attribute(aipy_thread *thread, aipy_any object, aipy_str *name, aipy_any *out) {
    aipy_status status = aipy_find_attribute(thread, object, name, out);
    if (status == AIPY_OK && !*out) return missing(thread, object, name);
    return status;
}
aipy_status aipy_generic_get_attribute(aipy_thread *thread, aipy_any object, aipy_str *name, aipy_any *out) {
    aipy_status status = find_plain(thread, object, name, out);
    if (status == AIPY_OK && !*out) return missing(thread, object, name);
    return status;
}

/* --- setting -------------------------------------------------------------------------------------------- */

static aipy_status set_field(aipy_thread *thread, aipy_any object, const aipy_member *member, aipy_str *name, aipy_any value) {
    char *place = (char *)aipy_pointer(object) + member->offset;
    aipy_slot slot, old;
    memcpy(&old, place, 8);
    if (!value) {
        aipy_any present = aipy_field_value(aipy_pointer(object), member);
        if (!present || member->kind == AIPY_KIND_RAW) {
            if (present) aipy_release_any(present);
            aipy_str *message = aipy_format_text("'%T' object has no attribute '%S'", object, name);
            return aipy_raise_attribute_error(thread, object, name, message);
        }
        slot.raw = member->kind == AIPY_KIND_FLOAT ? (int64_t)aipy_unset_float : member->kind == AIPY_KIND_BOOL ? 2 : 0;
        memcpy(place, &slot, 8);
        aipy_release_slot(member->kind, old);
        aipy_release_any(present);
        return AIPY_OK;
    }
    if (!aipy_slot_put(member->kind, value, &slot))
        return aipy_raise_text(thread, &aipy_TypeError_type, "attribute '%S' of '%T' objects cannot hold a '%T'", name, object, value);
    if (member->kind == AIPY_KIND_ANY) aipy_retain_any(value);
    memcpy(place, &slot, 8);
    aipy_release_slot(member->kind, old);
    return AIPY_OK;
}

static aipy_status use_descriptor(aipy_thread *thread, aipy_any object, aipy_any descriptor, aipy_str *name, aipy_any value) {
    const aipy_type *kind = aipy_pointer(descriptor)->type;
    aipy_any answer, args[2] = {object, value};
    if (kind == &aipy_getset_type) {
        aipy_status status = aipy_set_builtin_attribute(thread, object, name, value);
        if (status != AIPY_STOP) return status;
        aipy_str *message = aipy_format_text("attribute '%S' of '%s' objects is not writable", name, ((aipy_native *)aipy_pointer(descriptor))->owner);
        return aipy_raise_attribute_error(thread, object, name, message);
    }
    if (kind == &aipy_property_type) {
        aipy_property *property = (aipy_property *)aipy_pointer(descriptor);
        aipy_any function = value ? property->setter : property->deleter;
        if (!function) return aipy_property_refuses(thread, property, object, value ? "setter" : "deleter");
        aipy_status status = aipy_call(thread, function, args, value ? 2 : 1, NULL, &answer);
        if (status == AIPY_OK) aipy_release_any(answer);
        return status;
    }
    aipy_any method = aipy_find_special(kind, value ? AIPY_S_set : AIPY_S_delete);
    if (!method) {
        AIPY_NAME(set, "__set__");
        AIPY_NAME(delete, "__delete__");
        return aipy_raise_attribute_error(thread, object, name, aipy_format_text("%S", value ? set : delete));
    }
    aipy_status status = aipy_call_special(thread, method, descriptor, args, value ? 2 : 1, &answer);
    if (status == AIPY_OK) aipy_release_any(answer);
    return status;
}

aipy_status aipy_generic_set_attribute(aipy_thread *thread, aipy_any object, aipy_str *name, aipy_any value) {
    const aipy_type *as_type = aipy_as_type(object);
    if (as_type) {
        aipy_status status = aipy_set_type_attribute(thread, as_type, name, value);
        return status == AIPY_STOP ? aipy_type_set_attribute(thread, as_type, name, value) : status;
    }
    const aipy_type *type = aipy_type_of(object);
    aipy_found found;
    aipy_find_member(type, name, &found);
    if (is_data_descriptor(found.value)) return use_descriptor(thread, object, found.value, name, value);
    if (found.member) return set_field(thread, object, found.member, name, value);
    aipy_status status = aipy_set_builtin_attribute(thread, object, name, value);
    if (status != AIPY_STOP) return status;
    if (type->flags & (AIPY_TYPE_USER | AIPY_TYPE_EXCEPTION)) {
        aipy_dict *extra = aipy_extra_attributes(aipy_pointer(object), value != 0);
        if (value) return aipy_dict_store_any(thread, extra, aipy_from_pointer(name), value);
        int64_t index = -1;
        if (extra && (status = aipy_dict_find(thread, extra, aipy_from_pointer(name), &index)) != AIPY_OK) return status;
        if (index >= 0) return aipy_dict_delete(thread, extra, aipy_from_pointer(name));
    } else if (found.value) {
        aipy_str *message = aipy_format_text("'%T' object attribute '%S' is read-only", object, name);
        return aipy_raise_attribute_error(thread, object, name, message);
    }
    return missing(thread, object, name);
}

static aipy_status change(aipy_thread *thread, aipy_any object, aipy_str *name, aipy_any value) {
    const aipy_type *type = aipy_type_of(object);
    if (type->flags & AIPY_TYPE_USER) {
        aipy_any hook = aipy_find_special(type, value ? AIPY_S_setattr : AIPY_S_delattr);
        /* a native found here is that of a builtin base, which is what the generic code does */
        if (hook && !aipy_is_exact(hook, &aipy_method_descriptor_type)) {
            aipy_any args[2] = {aipy_from_pointer(name), value}, answer;
            aipy_status status = aipy_call_special(thread, hook, object, args, value ? 2 : 1, &answer);
            if (status == AIPY_OK) aipy_release_any(answer);
            return status;
        }
    }
    return aipy_generic_set_attribute(thread, object, name, value);
}
aipy_status aipy_set_attribute(aipy_thread *thread, aipy_any object, aipy_str *name, aipy_any value) { return change(thread, object, name, value); }
aipy_status aipy_delete_attribute(aipy_thread *thread, aipy_any object, aipy_str *name) { return change(thread, object, name, 0); }
