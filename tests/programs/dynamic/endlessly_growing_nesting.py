x = 0
for i in range(5):
    x = [x]
    print(x)
y = None
for i in range(4):
    y = (i, y)
print(y)
while y:
    v, y = y
    print(v, end=' ')
print()
z = {}
for i in range(4):
    z = {i: z, 'n': [z]}
print(str(z)[:60], len(str(z)))
f = lambda: 'bottom'
for i in range(5):
    f = (lambda g, k: lambda: '%d(%s)' % (k, g()))(f, i)
print(f())
deep = []
for i in range(200):
    deep = [deep]
n = 0
cur = deep
while cur:
    cur = cur[0]
    n += 1
print(n)
w = 1
for i in range(6):
    w = [w, (w,)][i % 2]
    if i % 3 == 2:
        w = {'w': w}
print(w)
class Wrap:
    def __init__(self, inner): self.inner = inner
    def depth(self): return 1 + (self.inner.depth() if isinstance(self.inner, Wrap) else 0)
o = 'core'
for i in range(50):
    o = Wrap(o)
print(o.depth())
gen = iter(range(3))
for i in range(3):
    gen = (v + 1 for v in gen)
print(list(gen))
s = 'a'
for i in range(3):
    s = [s] * 2
print(s, s[0] is s[1])
t = []
t = [t, t, [t]]
t[0].append('seen everywhere')
print(t)
