/* len(), in, indexing and iteration on any values. */
#include "aipy/model.h"
#include "aipy/containers.h"

aipy_status aipy_iter_builtin(aipy_thread *, aipy_any iterable, aipy_any *out); /* of exact builtin containers; *out = 0: it is none */

aipy_status aipy_length(aipy_thread *thread, aipy_any value, int64_t *out) {
    const aipy_type *type = aipy_type_of(value);
    if (type == &aipy_list_type) { *out = ((aipy_list *)aipy_pointer(value))->length; return AIPY_OK; }
    if (type == &aipy_str_type || type == &aipy_tuple_type || type == &aipy_bytes_type) { *out = ((aipy_str *)aipy_pointer(value))->length; return AIPY_OK; }
    if (type == &aipy_dict_type || type == &aipy_set_type) { *out = ((aipy_dict *)aipy_pointer(value))->used; return AIPY_OK; }
    aipy_any method = aipy_find_special(type, AIPY_S_len), answer;
    if (!method) return aipy_raise_text(thread, &aipy_TypeError_type, "object of type '%T' has no len()", value);
    aipy_status status = aipy_call_special(thread, method, value, NULL, 0, &answer);
    if (status != AIPY_OK) return status;
    status = aipy_length_result(thread, answer, out);
    aipy_release_any(answer);
    return status;
}

aipy_status aipy_length_result(aipy_thread *thread, aipy_any answer, int64_t *out) {
    aipy_any word;
    aipy_status status = aipy_to_int(thread, answer, &word);
    if (status != AIPY_OK) return status;
    bool fits = aipy_int_to_i64(word, out);
    bool negative = fits ? *out < 0 : aipy_int_compare(word, aipy_from_small(0)) < 0;
    aipy_release_any(word);
    if (negative) return aipy_raise_text(thread, &aipy_ValueError_type, "__len__() should return >= 0");
    if (!fits) return aipy_raise_text(thread, &aipy_OverflowError_type, "cannot fit 'int' into an index-sized integer");
    return AIPY_OK;
}

/* --- iteration -------------------------------------------------------------------------------------------- */

static bool is_iterator(aipy_any value) {
    const aipy_type *type = aipy_type_of(value);
    return type == &aipy_generator_type || type->flags & AIPY_TYPE_ITERATOR || aipy_find_special(type, AIPY_S_next);
}

aipy_status aipy_iterate(aipy_thread *thread, aipy_any iterable, aipy_any *out) {
    const aipy_type *type = aipy_type_of(iterable);
    if (type == &aipy_generator_type || (type->flags & AIPY_TYPE_ITERATOR && !(type->flags & AIPY_TYPE_USER))) { *out = aipy_new_any(iterable); return AIPY_OK; }
    if (!(type->flags & AIPY_TYPE_USER)) {
        aipy_status status = aipy_iter_builtin(thread, iterable, out);
        if (status != AIPY_OK || *out) return status;
    }
    aipy_any method = aipy_find_special(type, AIPY_S_iter);
    if (!method && aipy_find_special(type, AIPY_S_getitem)) { *out = aipy_from_pointer(aipy_sequence_iterator(iterable)); return AIPY_OK; }
    if (!method || method == aipy_none()) return aipy_raise_text(thread, &aipy_TypeError_type, "'%T' object is not iterable", iterable);
    aipy_status status = aipy_call_special(thread, method, iterable, NULL, 0, out);
    if (status != AIPY_OK || is_iterator(*out)) return status;
    aipy_any wrong = *out;
    status = aipy_raise_text(thread, &aipy_TypeError_type, "iter() returned non-iterator of type '%T'", wrong);
    aipy_release_any(wrong);
    return status;
}

/* StopIteration in flight ends the iteration without an exception. */
static aipy_status stopped(aipy_thread *thread, aipy_status status) {
    if (status != AIPY_RAISED || !aipy_exception_is(thread, &aipy_StopIteration_type)) return status;
    aipy_clear_exception(thread);
    return AIPY_STOP;
}

aipy_status aipy_generator_next(aipy_thread *, aipy_generator *, aipy_any *out);

aipy_status aipy_next(aipy_thread *thread, aipy_any iterator, aipy_any *out) {
    const aipy_type *type = aipy_type_of(iterator);
    if (type == &aipy_generator_type) return aipy_generator_next(thread, (aipy_generator *)aipy_pointer(iterator), out);
    if (type->flags & AIPY_TYPE_ITERATOR) return aipy_iterator_next(thread, aipy_pointer(iterator), out);
    aipy_any method = aipy_find_special(type, AIPY_S_next);
    if (!method) return aipy_raise_text(thread, &aipy_TypeError_type, "'%T' object is not an iterator", iterator);
    return stopped(thread, aipy_call_special(thread, method, iterator, NULL, 0, out));
}

