"""copy: shallow and deep copies of builtin containers and of instances."""


class Error(Exception):
    pass


class error(Error):
    pass


def _is_atomic(x):
    """Whether a copy of `x` is `x` itself: immutable values, functions, classes."""
    if x is None or x is Ellipsis or x is NotImplemented:
        return True
    cls = type(x)
    if cls is int or cls is float or cls is bool or cls is complex or cls is str or cls is bytes or cls is range:
        return True
    return isinstance(x, type) or (callable(x) and hasattr(x, "__name__") and hasattr(x, "__qualname__"))


def _new_like(x):
    cls = type(x)
    if isinstance(x, list):
        made = cls.__new__(cls)
        list.extend(made, list.__iter__(x))
    elif isinstance(x, dict):
        made = cls.__new__(cls)
        for key, value in dict.items(x):
            dict.__setitem__(made, key, value)
    else:
        made = cls.__new__(cls)
    return made


def copy(x):
    """A shallow copy: a new container with the same items."""
    if _is_atomic(x):
        return x
    cls = type(x)
    if cls is list or cls is dict or cls is set or cls is bytearray:
        return x.copy()
    if cls is tuple or cls is frozenset or cls is slice:
        return x
    if hasattr(x, "__copy__"):
        return x.__copy__()
    made = _new_like(x)
    if hasattr(x, "__getstate__") and hasattr(x, "__setstate__"):
        made.__setstate__(x.__getstate__())
    elif hasattr(x, "__dict__"):
        for name, value in x.__dict__.items():
            setattr(made, name, value)
    return made


def deepcopy(x, memo=None, _nil=None):
    """A copy whose items are copies too; `memo` maps id() of what was copied to its copy."""
    if memo is None:
        memo = {}
    key = id(x)
    if key in memo:
        return memo[key]
    if _is_atomic(x):
        return x
    cls = type(x)
    if cls is list:
        made = []
        memo[key] = made
        for item in x:
            made.append(deepcopy(item, memo))
    elif cls is tuple:
        return _deepcopy_tuple(x, memo, key)
    elif cls is dict:
        made = {}
        memo[key] = made
        for name, value in x.items():
            made[deepcopy(name, memo)] = deepcopy(value, memo)
    elif cls is set or cls is frozenset:
        made = cls([deepcopy(item, memo) for item in x])
        memo[key] = made
    elif cls is bytearray:
        made = x.copy()
        memo[key] = made
    elif hasattr(x, "__deepcopy__"):
        made = x.__deepcopy__(memo)
        memo[key] = made
    else:
        made = cls.__new__(cls)
        memo[key] = made
        if hasattr(x, "__dict__"):
            for name, value in x.__dict__.items():
                setattr(made, name, deepcopy(value, memo))
        if isinstance(x, list):
            for item in list.__iter__(x):
                made.append(deepcopy(item, memo))
        elif isinstance(x, dict):
            for name, value in dict.items(x):
                made[deepcopy(name, memo)] = deepcopy(value, memo)
    if made is not x:
        _keep_alive(x, memo)
    return made


def _deepcopy_tuple(x, memo, key):
    items = [deepcopy(item, memo) for item in x]
    if key in memo:
        return memo[key]
    for before, after in zip(x, items):
        if before is not after:
            made = tuple(items)
            memo[key] = made
            _keep_alive(x, memo)
            return made
    return x


def _keep_alive(x, memo):
    """Keeps `x` alive as long as the memo, so that its id stays its own."""
    if id(memo) in memo:
        memo[id(memo)].append(x)
    else:
        memo[id(memo)] = [x]
