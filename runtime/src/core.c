/* What compiled code calls beside the contract of runtime.h (see core.h): the same functions, thread first. */
#include <math.h>

#include "aipy/complex.h"
#include "aipy/containers.h"
#include "aipy/core.h"
#include "aipy_generated.h"

aipy_object aipy_core_unbound = {AIPY_IMMORTAL, &aipy_object_type};

/* --- text and numbers --- */

aipy_str *aipy_core_str_concat(aipy_thread *thread, aipy_str *left, aipy_str *right) {
    (void)thread;
    return aipy_str_concat(left, right);
}

aipy_str *aipy_core_join_parts(aipy_thread *thread, const aipy_any *parts, int64_t count) {
    (void)thread;
    return aipy_str_join_parts((aipy_str *const *)parts, count);
}

int64_t aipy_core_str_compare(aipy_thread *thread, aipy_str *left, aipy_str *right) {
    (void)thread;
    return aipy_str_compare(left, right);
}

aipy_status aipy_core_int_to_str(aipy_thread *thread, aipy_any word, aipy_str **out) {
    aipy_any text = aipy_int_to_str(thread, word);
    *out = (aipy_str *)aipy_pointer(text);
    return text ? AIPY_OK : AIPY_RAISED;
}

aipy_str *aipy_core_float_repr(aipy_thread *thread, double value) {
    (void)thread;
    return (aipy_str *)aipy_pointer(aipy_float_repr(value));
}

static aipy_status convert(aipy_thread *thread, const aipy_type *type, aipy_any value, aipy_any *out) {
    return aipy_call(thread, aipy_from_pointer(type), &value, 1, NULL, out);
}

aipy_status aipy_core_to_float(aipy_thread *thread, aipy_any value, double *out) {
    aipy_any boxed;
    aipy_status status = convert(thread, &aipy_float_type, value, &boxed);
    if (status) return status;
    *out = ((aipy_float *)aipy_pointer(boxed))->value;
    aipy_release_any(boxed);
    return AIPY_OK;
}

aipy_status aipy_core_to_int(aipy_thread *thread, aipy_any value, aipy_any *out) { return convert(thread, &aipy_int_type, value, out); }

aipy_status aipy_core_int_index(aipy_thread *thread, aipy_any value, int64_t *out) {
    if (aipy_is_small(value)) {
        *out = aipy_small(value);
        return AIPY_OK;
    }
    return aipy_to_index(thread, value, true, out);
}

aipy_status aipy_core_round(aipy_thread *thread, double value, aipy_any *out) { return aipy_int_from_double(thread, rint(value), out); }

aipy_status aipy_core_pow_mod(aipy_thread *thread, aipy_any base, aipy_any exponent, aipy_any modulus, aipy_any *out) {
    return aipy_builtins_pow(thread, base, exponent, modulus, out);
}

aipy_any aipy_core_complex(aipy_thread *thread, double real, double imag) {
    (void)thread;
    return aipy_complex_new((aipy_complex_value){real, imag});
}

aipy_status aipy_core_print(aipy_thread *thread, const aipy_any *values, int64_t count) {
    return aipy_builtins_print(thread, values, count, aipy_none(), aipy_none(), aipy_none(), false);
}

/* --- dicts and sets --- */

aipy_dict *aipy_core_dict_new(aipy_thread *thread, int64_t kind) {
    (void)thread;
    return aipy_dict_new(kind);
}

int64_t aipy_core_dict_next(aipy_thread *thread, aipy_dict *dict, int64_t position) {
    (void)thread;
    return aipy_dict_next(dict, position);
}

int64_t aipy_core_dict_length(aipy_thread *thread, aipy_dict *dict) {
    (void)thread;
    return dict->used;
}

aipy_status aipy_core_dict_check(aipy_thread *thread, aipy_dict *dict, int64_t size) {
    if (dict->used == size) return AIPY_OK;
    return aipy_raise_text(thread, &aipy_RuntimeError_type, "dictionary changed size during iteration");
}

static aipy_status by_method(aipy_thread *thread, void *object, const char *name, aipy_any argument) {
    aipy_any result;
    aipy_status status = aipy_call_method(thread, aipy_from_pointer(object), aipy_intern(name), &argument, 1, NULL, &result);
    if (!status) aipy_release_any(result);
    return status;
}

