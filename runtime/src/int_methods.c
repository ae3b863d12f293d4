/* int and bool: construction, special methods, the named methods. */
#include "aipy/bytes.h"
#include "aipy/containers.h"
#include "aipy/model.h"
#include "aipy/int.h"
#include "aipy/str.h"

static const aipy_type *const bool_mro[] = {&aipy_bool_type, &aipy_int_type, &aipy_object_type};
aipy_type aipy_bool_type = {
    .header = {AIPY_IMMORTAL, &aipy_type_type}, .name = "bool", .qualified_name = "bool", .module = "builtins",
    .base = &aipy_int_type, .mro = bool_mro, .mro_length = 3, .size = sizeof(aipy_object),
};

/* --- construction -------------------------------------------------------------------------------------- */

static aipy_status parse_bytes(aipy_thread *thread, aipy_buffer buffer, int64_t base, aipy_any original, aipy_any *out) {
    aipy_str *text = aipy_str_from_latin1(buffer.data, buffer.length);
    aipy_status status;
    if (text->ascii) status = aipy_int_parse_text(thread, text, base, original, out);
    else status = aipy_int_invalid_literal(thread, original, base);
    aipy_release(&text->header);
    return status;
}

static bool is_int(aipy_any v) { return aipy_is_small(v) || aipy_is_instance(v, &aipy_int_type); }

/* What a conversion method answered, as an int word; takes `result`. */
static aipy_status int_result(aipy_thread *thread, aipy_any result, const char *method, aipy_any *out) {
    if (is_int(result)) {
        *out = aipy_int_of(result);
        aipy_release_any(result);
        return AIPY_OK;
    }
    aipy_status status = aipy_raise_text(thread, &aipy_TypeError_type, "%s returned non-int (type %T)", method, result);
    aipy_release_any(result);
    return status;
}

static aipy_status from_number(aipy_thread *thread, aipy_any x, aipy_any *out) {
    const aipy_type *type = aipy_type_of(x);
    if (type == &aipy_int_type || type == &aipy_bool_type) { *out = aipy_int_of(x); return AIPY_OK; }
    if (type == &aipy_float_type) return aipy_int_from_double(thread, ((aipy_float *)aipy_pointer(x))->value, out);
    if (type == &aipy_str_type) return aipy_int_parse(thread, (aipy_str *)aipy_pointer(x), 10, out);
    aipy_any method = aipy_find_special(type, AIPY_S_int), result;
    if (method) {
        if (aipy_call_special(thread, method, x, NULL, 0, &result) != AIPY_OK) return AIPY_RAISED;
        return int_result(thread, result, "__int__", out);
    }
    if (aipy_find_special(type, AIPY_S_index)) return aipy_to_int(thread, x, out);
    method = aipy_find_special(type, AIPY_S_trunc);
    if (method) {
        if (aipy_call_special(thread, method, x, NULL, 0, &result) != AIPY_OK) return AIPY_RAISED;
        if (!is_int(result) && aipy_has_index(result)) {
            aipy_status status = aipy_to_int(thread, result, out);
            aipy_release_any(result);
            return status;
        }
        if (is_int(result)) return int_result(thread, result, "__trunc__", out);
        aipy_status status = aipy_raise_text(thread, &aipy_TypeError_type, "__trunc__ returned non-Integral (type %T)", result);
        aipy_release_any(result);
        return status;
    }
    if (aipy_is_str(x)) return aipy_int_parse(thread, (aipy_str *)aipy_pointer(x), 10, out);
    aipy_buffer buffer;
    if (aipy_buffer_of(x, &buffer)) return parse_bytes(thread, buffer, 10, x, out);
    return aipy_raise_text(thread, &aipy_TypeError_type, "int() argument must be a string, a bytes-like object or a real number, not '%T'", x);
}

aipy_status aipy_int_make(aipy_thread *thread, aipy_any x, aipy_any base, aipy_any *out) {
    if (!x) {
        if (base) return aipy_raise_text(thread, &aipy_TypeError_type, "int() missing string argument");
        *out = aipy_from_small(0);
        return AIPY_OK;
    }
    if (!base) return from_number(thread, x, out);
    int64_t number;
    if (aipy_to_index(thread, base, true, &number) != AIPY_OK) return AIPY_RAISED;
    if (number < 0 || number == 1 || number > 36)
        return aipy_raise_text(thread, &aipy_ValueError_type, "int() base must be >= 2 and <= 36, or 0");
    if (aipy_is_str(x)) return aipy_int_parse(thread, (aipy_str *)aipy_pointer(x), number, out);
    aipy_buffer buffer;
    if (aipy_buffer_of(x, &buffer)) return parse_bytes(thread, buffer, number, x, out);
    return aipy_raise_text(thread, &aipy_TypeError_type, "int() can't convert non-string with explicit base");
}

