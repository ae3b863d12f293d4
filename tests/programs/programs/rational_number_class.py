def gcd(a, b):
    while b:
        a, b = b, a % b
    return a

class Rational:
    __slots__ = ('n', 'd')

    def __new__(cls, n, d=1):
        if isinstance(n, str):
            n, _, d2 = n.partition('/')
            n, d = int(n), int(d2 or 1)
        if d == 0:
            raise ZeroDivisionError('Rational(%d, 0)' % n)
        if d < 0:
            n, d = -n, -d
        g = gcd(abs(n), d)
        self = object.__new__(cls)
        self.n, self.d = n // g, d // g
        return self

    @staticmethod
    def lift(x):
        if isinstance(x, Rational):
            return x
        if isinstance(x, int):
            return Rational(x)
        return NotImplemented

    def _binary(op):
        def method(self, other):
            other = Rational.lift(other)
            if other is NotImplemented:
                return NotImplemented
            return op(self, other)
        return method

    __add__ = __radd__ = _binary(lambda a, b: Rational(a.n * b.d + b.n * a.d, a.d * b.d))
    __sub__ = _binary(lambda a, b: Rational(a.n * b.d - b.n * a.d, a.d * b.d))
    __rsub__ = _binary(lambda a, b: b - a)
    __mul__ = __rmul__ = _binary(lambda a, b: Rational(a.n * b.n, a.d * b.d))
    __truediv__ = _binary(lambda a, b: Rational(a.n * b.d, a.d * b.n))
    __rtruediv__ = _binary(lambda a, b: b / a)
    __lt__ = _binary(lambda a, b: a.n * b.d < b.n * a.d)
    __le__ = _binary(lambda a, b: a.n * b.d <= b.n * a.d)
    __eq__ = _binary(lambda a, b: (a.n, a.d) == (b.n, b.d))
    del _binary

    def __hash__(self):
        return hash(self.n) if self.d == 1 else hash((self.n, self.d))

    def __pow__(self, k):
        return Rational(self.n ** k, self.d ** k) if k >= 0 else Rational(self.d, self.n) ** -k

    def __neg__(self): return Rational(-self.n, self.d)
    def __abs__(self): return Rational(abs(self.n), self.d)
    def __float__(self): return self.n / self.d
    def __int__(self): return self.n // self.d if self.n >= 0 else -(-self.n // self.d)
    def __bool__(self): return self.n != 0
    def __str__(self): return str(self.n) if self.d == 1 else f'{self.n}/{self.d}'
    def __repr__(self): return f'Rational({self.n}, {self.d})'

R = Rational
half, third = R(1, 2), R('1/3')
print(half + third, half - third, half * third, half / third, -half, abs(R(-3, 6)))
print(1 + half, half + 1, 2 - third, 3 * third, 1 / third, sum([half, third, R(1, 6)]))
print(half < third, half > third, half >= R(2, 4), half == R(2, 4), R(4, 2) == 2, 2 == R(4, 2), half != third, half == 'x')
print(repr(R(6, -8)), R(0, -5), R('7'), R('-10/4'), bool(R(0)), bool(half))
print(half ** 10, third ** -3, R(-2, 3) ** 3, float(third), int(R(-7, 2)), int(R(7, 2)))
print({R(1, 2): 'h', R(2): 'two'}[R(3, 6)], {2: 'int'}[R(2)], len({R(1, 2), R(2, 4), R(1, 3)}))
print([str(r) for r in sorted([R(1, 2), R(1, 3), R(-1), R(3, 4), R(0)])], max(half, third))
h = R(0)
for k in range(1, 31):
    h += R(1, k)
print(h, round(float(h), 12))
def cf(r):
    out = []
    while True:
        w = r.n // r.d
        out.append(w)
        r = r - w
        if not r:
            return out
        r = 1 / r
print(cf(R(415, 93)), cf(R(-7, 3)), cf(R(2**64, 2**32 - 1))[:5])
def egyptian(r):
    out = []
    while r:
        d = -(-r.d // r.n)
        out.append(d)
        r = r - R(1, d)
    return out
print(egyptian(R(4, 13)), egyptian(R(5, 121)))
for bad in (lambda: R(1, 0), lambda: half / 0, lambda: R(0) ** -1, lambda: half + 1.5, lambda: half + 'a', lambda: half < None, lambda: R('x')):
    try:
        print(bad())
    except (ZeroDivisionError, TypeError, ValueError) as e:
        print(type(e).__name__, e)
