def f(*a, **k): return a, tuple(k.items())
a, *b = 'x'
print(a, b, [*b, *(1, 2)], (*range(2),), {*'aab'} == {'a', 'b'}, {**{'k': 1}, **{'k': 2}})
*a, = (1, 2)
[*c] = 'ab'
(*d, e), *g = [(1, 2, 3), 4]
print(a, c, d, e, g)
first, (second, *rest), *others, last = 1, 'two', 3, 4, 5
print(first, second, rest, others, last)
print(f(*[1], *'b', k=1, *(2,), **{'z': 2}), f(*{}, **{}), f(*f(1, x=2)), f(*f(1, x=2)[1]))
def swap(p): x, y = p; return y, x
print([swap(p) for p in [(1, 2), 'ab', [None, {}], {1: 0, 2: 0}]], *map(swap, ['xy']), sep=' ')
for i, (j, *k) in enumerate([(1, 2, 3), 'pq', [[]]]):
    print(i, j, k, end='; ')
print()
head, *tail = iter(range(4))
x = *tail, head
print(x, type(tail).__name__)
def gen():
    yield 1
    yield 2
    return 3
u, v = gen()
m, *n = gen()
print(u, v, m, n, max(*gen()), [*gen(), *gen()], dict(zip(gen(), gen())))
t = 0, *[1, 2], *(), 3
y = lambda *a: a
print(t, y(*t)[1:], y(*y(*y(1))), (lambda **k: k)(**dict(a=1)), [*[*[*[1]]]])
def ret(flag):
    return *(1, 2), flag
print(ret('z'), [x for x in (*t, *tail)])
lst = [1, 2, 3, 4, 5]
lst[0], *lst[1:3], lst[4] = 'abcd'
print(lst)
class P:
    pass
p = P()
p.x, *p.y = 'obj'
print(p.x, p.y)
d = {}
d['a'], (d['b'], *d['c']) = 1, (2, 3, 4)
print(d)
for bad in ('a, b = 1, 2, 3', 'a, *b, c = [1]', 'a, b = 5', '(a, b), c = 1, 2', 'a, b = None', 'a, b = {1}', '[*a] = 5', 'a, *b = ()', 'a, b = "x"', 'a, b = iter([1, 2, 3, 4])', 'f(*1)', 'f(**[])', '[*None]', '{**[1]}', '{*1}'):
    try:
        exec(bad)
        print('ok', bad)
    except (TypeError, ValueError) as err:
        print(bad, '->', err)
