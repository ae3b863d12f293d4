/* Iterators over builtin containers. All begin as aipy_native_iterator. Exhaustion is final: the container is let go. */
#include "aipy/containers.h"

typedef aipy_native_iterator base;
typedef struct { base base; aipy_object *source; int64_t at; } indexed; /* list, tuple, str, bytes; forwards or backwards */
typedef struct { base base; int64_t value, left, step; } range_iterator;
typedef struct { base base; aipy_dict *dict; int64_t at, used, left; } dict_iterator;
typedef struct { base base; aipy_set *set; int64_t at, used; } set_iterator;

aipy_status aipy_iterator_next(aipy_thread *thread, aipy_object *iterator, aipy_any *out) {
    base *it = (base *)iterator;
    return it->next(thread, it, out);
}
/* iter(iterator) */
aipy_any aipy_iterator_iter(aipy_thread *thread, aipy_any iterator) { (void)thread; return aipy_new_any(iterator); }

static base *make(const aipy_type *type, aipy_status (*next)(aipy_thread *, base *, aipy_any *)) {
    base *it = (base *)aipy_new_object(type, type->size);
    it->next = next;
    return it;
}

/* --- by index ----------------------------------------------------------------------------------------- */

static void indexed_drop(aipy_object *object) {
    indexed *it = (indexed *)object;
    if (it->source) aipy_release(it->source);
    aipy_free(it, it->base.header.type->size);
}
#define INDEXED_TYPE(symbol, name) AIPY_DEFINE_TYPE(symbol, name, "builtins", indexed, indexed_drop, AIPY_TYPE_ITERATOR)
INDEXED_TYPE(aipy_list_iterator_type, "list_iterator");
INDEXED_TYPE(aipy_list_reverseiterator_type, "list_reverseiterator");
INDEXED_TYPE(aipy_tuple_iterator_type, "tuple_iterator");
INDEXED_TYPE(aipy_str_iterator_type, "str_iterator");
INDEXED_TYPE(aipy_bytes_iterator_type, "bytes_iterator");

static aipy_status exhausted(indexed *it) {
    aipy_object *source = it->source;
    it->source = NULL;
    aipy_release(source);
    return AIPY_STOP;
}
static aipy_status list_next(aipy_thread *thread, base *self, aipy_any *out) {
    (void)thread;
    indexed *it = (indexed *)self;
    aipy_list *list = (aipy_list *)it->source;
    if (!list) return AIPY_STOP;
    if (it->at >= list->length) return exhausted(it);
    *out = aipy_list_get(list, it->at++);
    return AIPY_OK;
}
static aipy_status list_previous(aipy_thread *thread, base *self, aipy_any *out) {
    (void)thread;
    indexed *it = (indexed *)self;
    aipy_list *list = (aipy_list *)it->source;
    if (!list) return AIPY_STOP;
    if (it->at < 0 || it->at >= list->length) return exhausted(it);
    *out = aipy_list_get(list, it->at--);
    return AIPY_OK;
}
static aipy_status tuple_next(aipy_thread *thread, base *self, aipy_any *out) {
    (void)thread;
    indexed *it = (indexed *)self;
    aipy_tuple *tuple = (aipy_tuple *)it->source;
    if (!tuple) return AIPY_STOP;
    if (it->at >= tuple->length) return exhausted(it);
    *out = aipy_tuple_get(tuple, it->at++);
    return AIPY_OK;
}
static aipy_status str_next(aipy_thread *thread, base *self, aipy_any *out) {
    (void)thread;
    indexed *it = (indexed *)self;
    aipy_str *text = (aipy_str *)it->source;
    if (!text) return AIPY_STOP;
    if (it->at >= text->length) return exhausted(it);
    *out = aipy_from_pointer(aipy_str_character(aipy_str_at(text, it->at++)));
    return AIPY_OK;
}
static aipy_status bytes_next(aipy_thread *thread, base *self, aipy_any *out) {
    (void)thread;
    indexed *it = (indexed *)self;
    aipy_bytes *bytes = (aipy_bytes *)it->source;
    if (!bytes) return AIPY_STOP;
    if (it->at >= bytes->length) return exhausted(it);
    *out = aipy_from_small(bytes->data[it->at++]);
    return AIPY_OK;
}
static aipy_object *make_indexed(const aipy_type *type, aipy_status (*next)(aipy_thread *, base *, aipy_any *), void *source, int64_t at) {
    indexed *it = (indexed *)make(type, next);
    aipy_retain(source);
    it->source = source;
    it->at = at;
    return &it->base.header;
}
aipy_object *aipy_list_iter(aipy_thread *thread, aipy_list *list) { (void)thread; return make_indexed(&aipy_list_iterator_type, list_next, list, 0); }
aipy_object *aipy_list_reversed(aipy_thread *thread, aipy_list *list) {
    (void)thread;
    return make_indexed(&aipy_list_reverseiterator_type, list_previous, list, list->length - 1);
}
aipy_object *aipy_tuple_iter(aipy_thread *thread, aipy_tuple *tuple) { (void)thread; return make_indexed(&aipy_tuple_iterator_type, tuple_next, tuple, 0); }
aipy_object *aipy_str_iter(aipy_thread *thread, aipy_str *text) { (void)thread; return make_indexed(&aipy_str_iterator_type, str_next, text, 0); }
aipy_object *aipy_bytes_iter(aipy_thread *thread, aipy_bytes *bytes) { (void)thread; return make_indexed(&aipy_bytes_iterator_type, bytes_next, bytes, 0); }

