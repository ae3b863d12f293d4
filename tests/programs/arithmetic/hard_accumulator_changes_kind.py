def mean_like(values):
    total = 0
    for v in values:
        total += v
    return total

def running(values):
    best = None
    history = []
    acc = 1
    for v in values:
        acc *= v
        if best is None or acc > best:
            best = acc
        history.append(acc)
    return best, history

print(mean_like([1, 2, 3]), mean_like([1, 2, 0.5]), mean_like([0.5, 2**70]), mean_like([2**62, 2**62, -1]), mean_like([True, True]))
print(mean_like([1, 2j]), mean_like([]), mean_like([2**63 - 1, 1, -1.0]))
print(running([2] * 8), running([2**31] * 4), running([2, 0.5, 3]), running([True, 5]), running([-1] * 3))

def halve_until(x, steps):
    for i in range(steps):
        if x % 2 == 0:
            x = x // 2
        else:
            x = x / 2
    return x
print([halve_until(n, 6) for n in (64, 63, 2**66, 0, -128, 1.5)])

def counter(n):
    c = 0
    for i in range(n):
        if i == n - 1:
            c += 0.25
        c += 1
    return c
print(counter(0), counter(1), counter(5))

def sq(x):
    return x * x
v = 3
for _ in range(7):
    v = sq(v)
    print(v)
v = 1.5
for _ in range(4):
    v = sq(v)
print(v, sq(-3), sq(True), sq(2**32), sq(-2**32), sq(3037000500))
w = 10
for step in (1, 0.5, 2**64, True):
    w = w + step
    print(type(w).__name__, w)
