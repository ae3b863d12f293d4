# keys whose __eq__ or __hash__ interfere with the dict being searched
class Key:
    def __init__(self, n, act=None):
        self.n, self.act, self.count = n, act, 0
    def __hash__(self):
        return 5
    def __eq__(self, other):
        self.count += 1
        if self.act:
            self.act()
        return isinstance(other, Key) and self.n == other.n
    def __repr__(self):
        return 'K%s' % self.n

d = {}
for i in range(4):
    d[Key(i)] = i
probe = Key(2)
print(d[probe], d.get(Key(9)), Key(3) in d, len(d))
def adder():
    d['extra'] = 'x'
print(d[Key(1, adder)], d)
def replace():
    for k in list(d):
        if isinstance(k, Key):
            d[k] = 'r'
print(d.get(Key(0, replace)), list(d.values()))
lst = [Key(1), Key(2), Key(1)]
print(lst.count(Key(1)), lst.index(Key(2)), lst == [Key(1), Key(2), Key(1)], Key(7) in lst)
lst.remove(Key(2))
print(lst)
class Shifty:
    def __init__(self): self.h = 1
    def __hash__(self): return self.h
    def __eq__(self, o): return isinstance(o, Shifty)
s = Shifty()
m = {s: 'found'}
s.h = 2
print(s in m, list(m)[0] is s, len(m))
m[s] = 'again'
print(len(m), list(m.values()))
s.h = 1
print(m[s], m.pop(s), len(m))
class NoEq:
    def __hash__(self): return 3
    def __eq__(self, o): raise ValueError('compared')
n = NoEq()
e = {n: 1}
print(e[n], n in e, n in [n], [n] == [n])
try:
    e[NoEq()]
except ValueError as err:
    print(err)
try:
    e[3]
except ValueError as err:
    print('int key', err)
print(e.get('str'), 4 in e)
class IntLike(int):
    def __eq__(self, o): return False
    __hash__ = int.__hash__
k = IntLike(5)
print({k: 'a'}.get(5), {k: 'a'}.get(k), {5: 'b'}.get(k), k in [5], 5 in [k], [k] == [k], k == 5)
