/* Hashes of text and bytes: SipHash-1-3 (Aumasson and Bernstein, 2012) under PYTHONHASHSEED, as CPython has it. */
#include "aipy/str.h"
#include "aipy/bytes.h"
#include "aipy/platform.h"
#include <stdio.h>
#include <stdlib.h>

static uint64_t key[2];
static bool started;

void aipy_hash_start(void) {
    if (started) return;
    started = true;
    const char *seed = getenv("PYTHONHASHSEED");
    if (!seed || !*seed || strcmp(seed, "random") == 0) {
        aipy_platform_random_bytes(key, sizeof key);
        return;
    }
    char *end;
    unsigned long long number = strtoull(seed, &end, 10);
    if (*end || seed[0] < '0' || seed[0] > '9' || number > 4294967295u) {
        fputs("Fatal Python error: config_init_hash_seed: PYTHONHASHSEED must be \"random\" or an integer in range [0; 4294967295]\n"
              "Python runtime state: preinitialized\n\nCurrent thread 0x0000000000000000 (most recent call first):\n  <no Python frame>\n", stderr);
        exit(1);
    }
    if (!number) return;
    uint8_t bytes[16]; /* CPython's lcg_urandom */
    uint32_t x = (uint32_t)number;
    for (int i = 0; i < 16; i++) { x = x * 214013 + 2531011; bytes[i] = (uint8_t)(x >> 16); }
    for (int k = 0; k < 2; k++)
        for (int i = 7; i >= 0; i--) key[k] = key[k] << 8 | bytes[k * 8 + i];
}

static inline uint64_t rotate(uint64_t x, int bits) { return x << bits | x >> (64 - bits); }
static inline void round_of(uint64_t v[4]) {
    v[0] += v[1]; v[2] += v[3]; v[1] = rotate(v[1], 13) ^ v[0]; v[3] = rotate(v[3], 16) ^ v[2]; v[0] = rotate(v[0], 32);
    v[2] += v[1]; v[0] += v[3]; v[1] = rotate(v[1], 17) ^ v[2]; v[3] = rotate(v[3], 21) ^ v[0]; v[2] = rotate(v[2], 32);
}

int64_t aipy_hash_bytes(const void *data, int64_t count) {
    if (!count) return 0;
    if (!started) aipy_hash_start();
    const uint8_t *bytes = data;
    uint64_t v[4] = {key[0] ^ 0x736f6d6570736575u, key[1] ^ 0x646f72616e646f6du, key[0] ^ 0x6c7967656e657261u, key[1] ^ 0x7465646279746573u};
    uint64_t last = (uint64_t)count << 56;
    int64_t left = count;
    for (; left >= 8; left -= 8, bytes += 8) {
        uint64_t word;
        memcpy(&word, bytes, 8);
        v[3] ^= word;
        round_of(v);
        v[0] ^= word;
    }
    for (int64_t i = 0; i < left; i++) last |= (uint64_t)bytes[i] << (8 * i);
    v[3] ^= last;
    round_of(v);
    v[0] ^= last;
    v[2] ^= 0xff;
    round_of(v);
    round_of(v);
    round_of(v);
    int64_t hash = (int64_t)(v[0] ^ v[1] ^ v[2] ^ v[3]);
    return hash == -1 ? -2 : hash;
}

int64_t aipy_str_hash(aipy_str *s) {
    if (s->hash == -1) s->hash = aipy_hash_bytes(aipy_str_data(s), s->length * s->kind);
    return s->hash;
}
