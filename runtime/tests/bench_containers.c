/* Times the hot container paths; prints nanoseconds an operation. Not a pass/fail test. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include "aipy/containers.h"

static double now(void) { struct timespec s; clock_gettime(CLOCK_MONOTONIC, &s); return s.tv_sec * 1e9 + s.tv_nsec; }
#define TIME(name, count, code) do { double t0 = now(); code; printf("%-28s %6.2f ns\n", name, (now() - t0) / (double)(count)); } while (0)

aipy_status aipy_program_main(aipy_thread *t) {
    enum { N = 1000000, K = 1000 };
    volatile int64_t sink = 0;
    aipy_list *raw = aipy_list_new(AIPY_KIND_RAW, 0), *any = aipy_list_new(AIPY_KIND_ANY, 0);
    TIME("list append raw", N, for (int64_t i = 0; i < N; i++) aipy_list_append_raw(raw, i * 7919 % N));
    TIME("list append any", N, for (int64_t i = 0; i < N; i++) aipy_list_append_any(any, aipy_from_small(i * 7919 % N)));
    TIME("list append raw, 1000 x 1000", N, for (int64_t k = 0; k < K; k++) {
        aipy_list *l = aipy_list_new(AIPY_KIND_RAW, 0);
        for (int64_t i = 0; i < K; i++) aipy_list_append_raw(l, i);
        aipy_release(&l->header);
    });
    TIME("list append any, 1000 x 1000", N, for (int64_t k = 0; k < K; k++) {
        aipy_list *l = aipy_list_new(AIPY_KIND_ANY, 0);
        for (int64_t i = 0; i < K; i++) aipy_list_append_any(l, aipy_from_small(i));
        aipy_release(&l->header);
    });
    aipy_list *copy = aipy_list_copy(t, raw), *second = aipy_list_copy(t, raw);
    aipy_list_sort(t, copy, aipy_none(), false);
    copy = second;
    TIME("sort 1e6 raw, each", N, aipy_list_sort(t, copy, aipy_none(), false));
    TIME("sort 1e6 any ints, each", N, aipy_list_sort(t, any, aipy_none(), false));
    aipy_list *floats = aipy_list_new(AIPY_KIND_FLOAT, 0);
    for (int64_t i = 0; i < N; i++) aipy_list_append_float(floats, (double)(i * 7919 % N));
    TIME("sort 1e6 floats, each", N, aipy_list_sort(t, floats, aipy_none(), false));
    aipy_str *keys[K], *others[K];
    for (int i = 0; i < K; i++) {
        char b[32];
        snprintf(b, sizeof b, "key number %d", i * 37);
        keys[i] = aipy_str_from_ascii(b);
        others[i] = aipy_str_from_ascii(b);
        aipy_str_hash(keys[i]);
        aipy_str_hash(others[i]);
    }
    aipy_dict *ds = aipy_dict_new(AIPY_KIND_ANY), *di = aipy_dict_new(AIPY_KIND_ANY);
    for (int i = 0; i < K; i++) aipy_dict_store_str(t, ds, keys[i], (aipy_slot){.any = aipy_from_small(i)});
    TIME("dict find str, same object", N, for (int i = 0; i < N; i++) sink += aipy_dict_find_str(ds, keys[i % K]));
    TIME("dict find str, equal", N, for (int i = 0; i < N; i++) sink += aipy_dict_find_str(ds, others[i % K]));
    TIME("dict find any str", N, for (int i = 0; i < N; i++) { int64_t at; aipy_dict_find(t, ds, aipy_from_pointer(others[i % K]), &at); sink += at; });
    TIME("dict store str, present", N, for (int i = 0; i < N; i++) aipy_dict_store(t, ds, aipy_from_pointer(others[i % K]), (aipy_slot){.any = aipy_from_small(i)}));
    TIME("dict store int, new", N, for (int64_t i = 0; i < N; i++) aipy_dict_store(t, di, aipy_from_small(i), (aipy_slot){.any = aipy_from_small(i)}));
    TIME("dict find int, 1e6 in order", N, for (int64_t i = 0; i < N; i++) { int64_t at; aipy_dict_find(t, di, aipy_from_small(i), &at); sink += at; });
    TIME("dict find int, 1e6 random", N, for (int64_t i = 0; i < N; i++) { int64_t at; aipy_dict_find(t, di, aipy_from_small(i * 7919 % N), &at); sink += at; });
    aipy_dict *small = aipy_dict_new(AIPY_KIND_ANY);
    for (int64_t i = 0; i < K; i++) aipy_dict_store(t, small, aipy_from_small(i), (aipy_slot){.any = aipy_from_small(i)});
    TIME("dict find int, 1000", N, for (int64_t i = 0; i < N; i++) { int64_t at; aipy_dict_find(t, small, aipy_from_small(i % K), &at); sink += at; });
    TIME("dict of 5, made and dropped", N / 10, for (int i = 0; i < N / 10; i++) {
        aipy_dict *d = aipy_dict_new(AIPY_KIND_ANY);
        for (int k = 0; k < 5; k++) aipy_dict_store_str(t, d, keys[k], (aipy_slot){.any = aipy_from_small(k)});
        aipy_release(&d->header);
    });
    aipy_set *set = aipy_set_new(false);
    TIME("set add int, new", N, for (int64_t i = 0; i < N; i++) aipy_set_add_any(t, set, aipy_from_small(i)));
    TIME("set find int", N, for (int64_t i = 0; i < N; i++) sink += aipy_set_find_int(set, i));
    TIME("tuple of 2, made and dropped", N, for (int i = 0; i < N; i++) {
        aipy_tuple *tuple = aipy_tuple_pair(aipy_from_small(i), aipy_from_small(i));
        sink += (int64_t)tuple->length;
        aipy_release(&tuple->header);
    });
    TIME("list of strs: sort, each", K, { aipy_list *l = aipy_list_new(AIPY_KIND_ANY, K); for (int i = 0; i < K; i++) aipy_list_append_any(l, aipy_new_any(aipy_from_pointer(keys[i * 7 % K]))); aipy_list_sort(t, l, aipy_none(), false); });
    exit(0);
}
