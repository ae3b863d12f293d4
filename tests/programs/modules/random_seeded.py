import random

random.seed(42)
print([random.random() for _ in range(4)])
print([random.randint(1, 6) for _ in range(12)], random.randrange(0, 100, 7), random.randrange(10))
deck = list(range(10))
random.shuffle(deck)
print(deck, random.choice('abcdef'), random.choice([10, 20, 30]))
print(random.sample(range(100), 5), random.sample(['x', 'y', 'z'], 2), random.choices([1, 2, 3], k=6), random.choices('ab', weights=[9, 1], k=8))
print(random.gauss(0, 1), random.uniform(5, 6), random.getrandbits(70), random.normalvariate(10, 2), random.expovariate(1.5), random.triangular(0, 1))
r1, r2 = random.Random(7), random.Random(7)
print(r1.random() == r2.random(), r1.randint(0, 10**30), r2.randint(0, 10**30))
random.seed('text seed')
print(random.random(), random.randint(-5, 5))
state = random.getstate()
a = [random.random() for _ in range(3)]
random.setstate(state)
print(a == [random.random() for _ in range(3)])
random.seed(2**100)
print(random.random(), random.betavariate(2, 3))
for f in (lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.sample([1], 2)):
    try:
        f()
    except (IndexError, ValueError) as e:
        print(type(e).__name__)
pi = sum(random.random() ** 2 + random.random() ** 2 <= 1 for _ in range(2000)) / 500
print(pi)
