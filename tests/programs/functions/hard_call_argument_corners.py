def f(*args, **kw):
    return args, kw

def g(a, b=2, *c, d, e=5, **k):
    return a, b, c, d, e, k

print(f(*[1, 2], 3, *(), *'ab', **{'x': 1}, y=2, **{}))
print(g(1, d=4), g(*range(5), d='d', z=26), g(b=1, a=0, d=None), g(1, *(), d=2, **{'e': 3, 'q': 4}))
args, kw = [1, 2], {'d': 9}
print(g(*args, **kw), args, kw)
def mutate(*a, **k):
    k['new'] = len(a)
    a += (1,)
    return a, k
print(mutate(*args, **kw), args, kw)
class Mapping:
    def keys(self): return ['p', 'q']
    def __getitem__(self, k): return k * 2
print(f(**Mapping()), f(*{'k1': 1, 'k2': 2}), f(*(i for i in range(3))), f(*map(str, [1, 2])))
log = []
def t(x):
    log.append(x)
    return x
f(t(1), *t([2]), t(3), k=t(4), **t({'z': 5}), m=t(6))
print(log)
bad = ['f(**{1: 2})', 'f(**[1])', 'f(*5)', 'f(**{"a": 1}, **{"a": 2})', 'f(a=1, **{"a": 2})', 'g(1, 2, d=1, a=5)', 'g(d=1)', 'g()', 'g(1, e=2)', 'f(**None)', 'f(*None)', 'g(1, **{"d": 1, "a": 2})',
       '"".join()', '[].append(1, 2)', 'dict(1, 2)', 'len(x=1)', 'range()', 'isinstance(1)', 'type("A", (), 5)']
for src in bad:
    try:
        eval(src)
        print(src, 'ok')
    except TypeError as e:
        print(src, '->', e)
def defaults(a=[], b={}, c=None, d=len('four'), e=f):
    a.append(d)
    b[len(b)] = c
    return len(a), len(b), e is f
print(defaults(), defaults(c=1), defaults([]), defaults(b={}), defaults())
h = lambda a, /, b=1, *c, d=2, **e: (a, b, c, d, e)
print(h(0), h(0, 5, 6, d=7, a=8), h(*[0], **{'b': 3}))
