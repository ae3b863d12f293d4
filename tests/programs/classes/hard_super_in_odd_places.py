class A:
    def f(self, x=0): return ['A', x]
    @classmethod
    def c(cls): return ['A.c', cls.__name__]
    @staticmethod
    def s(): return 'A.s'
    @property
    def p(self): return 'A.p'
    def __getitem__(self, i): return ('A item', i)
    def __len__(self): return 1
    def __eq__(self, o): return 'A eq'
class B(A):
    def f(self, x=0):
        inner = lambda: super(B, self).f(x + 1)
        def nested():
            return super(__class__, self).f(x + 2)
        comp = [super(B, self).f(i) for i in range(2)]
        return [super().f(), inner(), nested(), comp]
    @classmethod
    def c(cls): return super().c() + ['B.c']
    @staticmethod
    def s(): return super(B, B).s() + '+B'
    @property
    def p(self): return super().p + '+B'
    def __getitem__(self, i): return super().__getitem__(i) + ('B',)
    def __len__(self): return super().__len__() + 10
    def __eq__(self, o): return super().__eq__(o) + '+B'
    __hash__ = None
    def cls(self): return __class__.__name__
class C(B):
    def f(self, x=0): return [super().f(x * 100)[0], super(B, self).f('skip B')]
b, c = B(), C()
print(b.f(5))
print(c.f(5), c.c(), c.s(), c.p, c[3], len(c), c == 1, c.cls())
bound = super(C, c).f
print(bound(1)[0], super(C, c).p, super(B, C).c())
for bad in (lambda: super().f(), lambda: super(B, 5).f, lambda: super(C, b).f, lambda: super(A, c).f()):
    try:
        bad()
    except (RuntimeError, TypeError, AttributeError) as e:
        print(type(e).__name__)
class M1:
    def go(self): return 'M1>' + super().go()
class M2:
    def go(self): return 'M2>' + super().go()
class End:
    def go(self): return 'end'
class X(M1, M2, End): pass
class Y(M2, M1, End): pass
class Z(X): pass
print(X().go(), Y().go(), Z().go(), super(X, Z()).go(), super(M1, X()).go())
def outside(self): return super(C, self).c()
C.patched = outside
print(c.patched())
def no_cell(self): return super().f()
C.f2 = no_cell
try:
    c.f2()
except RuntimeError as e:
    print(e)
try:
    M1().go()
except AttributeError as e:
    print(e)
