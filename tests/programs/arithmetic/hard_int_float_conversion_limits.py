import math

for n in (2**53 - 1, 2**53, 2**53 + 1, 2**53 + 3, 2**54 + 2, 2**54 + 6, 2**63 - 1, 2**63 - 512, 2**63 - 513, 2**64 - 1, 2**64 + 2**11, 2**64 + 2**11 + 1, 10**22, 10**23):
    f = float(n)
    print(n, f, int(f), int(f) - n, f == n, float(-n) == -f, math.floor(f) == int(f))
top = (2**53 - 1) * 2**971
print(float(top), float(top + 2**969) == float(top), int(1.7976931348623157e308) == top)
for n in (top + 2**970, 2**1024, -2**1024, 10**309):
    for f in (float, math.sqrt, lambda v: v * 1.0, lambda v: v + 0.5, lambda v: 1.0 / v, lambda v: v / 1.5, lambda v: v // 1.0):
        try:
            print(f(n), end=' ')
        except OverflowError as e:
            print('OF', end=' ')
    print(n > 1e308, n == float('inf'), n < float('inf'))
print(int(1e15), int(1e16), int(1e17 + 16), int(-1e19), int(123456789.987654321), int(5e-324), int(-0.999999))
print(int(1e100))
for v in (0.5, 1.5, 2.5, -0.5, -1.5, 1e15 + 0.5, 4503599627370496.5, 4503599627370497.5, 9007199254740993.0, 0.49999999999999994):
    print(v, round(v), math.floor(v), math.ceil(v), math.trunc(v), int(v))
for v in (float('nan'), float('inf'), float('-inf')):
    for f in (int, round, math.floor, math.ceil, math.trunc):
        try:
            print(f(v))
        except (ValueError, OverflowError) as e:
            print(type(e).__name__, end=' ')
    print()
print(2**62 + 0.0 == 2**62, 2**63 - 1 == float(2**63), (2**63 - 1) < float(2**63), 2**63 <= float(2**63), -2**63 == float(-2**63), -2**63 - 1 < float(-2**63))
print(2**0.5 == math.sqrt(2), 10**-2, (-10)**-3, 10**20 * 1e-20, 1e20 // 10**20, 3 * 0.1 == 0.3, 2**1023 * 1.0, 1 / 2**1074, 2**-1074, 2**-1075, 2.0**-1074 / 2)
print(0.1 + 0.2 - 0.3, 1e308 + 1e308, -1e308 * 10, 1e-308 / 1e10, 5e-324 / 2, 4.9e-324 * 1, 1.5 % -0.4, True + 0.5, 7 // 0.1, int('0' * 50 + '12') + 0.0)
