/* random: numbers from ranges and distributions, with the arithmetic of CPython 3.11's Lib/random.py. */
#include "aipy/containers.h"
#include "aipy/float.h"
#include "aipy/int.h"
#include "aipy/math.h"
#include "aipy/random.h"
#include <math.h>

static const double TWO_PI = 6.283185307179586, LOG_4 = 1.3862943611198906, SG_MAGIC = 2.504077396776274, NV_MAGIC = 1.7155277699214135;
static double draw(aipy_Random *r) { return aipy_Random_random(NULL, r); }

/* --- ranges -------------------------------------------------------------------------------------------- */

/* start + step * below(count) */
static aipy_status pick(aipy_thread *thread, aipy_Random *self, aipy_any start, aipy_any step, aipy_any count, aipy_any *out) {
    aipy_any drawn, scaled;
    if (aipy_random_below_int(thread, self, count, &drawn) != AIPY_OK) return AIPY_RAISED;
    aipy_status status = aipy_int_binary(thread, AIPY_MUL, drawn, step, &scaled);
    aipy_release_any(drawn);
    if (status != AIPY_OK) return status;
    status = aipy_int_binary(thread, AIPY_ADD, start, scaled, out);
    aipy_release_any(scaled);
    return status;
}

static bool positive(aipy_any word) { return !aipy_int_is_negative(word) && word != aipy_from_small(0); }

static aipy_status from_range(aipy_thread *thread, aipy_Random *self, aipy_any start, aipy_any stop, aipy_any step, aipy_any *out) {
    aipy_any width, count = 0;
    if (step == aipy_from_small(0)) return aipy_raise_text(thread, &aipy_ValueError_type, "zero step for randrange()");
    if (aipy_int_binary(thread, AIPY_SUB, stop, start, &width) != AIPY_OK) return AIPY_RAISED;
    aipy_status status;
    if (step == aipy_from_small(1)) {
        if (positive(width)) status = pick(thread, self, start, step, width, out);
        else status = aipy_raise_text(thread, &aipy_ValueError_type, "empty range for randrange() (%R, %R, %R)", start, stop, width);
    } else { /* n = (width + step -+ 1) // step */
        aipy_any sum, less;
        status = aipy_int_binary(thread, AIPY_ADD, width, step, &sum);
        if (status == AIPY_OK) {
            status = aipy_int_binary(thread, aipy_int_is_negative(step) ? AIPY_ADD : AIPY_SUB, sum, aipy_from_small(1), &less);
            aipy_release_any(sum);
        }
        if (status == AIPY_OK) {
            status = aipy_int_binary(thread, AIPY_FLOORDIV, less, step, &count);
            aipy_release_any(less);
        }
        if (status == AIPY_OK) {
            if (positive(count)) status = pick(thread, self, start, step, count, out);
            else status = aipy_raise_text(thread, &aipy_ValueError_type, "empty range for randrange()");
            aipy_release_any(count);
        }
    }
    aipy_release_any(width);
    return status;
}

aipy_status aipy_Random_randrange(aipy_thread *thread, aipy_Random *self, aipy_any start, aipy_any stop, aipy_any step, aipy_any *out) {
    if (stop == aipy_none()) {
        if (step != aipy_from_small(1)) return aipy_raise_text(thread, &aipy_TypeError_type, "Missing a non-None stop argument");
        if (positive(start)) return aipy_random_below_int(thread, self, start, out);
        return aipy_raise_text(thread, &aipy_ValueError_type, "empty range for randrange()");
    }
    aipy_any last, by;
    if (aipy_to_int(thread, stop, &last) != AIPY_OK) return AIPY_RAISED;
    if (aipy_to_int(thread, step, &by) != AIPY_OK) { aipy_release_any(last); return AIPY_RAISED; }
    aipy_status status = from_range(thread, self, start, last, by, out);
    aipy_release_any(last);
    aipy_release_any(by);
    return status;
}

aipy_status aipy_Random_randint(aipy_thread *thread, aipy_Random *self, aipy_any a, aipy_any b, aipy_any *out) {
    if (aipy_is_small(a) && aipy_is_small(b)) {
        int64_t low = aipy_small(a), high = aipy_small(b);
        if (low <= high && high - low < INT64_MAX) { *out = aipy_int_from_i64(low + aipy_random_below(self, high - low + 1)); return AIPY_OK; }
    }
    aipy_any stop;
    if (aipy_int_binary(thread, AIPY_ADD, b, aipy_from_small(1), &stop) != AIPY_OK) return AIPY_RAISED;
    aipy_status status = from_range(thread, self, a, stop, aipy_from_small(1), out);
    aipy_release_any(stop);
    return status;
}

/* --- distributions ------------------------------------------------------------------------------------- */

static aipy_status divided(aipy_thread *thread, double a, double b, double *out) {
    extern aipy_type aipy_ZeroDivisionError_type;
    if (b == 0) return aipy_raise_text(thread, &aipy_ZeroDivisionError_type, "float division by zero");
    *out = a / b;
    return AIPY_OK;
}
static aipy_status powered(aipy_thread *thread, double a, double b, double *out) {
    bool complex_needed;
    return aipy_float_power_real(thread, a, b, out, &complex_needed);
}

double aipy_Random_uniform(aipy_thread *thread, aipy_Random *self, double a, double b) { (void)thread; return a + (b - a) * draw(self); }

