/* math: fsum (Shewchuk, 1997), hypot and dist (the vector norm of CPython 3.10 to 3.11), prod. */
#include "aipy/containers.h"
#include "aipy/float.h"
#include "aipy/int.h"
#include "aipy/math.h"
#include <math.h>

typedef struct { double *items; int64_t count, capacity; } partials;

static void add_partial(partials *p, double x) {
    if (p->count == p->capacity) {
        p->items = aipy_reallocate(p->items, p->capacity * 8, p->capacity * 16);
        p->capacity *= 2;
    }
    p->items[p->count++] = x;
}

typedef struct { partials p; double special, infinite; } exact_sum;

static aipy_status add_item(aipy_thread *thread, exact_sum *s, double x) {
    double given = x;
    int64_t kept = 0;
    for (int64_t j = 0; j < s->p.count; j++) {
        double y = s->p.items[j];
        if (fabs(x) < fabs(y)) { double t = x; x = y; y = t; }
        double high = x + y, rounded = high - x, low = y - rounded;
        if (low != 0.0) s->p.items[kept++] = low;
        x = high;
    }
    s->p.count = kept;
    if (x == 0.0) return AIPY_OK;
    if (isfinite(x)) { add_partial(&s->p, x); return AIPY_OK; }
    if (isfinite(given)) return aipy_raise_text(thread, &aipy_OverflowError_type, "intermediate overflow in fsum");
    if (isinf(given)) s->infinite += given;
    s->special += given;
    s->p.count = 0;
    return AIPY_OK;
}

static aipy_status total(aipy_thread *thread, exact_sum *s, double *out) {
    if (s->special != 0.0) {
        if (isnan(s->infinite)) return aipy_raise_text(thread, &aipy_ValueError_type, "-inf + inf in fsum");
        *out = s->special;
        return AIPY_OK;
    }
    double high = 0.0, low = 0.0;
    int64_t n = s->p.count;
    const double *p = s->p.items;
    if (n > 0) {
        high = p[--n];
        while (n > 0) { /* from the top, stop when the sum becomes inexact */
            double x = high, y = p[--n];
            high = x + y;
            double rounded = high - x;
            low = y - rounded;
            if (low != 0.0) break;
        }
        if (n > 0 && ((low < 0.0 && p[n - 1] < 0.0) || (low > 0.0 && p[n - 1] > 0.0))) { /* half-way case decided by the rest */
            double y = low * 2.0, x = high + y, rounded = x - high;
            if (y == rounded) high = x;
        }
    }
    *out = high;
    return AIPY_OK;
}

aipy_status aipy_math_fsum(aipy_thread *thread, aipy_any seq, double *out) {
    exact_sum s = {.p = {aipy_allocate(256), 0, 32}};
    aipy_walk walk;
    aipy_any item;
    aipy_status status = aipy_walk_start(thread, &walk, seq);
    if (status == AIPY_OK) {
        while ((status = aipy_walk_next(thread, &walk, &item)) == AIPY_OK) {
            double x;
            status = aipy_math_real(thread, item, &x);
            aipy_release_any(item);
            if (status == AIPY_OK) status = add_item(thread, &s, x);
            if (status != AIPY_OK) break;
        }
        aipy_walk_end(&walk);
        if (status == AIPY_STOP) status = total(thread, &s, out);
    }
    aipy_free(s.p.items, s.p.capacity * 8);
    return status;
}

/* --- hypot and dist ------------------------------------------------------------------------------------ */

