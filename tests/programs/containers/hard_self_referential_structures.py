a = []
a.append(a)
print(a, len(a), a[0] is a, a[0][0][0] is a, a in a, a.count(a), a.index(a))
d = {}
d['d'] = d
d['l'] = [d, {'deep': d}]
print(d, d['d']['d'] is d, 'd' in d['l'][1]['deep'])
t = ([1],)
t[0].append(t)
print(t, t[0][1][0] is t[0])
for f in (lambda: a == [a], lambda: [[1], a] == [[1], a[0]], lambda: hash(t)):
    try:
        print(f())
    except (RecursionError, TypeError) as e:
        print(type(e).__name__)
b = [0]
b.append(b)
try:
    print([0, a] < b, a == b)
except (RecursionError, TypeError) as e:
    print(e)
c1, c2 = [], []
c1.append(c2)
c2.append(c1)
try:
    print(c1 == c2)
except RecursionError:
    print('mutual recursion')
import copy
x = copy.deepcopy(d)
print(x['d'] is x, x['l'][0] is x, x is not d)
a.extend(a)
print(len(a), a)
a += a
print(len(a), all(e is a for e in a))
a[1:3] = [a[:]]
print(len(a), len(a[1]))
a.clear()
print(a)
