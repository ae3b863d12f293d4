from functools import partial, lru_cache, wraps, cmp_to_key, total_ordering

hex_int = partial(int, base=16)
print(hex_int('ff'), hex_int('10', base=2), hex_int.args, hex_int.keywords)
say = partial(print, 'LOG', sep=': ')
say('message', 3)
say('x', sep='|')

calls = 0
@lru_cache(maxsize=None)
def fib(n):
    global calls
    calls += 1
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(90), fib(100), calls, fib.cache_info())
fib.cache_clear()
print(fib.cache_info())

@lru_cache(maxsize=2)
def slow(x):
    print('computing', x)
    return x * 2
for k in (1, 2, 1, 3, 2, 1):
    slow(k)
print(slow.cache_info().hits, slow.cache_info().misses)
try:
    slow([1])
except TypeError as e:
    print(e)

def cmp(a, b):
    return (len(a) > len(b)) - (len(a) < len(b)) or (a > b) - (a < b)
print(sorted(['ccc', 'a', 'bb', 'aa'], key=cmp_to_key(cmp)))

@total_ordering
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
print(V(1) <= V(1), V(2) > V(1), V(1) >= V(2))
