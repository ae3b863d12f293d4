class Node:
    def __init__(self): self.me = self
    def __repr__(self): return f'N({self.extra!r})' if hasattr(self, 'extra') else 'N'
n = Node()
n.extra = [n.me.me, 1]
del n.extra[0]
n.extra.append(n.extra)
print(n, n.me.me.me is n)
ring = [[i] for i in range(3)]
for i, r in enumerate(ring):
    r.append(ring[(i + 1) % 3])
print(ring[0], ring[0][1][1][1] is ring[0])
s = 'seed'
box = {'v': s}
box.update(box)
box['items'] = box.items()
print(list(box), len(str(box)) > 0, str(box)[:14])
import json
d = {}
d['d'] = [d]
try:
    json.dumps(d)
except ValueError as e:
    print(e)
lst = [1, 2]
lst[0], lst[1] = lst, lst[:]
print(lst, lst[1] is not lst)
st = [()]
for _ in range(3):
    st[0] = (st[0], st)
print(len(repr(st)) < 200, st[0][1] is st)
