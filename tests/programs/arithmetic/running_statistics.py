import math

class Stats:
    def __init__(self):
        self.n = 0
        self.mean = 0.0
        self.m2 = 0.0
        self.low = None
        self.high = None

    def add(self, x):
        self.n += 1
        delta = x - self.mean
        self.mean += delta / self.n
        self.m2 += delta * (x - self.mean)
        if self.low is None or x < self.low:
            self.low = x
        if self.high is None or x > self.high:
            self.high = x

    def variance(self):
        return self.m2 / (self.n - 1) if self.n > 1 else 0.0

    def __str__(self):
        return 'n=%d mean=%.6g sd=%.6g range=[%s, %s]' % (self.n, self.mean, math.sqrt(self.variance()), self.low, self.high)

def median(values):
    values = sorted(values)
    mid = len(values) // 2
    if len(values) % 2:
        return values[mid]
    return (values[mid - 1] + values[mid]) / 2

def moving_average(values, width):
    window = []
    total = 0
    out = []
    for v in values:
        window.append(v)
        total += v
        if len(window) > width:
            total -= window.pop(0)
        out.append(total / len(window))
    return out

for data in ([3, 1, 4, 1, 5, 9, 2, 6], [2.5], [1e9, 1e9 + 1, 1e9 + 2], [2**64, -2**64, 0], [True, False, True]):
    s = Stats()
    for x in data:
        s.add(x)
    print(s, median(data))
print(Stats())
print(moving_average([1, 2, 3, 4, 5, 6], 3), moving_average([10, 0, 5], 1))
