"""functools: reduce, partial, lru_cache and friends."""


def reduce(function, iterable, /, *initial):
    """Folds the items from the left; one more argument is the value to start with."""
    if len(initial) > 1:
        raise TypeError(f"reduce expected at most 3 arguments, got {len(initial) + 2}")
    source = iter(iterable)
    if initial:
        value = initial[0]
    else:
        try:
            value = next(source)
        except StopIteration:
            raise TypeError("reduce() of empty iterable with no initial value") from None
    for item in source:
        value = function(value, item)
    return value


class partial:
    """A callable with some arguments given beforehand."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    def __repr__(self):
        parts = [repr(self.func)] + [repr(arg) for arg in self.args]
        parts += [f"{name}={value!r}" for name, value in self.keywords.items()]
        return "functools.partial(" + ", ".join(parts) + ")"


class _CmpKey:
    """An object ordered by an old-style comparison function."""

    def __init__(self, compare, obj):
        self._compare = compare
        self.obj = obj

    def __lt__(self, other):
        return self._compare(self.obj, other.obj) < 0

    def __gt__(self, other):
        return self._compare(self.obj, other.obj) > 0

    def __eq__(self, other):
        return self._compare(self.obj, other.obj) == 0

    def __le__(self, other):
        return self._compare(self.obj, other.obj) <= 0

    def __ge__(self, other):
        return self._compare(self.obj, other.obj) >= 0

    def __hash__(self):
        raise TypeError("unhashable type: 'functools.KeyWrapper'")


def cmp_to_key(mycmp):
    """A key function that orders by `mycmp`."""
    return lambda obj: _CmpKey(mycmp, obj)


def update_wrapper(wrapper, wrapped, assigned=None, updated=None):
    """Makes `wrapper` look like `wrapped`: copies the attributes `assigned`, updates the dicts `updated`."""
    if assigned is None:
        assigned = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
    if updated is None:
        updated = ("__dict__",)
    for name in assigned:
        if hasattr(wrapped, name):
            setattr(wrapper, name, getattr(wrapped, name))
    for name in updated:
        for key, value in getattr(wrapped, name, {}).items():
            setattr(wrapper, key, value)
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=None, updated=None):
    """Decorator: `update_wrapper` with `wrapped`."""
    return lambda wrapper: update_wrapper(wrapper, wrapped, assigned, updated)


class CacheInfo:
    """What `cache_info()` of a cached function gives."""

    def __init__(self, hits, misses, maxsize, currsize):
        self.hits = hits
        self.misses = misses
        self.maxsize = maxsize
        self.currsize = currsize

    def __iter__(self):
        return iter((self.hits, self.misses, self.maxsize, self.currsize))

    def __getitem__(self, index):
        return (self.hits, self.misses, self.maxsize, self.currsize)[index]

    def __len__(self):
        return 4

    def __eq__(self, other):
        return tuple(self) == tuple(other)

    def __repr__(self):
        return f"CacheInfo(hits={self.hits}, misses={self.misses}, maxsize={self.maxsize!r}, currsize={self.currsize})"


class _lru_cache_wrapper:
    """A function with a cache of its latest results; an ordered dict keeps the order of use."""

    def __init__(self, function, maxsize, typed):
        self.__wrapped__ = function
        self._maxsize = maxsize
        self._typed = typed
        self._cache = {}
        self._hits = 0
        self._misses = 0

    def _key(self, args, keywords):
        if not keywords and not self._typed:
            if len(args) == 1 and (type(args[0]) is int or type(args[0]) is str):
                return args[0]
            return (args,)
        key = (args, tuple(keywords.items()))
        if self._typed:
            key = key + (tuple([type(arg) for arg in args]), tuple([type(value) for value in keywords.values()]))
        return key

    def __call__(self, /, *args, **keywords):
        if self._maxsize == 0:
            self._misses += 1
            return self.__wrapped__(*args, **keywords)
        key = self._key(args, keywords)
        cache = self._cache
        if key in cache:
            self._hits += 1
            if self._maxsize is None:
                return cache[key]
            result = cache.pop(key)
            cache[key] = result
            return result
        self._misses += 1
        result = self.__wrapped__(*args, **keywords)
        if self._maxsize is not None and key not in cache and len(cache) >= self._maxsize:
            for oldest in cache:
                break
            del cache[oldest]
        cache[key] = result
        return result

    def cache_info(self):
        return CacheInfo(self._hits, self._misses, self._maxsize, len(self._cache))

    def cache_clear(self):
        self._cache.clear()
        self._hits = 0
        self._misses = 0

    def cache_parameters(self):
        return {"maxsize": self._maxsize, "typed": self._typed}


def lru_cache(maxsize=128, typed=False):
    """Decorator: remembers the results of the latest `maxsize` different calls (None: of all)."""
    if callable(maxsize) and isinstance(typed, bool):
        return update_wrapper(_lru_cache_wrapper(maxsize, 128, typed), maxsize)
    if maxsize is not None and not isinstance(maxsize, int):
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    if isinstance(maxsize, int) and maxsize < 0:
        maxsize = 0
    return lambda function: update_wrapper(_lru_cache_wrapper(function, maxsize, typed), function)


def cache(user_function, /):
    """Decorator: remembers all results."""
    return update_wrapper(_lru_cache_wrapper(user_function, None, False), user_function)


def total_ordering(cls):
    """Class decorator: fills in the missing ordering methods from one of them and `__eq__`."""
    own = [name for name in ("__lt__", "__le__", "__gt__", "__ge__") if getattr(cls, name, None) is not getattr(object, name, None)]
    if not own:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    if "__lt__" in own:
        fill = {"__gt__": _gt_from_lt, "__le__": _le_from_lt, "__ge__": _ge_from_lt}
    elif "__le__" in own:
        fill = {"__ge__": _ge_from_le, "__lt__": _lt_from_le, "__gt__": _gt_from_le}
    elif "__gt__" in own:
        fill = {"__lt__": _lt_from_gt, "__ge__": _ge_from_gt, "__le__": _le_from_gt}
    else:
        fill = {"__le__": _le_from_ge, "__gt__": _gt_from_ge, "__lt__": _lt_from_ge}
    for name, function in fill.items():
        if name not in own:
            setattr(cls, name, function)
    return cls


def _gt_from_lt(self, other):
    less = type(self).__lt__(self, other)
    return less if less is NotImplemented else not less and self != other


def _le_from_lt(self, other):
    less = type(self).__lt__(self, other)
    return less if less is NotImplemented else less or self == other


def _ge_from_lt(self, other):
    less = type(self).__lt__(self, other)
    return less if less is NotImplemented else not less


def _ge_from_le(self, other):
    low = type(self).__le__(self, other)
    return low if low is NotImplemented else not low or self == other


def _lt_from_le(self, other):
    low = type(self).__le__(self, other)
    return low if low is NotImplemented else low and self != other


def _gt_from_le(self, other):
    low = type(self).__le__(self, other)
    return low if low is NotImplemented else not low


def _lt_from_gt(self, other):
    greater = type(self).__gt__(self, other)
    return greater if greater is NotImplemented else not (greater or self == other)


def _ge_from_gt(self, other):
    greater = type(self).__gt__(self, other)
    return greater if greater is NotImplemented else greater or self == other


def _le_from_gt(self, other):
    greater = type(self).__gt__(self, other)
    return greater if greater is NotImplemented else not greater


def _le_from_ge(self, other):
    high = type(self).__ge__(self, other)
    return high if high is NotImplemented else not high or self == other


def _gt_from_ge(self, other):
    high = type(self).__ge__(self, other)
    return high if high is NotImplemented else high and self != other


def _lt_from_ge(self, other):
    high = type(self).__ge__(self, other)
    return high if high is NotImplemented else not high


class cached_property:
    """A property computed once; its value is then an attribute of the instance."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(f"Cannot assign the same cached_property to two different names ({self.attrname!r} and {name!r}).")

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        value = self.func(instance)
        setattr(instance, self.attrname, value)
        return value
