/* SHA-512 (FIPS 180-4), for seeds of text. The constants are the fractional parts of cube roots of the first primes,
 * computed here once in integers. */
#include "aipy/random.h"
#include <string.h>

static uint64_t constants[80], start_values[8];

/* floor(p^(1/root) * 2^64) mod 2^64 for small primes: the integer part is below 8, so 67 bits by bisection */
static uint64_t root_fraction(unsigned prime, int root) {
    unsigned __int128 low = 0, high = (unsigned __int128)32 << 64; /* fixed point, 64 bits of fraction */
    while (high - low > 1) {
        unsigned __int128 middle = low + (high - low) / 2;
        /* compare middle^root with prime * 2^(64 * root) in limbs of 32 bits */
        uint32_t m[3] = {(uint32_t)middle, (uint32_t)(middle >> 32), (uint32_t)(middle >> 64)};
        uint32_t power[12] = {1}, limit[12] = {0};
        for (int r = 0; r < root; r++) {
            uint32_t next[12] = {0};
            for (int i = 0; i < 9; i++) {
                uint64_t carry = 0;
                for (int j = 0; j < 3; j++) {
                    uint64_t sum = (uint64_t)power[i] * m[j] + next[i + j] + carry;
                    next[i + j] = (uint32_t)sum;
                    carry = sum >> 32;
                }
                for (int k = i + 3; carry && k < 12; k++) {
                    uint64_t sum = next[k] + carry;
                    next[k] = (uint32_t)sum;
                    carry = sum >> 32;
                }
            }
            memcpy(power, next, sizeof power);
        }
        limit[2 * root] = prime;
        bool above = false;
        for (int i = 11; i >= 0; i--)
            if (power[i] != limit[i]) { above = power[i] > limit[i]; break; }
        if (above) high = middle;
        else low = middle;
    }
    return (uint64_t)low;
}

static void make_constants(void) {
    int count = 0;
    for (unsigned n = 2; count < 80; n++) {
        bool prime = true;
        for (unsigned d = 2; d * d <= n && prime; d++) prime = n % d != 0;
        if (!prime) continue;
        constants[count] = root_fraction(n, 3);
        if (count < 8) start_values[count] = root_fraction(n, 2);
        count++;
    }
}

static inline uint64_t rotate(uint64_t x, int bits) { return x >> bits | x << (64 - bits); }

static void add_block(uint64_t h[8], const uint8_t *block) {
    uint64_t w[80], v[8];
    for (int i = 0; i < 16; i++) {
        w[i] = 0;
        for (int j = 0; j < 8; j++) w[i] = w[i] << 8 | block[8 * i + j];
    }
    for (int i = 16; i < 80; i++)
        w[i] = w[i - 16] + w[i - 7] + (rotate(w[i - 15], 1) ^ rotate(w[i - 15], 8) ^ w[i - 15] >> 7)
               + (rotate(w[i - 2], 19) ^ rotate(w[i - 2], 61) ^ w[i - 2] >> 6);
    memcpy(v, h, sizeof v);
    for (int i = 0; i < 80; i++) {
        uint64_t a = v[7] + (rotate(v[4], 14) ^ rotate(v[4], 18) ^ rotate(v[4], 41)) + ((v[4] & v[5]) ^ (~v[4] & v[6])) + constants[i] + w[i];
        uint64_t b = (rotate(v[0], 28) ^ rotate(v[0], 34) ^ rotate(v[0], 39)) + ((v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]));
        memmove(v + 1, v, 7 * sizeof *v);
        v[4] += a;
        v[0] = a + b;
    }
    for (int i = 0; i < 8; i++) h[i] += v[i];
}

void aipy_sha512(const uint8_t *data, int64_t length, uint8_t digest[64]) {
    uint64_t h[8];
    uint8_t last[256] = {0};
    if (!constants[0]) make_constants();
    memcpy(h, start_values, sizeof h);
    int64_t i = 0;
    for (; i + 128 <= length; i += 128) add_block(h, data + i);
    int64_t rest = length - i, total = rest < 112 ? 128 : 256;
    if (rest) memcpy(last, data + i, (size_t)rest);
    last[rest] = 0x80;
    for (int j = 0; j < 8; j++) last[total - 1 - j] = (uint8_t)((uint64_t)length * 8 >> 8 * j);
    last[total - 9] = (uint8_t)((uint64_t)length >> 61);
    for (int64_t j = 0; j < total; j += 128) add_block(h, last + j);
    for (int j = 0; j < 64; j++) digest[j] = (uint8_t)(h[j / 8] >> 8 * (7 - j % 8));
}