/* How many items an iterator by index has left: __length_hint__. */
int64_t aipy_iterator_length_hint(aipy_thread *thread, aipy_object *self) {
    indexed *it = (indexed *)self;
    int64_t length = 0;
    (void)thread;
    if (self->type == &aipy_list_reverseiterator_type)
        return it->source && it->at < ((aipy_list *)it->source)->length ? it->at + 1 : 0;
    if (!it->source) return 0;
    if (self->type == &aipy_list_iterator_type) length = ((aipy_list *)it->source)->length;
    else length = ((aipy_tuple *)it->source)->length; /* str and bytes keep it at the same place */
    return length > it->at ? length - it->at : 0;
}

/* --- range -------------------------------------------------------------------------------------------- */

static void plain_drop(aipy_object *object) { aipy_free(object, object->type->size); }
AIPY_DEFINE_TYPE(aipy_range_iterator_type, "range_iterator", "builtins", range_iterator, plain_drop, AIPY_TYPE_ITERATOR);

static aipy_status range_next(aipy_thread *thread, base *self, aipy_any *out) {
    (void)thread;
    range_iterator *it = (range_iterator *)self;
    if (it->left <= 0) return AIPY_STOP;
    it->left--;
    *out = aipy_fits_small(it->value) ? aipy_from_small(it->value) : aipy_int_from_i64(it->value);
    it->value = (int64_t)((uint64_t)it->value + (uint64_t)it->step);
    return AIPY_OK;
}
static aipy_object *make_range(int64_t start, int64_t count, int64_t step) {
    range_iterator *it = (range_iterator *)make(&aipy_range_iterator_type, range_next);
    it->value = start;
    it->left = count;
    it->step = step;
    return &it->base.header;
}
aipy_object *aipy_range_iter(aipy_thread *thread, aipy_range *range) {
    (void)thread;
    return make_range(range->start, aipy_range_length(range), range->step);
}
aipy_object *aipy_range_reversed(aipy_thread *thread, aipy_range *range) {
    int64_t count = aipy_range_length(range);
    (void)thread;
    return make_range((int64_t)((uint64_t)range->start + (uint64_t)(count - 1) * (uint64_t)range->step), count, -range->step);
}

/* --- dict --------------------------------------------------------------------------------------------- */

