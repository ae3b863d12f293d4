class Stack(list):
    def push(self, x): self.append(x)
    def peek(self): return self[-1]
    def __repr__(self): return 'Stack' + super().__repr__()
class CIDict(dict):
    def __setitem__(self, k, v): super().__setitem__(k.lower(), v)
    def __getitem__(self, k): return super().__getitem__(k.lower())
    def __missing__(self, k): return 'missing ' + k
class Money(float):
    def __str__(self): return '$%.2f' % self
    def __add__(self, o): return Money(float(self) + o)
class Even(set):
    def add(self, x):
        if x % 2 == 0: super().add(x)
class Name(str):
    def shout(self): return self.upper() + '!'

s = Stack([1]); s.push(2); s.push('x')
print(s, s.peek(), len(s), s[1:], type(s[1:]).__name__, s + [9], isinstance(s, list), s == [1, 2, 'x'], sorted([3, 1]) , list(s))
c = CIDict(Raw=1)
c['KEY'] = 5
print(c['kEy'], c['nope'], c, c.get('zzz'), 'key' in c, c['RAW'])
c.update(UP=1)
print(c)
m = Money(3) + 1.5
print(m, m * 2, type(m * 2).__name__, repr(m), [m], f'{m}', f'{m:.1f}', sum([Money(1), Money(2)]))
e = Even()
for i in range(6): e.add(i)
print(sorted(e), type(e | {1}).__name__, len(Even([1, 3])))
n = Name('bob')
print(n.shout(), n + 'x', type(n + 'x').__name__, type(n[:]).__name__, {n: 1}['bob'], n == 'bob', n in ['bob'])
class D(dict): pass
d = D(a=1); d.attr = 'extra'
print(d, d.attr, {**d}, D(d) == d, type(d.copy()).__name__, list(d.items()))
class L(list):
    def __getitem__(self, i): return 'item'
l = L([1, 2])
print(l[0], list(l), [x for x in l], l.pop(), *l)
class MyInt(int): pass
print(MyInt(5) + MyInt(3), type(MyInt(5) + 1).__name__, MyInt(2**64), {MyInt(1): 'a'}[1], [0, 1, 2][MyInt(1)])
