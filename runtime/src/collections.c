/* collections.defaultdict and OrderedDict: dicts with a little more. */
#include "aipy/collections.h"
#include "aipy/model.h"

aipy_status aipy_dict_update(aipy_thread *, aipy_dict *, aipy_any source, aipy_dict *kwargs);

/* --- defaultdict ---------------------------------------------------------------------------------------- */

static void defaultdict_drop(aipy_object *object) {
    aipy_defaultdict *d = (aipy_defaultdict *)object;
    aipy_any factory = d->factory;
    d->factory = 0;
    if (factory) aipy_release_any(factory);
    aipy_dict_drop(object);
}
extern aipy_type aipy_defaultdict_type, aipy_OrderedDict_type;
static const aipy_type *const defaultdict_mro[] = {&aipy_defaultdict_type, &aipy_dict_type, &aipy_object_type};
aipy_type aipy_defaultdict_type = {.header = {AIPY_IMMORTAL, &aipy_type_type}, .name = "defaultdict", .qualified_name = "defaultdict",
                                   .module = "collections", .base = &aipy_dict_type, .mro = defaultdict_mro, .mro_length = 3,
                                   .size = sizeof(aipy_defaultdict), .drop = defaultdict_drop};

static aipy_any factory_of(const aipy_defaultdict *d) { return d->factory ? d->factory : aipy_none(); }

/* defaultdict(factory=None, [mapping or pairs], **kwargs) */
aipy_status aipy_defaultdict_init(aipy_thread *thread, aipy_defaultdict *d, aipy_any factory, aipy_any source, aipy_dict *kwargs) {
    if (factory != aipy_none() && !aipy_is_callable(factory))
        return aipy_raise_text(thread, &aipy_TypeError_type, "first argument must be callable or None");
    aipy_any old = d->factory;
    d->factory = aipy_new_any(factory);
    if (old) aipy_release_any(old);
    return aipy_dict_update(thread, &d->dict, source, kwargs);
}
static aipy_defaultdict *make(aipy_any factory) {
    aipy_defaultdict *d = (aipy_defaultdict *)aipy_new_object(&aipy_defaultdict_type, sizeof(aipy_defaultdict));
    d->dict.kind = AIPY_KIND_ANY;
    d->factory = aipy_new_any(factory);
    return d;
}
aipy_status aipy_defaultdict_new(aipy_thread *thread, aipy_any factory, aipy_any source, aipy_dict *kwargs, aipy_defaultdict **out) {
    aipy_defaultdict *d = make(aipy_none());
    if (aipy_defaultdict_init(thread, d, factory, source, kwargs) != AIPY_OK) { aipy_release(&d->dict.header); return AIPY_RAISED; }
    *out = d;
    return AIPY_OK;
}

aipy_status aipy_defaultdict_missing(aipy_thread *thread, aipy_defaultdict *d, aipy_any key, aipy_any *out) {
    aipy_any factory = factory_of(d), value;
    if (factory == aipy_none()) return aipy_raise_key(thread, key);
    aipy_retain_any(factory);
    aipy_status status;
    if (factory == aipy_from_pointer(&aipy_list_type)) { value = aipy_from_pointer(aipy_list_new(AIPY_KIND_ANY, 0)); status = AIPY_OK; }
    else if (factory == aipy_from_pointer(&aipy_int_type)) { value = aipy_from_small(0); status = AIPY_OK; }
    else status = aipy_call(thread, factory, NULL, 0, NULL, &value);
    aipy_release_any(factory);
    if (status != AIPY_OK) return status;
    if (aipy_dict_store_any(thread, &d->dict, key, value) != AIPY_OK) { aipy_release_any(value); return AIPY_RAISED; }
    *out = value;
    return AIPY_OK;
}
aipy_any aipy_defaultdict_get_factory(aipy_thread *thread, aipy_defaultdict *d) { (void)thread; return aipy_new_any(factory_of(d)); }

static aipy_status copy_with(aipy_thread *thread, aipy_defaultdict *d, aipy_dict *first, aipy_dict *second, aipy_defaultdict **out) {
    aipy_defaultdict *copy = make(factory_of(d));
    if (aipy_dict_merge_dict(thread, &copy->dict, first) != AIPY_OK
        || (second && aipy_dict_merge_dict(thread, &copy->dict, second) != AIPY_OK)) {
        aipy_release(&copy->dict.header);
        return AIPY_RAISED;
    }
    *out = copy;
    return AIPY_OK;
}
aipy_status aipy_defaultdict_copy(aipy_thread *t, aipy_defaultdict *d, aipy_defaultdict **out) { return copy_with(t, d, &d->dict, NULL, out); }
aipy_status aipy_defaultdict_or(aipy_thread *t, aipy_defaultdict *d, aipy_dict *other, aipy_defaultdict **out) { return copy_with(t, d, &d->dict, other, out); }
aipy_status aipy_defaultdict_ror(aipy_thread *t, aipy_defaultdict *d, aipy_dict *other, aipy_defaultdict **out) { return copy_with(t, d, other, &d->dict, out); }

