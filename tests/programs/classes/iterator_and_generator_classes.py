class Fib:
    def __init__(self, limit):
        self.limit = limit
    def __iter__(self):
        a, b = 0, 1
        while a <= self.limit:
            yield a
            a, b = b, a + b

class Window:
    def __init__(self, source, size):
        self.source = iter(source)
        self.size = size
        self.buffer = []
    def __iter__(self):
        return self
    def __next__(self):
        while len(self.buffer) < self.size:
            self.buffer.append(next(self.source))
        result = tuple(self.buffer)
        del self.buffer[0]
        return result

class Grid:
    def __init__(self, w, h):
        self.cells = [[x + y * w for x in range(w)] for y in range(h)]
    def __iter__(self):
        for row in self.cells:
            yield from row
    def columns(self):
        return (list(c) for c in zip(*self.cells))
    def __reversed__(self):
        for row in self.cells[::-1]:
            yield from row[::-1]
    def __contains__(self, v):
        return any(v in row for row in self.cells)

class Lines:
    def __init__(self, text): self.text = text
    def __getitem__(self, i): return self.text.split('\n')[i]

print(list(Fib(50)), sum(Fib(10**20)), 13 in Fib(20), max(Fib(100)))
f = Fib(5)
print([(a, b) for a in f for b in f if a < b][:4], list(zip(f, f)))
print(list(Window(range(5), 3)), list(Window('ab', 3)), list(Window(Fib(3), 1)))
w = Window('abcd', 2)
print(next(w), list(w), next(w, 'done'))
g = Grid(3, 2)
print(list(g), list(g.columns()), list(reversed(g)), 4 in g, 99 in g, sorted(g, reverse=True)[:2])
print(list(Lines('one\ntwo\nthree')), 'two' in Lines('one\ntwo'), [l.upper() for l in Lines('x\ny')])
for i, v in enumerate(Grid(2, 1)):
    print(i, v)
a, *rest = Fib(8)
print(a, rest, dict(enumerate(Fib(2))), ' '.join(map(str, Fib(3))))
it = iter(Fib(2))
print(next(it), next(it), next(it), next(it), next(it, None))
next(it)
