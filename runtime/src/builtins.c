/* Builtin functions over numbers, text and single objects. Those over iterables: builtins_iterable.c. */
#include "aipy/containers.h"
#include "aipy/model.h"
#include "aipy/int.h"
#include "aipy/str.h"

aipy_status aipy_builtins_len(aipy_thread *thread, aipy_any object, int64_t *out) { return aipy_length(thread, object, out); }
aipy_status aipy_builtins_hash(aipy_thread *thread, aipy_any object, int64_t *out) { return aipy_hash_fast(thread, object, out); }

aipy_status aipy_builtins_repr(aipy_thread *thread, aipy_any object, aipy_str **out) {
    aipy_any text;
    if (aipy_repr(thread, object, &text) != AIPY_OK) return AIPY_RAISED;
    *out = aipy_as_str(text);
    return AIPY_OK;
}

aipy_status aipy_builtins_ascii(aipy_thread *thread, aipy_any object, aipy_str **out) {
    static const char digits[] = "0123456789abcdef";
    aipy_str *text;
    if (aipy_builtins_repr(thread, object, &text) != AIPY_OK) return AIPY_RAISED;
    if (text->ascii) { *out = text; return AIPY_OK; }
    aipy_builder builder;
    aipy_builder_start(&builder, text->length + 16);
    for (int64_t i = 0; i < text->length; i++) {
        uint32_t c = aipy_str_at(text, i);
        if (c < 128) { aipy_builder_add(&builder, c); continue; }
        int width = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
        aipy_builder_add(&builder, '\\');
        aipy_builder_add(&builder, width == 2 ? 'x' : width == 4 ? 'u' : 'U');
        for (int shift = width * 4 - 4; shift >= 0; shift -= 4) aipy_builder_add(&builder, (uint32_t)digits[c >> shift & 15]);
    }
    aipy_release(&text->header);
    *out = aipy_builder_end(&builder);
    return AIPY_OK;
}

aipy_status aipy_builtins_format(aipy_thread *thread, aipy_any value, aipy_str *spec, aipy_str **out) {
    aipy_any text;
    if (aipy_format(thread, value, spec, &text) != AIPY_OK) return AIPY_RAISED;
    *out = aipy_as_str(text);
    return AIPY_OK;
}

aipy_status aipy_builtins_ord(aipy_thread *thread, aipy_any c, int64_t *out) {
    int64_t length;
    if (aipy_is_str(c)) {
        aipy_str *text = aipy_as_str(c);
        if (text->length == 1) { *out = aipy_str_at(text, 0); return AIPY_OK; }
        length = text->length;
    } else if (aipy_is_instance(c, &aipy_bytes_type)) {
        aipy_bytes *bytes = (aipy_bytes *)aipy_pointer(c);
        if (bytes->length == 1) { *out = bytes->data[0]; return AIPY_OK; }
        length = bytes->length;
    } else {
        return aipy_raise_text(thread, &aipy_TypeError_type, "ord() expected string of length 1, but %T found", c);
    }
    return aipy_raise_text(thread, &aipy_TypeError_type, "ord() expected a character, but string of length %lld found", (long long)length);
}

aipy_status aipy_builtins_chr(aipy_thread *thread, int64_t i, aipy_str **out) {
    if (i < INT32_MIN || i > INT32_MAX) return aipy_raise_text(thread, &aipy_OverflowError_type, "Python int too large to convert to C int");
    if (i < 0 || i > 0x10FFFF) return aipy_raise_text(thread, &aipy_ValueError_type, "chr() arg not in range(0x110000)");
    *out = aipy_str_character((uint32_t)i);
    return AIPY_OK;
}

static aipy_status to_base(aipy_thread *thread, aipy_any number, int bits, aipy_str **out) {
    aipy_any word;
    if (aipy_to_int(thread, number, &word) != AIPY_OK) return AIPY_RAISED;
    aipy_any plain = aipy_int_of(word);
    *out = aipy_int_to_base(plain, bits, true, false);
    aipy_release_any(plain);
    aipy_release_any(word);
    return AIPY_OK;
}
aipy_status aipy_builtins_bin(aipy_thread *thread, aipy_any number, aipy_str **out) { return to_base(thread, number, 1, out); }
aipy_status aipy_builtins_oct(aipy_thread *thread, aipy_any number, aipy_str **out) { return to_base(thread, number, 3, out); }
aipy_status aipy_builtins_hex(aipy_thread *thread, aipy_any number, aipy_str **out) { return to_base(thread, number, 4, out); }

/* --- numbers ------------------------------------------------------------------------------------------- */

static bool is_plain_int(aipy_any v) {
    return aipy_is_small(v) || aipy_pointer(v)->type == &aipy_int_type || aipy_pointer(v)->type == &aipy_bool_type;
}

aipy_status aipy_builtins_abs(aipy_thread *thread, aipy_any x, aipy_any *out) {
    if (is_plain_int(x)) {
        aipy_any word = aipy_int_of(x);
        *out = aipy_int_absolute(word);
        aipy_release_any(word);
        return AIPY_OK;
    }
    aipy_any method = aipy_find_special(aipy_type_of(x), AIPY_S_abs);
    if (!method) return aipy_raise_text(thread, &aipy_TypeError_type, "bad operand type for abs(): '%T'", x);
    return aipy_call_special(thread, method, x, NULL, 0, out);
}

