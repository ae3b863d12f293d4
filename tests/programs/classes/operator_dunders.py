class Vec:
    def __init__(self, *xs):
        self.xs = xs
    def __repr__(self):
        return 'Vec' + repr(self.xs)
    def __add__(self, o):
        if not isinstance(o, Vec):
            return NotImplemented
        return Vec(*[a + b for a, b in zip(self.xs, o.xs)])
    def __radd__(self, o):
        return Vec(*[o + a for a in self.xs])
    def __sub__(self, o): return self + -o
    def __neg__(self): return Vec(*[-a for a in self.xs])
    def __pos__(self): return self
    def __abs__(self): return sum(a * a for a in self.xs) ** 0.5
    def __mul__(self, k): return Vec(*[a * k for a in self.xs]) if not isinstance(k, Vec) else sum(a * b for a, b in zip(self.xs, k.xs))
    __rmul__ = __mul__
    def __truediv__(self, k): return Vec(*[a / k for a in self.xs])
    def __floordiv__(self, k): return Vec(*[a // k for a in self.xs])
    def __mod__(self, k): return Vec(*[a % k for a in self.xs])
    def __pow__(self, k): return Vec(*[a ** k for a in self.xs])
    def __matmul__(self, o): return ('matmul', self, o)
    def __and__(self, o): return 'and'
    def __ror__(self, o): return f'ror {o}'
    def __xor__(self, o): return 'xor'
    def __lshift__(self, o): return f'<< {o}'
    def __rrshift__(self, o): return f'{o} >>'
    def __invert__(self): return Vec(*self.xs[::-1])
    def __divmod__(self, k): return (self // k, self % k)

v, w = Vec(3, 4), Vec(1, 2)
print(v + w, v - w, -v, +v is v, abs(v), v * 2, 2 * v, v * w, v / 2, v // 2, v % 2, v ** 2)
print(v @ w, v & 1, 5 | v, v ^ v, v << 3, 9 >> v, ~v, divmod(v, 3), sum([v, w], Vec(0, 0)), 10 + v)
for f in (lambda: v + 1, lambda: v | 1, lambda: v >> 1, lambda: 1 - v, lambda: v < w):
    try:
        print(f())
    except TypeError as e:
        print(e)
