import math
cases = [(-1e-20, 3.0), (1e-20, -3.0), (5.0, 0.1), (-5.0, 0.1), (1.0, 0.1), (6.0, 0.1), (1e300, 3.0), (-0.0, 5.0), (0.0, -5.0), (7.5, 2.5), (-7.5, 2.5), (2**53 + 1.0, 2.0), (1e17, 7)]
for a, b in cases:
    q, r = divmod(a, b)
    print(a, b, a // b, a % b, (q, r), math.fmod(a, b), math.copysign(1, r), math.copysign(1, q))
for a, b in [(float('inf'), 2.0), (5.0, float('inf')), (-5.0, float('inf')), (float('nan'), 1.0), (1.0, float('-inf'))]:
    print(a // b, a % b)
print(10**20 // 3.0, 10**20 % 3.0, -7 // 2.0, 7 // -2.0, True // 0.3, 2**70 % 7.0)
for f in (lambda: 1.0 // 0, lambda: 1 % 0.0, lambda: divmod(1.0, 0.0)):
    try:
        print(f())
    except ZeroDivisionError as e:
        print('ZDE')
x = 1.0
n = 0
while x != 0.0:
    x /= 2
    n += 1
print(n)
x, n = 0.1, 0
while x < 1.0:
    x += 0.1
    n += 1
print(n, x)
print([i / 10 for i in range(11)], [0.1 * i for i in range(11)], sep='\n')
print(math.floor(-0.5), math.ceil(-0.5), int(-0.5), round(-0.5), -0.5 // 1, math.trunc(1e18 + 0.5))
print(0.1 + 0.2 == 0.3, 0.5 + 0.25 == 0.75, 1e16 + 1 == 1e16, 2.0 ** 0.5 * 2.0 ** 0.5 == 2, 3 * 1.1)
