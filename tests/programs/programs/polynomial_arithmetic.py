class Poly:
    """coefficients, lowest power first"""
    def __init__(self, *coefs):
        coefs = list(coefs)
        while len(coefs) > 1 and coefs[-1] == 0:
            coefs.pop()
        self.c = coefs or [0]

    @property
    def degree(self):
        return len(self.c) - 1

    def __eq__(self, o):
        return self.c == (o.c if isinstance(o, Poly) else [o])

    def __bool__(self):
        return self.c != [0]

    def __add__(self, o):
        o = o if isinstance(o, Poly) else Poly(o)
        n = max(len(self.c), len(o.c))
        a, b = self.c + [0] * (n - len(self.c)), o.c + [0] * (n - len(o.c))
        return Poly(*[x + y for x, y in zip(a, b)])
    __radd__ = __add__

    def __neg__(self):
        return Poly(*[-x for x in self.c])

    def __sub__(self, o):
        return self + (-o)

    def __rsub__(self, o):
        return -self + o

    def __mul__(self, o):
        if not isinstance(o, Poly):
            return Poly(*[x * o for x in self.c])
        out = [0] * (len(self.c) + len(o.c) - 1)
        for i, a in enumerate(self.c):
            for j, b in enumerate(o.c):
                out[i + j] += a * b
        return Poly(*out)
    __rmul__ = __mul__

    def __pow__(self, n):
        r = Poly(1)
        for _ in range(n):
            r = r * self
        return r

    def __divmod__(self, o):
        if not o:
            raise ZeroDivisionError('polynomial division by zero')
        rem = self.c[:]
        quo = [0] * max(len(rem) - len(o.c) + 1, 1)
        for k in range(len(rem) - len(o.c), -1, -1):
            q = rem[k + o.degree] / o.c[-1]
            q = int(q) if q == int(q) else q
            quo[k] = q
            for j, b in enumerate(o.c):
                rem[k + j] -= q * b
        return Poly(*quo), Poly(*rem[:max(o.degree, 1)] if o.degree else [0])

    def __floordiv__(self, o): return divmod(self, o)[0]
    def __mod__(self, o): return divmod(self, o)[1]

    def __call__(self, x):
        r = 0
        for a in reversed(self.c):
            r = r * x + a
        return r

    def derivative(self):
        return Poly(*[i * a for i, a in enumerate(self.c)][1:])

    def __repr__(self):
        if not self:
            return '0'
        terms = []
        for p in range(self.degree, -1, -1):
            a = self.c[p]
            if a == 0:
                continue
            sign = '-' if a < 0 else '+'
            body = '' if abs(a) == 1 and p else str(abs(a))
            body += {0: '', 1: 'x'}.get(p, f'x^{p}')
            terms.append((sign, body))
        s = ' '.join(f'{sg} {b}' for sg, b in terms)
        return s[2:] if s[0] == '+' else '-' + s[2:]

x = Poly(0, 1)
p = x ** 3 - 2 * x + 5
q = (x - 1) * (x + 3)
print(p, '|', q, '|', p + q, '|', p - q, '|', p * q)
print(1 + x, 3 - x, -p, x * 0, Poly(), Poly(0, 0, 0).degree, (x + 1) ** 5)
print([p(v) for v in (0, 2, -3, 0.5, 10**10, 1j)], p(q), p.derivative(), q.derivative().derivative())
print(divmod(p * q + 7, q), (x ** 2 - 1) // (x - 1), (x ** 2) % (2 * x + 1), divmod(x, x ** 2))
print((x + 2 ** 32) ** 3, ((x + 1) ** 40).c[20])
print(p == x ** 3 - 2 * x + 5, Poly(4) == 4, p == q, bool(p - p), Poly(1.5, 0.25) * Poly(2, 4))
def newton(f, guess, steps=20):
    d = f.derivative()
    for _ in range(steps):
        guess = guess - f(guess) / d(guess)
    return guess
print(round(newton(x ** 2 - 2, 1), 12), round(newton(p, -2), 12))
def chebyshev(n):
    a, b = Poly(1), x
    for _ in range(n):
        a, b = b, 2 * x * b - a
    return a
print([chebyshev(k) for k in range(6)])
