import math
for b, e in [(0, 0), (0.0, 0), (0, 0.0), (-0.0, 3), (-0.0, 2), (1, float('nan')), (float('nan'), 0), (-1, float('inf')), (2, float('-inf')), (0.5, float('inf')), (-2, 3), (-2, -3), (-2.0, -3), (-8, 0), (True, 10**5), (-1, 10**18), (-1, 10**18 + 1), (2, 0.5), (-1.0, 2**60)]:
    print(b, e, b ** e)
for b, e in [(-8, 1 / 3), (-1, 0.5), (-2.5, 1.5), (-4, 0.5)]:
    r = b ** e
    print(type(r).__name__, round(r.real, 6), round(r.imag, 6))
for b, e in [(0, -1), (0.0, -1), (-0.0, -3), (0, -0.5)]:
    try:
        print(b ** e)
    except ZeroDivisionError as err:
        print('ZDE')
for b, e in [(10.0, 309), (-10.0, 309), (2.0, 1024), (2, 1024.0), (1e200, 2)]:
    try:
        print(b ** e)
    except OverflowError as err:
        print(err.args[0], err.args[1])
print(2.0 ** -1080, 0.5 ** 1080, 10 ** 308.0, 10.0 ** -400)
print(pow(2, 100, 1), pow(0, 0, 5), pow(-7, 3, 10), pow(-7, 3, -10), pow(7, -1, 11), pow(2**100, 2**10, 10**9 + 7), pow(3, 0, -1), pow(5, 2, -2**70))
for args in [(2, 3, 0), (2, -1, 6), (2.0, 3, 5), (2, 3.0, 5), (2, 3, 5.0), (0, -1, 7)]:
    try:
        print(pow(*args))
    except (ValueError, TypeError) as err:
        print(type(err).__name__, err)
x = 2
for _ in range(6):
    x **= 2
    print(x, end=' ')
print()
x **= 0.5
print(x)
x **= -1
print(x)
print(3 ** 2 ** 0, -3 ** 2, (-3) ** 2, 2 ** -1 ** 2, -2 ** -2, ~2 ** 2, not 2 ** 0, 2 ** 3 * 2, 10 ** -2 * 100, 7 ** 3 % 5, 2 ** 63 - 1, -2 ** 63, (1 << 63) == 2 ** 63)
print(math.pow(2, 0.5), math.pow(-8, 3), pow(10, -5), pow(True, False), 1.1 ** 10, 0.1 ** 3, (2 ** 64) ** 2, (-3) ** 41, 15 ** 15, (10 ** 9) ** 3)
def power_loop(b, n):
    r = 1
    for _ in range(n):
        r *= b
    return r
print(all(power_loop(b, n) == b ** n for b in (-3, 2, 10, 2**31, -2**32) for n in range(0, 9)))
