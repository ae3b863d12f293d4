calls = []
class B:
    def __init__(self, n, v): self.n, self.v = n, v
    def __bool__(self):
        calls.append(self.n)
        return self.v
    def __repr__(self): return self.n
class L:
    def __init__(self, n): self.n = n
    def __len__(self):
        calls.append('len')
        return self.n
t, f = B('t', True), B('f', False)
def show(*a):
    print(*a, calls)
    calls.clear()
show(t and f); show(f and t); show(t or f); show(f or t); show(not t); show(not not f)
show(t and f or t); show(t if f else f); show([x for x in (t, f, t) if x])
show(any([f, t, f])); show(all([t, f, t])); show(list(filter(None, [t, f]))); show(bool(t)); show(sum(1 for x in [t, f] if not x))
if t and not f: show('if')
while f or not t: pass
show('while')
show(1 if L(0) else 2, bool(L(3)), L(0) or 'empty'); show(not L(0))
try:
    assert f, 'msg'
except AssertionError as e:
    show(e)
class Cmp:
    def __init__(self, n): self.n = n
    def __lt__(self, o):
        calls.append(f'{self.n}<{o.n}')
        return B(f'({self.n}<{o.n})', self.n < o.n)
    def __eq__(self, o):
        calls.append('eq')
        return []
    __hash__ = None
a, b, c = Cmp(1), Cmp(2), Cmp(3)
show(a < b < c); show(c < b < a); show(a < c < b); show(a == b); show(a != b); show(a in [b, c]); show([a] == [b]); show([a] == [a]); show(not a < b)
show(a == b or 'falsy eq'); show(min(c, a).n); show(a < b and b < a)
class Both:
    def __bool__(self): return False
    def __len__(self): return 5
show(bool(Both()), len(Both()))
class Raises:
    def __bool__(self): raise ValueError('no truth')
for fn in (lambda: not Raises(), lambda: Raises() and 1, lambda: [1 for _ in 'a' if Raises()], lambda: any([Raises()]), lambda: 1 if Raises() else 2):
    try:
        fn()
    except ValueError as e:
        print(e, end='; ')
print()
x = 0
print(x and 1 / 0, x or not x, None or 0 or '' or [], 1 and 'a' and [0], () == () and {} or 'z', (x or 5) and x, not x == 0, not (x and y), x is not None and x or -1)
