import itertools as it, functools as ft, operator as op, collections as co

log = []
def src(n):
    for i in range(n):
        log.append(i)
        yield i
sl = it.islice(src(10), 2, 7, 2)
print(log, next(sl), log, list(sl), log); log.clear()
tw = it.takewhile(lambda x: x < 2, s := src(5))
print(list(tw), list(s), log); log.clear()
a, b = it.tee(src(3))
print(next(a), next(b), next(a), log, list(b), list(a), log); log.clear()
ch = it.chain.from_iterable(src(i) for i in range(3))
print(next(ch), log, list(ch), log); log.clear()
g = it.groupby([1, 1.0, True, 2, 'a', 'a', 1])
print([(k, len(list(v))) for k, v in g])
print(list(it.accumulate([3, 1, 4], max)), list(it.accumulate('abc')), list(it.accumulate([], initial=5)), list(it.accumulate([2**62] * 3)), list(it.accumulate([1, 0.5, 2])))
print(list(it.product([1, 2], repeat=0)), list(it.product('ab', [], 'c')), list(it.permutations([1, 2], 3)), list(it.combinations('abc', 0)), list(it.combinations_with_replacement([1], 3)), list(it.zip_longest()), list(it.zip_longest([1], 'ab', fillvalue=0)))
print(list(it.islice(it.count(1, -0.5), 4)), list(it.islice(it.count(2**63 - 2), 4)), list(it.repeat([], 2)), list(it.starmap(op.sub, [(5, 3), (1, 2)])), list(it.compress(it.count(), [0, 1, 1])), list(it.filterfalse(None, [0, 1, '', 'x'])), list(it.dropwhile(str.isdigit, '12a3')), list(it.pairwise('abc')))
r = it.repeat([], 2)
x, y = r
x.append('shared')
print(y)
cyc = it.cycle(src(2))
print([next(cyc) for _ in range(5)], log); log.clear()
for bad in (lambda: it.islice([1], -1), lambda: it.combinations([1], -1), lambda: it.permutations(5), lambda: it.product([1], repeat=-1), lambda: next(it.islice([1], 1, None)), lambda: it.repeat(), lambda: it.zip_longest([1], fill=0), lambda: list(it.starmap(pow, [1]))):
    try:
        print(bad())
    except (ValueError, TypeError, StopIteration) as e:
        print(type(e).__name__, end=' ')
print()
@ft.lru_cache(maxsize=3, typed=True)
def f(x, *, k=0):
    log.append(x)
    return x
for args, kw in [((1,), {}), ((1.0,), {}), ((True,), {}), ((1,), {}), ((1,), {'k': 0}), ((1,), {})]:
    f(*args, **kw)
print(log, f.cache_info()); log.clear()
p = ft.partial(print, 'pre', sep='-')
ft.partial(p, 'mid', end='!\n')('post')
print(ft.reduce(lambda a, b: [a, b], range(4)), ft.reduce(op.add, [], 'init'), ft.partial(pow, 2)(5), ft.partial(dict, a=1)(b=2, a=3))
@ft.singledispatch
def kind(x): return 'object'
kind.register(int, lambda x: 'int')
kind.register(co.abc.Sequence, lambda x: 'seq')
print([kind(v) for v in (1, True, 1.5, 'a', [1], (), {}, range(2))], kind.dispatch(bool)(1))
class K:
    def __init__(self): self.n = 0
    @ft.cached_property
    def c(self): self.n += 1; return self.n
    @ft.partialmethod
    def nothing(self): pass
    def add(self, a, b): return a + b + self.n
    inc = ft.partialmethod(add, 1)
k = K()
print(k.c, k.c, k.n, k.inc(5), vars(k))
cm = co.ChainMap({'a': 1}, {'a': 2, 'b': 3})
cm['c'] = 9
print(cm['a'], cm['b'], sorted(cm), cm.maps[0], len(cm), cm.parents['a'], dict(cm.new_child({'b': 0}))['b'])
