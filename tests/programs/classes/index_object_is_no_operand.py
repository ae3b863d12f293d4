class Idx:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
i = Idx(2)
f = lambda: i + 1
try:
    print(f())
except TypeError as e:
    print(e)
