PAIRS = [(1000, 'M'), (900, 'CM'), (500, 'D'), (400, 'CD'), (100, 'C'), (90, 'XC'), (50, 'L'), (40, 'XL'), (10, 'X'), (9, 'IX'), (5, 'V'), (4, 'IV'), (1, 'I')]
VALUES = dict(I=1, V=5, X=10, L=50, C=100, D=500, M=1000)

def to_roman(n):
    if not isinstance(n, int) or isinstance(n, bool):
        raise TypeError('need an int, not ' + type(n).__name__)
    if not 0 < n < 4000:
        raise ValueError(f'{n} out of range')
    out = ''
    for value, letters in PAIRS:
        while n >= value:
            out += letters
            n -= value
    return out

def from_roman(s):
    total = 0
    prev = 0
    for ch in reversed(s.upper()):
        v = VALUES[ch]
        total += v if v >= prev else -v
        prev = max(prev, v)
    if to_roman(total) != s.upper():
        raise ValueError('not canonical: ' + s)
    return total

class Roman:
    def __init__(self, v):
        self.n = v if isinstance(v, int) else from_roman(v)
    def __repr__(self):
        return to_roman(self.n)
    def __add__(self, o):
        return Roman(self.n + (o.n if isinstance(o, Roman) else o))
    __radd__ = __add__
    def __lt__(self, o):
        return self.n < o.n
    def __eq__(self, o):
        return self.n == o.n
    def __int__(self):
        return self.n

for n in (1, 4, 9, 14, 40, 90, 400, 1066, 1994, 2024, 3888, 3999):
    r = to_roman(n)
    print(f'{n:>5} {r:<16}{from_roman(r)}')
assert all(from_roman(to_roman(n)) == n for n in range(1, 4000, 7))
print(max((to_roman(n) for n in range(1, 4000)), key=len))
print(Roman('XIV') + Roman('vi'), Roman(5) + 1, 1 + Roman(5), sum([Roman(1), Roman(2)], Roman(3)))
print(sorted([Roman('X'), Roman('IX'), Roman('L')]), int(Roman('MM')), Roman(4) == Roman('IV'), max(Roman('C'), Roman('D')))
for bad in ('IIII', 'IC', 'Q', '', 0, 4000, 2.0, True, None):
    try:
        print(repr(bad), to_roman(bad) if not isinstance(bad, str) else from_roman(bad))
    except (ValueError, TypeError, KeyError) as e:
        print(repr(bad), type(e).__name__, e)
