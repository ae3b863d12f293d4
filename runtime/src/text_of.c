/* repr(), str() and format() of any values, and the repr of types, functions and other core objects. */
#include "aipy/model.h"
#include "aipy/containers.h"

static aipy_any ascii(const char *text) { return aipy_from_pointer(aipy_str_from_ascii(text)); }

static aipy_any type_repr(const aipy_type *type) {
    if (!strcmp(type->module, "builtins")) return aipy_from_pointer(aipy_format_text("<class '%s'>", type->qualified_name));
    return aipy_from_pointer(aipy_format_text("<class '%s.%s'>", type->module, type->qualified_name));
}

static aipy_any native_repr(const aipy_native *n) {
    if (!n->entry && n->header.type == &aipy_getset_type) return aipy_from_pointer(aipy_format_text("<attribute '%s' of '%s' objects>", n->name, n->owner));
    if (!n->entry && n->header.type == &aipy_method_descriptor_type)
        return aipy_from_pointer(aipy_format_text(n->name[0] == '_' && n->name[1] == '_' ? "<slot wrapper '%s' of '%s' objects>" : "<method '%s' of '%s' objects>", n->name, n->owner));
    return aipy_from_pointer(aipy_format_text("<built-in function %s>", n->name));
}

static aipy_status callable_name(aipy_thread *thread, aipy_any function, aipy_str **out) {
    AIPY_NAME(name, "__qualname__");
    aipy_any text;
    aipy_status status = aipy_find_attribute(thread, function, name, &text);
    if (status != AIPY_OK) return status;
    if (text && aipy_is_instance(text, &aipy_str_type)) { *out = aipy_as_str(text); return AIPY_OK; }
    if (text) aipy_release_any(text);
    *out = aipy_str_from_ascii("?");
    return AIPY_OK;
}

static aipy_status method_repr(aipy_thread *thread, aipy_any value, aipy_any *out) {
    aipy_method *method = (aipy_method *)aipy_pointer(value);
    if (method->header.type == &aipy_bound_builtin_type) {
        const aipy_native *n = (const aipy_native *)aipy_pointer(method->function);
        bool is_class = aipy_as_type(method->self) != NULL;
        const char *shape = n->name[0] == '_' && n->name[1] == '_' ? "<method-wrapper '%s' of %s object at %p>" : "<built-in method %s of %s object at %p>";
        *out = aipy_from_pointer(aipy_format_text(shape, n->name, is_class ? "type" : aipy_type_of(method->self)->name, aipy_pointer(method->self)));
        return AIPY_OK;
    }
    aipy_str *name;
    aipy_any self;
    if (callable_name(thread, method->function, &name) != AIPY_OK) return AIPY_RAISED;
    aipy_status status = aipy_repr(thread, method->self, &self);
    if (status == AIPY_OK) {
        *out = aipy_from_pointer(aipy_format_text("<bound method %S of %S>", name, aipy_as_str(self)));
        aipy_release_any(self);
    }
    aipy_release(&name->header);
    return status;
}

static aipy_status union_repr(aipy_thread *thread, aipy_union *u, aipy_any *out) {
    aipy_text text = {0};
    for (int64_t i = 0; i < u->items->length; i++) {
        aipy_any item = aipy_tuple_get(u->items, i);
        const aipy_type *type = aipy_as_type(item);
        if (i) aipy_text_add(&text, " | ");
        if (type == &aipy_NoneType_type) aipy_text_add(&text, "None");
        else if (type && !strcmp(type->module, "builtins")) aipy_text_add(&text, type->qualified_name);
        else if (type) aipy_text_take(&text, aipy_format_text("%s.%s", type->module, type->qualified_name));
        else if (aipy_text_repr(thread, &text, item) != AIPY_OK) { aipy_release_any(item); aipy_text_drop(&text); return AIPY_RAISED; }
        aipy_release_any(item);
    }
    *out = aipy_from_pointer(aipy_text_end(&text));
    return AIPY_OK;
}

/* Core objects without a declared __repr__; AIPY_STOP if it is none of them. */
static aipy_status core_repr(aipy_thread *thread, aipy_any value, aipy_any *out) {
    const aipy_type *type = aipy_type_of(value);
    aipy_object *object = aipy_pointer(value);
    if (type == &aipy_NoneType_type) *out = ascii("None");
    else if (type == &aipy_ellipsis_type) *out = ascii("Ellipsis");
    else if (type == &aipy_NotImplementedType_type) *out = ascii("NotImplemented");
    else if (type == &aipy_type_type) *out = type_repr((const aipy_type *)object);
    else if (type == &aipy_function_type) {
        aipy_str *name;
        if (callable_name(thread, value, &name) != AIPY_OK) return AIPY_RAISED;
        *out = aipy_from_pointer(aipy_format_text("<function %S at %p>", name, object));
        aipy_release(&name->header);
    } else if (type == &aipy_method_type || type == &aipy_bound_builtin_type) return method_repr(thread, value, out);
    else if (type == &aipy_builtin_type || type == &aipy_method_descriptor_type || type == &aipy_getset_type) *out = native_repr((const aipy_native *)object);
    else if (type == &aipy_generator_type) {
        aipy_str *name = ((aipy_generator *)object)->name;
        *out = aipy_from_pointer(name ? aipy_format_text("<generator object %S at %p>", name, object) : aipy_format_text("<generator object at %p>", object));
    } else if (type == &aipy_cell_type) {
        aipy_cell *cell = (aipy_cell *)object;
        if (cell->kind == AIPY_KIND_ANY && !cell->value.any) *out = aipy_from_pointer(aipy_format_text("<cell at %p: empty>", object));
        else {
            aipy_any held = aipy_box(cell->kind, cell->value);
            *out = aipy_from_pointer(aipy_format_text("<cell at %p: %T object at %p>", object, held, aipy_pointer(held)));
            aipy_release_any(held);
        }
    } else if (type == &aipy_module_type) {
        const char *aipy_module_name(aipy_any);
        *out = aipy_from_pointer(aipy_format_text("<module '%s' (built-in)>", aipy_module_name(value)));
    } else if (type == &aipy_staticmethod_type || type == &aipy_classmethod_type) {
        *out = aipy_from_pointer(aipy_format_text("<%s(%R)>", type->name, ((aipy_wrapper *)object)->function));
    } else if (type == &aipy_super_type) {
        aipy_super *s = (aipy_super *)object;
        *out = aipy_from_pointer(aipy_format_text("<super: <class '%s'>, <%s object>>", s->type->name, s->start->name));
    } else if (type == &aipy_union_type) return union_repr(thread, (aipy_union *)object, out);
    else if (type == &aipy_field_descriptor_type) {
        aipy_field_descriptor *d = (aipy_field_descriptor *)object;
        *out = aipy_from_pointer(aipy_format_text("<member '%S' of '%s' objects>", d->member->name, d->owner->name));
    } else
        return AIPY_STOP;
    return AIPY_OK;
}

