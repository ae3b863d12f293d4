x = 'outer'
ys = [x for x in range(3)]
print(x, ys)
fns = [lambda: x for x in range(3)]
print([f() for f in fns], x)
def f():
    k = 10
    total = sum(k * v for v in range(3))
    inner = {k: [k + j for j in range(k)] for k in range(3)}
    walrus = [last := v for v in range(4) if v % 2]
    gens = [(k + i for i in range(2)) for k in (100, 200)]
    return k, total, inner, walrus, last, [list(g) for g in gens]
print(f())
class C:
    n = 3
    squares = [i * i for i in range(n)]
    try:
        bad = [n for _ in range(2)]
    except NameError as e:
        bad = 'NameError'
    pairs = [(a, b) for a in range(n) for b in 'xy']
    lam = lambda self: self.n
print(C.squares, C.bad == 'NameError' or C.bad, len(C.pairs), C().lam(), hasattr(C, 'i'))
n = 'global n'
def g():
    return [n for _ in range(1)], [(lambda: n)() for n in 'ab'], n
print(g())
def h(n):
    def inner():
        return [n + m for m in range(n) if m != n // 2]
    n += 1
    return inner()
print(h(3))
print([[y for y in range(x)] for x in range(4)], {x: {y: x * y for y in range(2)} for x in range(2)}, [x for x in [x for x in 'ab']], x)
print([(i, j) for i in range(3) for j in range(i, 3) if (i + j) % 2], [v for row in [[1], [2, 3]] for v in row if v > 1 for _ in range(v)])
def order():
    log = []
    def t(v):
        log.append(v)
        return v
    r = {t('k%d' % i): t('v%d' % i) for i in range(2) if t(True)}
    s = [t(a) + t(b) for a in t('AB') for b in t('cd')]
    return log
print(order())
exec_ns = {'data': [3, 4]}
exec('r = [data[i] for i in range(len(data))]', exec_ns)
print(exec_ns['r'])
def gen_closure():
    base = 1
    g = (base + i for i in range(3))
    base = 100
    first = next(g)
    base = 1000
    return first, list(g)
print(gen_closure())
print(*(v for v in range(3)), sep='-', end='|\n')
print([*(i for i in 'ab'), *[c for c in 'cd']], dict((k, v) for k, v in zip('ab', [1, 2])), set(c for c in 'aab') == {'a', 'b'}, tuple(q for q in ()) or 'empty')
