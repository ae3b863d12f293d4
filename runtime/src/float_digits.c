/* Decimal digits of doubles. The fewest that read back: Schubfach (R. Giulietti, "The Schubfach way to render
 * doubles", 2020). A given number: exact arithmetic, in 128 bits where that is enough, else on base 10^9 words. */
#include "aipy/float.h"
#include "aipy/int.h"
#include <math.h>
#include <string.h>

static void take_apart(double x, uint64_t *mantissa, int *exponent) {
    uint64_t bits;
    memcpy(&bits, &x, 8);
    *mantissa = bits & (((uint64_t)1 << 52) - 1);
    *exponent = (int)(bits >> 52 & 0x7FF);
}

static int write_digits(uint64_t value, char *digits) {
    char reversed[20];
    int n = 0;
    do { reversed[n++] = (char)('0' + value % 10); value /= 10; } while (value);
    for (int i = 0; i < n; i++) digits[i] = reversed[n - 1 - i];
    return n;
}

static int cut_zeros(const char *digits, int count) {
    while (count > 1 && digits[count - 1] == '0') count--;
    return count;
}

static uint64_t round_to_odd(const uint64_t power[2], uint64_t value) {
    aipy_u128 low = (aipy_u128)power[1] * value, high = (aipy_u128)power[0] * value + (uint64_t)(low >> 64);
    return (uint64_t)(high >> 64) | ((uint64_t)high > 1);
}

int aipy_digits_shortest(double x, char *digits, int *point) {
    uint64_t fraction, c;
    int biased, q;
    take_apart(x, &fraction, &biased);
    if (biased) {
        c = fraction | (uint64_t)1 << 52;
        q = biased - 1075;
        if (q <= 0 && q > -53 && (c & (((uint64_t)1 << -q) - 1)) == 0) { /* a whole number */
            int n = write_digits(c >> -q, digits);
            *point = n;
            return cut_zeros(digits, n);
        }
    } else {
        c = fraction;
        q = -1074;
        if (!c) { digits[0] = '0'; *point = 1; return 1; }
    }
    bool even = (c & 1) == 0, closer = fraction == 0 && biased > 1;
    uint64_t left = 4 * c - 2 + closer, right = 4 * c + 2;
    int k = (q * 1262611 - (closer ? 524031 : 0)) >> 22;
    int h = q + ((-k * 1741647) >> 19) + 1;
    const uint64_t *power = aipy_powers_of_ten[-k + 292];
    uint64_t vl = round_to_odd(power, left << h), v = round_to_odd(power, (4 * c) << h), vr = round_to_odd(power, right << h);
    uint64_t lower = vl + !even, upper = vr - !even, s = v / 4, result;
    int exponent = k;
    if (s >= 10) {
        uint64_t tens = s / 10;
        bool down = lower <= 40 * tens, up = 40 * tens + 40 <= upper;
        if (down != up) { result = tens + up; exponent = k + 1; goto done; }
    }
    {
        bool down = lower <= 4 * s, up = 4 * s + 4 <= upper;
        if (down != up) result = s + up;
        else {
            uint64_t middle = 4 * s + 2;
            result = s + (v > middle || (v == middle && s & 1));
        }
    }
done:;
    int n = write_digits(result, digits);
    *point = n + exponent;
    return cut_zeros(digits, n);
}

/* --- exact digits -------------------------------------------------------------------------------------- */

enum { WORDS = 130 };

static int all_digits(double x, char *digits, int *point) {
    uint64_t c;
    int biased;
    take_apart(x, &c, &biased);
    int exponent = biased ? biased - 1075 : -1074;
    if (biased) c |= (uint64_t)1 << 52;
    while (!(c & 1) && exponent < 0) { c >>= 1; exponent++; }
    uint32_t words[WORDS];
    int n = 0, twos = exponent > 0 ? exponent : 0, fives = exponent < 0 ? -exponent : 0;
    for (; c; c /= 1000000000) words[n++] = (uint32_t)(c % 1000000000);
    while (twos || fives) {
        uint32_t factor = 1;
        if (twos) { int step = twos < 29 ? twos : 29; factor <<= step; twos -= step; }
        else for (int i = 0; i < 13 && fives; i++, fives--) factor *= 5;
        uint64_t carry = 0;
        for (int i = 0; i < n; i++) {
            uint64_t product = (uint64_t)words[i] * factor + carry;
            words[i] = (uint32_t)(product % 1000000000);
            carry = product / 1000000000;
        }
        for (; carry; carry /= 1000000000) words[n++] = (uint32_t)(carry % 1000000000);
    }
    int count = write_digits(words[n - 1], digits);
    for (int i = n - 2; i >= 0; i--) {
        uint32_t word = words[i];
        for (int j = 8; j >= 0; j--) { digits[count + j] = (char)('0' + word % 10); word /= 10; }
        count += 9;
    }
    *point = exponent < 0 ? count + exponent : count;
    return count;
}

