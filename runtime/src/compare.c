/* Comparisons on any values, truth and hash. */
#include "aipy/model.h"
#include "aipy/containers.h"

static const char *const symbols[] = {"==", "!=", "<", "<=", ">", ">="};
static const uint8_t reflected[] = {AIPY_EQ, AIPY_NE, AIPY_GT, AIPY_GE, AIPY_LT, AIPY_LE};

typedef enum { OTHER, INT, FLOAT } number_kind;
static inline number_kind number_of(aipy_any v, aipy_any *word, double *number) {
    if (aipy_is_small(v)) { *word = v; return INT; }
    const aipy_type *type = aipy_pointer(v)->type;
    if (type == &aipy_int_type) { *word = v; return INT; }
    if (type == &aipy_bool_type) { *word = aipy_from_small(v == aipy_from_bool(true)); return INT; }
    if (type == &aipy_float_type) { *number = ((aipy_float *)aipy_pointer(v))->value; return FLOAT; }
    return OTHER;
}

/* From -1, 0, 1 or 2 (unordered). */
static inline bool holds(int32_t comparison, int order) {
    switch (comparison) {
    case AIPY_EQ: return order == 0;
    case AIPY_NE: return order != 0;
    case AIPY_LT: return order == -1;
    case AIPY_LE: return order == -1 || order == 0;
    case AIPY_GT: return order == 1;
    default: return order == 1 || order == 0;
    }
}

/* True if both are of types compared here without special methods. */
static bool direct(int32_t comparison, aipy_any left, aipy_any right, bool *out) {
    if (aipy_is_small(left) && aipy_is_small(right)) {
        int64_t a = (int64_t)left, b = (int64_t)right;
        *out = holds(comparison, a < b ? -1 : a > b);
        return true;
    }
    if (aipy_is_exact(left, &aipy_str_type) && aipy_is_exact(right, &aipy_str_type)) {
        if (comparison == AIPY_EQ || comparison == AIPY_NE) *out = aipy_str_equal(aipy_as_str(left), aipy_as_str(right)) == (comparison == AIPY_EQ);
        else {
            int order = aipy_str_compare(aipy_as_str(left), aipy_as_str(right));
            *out = holds(comparison, order < 0 ? -1 : order > 0);
        }
        return true;
    }
    aipy_any a = 0, b = 0;
    double x = 0, y = 0;
    number_kind l = number_of(left, &a, &x), r = number_of(right, &b, &y);
    if (l == OTHER || r == OTHER) return false;
    int order;
    if (l == INT && r == INT) order = aipy_int_compare(a, b);
    else if (l == FLOAT && r == FLOAT) order = x < y ? -1 : x > y ? 1 : x == y ? 0 : 2;
    else if (l == INT) order = aipy_int_compare_double(a, y);
    else {
        order = aipy_int_compare_double(b, x);
        if (order != 2) order = -order;
    }
    *out = holds(comparison, order);
    return true;
}

static bool is_not_implemented(aipy_any v) { return v == aipy_from_pointer(&aipy_NotImplemented); }

/* One side's answer, NotImplemented where its type has no such method. */
static aipy_status ask(aipy_thread *thread, int32_t comparison, aipy_any self, aipy_any other, aipy_any *out) {
    const aipy_type *type = aipy_type_of(self);
    aipy_any method = aipy_find_special(type, (aipy_special)(AIPY_S_eq + comparison));
    if (method) return aipy_call_operator(thread, method, self, other, out);
    if (comparison == AIPY_NE && (method = aipy_find_special(type, AIPY_S_eq))) {
        aipy_status status = aipy_call_operator(thread, method, self, other, out);
        if (status != AIPY_OK || is_not_implemented(*out)) return status;
        bool equal;
        aipy_any answer = *out;
        status = aipy_truth(thread, answer, &equal);
        aipy_release_any(answer);
        if (status == AIPY_OK) *out = aipy_new_any(aipy_from_bool(!equal));
        return status;
    }
    *out = aipy_new_any(aipy_from_pointer(&aipy_NotImplemented));
    return AIPY_OK;
}

