print({i % 7 for i in range(20)}, {i * 3 % 16 for i in range(16)}, set(range(5)) | {100, 50}, {33, 1, 65, 97}, {32, 0, 64})
s = set()
for i in (31, 0, 63, 32, 7):
    s.add(i)
print(list(s))
for i in range(100, 130):
    s.add(i)
print(list(s)[:8], len(s))
for i in range(100, 130):
    s.discard(i)
print(list(s), s.pop(), s.pop(), s)
a = {1, 2, 3}
b = a
a |= {4}
a -= {1}
a ^= {2, 9}
a &= {3, 4, 9, 50}
print(a, b is a, a is b)
a = a - {3}
print(a, b, a < b, a <= b, b > a, not a > b, a != b, a.isdisjoint({3}), a | b == b)
print({1, 2}.union('ab', [3]) >= {'a', 3}, set('abc') & set('bcd') == {'b', 'c'}, {1}.symmetric_difference([1, 2]), frozenset({1}) == {1}, hash(frozenset({1, 2, 3})) == hash(frozenset([3, 2, 1])))
nested = {frozenset(), frozenset({1}), frozenset({frozenset({1})})}
print(len(nested), frozenset({1}) in nested, {1} in nested, {frozenset([1]): 'v'}.get(frozenset({1})))
print({1, True, 1.0}, {True, 1}, {0.0, False, 0}, {-0.0, 0}, {1} | {True}, {True} | {1}, {1} & {1.0}, {2.0, 4} - {2}, {1, 2} ^ {1.0})
for x in sorted({3, 1, 2}):
    if x == 2:
        continue
    print(x, end=' ')
print(sum({1, 2, 3}), max({5, 9}), len({*'hello'}), sorted({'b', 'a'}), {(1, 2), (1, 2)}, {None} == {None}, bool({0}), {1}.copy() is not None)
t = {1, 2, 3}
try:
    for x in t:
        t.discard(x)
        t.add(x + 10)
except RuntimeError as e:
    print(e)
u = {1, 2, 3}
for x in u.copy():
    u.remove(x)
    u.add(-x)
print(sorted(u))
v = {1}
for _ in range(3):
    v |= {x * 2 for x in v} | {x + 1 for x in v}
print(v)
for bad in (lambda: {1}.remove(2), lambda: {1} + {2}, lambda: {[]}, lambda: {1} < [1, 2], lambda: {1}.update(5), lambda: frozenset().add(1), lambda: a[0], lambda: set(1), lambda: {{1}}, lambda: set().pop()):
    try:
        print(bad())
    except (KeyError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
w = set()
print(w.update([1], (2,), {3: 0}), w, w.add(1), w.clear(), w, w or 'empty', set() == frozenset(), set({5: 1}), {*range(3), *[2, 3]}, [*{4, 2}], {x for x in 'zz'})
primes = set(range(2, 60)) - {i * j for i in range(2, 30) for j in range(2, 60 // i + 1)}
print(sorted(primes), len(primes & {2, 3, 4}))