aipy_status aipy_core_dict_update(aipy_thread *thread, aipy_dict *dict, aipy_any source) { return by_method(thread, dict, "update", source); }

aipy_status aipy_core_dict_merge_keywords(aipy_thread *thread, aipy_dict *dict, aipy_any mapping) {
    return by_method(thread, dict, "update", mapping);
}

aipy_set *aipy_core_set_new(aipy_thread *thread, int64_t frozen) {
    (void)thread;
    return aipy_set_new(frozen != 0);
}

int64_t aipy_core_set_next(aipy_thread *thread, aipy_set *set, int64_t position) {
    (void)thread;
    return aipy_set_next(set, position);
}

int64_t aipy_core_set_length(aipy_thread *thread, aipy_set *set) {
    (void)thread;
    return set->used;
}

aipy_status aipy_core_set_check(aipy_thread *thread, aipy_set *set, int64_t size) {
    if (set->used == size) return AIPY_OK;
    return aipy_raise_text(thread, &aipy_RuntimeError_type, "Set changed size during iteration");
}

/* --- lists and tuples --- */

aipy_status aipy_core_list_require(aipy_thread *thread, aipy_list *list, int64_t kind) {
    if (list->kind == kind) return AIPY_OK;
    if (kind == AIPY_KIND_ANY) {
        aipy_list_widen(list);
        return AIPY_OK;
    }
    if (list->kind != AIPY_KIND_ANY && list->length) return aipy_raise_text(thread, &aipy_SystemError_type, "a list has items of an unexpected form");
    for (int64_t i = 0; i < list->length; i++) {
        aipy_any item = list->items[i].any;
        switch (kind) {
        case AIPY_KIND_RAW:
            if (!aipy_int_to_i64(item, &list->items[i].raw)) return aipy_raise_text(thread, &aipy_SystemError_type, "a list item does not fit");
            break;
        case AIPY_KIND_FLOAT: list->items[i].number = ((aipy_float *)aipy_pointer(item))->value; break;
        default: list->items[i].raw = item == aipy_from_bool(true); break;
        }
        aipy_release_any(item);
    }
    list->kind = (uint8_t)kind;
    return AIPY_OK;
}

aipy_status aipy_core_list_extend(aipy_thread *thread, aipy_list *list, aipy_any iterable) { return by_method(thread, list, "extend", iterable); }

aipy_status aipy_core_list_from(aipy_thread *thread, aipy_any iterable, int64_t kind, aipy_list **out) {
    aipy_list *list = aipy_list_new(kind, 0);
    if (iterable) {
        aipy_status status = aipy_core_list_extend(thread, list, iterable);
        if (status) {
            aipy_release(&list->header);
            return status;
        }
    }
    *out = list;
    return AIPY_OK;
}

aipy_status aipy_core_tuple_from(aipy_thread *thread, aipy_any iterable, aipy_tuple **out) { return aipy_tuple_from_any(thread, iterable, out); }

static aipy_status not_iterable(aipy_thread *thread, aipy_any value) {
    return aipy_raise_text(thread, &aipy_TypeError_type, "cannot unpack non-iterable %T object", value);
}

static bool can_iterate(aipy_thread *thread, aipy_any value, aipy_any *iterator, aipy_status *status) {
    *status = aipy_iterate(thread, value, iterator);
    if (*status == AIPY_OK) return true;
    const aipy_type *type = aipy_type_of(value);
    bool lacks = thread->exception && thread->exception->type == &aipy_TypeError_type && !aipy_type_lookup(type, aipy_intern("__iter__"));
    if (lacks) {
        aipy_release(aipy_catch(thread));
        *status = not_iterable(thread, value);
    }
    return false;
}

