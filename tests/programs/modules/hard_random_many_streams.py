import random

a, b = random.Random(1), random.Random(1)
print([a.random() for _ in range(3)] == [b.random() for _ in range(3)], a.getrandbits(1), a.getrandbits(32), a.getrandbits(100), a.getrandbits(0))
for seed in (0, 1, -1, 2**64, 2**200, 1.5, 'abc', b'abc', '', True):
    r = random.Random(seed)
    print(repr(seed)[:20], r.random(), r.randrange(1000), r.randint(-2**70, 2**70))
r = random.Random(99)
print(r.randrange(5, 50, 5), r.randrange(-10, 0), r.randrange(10**25), [r.randrange(3) for _ in range(10)], [r.randint(7, 7) for _ in range(2)])
xs = [1, 'a', None, 2.5, (1,)]
r.shuffle(xs)
print(xs, r.choice(xs), r.sample(xs, 3), r.sample(range(10**12), 3), r.sample('aab', 3), r.choices(xs, k=4), r.choices('xyz', cum_weights=[1, 1, 10], k=6), r.choices([0, 1], [0.0, 1.0], k=3))
print(r.sample([1, 2], counts=[3, 2], k=4), r.sample(range(5), 0), r.sample(list(range(30)), 28)[:6], r.uniform(3, -3), r.triangular(1, 5, 4), r.gauss(0, 1), r.gauss(), r.normalvariate(), r.lognormvariate(0, 0.25), r.expovariate(2.0))
print(r.betavariate(1, 2), r.gammavariate(0.5, 1), r.gammavariate(3, 2), r.paretovariate(3), r.weibullvariate(1, 2), r.vonmisesvariate(0, 4))
st = r.getstate()
x = [r.random(), r.gauss(0, 1), r.random()]
r.setstate(st)
print(x == [r.random(), r.gauss(0, 1), r.random()], len(st), st[0], len(st[1]))
random.seed(5)
m = random.random()
n = random.Random(5).random()
print(m == n, random.randbytes(4), random.choice(range(100)))
class Fixed(random.Random):
    def random(self): return 0.25
f = Fixed()
print(f.random(), f.uniform(0, 8), f.choice('abcd'), f.randrange(8), f.sample([1, 2, 3, 4], 2))
deck = [s + v for s in '♠♥' for v in 'AKQ']
random.Random('deck').shuffle(deck)
print(deck)
for bad in (lambda: r.randrange(0), lambda: r.randrange(5, 5), lambda: r.randint(2, 1), lambda: r.choice(()), lambda: r.sample([1], 2), lambda: r.sample({1, 2}, 1), lambda: r.choices([], k=1), lambda: r.choices([1], weights=[0]), lambda: r.shuffle((1, 2)), lambda: random.seed([1]), lambda: r.getrandbits(-1), lambda: r.randrange(1, 10, 0)):
    try:
        print(bad())
    except (ValueError, IndexError, TypeError) as e:
        print(type(e).__name__, end=' ')
print()
counts = [0] * 5
for _ in range(1000):
    counts[r.randrange(5)] += 1
print(counts)