/* keeps `keep` of `count` exact digits, rounding half to even */
static int round_digits(char *digits, int count, int64_t keep, int *point) {
    if (keep >= count) return cut_zeros(digits, count);
    if (keep < 0) return 0;
    int at = (int)keep;
    bool up = digits[at] > '5';
    if (digits[at] == '5') {
        up = at > 0 && (digits[at - 1] & 1);
        for (int i = at + 1; i < count && !up; i++) up = digits[i] != '0';
    }
    if (up) {
        int i = at - 1;
        while (i >= 0 && digits[i] == '9') digits[i--] = '0';
        if (i >= 0) digits[i]++;
        else { /* all nines: one more place */
            digits[0] = '1';
            ++*point;
            return 1;
        }
    }
    return at ? cut_zeros(digits, at) : 0;
}

static const uint64_t POWERS[20] = {1u, 10u, 100u, 1000u, 10000u, 100000u, 1000000u, 10000000u, 100000000u, 1000000000u, 10000000000u,
    100000000000u, 1000000000000u, 10000000000000u, 100000000000000u, 1000000000000000u, 10000000000000000u,
    100000000000000000u, 1000000000000000000u, 10000000000000000000u};

/* |x| * 10^places rounded half to even, when that is quickly known; false otherwise */
static bool scaled(double x, int places, uint64_t *out) {
    uint64_t c;
    int biased;
    take_apart(x, &c, &biased);
    int shift = biased ? 1075 - biased : 1074;
    if (biased) c |= (uint64_t)1 << 52;
    if (shift < 1 || shift > 127 || places < 0 || places > 22) return false;
    aipy_u128 product = (aipy_u128)c * POWERS[places < 19 ? places : 19];
    if (places > 19) product *= POWERS[places - 19];
    aipy_u128 quotient = product >> shift, rest = product & (((aipy_u128)1 << shift) - 1), half = (aipy_u128)1 << (shift - 1);
    if (quotient >> 63) return false;
    *out = (uint64_t)quotient + (rest > half || (rest == half && (quotient & 1)));
    return true;
}

int aipy_digits_fixed(double x, int64_t places, char *digits, int *point) {
    uint64_t value;
    if (x == 0) { digits[0] = '0'; *point = 1; return 1; }
    if (places >= 0 && places <= 22 && scaled(x, (int)places, &value)) {
        if (!value) { *point = -(int)places; return 0; }
        int n = write_digits(value, digits);
        *point = n - (int)places;
        return cut_zeros(digits, n);
    }
    int count = all_digits(x, digits, point);
    int64_t keep = places > 2000 ? count : *point + places;
    count = round_digits(digits, count, keep, point);
    if (!count) *point = (int)-places;
    return count;
}

int aipy_digits_significant(double x, int count, char *digits, int *point) {
    if (x == 0) { digits[0] = '0'; *point = 1; return 1; }
    if (count <= 17) {
        int exponent;
        frexp(x, &exponent); /* |x| in [2^(e-1), 2^e) */
        int places = count - ((exponent - 1) * 1233 >> 12) - 1;
        for (int tries = 0; tries < 2; tries++, places--) {
            uint64_t value;
            if (!scaled(x, places, &value)) break;
            if (value >= POWERS[count]) { /* one digit too many: the estimate was low, or rounded up to a power */
                if (value == POWERS[count]) {
                    uint64_t again;
                    if (!scaled(x, places - 1, &again)) break;
                    value = again;
                    int n = write_digits(value, digits);
                    *point = n - (places - 1);
                    return cut_zeros(digits, n);
                }
                continue;
            }
            if (value < POWERS[count - 1]) break;
            int n = write_digits(value, digits);
            *point = n - places;
            return cut_zeros(digits, n);
        }
    }
    int n = all_digits(x, digits, point);
    return round_digits(digits, n, count, point);
}
