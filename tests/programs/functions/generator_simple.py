def countdown(n):
    print('start')
    while n > 0:
        yield n
        n -= 1
    print('end')

g = countdown(3)
print(type(g).__name__)
print(next(g), next(g))
for x in g:
    print('loop', x)
print(list(g), next(g, 'empty'))

def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b

out = []
for v in fib():
    if v > 10**20:
        break
    out.append(v)
print(len(out), out[-2:])
print(sum(x * x for x in range(10)), list(x for x in 'ab'), max(len(w) for w in ['a', 'bcd']))
def empty():
    return
    yield
print(list(empty()))
try:
    next(empty())
except StopIteration as e:
    print('stop', e.value)
def early():
    yield 1
    return 'result'
it = early()
next(it)
try:
    next(it)
except StopIteration as e:
    print('value', e.value)
