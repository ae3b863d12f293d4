n = 0
def t(v):
    global n
    n += 1
    return v
print(1 < 2 in [2] is not None, 1 in [1] == True, (1 in [1]) == True, 'a' < 'b' in 'abc' != 'x', 3 > 2 > 1 == 1 < 5 != 6)
print(t(1) < t(2) > t(1) in t([1]) and t(5), n); n = 0
print(t(2) < t(1) < t(0), n); n = 0
print(not t(1) == t(2) != t(3), n); n = 0
x = [1]
print(x is x == [1], x == [1] is x, x in [x] is not x, None is None is None, None is not None is not None)
print(1 < 2 < 3 < 4 < 5 > 0, 1 < 3 < 2 < 1 / 0, 5 == 5 == 5, 5 == 5 == True, (5 == 5) == True)
print(0 < 0.5 < 1 < 1.5 < 2**64 < float('inf'), -2**63 <= -2**63 < -2**62 < 0, 'a' <= 'a' < 'aa', [1] < [1, 0] <= [1, 0], (1, 'z') < (2, 'a') > (1,))
nan = float('nan')
print(nan < 1 < 2, 1 < nan, not nan < 1, nan != nan != nan, nan == nan is False, 1 < 2 != nan)
a = b = c = 5
print(a == b == c, a is b is c, a <= b >= c, a < b <= c, a == 5 == c > 4 < 6)
print((lambda v: 0 <= v < 10)(5), [v for v in range(-2, 13, 3) if 0 <= v < 10], sum(1 for i in range(20) if 3 < i < 17 != 9 < i), 1 if 0 < a < 10 else 2)
def between(lo, v, hi):
    return lo <= v <= hi
print(between(1, 2, 3), between('a', 'b', 'c'), between(2**62, 2**63, 2**64), between([1], [1, 2], [2]), between(1, 1.5, 2), between({1}, {1, 2}, {1, 2, 3}), between(True, 1, 1.0))
for args in ((1, 'a', 3), (None, 1, 2), (3, 1, 'never compared')):
    try:
        print(between(*args))
    except TypeError as e:
        print(e)
i = 0
while 0 <= i < 3 != i:
    i += 1
print(i)
w = iter(range(10))
print(next(w) < next(w) < next(w) > next(w) < next(w), next(w))
print(not 1 < 2, not (1 < 2) < 2, -1 < ~0 < 0, 1 < 2 and 3 or 4, 1 < 2 | 4 < 7, 2 * 3 < 7 - 0 < 2 ** 3, 'b' 'c' < 'bd', (1, 2) == (1.0, 2.0) != [1, 2])