/* --- in ---------------------------------------------------------------------------------------------------- */

aipy_status aipy_contains(aipy_thread *thread, aipy_any container, aipy_any item, bool *out) {
    const aipy_type *type = aipy_type_of(container);
    if (type == &aipy_dict_type) {
        int64_t index;
        aipy_status status = aipy_dict_find(thread, (aipy_dict *)aipy_pointer(container), item, &index);
        if (status == AIPY_OK) *out = index >= 0;
        return status;
    }
    if (type == &aipy_set_type || type == &aipy_frozenset_type) return aipy_set_find(thread, (aipy_set *)aipy_pointer(container), item, out);
    aipy_any method = aipy_find_special(type, AIPY_S_contains), answer;
    if (method == aipy_none()) return aipy_raise_text(thread, &aipy_TypeError_type, "'%T' object is not a container", container);
    if (method) {
        if (aipy_is_instance(container, &aipy_str_type) && !aipy_is_instance(item, &aipy_str_type) && aipy_is_exact(method, &aipy_method_descriptor_type))
            return aipy_raise_text(thread, &aipy_TypeError_type, "'in <string>' requires string as left operand, not %T", item);
        aipy_status status = aipy_call_special(thread, method, container, &item, 1, &answer);
        if (status != AIPY_OK) return status;
        status = aipy_truth(thread, answer, out);
        aipy_release_any(answer);
        return status;
    }
    aipy_walk walk;
    aipy_status status = aipy_walk_start(thread, &walk, container);
    if (status != AIPY_OK) {
        if (aipy_exception_is(thread, &aipy_TypeError_type) && !aipy_find_special(type, AIPY_S_iter) && !aipy_find_special(type, AIPY_S_getitem)) {
            aipy_clear_exception(thread);
            return aipy_raise_text(thread, &aipy_TypeError_type, "argument of type '%T' is not iterable", container);
        }
        return status;
    }
    *out = false;
    aipy_any present;
    while (!*out && (status = aipy_walk_next(thread, &walk, &present)) == AIPY_OK) {
        status = aipy_equal(thread, present, item, out);
        aipy_release_any(present);
        if (status != AIPY_OK) break;
    }
    aipy_walk_end(&walk);
    return status == AIPY_STOP ? AIPY_OK : status;
}

/* --- [] ----------------------------------------------------------------------------------------------------- */

/* How a builtin sequence calls its indices in messages, or null. */
static const char *index_word(aipy_any object) {
    const aipy_type *type = aipy_type_of(object);
    for (; type; type = type->base) {
        if (type == &aipy_list_type) return "list indices must be integers or slices, not %T";
        if (type == &aipy_tuple_type) return "tuple indices must be integers or slices, not %T";
        if (type == &aipy_str_type) return "string indices must be integers, not '%T'";
        if (type == &aipy_bytes_type) return "byte indices must be integers or slices, not %T";
        if (type == &aipy_range_type || type == &aipy_long_range_type) return "range indices must be integers or slices, not %T";
        if (!strcmp(type->name, "bytearray")) return "bytearray indices must be integers or slices, not %T";
    }
    return NULL;
}
static bool is_index(aipy_any v) { return aipy_is_small(v) || aipy_is_exact(v, &aipy_slice_type) || aipy_has_index(v); }

