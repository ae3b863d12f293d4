/* pow(base, exponent, modulus) and inverses. */
#include "aipy/containers.h"
#include "aipy/int.h"

/* x modulo a limb */
static uint64_t multiply_modulo(uint64_t a, uint64_t b, uint64_t m) {
    aipy_u128 product = (aipy_u128)a * b;
    uint64_t remainder;
    aipy_divide_128((uint64_t)(product >> 64), (uint64_t)product, m, &remainder);
    return remainder;
}

static aipy_status step(aipy_thread *thread, aipy_any *value, aipy_any factor, aipy_any modulus) {
    aipy_any product, remainder;
    if (aipy_int_binary(thread, AIPY_MUL, *value, factor, &product) != AIPY_OK) return AIPY_RAISED;
    aipy_status status = aipy_int_binary(thread, AIPY_MOD, product, modulus, &remainder);
    aipy_release_any(product);
    if (status != AIPY_OK) return status;
    aipy_release_any(*value);
    *value = remainder;
    return AIPY_OK;
}

/* a^-1 modulo n > 0 by Euclid's algorithm; ValueError if they have a common factor */
static aipy_status inverse(aipy_thread *thread, aipy_any a, aipy_any n, aipy_any *out) {
    aipy_any r0 = aipy_new_any(n), r1, t0 = aipy_from_small(0), t1 = aipy_from_small(1);
    aipy_status status = aipy_int_binary(thread, AIPY_MOD, a, n, &r1);
    if (status != AIPY_OK) { aipy_release_any(r0); return status; }
    while (r1 != aipy_from_small(0)) {
        aipy_any quotient, remainder, product, difference;
        status = aipy_int_divide(thread, r0, r1, &quotient, &remainder);
        if (status != AIPY_OK) break;
        status = aipy_int_binary(thread, AIPY_MUL, quotient, t1, &product);
        aipy_release_any(quotient);
        if (status == AIPY_OK) {
            status = aipy_int_binary(thread, AIPY_SUB, t0, product, &difference);
            aipy_release_any(product);
        }
        if (status != AIPY_OK) { aipy_release_any(remainder); break; }
        aipy_release_any(r0);
        aipy_release_any(t0);
        r0 = r1;
        r1 = remainder;
        t0 = t1;
        t1 = difference;
    }
    if (status == AIPY_OK) {
        if (r0 != aipy_from_small(1)) status = aipy_raise_text(thread, &aipy_ValueError_type, "base is not invertible for the given modulus");
        else status = aipy_int_binary(thread, AIPY_MOD, t0, n, out);
    }
    aipy_any used[] = {r0, r1, t0, t1};
    for (int i = 0; i < 4; i++) aipy_release_any(used[i]);
    return status;
}

aipy_status aipy_int_power_modulo(aipy_thread *thread, aipy_any base, aipy_any exponent, aipy_any modulus, aipy_any *out) {
    if (modulus == aipy_from_small(0)) return aipy_raise_text(thread, &aipy_ValueError_type, "pow() 3rd argument cannot be 0");
    bool negative = aipy_int_is_negative(modulus);
    aipy_any m = aipy_int_absolute(modulus), b = 0, e = 0, result = aipy_from_small(1);
    aipy_status status = AIPY_OK;
    if (m == aipy_from_small(1)) { *out = aipy_from_small(0); return AIPY_OK; }
    if (aipy_int_is_negative(exponent)) {
        e = aipy_int_negate(exponent);
        status = inverse(thread, base, m, &b);
    } else {
        e = aipy_new_any(exponent);
        status = aipy_int_binary(thread, AIPY_MOD, base, m, &b);
    }
    if (status == AIPY_OK) {
        int_view bits;
        int_view_of(e, &bits);
        int64_t count = aipy_int_bits(e);
        if (aipy_is_small(m)) {
            uint64_t n = (uint64_t)aipy_small(m), x = (uint64_t)aipy_small(b), r = 1;
            for (int64_t i = count - 1; i >= 0; i--) {
                r = multiply_modulo(r, r, n);
                if (bits.limbs[i >> 6] >> (i & 63) & 1) r = multiply_modulo(r, x, n);
            }
            result = aipy_from_small((int64_t)r);
        } else
            for (int64_t i = count - 1; i >= 0 && status == AIPY_OK; i--) {
                status = step(thread, &result, result, m);
                if (status == AIPY_OK && bits.limbs[i >> 6] >> (i & 63) & 1) status = step(thread, &result, b, m);
            }
    }
    if (status == AIPY_OK && negative && result != aipy_from_small(0)) {
        aipy_any shifted;
        status = aipy_int_binary(thread, AIPY_SUB, result, m, &shifted);
        if (status == AIPY_OK) { aipy_release_any(result); result = shifted; }
    }
    aipy_release_any(m);
    aipy_release_any(e);
    if (b) aipy_release_any(b);
    if (status == AIPY_OK) *out = result;
    else aipy_release_any(result);
    return status;
}
