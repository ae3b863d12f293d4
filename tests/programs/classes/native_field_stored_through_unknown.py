# native: required
class K:
    pass
def gen(o, n):
    o.n = n
    yield 3
    o.n = 0
def call(func, *args, **kwds):
    return func(*args, **kwds)
k = K()
g = call(gen, k, 4)
print(next(g))
try:
    next(g)
except StopIteration:
    print("end")
print(k.n)
