class T:
    def __init__(self, name): self.name = name
    def __del__(self): print('del', self.name)

lst = [T('l%d' % i) for i in range(4)]
lst[1:3] = []
print('slice removed')
lst.clear()
print('list cleared')
d = {i: T('d%d' % i) for i in range(3)}
del d[1]
print('key deleted')
d[0] = None
print('value replaced')
d.clear()
print('dict cleared')
s = {T('s0')}
s.clear()
print('set cleared')
a = T('shared')
lst = [a, a]
lst.clear()
print('still held')
del a
print('released')
outer = [[T('inner')], T('sibling')]
outer[0] = 'x'
print('nested gone')
outer.pop()
class Holder: pass
h = Holder()
h.x = T('attr1')
h.x = T('attr2')
print('attr rebound')
del h.x
h.y = T('attr3')
h = None
print('holder gone')
def consume(x): return x.name
consume(T('argument'))
print('after call')
for o in [T('it0'), T('it1')]:
    print('iter', o.name)
print('loop over')
del o
print('loop var gone')
x = [T('swap')]
x, y = None, x
y = None
print('swapped')
t = (T('tup'),)
t += (1,)
del t
print('end')
