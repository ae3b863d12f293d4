a = [1, 2, 3]
a.extend(a)
print(a)
a[2:4] = a
print(a)
a[::2] = a[1::2]
print(a)
a += a[:2]
a *= 2
print(len(a), a[-4:])
a[:] = a[5:2:-1]
print(a)
a.insert(1, a[:])
print(a)
a[1] += a
print(a)
a = [[1], [2]]
b = a * 2
b[0].append('x')
print(b, a, b[0] is b[2])
b.sort(key=lambda e: -len(e))
print(b)
c = [0, 1, 2, 3, 4]
c[c[1]], c[c[2]] = 'one', 'two'
print(c)
d = [5, 4, 3]
d[0], d[d[0] - 5] = d[-1], 'z'
print(d) if len(d) < 9 else None
e = list(range(5))
e[1:4], f = e[::-1], e
print(e, f is e)
e[len(e):] = [e.pop(), e.pop(0)]
print(e)
e.append(e.append(0))
print(e)
del e[e.index(None):]
print(e, e.remove(e[0]), e)
g = [1, 2, 3, 4, 5, 6]
g[1:5:2], g[0:2] = g[0:2], [g[-1]]
print(g)
h = ['a']
for x in h:
    if len(h) < 5:
        h += [x + str(len(h))]
print(h)
for x in h:
    h.remove(x)
print(h)
