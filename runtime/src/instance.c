/* Instances: made, dropped, seen as a dict; isinstance and issubclass. */
#include "aipy/model.h"
#include "aipy/containers.h"
#include "aipy/type_state.h"

aipy_object *aipy_instance_new(const aipy_type *type) {
    int64_t size = type->size < (int64_t)sizeof(aipy_object) ? (int64_t)sizeof(aipy_object) : type->size;
    aipy_object *object = aipy_new_object(type, size);
    if (type->flags & AIPY_TYPE_USER) memcpy(object + 1, aipy_state_of(type)->image + sizeof *object, (size_t)(size - (int64_t)sizeof *object));
    return object;
}

/* The nearest base made in C. */
static const aipy_type *native_base(const aipy_type *type) {
    while (type && (type->flags & AIPY_TYPE_USER)) type = type->base;
    return type ? type : &aipy_object_type;
}

/* A new instance without its fields, exceptions with their args. Mutable builtin bases begin empty. */
static aipy_status new_with_base(aipy_thread *thread, const aipy_type *type, const aipy_any *args, int64_t count, aipy_object **out) {
    const aipy_type *base = native_base(type);
    if (base == &aipy_object_type) { *out = aipy_instance_new(type); return AIPY_OK; }
    if (base->flags & AIPY_TYPE_EXCEPTION) {
        aipy_any init = aipy_find_special(type, AIPY_S_init);
        if (aipy_is_subtype(base, &aipy_OSError_type) && init && aipy_is_exact(init, &aipy_function_type)) count = 0; /* as oserror_use_init */
        if (aipy_is_subtype(base, &aipy_BaseExceptionGroup_type)) {
            aipy_status status = aipy_group_check(thread, &type, args, count);
            if (status != AIPY_OK) return status;
        }
        *out = &aipy_exception_new(type, args, count)->header;
        return AIPY_OK;
    }
    /* immutable bases take their contents in __new__, which cannot make instances of a subclass */
    if (base->size <= (int64_t)sizeof(aipy_object) || !aipy_find_special(base, AIPY_S_init))
        return aipy_raise_text(thread, &aipy_TypeError_type, "cannot create '%s' instances", type->name);
    /* An empty instance of the base lends its contents. */
    aipy_any empty;
    aipy_status status = aipy_construct(thread, base, NULL, 0, NULL, &empty);
    if (status != AIPY_OK) return status;
    aipy_object *object = aipy_instance_new(type), *lender = aipy_pointer(empty);
    memcpy(object + 1, lender + 1, (size_t)(base->size - (int64_t)sizeof *object));
    if (lender->count == 1) aipy_free(lender, base->size);
    else aipy_release(lender);
    *out = object;
    return AIPY_OK;
}

static aipy_status construct_user(aipy_thread *thread, const aipy_type *type, const aipy_any *args, int64_t count,
                                  aipy_tuple *keywords, aipy_any *out) {
    int64_t total = count + (keywords ? keywords->length : 0);
    aipy_any make = aipy_find_special(type, AIPY_S_new), init = aipy_find_special(type, AIPY_S_init), value;
    aipy_status status;
    if (make && !aipy_is_exact(make, &aipy_builtin_type)) {
        aipy_any room[17], *all = total < 16 ? room : aipy_allocate((total + 1) * 8);
        if (aipy_is_exact(make, &aipy_staticmethod_type)) make = ((aipy_wrapper *)aipy_pointer(make))->function;
        all[0] = aipy_from_pointer(type);
        if (total) memcpy(all + 1, args, (size_t)total * 8);
        status = aipy_call(thread, make, all, count + 1, keywords, &value);
        if (all != room) aipy_free(all, (total + 1) * 8);
        if (status != AIPY_OK) return status;
        if (!aipy_is_instance(value, type)) { *out = value; return AIPY_OK; }
        init = aipy_find_special(aipy_type_of(value), AIPY_S_init);
    } else {
        aipy_object *object = NULL;
        if (!init && total && !(type->flags & AIPY_TYPE_EXCEPTION) && native_base(type) == &aipy_object_type)
            return aipy_raise_text(thread, &aipy_TypeError_type, "%s() takes no arguments", type->name);
        status = new_with_base(thread, type, args, count, &object);
        if (status != AIPY_OK) return status;
        value = aipy_from_pointer(object);
    }
    if (init && !keywords && type->flags & AIPY_TYPE_EXCEPTION && aipy_is_exact(init, &aipy_method_descriptor_type)) {
        status = aipy_BaseException_init(thread, (aipy_exception *)aipy_pointer(value), args, count, NULL);
        if (status != AIPY_OK) { aipy_release_any(value); return status; }
    } else if (init) {
        aipy_any room[17], *all = total < 16 ? room : aipy_allocate((total + 1) * 8), answer;
        all[0] = value;
        if (total) memcpy(all + 1, args, (size_t)total * 8);
        status = aipy_call(thread, init, all, count + 1, keywords, &answer);
        if (all != room) aipy_free(all, (total + 1) * 8);
        if (status == AIPY_OK && answer != aipy_none()) {
            status = aipy_raise_text(thread, &aipy_TypeError_type, "__init__() should return None, not '%T'", answer);
        }
        if (status != AIPY_OK) { aipy_release_any(value); return status; }
        aipy_release_any(answer);
    }
    *out = value;
    return AIPY_OK;
}

