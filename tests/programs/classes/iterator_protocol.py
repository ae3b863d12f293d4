class Countdown:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        return self
    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1

class Reusable:
    def __init__(self, n): self.n = n
    def __iter__(self): return Countdown(self.n)

class GenIter:
    def __iter__(self):
        yield 'g1'
        yield 'g2'

c = Countdown(3)
print(list(c), list(c))
r = Reusable(3)
print(list(r), list(r), sum(r), max(r), 2 in r, 9 in r, tuple(r), sorted(r), dict.fromkeys(r, 0))
a, b, d = r
print(a, b, d, [*r, *GenIter()], ','.join(GenIter()), list(zip(r, GenIter())))
for x in r:
    for y in r:
        if x == y:
            print(x, end=' ')
print()
c = Countdown(5)
for v in c:
    if v == 3:
        break
print(next(c), c.n, list(c), next(c, 'done'))
class BadIter:
    def __iter__(self): return 5
class NoNext:
    def __iter__(self): return []
for cls in (BadIter, NoNext):
    try:
        for _ in cls(): pass
    except TypeError as e:
        print(e)
it = iter(lambda s=[3, 2, 1]: s.pop(), 3)
print(list(it))
class Fails:
    def __iter__(self): return self
    def __next__(self): raise ValueError('in next')
list(Fails())
