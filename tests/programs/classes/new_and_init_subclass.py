class Registry:
    known = []
    def __init_subclass__(cls, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.tag = tag or cls.__name__.lower()
        Registry.known.append(cls)
class Alpha(Registry): pass
class Beta(Registry, tag='B!'): pass
class Gamma(Beta): pass
print([(c.__name__, c.tag) for c in Registry.known])

class Single:
    _inst = None
    def __new__(cls, *a, **k):
        print('new', a, k)
        if cls._inst is None:
            cls._inst = super().__new__(cls)
        return cls._inst
    def __init__(self, v=0):
        print('init', v)
        self.v = v
s1, s2 = Single(1), Single(v=2)
print(s1 is s2, s1.v)

class Other:
    def __new__(cls, x):
        return x * 2
    def __init__(self, x):
        print('never called')
print(Other(21), Other('ab'))

class Pos(int):
    def __new__(cls, v):
        if v < 0:
            raise ValueError('negative')
        return super().__new__(cls, v)
    def __repr__(self): return f'Pos({int(self)})'
print(Pos(5), Pos(5) + 1, [Pos(2**65)], isinstance(Pos(1), int))
class Pt(tuple):
    def __new__(cls, x, y): return tuple.__new__(cls, (x, y))
    x = property(lambda s: s[0])
print(Pt(1, 2), Pt(3, 4).x, Pt(1, 2) == (1, 2))
class BadInit:
    def __init__(self): return 5
try:
    BadInit()
except TypeError as e:
    print(e)
class Desc:
    def __set_name__(self, owner, name): print('named', owner.__name__, name)
class UsesDesc:
    field = Desc()
