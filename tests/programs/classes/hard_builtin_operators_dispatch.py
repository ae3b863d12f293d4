class M:
    """answers any binary operation by describing it"""
    def __init__(self, n): self.n = n
def install(cls, names):
    for name in names.split():
        def method(self, *a, _n=name):
            return f'{self.n}.{_n}({", ".join(x.n if isinstance(x, M) else repr(x) for x in a)})'
        setattr(cls, f'__{name}__', method)
class L(M): pass
class R(M): pass
class RSub(L): pass
install(L, 'add sub mul truediv floordiv mod pow matmul and or xor lshift rshift divmod neg pos invert abs lt gt le ge eq ne round')
install(R, 'radd rsub rmul rtruediv rfloordiv rmod rpow rmatmul rand ror rxor rlshift rrshift rdivmod')
install(RSub, 'radd rsub rpow rmod')
l, r, rs = L('l'), R('r'), RSub('rs')
print(l + 1, l - 1, l * 2, l / 2, l // 2, l % 2, l ** 2, l @ 2, l & 1, l | 1, l ^ 1, l << 1, l >> 1, divmod(l, 3), sep='\n')
print(-l, +l, ~l, abs(l), round(l), round(l, 2), pow(l, 2), pow(l, 2, 3))
print(l < 1, l > r, l <= [], l >= None, l == 'x', l != (), 1 < l, 'a' == l)
print(1 + r, 2.5 - r, 'a' * r, [] / r, None // r, (1,) ** r, {} @ r, True & r, 3 | r, 1 ^ r, 5 << r, 5 >> r, divmod(9, r))
print(l + r, l + rs, rs + l, l - rs, l ** rs, l * rs, l % rs)
for f in (lambda: r + 1, lambda: 1 + l, lambda: -r, lambda: r < 1, lambda: r @ r, lambda: 's' - l, lambda: pow(2, r, 5), lambda: r + r):
    try:
        print(f())
    except TypeError as e:
        print(e)
x = l
x += 5
print(x)
y = 10
y -= r
print(y, 'text %s' % 'ok', '%s and %r' % ('a', 1))
z = 'fmt'
z %= ()
print(z, sum([r], 5), max(l, rs) is not None)
class Idx:
    def __add__(self, o): return NotImplemented
    def __radd__(self, o): return 'never for same type'
try:
    Idx() + Idx()
except TypeError as e:
    print(e)
class Wrong:
    def __add__(self, o): raise AttributeError('inside add')
    def __lt__(self, o): return 1 / 0
for f in (lambda: Wrong() + 1, lambda: Wrong() < 1, lambda: sorted([Wrong(), Wrong()])):
    try:
        f()
    except (AttributeError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
