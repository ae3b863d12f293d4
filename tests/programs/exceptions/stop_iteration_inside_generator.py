def leaky():
    yield 1
    raise StopIteration('inside')

def takes(it, n):
    for _ in range(n):
        yield next(it)

def safe(it, n):
    for _ in range(n):
        try:
            yield next(it)
        except StopIteration:
            return 'ran out'

g = leaky()
print(next(g))
try:
    next(g)
except RuntimeError as e:
    print(e, repr(e.__cause__))
try:
    print(list(takes(iter('ab'), 3)))
except RuntimeError as e:
    print(e)
print(list(safe(iter('ab'), 3)))
def wrap():
    r = yield from safe(iter([1]), 2)
    print('got', r)
print(list(wrap()))
class It:
    n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration
        return self.n
i = It()
print(list(i), list(i))
try:
    next(iter([]))
except StopIteration as e:
    print(repr(e), e.value)
print(next(iter([]), 'default'))
print([x for x in map(lambda v: v * 2, It())])
def mapper(x):
    if x == 3:
        raise StopIteration
    return x
print(list(map(mapper, [1, 2, 3, 4])))
next(iter(()))