static void dict_iterator_drop(aipy_object *object) {
    dict_iterator *it = (dict_iterator *)object;
    if (it->dict) aipy_release(&it->dict->header);
    aipy_free(it, it->base.header.type->size);
}
#define DICT_TYPE(symbol, name) AIPY_DEFINE_TYPE(symbol, name, "builtins", dict_iterator, dict_iterator_drop, AIPY_TYPE_ITERATOR)
DICT_TYPE(aipy_dict_keyiterator_type, "dict_keyiterator");
DICT_TYPE(aipy_dict_valueiterator_type, "dict_valueiterator");
DICT_TYPE(aipy_dict_itemiterator_type, "dict_itemiterator");
DICT_TYPE(aipy_dict_reversekeyiterator_type, "dict_reversekeyiterator");
DICT_TYPE(aipy_dict_reversevalueiterator_type, "dict_reversevalueiterator");
DICT_TYPE(aipy_dict_reverseitemiterator_type, "dict_reverseitemiterator");

static aipy_status dict_end(dict_iterator *it, aipy_status status) {
    aipy_dict *d = it->dict;
    it->dict = NULL;
    aipy_release(&d->header);
    return status;
}

static aipy_any entry_value(const dict_iterator *it, int64_t at) {
    const aipy_type *type = it->base.header.type;
    const aipy_dict *d = it->dict;
    if (type == &aipy_dict_keyiterator_type || type == &aipy_dict_reversekeyiterator_type) return aipy_new_any(d->entries[at].key);
    if (type == &aipy_dict_valueiterator_type || type == &aipy_dict_reversevalueiterator_type) return aipy_dict_value_at(d, at);
    return aipy_from_pointer(aipy_tuple_pair(aipy_new_any(d->entries[at].key), aipy_dict_value_at(d, at)));
}

static aipy_status dict_check(aipy_thread *thread, dict_iterator *it) {
    if (it->used == it->dict->used) return AIPY_OK;
    it->used = -1; /* stays so */
    return aipy_raise_text(thread, &aipy_RuntimeError_type, "dictionary changed size during iteration");
}

static aipy_status dict_next(aipy_thread *thread, base *self, aipy_any *out) {
    dict_iterator *it = (dict_iterator *)self;
    if (!it->dict) return AIPY_STOP;
    if (dict_check(thread, it) != AIPY_OK) return AIPY_RAISED;
    int64_t at = aipy_dict_next(it->dict, it->at);
    if (at < 0) return dict_end(it, AIPY_STOP);
    if (it->left == 0) {
        aipy_raise_text(thread, &aipy_RuntimeError_type, "dictionary keys changed during iteration");
        return dict_end(it, AIPY_RAISED);
    }
    it->left--;
    it->at = at + 1;
    *out = entry_value(it, at);
    return AIPY_OK;
}
static aipy_status dict_previous(aipy_thread *thread, base *self, aipy_any *out) {
    dict_iterator *it = (dict_iterator *)self;
    if (!it->dict) return AIPY_STOP;
    if (dict_check(thread, it) != AIPY_OK) return AIPY_RAISED;
    if (it->at >= it->dict->entry_count) it->at = it->dict->entry_count - 1;
    while (it->at >= 0 && !it->dict->entries[it->at].key) it->at--;
    if (it->at < 0) return dict_end(it, AIPY_STOP);
    *out = entry_value(it, it->at--);
    return AIPY_OK;
}
static aipy_object *make_dict(const aipy_type *type, aipy_dict *d, bool reverse) {
    dict_iterator *it = (dict_iterator *)make(type, reverse ? dict_previous : dict_next);
    aipy_retain(&d->header);
    it->dict = d;
    it->used = it->left = d->used;
    it->at = reverse ? d->entry_count - 1 : 0;
    return &it->base.header;
}
aipy_object *aipy_dict_iter(aipy_thread *thread, aipy_dict *d) { (void)thread; return make_dict(&aipy_dict_keyiterator_type, d, false); }
aipy_object *aipy_dict_reversed(aipy_thread *thread, aipy_dict *d) { (void)thread; return make_dict(&aipy_dict_reversekeyiterator_type, d, true); }

