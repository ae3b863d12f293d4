/* dict_keys, dict_values, dict_items: live views; those of keys and items behave as sets. */
#include "aipy/containers.h"
#include "aipy/model.h"

aipy_status aipy_set_intersect(aipy_thread *, aipy_set *, aipy_any other, aipy_set **out);
aipy_status aipy_set_subtract(aipy_thread *, aipy_set *, aipy_any other);
aipy_status aipy_set_toggle(aipy_thread *, aipy_set *, aipy_any other);

static void view_drop(aipy_object *object) {
    aipy_dict_view *view = (aipy_dict_view *)object;
    aipy_release(&view->dict->header);
    aipy_free(view, view->header.type->size);
}
AIPY_DEFINE_TYPE(aipy_dict_keys_type, "dict_keys", "builtins", aipy_dict_view, view_drop, 0);
AIPY_DEFINE_TYPE(aipy_dict_values_type, "dict_values", "builtins", aipy_dict_view, view_drop, 0);
AIPY_DEFINE_TYPE(aipy_dict_items_type, "dict_items", "builtins", aipy_dict_view, view_drop, 0);

static aipy_dict_view *make(const aipy_type *type, aipy_dict *d) {
    aipy_dict_view *view = (aipy_dict_view *)aipy_new_object(type, sizeof(aipy_dict_view));
    aipy_retain(&d->header);
    view->dict = d;
    return view;
}
aipy_object *aipy_dict_keys(aipy_thread *thread, aipy_dict *d) { (void)thread; return &make(&aipy_dict_keys_type, d)->header; }
aipy_object *aipy_dict_values(aipy_thread *thread, aipy_dict *d) { (void)thread; return &make(&aipy_dict_values_type, d)->header; }
aipy_object *aipy_dict_items(aipy_thread *thread, aipy_dict *d) { (void)thread; return &make(&aipy_dict_items_type, d)->header; }

int64_t aipy_dict_view_len(aipy_thread *thread, aipy_object *self) { (void)thread; return ((aipy_dict_view *)self)->dict->used; }

static bool is_set_view(aipy_any v) {
    return aipy_is_exact(v, &aipy_dict_keys_type) || aipy_is_exact(v, &aipy_dict_items_type);
}

aipy_status aipy_dict_view_contains(aipy_thread *thread, aipy_object *self, aipy_any item, bool *out) {
    aipy_dict_view *view = (aipy_dict_view *)self;
    if (view->header.type == &aipy_dict_keys_type) {
        int64_t at;
        aipy_status status = aipy_dict_find(thread, view->dict, item, &at);
        *out = status == AIPY_OK && at >= 0;
        return status;
    }
    *out = false;
    if (!aipy_is_instance(item, &aipy_tuple_type) || ((aipy_tuple *)aipy_pointer(item))->length != 2) return AIPY_OK;
    aipy_any key = aipy_tuple_get((aipy_tuple *)aipy_pointer(item), 0), value = aipy_tuple_get((aipy_tuple *)aipy_pointer(item), 1), found;
    aipy_status status = aipy_dict_get_any(thread, view->dict, key, &found);
    if (status == AIPY_OK && found) {
        status = aipy_same(thread, found, value, out);
        if (status == AIPY_OK && !*out && view->dict->kind == AIPY_KIND_FLOAT && aipy_is_exact(value, &aipy_float_type))
            *out = aipy_float_same(((aipy_float *)aipy_pointer(found))->value, ((aipy_float *)aipy_pointer(value))->value);
        aipy_release_any(found);
    }
    aipy_release_any(key);
    aipy_release_any(value);
    return status;
}

aipy_status aipy_dict_view_repr(aipy_thread *thread, aipy_object *self, aipy_str **out) {
    aipy_dict_view *view = (aipy_dict_view *)self;
    aipy_repr_frame frame;
    aipy_list *items;
    aipy_text text = {0};
    if (!aipy_repr_enter(thread, &frame, &view->header)) { *out = aipy_str_from_ascii("..."); return AIPY_OK; }
    aipy_status status = aipy_list_from_any(thread, aipy_from_pointer(view), &items);
    if (status == AIPY_OK) {
        aipy_text_add(&text, view->header.type->name);
        aipy_text_add(&text, "(");
        status = aipy_text_repr(thread, &text, aipy_from_pointer(items));
        aipy_text_add(&text, ")");
        aipy_release(&items->header);
    }
    aipy_repr_leave(&frame);
    if (status != AIPY_OK) { aipy_text_drop(&text); return status; }
    *out = aipy_text_end(&text);
    return AIPY_OK;
}

