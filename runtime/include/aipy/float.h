/* Floats as text: what the files float*.c, format*.c and complex.c share. */
#ifndef AIPY_FLOAT_H
#define AIPY_FLOAT_H
#include "aipy/memory.h"

/* Decimal digits of a finite |x|: value 0.d1d2d3... * 10^point; zero is "0" with point 1. Digits without leading
 * zeros; trailing ones are cut. Exactly rounded, half to even. Result: count of digits; at most AIPY_DIGITS. */
enum { AIPY_DIGITS = 1100 };
int aipy_digits_shortest(double x, char *digits, int *point);                    /* the fewest that read back as x */
int aipy_digits_significant(double x, int count, char *digits, int *point);      /* count >= 1 */
int aipy_digits_fixed(double x, int64_t places, char *digits, int *point);       /* places after the point, may be < 0; 0 digits: rounds to zero */

/* The text of x as the codes e f g r % of format specs write it; `precision` < 0 for none ('r' only).
 * Flags as below. New block of *size bytes (free with aipy_free); *count chars used. Handles inf and nan. */
enum { AIPY_FLOAT_ALTERNATE = 1, AIPY_FLOAT_ADD_DOT_0 = 2, AIPY_FLOAT_SIGN = 4, AIPY_FLOAT_UPPER = 8, AIPY_FLOAT_NO_NEGATIVE_ZERO = 16 };
char *aipy_float_text(double x, char code, int64_t precision, int flags, int64_t *count, int64_t *size);
/* The same into a caller's buffer of 40 chars for repr(); the count. */
int aipy_float_repr_into(double x, char *out);

/* A number at the start of `text`; *end: behind it (text itself if there is none). inf, nan, underscores not. */
double aipy_float_scan(const char *text, const char **end);
double aipy_float_round_digits(double x, int64_t digits); /* round(x, digits), infinity on overflow */
aipy_status aipy_float_make(aipy_thread *, aipy_any x, double *out); /* float(x) */
/* float.c */
aipy_status aipy_raise_range_error(aipy_thread *); /* OverflowError(34, "Numerical result out of range") */
aipy_status aipy_float_parse_text(aipy_thread *, aipy_str *text, aipy_any original, double *out); /* `original` is shown in errors */
aipy_status aipy_float_divmod_values(aipy_thread *, double, double, double *quotient, double *modulo);
aipy_status aipy_float_power_real(aipy_thread *, double, double, double *out, bool *complex_needed); /* no complex result made */

extern const uint64_t aipy_powers_of_ten[][2];            /* 10^-292 ... 10^324, 128 bits: high, low; rounded up */
#endif
