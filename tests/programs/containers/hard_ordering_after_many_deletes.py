d = {}
order = []
state = 1
for step in range(400):
    state = state * 1103515245 + 12345 & 0x7fffffff
    k = state % 37
    if k in d and state & 64:
        del d[k]
        order.remove(k)
    else:
        if k not in d:
            order.append(k)
        d[k] = step
assert list(d) == order
print(order)
print(list(d.values()))
for _ in range(5):
    k, v = d.popitem()
    print((k, v), order.pop() == k, end=' ')
print(len(d))
first = next(iter(d))
d[first] = d.pop(first)
print(list(d)[-1] == first, list(d)[0] == order[1])
words = {}
for i in range(60):
    w = 'k%d' % (i * i % 41)
    if i % 5 == 4:
        words.pop(w, None)
    else:
        words.setdefault(w, []).append(i)
print(words)
queue = {i: None for i in range(5)}
out = []
for i in range(30):
    k = next(iter(queue))
    del queue[k]
    out.append(k)
    queue[k * 2 % 11] = None
print(out, list(queue))
lru = {}
for p in [1, 2, 3, 1, 4, 2, 5, 1, 2, 3, 4, 5]:
    hit = p in lru
    lru.pop(p, None)
    lru[p] = True
    if len(lru) > 3:
        lru.pop(next(iter(lru)))
    print(p, 'hit' if hit else 'miss', list(lru), end='; ')
print()
e = dict.fromkeys(range(8))
for k in list(e)[::2]:
    del e[k]
e.update({0: 'z', 1: 'o'})
f = {**e}
g = e.copy()
del e[1]
e[1] = 'late'
print(e, f, g, f == g, e == f, list(e) == list(f))
mixed = {}
for k in [1, '1', 1.5, None, (1,), True, b'1', 2**70, frozenset([1]), -0.0, 0]:
    mixed[k] = len(mixed)
print(mixed)
del mixed[True], mixed[None]
mixed[1.0] = 'back'
print(list(mixed), {v: k for k, v in list(mixed.items())[:3]})
s = set()
for i in range(100):
    s.add(i * 5 % 23)
    if i % 3 == 0:
        s.discard(i % 23)
print(sorted(s), len(s))
