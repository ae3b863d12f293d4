/* Functions, bound methods, builtins, property, staticmethod, classmethod, super and unions: their types and making. */
#include "aipy/attribute_kinds.h"
#include "aipy/containers.h"

static void function_drop(aipy_object *object) {
    aipy_function *f = (aipy_function *)object;
    if (f->defaults) aipy_release_any(f->defaults);
    if (f->keyword_defaults) aipy_release_any(f->keyword_defaults);
    if (f->attributes) aipy_release_any(f->attributes);
    for (int64_t i = 0; i < f->cell_count; i++)
        if (f->cells[i]) aipy_release_any(f->cells[i]);
    if (aipy_has_side_data(object)) { object->count = 1; aipy_forget_object(object); }
    aipy_free(f, (int64_t)sizeof *f + f->cell_count * 8);
}
static void method_drop(aipy_object *object) {
    aipy_method *method = (aipy_method *)object;
    aipy_release_any(method->self);
    aipy_release_any(method->function);
    if (aipy_has_side_data(object)) { object->count = 1; aipy_forget_object(object); }
    aipy_free(method, sizeof *method);
}
static void property_drop(aipy_object *object) {
    aipy_property *p = (aipy_property *)object;
    aipy_any parts[] = {p->getter, p->setter, p->deleter, p->doc, p->name};
    for (int i = 0; i < 5; i++)
        if (parts[i]) aipy_release_any(parts[i]);
    aipy_free(object, object->type->size);
}
static void wrapper_drop(aipy_object *object) {
    aipy_any function = ((aipy_wrapper *)object)->function;
    if (function) aipy_release_any(function);
    aipy_free(object, object->type->size);
}
static void super_drop(aipy_object *object) {
    aipy_release_any(((aipy_super *)object)->self);
    aipy_free(object, object->type->size);
}
static void union_drop(aipy_object *object) {
    aipy_release(&((aipy_union *)object)->items->header);
    aipy_free(object, object->type->size);
}

AIPY_DEFINE_TYPE(aipy_type_type, "type", "builtins", aipy_type, NULL, 0);
AIPY_DEFINE_TYPE(aipy_function_type, "function", "builtins", aipy_function, function_drop, 0);
AIPY_DEFINE_TYPE(aipy_method_type, "method", "builtins", aipy_method, method_drop, 0);
AIPY_DEFINE_TYPE(aipy_bound_builtin_type, "builtin_function_or_method", "builtins", aipy_method, method_drop, 0);
AIPY_DEFINE_TYPE(aipy_builtin_type, "builtin_function_or_method", "builtins", aipy_builtin, NULL, 0);
AIPY_DEFINE_TYPE(aipy_method_descriptor_type, "method_descriptor", "builtins", aipy_native, NULL, 0);
AIPY_DEFINE_TYPE(aipy_getset_type, "getset_descriptor", "builtins", aipy_native, NULL, 0);
AIPY_DEFINE_TYPE(aipy_field_descriptor_type, "member_descriptor", "builtins", aipy_field_descriptor, NULL, 0);
AIPY_DEFINE_TYPE(aipy_property_type, "property", "builtins", aipy_property, property_drop, 0);
AIPY_DEFINE_TYPE(aipy_staticmethod_type, "staticmethod", "builtins", aipy_wrapper, wrapper_drop, 0);
AIPY_DEFINE_TYPE(aipy_classmethod_type, "classmethod", "builtins", aipy_wrapper, wrapper_drop, 0);
AIPY_DEFINE_TYPE(aipy_super_type, "super", "builtins", aipy_super, super_drop, 0);
AIPY_DEFINE_TYPE(aipy_union_type, "UnionType", "types", aipy_union, union_drop, 0);

aipy_function *aipy_function_new(const aipy_code *code, int64_t cell_count) {
    aipy_function *f = (aipy_function *)aipy_new_object(&aipy_function_type, (int64_t)sizeof *f + cell_count * 8);
    f->code = code;
    f->cell_count = cell_count;
    return f;
}

