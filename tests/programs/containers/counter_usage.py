from collections import Counter

c = Counter('mississippi')
print(c, c['s'], c['zzz'], c.most_common(2), c.most_common())
c.update('miss')
c.subtract({'i': 10, 'new': 1})
print(c, sum(c.values()), sorted(c.elements()))
print(+c, -c)
a, b = Counter(x=3, y=1), Counter(x=1, y=4, z=0)
print(a + b, a - b, a & b, a | b, a == Counter({'y': 1, 'x': 3}))
words = 'the cat and the dog and the bird'.split()
for w, n in Counter(words).most_common(3):
    print(f'{w:<5}{n}')
del c['new']
print('new' in c, len(c), dict(c), list(c))
c2 = Counter([1, 1.0, True, 2])
print(c2, c2.total())
c['big'] += 2**70
print(c['big'])
print(Counter(), Counter(None) == {}, Counter(a=0) == Counter())
inv = Counter()
for item in [('ap', 2), ('be', 5), ('ap', 1)]:
    inv[item[0]] += item[1]
print(inv, repr(inv.copy()), inv.pop('ap'), inv)