/* --- as sets ------------------------------------------------------------------------------------------ */

/* Whether every item of `left` is in `right` (a set or a view). */
static aipy_status all_in(aipy_thread *thread, aipy_any left, aipy_any right, bool *out) {
    aipy_walk walk;
    aipy_any item;
    aipy_status status = AIPY_OK;
    *out = true;
    if (aipy_walk_start(thread, &walk, left) != AIPY_OK) return AIPY_RAISED;
    while (*out && (status = aipy_walk_next(thread, &walk, &item)) == AIPY_OK) {
        status = aipy_contains(thread, right, item, out);
        aipy_release_any(item);
        if (status != AIPY_OK) break;
    }
    aipy_walk_end(&walk);
    return status == AIPY_STOP ? AIPY_OK : status;
}

static aipy_status compare(aipy_thread *thread, int comparison, aipy_object *object, aipy_any other, aipy_any *out) {
    aipy_dict_view *view = (aipy_dict_view *)object;
    aipy_any self = aipy_from_pointer(view);
    int64_t mine = view->dict->used, theirs;
    bool answer = false;
    aipy_status status = AIPY_OK;
    if (!aipy_is_any_set(other) && !is_set_view(other)) { *out = aipy_new_any(aipy_from_pointer(&aipy_NotImplemented)); return AIPY_OK; }
    if (aipy_length(thread, other, &theirs) != AIPY_OK) return AIPY_RAISED;
    switch (comparison) {
    case AIPY_EQ: case AIPY_NE: if (mine == theirs) status = all_in(thread, self, other, &answer); break;
    case AIPY_LT: if (mine < theirs) status = all_in(thread, self, other, &answer); break;
    case AIPY_LE: if (mine <= theirs) status = all_in(thread, self, other, &answer); break;
    case AIPY_GT: if (mine > theirs) status = all_in(thread, other, self, &answer); break;
    default: if (mine >= theirs) status = all_in(thread, other, self, &answer); break;
    }
    *out = aipy_from_bool(comparison == AIPY_NE ? !answer : answer);
    return status;
}
aipy_status aipy_dict_view_eq(aipy_thread *t, aipy_object *v, aipy_any o, aipy_any *out) { return compare(t, AIPY_EQ, v, o, out); }
aipy_status aipy_dict_view_ne(aipy_thread *t, aipy_object *v, aipy_any o, aipy_any *out) { return compare(t, AIPY_NE, v, o, out); }
aipy_status aipy_dict_view_lt(aipy_thread *t, aipy_object *v, aipy_any o, aipy_any *out) { return compare(t, AIPY_LT, v, o, out); }
aipy_status aipy_dict_view_le(aipy_thread *t, aipy_object *v, aipy_any o, aipy_any *out) { return compare(t, AIPY_LE, v, o, out); }
aipy_status aipy_dict_view_gt(aipy_thread *t, aipy_object *v, aipy_any o, aipy_any *out) { return compare(t, AIPY_GT, v, o, out); }
aipy_status aipy_dict_view_ge(aipy_thread *t, aipy_object *v, aipy_any o, aipy_any *out) { return compare(t, AIPY_GE, v, o, out); }

/* A set of the left operand, changed by `change` with the right one. */
static aipy_status changed(aipy_thread *thread, aipy_any left, aipy_any right,
                           aipy_status (*change)(aipy_thread *, aipy_set *, aipy_any), aipy_set **out) {
    aipy_set *result;
    if (aipy_is_exact(left, &aipy_dict_keys_type)) { /* sets are filled from dicts with room made at once */
        aipy_dict *d = ((aipy_dict_view *)aipy_pointer(left))->dict;
        if (d->header.type == &aipy_dict_type) left = aipy_from_pointer(d);
    }
    if (aipy_set_from_any(thread, &aipy_set_type, left, &result) != AIPY_OK) return AIPY_RAISED;
    if (change(thread, result, right) != AIPY_OK) { aipy_release(&result->header); return AIPY_RAISED; }
    *out = result;
    return AIPY_OK;
}

