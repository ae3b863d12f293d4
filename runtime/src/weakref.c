/* weakref.ref: a reference that does not keep its target alive. */
#include "aipy/model.h"
#include "aipy/containers.h"
#include "aipy/side_data.h"

typedef aipy_reference reference;

static void unlink_reference(reference *r) {
    if (!r->target) return;
    aipy_side_data *data = aipy_side_data_of(r->target, false);
    for (reference **place = data ? &data->references : NULL; place && *place; place = &(*place)->next)
        if (*place == r) { *place = r->next; break; }
    r->next = NULL;
    r->target = NULL;
}
static void reference_drop(aipy_object *object) {
    reference *r = (reference *)object;
    unlink_reference(r);
    if (r->callback) aipy_release_any(r->callback);
    aipy_free(object, object->type->size);
}
AIPY_DEFINE_TYPE(aipy_ref_type, "ReferenceType", "weakref", reference, reference_drop, 0);

/* Whether drops of this type end weak references. */
static bool can_refer(const aipy_object *object) {
    const aipy_type *type = object->type;
    return type->flags & (AIPY_TYPE_USER | AIPY_TYPE_EXCEPTION) || type == &aipy_function_type || type == &aipy_method_type || type == &aipy_generator_type
        || object->count >= AIPY_IMMORTAL / 2;
}

aipy_status aipy_ref_new(aipy_thread *thread, aipy_any object, aipy_any callback, aipy_any *out) {
    bool possible = !aipy_is_small(object) && can_refer(aipy_pointer(object));
    const aipy_type *type = aipy_type_of(object);
    if (!possible || type == &aipy_bool_type || type == &aipy_NoneType_type || type == &aipy_str_type || type == &aipy_tuple_type || type == &aipy_int_type)
        return aipy_raise_text(thread, &aipy_TypeError_type, "cannot create weak reference to '%T' object", object);
    aipy_side_data *data = aipy_side_data_of(aipy_pointer(object), true);
    bool has_callback = callback && callback != aipy_none();
    if (!has_callback)
        for (reference *r = data->references; r; r = r->next)
            if (!r->callback) { *out = aipy_new_any(aipy_from_pointer(r)); return AIPY_OK; }
    reference *r = (reference *)aipy_new_object(&aipy_ref_type, sizeof *r);
    r->target = aipy_pointer(object);
    r->callback = has_callback ? aipy_new_any(callback) : 0;
    r->hash = -1;
    r->next = data->references; /* the newest callback runs first */
    data->references = r;
    *out = aipy_from_pointer(r);
    return AIPY_OK;
}

void aipy_references_end(reference *list) {
    aipy_thread *thread = aipy_main_thread();
    for (reference *r = list; r; r = r->next) r->target = NULL;
    /* a callback may drop other references of the list */
    for (reference *r = list; r; r = r->next) aipy_retain(&r->header);
    aipy_object *pending = thread->exception;
    thread->exception = NULL;
    while (list) {
        reference *next = list->next;
        list->next = NULL;
        if (list->callback && list->header.count > 1) {
            aipy_any answer;
            if (aipy_call1(thread, list->callback, aipy_from_pointer(list), &answer) == AIPY_OK) aipy_release_any(answer);
            else aipy_unraisable(thread, "Exception ignored in: ", list->callback);
        }
        aipy_release(&list->header);
        list = next;
    }
    thread->exception = pending;
}

aipy_any aipy_ref_call(aipy_thread *thread, aipy_object *self) {
    (void)thread;
    aipy_object *target = ((reference *)self)->target;
    return aipy_new_any(target ? aipy_from_pointer(target) : aipy_none());
}
aipy_status aipy_ref_hash(aipy_thread *thread, aipy_object *self, int64_t *out) {
    reference *r = (reference *)self;
    if (r->hash == -1) {
        if (!r->target) return aipy_raise_text(thread, &aipy_TypeError_type, "weak object has gone away");
        aipy_status status = aipy_hash(thread, aipy_from_pointer(r->target), &r->hash);
        if (status != AIPY_OK) return status;
    }
    *out = r->hash;
    return AIPY_OK;
}
aipy_status aipy_ref_eq(aipy_thread *thread, aipy_object *self, aipy_any other, aipy_any *out) {
    reference *a = (reference *)self, *b = (reference *)aipy_pointer(other);
    if (!aipy_is_exact(other, &aipy_ref_type)) { *out = aipy_new_any(aipy_from_pointer(&aipy_NotImplemented)); return AIPY_OK; }
    bool equal = a == b;
    if (a->target && b->target) {
        aipy_status status = aipy_equal(thread, aipy_from_pointer(a->target), aipy_from_pointer(b->target), &equal);
        if (status != AIPY_OK) return status;
    }
    *out = aipy_new_any(aipy_from_bool(equal));
    return AIPY_OK;
}
aipy_any aipy_ref_callback(aipy_thread *thread, aipy_object *self) {
    (void)thread;
    aipy_any callback = ((reference *)self)->callback;
    return aipy_new_any(callback ? callback : aipy_none());
}
aipy_any aipy_ref_repr(aipy_thread *thread, aipy_object *self) {
    (void)thread;
    reference *r = (reference *)self;
    if (!r->target) return aipy_from_pointer(aipy_format_text("<weakref at %p; dead>", self));
    return aipy_from_pointer(aipy_format_text("<weakref at %p; to '%T' at %p>", self, aipy_from_pointer(r->target), r->target));
}
int64_t aipy_weakref_getweakrefcount(aipy_thread *thread, aipy_any object) {
    (void)thread;
    if (aipy_is_small(object)) return 0;
    aipy_side_data *data = aipy_side_data_of(aipy_pointer(object), false);
    int64_t count = 0;
    for (reference *r = data ? data->references : NULL; r; r = r->next) count++;
    return count;
}
