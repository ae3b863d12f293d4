class T:
    def __init__(self, n, *held): self.n, self.held = n, held
    def __del__(self): out.append(self.n)
    def __repr__(self): return self.n
out = []
def show(title):
    print(title, out)
    out.clear()
lst = [T('a'), T('b'), T('c')]
del lst; show('list')
tup = (T('a'), T('b'), T('c'))
del tup; show('tuple')
d = {'x': T('dx'), T('key'): T('val')}
del d; show('dict')
o = T('owner', T('h1'), T('h2'))
del o; show('owner then held')
lst = [T('s0'), T('s1'), T('s2'), T('s3')]
lst[1:3] = [T('new')]; show('slice assign')
del lst[0]; show('del item')
lst *= 0; show('times zero')
lst = [T('r0'), T('r1')]
lst = lst[:1]; show('rebind to slice')
lst += [T('p')]
lst.reverse(); lst.pop(); show('pop')
lst = None; show('none')
a = b = T('ab')
a = None; show('half')
b = T('b2'); show('other half')
x, y = T('x'), T('y')
x, y = y, x; show('swap')
x = y; show('x=y')
x = y = 0; show('both')
def gen():
    t = T('gen local')
    yield t
    yield T('second')
g = gen()
next(g); show('yielded and dropped')
next(g); show('second')
g.close(); show('closed')
def f(a, b, *c, **k):
    del a
    show('del param')
    b = c = None
    show('rebound params')
f(T('p1'), T('p2'), T('p3'), z=T('kw')); show('returned')