aipy_status aipy_construct(aipy_thread *thread, const aipy_type *type, const aipy_any *args, int64_t count,
                           aipy_tuple *keywords, aipy_any *out) {
    if (type == &aipy_type_type) {
        if (count == 1 && !keywords) { *out = aipy_new_any(aipy_from_pointer(aipy_type_of(args[0]))); return AIPY_OK; }
        return aipy_raise_text(thread, &aipy_TypeError_type, "type() takes 1 or 3 arguments");
    }
    if (type->construct) return type->construct(thread, type, args, count, keywords, out);
    if (type->flags & (AIPY_TYPE_USER | AIPY_TYPE_EXCEPTION)) return construct_user(thread, type, args, count, keywords, out);
    if (type == &aipy_object_type) {
        if (count || keywords) return aipy_raise_text(thread, &aipy_TypeError_type, "object() takes no arguments");
        *out = aipy_from_pointer(aipy_instance_new(type));
        return AIPY_OK;
    }
    aipy_any make = aipy_find_special(type, AIPY_S_new);
    if (!make) return aipy_raise_text(thread, &aipy_TypeError_type, "cannot create '%s' instances", type->name);
    return aipy_call(thread, make, args, count, keywords, out);
}

/* Runs __del__; true if the object lives on. */
static bool finalize(aipy_object *object) {
    aipy_any method = aipy_find_special(object->type, AIPY_S_del), answer;
    if (!method) return false;
    aipy_thread *thread = aipy_main_thread();
    aipy_object *pending = thread->exception;
    thread->exception = NULL;
    object->count = 1;
    if (aipy_call_special(thread, method, aipy_from_pointer(object), NULL, 0, &answer) == AIPY_OK) aipy_release_any(answer);
    else aipy_unraisable(thread, "Exception ignored in: ", method);
    thread->exception = pending;
    return --object->count > 0;
}

void aipy_instance_drop(aipy_object *object) {
    const aipy_type *type = object->type;
    aipy_type_state *state = aipy_state_of(type);
    if (state->special[AIPY_S_del] && finalize(object)) return;
    if (aipy_has_side_data(object)) {
        object->count = 1; /* callbacks must not drop it again */
        aipy_forget_object(object);
        object->count = 0;
    }
    for (int32_t i = 0; i < state->owned_count; i++) {
        aipy_any *slot = (aipy_any *)(void *)((char *)object + state->owned[i]), value = *slot;
        *slot = 0;
        if (value) aipy_release_any(value);
    }
    const aipy_type *base = native_base(type);
    if (base->drop) base->drop(object);
    else aipy_free(object, type->size < (int64_t)sizeof *object ? (int64_t)sizeof *object : type->size);
}

/* --- seen as dicts ------------------------------------------------------------------------------------- */

static aipy_status put(aipy_thread *thread, aipy_dict *dict, aipy_str *name, aipy_any value) {
    return aipy_dict_store(thread, dict, aipy_from_pointer(name), (aipy_slot){.any = aipy_new_any(value)});
}

aipy_any aipy_type_dict(aipy_thread *thread, const aipy_type *type) {
    aipy_type_state *state = aipy_state_of(type);
    aipy_dict *dict = aipy_dict_new(AIPY_KIND_ANY);
    for (int32_t i = 0; i < type->member_count; i++)
        if (type->members[i].member == AIPY_MEMBER_VALUE && *type->members[i].slot) put(thread, dict, type->members[i].name, *type->members[i].slot);
    for (aipy_added_member *added = state->added; added; added = added->next)
        if (added->value) put(thread, dict, added->member.name, added->value);
    for (int32_t i = 0; i < state->native_count; i++) put(thread, dict, state->natives[i].name, state->native_values[i]);
    return aipy_from_pointer(dict);
}