static aipy_status by_methods(aipy_thread *thread, int32_t comparison, aipy_any left, aipy_any right, aipy_any *out) {
    const aipy_type *lt = aipy_type_of(left), *rt = aipy_type_of(right);
    bool asked_right = false;
    aipy_status status;
    if (lt != rt && aipy_is_subtype(rt, lt)
        && (aipy_find_special(rt, (aipy_special)(AIPY_S_eq + reflected[comparison])) || (comparison == AIPY_NE && aipy_find_special(rt, AIPY_S_eq)))) {
        asked_right = true;
        status = ask(thread, reflected[comparison], right, left, out);
        if (status != AIPY_OK || !is_not_implemented(*out)) return status;
        aipy_release_any(*out);
    }
    status = ask(thread, comparison, left, right, out);
    if (status != AIPY_OK || !is_not_implemented(*out)) return status;
    aipy_release_any(*out);
    if (!asked_right) {
        status = ask(thread, reflected[comparison], right, left, out);
        if (status != AIPY_OK || !is_not_implemented(*out)) return status;
        aipy_release_any(*out);
    }
    if (comparison == AIPY_EQ || comparison == AIPY_NE) { *out = aipy_new_any(aipy_from_bool((left == right) == (comparison == AIPY_EQ))); return AIPY_OK; }
    return aipy_raise_text(thread, &aipy_TypeError_type, "'%s' not supported between instances of '%T' and '%T'", symbols[comparison], left, right);
}

/* Bound methods are made on every access: they are equal by what they bind. */
static bool same_method(aipy_any left, aipy_any right) {
    const aipy_type *type = aipy_type_of(left);
    if ((type != &aipy_method_type && type != &aipy_bound_builtin_type) || aipy_type_of(right) != type) return false;
    const aipy_method *a = (const aipy_method *)aipy_pointer(left), *b = (const aipy_method *)aipy_pointer(right);
    return a->self == b->self && a->function == b->function;
}

aipy_status aipy_compare(aipy_thread *thread, int32_t comparison, aipy_any left, aipy_any right, aipy_any *out) {
    bool answer;
    if (direct(comparison, left, right, &answer)) { *out = aipy_new_any(aipy_from_bool(answer)); return AIPY_OK; }
    if ((comparison == AIPY_EQ || comparison == AIPY_NE) && same_method(left, right)) {
        *out = aipy_new_any(aipy_from_bool(comparison == AIPY_EQ));
        return AIPY_OK;
    }
    aipy_status status = aipy_enter_call(thread, " in comparison");
    if (status != AIPY_OK) return status;
    aipy_retain_any(left);
    aipy_retain_any(right);
    status = by_methods(thread, comparison, left, right, out);
    aipy_release_any(left);
    aipy_release_any(right);
    aipy_leave_call(thread);
    return status;
}

aipy_status aipy_compare_bool(aipy_thread *thread, int32_t comparison, aipy_any left, aipy_any right, bool *out) {
    aipy_any answer;
    if (direct(comparison, left, right, out)) return AIPY_OK;
    aipy_status status = aipy_compare(thread, comparison, left, right, &answer);
    if (status != AIPY_OK) return status;
    status = aipy_truth(thread, answer, out);
    aipy_release_any(answer);
    return status;
}

aipy_status aipy_equal(aipy_thread *thread, aipy_any left, aipy_any right, bool *out) {
    if (left == right) { *out = true; return AIPY_OK; }
    return aipy_compare_bool(thread, AIPY_EQ, left, right, out);
}

/* --- truth ------------------------------------------------------------------------------------------------ */

aipy_status aipy_truth(aipy_thread *thread, aipy_any value, bool *out) {
    if (aipy_is_small(value)) { *out = aipy_small(value) != 0; return AIPY_OK; }
    const aipy_object *object = aipy_pointer(value);
    const aipy_type *type = object->type;
    if (type == &aipy_bool_type) { *out = object == &aipy_True; return AIPY_OK; }
    if (type == &aipy_NoneType_type) { *out = false; return AIPY_OK; }
    if (type == &aipy_str_type) { *out = ((const aipy_str *)object)->length != 0; return AIPY_OK; }
    if (type == &aipy_list_type) { *out = ((const aipy_list *)object)->length != 0; return AIPY_OK; }
    if (type == &aipy_tuple_type) { *out = ((const aipy_tuple *)object)->length != 0; return AIPY_OK; }
    if (type == &aipy_dict_type) { *out = ((const aipy_dict *)object)->used != 0; return AIPY_OK; }
    if (type == &aipy_int_type) { *out = true; return AIPY_OK; }
    if (type == &aipy_float_type) { *out = ((const aipy_float *)object)->value != 0.0; return AIPY_OK; }
    aipy_any method = aipy_find_special(type, AIPY_S_bool), answer;
    if (method) {
        aipy_status status = aipy_call_special(thread, method, value, NULL, 0, &answer);
        if (status != AIPY_OK) return status;
        if (aipy_type_of(answer) != &aipy_bool_type) {
            status = aipy_raise_text(thread, &aipy_TypeError_type, "__bool__ should return bool, returned %T", answer);
            aipy_release_any(answer);
            return status;
        }
        *out = answer == aipy_from_bool(true);
        return AIPY_OK;
    }
    if (aipy_find_special(type, AIPY_S_len)) {
        int64_t length;
        aipy_status status = aipy_length(thread, value, &length);
        *out = status == AIPY_OK && length != 0;
        return status;
    }
    *out = true;
    return AIPY_OK;
}

