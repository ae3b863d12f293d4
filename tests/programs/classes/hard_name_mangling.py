class A:
    __secret = 'A secret'
    def __init__(self):
        self.__x = 1
        self.__dunder__ = 2
        self._single = 3
    def get(self):
        return self.__x, self.__secret
    def __private(self):
        return 'A private'
    def call(self):
        return self.__private()
    def with_local(self):
        __local = 5
        return __local, sorted(locals())
class B(A):
    __secret = 'B secret'
    def __init__(self):
        super().__init__()
        self.__x = 10
    def getb(self):
        return self.__x, self.__secret
    def __private(self):
        return 'B private'

b = B()
print(b.get(), b.getb(), b.call(), b.with_local())
print(sorted(vars(b)), b._A__x, b._B__x, b.__dunder__)
try:
    b.__x
except AttributeError as e:
    print(e)
print(getattr(b, '_A__private')(), hasattr(b, '__private'), hasattr(b, '_B__private'))
class _Lead:
    def __init__(self): self.__v = 'v'
print(vars(_Lead()))
class Reg:
    __count = 0
    @classmethod
    def make(cls):
        cls.__count += 1
        return cls.__count
class Sub(Reg): pass
print(Reg.make(), Sub.make(), Reg.make(), Sub._Reg__count, Reg._Reg__count)
__outer = 'module level'
class Uses:
    def get(self):
        try:
            return __outer
        except NameError as e:
            return str(e)
    def set_attr(self, o):
        o.__tag = 'tagged'
u = Uses()
_Uses__outer = 'mangled global'
print(u.get())
u.set_attr(b)
print(b._Uses__tag)
class Kw:
    def f(self, __a=1, *, __b=2): return __a, __b
print(Kw().f(5, _Kw__b=6))