/* A field's value as a new reference, or 0 when unset. */
aipy_any aipy_field_value(aipy_object *object, const aipy_member *member) {
    aipy_slot slot;
    memcpy(&slot, (char *)object + member->offset, 8);
    switch (member->kind) {
    case AIPY_KIND_ANY: return slot.any ? aipy_new_any(slot.any) : 0;
    case AIPY_KIND_FLOAT: return (uint64_t)slot.raw == aipy_unset_float ? 0 : aipy_float_new(slot.number);
    case AIPY_KIND_BOOL: return slot.raw == 2 ? 0 : aipy_new_any(aipy_from_bool(slot.raw != 0));
    default: return aipy_int_from_i64(slot.raw);
    }
}

aipy_any aipy_instance_dict(aipy_thread *thread, aipy_any value) {
    const aipy_type *type = aipy_type_of(value);
    if (aipy_is_small(value)) return 0;
    aipy_object *object = aipy_pointer(value);
    aipy_dict *extra = aipy_extra_attributes(object, false);
    if (!(type->flags & (AIPY_TYPE_USER | AIPY_TYPE_EXCEPTION)) && !extra) return 0;
    aipy_dict *dict = aipy_dict_new(AIPY_KIND_ANY);
    for (int32_t i = type->mro_length - 1; i >= 0; i--)
        for (int32_t k = 0; k < type->mro[i]->member_count; k++) {
            const aipy_member *member = &type->mro[i]->members[k];
            if (member->member != AIPY_MEMBER_FIELD) continue;
            aipy_any field = aipy_field_value(object, member);
            if (!field) continue;
            put(thread, dict, member->name, field);
            aipy_release_any(field);
        }
    if (extra && aipy_dict_merge_dict(thread, dict, extra) != AIPY_OK) aipy_clear_exception(thread);
    return aipy_from_pointer(dict);
}

/* --- isinstance, issubclass ---------------------------------------------------------------------------- */

typedef aipy_status class_test(aipy_thread *, aipy_any, aipy_any, bool *);

static aipy_status over(aipy_thread *thread, class_test *test, aipy_any value, aipy_tuple *classes, bool *out) {
    *out = false;
    for (int64_t i = 0; i < classes->length && !*out; i++) {
        aipy_any item = aipy_tuple_get(classes, i);
        aipy_status status = aipy_enter_call(thread, " in __instancecheck__");
        if (status == AIPY_OK) {
            status = test(thread, value, item, out);
            aipy_leave_call(thread);
        }
        aipy_release_any(item);
        if (status != AIPY_OK) return status;
    }
    return AIPY_OK;
}

aipy_status aipy_isinstance(aipy_thread *thread, aipy_any value, aipy_any classinfo, bool *out) {
    const aipy_type *type = aipy_as_type(classinfo);
    if (type) {
        /* a range with big bounds has a type of its own in C */
        *out = aipy_is_instance(value, type) || (type == &aipy_range_type && aipy_type_of(value) == &aipy_long_range_type);
        return AIPY_OK;
    }
    if (aipy_is_instance(classinfo, &aipy_tuple_type)) return over(thread, aipy_isinstance, value, (aipy_tuple *)aipy_pointer(classinfo), out);
    if (aipy_is_exact(classinfo, &aipy_union_type)) return over(thread, aipy_isinstance, value, ((aipy_union *)aipy_pointer(classinfo))->items, out);
    aipy_any method = aipy_find_special(aipy_type_of(classinfo), AIPY_S_instancecheck), answer;
    if (method) {
        aipy_status status = aipy_call_special(thread, method, classinfo, &value, 1, &answer);
        if (status != AIPY_OK) return status;
        status = aipy_truth(thread, answer, out);
        aipy_release_any(answer);
        return status;
    }
    return aipy_raise_text(thread, &aipy_TypeError_type, "isinstance() arg 2 must be a type, a tuple of types, or a union");
}

aipy_status aipy_issubclass(aipy_thread *thread, aipy_any cls, aipy_any classinfo, bool *out) {
    const aipy_type *type = aipy_as_type(classinfo), *tested = aipy_as_type(cls);
    if (!tested) return aipy_raise_text(thread, &aipy_TypeError_type, "issubclass() arg 1 must be a class");
    if (type) { *out = aipy_is_subtype(tested, type); return AIPY_OK; }
    if (aipy_is_instance(classinfo, &aipy_tuple_type)) return over(thread, aipy_issubclass, cls, (aipy_tuple *)aipy_pointer(classinfo), out);
    if (aipy_is_exact(classinfo, &aipy_union_type)) return over(thread, aipy_issubclass, cls, ((aipy_union *)aipy_pointer(classinfo))->items, out);
    return aipy_raise_text(thread, &aipy_TypeError_type, "issubclass() arg 2 must be a class, a tuple of classes, or a union");
}
