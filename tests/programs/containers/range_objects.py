r = range(2, 20, 3)
print(r, len(r), r[0], r[-1], r[2], r[1:4], r[::-1], list(r[::2]), r.start, r.stop, r.step)
print(5 in r, 6 in r, 5.0 in r, 'x' in r, 20 in r, r.index(8), r.count(8), r.count(9))
print(range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2), range(3) == [0, 1, 2], hash(range(3)) == hash(range(0, 3, 1)))
print(range(5), range(1, 5), repr(range(10, 0, -2)), list(range(10, 0, -2)), range(10, 0), bool(range(0)))
neg = range(5, -6, -4)
print(list(neg), neg[-1], -3 in neg, len(neg), min(neg), max(neg), sum(neg), sorted(neg), list(reversed(neg)))
big = range(10**20, 10**20 + 50, 7)
print(len(big), big[3], 10**20 + 14 in big, big[-1], big[2:4])
for f in (lambda: r[100], lambda: r.index(3), lambda: r['a'], lambda: range(1, 2, 0), lambda: range(2.0), lambda: len(range(10**30))):
    try:
        print(f())
    except (IndexError, ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
it = iter(range(3))
print(next(it), list(it), next(it, None))
a, *b = range(4)
print(a, b, (*range(2), *range(2)), dict.fromkeys(range(2)), set(range(3)), tuple(range(True, 5)))
try:
    r[0] = 1
except TypeError as e:
    print(e)
