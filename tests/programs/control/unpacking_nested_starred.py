a, b = 1, 2
a, b = b, a
print(a, b)
(a, (b, [c, d])), e = (1, ('x', [3.0, None])), 'e'
print(a, b, c, d, e)
first, *mid, last = range(6)
print(first, mid, last)
*init, tail = 'hey'
print(init, tail)
head, *rest = [1]
print(head, rest)
(x, *ys), *zs = [[1, 2, 3], 4, 5]
print(x, ys, zs)
for i, (k, v) in enumerate({'a': 1, 'b': 2}.items()):
    print(i, k, v)
for p, *q in [(1, 2, 3), 'ab', [9]]:
    print(p, q)
[m, n] = {10: 'x', 20: 'y'}
print(m, n)
print([*range(3), *'ab'], {*[1, 2], 2}, {**{'a': 1}, 'b': 2, **{'a': 3}}, (*[], 1))
lst = [0, 1, 2]
i = 0
i, lst[i] = 2, 'set'
print(i, lst)
lst[0], lst[1], lst[2] = lst[2], lst[0], lst[1]
print(lst)
x = y = z = []
x.append(1)
print(y, z is x)
for bad in ([1], [1, 2, 3], 5, 'a', None):
    try:
        u, w = bad
    except (ValueError, TypeError) as err:
        print(type(err).__name__, err)
try:
    u, *w, t = [1]
except ValueError as err:
    print(err)