aipy_status aipy_defaultdict_repr(aipy_thread *thread, aipy_defaultdict *d, aipy_str **out) {
    aipy_status aipy_dict_repr(aipy_thread *, aipy_dict *, aipy_str **);
    aipy_text text = {0};
    aipy_str *part;
    aipy_repr_frame frame;
    aipy_text_add(&text, d->dict.header.type->name);
    aipy_text_add(&text, "(");
    aipy_object *factory = aipy_is_small(factory_of(d)) ? NULL : aipy_pointer(factory_of(d));
    aipy_status status = AIPY_OK;
    if (factory && !aipy_repr_enter(thread, &frame, factory)) {
        aipy_text_add(&text, "...");
    } else {
        status = aipy_text_repr(thread, &text, factory_of(d));
        if (factory) aipy_repr_leave(&frame);
    }
    aipy_text_add(&text, ", ");
    if (status == AIPY_OK && (status = aipy_dict_repr(thread, &d->dict, &part)) == AIPY_OK) aipy_text_take(&text, part);
    if (status != AIPY_OK) { aipy_text_drop(&text); return status; }
    aipy_text_add(&text, ")");
    *out = aipy_text_end(&text);
    return AIPY_OK;
}

/* --- OrderedDict: a dict is ordered already -------------------------------------------------------------- */

static const aipy_type *const ordered_mro[] = {&aipy_OrderedDict_type, &aipy_dict_type, &aipy_object_type};
aipy_type aipy_OrderedDict_type = {.header = {AIPY_IMMORTAL, &aipy_type_type}, .name = "OrderedDict", .qualified_name = "OrderedDict",
                                   .module = "collections", .base = &aipy_dict_type, .mro = ordered_mro, .mro_length = 3,
                                   .size = sizeof(aipy_dict), .drop = aipy_dict_drop};

static aipy_dict *make_ordered(void) {
    aipy_dict *d = (aipy_dict *)aipy_new_object(&aipy_OrderedDict_type, sizeof(aipy_dict));
    d->kind = AIPY_KIND_ANY;
    return d;
}
aipy_status aipy_OrderedDict_new(aipy_thread *thread, aipy_any source, aipy_dict *kwargs, aipy_dict **out) {
    aipy_dict *d = make_ordered();
    if (aipy_dict_update(thread, d, source, kwargs) != AIPY_OK) { aipy_release(&d->header); return AIPY_RAISED; }
    *out = d;
    return AIPY_OK;
}

