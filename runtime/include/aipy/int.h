/* Big integers: what the files int*.c share.
 *
 *   aipy_int: sign and magnitude, `size` limbs of 64 bits, only values outside the small range (63 bits).
 *   int_view: any int word seen as magnitude; small words use the view's own limb.
 *   mag_*: arithmetic on magnitudes (pointer and count of limbs); results never overlap operands unless said. */
#ifndef AIPY_INT_H
#define AIPY_INT_H
#include "aipy/memory.h"

typedef unsigned __int128 aipy_u128;
typedef struct { const uint64_t *limbs; int64_t count; bool negative; uint64_t own; } int_view;

static inline void int_view_of(aipy_any word, int_view *view) {
    if (aipy_is_small(word)) {
        int64_t v = aipy_small(word);
        view->own = v < 0 ? 0 - (uint64_t)v : (uint64_t)v;
        view->limbs = &view->own;
        view->count = v != 0;
        view->negative = v < 0;
    } else {
        const aipy_int *big = (const aipy_int *)aipy_pointer(word);
        view->limbs = big->limbs;
        view->count = big->size < 0 ? -big->size : big->size;
        view->negative = big->size < 0;
    }
}
static inline bool aipy_int_is_negative(aipy_any word) {
    return aipy_is_small(word) ? (int64_t)word < 0 : ((const aipy_int *)aipy_pointer(word))->size < 0;
}

/* int.c */
extern int64_t aipy_int_max_str_digits;                           /* sys.set_int_max_str_digits; 0: no limit */
aipy_int *aipy_int_allocate(int64_t limbs);                       /* new, limbs to be filled; null: refused */
aipy_any aipy_int_finish(aipy_int *big, int64_t limbs, int64_t used, bool negative); /* takes; the normal word */
aipy_any aipy_int_from_u64(uint64_t);
aipy_any aipy_int_from_i128(__int128);
aipy_any aipy_int_from_magnitude(const uint64_t *limbs, int64_t count, bool negative); /* copies */
aipy_status aipy_int_memory_error(aipy_thread *);
aipy_any aipy_int_absolute(aipy_any);
int64_t aipy_int_bits(aipy_any);                                  /* bit_length */
bool aipy_int_is_odd(aipy_any);
aipy_status aipy_int_make(aipy_thread *, aipy_any x, aipy_any base_or_0, aipy_any *out); /* int(x), int(x, base) */
aipy_any aipy_int_of(aipy_any value);                             /* new word of an int, bool or int subclass */
int64_t aipy_int_clip(aipy_any word);                             /* clipped to 64 bits */
aipy_status aipy_int_shift(aipy_thread *, aipy_any, int64_t count, bool left, aipy_any *out);
aipy_status aipy_int_divide(aipy_thread *, aipy_any left, aipy_any right, aipy_any *quotient, aipy_any *remainder); /* floor; outs may be null */
aipy_status aipy_int_power_modulo(aipy_thread *, aipy_any base, aipy_any exponent, aipy_any modulus, aipy_any *out);

/* int_text.c */
aipy_status aipy_int_parse_text(aipy_thread *, aipy_str *text, int64_t base, aipy_any original, aipy_any *out); /* `original` is shown in errors */
aipy_status aipy_int_invalid_literal(aipy_thread *, aipy_any original, int64_t base); /* ValueError */
aipy_str *aipy_int_to_base(aipy_any word, int bits, bool prefix, bool upper); /* new; bits an item: 1, 3, 4 */

/* int_magnitude.c, int_divide.c */
int64_t mag_trim(const uint64_t *a, int64_t n);                   /* count without leading zero limbs */
int mag_compare(const uint64_t *a, int64_t n, const uint64_t *b, int64_t m);
uint64_t mag_add(uint64_t *r, const uint64_t *a, int64_t n, const uint64_t *b, int64_t m); /* n >= m; r may be a; the carry */
uint64_t mag_subtract(uint64_t *r, const uint64_t *a, int64_t n, const uint64_t *b, int64_t m); /* r may be a; the borrow */
void mag_multiply(uint64_t *r, const uint64_t *a, int64_t n, const uint64_t *b, int64_t m); /* n + m limbs; n, m >= 1 */
uint64_t mag_multiply_limb(uint64_t *r, const uint64_t *a, int64_t n, uint64_t b, uint64_t carry); /* r may be a */
uint64_t mag_divide_limb(uint64_t *q, const uint64_t *a, int64_t n, uint64_t d); /* q may be a; the remainder */
void mag_divide(uint64_t *q, uint64_t *r, const uint64_t *a, int64_t n, const uint64_t *d, int64_t m); /* q: n - m + 1 limbs, r: m limbs; n >= m >= 1, top limb of d not 0 */
uint64_t mag_shift_left(uint64_t *r, const uint64_t *a, int64_t n, int bits); /* bits < 64; r may be a; what left at the top */
void mag_shift_right(uint64_t *r, const uint64_t *a, int64_t n, int bits);    /* bits < 64; r may be a */

/* 128 by 64 bits; high < d */
static inline uint64_t aipy_divide_128(uint64_t high, uint64_t low, uint64_t d, uint64_t *remainder) {
#if defined(__x86_64__)
    uint64_t q, r;
    __asm__("divq %4" : "=a"(q), "=d"(r) : "0"(low), "1"(high), "r"(d) : "cc");
    *remainder = r;
    return q;
#else
    aipy_u128 n = (aipy_u128)high << 64 | low;
    *remainder = (uint64_t)(n % d);
    return (uint64_t)(n / d);
#endif
}
#endif
