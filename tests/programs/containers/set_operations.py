a = {1, 2, 3, 4}
b = {3, 4, 5}
print(a | b, a & b, a - b, a ^ b, b - a)
print(a.union(b, [9]), a.intersection([1, 3], {3}), a.difference([1], (2,)), a.symmetric_difference([1, 7]))
print({3, 4} <= a, {3, 4} < {3, 4}, a >= {1}, a.issubset(range(10)), a.issuperset([1]), a.isdisjoint([8]), {1} == {1.0})
a.add(10); a.add(10); a.discard(99); a.remove(1)
print(a, len(a), 10 in a)
a.update([20, 21], (22,)); a.difference_update({20}); a.intersection_update(range(22)); a.symmetric_difference_update({2, 50})
print(sorted(a))
s = set('hello')
print(sorted(s), len(s), set(), {*()}, set([1, 1, 2]), bool(set()))
try:
    a.remove('nope')
except KeyError as e:
    print('KeyError', e)
try:
    set().pop()
except KeyError as e:
    print(e)
try:
    {[1]}
except TypeError as e:
    print(e)
try:
    {1} | [2]
except TypeError as e:
    print(e)
fs = frozenset([1, 2])
print(fs, fs | {3}, {1, 2} | fs, type(fs | {3}).__name__, type({3} | fs).__name__, {fs: 'key'}[frozenset((2, 1))], fs == {2, 1}, {fs, frozenset({1, 2})} == {fs})
c = d = {1}
c |= {2}
c = c | {3}
print(c, d)