static aipy_any given(aipy_any v) { return v && v != aipy_none() ? aipy_new_any(v) : 0; }
aipy_any aipy_property_new(aipy_any getter, aipy_any setter, aipy_any deleter) {
    aipy_property *p = (aipy_property *)aipy_new_object(&aipy_property_type, sizeof *p);
    p->getter = given(getter);
    p->setter = given(setter);
    p->deleter = given(deleter);
    return aipy_from_pointer(p);
}
static aipy_any wrapper(const aipy_type *type, aipy_any function) {
    aipy_wrapper *w = (aipy_wrapper *)aipy_new_object(type, sizeof *w);
    w->function = aipy_new_any(function);
    return aipy_from_pointer(w);
}
aipy_any aipy_staticmethod_new(aipy_any function) { return wrapper(&aipy_staticmethod_type, function); }
aipy_any aipy_classmethod_new(aipy_any function) { return wrapper(&aipy_classmethod_type, function); }
aipy_any aipy_field_descriptor_new(const aipy_type *owner, const aipy_member *member) {
    aipy_field_descriptor *d = (aipy_field_descriptor *)aipy_new_object(&aipy_field_descriptor_type, sizeof *d);
    d->owner = owner;
    d->member = member;
    return aipy_from_pointer(d);
}

/* --- property --------------------------------------------------------------------------------------------- */

aipy_any aipy_builtins_property(aipy_thread *thread, aipy_any fget, aipy_any fset, aipy_any fdel, aipy_any doc) {
    (void)thread;
    aipy_any made = aipy_property_new(fget, fset, fdel);
    ((aipy_property *)aipy_pointer(made))->doc = given(doc);
    return made;
}
aipy_any aipy_property_method_new(aipy_thread *thread, aipy_any fget, aipy_any fset, aipy_any fdel, aipy_any doc) {
    return aipy_builtins_property(thread, fget, fset, fdel, doc);
}
static aipy_any changed(aipy_property *p, int which, aipy_any function) {
    aipy_any made = aipy_property_new(which == 0 ? function : p->getter, which == 1 ? function : p->setter, which == 2 ? function : p->deleter);
    ((aipy_property *)aipy_pointer(made))->doc = given(p->doc);
    return made;
}
aipy_any aipy_property_getter(aipy_thread *thread, aipy_property *self, aipy_any function) { (void)thread; return changed(self, 0, function); }
aipy_any aipy_property_setter(aipy_thread *thread, aipy_property *self, aipy_any function) { (void)thread; return changed(self, 1, function); }
aipy_any aipy_property_deleter(aipy_thread *thread, aipy_property *self, aipy_any function) { (void)thread; return changed(self, 2, function); }

aipy_status aipy_property_refuses(aipy_thread *thread, aipy_property *property, aipy_any object, const char *what) {
    aipy_str *name = NULL;
    aipy_type_entry_name(aipy_type_of(object), aipy_from_pointer(property), &name);
    if (!name && property->getter && aipy_is_exact(property->getter, &aipy_function_type)) name = ((aipy_function *)aipy_pointer(property->getter))->code->name;
    if (name) return aipy_raise_text(thread, &aipy_AttributeError_type, "property '%S' of '%s' object has no %s", name, aipy_type_of(object)->qualified_name, what);
    return aipy_raise_text(thread, &aipy_AttributeError_type, "property of '%s' object has no %s", aipy_type_of(object)->qualified_name, what);
}

aipy_any aipy_staticmethod_method_new(aipy_thread *thread, aipy_any function) { (void)thread; return aipy_staticmethod_new(function); }
aipy_any aipy_classmethod_method_new(aipy_thread *thread, aipy_any function) { (void)thread; return aipy_classmethod_new(function); }

/* --- super ------------------------------------------------------------------------------------------------ */

