"""collections: deque, defaultdict and OrderedDict in C; the rest in Python."""

from __future__ import annotations

from typing import Any, Generic, Self

from aipy.library.marks import END, MISSING, Element, Index, Key, Length, Value, i64, runtime


class deque(Generic[Element]):
    @runtime("allocates calls")
    def __new__(cls, iterable: Any = MISSING, maxlen: Any = None) -> deque[Element]: ...
    @runtime("calls")
    def __init__(self, iterable: Any = MISSING, maxlen: Any = None) -> None: ...

    @runtime("writes allocates")
    def append(self, item: Element, /) -> None: ...
    @runtime("writes allocates")
    def appendleft(self, item: Element, /) -> None: ...
    @runtime("writes raises")
    def pop(self) -> Element: ...
    @runtime("writes raises")
    def popleft(self) -> Element: ...
    @runtime("calls")
    def extend(self, iterable: Any, /) -> None: ...
    @runtime("calls")
    def extendleft(self, iterable: Any, /) -> None: ...
    @runtime("writes")
    def rotate(self, n: i64 = 1, /) -> None: ...
    @runtime("writes")
    def reverse(self) -> None: ...
    @runtime("writes")
    def clear(self) -> None: ...
    @runtime("reads allocates")
    def copy(self) -> deque[Element]: ...
    @runtime("reads allocates", symbol="aipy_deque_copy")
    def __copy__(self) -> deque[Element]: ...
    @runtime("calls")
    def count(self, value: Any, /) -> Length: ...
    @runtime("calls")
    def index(self, value: Any, start: Index = 0, stop: Index = END, /) -> Length: ...
    @runtime("writes raises allocates")
    def insert(self, index: i64, value: Any, /) -> None: ...
    @runtime("calls")
    def remove(self, value: Any, /) -> None: ...
    @property
    @runtime("")
    def maxlen(self) -> Any: ...

    @runtime("reads")
    def __len__(self) -> Length: ...
    @runtime("calls")
    def __getitem__(self, index: Any, /) -> Element: ...
    @runtime("calls")
    def __setitem__(self, index: Any, value: Any, /) -> None: ...
    @runtime("calls")
    def __delitem__(self, index: Any, /) -> None: ...
    @runtime("calls")
    def __contains__(self, value: Any, /) -> bool: ...
    @runtime("allocates")
    def __iter__(self) -> _deque_iterator[Element]: ...
    @runtime("allocates")
    def __reversed__(self) -> _deque_reverse_iterator[Element]: ...
    @runtime("allocates raises")
    def __add__(self, other: Any, /) -> deque[Element]: ...
    @runtime("allocates raises")
    def __mul__(self, count: Index, /) -> deque[Element]: ...
    @runtime("allocates raises", symbol="aipy_deque_mul")
    def __rmul__(self, count: Index, /) -> deque[Element]: ...
    @runtime("calls")
    def __iadd__(self, iterable: Any, /) -> Self: ...
    @runtime("writes allocates raises")
    def __imul__(self, count: Index, /) -> Self: ...
    @runtime("calls")
    def __eq__(self, other: deque, /) -> bool: ...
    @runtime("calls")
    def __ne__(self, other: deque, /) -> bool: ...
    @runtime("calls")
    def __lt__(self, other: deque, /) -> bool: ...
    @runtime("calls")
    def __le__(self, other: deque, /) -> bool: ...
    @runtime("calls")
    def __gt__(self, other: deque, /) -> bool: ...
    @runtime("calls")
    def __ge__(self, other: deque, /) -> bool: ...
    @runtime("calls")
    def __repr__(self) -> str: ...


class _deque_iterator(Generic[Element]):
    @runtime("", symbol="aipy_iterator_iter")
    def __iter__(self: Any) -> Any: ...
    @runtime("calls", symbol="aipy_iterator_next")
    def __next__(self) -> Element: ...


class _deque_reverse_iterator(Generic[Element]):
    @runtime("", symbol="aipy_iterator_iter")
    def __iter__(self: Any) -> Any: ...
    @runtime("calls", symbol="aipy_iterator_next")
    def __next__(self) -> Element: ...


class defaultdict(dict, Generic[Key, Value]):
    @runtime("allocates calls")
    def __new__(cls, default_factory: Any = None, iterable: Any = MISSING, /, **kwargs: Any) -> defaultdict[Key, Value]: ...
    @runtime("calls")
    def __init__(self, default_factory: Any = None, iterable: Any = MISSING, /, **kwargs: Any) -> None: ...
    @property
    @runtime("reads", symbol="aipy_defaultdict_get_factory")
    def default_factory(self) -> Any: ...
    @runtime("calls")
    def __missing__(self, key: Any, /) -> Value: ...
    @runtime("calls")
    def copy(self) -> defaultdict[Key, Value]: ...
    @runtime("calls", symbol="aipy_defaultdict_copy")
    def __copy__(self) -> defaultdict[Key, Value]: ...
    @runtime("calls")
    def __or__(self, other: dict, /) -> defaultdict[Key, Value]: ...
    @runtime("calls")
    def __ror__(self, other: dict, /) -> defaultdict[Key, Value]: ...
    @runtime("calls")
    def __repr__(self) -> str: ...


