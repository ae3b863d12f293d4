def nothing():
    x = 5

def bare(flag):
    if flag:
        return
    return 'value'

def many(n):
    if n == 0:
        return None
    elif n == 1:
        return 1
    elif n == 2:
        return 2.0
    elif n == 3:
        return 'three', 3
    elif n == 4:
        return [4] * 4
    for i in range(n):
        if i * i > n:
            return {'i': i}

print(nothing(), bare(True), bare(False))
for k in range(7):
    r = many(k)
    print(k, r, type(r).__name__)

def minmax(xs):
    return min(xs), max(xs)
lo, hi = minmax([4, 1, 9])
print(lo, hi, minmax('hello'))

def stats(xs):
    n = len(xs)
    mean = sum(xs) / n
    return {'n': n, 'mean': mean, 'var': sum((x - mean) ** 2 for x in xs) / n}
print(stats([1, 2, 3, 4]))
print((lambda: None)(), print('inner'))
a, b = many(3)
print(a, b)
a, b = many(0)