aipy_status aipy_super_new(aipy_thread *thread, const aipy_type *type, aipy_any self, aipy_any *out) {
    const aipy_type *class = aipy_as_type(self);
    const aipy_type *start = class && aipy_is_subtype(class, type) ? class : aipy_is_instance(self, type) ? aipy_type_of(self) : NULL;
    if (!start) return aipy_raise_text(thread, &aipy_TypeError_type, "super(type, obj): obj must be an instance or subtype of type");
    aipy_super *made = (aipy_super *)aipy_new_object(&aipy_super_type, sizeof *made);
    made->type = type;
    made->self = aipy_new_any(self);
    made->start = start;
    *out = aipy_from_pointer(made);
    return AIPY_OK;
}
aipy_status aipy_super_method_new(aipy_thread *thread, aipy_any type, aipy_any self, aipy_any *out) {
    if (!type) return aipy_raise_text(thread, &aipy_RuntimeError_type, "super(): no arguments");
    const aipy_type *class = aipy_as_type(type);
    if (!class) return aipy_raise_text(thread, &aipy_TypeError_type, "super() argument 1 must be a type, not %T", type);
    return aipy_super_new(thread, class, self ? self : aipy_none(), out);
}

aipy_status aipy_super_attribute(aipy_thread *thread, aipy_super *s, aipy_str *name, aipy_any *out) {
    *out = 0;
    if (aipy_name_is(name, AIPY_S_class)) { *out = aipy_new_any(aipy_from_pointer(&aipy_super_type)); return AIPY_OK; }
    aipy_found found;
    if (!aipy_find_member_after(s->start, s->type, name, &found)) {
        if (aipy_text_is(name, "__thisclass__")) *out = aipy_new_any(aipy_from_pointer(s->type));
        else if (aipy_name_is(name, AIPY_S_self)) *out = aipy_new_any(s->self);
        else if (s->start->flags & AIPY_TYPE_EXCEPTION && aipy_pointer(s->self)->type == s->start) {
            aipy_status status = aipy_exception_attribute(thread, (aipy_exception *)aipy_pointer(s->self), name, out);
            return status == AIPY_STOP ? AIPY_OK : status;
        }
        return AIPY_OK;
    }
    bool on_class = aipy_as_type(s->self) == s->start && s->start != NULL && aipy_type_of(s->self) == &aipy_type_type;
    return aipy_bind_attribute(thread, found.value, on_class ? 0 : s->self, s->start, out);
}

/* --- unions ----------------------------------------------------------------------------------------------- */

static void add_to_union(aipy_any *items, int64_t *count, aipy_any item) {
    if (aipy_is_exact(item, &aipy_union_type)) {
        aipy_tuple *inner = ((aipy_union *)aipy_pointer(item))->items;
        for (int64_t i = 0; i < inner->length && *count < 64; i++) add_to_union(items, count, inner->items[i].any);
        return;
    }
    if (item == aipy_none()) item = aipy_from_pointer(&aipy_NoneType_type);
    for (int64_t i = 0; i < *count; i++)
        if (items[i] == item) return;
    if (*count < 64) items[(*count)++] = item;
}
static bool in_union(aipy_any v) { return v == aipy_none() || aipy_as_type(v) || aipy_is_exact(v, &aipy_union_type); }

aipy_any aipy_type_or(aipy_thread *thread, aipy_any self, aipy_any other) {
    (void)thread;
    if (!in_union(self) || !in_union(other)) return aipy_new_any(aipy_from_pointer(&aipy_NotImplemented));
    aipy_any items[64];
    int64_t count = 0;
    add_to_union(items, &count, self);
    add_to_union(items, &count, other);
    if (count == 1) return aipy_new_any(items[0]);
    aipy_union *made = (aipy_union *)aipy_new_object(&aipy_union_type, sizeof *made);
    made->items = aipy_tuple_from_array(items, count);
    return aipy_from_pointer(made);
}
aipy_any aipy_type_ror(aipy_thread *thread, aipy_any self, aipy_any other) { return aipy_type_or(thread, other, self); }
aipy_status aipy_type_mro(aipy_thread *thread, const aipy_type *self, aipy_list **out) {
    (void)thread;
    *out = aipy_list_new(AIPY_KIND_ANY, self->mro_length);
    for (int32_t i = 0; i < self->mro_length; i++) aipy_list_append_any(*out, aipy_new_any(aipy_from_pointer(self->mro[i])));
    return AIPY_OK;
}