aipy_status aipy_bool_make(aipy_thread *thread, aipy_any x, bool *out) { return aipy_truth(thread, x, out); }
aipy_str *aipy_bool_repr(aipy_thread *thread, bool self) {
    (void)thread;
    return aipy_str_from_ascii(self ? "True" : "False");
}

/* --- operators, for x.__add__(y) and classes derived from int ------------------------------------------- */

#define BINARY(name, op)                                                                                               \
    aipy_status aipy_int_##name(aipy_thread *t, aipy_any self, aipy_any other, aipy_any *out) {                        \
        return aipy_int_binary(t, op, self, other, out);                                                               \
    }                                                                                                                  \
    aipy_status aipy_int_r##name(aipy_thread *t, aipy_any self, aipy_any other, aipy_any *out) {                       \
        return aipy_int_binary(t, op, other, self, out);                                                               \
    }
BINARY(add, AIPY_ADD)
BINARY(sub, AIPY_SUB)
BINARY(mul, AIPY_MUL)
BINARY(floordiv, AIPY_FLOORDIV)
BINARY(mod, AIPY_MOD)
BINARY(lshift, AIPY_LSHIFT)
BINARY(rshift, AIPY_RSHIFT)
BINARY(and, AIPY_AND)
BINARY(or, AIPY_OR)
BINARY(xor, AIPY_XOR)
aipy_status aipy_int_truediv(aipy_thread *t, aipy_any self, aipy_any other, double *out) { return aipy_int_true_divide(t, self, other, out); }
aipy_status aipy_int_rtruediv(aipy_thread *t, aipy_any self, aipy_any other, double *out) { return aipy_int_true_divide(t, other, self, out); }
aipy_status aipy_int_rpow(aipy_thread *t, aipy_any self, aipy_any base, aipy_any *out) { return aipy_int_binary(t, AIPY_POW, base, self, out); }
aipy_status aipy_int_pow(aipy_thread *thread, aipy_any self, aipy_any exponent, aipy_any modulus, aipy_any *out) {
    if (modulus == aipy_none()) return aipy_int_binary(thread, AIPY_POW, self, exponent, out);
    if (!is_int(modulus)) { *out = aipy_new_any(aipy_from_pointer(&aipy_NotImplemented)); return AIPY_OK; }
    aipy_any word = aipy_int_of(modulus);
    aipy_status status = aipy_int_power_modulo(thread, self, exponent, word, out);
    aipy_release_any(word);
    return status;
}
aipy_status aipy_int_divmod(aipy_thread *thread, aipy_any self, aipy_any other, aipy_tuple **out) {
    if (other == aipy_from_small(0)) {
        extern aipy_type aipy_ZeroDivisionError_type;
        return aipy_raise_text(thread, &aipy_ZeroDivisionError_type, "integer division or modulo by zero");
    }
    aipy_any quotient, remainder;
    if (aipy_int_divide(thread, self, other, &quotient, &remainder) != AIPY_OK) return AIPY_RAISED;
    *out = aipy_tuple_pair(quotient, remainder);
    return AIPY_OK;
}
aipy_status aipy_int_rdivmod(aipy_thread *thread, aipy_any self, aipy_any other, aipy_tuple **out) { return aipy_int_divmod(thread, other, self, out); }

