class Loud(str):
    def __str__(self):
        return self.upper()
    def __eq__(self, other):
        return str.lower(self) == (other.lower() if isinstance(other, str) else other)
    def __hash__(self):
        return hash(str.lower(self))
    def __add__(self, other):
        return Loud(str.__add__(self, other) + '!')
    def __contains__(self, x):
        return True
    def __len__(self):
        return 42
    def __getitem__(self, i):
        return 'item'
    def __iter__(self):
        return iter('custom')

x = Loud('Hello')
print(x, str(x), repr(x), f'{x}', f'{x!r}', '%s' % x, '{}'.format(x), x.upper(), [x])
print(x == 'HELLO', 'hello' == x, x != 'hello', {x: 1}['hello'], x in ['HELLO'], 'hEllo' in {x})
print(x + 'a', type(x + 'a').__name__, 'a' + x, type('a' + x).__name__, len(x), x[0], x[1:], list(x), 'zzz' in x, ''.join(x), ''.join([x, x]))
print(x.replace('l', 'L'), x.split('l'), sorted(x), x.startswith('He'), x.join(['1', '2']), x * 2, x.find('l'), str.__len__(x), max(x))
def concat(a, b):
    r = a
    r += b
    return r
print(concat('a', 'b'), concat(x, 'b'), concat('a', x), concat(x, x))
class Num:
    def __str__(self): return 'num-str'
    def __radd__(self, o): return f'radd({o!r})'
    def __rmod__(self, o): return f'rmod({o!r})'
    def __rmul__(self, o): return f'rmul({o!r})'
    def __eq__(self, o): return o == 'magic'
    def __gt__(self, o): return 'gt'
n = Num()
print('s' + n, 's' * n, '%s' % n, 'magic' == n, n == 'magic', 'other' != n, 'a' < n, str(n), ['magic'].count(n), n in ['x', 'magic'])
class S(str): pass
s = S('abc')
s.note = 'attr'
print(s.note, s, type(s.strip()).__name__, type(s + '').__name__, type(s[:]).__name__, type(S(s)).__name__, S(5) + S(None), s == 'abc', {s: 1} == {'abc': 1}, ','.join([s]) is s, isinstance(s, str), int(S('12')) + 1, S('x').join('ab'))
