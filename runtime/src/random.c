/* random: MT19937 (Matsumoto and Nishimura, 1998) as Modules/_randommodule.c seeds and draws it. */
#include "aipy/random.h"
#include "aipy/bytes.h"
#include "aipy/containers.h"
#include "aipy/int.h"
#include "aipy/model.h"
#include "aipy/platform.h"
#include "aipy/str.h"

enum { N = 624, M = 397 };

static void drop_random(aipy_object *object) { aipy_free(object, sizeof(aipy_Random)); }
static const aipy_type *const random_mro[] = {&aipy_Random_type, &aipy_object_type};
aipy_type aipy_Random_type = {
    .header = {AIPY_IMMORTAL, &aipy_type_type}, .name = "Random", .qualified_name = "Random", .module = "random",
    .base = &aipy_object_type, .mro = random_mro, .mro_length = 2, .size = sizeof(aipy_Random), .drop = drop_random,
};

static uint32_t next_word(aipy_Random *r) {
    uint32_t *mt = r->state, y;
    if (r->index >= N) {
        int i = 0;
        for (; i < N - M; i++) { y = (mt[i] & 0x80000000u) | (mt[i + 1] & 0x7fffffffu); mt[i] = mt[i + M] ^ (y >> 1) ^ (y & 1 ? 0x9908b0dfu : 0); }
        for (; i < N - 1; i++) { y = (mt[i] & 0x80000000u) | (mt[i + 1] & 0x7fffffffu); mt[i] = mt[i + M - N] ^ (y >> 1) ^ (y & 1 ? 0x9908b0dfu : 0); }
        y = (mt[N - 1] & 0x80000000u) | (mt[0] & 0x7fffffffu);
        mt[N - 1] = mt[M - 1] ^ (y >> 1) ^ (y & 1 ? 0x9908b0dfu : 0);
        r->index = 0;
    }
    y = mt[r->index++];
    y ^= y >> 11;
    y ^= y << 7 & 0x9d2c5680u;
    y ^= y << 15 & 0xefc60000u;
    return y ^ y >> 18;
}

double aipy_Random_random(aipy_thread *thread, aipy_Random *r) {
    (void)thread;
    uint32_t a = next_word(r) >> 5, b = next_word(r) >> 6;
    return (a * 67108864.0 + b) * (1.0 / 9007199254740992.0);
}

uint64_t aipy_random_bits(aipy_Random *r, int count) {
    if (count == 0) return 0;
    if (count <= 32) return next_word(r) >> (32 - count);
    uint64_t low = next_word(r);
    uint64_t high = next_word(r) >> (64 - count);
    return high << 32 | low;
}

int64_t aipy_random_below(aipy_Random *r, int64_t limit) {
    if (!limit) return 0;
    int bits = 64 - __builtin_clzll((uint64_t)limit);
    uint64_t value = aipy_random_bits(r, bits);
    while (value >= (uint64_t)limit) value = aipy_random_bits(r, bits);
    return (int64_t)value;
}

static aipy_status many_bits(aipy_thread *thread, aipy_Random *r, int64_t count, aipy_any *out) {
    if (count <= 64) { *out = aipy_int_from_u64(aipy_random_bits(r, (int)count)); return AIPY_OK; }
    int64_t words = (count - 1) / 32 + 1, limbs = (words + 1) / 2;
    aipy_int *big = aipy_int_allocate(limbs);
    if (!big) return aipy_int_memory_error(thread);
    big->limbs[limbs - 1] = 0;
    for (int64_t i = 0; i < words; i++, count -= 32) {
        uint64_t word = next_word(r);
        if (count < 32) word >>= 32 - count;
        if (i & 1) big->limbs[i / 2] |= word << 32;
        else big->limbs[i / 2] = word;
    }
    *out = aipy_int_finish(big, limbs, limbs, false);
    return AIPY_OK;
}

aipy_status aipy_random_below_int(aipy_thread *thread, aipy_Random *r, aipy_any limit, aipy_any *out) {
    int64_t small;
    if (aipy_int_to_i64(limit, &small)) { *out = aipy_int_from_i64(aipy_random_below(r, small)); return AIPY_OK; }
    while (true) {
        if (many_bits(thread, r, aipy_int_bits(limit), out) != AIPY_OK) return AIPY_RAISED;
        if (aipy_int_compare(*out, limit) < 0) return AIPY_OK;
        aipy_release_any(*out);
    }
}

aipy_status aipy_Random_getrandbits(aipy_thread *thread, aipy_Random *self, aipy_any k, aipy_any *out) {
    int64_t count;
    if (!aipy_int_to_i64(k, &count) || count > INT32_MAX) return aipy_raise_text(thread, &aipy_OverflowError_type, "Python int too large to convert to C int");
    if (count < 0) return aipy_raise_text(thread, &aipy_ValueError_type, "number of bits must be non-negative");
    return many_bits(thread, self, count, out);
}