aipy_any aipy_int_neg(aipy_thread *t, aipy_any self) { (void)t; return aipy_int_negate(self); }
aipy_any aipy_int_pos(aipy_thread *t, aipy_any self) { (void)t; return aipy_int_of(self); }
aipy_any aipy_int_invert_method(aipy_thread *t, aipy_any self) { (void)t; return aipy_int_invert(self); }
aipy_any aipy_int_abs(aipy_thread *t, aipy_any self) { (void)t; return aipy_int_absolute(self); }
bool aipy_int_eq(aipy_thread *t, aipy_any self, aipy_any other) { (void)t; return aipy_int_compare(self, other) == 0; }
bool aipy_int_ne(aipy_thread *t, aipy_any self, aipy_any other) { (void)t; return aipy_int_compare(self, other) != 0; }
bool aipy_int_lt(aipy_thread *t, aipy_any self, aipy_any other) { (void)t; return aipy_int_compare(self, other) < 0; }
bool aipy_int_le(aipy_thread *t, aipy_any self, aipy_any other) { (void)t; return aipy_int_compare(self, other) <= 0; }
bool aipy_int_gt(aipy_thread *t, aipy_any self, aipy_any other) { (void)t; return aipy_int_compare(self, other) > 0; }
bool aipy_int_ge(aipy_thread *t, aipy_any self, aipy_any other) { (void)t; return aipy_int_compare(self, other) >= 0; }
bool aipy_int_bool(aipy_thread *t, aipy_any self) { (void)t; return self != aipy_from_small(0); }
aipy_any aipy_int_hash_method(aipy_thread *t, aipy_any self) { (void)t; return aipy_int_from_i64(aipy_int_hash(self)); }
aipy_any aipy_int_index(aipy_thread *t, aipy_any self) { (void)t; return aipy_int_of(self); }
aipy_any aipy_int_int(aipy_thread *t, aipy_any self) { (void)t; return aipy_int_of(self); }
aipy_status aipy_int_float(aipy_thread *t, aipy_any self, double *out) { return aipy_int_to_double(t, self, out); }
aipy_any aipy_int_trunc(aipy_thread *t, aipy_any self) { (void)t; return aipy_int_of(self); }
aipy_any aipy_int_floor(aipy_thread *t, aipy_any self) { (void)t; return aipy_int_of(self); }
aipy_any aipy_int_ceil(aipy_thread *t, aipy_any self) { (void)t; return aipy_int_of(self); }

/* round(n, -k): to the nearest multiple of 10^k, half to even */
aipy_status aipy_int_round(aipy_thread *thread, aipy_any self, aipy_any ndigits, aipy_any *out) {
    if (!ndigits) { *out = aipy_int_of(self); return AIPY_OK; }
    aipy_any places;
    if (aipy_to_int(thread, ndigits, &places) != AIPY_OK) return AIPY_RAISED;
    if (!aipy_int_is_negative(places)) { aipy_release_any(places); *out = aipy_int_of(self); return AIPY_OK; }
    aipy_any count = aipy_int_negate(places), power = 0, quotient = 0, remainder = 0, twice = 0, product = 0;
    aipy_release_any(places);
    if (aipy_int_clip(count) > aipy_int_bits(self) / 3 + 2) { aipy_release_any(count); *out = aipy_from_small(0); return AIPY_OK; }
    aipy_status status = aipy_int_binary(thread, AIPY_POW, aipy_from_small(10), count, &power);
    if (status == AIPY_OK) status = aipy_int_divide(thread, self, power, &quotient, &remainder);
    if (status == AIPY_OK) status = aipy_int_binary(thread, AIPY_MUL, remainder, aipy_from_small(2), &twice);
    if (status == AIPY_OK) {
        int order = aipy_int_compare(twice, power);
        if (order > 0 || (order == 0 && aipy_int_is_odd(quotient))) {
            aipy_any next;
            status = aipy_int_binary(thread, AIPY_ADD, quotient, aipy_from_small(1), &next);
            if (status == AIPY_OK) { aipy_release_any(quotient); quotient = next; }
        }
    }
    if (status == AIPY_OK) status = aipy_int_binary(thread, AIPY_MUL, quotient, power, &product);
    if (status == AIPY_OK) *out = product;
    aipy_any used[] = {count, power, quotient, remainder, twice};
    for (int i = 0; i < 5; i++)
        if (used[i]) aipy_release_any(used[i]);
    return status;
}

aipy_status aipy_int_repr(aipy_thread *thread, aipy_any self, aipy_str **out) {
    aipy_any text = aipy_int_to_str(thread, self);
    if (!text) return AIPY_RAISED;
    *out = (aipy_str *)aipy_pointer(text);
    return AIPY_OK;
}
aipy_tuple *aipy_int_getnewargs(aipy_thread *t, aipy_any self) { (void)t; return aipy_tuple_from_array(&self, 1); }

/* --- methods ------------------------------------------------------------------------------------------- */

aipy_any aipy_int_bit_length(aipy_thread *t, aipy_any self) { (void)t; return aipy_int_from_i64(aipy_int_bits(self)); }
aipy_any aipy_int_bit_count(aipy_thread *t, aipy_any self) {
    (void)t;
    int_view v;
    int_view_of(self, &v);
    int64_t count = 0;
    for (int64_t i = 0; i < v.count; i++) count += __builtin_popcountll(v.limbs[i]);
    return aipy_int_from_i64(count);
}
aipy_tuple *aipy_int_as_integer_ratio(aipy_thread *t, aipy_any self) { (void)t; return aipy_tuple_pair(aipy_int_of(self), aipy_from_small(1)); }
aipy_any aipy_int_denominator(aipy_thread *t, aipy_any self) { (void)t; (void)self; return aipy_from_small(1); }
aipy_any aipy_int_imag(aipy_thread *t, aipy_any self) { (void)t; (void)self; return aipy_from_small(0); }

