def init(self, v=0): self.v = v
def show(self): return f'{type(self).__name__}({self.v})'

A = type('A', (), {'__init__': init, 'show': show, 'tag': 'a'})
B = type('B', (A,), {'tag': 'b', 'show': lambda self: 'B:' + A.show(self)})
print(A(1).show(), B(2).show(), A.tag, B().tag, A.__name__, B.__bases__)
classes = {n: type(n, (A,), {'size': i}) for i, n in enumerate(['Small', 'Big'])}
for n, c in classes.items():
    print(c.__name__, c().size, c(9).show(), issubclass(c, A))
print(type(5), type('s'), type(None), type([]), type(type), type(A), type(A()), type(1.0) is float)
print(type(A()) is A, isinstance(A, type), isinstance(B(), A), type(B()) == A)
def make_record(name, *fields):
    def __init__(self, *args):
        if len(args) != len(fields):
            raise TypeError(f'{name} expects {len(fields)} values')
        for f, a in zip(fields, args):
            setattr(self, f, a)
    def __repr__(self):
        return name + '(' + ', '.join(f'{f}={getattr(self, f)!r}' for f in fields) + ')'
    return type(name, (), {'__init__': __init__, '__repr__': __repr__, '__eq__': lambda s, o: vars(s) == vars(o)})
Pt = make_record('Pt', 'x', 'y')
print(Pt(1, 'two'), Pt(1, 2) == Pt(1, 2), Pt(1, 2) == Pt(2, 1))
try:
    Pt(1)
except TypeError as e:
    print(e)
x = 5
print(type(x)('12') + 1, type('')(5), type([])('ab'), type((1,))([1]), [t(7) for t in (int, float, str, bool)])
E = type('E', (ValueError,), {})
try:
    raise E('dynamic error')
except ValueError as e:
    print(type(e).__name__, e)
raise type('FinalError', (E,), {})('custom end')