aipy_status aipy_Random_randbytes(aipy_thread *thread, aipy_Random *self, aipy_any n, aipy_bytes **out) {
    int64_t count;
    if (!aipy_int_to_i64(n, &count) || count > INT32_MAX / 8) return aipy_raise_text(thread, &aipy_OverflowError_type, "Python int too large to convert to C int");
    if (count < 0) return aipy_raise_text(thread, &aipy_ValueError_type, "number of bits must be non-negative");
    aipy_bytes *bytes = aipy_bytes_new(count);
    for (int64_t i = 0; i < count; i += 4) {
        int64_t width = count - i < 4 ? count - i : 4;
        uint32_t word = (uint32_t)aipy_random_bits(self, (int)(8 * width));
        for (int64_t j = 0; j < width; j++, word >>= 8) bytes->data[i + j] = (uint8_t)word;
    }
    *out = bytes;
    return AIPY_OK;
}

/* --- seeding ------------------------------------------------------------------------------------------- */

static void seed_number(aipy_Random *r, uint32_t s) {
    r->state[0] = s;
    for (uint32_t i = 1; i < N; i++) r->state[i] = 1812433253u * (r->state[i - 1] ^ r->state[i - 1] >> 30) + i;
    r->index = N;
}

static void seed_array(aipy_Random *r, const uint32_t *key, int64_t length) {
    uint32_t *mt = r->state, i = 1;
    seed_number(r, 19650218u);
    int64_t j = 0;
    for (int64_t k = N > length ? N : length; k; k--) {
        mt[i] = (mt[i] ^ (mt[i - 1] ^ mt[i - 1] >> 30) * 1664525u) + key[j] + (uint32_t)j;
        if (++i >= N) { mt[0] = mt[N - 1]; i = 1; }
        if (++j >= length) j = 0;
    }
    for (int k = N - 1; k; k--) {
        mt[i] = (mt[i] ^ (mt[i - 1] ^ mt[i - 1] >> 30) * 1566083941u) - i;
        if (++i >= N) { mt[0] = mt[N - 1]; i = 1; }
    }
    mt[0] = 0x80000000u;
}

static void seed_int(aipy_Random *r, aipy_any word) { /* by its magnitude */
    int_view v;
    int_view_of(word, &v);
    int64_t bits = aipy_int_bits(word), words = bits ? (bits - 1) / 32 + 1 : 1;
    uint32_t *key = aipy_allocate(words * 4);
    key[0] = 0;
    for (int64_t i = 0; i < words; i++)
        if (i / 2 < v.count) key[i] = (uint32_t)(v.limbs[i / 2] >> (i & 1 ? 32 : 0));
    seed_array(r, key, words);
    aipy_free(key, words * 4);
}

/* version 2: the number whose big-endian digits are the bytes and their SHA-512 */
static aipy_status seed_bytes(aipy_Random *r, const uint8_t *data, int64_t length) {
    int64_t total = length + 64, words = (total + 3) / 4;
    uint32_t *key = aipy_allocate(words * 4);
    uint8_t digest[64];
    aipy_sha512(data, length, digest);
    memset(key, 0, (size_t)words * 4);
    for (int64_t i = 0; i < total; i++) { /* i counts from the last byte */
        uint8_t byte = i < 64 ? digest[63 - i] : data[total - 1 - i];
        key[i / 4] |= (uint32_t)byte << 8 * (i & 3);
    }
    while (words > 1 && !key[words - 1]) words--;
    seed_array(r, key, words);
    aipy_free(key, (total + 3) / 4 * 4);
    return AIPY_OK;
}

static void seed_version_1(aipy_Random *r, const aipy_str *text) {
    uint64_t x = text->length ? (uint64_t)aipy_str_at(text, 0) << 7 : 0;
    for (int64_t i = 0; i < text->length; i++) x = 1000003 * x ^ aipy_str_at(text, i);
    x ^= (uint64_t)text->length;
    aipy_any word = aipy_int_from_u64(x);
    seed_int(r, word);
    aipy_release_any(word);
}