static aipy_status check_text(aipy_thread *thread, aipy_any *out, const char *what) {
    if (aipy_is_instance(*out, &aipy_str_type)) return AIPY_OK;
    aipy_any wrong = *out;
    aipy_status status = aipy_raise_text(thread, &aipy_TypeError_type, what, wrong);
    aipy_release_any(wrong);
    return status;
}

aipy_str *aipy_object_repr(aipy_thread *, aipy_any);

static aipy_status repr(aipy_thread *thread, aipy_any value, aipy_any *out) {
    aipy_any method = aipy_find_special(aipy_type_of(value), AIPY_S_repr);
    if (method) {
        aipy_status status = aipy_call_special(thread, method, value, NULL, 0, out);
        return status == AIPY_OK ? check_text(thread, out, "__repr__ returned non-string (type %T)") : status;
    }
    aipy_status status = core_repr(thread, value, out);
    if (status != AIPY_STOP) return status;
    if (aipy_type_of(value)->flags & AIPY_TYPE_EXCEPTION) return aipy_BaseException_repr(thread, (aipy_exception *)aipy_pointer(value), out);
    *out = aipy_from_pointer(aipy_object_repr(thread, value));
    return AIPY_OK;
}

aipy_status aipy_repr(aipy_thread *thread, aipy_any value, aipy_any *out) {
    if (aipy_is_small(value)) { *out = aipy_int_to_str(thread, value); return AIPY_OK; }
    const aipy_type *type = aipy_pointer(value)->type;
    if (type == &aipy_float_type) { *out = aipy_float_repr(((aipy_float *)aipy_pointer(value))->value); return AIPY_OK; }
    if (type == &aipy_bool_type) { *out = ascii(value == aipy_from_bool(true) ? "True" : "False"); return AIPY_OK; }
    if (type == &aipy_int_type) { *out = aipy_int_to_str(thread, value); return *out ? AIPY_OK : AIPY_RAISED; }
    aipy_status status = aipy_enter_call(thread, " while getting the repr of an object");
    if (status != AIPY_OK) return status;
    aipy_retain_any(value);
    status = repr(thread, value, out);
    aipy_release_any(value);
    aipy_leave_call(thread);
    return status;
}

aipy_status aipy_str_of(aipy_thread *thread, aipy_any value, aipy_any *out) {
    if (aipy_is_exact(value, &aipy_str_type)) { *out = aipy_new_any(value); return AIPY_OK; }
    const aipy_type *type = aipy_type_of(value);
    if (aipy_is_small(value) || type == &aipy_float_type || type == &aipy_bool_type || type == &aipy_int_type) return aipy_repr(thread, value, out);
    aipy_any method = aipy_find_special(type, AIPY_S_str);
    if (!method && type->flags & AIPY_TYPE_EXCEPTION) return aipy_BaseException_str(thread, (aipy_exception *)aipy_pointer(value), out);
    if (!method) return aipy_repr(thread, value, out);
    aipy_status status = aipy_enter_call(thread, " while getting the str of an object");
    if (status != AIPY_OK) return status;
    status = aipy_call_special(thread, method, value, NULL, 0, out);
    aipy_leave_call(thread);
    return status == AIPY_OK ? check_text(thread, out, "__str__ returned non-string (type %T)") : status;
}

aipy_status aipy_format(aipy_thread *thread, aipy_any value, aipy_str *spec, aipy_any *out) {
    const aipy_type *type = aipy_type_of(value);
    bool empty = !spec || !spec->length;
    if (empty && (aipy_is_small(value) || type == &aipy_str_type || type == &aipy_int_type || type == &aipy_float_type || type == &aipy_bool_type))
        return aipy_str_of(thread, value, out);
    aipy_any method = aipy_find_special(type, AIPY_S_format);
    if (!method) {
        if (!empty) return aipy_raise_text(thread, &aipy_TypeError_type, "unsupported format string passed to %T.__format__", value);
        return aipy_str_of(thread, value, out);
    }
    aipy_any argument = spec ? aipy_new_any(aipy_from_pointer(spec)) : ascii("");
    aipy_status status = aipy_call_special(thread, method, value, &argument, 1, out);
    aipy_release_any(argument);
    return status == AIPY_OK ? check_text(thread, out, "__format__ must return a str, not %T") : status;
}