aipy_status aipy_get_item(aipy_thread *thread, aipy_any object, aipy_any index, aipy_any *out) {
    const aipy_type *type = aipy_type_of(object);
    if (aipy_is_small(index)) {
        int64_t i = aipy_small(index);
        if (type == &aipy_list_type) {
            const aipy_list *list = (const aipy_list *)aipy_pointer(object);
            if (i < 0) i += list->length;
            if (i < 0 || i >= list->length) return aipy_raise_text(thread, &aipy_IndexError_type, "list index out of range");
            *out = aipy_list_get(list, i);
            return AIPY_OK;
        }
        if (type == &aipy_tuple_type) {
            const aipy_tuple *tuple = (const aipy_tuple *)aipy_pointer(object);
            if (i < 0) i += tuple->length;
            if (i < 0 || i >= tuple->length) return aipy_raise_text(thread, &aipy_IndexError_type, "tuple index out of range");
            *out = aipy_tuple_get(tuple, i);
            return AIPY_OK;
        }
        if (type == &aipy_str_type) {
            const aipy_str *text = (const aipy_str *)aipy_pointer(object);
            if (i < 0) i += text->length;
            if (i < 0 || i >= text->length) return aipy_raise_text(thread, &aipy_IndexError_type, "string index out of range");
            *out = aipy_from_pointer(aipy_str_character(aipy_str_at(text, i)));
            return AIPY_OK;
        }
    }
    if (type == &aipy_dict_type) {
        aipy_dict *dict = (aipy_dict *)aipy_pointer(object);
        aipy_status status = aipy_dict_get_any(thread, dict, index, out);
        if (status != AIPY_OK || *out) return status;
        return aipy_raise_key(thread, index);
    }
    if (type == &aipy_type_type) {
        AIPY_NAME(name, "__class_getitem__");
        aipy_any bound;
        aipy_status status = aipy_find_attribute(thread, object, name, &bound);
        if (status != AIPY_OK) return status;
        if (!bound) return aipy_raise_text(thread, &aipy_TypeError_type, "type '%s' is not subscriptable", ((const aipy_type *)aipy_pointer(object))->name);
        status = aipy_call(thread, bound, &index, 1, NULL, out);
        aipy_release_any(bound);
        return status;
    }
    aipy_any method = aipy_find_special(type, AIPY_S_getitem);
    if (!method || method == aipy_none()) return aipy_raise_text(thread, &aipy_TypeError_type, "'%T' object is not subscriptable", object);
    if (aipy_is_exact(method, &aipy_method_descriptor_type)) {
        const char *message = index_word(object);
        if (message && !is_index(index)) return aipy_raise_text(thread, &aipy_TypeError_type, message, index);
        /* a dict subclass asks __missing__ */
        aipy_any missing = type->flags & AIPY_TYPE_USER && aipy_is_instance(object, &aipy_dict_type) ? aipy_find_special(type, AIPY_S_missing) : 0;
        if (missing) {
            aipy_status status = aipy_dict_get_any(thread, (aipy_dict *)aipy_pointer(object), index, out);
            if (status != AIPY_OK || *out) return status;
            return aipy_call_special(thread, missing, object, &index, 1, out);
        }
    }
    return aipy_call_special(thread, method, object, &index, 1, out);
}

aipy_status aipy_set_item(aipy_thread *thread, aipy_any object, aipy_any index, aipy_any value) {
    const aipy_type *type = aipy_type_of(object);
    if (type == &aipy_list_type && aipy_is_small(index)) {
        aipy_list *list = (aipy_list *)aipy_pointer(object);
        int64_t i = aipy_small(index);
        if (i < 0) i += list->length;
        if (i < 0 || i >= list->length) return aipy_raise_text(thread, &aipy_IndexError_type, "list assignment index out of range");
        aipy_list_set_any(list, i, aipy_new_any(value));
        return AIPY_OK;
    }
    if (type == &aipy_dict_type) return aipy_dict_store_any(thread, (aipy_dict *)aipy_pointer(object), index, value);
    aipy_any method = aipy_find_special(type, AIPY_S_setitem), args[2] = {index, value}, answer;
    if (!method || method == aipy_none()) return aipy_raise_text(thread, &aipy_TypeError_type, "'%T' object does not support item assignment", object);
    if (aipy_is_exact(method, &aipy_method_descriptor_type)) {
        const char *message = index_word(object);
        if (message && !is_index(index)) return aipy_raise_text(thread, &aipy_TypeError_type, message, index);
    }
    aipy_status status = aipy_call_special(thread, method, object, args, 2, &answer);
    if (status == AIPY_OK) aipy_release_any(answer);
    return status;
}

aipy_status aipy_delete_item(aipy_thread *thread, aipy_any object, aipy_any index) {
    const aipy_type *type = aipy_type_of(object);
    if (type == &aipy_dict_type) return aipy_dict_delete(thread, (aipy_dict *)aipy_pointer(object), index);
    aipy_any method = aipy_find_special(type, AIPY_S_delitem), answer;
    if (!method || method == aipy_none()) return aipy_raise_text(thread, &aipy_TypeError_type, "'%T' object doesn't support item deletion", object);
    if (aipy_is_exact(method, &aipy_method_descriptor_type)) {
        const char *message = index_word(object);
        if (message && !is_index(index)) return aipy_raise_text(thread, &aipy_TypeError_type, message, index);
    }
    aipy_status status = aipy_call_special(thread, method, object, &index, 1, &answer);
    if (status == AIPY_OK) aipy_release_any(answer);
    return status;
}