static aipy_status divmod_ints(aipy_thread *thread, aipy_any a, aipy_any b, aipy_any *out) {
    aipy_any quotient, rest, x = aipy_int_of(a), y = aipy_int_of(b);
    aipy_status status;
    if (y == aipy_from_small(0)) status = aipy_raise_text(thread, &aipy_ZeroDivisionError_type, "integer division or modulo by zero");
    else status = aipy_int_divide(thread, x, y, &quotient, &rest);
    aipy_release_any(x);
    aipy_release_any(y);
    if (status == AIPY_OK) *out = aipy_from_pointer(aipy_tuple_pair(quotient, rest));
    return status;
}

aipy_status aipy_builtins_divmod(aipy_thread *thread, aipy_any a, aipy_any b, aipy_any *out) {
    if (is_plain_int(a) && is_plain_int(b)) return divmod_ints(thread, a, b, out);
    const aipy_type *left = aipy_type_of(a), *right = aipy_type_of(b);
    aipy_any forward = aipy_find_special(left, AIPY_S_divmod), reflected = left == right ? 0 : aipy_find_special(right, AIPY_S_rdivmod);
    bool reflected_first = reflected && forward && right != left && aipy_is_subtype(right, left)
                           && reflected != aipy_find_special(left, AIPY_S_rdivmod);
    for (int turn = 0; turn < 2; turn++) {
        bool use_reflected = (turn == 0) == reflected_first;
        aipy_any method = use_reflected ? reflected : forward;
        if (!method) continue;
        aipy_status status = use_reflected ? aipy_call_operator(thread, method, b, a, out) : aipy_call_operator(thread, method, a, b, out);
        if (status != AIPY_OK || *out != aipy_from_pointer(&aipy_NotImplemented)) return status;
        aipy_release_any(*out);
    }
    return aipy_raise_text(thread, &aipy_TypeError_type, "unsupported operand type(s) for divmod(): '%T' and '%T'", a, b);
}

aipy_status aipy_builtins_pow(aipy_thread *thread, aipy_any base, aipy_any exponent, aipy_any modulus, aipy_any *out) {
    if (modulus == aipy_none()) return aipy_binary(thread, AIPY_POW, base, exponent, out);
    if (is_plain_int(base) && is_plain_int(exponent) && is_plain_int(modulus)) {
        aipy_any a = aipy_int_of(base), b = aipy_int_of(exponent), c = aipy_int_of(modulus);
        aipy_status status = aipy_int_power_modulo(thread, a, b, c, out);
        aipy_release_any(a);
        aipy_release_any(b);
        aipy_release_any(c);
        return status;
    }
    const aipy_type *type = aipy_type_of(base);
    if (type->flags & AIPY_TYPE_USER) {
        aipy_any method = aipy_find_special(type, AIPY_S_pow), args[2] = {exponent, modulus};
        if (method) {
            aipy_status status = aipy_call_special(thread, method, base, args, 2, out);
            if (status != AIPY_OK || *out != aipy_from_pointer(&aipy_NotImplemented)) return status;
            aipy_release_any(*out);
        }
    }
    if (type == &aipy_float_type || aipy_is_exact(exponent, &aipy_float_type) || aipy_is_exact(modulus, &aipy_float_type))
        return aipy_raise_text(thread, &aipy_TypeError_type, "pow() 3rd argument not allowed unless all arguments are integers");
    return aipy_raise_text(thread, &aipy_TypeError_type, "unsupported operand type(s) for ** or pow(): '%T', '%T', '%T'", base, exponent, modulus);
}

aipy_status aipy_builtins_round(aipy_thread *thread, aipy_any number, aipy_any digits, aipy_any *out) {
    if (is_plain_int(number) && digits == aipy_none()) { *out = aipy_int_of(number); return AIPY_OK; }
    aipy_any method = aipy_find_special(aipy_type_of(number), AIPY_S_round);
    if (!method) return aipy_raise_text(thread, &aipy_TypeError_type, "type %T doesn't define __round__ method", number);
    return aipy_call_special(thread, method, number, &digits, digits == aipy_none() ? 0 : 1, out);
}

/* --- iterators ------------------------------------------------------------------------------------------ */

aipy_object *aipy_callable_iterator(aipy_any callable, aipy_any sentinel);
aipy_status aipy_generator_next_value(aipy_thread *, aipy_generator *, aipy_any *out); /* generator.c */

aipy_status aipy_builtins_iter(aipy_thread *thread, aipy_any object, aipy_any *out) { return aipy_iterate(thread, object, out); }
aipy_status aipy_builtins_iter_2(aipy_thread *thread, aipy_any callable, aipy_any sentinel, aipy_any *out) {
    if (!aipy_is_callable(callable)) return aipy_raise_text(thread, &aipy_TypeError_type, "iter(v, w): v must be callable");
    *out = aipy_from_pointer(aipy_callable_iterator(callable, sentinel));
    return AIPY_OK;
}

aipy_status aipy_builtins_next(aipy_thread *thread, aipy_any iterator, aipy_any otherwise, aipy_any *out) {
    if (!otherwise && aipy_is_exact(iterator, &aipy_generator_type))
        return aipy_generator_next_value(thread, (aipy_generator *)aipy_pointer(iterator), out);
    aipy_status status = aipy_next(thread, iterator, out);
    if (status != AIPY_STOP) return status;
    if (otherwise) { *out = aipy_new_any(otherwise); return AIPY_OK; }
    return aipy_raise_stop_iteration(thread, 0);
}
