def f(a=1, b=2, *rest): return 'f', a, b, rest
def make(x):
    def inner(): return x
    return inner
import types
k = types.FunctionType(f.__code__, {'__builtins__': __builtins__}, 'k', (7, 8))
print(k(), k.__name__)
class A:
    def m(self): return 'A.m', type(self).__name__
a = A()
a.m2 = types.MethodType(lambda self, z: (self is a, z), a)
print(a.m2('z'), A.m(5), a.m.__func__ is A.m, a.m == a.m, a.m is a.m)
bound = A.m.__get__('string')
print(bound())
ns = types.SimpleNamespace(x=1, y=[2])
ns.z = ns.x + 1
print(ns, ns == types.SimpleNamespace(x=1, y=[2], z=2), vars(ns))
mod = types.ModuleType('dyn')
exec('v = 1\ndef get(): return v', mod.__dict__)
mod.v = 2**65
print(mod.get(), mod.__name__)
def kw(*, a=1): return a
kw.__kwdefaults__ = {'a': 'patched'}
print(kw(), kw.__kwdefaults__)
class Meth:
    def __init__(self): self.calls = 0
    def go(self): self.calls += 1; return self
m = Meth()
go = m.go
go(); go().go()
m.go = None
print(m.calls, go().calls, go.__self__ is m)
def gen(): yield 1
def plain(): return 2
print(type(gen()).__name__, plain())
print(f.__qualname__, make(1).__qualname__, A.m.__qualname__, (lambda: 0).__name__, callable(A), callable(a))
