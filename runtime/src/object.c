/* object, None, NotImplemented, Ellipsis: the types without contents. */
#include "aipy/model.h"
#include "aipy/containers.h"
#include <stdio.h>

static const aipy_type *const object_mro[] = {&aipy_object_type};
aipy_type aipy_object_type = {.header = {AIPY_IMMORTAL, &aipy_type_type}, .name = "object", .qualified_name = "object",
                              .module = "builtins", .mro = object_mro, .mro_length = 1, .size = sizeof(aipy_object)};
AIPY_DEFINE_TYPE(aipy_NoneType_type, "NoneType", "builtins", aipy_object, NULL, 0);
AIPY_DEFINE_TYPE(aipy_ellipsis_type, "ellipsis", "builtins", aipy_object, NULL, 0);
AIPY_DEFINE_TYPE(aipy_NotImplementedType_type, "NotImplementedType", "builtins", aipy_object, NULL, 0);

aipy_object aipy_None = {AIPY_IMMORTAL, &aipy_NoneType_type};
aipy_object aipy_True = {AIPY_IMMORTAL, &aipy_bool_type};
aipy_object aipy_False = {AIPY_IMMORTAL, &aipy_bool_type};
aipy_object aipy_NotImplemented = {AIPY_IMMORTAL, &aipy_NotImplementedType_type};
aipy_object aipy_Ellipsis = {AIPY_IMMORTAL, &aipy_ellipsis_type};

/* Identity. Compiled code keeps numbers and tuples unboxed and boxes them where they meet unknown code, so two boxes may
 * be one Python object: floats are it if all bits agree, big ints if equal, tuples if all items are. */
bool aipy_is(aipy_any a, aipy_any b) {
    if (a == b) return true;
    if (aipy_is_small(a) || aipy_is_small(b)) return false;
    const aipy_type *type = aipy_pointer(a)->type;
    if (type != aipy_pointer(b)->type) return false;
    if (type == &aipy_float_type) return memcmp(&((aipy_float *)aipy_pointer(a))->value, &((aipy_float *)aipy_pointer(b))->value, 8) == 0;
    if (type == &aipy_int_type) return aipy_int_compare(a, b) == 0;
    if (type == &aipy_tuple_type) {
        const aipy_tuple *left = (const aipy_tuple *)aipy_pointer(a), *right = (const aipy_tuple *)aipy_pointer(b);
        if (left->length != right->length) return false;
        bool same = true;
        for (int64_t i = 0; same && i < left->length; i++) {
            aipy_any x = aipy_slot_get(aipy_tuple_kind(left, i), left->items[i]), y = aipy_slot_get(aipy_tuple_kind(right, i), right->items[i]);
            same = aipy_is(x, y);
            aipy_release_any(x);
            aipy_release_any(y);
        }
        return same;
    }
    return false;
}

aipy_any aipy_box(aipy_kind kind, aipy_slot slot) { return aipy_slot_get(kind, slot); }
void aipy_release_slot(aipy_kind kind, aipy_slot slot) {
    if (kind == AIPY_KIND_ANY && slot.any) aipy_release_any(slot.any);
}

/* --- object's own methods, for object.__x__(...) and super() ------------------------------------------- */

