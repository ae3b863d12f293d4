class P:
    kind = 'class kind'
    def __init__(self, x): self.x = x
    def get(self): return self.x
p, q = P(1), P(2)
p.__dict__['y'] = 'added'
p.__dict__['get'] = lambda: 'shadowed method'
print(p.y, p.get(), q.get(), sorted(vars(p)))
q.__dict__ = p.__dict__
q.x = 'shared'
print(p.x, q.y, p.__dict__ is q.__dict__)
p.__dict__ = {'x': 2**70}
print(p.x, p.get(), q.x, q.get(), hasattr(p, 'y'))
p.__dict__.clear()
try:
    p.get()
except AttributeError as e:
    print(e)
print(p.kind, vars(p))
vars(p).update(x=[1], kind='own kind')
print(p.get(), p.kind, P.kind)
for bad in (5, None, [('x', 1)]):
    try:
        p.__dict__ = bad
    except TypeError as e:
        print(e)
class Tracking(dict):
    def __getitem__(self, k): return 'never consulted'
p.__dict__ = Tracking(x='stored')
print(p.x, type(p.__dict__).__name__)
try:
    P.__dict__['new'] = 1
except TypeError as e:
    print(e)
print(type(P.__dict__).__name__, 'get' in P.__dict__, P.__dict__['kind'])
class Borg:
    _state = {}
    def __init__(self): self.__dict__ = self._state
a, b = Borg(), Borg()
a.v = 1
b.v += 0.5
print(a.v, Borg().v, Borg._state)
class Slots:
    __slots__ = ('s',)
try:
    Slots().__dict__
except AttributeError as e:
    print(e)
obj = P.__new__(P)
print(vars(obj), isinstance(obj, P))
obj.__init__('late init')
print(obj.get())
obj.__init__(obj)
print(obj.get() is obj, obj.x.x.x is obj)
def copy_attrs(src, dst):
    for k, v in vars(src).items():
        setattr(dst, k, v)
    return dst
r = copy_attrs(q, P('gone'))
print(sorted(vars(r)), r.x)
it = iter(vars(r))
next(it)
r.fresh = 1
try:
    next(it)
except RuntimeError as e:
    print(e)