static aipy_status byte_order(aipy_thread *thread, const aipy_str *name, bool *little) {
    if (name->ascii && name->length == 6 && !memcmp(aipy_str_data(name), "little", 6)) *little = true;
    else if (name->ascii && name->length == 3 && !memcmp(aipy_str_data(name), "big", 3)) *little = false;
    else return aipy_raise_text(thread, &aipy_ValueError_type, "byteorder must be either 'little' or 'big'");
    return AIPY_OK;
}

aipy_status aipy_int_to_bytes(aipy_thread *thread, aipy_any self, aipy_any length_word, aipy_str *byteorder, bool is_signed, aipy_bytes **out) {
    bool little = false;
    int64_t length;
    if (byte_order(thread, byteorder, &little) != AIPY_OK) return AIPY_RAISED;
    if (!aipy_int_to_i64(length_word, &length)) return aipy_raise_text(thread, &aipy_OverflowError_type, "Python int too large to convert to C ssize_t");
    if (length < 0) return aipy_raise_text(thread, &aipy_ValueError_type, "length argument must be non-negative");
    bool negative = aipy_int_is_negative(self);
    if (negative && !is_signed) return aipy_raise_text(thread, &aipy_OverflowError_type, "can't convert negative int to unsigned");
    int_view v;
    int_view_of(self, &v);
    int64_t bits = aipy_int_bits(self);
    if (is_signed) { /* one bit for the sign; -2^k needs k bits and it */
        bool power = negative;
        for (int64_t i = 0; i < v.count - 1 && power; i++) power = v.limbs[i] == 0;
        if (power) power = (v.limbs[v.count - 1] & (v.limbs[v.count - 1] - 1)) == 0;
        if (bits) bits += power ? 0 : 1;
    }
    if (length < (bits + 7) / 8 && !(self == aipy_from_small(-1) && is_signed)) return aipy_raise_text(thread, &aipy_OverflowError_type, "int too big to convert");
    aipy_bytes *bytes = aipy_bytes_try_new(length);
    if (!bytes) return aipy_int_memory_error(thread);
    unsigned carry = 1;
    for (int64_t i = 0; i < length; i++) {
        int64_t limb = i >> 3;
        unsigned byte = limb < v.count ? (unsigned)(v.limbs[limb] >> (8 * (i & 7))) & 255 : 0;
        if (negative) { byte = (~byte & 255) + carry; carry = byte >> 8; byte &= 255; }
        bytes->data[little ? i : length - 1 - i] = (uint8_t)byte;
    }
    *out = bytes;
    return AIPY_OK;
}

aipy_status aipy_int_from_bytes(aipy_thread *thread, aipy_any source, aipy_str *byteorder, bool is_signed, aipy_any *out) {
    bool little = false;
    if (byte_order(thread, byteorder, &little) != AIPY_OK) return AIPY_RAISED;
    aipy_buffer buffer;
    aipy_any made = 0;
    if (!aipy_buffer_of(source, &buffer)) {
        if (aipy_is_small(source) || aipy_is_str(source) || aipy_is_instance(source, &aipy_int_type))
            return aipy_raise_text(thread, &aipy_TypeError_type, "cannot convert '%T' object to bytes", source);
        if (aipy_bytes_build(thread, false, source, 0, 0, &made) != AIPY_OK) return AIPY_RAISED;
        aipy_buffer_of(made, &buffer);
    }
    int64_t n = buffer.length, limbs = n / 8 + 1;
    bool negative = is_signed && n && buffer.data[little ? n - 1 : 0] & 128;
    aipy_int *big = aipy_int_allocate(limbs);
    if (!big) { if (made) aipy_release_any(made); return aipy_int_memory_error(thread); }
    memset(big->limbs, 0, (size_t)limbs * 8);
    unsigned carry = 1;
    for (int64_t i = 0; i < n; i++) {
        unsigned byte = buffer.data[little ? i : n - 1 - i];
        if (negative) { byte = (~byte & 255) + carry; carry = byte >> 8; byte &= 255; }
        big->limbs[i >> 3] |= (uint64_t)byte << (8 * (i & 7));
    }
    if (negative && carry) big->limbs[n >> 3] |= (uint64_t)1 << (8 * (n & 7)); /* -2^(8n) cannot be: the top bit was set */
    *out = aipy_int_finish(big, limbs, limbs, negative);
    if (made) aipy_release_any(made);
    return AIPY_OK;
}