aipy_status aipy_core_unpack(aipy_thread *thread, aipy_any iterable, int64_t count, int64_t star, aipy_tuple **out) {
    aipy_any iterator;
    aipy_status status;
    if (!can_iterate(thread, iterable, &iterator, &status)) return status;
    aipy_list *items = aipy_list_new(AIPY_KIND_ANY, count);
    int64_t limit = star < 0 ? count + 1 : INT64_MAX;
    while (items->length < limit) {
        aipy_any item;
        status = aipy_next(thread, iterator, &item);
        if (status) break;
        aipy_list_append_any(items, item);
    }
    aipy_release_any(iterator);
    if (status == AIPY_RAISED) goto fail;
    int64_t least = star < 0 ? count : count - 1;
    if (items->length < least) {
        const char *format = star < 0 ? "not enough values to unpack (expected %lld, got %lld)" : "not enough values to unpack (expected at least %lld, got %lld)";
        status = aipy_raise_text(thread, &aipy_ValueError_type, format, (long long)least, (long long)items->length);
        goto fail;
    }
    if (star < 0 && items->length > count) {
        status = aipy_raise_text(thread, &aipy_ValueError_type, "too many values to unpack (expected %lld)", (long long)count);
        goto fail;
    }
    aipy_tuple *made = aipy_tuple_new(count, NULL);
    int64_t extra = items->length - least;
    for (int64_t i = 0, from = 0; i < count; i++) {
        if (i != star) {
            made->items[i].any = aipy_new_any(items->items[from++].any);
            continue;
        }
        aipy_list *rest = aipy_list_new(AIPY_KIND_ANY, extra);
        for (int64_t j = 0; j < extra; j++) aipy_list_append_any(rest, aipy_new_any(items->items[from++].any));
        made->items[i].any = aipy_from_pointer(rest);
    }
    aipy_release(&items->header);
    *out = made;
    return AIPY_OK;
fail:
    aipy_release(&items->header);
    return status;
}

/* The object of a decorated method: 0 property(getter, setter, deleter), 1 staticmethod(a), 2 classmethod(a). */
aipy_any aipy_core_descriptor(aipy_thread *thread, int64_t kind, aipy_any a, aipy_any b, aipy_any c) {
    (void)thread;
    return kind == 0 ? aipy_property_new(a, b, c) : kind == 1 ? aipy_staticmethod_new(a) : aipy_classmethod_new(a);
}

aipy_any aipy_core_slice_new(aipy_thread *thread, aipy_any start, aipy_any stop, aipy_any step) {
    (void)thread;
    return aipy_from_pointer(aipy_slice_new(start, stop, step));
}

/* --- ranges --- */

aipy_status aipy_core_range_new(aipy_thread *thread, int64_t start, int64_t stop, int64_t step, aipy_any *out) {
    aipy_any parts[3] = {aipy_int_from_i64(start), aipy_int_from_i64(stop), aipy_int_from_i64(step)};
    aipy_status status = aipy_range_make(thread, parts[0], parts[1], parts[2], out);
    for (int i = 0; i < 3; i++) aipy_release_any(parts[i]);
    return status;
}

aipy_status aipy_core_range_step_zero(aipy_thread *thread) {
    return aipy_raise_text(thread, &aipy_ValueError_type, "range() arg 3 must not be zero");
}

int64_t aipy_core_range_last(aipy_thread *thread, int64_t start, int64_t stop, int64_t step) {
    (void)thread;
    if (step > 0) return start < stop ? start + (int64_t)(((uint64_t)stop - 1 - (uint64_t)start) / (uint64_t)step * (uint64_t)step) : start - step;
    return start > stop ? start - (int64_t)(((uint64_t)start - 1 - (uint64_t)stop) / (0 - (uint64_t)step) * (0 - (uint64_t)step)) : start - step;
}

int64_t aipy_core_range_before_first(aipy_thread *thread, int64_t start, int64_t stop, int64_t step) {
    (void)thread;
    (void)stop;
    return start - step;
}

/* --- exceptions --- */

aipy_status aipy_core_key_error(aipy_thread *thread, aipy_any key) {
    aipy_any made;
    aipy_status status = aipy_call(thread, aipy_from_pointer(&aipy_KeyError_type), &key, 1, NULL, &made);
    if (status) return status;
    status = aipy_raise(thread, made);
    aipy_release_any(made);
    return status;
}

aipy_status aipy_core_value_error(aipy_thread *thread, aipy_str *message) { return aipy_raise_text(thread, &aipy_ValueError_type, "%S", message); }
aipy_status aipy_core_type_error(aipy_thread *thread, aipy_str *message) { return aipy_raise_text(thread, &aipy_TypeError_type, "%S", message); }

aipy_status aipy_core_name_error(aipy_thread *thread, aipy_str *variable, bool free) {
    return aipy_raise_name_error(thread, variable, true, free);
}

aipy_status aipy_core_global_error(aipy_thread *thread, aipy_str *name) { return aipy_raise_name_error(thread, name, false, false); }

