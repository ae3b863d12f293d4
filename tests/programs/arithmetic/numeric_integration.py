from math import sin, pi, exp, sqrt

def f1(x): return x * x
def f2(x): return sin(x)
def f3(x): return 1
def f4(x): return exp(-x * x)

def trapezoid(f, a, b, n):
    h = (b - a) / n
    s = (f(a) + f(b)) / 2
    for i in range(1, n):
        s += f(a + i * h)
    return s * h

def simpson(f, a, b, n):
    h = (b - a) / n
    s = f(a) + f(b)
    for i in range(1, n):
        s += f(a + i * h) * (4 if i % 2 else 2)
    return s * h / 3

def bisect(f, lo, hi, eps=1e-12):
    flo = f(lo)
    if flo * f(hi) > 0:
        raise ValueError('no sign change')
    steps = 0
    while hi - lo > eps:
        mid = (lo + hi) / 2
        if flo * f(mid) <= 0:
            hi = mid
        else:
            lo, flo = mid, f(mid)
        steps += 1
    return lo, steps

def euler(f, y, t, h, n):
    path = [y]
    for _ in range(n):
        y = y + h * f(t, y)
        t += h
        path.append(y)
    return path

for f, a, b in ((f1, 0, 3), (f2, 0, pi), (f3, -1, 1), (f4, -2, 2)):
    print(f.__name__, *['%.10f' % m(f, a, b, n) for m in (trapezoid, simpson) for n in (10, 100)])
root, steps = bisect(lambda x: x * x - 2, 0, 2)
print('%.9f' % root, steps, abs(root - sqrt(2)) < 1e-11)
print(bisect(lambda x: x, -1, 3)[1])
try:
    bisect(f3, 0, 1)
except ValueError as e:
    print(e)
print(['%.6f' % y for y in euler(lambda t, y: y, 1, 0, 0.25, 8)])
print(['%.4f' % y for y in euler(lambda t, y: t - y, 0.5, 0, 0.5, 6)])
term, e, k = 1.0, 0.0, 0
while term > 1e-17:
    e += term
    k += 1
    term /= k
print(e, k)
a, g = 1.0, 1 / sqrt(2)
for _ in range(4):
    a, g = (a + g) / 2, sqrt(a * g)
print('%.12f' % a)
