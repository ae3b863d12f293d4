log = []
class Memo:
    def __init__(self, fn):
        self.fn, self.cache, self.hits = fn, {}, 0
    def __call__(self, *key):
        if key in self.cache:
            self.hits += 1
        else:
            self.cache[key] = self.fn(*key)
        return self.cache[key]
    def __get__(self, obj, cls):
        return lambda *a: self(obj, *a)

@Memo
def grid(r, c):
    return 1 if r == 0 or c == 0 else grid(r - 1, c) + grid(r, c - 1)
print(grid(20, 20), grid.hits, len(grid.cache))
class Calc:
    def __init__(self, k): self.k = k
    @Memo
    def mul(self, x):
        log.append('computed')
        return self.k * x
log.clear()
a, b = Calc(2), Calc(2**40)
print(a.mul(3), a.mul(3), b.mul(3), b.mul(2**40), log)
def classdeco(cls):
    cls.extra = lambda self: 'extra ' + self.name
    orig = cls.__init__
    def __init__(self, *a):
        orig(self, *a)
        self.name = self.name.upper()
    cls.__init__ = __init__
    return cls
@classdeco
class N:
    def __init__(self, name): self.name = name
print(N('bob').extra())
@lambda f: f(10)
def ten(x): return x + 1
print(ten)
@str
@type
@list
class L(type('M', (), {'__iter__': lambda s: iter(())}), metaclass=type('IterMeta', (type,), {'__iter__': lambda c: iter('ab')})): pass
print(L)
def optional_args(fn=None, *, n=1):
    if fn is None:
        return lambda f: optional_args(f, n=n)
    return lambda *a: [fn(*a)] * n
@optional_args
def p(x): return x
@optional_args(n=3)
def q(x): return x
print(p(1), q(2))