static aipy_any not_implemented(void) { return aipy_new_any(aipy_from_pointer(&aipy_NotImplemented)); }
aipy_any aipy_object_eq(aipy_thread *thread, aipy_any self, aipy_any other) {
    (void)thread;
    return self == other ? aipy_new_any(aipy_from_bool(true)) : not_implemented();
}
aipy_status aipy_object_ne(aipy_thread *thread, aipy_any self, aipy_any other, aipy_any *out) {
    aipy_any method = aipy_find_special(aipy_type_of(self), AIPY_S_eq), answer;
    if (!method) { *out = self == other ? aipy_new_any(aipy_from_bool(false)) : not_implemented(); return AIPY_OK; }
    aipy_status status = aipy_call_operator(thread, method, self, other, &answer);
    if (status != AIPY_OK || answer == aipy_from_pointer(&aipy_NotImplemented)) { *out = answer; return status; }
    bool equal;
    status = aipy_truth(thread, answer, &equal);
    aipy_release_any(answer);
    if (status == AIPY_OK) *out = aipy_new_any(aipy_from_bool(!equal));
    return status;
}
aipy_any aipy_object_lt(aipy_thread *t, aipy_any self, aipy_any other) { (void)t; (void)self; (void)other; return not_implemented(); }
aipy_any aipy_object_le(aipy_thread *t, aipy_any self, aipy_any other) { (void)t; (void)self; (void)other; return not_implemented(); }
aipy_any aipy_object_gt(aipy_thread *t, aipy_any self, aipy_any other) { (void)t; (void)self; (void)other; return not_implemented(); }
aipy_any aipy_object_ge(aipy_thread *t, aipy_any self, aipy_any other) { (void)t; (void)self; (void)other; return not_implemented(); }
/* The address's hash, rotated as CPython does. */
aipy_any aipy_object_hash(aipy_thread *thread, aipy_any self) {
    (void)thread;
    uint64_t h = self >> 4 | self << 60;
    return aipy_int_from_i64((int64_t)h == -1 ? -2 : (int64_t)h);
}
aipy_str *aipy_object_repr(aipy_thread *thread, aipy_any self) {
    (void)thread;
    const aipy_type *type = aipy_type_of(self);
    if (!strcmp(type->module, "builtins")) return aipy_format_text("<%s object at %p>", type->qualified_name, aipy_pointer(self));
    return aipy_format_text("<%s.%s object at %p>", type->module, type->qualified_name, aipy_pointer(self));
}
aipy_status aipy_object_str(aipy_thread *thread, aipy_any self, aipy_str **out) {
    aipy_any text;
    aipy_status status = aipy_repr(thread, self, &text);
    if (status == AIPY_OK) *out = aipy_as_str(text);
    return status;
}
aipy_status aipy_object_format(aipy_thread *thread, aipy_any self, aipy_str *spec, aipy_any *out) {
    if (spec && spec->length)
        return aipy_raise_text(thread, &aipy_TypeError_type, "unsupported format string passed to %T.__format__", self);
    return aipy_str_of(thread, self, out);
}
aipy_status aipy_object_getattribute(aipy_thread *thread, aipy_any self, aipy_str *name, aipy_any *out) {
    return aipy_generic_get_attribute(thread, self, name, out);
}
aipy_status aipy_object_setattr(aipy_thread *thread, aipy_any self, aipy_str *name, aipy_any value) {
    return aipy_generic_set_attribute(thread, self, name, value);
}
aipy_status aipy_object_delattr(aipy_thread *thread, aipy_any self, aipy_str *name) {
    return aipy_generic_set_attribute(thread, self, name, 0);
}
static bool overrides(const aipy_type *type, aipy_special special) { return aipy_find_special(type, special) != 0; }
static aipy_status excess(aipy_thread *thread, const aipy_type *type) {
    return aipy_raise_text(thread, &aipy_TypeError_type, "%s() takes no arguments", type->name);
}
aipy_status aipy_object_init(aipy_thread *thread, aipy_any self, const aipy_any *args, int64_t args_count, aipy_dict *kwargs) {
    (void)args;
    const aipy_type *type = aipy_type_of(self);
    if (args_count || (kwargs && kwargs->used)) {
        if (overrides(type, AIPY_S_init))
            return aipy_raise_text(thread, &aipy_TypeError_type,
                                   "object.__init__() takes exactly one argument (the instance to initialize)");
        if (!overrides(type, AIPY_S_new)) return excess(thread, type);
    }
    return AIPY_OK;
}
aipy_status aipy_object_new(aipy_thread *thread, const aipy_type *cls, const aipy_any *args, int64_t args_count, aipy_dict *kwargs, aipy_any *out) {
    (void)args;
    if (args_count || (kwargs && kwargs->used)) {
        if (overrides(cls, AIPY_S_new))
            return aipy_raise_text(thread, &aipy_TypeError_type, "object.__new__() takes exactly one argument (the type to instantiate)");
        if (!overrides(cls, AIPY_S_init)) return excess(thread, cls);
    }
    if (!(cls->flags & AIPY_TYPE_USER) && cls != &aipy_object_type)
        return aipy_raise_text(thread, &aipy_TypeError_type, "object.__new__(%s) is not safe, use %s.__new__()", cls->name, cls->name);
    *out = aipy_from_pointer(aipy_instance_new(cls));
    return AIPY_OK;
}
aipy_any aipy_object_init_subclass(aipy_thread *thread) { (void)thread; return aipy_none(); }
const aipy_type *aipy_object_class(aipy_thread *thread, aipy_any self) { (void)thread; return aipy_type_of(self); }
int64_t aipy_object_sizeof(aipy_thread *thread, aipy_any self) { (void)thread; return aipy_type_of(self)->size; }
