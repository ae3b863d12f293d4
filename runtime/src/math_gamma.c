/* gamma and lgamma: Lanczos' approximation with the coefficients for N = 13, g = 6.0246800407767296 (from Boost's
 * lanczos.hpp), steps and order of operations as in CPython's Modules/mathmodule.c. */
#include "aipy/float.h"
#include "aipy/math.h"
#include <math.h>

static const double PI = 3.141592653589793238462643383279502884, LOG_PI = 1.144729885849400174143427351353058711647;
static const double G = 6.024680040776729583740234375, G_MINUS_HALF = 5.524680040776729583740234375;
enum { TERMS = 13 };
static const double numerator[TERMS] = {
    23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786772,
    248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408};
static const double denominator[TERMS] = {0.0, 39916800.0, 120543840.0, 150917976.0, 105258076.0, 45995730.0, 13339535.0,
                                          2637558.0, 357423.0, 32670.0, 1925.0, 66.0, 1.0};
static const double whole_results[23] = {1.0, 1.0, 2.0, 6.0, 24.0, 120.0, 720.0, 5040.0, 40320.0, 362880.0, 3628800.0, 39916800.0,
    479001600.0, 6227020800.0, 87178291200.0, 1307674368000.0, 20922789888000.0, 355687428096000.0, 6402373705728000.0,
    121645100408832000.0, 2432902008176640000.0, 51090942171709440000.0, 1124000727777607680000.0};

static double sin_pi(double x) { /* accurate for any finite x */
    double y = fmod(fabs(x), 2.0), r;
    switch ((int)round(2.0 * y)) {
    case 0: r = sin(PI * y); break;
    case 1: r = cos(PI * (y - 0.5)); break;
    case 2: r = sin(PI * (1.0 - y)); break;
    case 3: r = -cos(PI * (y - 1.5)); break;
    default: r = sin(PI * (y - 2.0)); break;
    }
    return copysign(1.0, x) * r;
}

static double lanczos_sum(double x) {
    double top = 0.0, bottom = 0.0;
    if (x < 5.0)
        for (int i = TERMS; --i >= 0;) {
            top = top * x + numerator[i];
            bottom = bottom * x + denominator[i];
        }
    else
        for (int i = 0; i < TERMS; i++) {
            top = top / x + numerator[i];
            bottom = bottom / x + denominator[i];
        }
    return top / bottom;
}

aipy_status aipy_math_gamma(aipy_thread *thread, double x, double *out) {
    if (!isfinite(x)) {
        if (isnan(x) || x > 0.0) { *out = x; return AIPY_OK; }
        return aipy_math_domain_error(thread);
    }
    if (x == 0.0) return aipy_math_domain_error(thread);
    if (x == floor(x)) {
        if (x < 0.0) return aipy_math_domain_error(thread);
        if (x <= 23) { *out = whole_results[(int)x - 1]; return AIPY_OK; }
    }
    double size = fabs(x), r, y, z;
    if (size < 1e-20) {
        *out = 1.0 / x;
        return isinf(*out) ? aipy_math_range_error(thread) : AIPY_OK;
    }
    if (size > 200.0) {
        if (x < 0.0) { *out = 0.0 / sin_pi(x); return AIPY_OK; }
        return aipy_math_range_error(thread);
    }
    y = size + G_MINUS_HALF;
    if (size > G_MINUS_HALF) { /* what y lost by rounding */
        double q = y - size;
        z = q - G_MINUS_HALF;
    } else {
        double q = y - G_MINUS_HALF;
        z = q - size;
    }
    z = z * G / y;
    if (x < 0.0) {
        r = -PI / sin_pi(size) / size * exp(y) / lanczos_sum(size);
        r -= z * r;
        if (size < 140.0) r /= pow(y, size - 0.5);
        else {
            double root = pow(y, size / 2.0 - 0.25);
            r /= root;
            r /= root;
        }
    } else {
        r = lanczos_sum(size) / exp(y);
        r += z * r;
        if (size < 140.0) r *= pow(y, size - 0.5);
        else {
            double root = pow(y, size / 2.0 - 0.25);
            r *= root;
            r *= root;
        }
    }
    *out = r;
    return isinf(r) ? aipy_math_range_error(thread) : AIPY_OK;
}

aipy_status aipy_math_lgamma(aipy_thread *thread, double x, double *out) {
    if (!isfinite(x)) { *out = isnan(x) ? x : INFINITY; return AIPY_OK; }
    if (x == floor(x) && x <= 2.0) {
        if (x <= 0.0) return aipy_math_domain_error(thread);
        *out = 0.0;
        return AIPY_OK;
    }
    double size = fabs(x);
    if (size < 1e-20) { *out = -log(size); return AIPY_OK; }
    double r = log(lanczos_sum(size)) - G;
    r += (size - 0.5) * (log(size + G - 0.5) - 1);
    if (x < 0.0) r = LOG_PI - log(fabs(sin_pi(size))) - log(size) - r;
    *out = r;
    return isinf(r) ? aipy_math_range_error(thread) : AIPY_OK;
}
