class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0: raise StopIteration
        self.n -= 1
        return self.n
c = Countdown(6)
x, y, *_ = (next(c), next(c), 0)
print(x, y, 2 in c, list(c), max(c, default='none'))
c.n = 2
print(list(c), list(c))
def gen():
    received = []
    while len(received) < 3:
        received.append((yield len(received)))
    return received
g = gen()
print(next(g), g.send('a'), [v for v in g], list(g))
import itertools
p, q = itertools.tee(Countdown(3))
print(next(p), list(q), list(p))
grp = itertools.groupby('aabbb')
k1, g1 = next(grp)
k2, g2 = next(grp)
print(k1, list(g1), k2, list(g2))
ch = itertools.chain(*[iter([i]) for i in range(3)])
print(next(ch), sum(ch), list(itertools.islice(itertools.cycle([1, 2]), 2, 7)))
it = iter([7])
lst2 = [1, 5, 10]
print(iter(it) is it, iter([1]) is not iter([1]), next(iter({5: 'v'})), sorted(iter({2, 1})), [*iter('')], tuple(iter((1,))), min(iter([3, 2])), ' '.join(iter('ab')), 'b' in iter('abc'), list(iter(lambda: lst2.pop(), 1)))