aipy_status aipy_dict_view_or(aipy_thread *t, aipy_object *v, aipy_any other, aipy_set **out) {
    return changed(t, aipy_from_pointer(v), other, aipy_set_update_any, out);
}
aipy_status aipy_dict_view_ror(aipy_thread *t, aipy_object *v, aipy_any other, aipy_set **out) {
    return changed(t, other, aipy_from_pointer(v), aipy_set_update_any, out);
}
aipy_status aipy_dict_view_sub(aipy_thread *t, aipy_object *v, aipy_any other, aipy_set **out) {
    return changed(t, aipy_from_pointer(v), other, aipy_set_subtract, out);
}
aipy_status aipy_dict_view_rsub(aipy_thread *t, aipy_object *v, aipy_any other, aipy_set **out) {
    return changed(t, other, aipy_from_pointer(v), aipy_set_subtract, out);
}
aipy_status aipy_dict_view_xor(aipy_thread *t, aipy_object *v, aipy_any other, aipy_set **out) {
    return changed(t, aipy_from_pointer(v), other, aipy_set_toggle, out);
}
aipy_status aipy_dict_view_rxor(aipy_thread *t, aipy_object *v, aipy_any other, aipy_set **out) {
    return changed(t, other, aipy_from_pointer(v), aipy_set_toggle, out);
}

/* CPython walks the shorter side: Objects/dictobject.c, _PyDictView_Intersect. */
aipy_status aipy_dict_view_and(aipy_thread *thread, aipy_object *self, aipy_any other, aipy_set **out) {
    aipy_dict_view *view = (aipy_dict_view *)self;
    aipy_walk walk;
    aipy_any item;
    aipy_status status = AIPY_OK;
    if (aipy_is_exact(other, &aipy_set_type) && view->dict->used <= ((aipy_set *)aipy_pointer(other))->used)
        return aipy_set_intersect(thread, (aipy_set *)aipy_pointer(other), aipy_from_pointer(view), out);
    aipy_dict_view *other_view = is_set_view(other) ? (aipy_dict_view *)aipy_pointer(other) : NULL;
    if (other_view && other_view->dict->used > view->dict->used) {
        other = aipy_from_pointer(view);
        view = other_view;
    }
    aipy_set *result = aipy_set_new(false);
    status = aipy_walk_start(thread, &walk, other);
    if (status == AIPY_OK) {
        while (status == AIPY_OK && (status = aipy_walk_next(thread, &walk, &item)) == AIPY_OK) {
            bool found;
            status = aipy_dict_view_contains(thread, &view->header, item, &found);
            if (status == AIPY_OK && found) status = aipy_set_add_any(thread, result, item);
            aipy_release_any(item);
        }
        aipy_walk_end(&walk);
    }
    if (status == AIPY_RAISED) { aipy_release(&result->header); return status; }
    *out = result;
    return AIPY_OK;
}

aipy_status aipy_dict_view_isdisjoint(aipy_thread *thread, aipy_object *self, aipy_any other, bool *out) {
    aipy_dict_view *view = (aipy_dict_view *)self;
    aipy_walk walk;
    aipy_any item, walked = other, asked = aipy_from_pointer(view);
    aipy_status status = AIPY_OK;
    bool found = false;
    *out = true;
    if (other == asked) { *out = view->dict->used == 0; return AIPY_OK; }
    if (aipy_is_any_set(other) || is_set_view(other)) {
        int64_t theirs;
        if (aipy_length(thread, other, &theirs) != AIPY_OK) return AIPY_RAISED;
        if (theirs > view->dict->used) { walked = asked; asked = other; }
    }
    if (aipy_walk_start(thread, &walk, walked) != AIPY_OK) return AIPY_RAISED;
    while (!found && (status = aipy_walk_next(thread, &walk, &item)) == AIPY_OK) {
        status = aipy_contains(thread, asked, item, &found);
        aipy_release_any(item);
        if (status != AIPY_OK) break;
    }
    aipy_walk_end(&walk);
    *out = !found;
    return status == AIPY_STOP ? AIPY_OK : status;
}
