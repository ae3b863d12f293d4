class Meta(type):
    registry = []
    def __new__(mcls, name, bases, ns, **kw):
        print('creating', name, sorted(k for k in ns if not k.startswith('__')), kw)
        ns['added'] = name.lower()
        cls = super().__new__(mcls, name, bases, ns)
        mcls.registry.append(name)
        return cls
    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)
        cls.inits = len(ns) > 0
    def __call__(cls, *args):
        print('instantiating', cls.__name__, args)
        return super().__call__(*args)
    def __len__(cls): return 77
    def __getattr__(cls, n): return 'meta-' + n
    def __iter__(cls): return iter('abc')
    def __contains__(cls, x): return x == 'in'
    @property
    def prop(cls): return cls.__name__ + '.prop'

class Base(metaclass=Meta):
    x = 1
    def __init__(self, v=None): self.v = v
class Child(Base, option=5):
    def y(self): return self.added

c = Child('val')
print(c.v, c.y(), Base.added, Meta.registry, type(Child).__name__, Child.inits)
print(len(Child), Child.anything, list(Base), 'in' in Base, Child.prop, isinstance(Child, Meta))
try:
    c.anything
except AttributeError as e:
    print(e)
class Singleton(type):
    _all = {}
    def __call__(cls, *a):
        if cls not in cls._all:
            cls._all[cls] = super().__call__(*a)
        return cls._all[cls]
class DB(metaclass=Singleton):
    def __init__(self, n): self.n = n
print(DB(1) is DB(2), DB(3).n)
class Prep(type):
    @classmethod
    def __prepare__(m, name, bases): return {'preset': 'from prepare'}
class P(metaclass=Prep):
    seen = preset
print(P.seen)
try:
    class Clash(Base, DB): pass
except TypeError as e:
    print(str(e)[:18])
