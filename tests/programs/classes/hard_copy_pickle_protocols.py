import copy
import pickle

class Plain:
    def __init__(self, x): self.x = x; self.cache = lambda: x
    def __getstate__(self): return {'x': self.x}
    def __setstate__(self, st): self.__dict__.update(st); self.restored = True
class Reduced:
    def __init__(self, a, b): self.a, self.b = a, b
    def __reduce__(self): return (Reduced, (self.b, self.a))
class Args(tuple):
    def __new__(cls, *items): return super().__new__(cls, items)
    def __getnewargs__(self): return tuple(self)
class Slotted:
    __slots__ = ('p', 'q')
class Linked:
    def __init__(self, v): self.v, self.next = v, None
p = Plain([1])
c, d = copy.copy(p), copy.deepcopy(p)
print(c.x is p.x, d.x is p.x, c.restored, hasattr(p, 'restored'), hasattr(c, 'cache'), d.x == [1])
r = copy.copy(Reduced(1, 2))
print(r.a, r.b, copy.deepcopy(r).a)
print(copy.copy(Args(1, [2])), type(copy.deepcopy(Args(1, [2]))).__name__, pickle.loads(pickle.dumps(Args('z', 3))))
s = Slotted()
s.p = [1]
s2 = copy.copy(s)
print(s2.p is s.p, hasattr(s2, 'q'), copy.deepcopy(s).p)
a, b = Linked('a'), Linked('b')
a.next, b.next = b, a
x = copy.deepcopy(a)
print(x.v, x.next.v, x.next.next is x, x.next is not b)
y = pickle.loads(pickle.dumps(a))
print(y.next.next is y, y.v)
data = {'k': (1, 2.5, None, True, 'é', b'z', 2**80, -2**63), 's': {1, 2}, 'f': frozenset([3]), 'n': [float('inf'), 1j], 'nest': [[]]}
data['self'] = data['nest']
data['nest'].append(data['nest'])
q = pickle.loads(pickle.dumps(data))
print(q['k'] == data['k'], q['s'], q['f'], q['n'], q['self'] is q['nest'], q['nest'][1] is q['nest'])
for proto in range(6):
    print(pickle.loads(pickle.dumps([1, 'x', (2,)], proto)), end=' ')
print()
class Memo:
    made = 0
    def __deepcopy__(self, memo):
        Memo.made += 1
        memo['seen'] = memo.get('seen', 0) + 1
        return self
m = Memo()
lst = copy.deepcopy([m, m, [m]])
print(Memo.made, lst[0] is m, lst[2][0] is m)
print(copy.copy([1, [2]]), copy.deepcopy((1, [2])), copy.deepcopy(t := (1, 2)) is t, copy.copy({1: []}), copy.copy(p.__init__).__name__, copy.deepcopy(len) is len, copy.deepcopy(Plain) is Plain)
for bad in (lambda: pickle.dumps(lambda: 0), lambda: pickle.loads(b'junk'), lambda: copy.deepcopy(i for i in 'a'), lambda: pickle.dumps(p.cache)):
    try:
        bad()
        print('no error')
    except (pickle.PicklingError, pickle.UnpicklingError, TypeError, AttributeError) as e:
        print(type(e).__name__ in ('PicklingError', 'UnpicklingError', 'TypeError', 'AttributeError'))
