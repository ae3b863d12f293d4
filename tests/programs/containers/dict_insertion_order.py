d = {'b': 1, 'a': 2}
d['c'] = 3
d['b'] = 'updated'
print(d, list(d), list(d.values()))
del d['a']
d['a'] = 'again'
print(d)
print(list(reversed(d)), next(iter(d)), d.popitem(), d)
d.update(z=26, b='kw')
print(d)
d |= {'y': 25, 'c': None}
print(d, {'x': 1} | {'x': 2, 'y': 3})
print({k: i for i, k in enumerate('hello')})
print(dict([('p', 1), ('q', 2), ('p', 3)]), dict(a=1, b=2), dict({'m': 1}, n=2), dict(zip('xy', (1, 2))))
print(dict.fromkeys('cab'), dict.fromkeys([3, 1, 3], 0))
print({1: 'a', 2: 'b'} == {2: 'b', 1: 'a'}, {1: 'a'} == {1: 'a', 2: 'b'})
big = {}
for i in range(50):
    big[i * 7 % 50] = i
for i in range(0, 50, 2):
    del big[i]
for i in range(0, 10, 2):
    big[i] = 'new'
print(list(big.items()))
big.clear()
print(big, len(big), bool(big))
