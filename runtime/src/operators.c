/* Binary and unary operators on any values: numbers directly, everything else by special methods as Objects/abstract.c
 * and typeobject.c do. */
#include "aipy/model.h"
#include "aipy/containers.h"
#include <math.h>

static const char *const symbols[] = {"+", "-", "*", "@", "/", "//", "%", "** or pow()", "<<", ">>", "&", "|", "^"};
static const char *const inplace_symbols[] = {"+=", "-=", "*=", "@=", "/=", "//=", "%=", "**=", "<<=", ">>=", "&=", "|=", "^="};

typedef enum { OTHER, BOOL, INT, FLOAT } number_kind;
static inline number_kind kind_of(aipy_any v) {
    if (aipy_is_small(v)) return INT;
    const aipy_type *type = aipy_pointer(v)->type;
    return type == &aipy_int_type ? INT : type == &aipy_float_type ? FLOAT : type == &aipy_bool_type ? BOOL : OTHER;
}
/* The int word of an int or a bool; borrowed. */
static inline aipy_any word_of(aipy_any v, number_kind kind) { return kind == BOOL ? aipy_from_small(v == aipy_from_bool(true)) : v; }

static aipy_any not_implemented(void) { return aipy_new_any(aipy_from_pointer(&aipy_NotImplemented)); }
static bool is_not_implemented(aipy_any v) { return v == aipy_from_pointer(&aipy_NotImplemented); }

static aipy_status ints(aipy_thread *thread, int32_t op, aipy_any left, aipy_any right, aipy_any *out) {
    if (op == AIPY_TRUEDIV) {
        double quotient;
        aipy_status status = aipy_int_true_divide(thread, left, right, &quotient);
        if (status == AIPY_OK) *out = aipy_float_new(quotient);
        return status;
    }
    if (aipy_is_small(left) && aipy_is_small(right)) {
        int64_t a = aipy_small(left), b = aipy_small(right), r;
        switch (op) {
        case AIPY_ADD: *out = aipy_int_from_i64(a + b); return AIPY_OK;
        case AIPY_SUB: *out = aipy_int_from_i64(a - b); return AIPY_OK;
        case AIPY_MUL: if (__builtin_mul_overflow(a, b, &r)) break; *out = aipy_int_from_i64(r); return AIPY_OK;
        case AIPY_AND: *out = aipy_from_small(a & b); return AIPY_OK;
        case AIPY_OR: *out = aipy_from_small(a | b); return AIPY_OK;
        case AIPY_XOR: *out = aipy_from_small(a ^ b); return AIPY_OK;
        default: break;
        }
    }
    return aipy_int_binary(thread, op, left, right, out);
}

/* OK with NotImplemented where floats have no such operator. */
static aipy_status floats(aipy_thread *thread, int32_t op, double a, double b, aipy_any *out) {
    double r;
    aipy_status status = AIPY_OK;
    switch (op) {
    case AIPY_ADD: r = a + b; break;
    case AIPY_SUB: r = a - b; break;
    case AIPY_MUL: r = a * b; break;
    case AIPY_TRUEDIV:
        if (b == 0.0) return aipy_raise_text(thread, &aipy_ZeroDivisionError_type, "float division by zero");
        r = a / b;
        break;
    case AIPY_FLOORDIV: status = aipy_float_floor_divide(thread, a, b, &r); break;
    case AIPY_MOD: status = aipy_float_modulo(thread, a, b, &r); break;
    case AIPY_POW: return aipy_float_power(thread, a, b, out);
    default: *out = not_implemented(); return AIPY_OK;
    }
    if (status == AIPY_OK) *out = aipy_float_new(r);
    return status;
}

static aipy_status to_double(aipy_thread *thread, aipy_any v, number_kind kind, double *out) {
    if (kind == FLOAT) { *out = ((aipy_float *)aipy_pointer(v))->value; return AIPY_OK; }
    v = word_of(v, kind);
    if (aipy_is_small(v)) { *out = (double)aipy_small(v); return AIPY_OK; }
    return aipy_int_to_double(thread, v, out);
}