aipy_status aipy_Random_seed(aipy_thread *thread, aipy_Random *self, aipy_any a, aipy_any version) {
    const aipy_type *type = aipy_type_of(a);
    aipy_buffer buffer;
    if (a == aipy_none()) {
        uint32_t key[N];
        aipy_platform_random_bytes(key, sizeof key);
        seed_array(self, key, N);
    } else if (aipy_is_instance(a, &aipy_str_type) || aipy_buffer_of(a, &buffer)) {
        bool text = aipy_is_instance(a, &aipy_str_type);
        if (version == aipy_from_small(1) && (text || type == &aipy_bytes_type)) {
            aipy_str *characters = text ? aipy_as_str(aipy_new_any(a)) : aipy_str_from_latin1(buffer.data, buffer.length);
            seed_version_1(self, characters);
            aipy_release(&characters->header);
        } else if (text) {
            aipy_bytes *encoded;
            if (aipy_encode(thread, aipy_as_str(a), NULL, NULL, &encoded) != AIPY_OK) return AIPY_RAISED;
            seed_bytes(self, encoded->data, encoded->length);
            aipy_release(&encoded->header);
        } else
            seed_bytes(self, buffer.data, buffer.length);
    } else if (aipy_is_instance(a, &aipy_int_type) || aipy_is_small(a)) {
        aipy_any word = aipy_int_of(a);
        seed_int(self, word);
        aipy_release_any(word);
    } else if (aipy_is_instance(a, &aipy_float_type)) {
        int64_t hash;
        if (aipy_hash(thread, a, &hash) != AIPY_OK) return AIPY_RAISED;
        aipy_any word = aipy_int_from_u64((uint64_t)hash);
        seed_int(self, word);
        aipy_release_any(word);
    } else
        return aipy_raise_text(thread, &aipy_TypeError_type, "The only supported seed types are: None,\nint, float, str, bytes, and bytearray.");
    self->has_gauss = false;
    return AIPY_OK;
}

aipy_status aipy_Random_new(aipy_thread *thread, aipy_any x, aipy_Random **out) {
    aipy_Random *r = (aipy_Random *)aipy_new_object(&aipy_Random_type, sizeof *r);
    if (aipy_Random_seed(thread, r, x, aipy_from_small(2)) != AIPY_OK) { aipy_release(&r->header); return AIPY_RAISED; }
    *out = r;
    return AIPY_OK;
}

aipy_Random *aipy_random_shared(void) {
    static aipy_Random *shared;
    if (!shared) {
        shared = (aipy_Random *)aipy_new_object(&aipy_Random_type, sizeof *shared);
        shared->header.count = AIPY_IMMORTAL;
        aipy_Random_seed(NULL, shared, aipy_none(), aipy_from_small(2));
    }
    return shared;
}

/* --- state --------------------------------------------------------------------------------------------- */

aipy_tuple *aipy_Random_getstate(aipy_thread *thread, aipy_Random *self) {
    (void)thread;
    aipy_tuple *words = aipy_tuple_new(N + 1, NULL), *state = aipy_tuple_new(3, NULL);
    for (int i = 0; i < N; i++) words->items[i].any = aipy_from_small(self->state[i]);
    words->items[N].any = aipy_from_small(self->index);
    state->items[0].any = aipy_from_small(3);
    state->items[1].any = aipy_from_pointer(words);
    state->items[2].any = self->has_gauss ? aipy_float_new(self->gauss_next) : aipy_new_any(aipy_none());
    return state;
}

aipy_status aipy_Random_setstate(aipy_thread *thread, aipy_Random *self, aipy_any state) {
    if (!aipy_is_instance(state, &aipy_tuple_type)) return aipy_raise_text(thread, &aipy_TypeError_type, "state vector must be a tuple");
    const aipy_tuple *t = (const aipy_tuple *)aipy_pointer(state);
    if (t->length != 3) return aipy_raise_text(thread, &aipy_ValueError_type, "state vector is the wrong size");
    aipy_any version = aipy_tuple_get(t, 0), words = aipy_tuple_get(t, 1), gauss = aipy_tuple_get(t, 2);
    aipy_status status = AIPY_OK;
    uint32_t fresh[N];
    int64_t value = 0;
    if (version != aipy_from_small(3))
        status = aipy_raise_text(thread, &aipy_ValueError_type, "state with version %R passed to Random.setstate() of version 3", version);
    else if (!aipy_is_instance(words, &aipy_tuple_type)) status = aipy_raise_text(thread, &aipy_TypeError_type, "state vector must be a tuple");
    else if (((const aipy_tuple *)aipy_pointer(words))->length != N + 1)
        status = aipy_raise_text(thread, &aipy_ValueError_type, "state vector is the wrong size");
    for (int i = 0; i <= N && status == AIPY_OK; i++) {
        aipy_any item = aipy_tuple_get((const aipy_tuple *)aipy_pointer(words), i);
        if (!aipy_is_small(item)) status = aipy_raise_text(thread, &aipy_TypeError_type, "an integer is required");
        else value = aipy_small(item);
        aipy_release_any(item);
        if (i < N) fresh[i] = (uint32_t)value;
    }
    if (status == AIPY_OK && (value < 0 || value > N)) status = aipy_raise_text(thread, &aipy_ValueError_type, "invalid state");
    if (status == AIPY_OK) {
        memcpy(self->state, fresh, sizeof fresh);
        self->index = (int32_t)value;
        self->has_gauss = aipy_is_exact(gauss, &aipy_float_type);
        if (self->has_gauss) self->gauss_next = ((aipy_float *)aipy_pointer(gauss))->value;
    }
    aipy_release_any(version);
    aipy_release_any(words);
    aipy_release_any(gauss);
    return status;
}