class OrderedDict(dict, Generic[Key, Value]):
    @runtime("allocates calls")
    def __new__(cls, iterable: Any = MISSING, /, **kwargs: Any) -> OrderedDict[Key, Value]: ...
    @runtime("calls")
    def move_to_end(self, key: Any, last: bool = True) -> None: ...
    @runtime("calls")
    def popitem(self, last: bool = True) -> tuple[Key, Value]: ...
    @runtime("calls")
    def copy(self) -> OrderedDict[Key, Value]: ...
    @runtime("calls")
    def __or__(self, other: dict, /) -> OrderedDict[Key, Value]: ...
    @runtime("calls")
    def __ror__(self, other: dict, /) -> OrderedDict[Key, Value]: ...
    @runtime("calls")
    def __eq__(self, other: dict, /) -> bool: ...
    @runtime("calls")
    def __ne__(self, other: dict, /) -> bool: ...
    @runtime("calls")
    def __repr__(self) -> str: ...


class Counter(dict, Generic[Key]):
    @runtime("allocates calls")
    def __new__(cls, iterable: Any = None, /, **kwds: Any) -> Counter[Key]: ...
    @runtime("calls", symbol="aipy_Counter_update")
    def __init__(self, iterable: Any = None, /, **kwds: Any) -> None: ...
    @runtime("")
    def __missing__(self, key: Any) -> Any: ...
    @runtime("calls")
    def __delitem__(self, elem: Any) -> None: ...
    @runtime("calls")
    def update(self, iterable: Any = None, /, **kwds: Any) -> None: ...
    @runtime("calls")
    def subtract(self, iterable: Any = None, /, **kwds: Any) -> None: ...
    @runtime("calls")
    def most_common(self, n: Any = None) -> list[tuple[Key, Any]]: ...
    @runtime("calls")
    def elements(self) -> Any: ...
    @runtime("calls")
    def total(self) -> Any: ...
    @runtime("calls")
    def copy(self) -> Counter[Key]: ...
    @runtime("calls")
    def __repr__(self) -> str: ...
    @runtime("calls")
    def __eq__(self, other: Counter) -> bool: ...
    @runtime("calls")
    def __ne__(self, other: Counter) -> bool: ...
    @runtime("calls")
    def __lt__(self, other: Counter) -> bool: ...
    @runtime("calls")
    def __le__(self, other: Counter) -> bool: ...
    @runtime("calls")
    def __gt__(self, other: Counter) -> bool: ...
    @runtime("calls")
    def __ge__(self, other: Counter) -> bool: ...
    @runtime("calls")
    def __add__(self, other: Counter) -> Counter[Key]: ...
    @runtime("calls")
    def __sub__(self, other: Counter) -> Counter[Key]: ...
    @runtime("calls")
    def __or__(self, other: Counter) -> Counter[Key]: ...
    @runtime("calls")
    def __and__(self, other: Counter) -> Counter[Key]: ...
    @runtime("calls")
    def __pos__(self) -> Counter[Key]: ...
    @runtime("calls")
    def __neg__(self) -> Counter[Key]: ...
    @runtime("calls")
    def __iadd__(self, other: Counter) -> Self: ...
    @runtime("calls")
    def __isub__(self, other: Counter) -> Self: ...
    @runtime("calls")
    def __ior__(self, other: Counter) -> Self: ...
    @runtime("calls")
    def __iand__(self, other: Counter) -> Self: ...


class ChainMap:
    """Several mappings seen as one: lookups ask them in order, writes go to the first."""

    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __missing__(self, key):
        raise KeyError(key)

    def __getitem__(self, key):
        for mapping in self.maps:
            try:
                return mapping[key]
            except KeyError:
                pass
        return self.__missing__(key)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __len__(self):
        return len(set().union(*self.maps))

    def __iter__(self):
        merged = {}
        for mapping in reversed(self.maps):
            merged.update(dict.fromkeys(mapping))
        return iter(merged)

    def __contains__(self, key):
        return any([key in mapping for mapping in self.maps])

    def __bool__(self):
        return any(self.maps)

    def __repr__(self):
        return "ChainMap(" + ", ".join([repr(mapping) for mapping in self.maps]) + ")"

    def keys(self):
        return dict.fromkeys(self).keys()

    def values(self):
        return [self[key] for key in self]

    def items(self):
        return [(key, self[key]) for key in self]

    def copy(self):
        return ChainMap(self.maps[0].copy(), *self.maps[1:])

    def new_child(self, m=None, **kwargs):
        if m is None:
            m = kwargs
        elif kwargs:
            m.update(kwargs)
        return ChainMap(m, *self.maps)

    @property
    def parents(self):
        return ChainMap(*self.maps[1:])

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        try:
            del self.maps[0][key]
        except KeyError:
            raise KeyError(f"Key not found in the first mapping: {key!r}")

    def popitem(self):
        try:
            return self.maps[0].popitem()
        except KeyError:
            raise KeyError("No keys found in the first mapping.")

    def pop(self, key, *args):
        try:
            return self.maps[0].pop(key, *args)
        except KeyError:
            raise KeyError(f"Key not found in the first mapping: {key!r}")

    def clear(self):
        self.maps[0].clear()

    def __eq__(self, other):
        return dict(self.items()) == (dict(other.items()) if isinstance(other, ChainMap) else other)
