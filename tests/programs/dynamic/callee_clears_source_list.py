def take(first, source):
    source.clear()
    return first, source

data = [[1, 2], 'x', 2**65]
print(take(data[0], data))
data.extend(['a' * 5, ['nested'], {'k': 'v'}])
print(take(data[1], data), data)

class Owner:
    def __init__(self): self.item = ['precious']
    def drop(self, x):
        self.item = None
        return x + ['still here']
    def method(self):
        global owner
        owner = None
        return self.item
owner = Owner()
print(owner.drop(owner.item), owner.item)
owner = Owner()
print(owner.method(), owner)

d = {'k': ['v'] * 2}
def wipe(v):
    d.clear()
    d['k'] = 'other'
    return v, d
print(wipe(d['k']))
stack = [[0], [1], [2]]
def pop_all(x):
    while stack:
        stack.pop()
    return x
print(pop_all(stack[-1]) + pop_all([9]), stack)
items = ['one', 'two', 'three']
def each(s):
    if items:
        del items[:]
    return s.upper()
print([each(s) for s in items], items)
items = ['p', 'q', 'r']
print(list(map(lambda s: (items.clear(), s)[1] + '!', items)))
g = 'global text'
def rebinding(arg):
    global g
    g = None
    return arg + ' kept'
print(rebinding(g), g)
lst = [lambda: lst.clear() or 'called after clear']
print(lst[0](), lst)
def chain(a, b):
    a[0] = b
    b.append(a)
    a = None
    return b[0][0] is b
z = [None]
print(chain(z, []))
