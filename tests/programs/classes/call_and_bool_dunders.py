class Poly:
    def __init__(self, *coefs):
        self.coefs = coefs
        self.calls = 0
    def __call__(self, x, *, verbose=False):
        self.calls += 1
        r = 0
        for c in self.coefs:
            r = r * x + c
        return (x, r) if verbose else r
    def __bool__(self):
        print('bool', end=' ')
        return any(self.coefs)

p = Poly(1, 2, 3)
print(p(0), p(2), p(10**10), p(0.5), p(x=3, verbose=True), p.calls)
print(bool(p), bool(Poly(0, 0)), not p, 'T' if Poly() else 'F')
if p and not Poly():
    print('both')
print(list(map(p, range(3))), callable(p), callable(Poly), callable(object()))
while p:
    p.coefs = p.coefs[1:]
print(p.coefs)
class LenOnly:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
print(bool(LenOnly(0)), bool(LenOnly(3)), [x.n for x in filter(None, [LenOnly(0), LenOnly(2)])])
class BadBool:
    def __bool__(self): return 1
class BadLen:
    def __len__(self): return -1
class BadLen2:
    def __len__(self): return 'x'
for f in (lambda: bool(BadBool()), lambda: len(BadLen()), lambda: bool(BadLen()), lambda: len(BadLen2())):
    try:
        f()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
class Meth:
    def __init__(self): self.__call__ = lambda: 'instance'
    def __call__(self): return 'class'
print(Meth()())
