"""Where names live: closures, classes, comprehensions, deletion, mangling, super."""

x = "global"


def unbound(flag):
    if flag:
        value = 1
    return value


for flag in (1, 0):
    try:
        print(unbound(flag))
    except UnboundLocalError as error:
        print(error)


def deleted():
    a = 1
    del a
    try:
        a
    except UnboundLocalError as error:
        print(error)
    try:
        del a
    except UnboundLocalError as error:
        print(error)
    a = 2
    return a


print(deleted())


def loop_variable(items):
    for item in items:
        pass
    return item


print(loop_variable([1, 2]))
try:
    loop_variable([])
except UnboundLocalError as error:
    print(error)


def closures():
    functions = []
    for i in range(3):
        functions.append(lambda: i)
    later = [f() for f in functions]
    inside = [lambda: j for j in range(3)]
    fixed = [lambda k=k: k for k in range(3)]
    return later, [f() for f in inside], [f() for f in fixed]


print(closures())


def counter():
    count = 0

    def step(by=1):
        nonlocal count
        count += by
        return count

    def reset():
        nonlocal count
        del count

    def get():
        return count

    return step, reset, get


step, reset, get = counter()
print(step(), step(5), get())
reset()
for function in (get, step, reset):
    try:
        function()
    except NameError as error:
        print(type(error).__name__, error)


def free_before_assignment():
    def inner():
        return late

    try:
        inner()
    except NameError as error:
        print(error)
    late = "now"
    return inner()


print(free_before_assignment())


def globals_and_locals():
    global x, made_here
    x = "changed"
    made_here = 1
    try:
        del made_here
        del made_here
    except NameError as error:
        print(error)


globals_and_locals()
print(x)


class Scope:
    x = "class"
    y = x + "!"
    seen = [x for _ in range(1)]
    first = [each for each in (x, y)]
    nested = [[x for _ in range(1)] for _ in range(1)]
    function = lambda self: x
    z = x
    del x
    after = x

    def method(self):
        return x, self.__private(), self._Scope__private()

    def __private(self):
        __local = "mangled"
        return __local

    __attribute = 5


print(Scope.y, Scope.seen, Scope.first, Scope.nested, Scope().function(), Scope.z, Scope.after)
print(Scope().method(), Scope._Scope__attribute, hasattr(Scope, "x"))


def class_in_function(value):
    class Inner:
        value = value if False else "own"
        outer = [value for _ in "a"]

    return Inner


try:
    class_in_function(1)
except NameError as error:
    print(error)


def class_sees_free(value):
    class Inner:
        copied = value

        def get(self):
            return value

        generated = list(value for _ in range(2))
        listed = [value for _ in range(2)]
        functions = [lambda: (i, value) for i in range(2)]

    return Inner.copied, Inner().get(), Inner.generated, Inner.listed, [f() for f in Inner.functions]


print(class_sees_free("v"))


def class_nonlocal():
    n = 1

    class Inner:
        nonlocal n
        n = 2
        m = n

    return n, Inner.m, hasattr(Inner, "n")


print(class_nonlocal())


class Base:
    def __init__(self, *args):
        print("base", type(self).__name__, args)

    def where(self):
        return "base"

    @classmethod
    def make(cls):
        return cls.__name__


class Derived(Base):
    def __init__(self, a, b=2):
        super().__init__(a, b)
        self.get = lambda: super(Derived, self).where()

    def where(self):
        captured = lambda: self
        return "derived " + super().where() + captured().kind()

    def kind(self):
        return __class__.__name__

    @classmethod
    def make(cls):
        return "made " + super().make()

    def rebinds(self):
        original = self
        self = original
        return super().where()


d = Derived(1)
print(d.where(), d.get(), Derived.make(), d.rebinds())


class Meta(type):
    @classmethod
    def __prepare__(meta, name, bases, **keywords):
        print("prepare", name, bases, keywords)
        return {"injected": name}

    def __new__(meta, name, bases, namespace, **keywords):
        print("new", name, sorted(n for n in namespace if not n.startswith("__")))
        return super().__new__(meta, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **keywords):
        print("init", name, keywords)


class WithMeta(metaclass=Meta, extra=1):
    """Documented."""

    got = injected

    def who(self):
        return __class__


print(WithMeta.got, WithMeta().who() is WithMeta, WithMeta.__doc__, WithMeta.__module__, WithMeta.__qualname__)


def comprehension_scopes():
    i = "outer"
    result = [i for i in range(3)]
    pairs = [(i, j) for i in range(2) for j in range(i, 2)]
    squares = {i: {k: k * i for k in range(2)} for i in range(2)}
    walrus = [last := n for n in range(4)]
    nested = [[row[c] for row in [[1, 2], [3, 4]]] for c in range(2)]
    return i, result, pairs, squares, walrus, last, nested


print(comprehension_scopes())


def comprehension_unbound():
    for _ in range(2):
        try:
            print([second for first in [1, 2] if first == 1 or second for second in [5]])
        except NameError as error:
            print(type(error).__name__, "first pass unbound" if "second" in str(error) else error)


comprehension_unbound()


def generator_scopes():
    n = 3
    g = (n * k for k in range(n))
    n = 10
    return list(g)


print(generator_scopes())


def walrus_in_generator():
    any((hit := v) > 2 for v in range(6))
    return hit


print(walrus_in_generator())
print([total := 0, [total := total + v for v in range(4)], total])


def defaults(a, /, b=[], *args, c, d={}, **kw):
    b.append(a)
    return a, b, args, c, d, kw


print(defaults(1, c=2), defaults(2, c=3, z=4), defaults(3, [], 5, 6, c=1, d=2))
print(defaults.__defaults__, defaults.__kwdefaults__)


def inner_names():
    def f():
        class C:
            def g(self):
                return lambda: (i for i in ())

        return C

    return f().__qualname__, f().g.__qualname__, f()().g().__qualname__, f()().g()().__qualname__


print(inner_names())


def global_qualname():
    global Exported

    class Exported:
        def method(self): ...

    return Exported.__qualname__, Exported.method.__qualname__


print(global_qualname())


def mutual(n):
    def even(k):
        return True if k == 0 else odd(k - 1)

    def odd(k):
        return False if k == 0 else even(k - 1)

    return even(n)


print(mutual(10), mutual(7))


def star_targets():
    a, *b = range(4)
    *c, d = "xyz"
    e, (f, *g), h = 1, [2, 3, 4], 5
    [i] = [6]
    for j, *k in [(1, 2, 3), "ab"]:
        print(j, k)
    try:
        a, b = [1, 2, 3]
    except ValueError as error:
        print(error)
    try:
        a, *b, c = [1]
    except ValueError as error:
        print(error)
    try:
        a, b = 5
    except TypeError as error:
        print(error)
    return a, b, c, d, e, f, g, h, i


print(star_targets())


def swap():
    a, b = 1, 2
    a, b = b, a
    items = [0, 1, 2]
    i = 0
    i, items[i] = 2, "x"
    a += b
    return a, b, i, items


print(swap())
print(__name__, __debug__, __doc__)


def documented():
    """Its text."""
    "not the docstring"


print(documented.__doc__, documented())
if 0:
    never = undefined
while 0:
    undefined
print(*[1, 2], sep="-")
import os.path as p, os.path
from os import path as q, sep
print(p is q is os.path, sep)
try:
    from os import nothing_there
except ImportError as error:
    print(error.name, str(error).split(" (")[0])