aipy_status aipy_core_set_exception_args(aipy_thread *thread, aipy_any value, const aipy_any *args, int64_t count) {
    return aipy_BaseException_init(thread, (aipy_exception *)aipy_pointer(value), args, count, NULL);
}

aipy_status aipy_core_exception_str(aipy_thread *thread, aipy_any value, aipy_any *out) {
    return aipy_BaseException_str(thread, (aipy_exception *)aipy_pointer(value), out);
}

aipy_status aipy_core_exception_repr(aipy_thread *thread, aipy_any value, aipy_any *out) {
    return aipy_BaseException_repr(thread, (aipy_exception *)aipy_pointer(value), out);
}

aipy_object *aipy_core_handled(aipy_thread *thread) {
    aipy_object *handled = thread->handled ? thread->handled : &aipy_None;
    aipy_retain(handled);
    return handled;
}

aipy_any aipy_core_generator_result(aipy_thread *thread, aipy_generator *generator) {
    (void)thread;
    return generator->result ? aipy_new_any(generator->result) : aipy_none();
}

/* --- calls and kinds --- */

aipy_any aipy_core_type_of(aipy_thread *thread, aipy_any value) {
    (void)thread;
    return aipy_new_any(aipy_from_pointer(aipy_type_of(value)));
}

aipy_status aipy_core_truth_result(aipy_thread *thread, aipy_any answer, bool is_length, bool *out) {
    if (!is_length) {
        if (aipy_type_of(answer) != &aipy_bool_type)
            return aipy_raise_text(thread, &aipy_TypeError_type, "__bool__ should return bool, returned %T", answer);
        *out = answer == aipy_from_bool(true);
        return AIPY_OK;
    }
    int64_t length = 0;
    aipy_status status = aipy_length_result(thread, answer, &length);
    *out = length != 0;
    return status;
}

static void set_held(aipy_any *place, aipy_any value) {
    aipy_any old = *place;
    *place = value ? aipy_new_any(value) : 0;
    if (old) aipy_release_any(old);
}

void aipy_core_set_defaults(aipy_thread *thread, aipy_function *function, aipy_any defaults, aipy_any keyword_defaults) {
    (void)thread;
    set_held(&function->defaults, defaults);
    set_held(&function->keyword_defaults, keyword_defaults);
}

aipy_any aipy_core_keyword_default(aipy_thread *thread, aipy_function *function, aipy_str *name) {
    (void)thread;
    const aipy_dict *defaults = (const aipy_dict *)aipy_pointer(function->keyword_defaults);
    return aipy_dict_value_at(defaults, aipy_dict_find_str(defaults, name));
}

aipy_status aipy_core_call_spread(aipy_thread *thread, aipy_any callee, aipy_any positional, aipy_any keywords, aipy_any *out) {
    aipy_list *list = (aipy_list *)aipy_pointer(positional);
    aipy_dict *dict = (aipy_dict *)aipy_pointer(keywords);
    int64_t named = dict ? dict->used : 0, total = list->length + named;
    aipy_any *args = aipy_allocate((total ? total : 1) * (int64_t)sizeof(aipy_any));
    aipy_tuple *names = named ? aipy_tuple_new(named, NULL) : NULL;
    for (int64_t i = 0; i < list->length; i++) args[i] = aipy_list_get(list, i);
    int64_t at = 0;
    for (int64_t i = dict ? aipy_dict_next(dict, 0) : -1; i >= 0; i = aipy_dict_next(dict, i + 1), at++) {
        names->items[at].any = aipy_new_any(dict->entries[i].key);
        args[list->length + at] = aipy_box(dict->kind, dict->entries[i].value);
    }
    aipy_status status = aipy_call(thread, callee, args, list->length, names, out);
    for (int64_t i = 0; i < total; i++) aipy_release_any(args[i]);
    aipy_free(args, (total ? total : 1) * (int64_t)sizeof(aipy_any));
    if (names) aipy_release(&names->header);
    return status;
}

bool aipy_core_is_sequence(aipy_thread *thread, aipy_any value) {
    (void)thread;
    return aipy_is_instance(value, &aipy_list_type) || aipy_is_instance(value, &aipy_tuple_type) || aipy_is_instance(value, &aipy_range_type);
}

bool aipy_core_is_mapping(aipy_thread *thread, aipy_any value) {
    (void)thread;
    return aipy_is_instance(value, &aipy_dict_type);
}
