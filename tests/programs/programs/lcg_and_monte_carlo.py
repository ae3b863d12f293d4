class LCG:
    """Numerical Recipes style 32 bit generator"""
    def __init__(self, seed=1):
        self.x = seed & 0xFFFFFFFF
    def next(self):
        self.x = (1664525 * self.x + 1013904223) & 0xFFFFFFFF
        return self.x
    def random(self):
        return self.next() / 4294967296
    def below(self, n):
        return self.next() * n >> 32

class XorShift64:
    MASK = (1 << 64) - 1
    def __init__(self, seed):
        self.s = seed & self.MASK or 1
    def next(self):
        s = self.s
        s ^= (s << 13) & self.MASK
        s ^= s >> 7
        s ^= (s << 17) & self.MASK
        self.s = s
        return s

def minstd(seed):
    while True:
        seed = seed * 48271 % (2**31 - 1)
        yield seed

def shuffle(items, rng):
    items = list(items)
    for i in range(len(items) - 1, 0, -1):
        j = rng.below(i + 1)
        items[i], items[j] = items[j], items[i]
    return items

def estimate_pi(rng, n):
    inside = 0
    for _ in range(n):
        x, y = rng.random(), rng.random()
        if x * x + y * y <= 1:
            inside += 1
    return 4 * inside / n

def chi_square(counts):
    expected = sum(counts) / len(counts)
    return sum((c - expected) ** 2 / expected for c in counts)

def fnv1a(text):
    h = 0xcbf29ce484222325
    for b in text.encode():
        h = ((h ^ b) * 0x100000001b3) & 0xFFFFFFFFFFFFFFFF
    return h

def crc32(data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xEDB88320 if crc & 1 else 0)
    return crc ^ 0xFFFFFFFF

def adler(data):
    a, b = 1, 0
    for c in data:
        a = (a + c) % 65521
        b = (b + a) % 65521
    return b << 16 | a

r = LCG(42)
print([r.next() for _ in range(5)], [round(r.random(), 9) for _ in range(3)])
print(shuffle(range(12), r), ''.join(shuffle('shuffled', r)))
print(estimate_pi(LCG(7), 4000))
xs = XorShift64(88172645463325252)
print([xs.next() for _ in range(4)])
gen = minstd(1)
print([next(gen) for _ in range(4)], [v for _, v in zip(range(10000), minstd(1))][-1])
counts = [0] * 6
for _ in range(3000):
    counts[r.below(6)] += 1
print(counts, round(chi_square(counts), 4))
walk = [0]
for _ in range(40):
    walk.append(walk[-1] + (1 if r.next() & 0x80000000 else -1))
print(walk, min(walk), max(walk))
print(hex(fnv1a('')), hex(fnv1a('foobar')), fnv1a('héllo'))
print(hex(crc32(b'123456789')), hex(adler(b'Wikipedia')), crc32(bytes(range(256))))
seen = {}
x, n = 3, 0
while x not in seen:
    seen[x] = n
    x = (x * x + 1) % 10007
    n += 1
print('rho: tail', seen[x], 'cycle', n - seen[x])