static aipy_status numbers(aipy_thread *thread, int32_t op, aipy_any left, number_kind l, aipy_any right, number_kind r, aipy_any *out) {
    if (l == FLOAT || r == FLOAT) {
        double a, b;
        if (to_double(thread, left, l, &a) != AIPY_OK || to_double(thread, right, r, &b) != AIPY_OK) return AIPY_RAISED;
        return floats(thread, op, a, b, out);
    }
    if (op == AIPY_MATMUL) { *out = not_implemented(); return AIPY_OK; }
    bool logical = op == AIPY_AND || op == AIPY_OR || op == AIPY_XOR;
    aipy_status status = ints(thread, op, word_of(left, l), word_of(right, r), out);
    if (status == AIPY_OK && logical && l == BOOL && r == BOOL) *out = aipy_new_any(aipy_from_bool(aipy_small(*out) != 0));
    return status;
}

/* One side's method, or 0. Numbers of int and float themselves are not looked up. */
static aipy_any method_of(const aipy_type *type, aipy_special special) { return aipy_find_special(type, special); }

/* The dispatch between two types: a subclass that overrides the reflected method goes first. */
static aipy_status dispatch(aipy_thread *thread, int32_t op, aipy_any left, aipy_any right, aipy_any *out) {
    const aipy_type *lt = aipy_type_of(left), *rt = aipy_type_of(right);
    aipy_any forward = method_of(lt, (aipy_special)(AIPY_S_add + op));
    aipy_any reflected = rt == lt ? 0 : method_of(rt, (aipy_special)(AIPY_S_radd + op));
    aipy_status status;
    if (reflected && rt != lt && aipy_is_subtype(rt, lt) && reflected != method_of(lt, (aipy_special)(AIPY_S_radd + op))) {
        status = aipy_call_operator(thread, reflected, right, left, out);
        if (status != AIPY_OK || !is_not_implemented(*out)) return status;
        aipy_release_any(*out);
        reflected = 0;
    }
    if (forward) {
        status = aipy_call_operator(thread, forward, left, right, out);
        if (status != AIPY_OK || !is_not_implemented(*out)) return status;
        aipy_release_any(*out);
    }
    if (reflected) return aipy_call_operator(thread, reflected, right, left, out);
    *out = not_implemented();
    return AIPY_OK;
}

static bool is_concatenable(aipy_any v) {
    return aipy_is_instance(v, &aipy_list_type) || aipy_is_instance(v, &aipy_tuple_type) || aipy_is_instance(v, &aipy_str_type)
        || aipy_is_instance(v, &aipy_bytes_type) || !strcmp(aipy_type_of(v)->name, "bytearray");
}
static bool is_sequence(aipy_any v) { return is_concatenable(v) || !strcmp(aipy_type_of(v)->name, "deque"); }

static aipy_status refused(aipy_thread *thread, int32_t op, const char *symbol, aipy_any left, aipy_any right) {
    if (op == AIPY_ADD && is_concatenable(left)) {
        if (aipy_is_instance(left, &aipy_bytes_type) || !strcmp(aipy_type_of(left)->name, "bytearray"))
            return aipy_raise_text(thread, &aipy_TypeError_type, "can't concat %T to %T", right, left);
        const char *name = aipy_is_instance(left, &aipy_list_type) ? "list" : aipy_is_instance(left, &aipy_tuple_type) ? "tuple" : "str";
        return aipy_raise_text(thread, &aipy_TypeError_type, "can only concatenate %s (not \"%T\") to %s", name, right, name);
    }
    if (op == AIPY_MUL && (is_sequence(left) || is_sequence(right)))
        return aipy_raise_text(thread, &aipy_TypeError_type, "can't multiply sequence by non-int of type '%T'", is_sequence(left) ? right : left);
    if (op == AIPY_RSHIFT && aipy_is_exact(left, &aipy_builtin_type) && !strcmp(((aipy_builtin *)aipy_pointer(left))->name, "print"))
        return aipy_raise_text(thread, &aipy_TypeError_type,
                               "unsupported operand type(s) for %s: '%T' and '%T'. Did you mean \"print(<message>, file=<output_stream>)\"?", symbol, left, right);
    return aipy_raise_text(thread, &aipy_TypeError_type, "unsupported operand type(s) for %s: '%T' and '%T'", symbol, left, right);
}

