"""itertools: iterators that combine iterators. Generators give the results of CPython's, in its order of consumption."""


def count(start=0, step=1):
    if not hasattr(start, "__add__") or isinstance(start, (str, list, tuple)):
        raise TypeError("a number is required")
    return _count(start, step)


def _count(value, step):
    while True:
        yield value
        value += step


def cycle(iterable, /):
    return _cycle(iter(iterable))


def _cycle(source):
    saved = []
    for item in source:
        saved.append(item)
        yield item
    while saved:
        for item in saved:
            yield item


def repeat(object, times=None):
    if times is None:
        return _repeat_forever(object)
    return _repeat(object, times)


def _repeat_forever(item):
    while True:
        yield item


def _repeat(item, times):
    for _ in range(times):
        yield item


def accumulate(iterable, func=None, *, initial=None):
    return _accumulate(iter(iterable), func, initial)


def _accumulate(source, func, total):
    if total is None:
        for total in source:
            break
        else:
            return
    yield total
    if func is None:
        for item in source:
            total = total + item
            yield total
    else:
        for item in source:
            total = func(total, item)
            yield total


class chain:
    """All items of the first iterable, then of the second, and so on."""

    def __init__(self, *iterables):
        self._sources = iter(iterables)
        self._active = None

    @classmethod
    def from_iterable(cls, iterable, /):
        made = cls()
        made._sources = iter(iterable)
        return made

    def __iter__(self):
        return self

    def __next__(self):
        while True:
            if self._active is None:
                self._active = iter(next(self._sources))
            try:
                return next(self._active)
            except StopIteration:
                self._active = None


def compress(data, selectors):
    return _compress(iter(data), iter(selectors))


def _compress(data, selectors):
    for item, chosen in zip(data, selectors):
        if chosen:
            yield item


def dropwhile(predicate, iterable, /):
    return _dropwhile(predicate, iter(iterable))


def _dropwhile(predicate, source):
    for item in source:
        if not predicate(item):
            yield item
            break
    for item in source:
        yield item


def takewhile(predicate, iterable, /):
    return _takewhile(predicate, iter(iterable))


def _takewhile(predicate, source):
    for item in source:
        if not predicate(item):
            break
        yield item


def filterfalse(function, iterable, /):
    return _filterfalse(function, iter(iterable))


def _filterfalse(function, source):
    if function is None or function is bool:
        for item in source:
            if not item:
                yield item
    else:
        for item in source:
            if not function(item):
                yield item


class groupby:
    """Runs of items with equal keys: pairs of the key and an iterator over the run."""

    def __init__(self, iterable, key=None):
        self._source = iter(iterable)
        self._key = key
        self._has_item = False
        self._item = None
        self._item_key = None
        self._started = False
        self._group_key = None
        self._group = 0

    def __iter__(self):
        return self

    def _advance(self):
        self._item = next(self._source)
        self._item_key = self._item if self._key is None else self._key(self._item)
        self._has_item = True

    def __next__(self):
        self._group += 1
        if not self._has_item:
            self._advance()
        while self._started and self._item_key == self._group_key:
            self._advance()
        self._started = True
        self._group_key = self._item_key
        return (self._item_key, self._run(self._group, self._group_key))

    def _run(self, group, key):
        while group == self._group:
            if not self._has_item:
                try:
                    self._advance()
                except StopIteration:
                    return
            if not key == self._item_key:
                return
            self._has_item = False
            yield self._item


