i = [3, 1, 2]
j = i
i = sorted(i)
i.append(j)
j.append(len(i))
print(i, j)
m = [lambda: m.pop(), lambda: len(m), 'tail']
print(m[1](), m[0](), m[1](), len(m))
n = [1, 2, 3]
print([n.pop() for _ in n], n, [n.append(v) for v in (7, 8)], n, n.extend(v * 2 for v in list(n)), n)
n.extend(v for v in n if len(n) < 12)
print(n)
o = [1, 2, 3, 4]
print(o[o[0]:o[2]], o[o.pop():], o[:o.pop(0)], o[-len(o):], o[10:], o[:-10], o[::-2], o[1:-1][0:1] * 2)
q = [0] * 3
q[1] = q
q[2] = q[1][0]
print(q, q == q, q != q[:], q[:] == q)
r = [1, 2] == [1, 2], [1, 2] is [1, 2], [] < [[]], [[]] > [], [float('nan')] == [float('nan')], [1, [2, [3]]] == [1, [2, [3.0]]]
print(r)
