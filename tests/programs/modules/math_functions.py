import math
from math import sqrt, pi as PI, floor

print(sqrt(2), PI, math.e, math.tau, math.inf, math.nan)
print(floor(-1.5), math.ceil(-1.5), math.trunc(-1.9), math.floor(1e20), math.ceil(2**70))
print(math.gcd(48, 36), math.gcd(0, 5), math.gcd(2**70, 6), math.lcm(4, 6, 10), math.factorial(25), math.comb(50, 25), math.perm(10, 3))
print(math.isqrt(10**40 + 1), math.isqrt(99), math.prod([1, 2, 3, 2**62]), math.hypot(3, 4), math.dist((0, 0), (1, 1)))
print(round(math.sin(1), 12), round(math.cos(1), 12), round(math.atan2(1, -1), 12), math.degrees(math.pi), math.radians(180))
print(math.exp(0), math.log(1), math.log2(8), math.log10(1000), math.log(8, 2), math.log(2**2000) > 1386, round(math.log1p(1e-10), 20))
print(math.fabs(-3), math.copysign(2, -0.0), math.fmod(-7, 3), -7 % 3, math.modf(-3.25), math.frexp(10), math.ldexp(0.5, 4))
print(math.isclose(0.1 + 0.2, 0.3), 0.1 + 0.2 == 0.3, math.fsum([0.1] * 10), math.isinf(-math.inf), math.isnan(math.nan))
print(math.pow(2, 10), math.ulp(1.0), math.nextafter(1, 2), math.cbrt(27.0), math.remainder(7, 4))
for f in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.acos(2), lambda: math.isqrt(-4), lambda: math.exp(1000), lambda: math.gcd(1.5, 2)):
    try:
        print(f())
    except (ValueError, OverflowError, TypeError) as e:
        print(type(e).__name__)
