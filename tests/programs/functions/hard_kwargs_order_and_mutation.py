def show(**kw):
    return list(kw.items())

print(show(z=1, a=2, m=3), show(**{'b': 1, 'a': 2}, c=3), show(c=0, **{'b': 1}))
base = {'x': 1}
def edit(**kw):
    kw['x'] = 'changed'
    kw.pop('y', None)
    return kw
print(edit(**base), base, edit(x=5, y=6))

def opts(**kw):
    merged = {'color': 'red', 'size': 10}
    unknown = kw.keys() - merged.keys()
    if unknown:
        raise TypeError('unknown options: ' + ', '.join(sorted(unknown)))
    merged.update(kw)
    return merged
print(opts(), opts(size=2**65), opts(color=None))
try:
    opts(weight=1, shape='x')
except TypeError as e:
    print(e)

class Builder:
    def __init__(self, **attrs):
        self.__dict__.update(attrs)
    def __call__(self, **more):
        return Builder(**{**vars(self), **more})
    def __repr__(self):
        return 'B(' + ', '.join(f'{k}={v!r}' for k, v in vars(self).items()) + ')'
b = Builder(x=1, y=[2])
c = b(y=3)(z=b)
print(b, c, c.z is b)
def kwonly(*, first, second=lambda: 'called'):
    return first, second() if callable(second) else second
print(kwonly(first=1), kwonly(second=2, first=1))
def passthrough(fn, *a, **k):
    return fn(*a, **k)
print(passthrough(sorted, [3, 1, 2], reverse=True), passthrough(dict, a=1), passthrough(passthrough, max, 'b', 'a', key=ord), passthrough(int, '11', base=2), passthrough('{a}-{0}'.format, 1, a=2))
def capture(self=None, *, cls=None, fn=None, **kw):
    return self, cls, fn, kw
print(capture(self=1, cls=2, fn=3, args=4, kw=5))
d = {}
for i, key in enumerate(['k1', 'k 2', 'é', '']):
    d[key] = i
print(show(**d))
def recursive(n, **kw):
    if n == 0:
        return kw
    kw[f'n{n}'] = n
    return recursive(n - 1, **kw)
print(recursive(4, start=0))
partial = lambda f, **preset: lambda **k: f(**{**preset, **k})
print(partial(show, a=1, b=2)(b=3, c=4))
def locs(a, *, b=2, **c):
    x = a
    return sorted(locals().items(), key=lambda p: p[0])
print(locs(1, d=5))
