from fractions import Fraction
from decimal import Decimal

M = 2**61 - 1
vals = [0, 1, -1, -2, M, M - 1, M + 1, -M, -M - 1, 2**63, -2**63, 2**64, 10**30, 2 * M, 3 * M + 5]
print([hash(v) for v in vals])
print([hash(v) for v in (0.0, -0.0, 1.0, -1.0, 0.5, 1.5, 1e10, 2.0**61, 2.0**70, float('inf'), float('-inf'))])
print(hash(True), hash(False), hash(2 + 0j) == hash(2), hash(1 + 2j), hash(Fraction(3, 2)) == hash(1.5), hash(Decimal('1.5')) == hash(1.5))
print(hash((1, 2)) == hash((1.0, 2.0)) == hash((True, 2 + 0j)), hash(()) == hash(tuple([])), hash((1, 2)) != hash((2, 1)))
d = {}
for k in (1, 1.0, True, 1 + 0j, Fraction(1), Decimal(1)):
    d[k] = d.get(k, 0) + 1
print(d, [type(k).__name__ for k in d])
e = {2**53: 'int', 2**53 + 1: 'int+1', 2.0**53 + 2: 'float+2'}
print(e[float(2**53)], 2.0**53 + 1 in e, 2**53 + 2 in e, len(e), 9007199254740993.0 in e)
print(-1 in {-2: 0}, {-1: 'm1', -2: 'm2'}[-2], {M: 'M', 0: 'zero'}[M], {0: 'zero', M: 'M'}[0], 2 * M in {0})
s = {1, 1.0, True, 2, 2.0, 0, False, 0.0, -0.0}
print(s, len(s), sum(s), 3 in s, 2.5 in s)
print([x for x in [0, 0.0, False] if x in [False]], [1, True, 1.0].index(1.0), [True, 1].count(1), (1, 'a') == (1.0, 'a'))
big = {10**20 + i: i for i in range(5)}
print(big[10**20 + 3], big.get(1e20), big.get(1e20 + 3), 10**20 in big)
keys = [i * M for i in range(5)] + [i - M for i in range(3)]
crash = {k: i for i, k in enumerate(keys)}
print(len(crash), [crash[k] for k in keys], [hash(k) for k in keys])