static double vector_norm(int64_t n, double *vec, double max, bool found_nan) {
    const double T27 = 134217729.0; /* 2^27 + 1 */
    double x, scale, old, sum = 1.0, part1 = 0.0, part2 = 0.0, part3 = 0.0, t, high, low, h;
    int exponent;
    if (isinf(max)) return max;
    if (found_nan) return NAN;
    if (max == 0.0 || n <= 1) return max;
    frexp(max, &exponent);
    if (exponent >= -1023) {
        scale = ldexp(1.0, -exponent);
        for (int64_t i = 0; i < n; i++) {
            x = vec[i] * scale;
            t = x * T27;
            high = t - (t - x);
            low = x - high;
            x = high * high;
            old = sum;
            sum += x;
            part1 += (old - sum) + x;
            x = 2.0 * high * low;
            old = sum;
            sum += x;
            part2 += (old - sum) + x;
            part3 += low * low;
        }
        h = sqrt(sum - 1.0 + (part1 + part2 + part3));
        x = h;
        t = x * T27;
        high = t - (t - x);
        low = x - high;
        x = -high * high;
        old = sum;
        sum += x;
        part1 += (old - sum) + x;
        x = -2.0 * high * low;
        old = sum;
        sum += x;
        part2 += (old - sum) + x;
        x = -low * low;
        old = sum;
        sum += x;
        part3 += (old - sum) + x;
        x = sum - 1.0 + (part1 + part2 + part3);
        return (h + x / (2.0 * h)) / scale;
    }
    for (int64_t i = 0; i < n; i++) { /* 1 / scale would overflow */
        x = vec[i] / max;
        x = x * x;
        old = sum;
        sum += x;
        part1 += (old - sum) + x;
    }
    return max * sqrt(sum - 1.0 + part1);
}

aipy_status aipy_math_hypot(aipy_thread *thread, const aipy_any *coordinates, int64_t coordinates_count, double *out) {
    int64_t size = coordinates_count * 8;
    double *vec = aipy_allocate(size + 8), max = 0.0;
    bool found_nan = false;
    aipy_status status = AIPY_OK;
    for (int64_t i = 0; i < coordinates_count && status == AIPY_OK; i++) {
        status = aipy_math_real(thread, coordinates[i], &vec[i]);
        if (status != AIPY_OK) break;
        vec[i] = fabs(vec[i]);
        found_nan = found_nan || isnan(vec[i]);
        if (vec[i] > max) max = vec[i];
    }
    if (status == AIPY_OK) *out = vector_norm(coordinates_count, vec, max, found_nan);
    aipy_free(vec, size + 8);
    return status;
}

aipy_status aipy_math_dist(aipy_thread *thread, aipy_any p, aipy_any q, double *out) {
    aipy_tuple *a = NULL, *b = NULL;
    aipy_status status = aipy_tuple_from_any(thread, p, &a);
    if (status == AIPY_OK) status = aipy_tuple_from_any(thread, q, &b);
    if (status == AIPY_OK && a->length != b->length)
        status = aipy_raise_text(thread, &aipy_ValueError_type, "both points must have the same number of dimensions");
    if (status == AIPY_OK) {
        int64_t n = a->length;
        double *vec = aipy_allocate(n * 8 + 8), max = 0.0;
        bool found_nan = false;
        for (int64_t i = 0; i < n && status == AIPY_OK; i++) {
            aipy_any left = aipy_tuple_get(a, i), right = aipy_tuple_get(b, i);
            double x, y;
            status = aipy_math_real(thread, left, &x);
            if (status == AIPY_OK) status = aipy_math_real(thread, right, &y);
            aipy_release_any(left);
            aipy_release_any(right);
            if (status != AIPY_OK) break;
            vec[i] = fabs(x - y);
            found_nan = found_nan || isnan(vec[i]);
            if (vec[i] > max) max = vec[i];
        }
        if (status == AIPY_OK) *out = vector_norm(n, vec, max, found_nan);
        aipy_free(vec, n * 8 + 8);
    }
    if (a) aipy_release(&a->header);
    if (b) aipy_release(&b->header);
    return status;
}

aipy_status aipy_math_prod(aipy_thread *thread, aipy_any iterable, aipy_any start, aipy_any *out) {
    aipy_walk walk;
    aipy_any item, result = aipy_new_any(start), next;
    aipy_status status = aipy_walk_start(thread, &walk, iterable);
    if (status != AIPY_OK) { aipy_release_any(result); return status; }
    while ((status = aipy_walk_next(thread, &walk, &item)) == AIPY_OK) {
        status = aipy_binary(thread, AIPY_MUL, result, item, &next);
        aipy_release_any(item);
        if (status != AIPY_OK) break;
        aipy_release_any(result);
        result = next;
    }
    aipy_walk_end(&walk);
    if (status != AIPY_STOP) { aipy_release_any(result); return status; }
    *out = result;
    return AIPY_OK;
}