def islice(iterable, *args):
    if not 1 <= len(args) <= 3:
        raise TypeError(f"islice expected at {'least 2' if not args else 'most 4'} arguments, got {len(args) + 1}")
    if len(args) == 1:
        start, stop, step = 0, args[0], 1
        if stop is not None and (not hasattr(stop, "__index__") or stop < 0):
            raise ValueError("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    else:
        start = 0 if args[0] is None else args[0]
        stop = args[1]
        step = 1 if len(args) < 3 or args[2] is None else args[2]
        if stop is not None and not hasattr(stop, "__index__"):
            raise ValueError("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
        if not hasattr(start, "__index__") or start < 0 or (stop is not None and stop < 0):
            raise ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    if not hasattr(step, "__index__") or step < 1:
        raise ValueError("Step for islice() must be a positive integer or None.")
    return _islice(iter(iterable), start, stop, step)


def _islice(source, wanted, stop, step):
    position = 0
    while True:
        while position < wanted:
            try:
                next(source)
            except StopIteration:
                return
            position += 1
        if stop is not None and position >= stop:
            return
        try:
            item = next(source)
        except StopIteration:
            return
        position += 1
        yield item
        wanted += step
        if stop is not None and wanted > stop:
            wanted = stop


def pairwise(iterable, /):
    return _pairwise(iter(iterable))


def _pairwise(source):
    for before in source:
        break
    else:
        return
    for item in source:
        yield (before, item)
        before = item


def starmap(function, iterable, /):
    return _starmap(function, iter(iterable))


def _starmap(function, source):
    for args in source:
        yield function(*args)


def tee(iterable, n=2, /):
    if n < 0:
        raise ValueError("n must be >= 0")
    if n == 0:
        return ()
    source = iter(iterable)
    link = [None, None]
    return tuple([_tee(source, link) for _ in range(n)])


def _tee(source, link):
    while True:
        if link[1] is None:
            try:
                link[0] = next(source)
            except StopIteration:
                return
            link[1] = [None, None]
        item = link[0]
        link = link[1]
        yield item


def zip_longest(*iterables, fillvalue=None):
    return _zip_longest([iter(iterable) for iterable in iterables], fillvalue)


def _zip_longest(sources, fillvalue):
    active = [True] * len(sources)
    left = len(sources)
    if not left:
        return
    while True:
        row = []
        for position, source in enumerate(sources):
            item = fillvalue
            if active[position]:
                try:
                    item = next(source)
                except StopIteration:
                    active[position] = False
                    left -= 1
                    if not left:
                        return
            row.append(item)
        yield tuple(row)


def product(*iterables, repeat=1):
    if repeat < 0:
        raise ValueError("repeat argument cannot be negative")
    return _product([tuple(iterable) for iterable in iterables] * repeat)


def _product(pools):
    for pool in pools:
        if not pool:
            return
    indices = [0] * len(pools)
    row = [pool[0] for pool in pools]
    yield tuple(row)
    while True:
        place = len(pools) - 1
        while place >= 0:
            indices[place] += 1
            if indices[place] < len(pools[place]):
                row[place] = pools[place][indices[place]]
                break
            indices[place] = 0
            row[place] = pools[place][0]
            place -= 1
        if place < 0:
            return
        yield tuple(row)


def permutations(iterable, r=None):
    pool = tuple(iterable)
    if r is None:
        r = len(pool)
    elif not isinstance(r, int):
        raise TypeError("Expected int as r")
    if r < 0:
        raise ValueError("r must be non-negative")
    return _permutations(pool, r)


def _permutations(pool, r):
    n = len(pool)
    if r > n:
        return
    indices = list(range(n))
    cycles = list(range(n, n - r, -1))
    yield tuple(pool[:r])
    while True:
        place = r - 1
        while place >= 0:
            cycles[place] -= 1
            if cycles[place]:
                other = n - cycles[place]
                indices[place], indices[other] = indices[other], indices[place]
                break
            moved = indices.pop(place)
            indices.append(moved)
            cycles[place] = n - place
            place -= 1
        if place < 0:
            return
        yield tuple([pool[index] for index in indices[:r]])


def combinations(iterable, r):
    pool = tuple(iterable)
    if r < 0:
        raise ValueError("r must be non-negative")
    return _combinations(pool, r)


def _combinations(pool, r):
    n = len(pool)
    if r > n:
        return
    indices = list(range(r))
    yield tuple(pool[:r])
    while True:
        place = r - 1
        while place >= 0 and indices[place] == place + n - r:
            place -= 1
        if place < 0:
            return
        indices[place] += 1
        for later in range(place + 1, r):
            indices[later] = indices[later - 1] + 1
        yield tuple([pool[index] for index in indices])


def combinations_with_replacement(iterable, r):
    pool = tuple(iterable)
    if r < 0:
        raise ValueError("r must be non-negative")
    return _combinations_with_replacement(pool, r)


def _combinations_with_replacement(pool, r):
    n = len(pool)
    if not n and r:
        return
    indices = [0] * r
    yield tuple([pool[0] for _ in range(r)])
    while True:
        place = r - 1
        while place >= 0 and indices[place] == n - 1:
            place -= 1
        if place < 0:
            return
        value = indices[place] + 1
        for later in range(place, r):
            indices[later] = value
        yield tuple([pool[index] for index in indices])