static aipy_status binary(aipy_thread *thread, int32_t op, const char *symbol, aipy_any left, aipy_any right, aipy_any *out) {
    number_kind l = kind_of(left), r = kind_of(right);
    aipy_status status;
    if (l != OTHER && r != OTHER) {
        status = numbers(thread, op, left, l, right, r, out);
    } else {
        if (op == AIPY_ADD && aipy_is_exact(left, &aipy_str_type) && aipy_is_exact(right, &aipy_str_type)) {
            *out = aipy_from_pointer(aipy_str_concat(aipy_as_str(left), aipy_as_str(right)));
            return AIPY_OK;
        }
        aipy_retain_any(left); /* a method may drop the last other reference */
        aipy_retain_any(right);
        const aipy_type *left_type = aipy_type_of(left);
        status = dispatch(thread, op, left, right, out);
        /* n * sequence, where the sequence's own repeat is asked last (sq_repeat) */
        if (status == AIPY_OK && op == AIPY_MUL && is_not_implemented(*out) && !is_sequence(left) && is_sequence(right) && aipy_has_index(left)
            && (l != OTHER || left_type->flags & AIPY_TYPE_USER)) {
            aipy_any repeat = aipy_find_special(aipy_type_of(right), AIPY_S_mul);
            aipy_release_any(*out);
            if (repeat) status = aipy_call_operator(thread, repeat, right, left, out);
            else *out = not_implemented();
        }
        if (status == AIPY_OK && is_not_implemented(*out)) status = refused(thread, op, symbol, left, right);
        aipy_release_any(left);
        aipy_release_any(right);
        return status;
    }
    if (status == AIPY_OK && is_not_implemented(*out)) return refused(thread, op, symbol, left, right);
    return status;
}

aipy_status aipy_binary(aipy_thread *thread, int32_t op, aipy_any left, aipy_any right, aipy_any *out) {
    return binary(thread, op, symbols[op], left, right, out);
}

aipy_status aipy_inplace(aipy_thread *thread, int32_t op, aipy_any left, aipy_any right, aipy_any *out) {
    if (kind_of(left) == OTHER && !aipy_is_exact(left, &aipy_str_type)) {
        aipy_any method = aipy_find_special(aipy_type_of(left), (aipy_special)(AIPY_S_iadd + op));
        if (method) {
            aipy_status status = aipy_call_operator(thread, method, left, right, out);
            if (status != AIPY_OK || !is_not_implemented(*out)) return status;
            aipy_release_any(*out);
        } else if (op == AIPY_ADD && aipy_is_exact(left, &aipy_list_type)) {
            aipy_status status = aipy_list_extend(thread, (aipy_list *)aipy_pointer(left), right);
            if (status == AIPY_OK) *out = aipy_new_any(left);
            return status;
        }
    }
    return binary(thread, op, inplace_symbols[op], left, right, out);
}

aipy_status aipy_unary(aipy_thread *thread, int32_t op, aipy_any operand, aipy_any *out) {
    static const char *const names[] = {"-", "+", "~"};
    number_kind kind = kind_of(operand);
    if (kind == FLOAT && op != AIPY_INVERT) {
        double value = ((aipy_float *)aipy_pointer(operand))->value;
        *out = aipy_float_new(op == AIPY_NEG ? -value : value);
        return AIPY_OK;
    }
    if (kind == INT || kind == BOOL) {
        aipy_any word = word_of(operand, kind);
        *out = op == AIPY_NEG ? aipy_int_negate(word) : op == AIPY_INVERT ? aipy_int_invert(word) : aipy_new_any(word);
        return AIPY_OK;
    }
    aipy_any method = aipy_find_special(aipy_type_of(operand), (aipy_special)(AIPY_S_neg + op));
    if (method) return aipy_call_special(thread, method, operand, NULL, 0, out);
    return aipy_raise_text(thread, &aipy_TypeError_type, "bad operand type for unary %s: '%T'", names[op], operand);
}
