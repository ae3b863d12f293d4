class Bad:
    def __init__(self, where): self.where = where
    def _maybe(self, name):
        if self.where == name:
            raise LookupError('in ' + name)
    def __len__(self): self._maybe('len'); return 1
    def __bool__(self): self._maybe('bool'); return True
    def __iter__(self): self._maybe('iter'); return iter([1])
    def __contains__(self, x): self._maybe('contains'); return True
    def __getitem__(self, i): self._maybe('getitem'); return i
    def __setitem__(self, i, v): self._maybe('setitem')
    def __eq__(self, o): self._maybe('eq'); return True
    def __hash__(self): self._maybe('hash'); return 1
    def __lt__(self, o): self._maybe('lt'); return True
    def __add__(self, o): self._maybe('add'); return 0
    def __call__(self): self._maybe('call')
    def __str__(self): self._maybe('str'); return 's'
    def __repr__(self): self._maybe('repr'); return 'r'
    def __format__(self, s): self._maybe('format'); return 'f'
    def __index__(self): self._maybe('index'); return 0
    def __enter__(self): self._maybe('enter'); return self
    def __exit__(self, *a): self._maybe('exit')
    def __getattr__(self, n): self._maybe('getattr'); return n
    @property
    def prop(self): self._maybe('prop'); return 1

def use_with(b):
    with b:
        print('body', end=' ')
def assign(b): b[0] = 1
def unpack(b):
    [x] = b
actions = {'len': len, 'bool': lambda b: 1 if b else 2, 'iter': lambda b: [v for v in b], 'contains': lambda b: 5 in b, 'getitem': lambda b: b[2], 'setitem': assign, 'eq': lambda b: b in [0], 'hash': lambda b: {b: 1},
           'lt': lambda b: sorted([b, b]), 'add': lambda b: sum([b], b), 'call': lambda b: b(), 'str': lambda b: '%s' % b, 'repr': lambda b: [[b]].__repr__(), 'format': lambda b: f'{b:>5}', 'index': lambda b: 'abc'[b], 'enter': use_with, 'exit': use_with,
           'getattr': lambda b: b.nothing, 'prop': lambda b: b.prop}
for name, fn in actions.items():
    print(name, end=': ')
    fn(Bad('nowhere'))
    try:
        print('no error', fn(Bad(name)))
    except LookupError as e:
        print(e, type(e.__context__).__name__)
try:
    unpack(Bad('iter'))
except LookupError as e:
    print('unpack', e)
class P:
    @property
    def p(self): return self.missing_inside
    def __getattr__(self, n): return 'fallback for ' + n
print(P().p)
class Q:
    @property
    def p(self): raise AttributeError('hidden')
    def __getattr__(self, n): return 'fallback for ' + n
print(Q().p, hasattr(Q(), 'p'), getattr(Q(), 'zz', 'd'))
class R:
    @property
    def p(self): raise AttributeError('visible')
print(hasattr(R(), 'p'), getattr(R(), 'p', 'default'))
