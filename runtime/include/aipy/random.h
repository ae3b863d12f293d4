/* random: the generator and its parts. */
#ifndef AIPY_RANDOM_H
#define AIPY_RANDOM_H
#include "aipy/memory.h"

typedef struct {
    aipy_object header;
    uint32_t state[624];
    int32_t index;       /* 624: all used */
    bool has_gauss;
    double gauss_next;
} aipy_Random;
extern aipy_type aipy_Random_type;

aipy_Random *aipy_random_shared(void);                      /* the hidden instance; borrowed */
double aipy_Random_random(aipy_thread *, aipy_Random *);
uint64_t aipy_random_bits(aipy_Random *, int count);        /* 0 to 64 */
int64_t aipy_random_below(aipy_Random *, int64_t limit);    /* 0 <= result < limit; 0 for 0 */
aipy_status aipy_random_below_int(aipy_thread *, aipy_Random *, aipy_any limit, aipy_any *out);
void aipy_sha512(const uint8_t *data, int64_t length, uint8_t digest[64]);
#endif
