class Chain:
    """operators that return other types depending on the state"""
    def __init__(self, v): self.v = v
    def __add__(self, o):
        r = self.v + (o.v if isinstance(o, Chain) else o)
        return Chain(r) if not isinstance(r, float) else r
    __radd__ = __add__
    def __iadd__(self, o):
        if isinstance(o, str):
            return o * 2
        self.v += o
        return self
    def __mul__(self, o): return [self] * o if isinstance(o, int) else NotImplemented
    def __lt__(self, o): return self.v < (o.v if isinstance(o, Chain) else o)
    def __eq__(self, o): return self.v == getattr(o, 'v', o)
    def __neg__(self): return -self.v
    def __bool__(self): return bool(self.v)
    def __repr__(self): return f'C({self.v!r})'
    def __getitem__(self, i): return self.v[i] if hasattr(self.v, '__getitem__') else i
    def __call__(self, *a): return self.v(*a) if callable(self.v) else (self.v, *a)
    def __len__(self): return len(self.v) if isinstance(self.v, (list, str)) else 0
    def __iter__(self): return iter(self.v if isinstance(self.v, (list, str)) else [self.v])

c = Chain(1)
for step in (1, 2**63, True, 0.5, 'after float'):
    try:
        c = c + step
    except TypeError as e:
        print(e)
    print(repr(c), type(c).__name__)
d = Chain(5)
keep = d
for step in (1, 2.5, 'x', 'y'):
    d += step
    print(repr(d), keep)
print(sum([Chain(1), Chain(2)]), sum([Chain(1), Chain(0.5)]), Chain(2) * 2, -Chain(3), -Chain(2.5), 1 + Chain(1), 1.5 + Chain(1))
print(max(Chain(1), Chain(3)), sorted([Chain(3), Chain(1.5), Chain(2)]), Chain(1) == 1.0, Chain('a') == Chain('a'), Chain(1) != Chain(2), min([1, Chain(0)]))
print(Chain([1, 2])[0], Chain('xy')[-1], Chain(5)['k'], Chain(len)('abc'), Chain(3)(4), len(Chain('abc')), [*Chain([1, 2])], list(Chain(7)), 2 in Chain([1, 2]), bool(Chain(0)), 't' if Chain([]) else 'f')
def total(xs):
    t = xs[0]
    for x in xs[1:]:
        t = t + x
    return t
print(total([Chain(1), 2, Chain(3)]), total([1, Chain(2)]), total(['a', 'b']), total([Chain('a'), 'b', Chain('c')]), total([Chain([1]), [2]]), total([1, Chain(0.5), 2]))
x = Chain(2)
for _ in range(70):
    x = x + x
print(x, x.v.bit_length())
x += 0.5
print(x)
try:
    Chain(1) * 'a'
except TypeError as e:
    print(e)