/* Puts the entry's key first: everything else is taken out and stored behind it again. */
static void rebuild(aipy_thread *thread, aipy_dict *d, aipy_dict *rest) {
    for (int64_t at = 0; (at = aipy_dict_next(rest, at)) >= 0; at++) {
        aipy_slot slot = rest->entries[at].value;
        if (rest->kind == AIPY_KIND_ANY) aipy_retain_any(slot.any);
        aipy_dict_store_hash(thread, d, rest->entries[at].key, rest->entries[at].hash, rest->kind, slot);
    }
}
aipy_status aipy_OrderedDict_move_to_end(aipy_thread *thread, aipy_dict *d, aipy_any key, bool last) {
    int64_t at;
    if (aipy_dict_find(thread, d, key, &at) != AIPY_OK) return AIPY_RAISED;
    if (at < 0) return aipy_raise_key(thread, key);
    if (last ? at == d->entry_count - 1 : aipy_dict_next(d, 0) == at) return AIPY_OK;
    int64_t hash = d->entries[at].hash;
    aipy_any own = aipy_new_any(d->entries[at].key);
    aipy_slot slot = d->entries[at].value;
    int kind = d->kind;
    if (kind == AIPY_KIND_ANY) aipy_retain_any(slot.any);
    aipy_dict_delete_at(d, at);
    aipy_status status;
    if (last) {
        status = aipy_dict_store_hash(thread, d, own, hash, kind, slot);
    } else {
        void aipy_dict_clear(aipy_thread *, aipy_dict *);
        aipy_dict *rest = aipy_dict_clone(d);
        aipy_dict_clear(thread, d);
        status = aipy_dict_store_hash(thread, d, own, hash, kind, slot);
        rebuild(thread, d, rest);
        aipy_release(&rest->header);
    }
    aipy_release_any(own);
    return status;
}
aipy_status aipy_OrderedDict_popitem(aipy_thread *thread, aipy_dict *d, bool last, aipy_tuple **out) {
    aipy_status aipy_dict_popitem(aipy_thread *, aipy_dict *, aipy_tuple **);
    if (!d->used) return aipy_raise_text(thread, &aipy_KeyError_type, "dictionary is empty");
    if (last) return aipy_dict_popitem(thread, d, out);
    int64_t at = aipy_dict_next(d, 0);
    aipy_any key = aipy_new_any(d->entries[at].key), value = aipy_dict_value_at(d, at);
    aipy_dict_delete_at(d, at);
    *out = aipy_tuple_pair(key, value);
    return AIPY_OK;
}
aipy_status aipy_OrderedDict_copy(aipy_thread *thread, aipy_dict *d, aipy_dict **out) {
    return aipy_OrderedDict_new(thread, aipy_from_pointer(d), NULL, out);
}
static aipy_status merged(aipy_thread *thread, aipy_dict *first, aipy_dict *second, aipy_dict **out) {
    aipy_dict *d = make_ordered();
    if (aipy_dict_merge_dict(thread, d, first) != AIPY_OK || aipy_dict_merge_dict(thread, d, second) != AIPY_OK) {
        aipy_release(&d->header);
        return AIPY_RAISED;
    }
    *out = d;
    return AIPY_OK;
}
aipy_status aipy_OrderedDict_or(aipy_thread *t, aipy_dict *d, aipy_dict *other, aipy_dict **out) { return merged(t, d, other, out); }
aipy_status aipy_OrderedDict_ror(aipy_thread *t, aipy_dict *d, aipy_dict *other, aipy_dict **out) { return merged(t, other, d, out); }

/* Two OrderedDicts compare their order too. */
aipy_status aipy_OrderedDict_eq(aipy_thread *thread, aipy_dict *d, aipy_dict *other, bool *out) {
    aipy_status aipy_dict_eq(aipy_thread *, aipy_dict *, aipy_dict *, bool *);
    if (aipy_dict_eq(thread, d, other, out) != AIPY_OK) return AIPY_RAISED;
    if (!*out || !aipy_is_subtype(other->header.type, &aipy_OrderedDict_type)) return AIPY_OK;
    for (int64_t a = 0, b = 0; (a = aipy_dict_next(d, a)) >= 0 && (b = aipy_dict_next(other, b)) >= 0; a++, b++) {
        aipy_any x = aipy_new_any(d->entries[a].key), y = aipy_new_any(other->entries[b].key);
        aipy_status status = aipy_same(thread, x, y, out);
        aipy_release_any(x);
        aipy_release_any(y);
        if (status != AIPY_OK || !*out) return status;
    }
    return AIPY_OK;
}
aipy_status aipy_OrderedDict_ne(aipy_thread *thread, aipy_dict *d, aipy_dict *other, bool *out) {
    aipy_status status = aipy_OrderedDict_eq(thread, d, other, out);
    *out = !*out;
    return status;
}
aipy_status aipy_OrderedDict_repr(aipy_thread *thread, aipy_dict *d, aipy_str **out) {
    aipy_object *aipy_dict_items(aipy_thread *, aipy_dict *);
    aipy_repr_frame frame;
    aipy_text text = {0};
    aipy_list *items;
    if (!aipy_repr_enter(thread, &frame, &d->header)) { *out = aipy_str_from_ascii("..."); return AIPY_OK; }
    aipy_status status = AIPY_OK;
    aipy_text_add(&text, d->header.type->name);
    aipy_text_add(&text, "(");
    if (d->used) {
        aipy_object *view = aipy_dict_items(thread, d);
        status = aipy_list_from_any(thread, aipy_from_pointer(view), &items);
        aipy_release(view);
        if (status == AIPY_OK) {
            status = aipy_text_repr(thread, &text, aipy_from_pointer(items));
            aipy_release(&items->header);
        }
    }
    aipy_repr_leave(&frame);
    if (status != AIPY_OK) { aipy_text_drop(&text); return status; }
    aipy_text_add(&text, ")");
    *out = aipy_text_end(&text);
    return AIPY_OK;
}