aipy_status aipy_Random_triangular(aipy_thread *thread, aipy_Random *self, double low, double high, aipy_any mode, double *out) {
    double u = draw(self), c = 0.5;
    if (mode != aipy_none()) {
        double middle;
        if (aipy_math_real(thread, mode, &middle) != AIPY_OK) return AIPY_RAISED;
        if (high - low == 0) { *out = low; return AIPY_OK; }
        c = (middle - low) / (high - low);
    }
    if (u > c) {
        u = 1.0 - u;
        c = 1.0 - c;
        double t = low;
        low = high;
        high = t;
    }
    if (u * c < 0) return aipy_math_domain_error(thread);
    *out = low + (high - low) * sqrt(u * c);
    return AIPY_OK;
}

double aipy_Random_gauss(aipy_thread *thread, aipy_Random *self, double mu, double sigma) {
    (void)thread;
    double z;
    if (self->has_gauss) {
        self->has_gauss = false;
        z = self->gauss_next;
    } else {
        double angle = draw(self) * TWO_PI, radius = sqrt(-2.0 * log(1.0 - draw(self)));
        z = cos(angle) * radius;
        self->gauss_next = sin(angle) * radius;
        self->has_gauss = true;
    }
    return mu + z * sigma;
}

double aipy_Random_normalvariate(aipy_thread *thread, aipy_Random *self, double mu, double sigma) {
    (void)thread;
    while (true) {
        double u1 = draw(self), u2 = 1.0 - draw(self), z = NV_MAGIC * (u1 - 0.5) / u2;
        if (z * z / 4.0 <= -log(u2)) return mu + z * sigma;
    }
}

aipy_status aipy_Random_lognormvariate(aipy_thread *thread, aipy_Random *self, double mu, double sigma, double *out) {
    double x = aipy_Random_normalvariate(thread, self, mu, sigma);
    *out = exp(x);
    return isinf(*out) && isfinite(x) ? aipy_math_range_error(thread) : AIPY_OK;
}

aipy_status aipy_Random_expovariate(aipy_thread *thread, aipy_Random *self, double lambd, double *out) {
    return divided(thread, -log(1.0 - draw(self)), lambd, out);
}

double aipy_Random_vonmisesvariate(aipy_thread *thread, aipy_Random *self, double mu, double kappa) {
    (void)thread;
    if (kappa <= 1e-6) return TWO_PI * draw(self);
    double s = 0.5 / kappa, r = s + sqrt(1.0 + s * s), z;
    while (true) {
        z = cos(3.141592653589793 * draw(self));
        double d = z / (r + z), u2 = draw(self);
        if (u2 < 1.0 - d * d || u2 <= (1.0 - d) * exp(d)) break;
    }
    double q = 1.0 / r, f = (q + z) / (1.0 + q * z), u3 = draw(self), theta = u3 > 0.5 ? mu + acos(f) : mu - acos(f);
    double result;
    aipy_float_modulo(thread, theta, TWO_PI, &result);
    return result;
}

aipy_status aipy_Random_gammavariate(aipy_thread *thread, aipy_Random *self, double alpha, double beta, double *out) {
    if (alpha <= 0.0 || beta <= 0.0) return aipy_raise_text(thread, &aipy_ValueError_type, "gammavariate: alpha and beta must be > 0.0");
    if (alpha > 1.0) { /* Cheng, 1977 */
        double ainv = sqrt(2.0 * alpha - 1.0), bbb = alpha - LOG_4, ccc = alpha + ainv;
        while (true) {
            double u1 = draw(self);
            if (!(1e-7 < u1 && u1 < 0.9999999)) continue;
            double u2 = 1.0 - draw(self), v = log(u1 / (1.0 - u1)) / ainv, x = alpha * exp(v), z = u1 * u1 * u2, r = bbb + ccc * v - x;
            if (r + SG_MAGIC - 4.5 * z >= 0.0 || r >= log(z)) { *out = x * beta; return AIPY_OK; }
        }
    }
    if (alpha == 1.0) { *out = -log(1.0 - draw(self)) * beta; return AIPY_OK; }
    const double e = 2.718281828459045;
    while (true) { /* Ahrens and Dieter, 1974 */
        double u = draw(self), b = (e + alpha) / e, p = b * u, x, limit;
        if (p <= 1.0) {
            if (powered(thread, p, 1.0 / alpha, &x) != AIPY_OK) return AIPY_RAISED;
        } else
            x = -log((b - p) / alpha);
        double u1 = draw(self);
        if (p > 1.0) {
            if (powered(thread, x, alpha - 1.0, &limit) != AIPY_OK) return AIPY_RAISED;
        } else
            limit = exp(-x);
        if (u1 <= limit) { *out = x * beta; return AIPY_OK; }
    }
}

aipy_status aipy_Random_betavariate(aipy_thread *thread, aipy_Random *self, double alpha, double beta, double *out) {
    double y, other;
    if (aipy_Random_gammavariate(thread, self, alpha, 1.0, &y) != AIPY_OK) return AIPY_RAISED;
    if (y == 0) { *out = 0.0; return AIPY_OK; }
    if (aipy_Random_gammavariate(thread, self, beta, 1.0, &other) != AIPY_OK) return AIPY_RAISED;
    *out = y / (y + other);
    return AIPY_OK;
}

aipy_status aipy_Random_paretovariate(aipy_thread *thread, aipy_Random *self, double alpha, double *out) {
    double u = 1.0 - draw(self), exponent = 0;
    if (divided(thread, -1.0, alpha, &exponent) != AIPY_OK) return AIPY_RAISED;
    return powered(thread, u, exponent, out);
}

aipy_status aipy_Random_weibullvariate(aipy_thread *thread, aipy_Random *self, double alpha, double beta, double *out) {
    double u = 1.0 - draw(self), exponent = 0, power = 0;
    if (divided(thread, 1.0, beta, &exponent) != AIPY_OK || powered(thread, -log(u), exponent, &power) != AIPY_OK) return AIPY_RAISED;
    *out = alpha * power;
    return AIPY_OK;
}
