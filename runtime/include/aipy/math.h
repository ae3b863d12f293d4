/* math: what its files share. */
#ifndef AIPY_MATH_H
#define AIPY_MATH_H
#include "aipy/runtime.h"

aipy_status aipy_math_domain_error(aipy_thread *); /* ValueError "math domain error" */
aipy_status aipy_math_range_error(aipy_thread *);  /* OverflowError "math range error" */
aipy_status aipy_math_real(aipy_thread *, aipy_any, double *out); /* TypeError "must be real number, not T" */
#endif