aipy_object *aipy_dict_view_iter(aipy_thread *thread, aipy_object *view) {
    (void)thread;
    const aipy_type *type = view->type == &aipy_dict_keys_type ? &aipy_dict_keyiterator_type
                          : view->type == &aipy_dict_values_type ? &aipy_dict_valueiterator_type : &aipy_dict_itemiterator_type;
    return make_dict(type, ((aipy_dict_view *)view)->dict, false);
}
aipy_object *aipy_dict_view_reversed(aipy_thread *thread, aipy_object *view) {
    (void)thread;
    const aipy_type *type = view->type == &aipy_dict_keys_type ? &aipy_dict_reversekeyiterator_type
                          : view->type == &aipy_dict_values_type ? &aipy_dict_reversevalueiterator_type
                                                                 : &aipy_dict_reverseitemiterator_type;
    return make_dict(type, ((aipy_dict_view *)view)->dict, true);
}

/* --- set ---------------------------------------------------------------------------------------------- */

static void set_iterator_drop(aipy_object *object) {
    set_iterator *it = (set_iterator *)object;
    if (it->set) aipy_release(&it->set->header);
    aipy_free(it, it->base.header.type->size);
}
AIPY_DEFINE_TYPE(aipy_set_iterator_type, "set_iterator", "builtins", set_iterator, set_iterator_drop, AIPY_TYPE_ITERATOR);

static aipy_status set_next(aipy_thread *thread, base *self, aipy_any *out) {
    set_iterator *it = (set_iterator *)self;
    if (!it->set) return AIPY_STOP;
    if (it->used != it->set->used) {
        it->used = -1;
        return aipy_raise_text(thread, &aipy_RuntimeError_type, "Set changed size during iteration");
    }
    int64_t at = aipy_set_next(it->set, it->at);
    if (at < 0) {
        aipy_set *set = it->set;
        it->set = NULL;
        aipy_release(&set->header);
        return AIPY_STOP;
    }
    it->at = at + 1;
    *out = aipy_new_any(it->set->table[at].key);
    return AIPY_OK;
}
aipy_object *aipy_set_iter(aipy_thread *thread, aipy_set *set) {
    (void)thread;
    set_iterator *it = (set_iterator *)make(&aipy_set_iterator_type, set_next);
    aipy_retain(&set->header);
    it->set = set;
    it->used = set->used;
    return &it->base.header;
}

/* --- which iterator a builtin container has ----------------------------------------------------------- */

aipy_status aipy_iter_builtin(aipy_thread *thread, aipy_any iterable, aipy_any *out) {
    aipy_object *object, *it = NULL;
    *out = 0;
    if (aipy_is_small(iterable)) return AIPY_OK;
    object = aipy_pointer(iterable);
    const aipy_type *type = object->type;
    if (type == &aipy_list_type) it = aipy_list_iter(thread, (aipy_list *)object);
    else if (type == &aipy_tuple_type) it = aipy_tuple_iter(thread, (aipy_tuple *)object);
    else if (type == &aipy_str_type) it = aipy_str_iter(thread, (aipy_str *)object);
    else if (type == &aipy_dict_type) it = aipy_dict_iter(thread, (aipy_dict *)object);
    else if (type == &aipy_set_type || type == &aipy_frozenset_type) it = aipy_set_iter(thread, (aipy_set *)object);
    else if (type == &aipy_range_type) it = aipy_range_iter(thread, (aipy_range *)object);
    else if (type == &aipy_bytes_type) it = aipy_bytes_iter(thread, (aipy_bytes *)object);
    else if (type == &aipy_dict_keys_type || type == &aipy_dict_values_type || type == &aipy_dict_items_type)
        it = aipy_dict_view_iter(thread, object);
    else if (type->flags & AIPY_TYPE_ITERATOR) { aipy_retain(object); it = object; }
    if (it) *out = aipy_from_pointer(it);
    return AIPY_OK;
}
