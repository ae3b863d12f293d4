events = []
def reentrant():
    yield next(me)
me = reentrant()
try:
    next(me)
except ValueError as e:
    print(e)
def gen_with_return_in_finally():
    try:
        yield 1
    finally:
        return 'fin'
g = gen_with_return_in_finally()
next(g)
try:
    g.throw(ValueError('swallowed'))
except StopIteration as e:
    print(e.value)
lazy = (events.append(i) or i for i in [3, 1, 2])
print(events, next(lazy), events, sorted(lazy), events)
src = [1, 2, 3]
ge = (x * k for x in src for k in [len(src)])
src.append(4); k0 = src; src = 'rebound'
print(list(ge))
def chain(n):
    if n:
        yield n
        yield from chain(n - 1)
        yield -n
print(list(chain(4)), sum(chain(50)))
print([type(x).__name__ for x in (g, chain, (i for i in ()))], g.gi_frame is None)
