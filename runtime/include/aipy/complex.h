/* Complex numbers. */
#ifndef AIPY_COMPLEX_H
#define AIPY_COMPLEX_H
#include "aipy/memory.h"

typedef struct { double real, imag; } aipy_complex_value;
typedef struct { aipy_object header; double real, imag; } aipy_complex; /* real @16, imag @24 */
extern aipy_type aipy_complex_type;

aipy_any aipy_complex_new(aipy_complex_value);
bool aipy_complex_of(aipy_any, aipy_complex_value *out);           /* complex, float, int (if it fits), bool */
aipy_status aipy_complex_power(aipy_thread *, aipy_complex_value, aipy_complex_value, aipy_complex_value *out);
aipy_status aipy_complex_divide(aipy_thread *, aipy_complex_value, aipy_complex_value, aipy_complex_value *out);
aipy_str *aipy_complex_text(aipy_complex_value);                    /* repr() */
/* operator on values of which at least one is complex; AIPY_STOP where the operands are not numbers */
aipy_status aipy_complex_binary(aipy_thread *, int32_t op, aipy_any, aipy_any, aipy_any *out);
#endif
