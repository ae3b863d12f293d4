class EvenMeta(type):
    def __instancecheck__(cls, o):
        calls.append(('inst', o))
        return isinstance(o, int) and o % 2 == 0
    def __subclasscheck__(cls, c):
        calls.append(('sub', c.__name__))
        return c in (int, bool)
class Even(metaclass=EvenMeta):
    pass
calls = []
print([isinstance(v, Even) for v in (2, 3, 'x', True, 2.0)], issubclass(int, Even), issubclass(str, Even), len(calls))
calls.clear()
print(isinstance(4, (str, Even)), isinstance('s', (str, Even)), isinstance(5, (str, (Even, (float,)))), calls)
calls.clear()
e = Even()
print(isinstance(e, Even), type(e) is Even, calls)
def classify(v):
    match v:
        case Even():
            return 'even'
        case int():
            return 'odd'
        case _:
            return 'other'
print([classify(v) for v in (2, 3, 'a', 10**20, 10**20 + 1)])
for bad in (lambda: isinstance(1, 'int'), lambda: isinstance(1, [int]), lambda: issubclass(1, int), lambda: isinstance(1, (int, 'x')), lambda: isinstance('a', (int, 'x')), lambda: issubclass(int, None)):
    try:
        print(bad())
    except TypeError as err:
        print(err)
class Liar:
    @property
    def __class__(self): return int
l = Liar()
print(isinstance(l, int), type(l) is int, isinstance(l, Liar), l.__class__)
print(isinstance(True, int), isinstance(1, bool), isinstance(None, type(None)), isinstance(int, type), isinstance(type, object), isinstance(object, type), isinstance(len, object), isinstance(5, int | str), isinstance(2.5, int | None), issubclass(bool, int | str))
print(issubclass(type, type), issubclass(int, object), isinstance(lambda: 0, type(lambda: 1)), type(type(5)), isinstance(Even, EvenMeta), isinstance(ValueError(), (KeyError, Exception)))
from abc import ABC
from collections.abc import Iterable, Sized, Hashable, Callable, Mapping, Sequence
class It:
    def __iter__(self): return iter([])
class No:
    __hash__ = None
    __len__ = 5
print([isinstance(x, Iterable) for x in (It(), [], 'a', 5, {})], isinstance(It(), Sized), isinstance(No(), Sized), [isinstance(x, Hashable) for x in ([], (), No(), It(), 1)], isinstance(len, Callable), isinstance({}, Mapping), isinstance([], Sequence), isinstance('', Sequence), isinstance(set(), Sequence))
class Plug(ABC):
    pass
@Plug.register
class Foreign: pass
print(isinstance(Foreign(), Plug), issubclass(Foreign, Plug), Plug in Foreign.__mro__, isinstance(5, Plug))
