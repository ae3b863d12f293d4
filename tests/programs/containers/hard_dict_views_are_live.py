d = {'a': 1, 'b': 2}
k, v, i = d.keys(), d.values(), d.items()
d['c'] = 3
del d['a']
print(k, v, i, len(k), list(v), ('b', 2) in i, ('b', 9) in i, 'c' in k, 3 in v)
print(k & {'b', 'z'}, sorted(k | ['q']), k - {'b'}, sorted(k ^ {'c', 'n'}), k == {'b', 'c'}, i == {('b', 2), ('c', 3)}, k <= {'b', 'c', 'd'}, k.isdisjoint('xyz'))
d['b'] = [9]
print(list(reversed(k)), list(reversed(i)), i, v == v, v == d.values(), k == d.keys())
try:
    i & {('b', 1)}
except TypeError as e:
    print('TypeError', e)
try:
    hash(k)
except TypeError as e:
    print(e)
try:
    k[0]
except TypeError as e:
    print(e)
print(k.mapping['b'], type(k).__name__, type(v).__name__, type(i).__name__, str(k), repr(d.fromkeys(k, 0)))
it = iter(d)
next(it)
d['b'] = 'replaced ok'
print(next(it), next(it, 'end'))
it = iter(d.values())
d['new'] = 1
try:
    next(it)
except RuntimeError as e:
    print(e)
it = iter(d.items())
x = next(it)
d.pop('c'); d['c2'] = 5
try:
    print([*it])
except RuntimeError as e:
    print(e)
it = iter(d)
d.clear()
try:
    print(list(it))
except RuntimeError as e:
    print(e)
d.update({'p': 1, 'q': 2})
print(k, len(i))
d2 = d
d2 |= {'r': 3}
d = d | {'s': 4}
print(k, d, d2, d2 is k.mapping or dict(k.mapping) == d2)
for key in d2.copy():
    d2[key + key] = d2.pop(key)
print(k, v)
big = {n: str(n) for n in range(20)}
for n in range(0, 20, 3):
    big.pop(n)
big[0] = 'back'
big.update({1: 'one', 0: 'zero'}, x='kw')
print(big, next(iter(big)), next(reversed(big)), big.popitem(), len(big))
e = dict(big)
e.setdefault(1, 'no'); e.setdefault('y', []).append(1); e.setdefault('y', []).append(2)
print(e['y'], e[1], list(e)[-1], {**e, 'y': 0} == e, e.items() >= {(1, 'one')}, dict.fromkeys('ab', []), list(map(type, [e.keys() & e, e.keys() - e.keys()])))
shared = dict.fromkeys('xy', [])
shared['x'].append(1)
print(shared, shared['x'] is shared['y'])