/* --- hash ------------------------------------------------------------------------------------------------- */

static aipy_status unhashable(aipy_thread *thread, aipy_any value) {
    return aipy_raise_text(thread, &aipy_TypeError_type, "unhashable type: '%T'", value);
}
static int64_t address_hash(aipy_any value) {
    uint64_t h = value >> 4 | value << 60;
    return (int64_t)h == -1 ? -2 : (int64_t)h;
}

/* A class with __eq__ below its nearest __hash__ cannot be hashed (type_new sets __hash__ to None). */
static bool lost_hash(const aipy_type *type) {
    aipy_found equality, hash;
    if (!aipy_find_member(type, aipy_special_name(AIPY_S_eq), &equality) || !equality.value || !(equality.owner->flags & AIPY_TYPE_USER)) return false;
    if (!aipy_find_member(type, aipy_special_name(AIPY_S_hash), &hash) || !hash.value) return true;
    return hash.owner != equality.owner && aipy_is_subtype(equality.owner, hash.owner);
}

aipy_status aipy_hash(aipy_thread *thread, aipy_any value, int64_t *out) {
    if (aipy_is_small(value)) { *out = aipy_i64_hash(aipy_small(value)); return AIPY_OK; }
    aipy_object *object = aipy_pointer(value);
    const aipy_type *type = object->type;
    if (type == &aipy_str_type) { *out = aipy_str_hash((aipy_str *)object); return AIPY_OK; }
    if (type == &aipy_int_type) { *out = aipy_int_hash(value); return AIPY_OK; }
    if (type == &aipy_bool_type) { *out = object == &aipy_True; return AIPY_OK; }
    if (type == &aipy_float_type) { *out = aipy_float_hash(((aipy_float *)object)->value, value); return AIPY_OK; }
    if (type == &aipy_tuple_type) {
        aipy_status status = aipy_enter_call(thread, "");
        if (status != AIPY_OK) return status;
        status = aipy_tuple_hash(thread, (aipy_tuple *)object, out);
        aipy_leave_call(thread);
        return status;
    }
    if (type == &aipy_list_type || type == &aipy_dict_type || type == &aipy_set_type || type == &aipy_slice_type) return unhashable(thread, value);
    if (type->flags & AIPY_TYPE_USER && lost_hash(type)) return unhashable(thread, value);
    aipy_any method = aipy_find_special(type, AIPY_S_hash), answer;
    if (!method) {
        if (!(type->flags & (AIPY_TYPE_USER | AIPY_TYPE_EXCEPTION)) && aipy_find_special(type, AIPY_S_eq) && type != &aipy_type_type
            && type != &aipy_method_type && type != &aipy_bound_builtin_type)
            return unhashable(thread, value);
        for (const aipy_type *base = type; base; base = base->base)
            if (base == &aipy_list_type || base == &aipy_dict_type || base == &aipy_set_type) return unhashable(thread, value);
        *out = address_hash(value);
        if (type == &aipy_method_type) {
            const aipy_method *m = (const aipy_method *)(void *)object;
            *out = address_hash(m->self) ^ address_hash(m->function);
            if (*out == -1) *out = -2;
        }
        return AIPY_OK;
    }
    if (method == aipy_none()) return unhashable(thread, value);
    aipy_status status = aipy_call_special(thread, method, value, NULL, 0, &answer);
    if (status != AIPY_OK) return status;
    if (!aipy_is_instance(answer, &aipy_int_type)) {
        status = aipy_raise_text(thread, &aipy_TypeError_type, "__hash__ method should return an integer");
        aipy_release_any(answer);
        return status;
    }
    aipy_any word;
    status = aipy_to_int(thread, answer, &word);
    aipy_release_any(answer);
    if (status != AIPY_OK) return status;
    if (!aipy_int_to_i64(word, out)) *out = aipy_int_hash(word);
    if (*out == -1) *out = -2;
    aipy_release_any(word);
    return AIPY_OK;
}
